// bantam/model/conflict.h: what several sources say together.
//
// Sales says that there is a budget, and the form said that there is none. Each
// source's latest statement counts. If those agree, that is the answer; if not,
// a rule of the policy says who is believed, and the conflict is shown in any
// case (domain: BANT, two sources that disagree; docs/assessment.md, "What the
// sources say together").
//
// The statements are yours: the functions take any type with these members, and
// copy no more than the statements themselves.
//
//   source()      whose it is; two that are equal are one source
//   rank()        how credible the source is; 0 is the most
//   assessment()  what it says: confirmed or denied; unknown is a claim
//   value()       a pointer to what was answered; nullptr: nothing
//   at()          when it was so; nullopt: it does not say
//   recorded()    when it was recorded; nullopt: unknown
//   place()       its place in the list
//
// Guarantees
//   Threads  the functions change only the lists that they are given.
//   Errors   there are none; of no statements, nobody knows.
//   Memory   no list grows but the scratch, which may be used again.
//   Limits   O(n log n) for n statements.
//
// Example
//
//   using namespace bantam::model;
//   struct Said {
//     int who;
//     int64_t day;
//     Assessment what;
//     const int* amount = nullptr;
//     int source() const { return who; }
//     int rank() const { return who; }
//     Assessment assessment() const { return what; }
//     const int* value() const { return amount; }
//     std::optional<Instant> at() const { return Instant{day * 86'400, 0}; }
//     std::optional<Instant> recorded() const { return std::nullopt; }
//     int64_t place() const { return day; }
//   };
//   const int amount = 50'000;
//   std::vector<Said> said = {{0, 1, Assessment::kDenied},
//                             {0, 2, Assessment::kConfirmed, &amount},
//                             {1, 3, Assessment::kDenied}};
//   KeepLatest(&said);  // source 0 has changed its mind
//   assert(said.size() == 2);
//   std::vector<Said> scratch;
//   auto latest = Settle(ConflictRule::kLatest, said, &scratch);
//   assert(latest.assessment == Assessment::kDenied && latest.in_conflict);
//   auto best = Settle(ConflictRule::kMostCredible, said, &scratch);
//   assert(best.assessment == Assessment::kConfirmed && *best.value == 50'000);
//   auto nobody = Settle(ConflictRule::kAsk, said, &scratch);
//   assert(nobody.assessment == Assessment::kUnknown && nobody.in_conflict);

#ifndef BANTAM_MODEL_CONFLICT_H_
#define BANTAM_MODEL_CONFLICT_H_

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "bantam/model/evidence.h"
#include "bantam/model/time.h"

namespace bantam::model {

// Who is believed where sources disagree.
enum class ConflictRule : uint8_t {
  // Who spoke last.
  kLatest = 1,
  // The most credible, and of those who spoke last.
  kMostCredible = 2,
  // Nobody: it has to be asked.
  kAsk = 3,
};

template <typename T>
concept Statement = std::copyable<T> && requires(const T& statement) {
  { statement.source() == statement.source() } -> std::convertible_to<bool>;
  { statement.source() < statement.source() } -> std::convertible_to<bool>;
  { statement.rank() < statement.rank() } -> std::convertible_to<bool>;
  { statement.assessment() } -> std::same_as<Assessment>;
  { *statement.value() == *statement.value() } -> std::convertible_to<bool>;
  { statement.at() } -> std::convertible_to<std::optional<Instant>>;
  { statement.recorded() } -> std::convertible_to<std::optional<Instant>>;
  { statement.place() < statement.place() } -> std::convertible_to<bool>;
};

// What value() points to.
template <Statement T>
using ValueOf = std::remove_pointer_t<decltype(std::declval<T>().value())>;

// Whether `a` is of an earlier time than `b`: of when it was so, and then of
// when it was recorded. What is absent comes before anything that is there.
template <Statement T>
bool IsEarlier(const T& a, const T& b) {
  const std::optional<Instant>& at_a = a.at();
  const std::optional<Instant>& at_b = b.at();
  return at_a != at_b ? at_a < at_b : a.recorded() < b.recorded();
}

// Leaves the latest statement of each source, and several where they share the
// time; in the order of their places.
template <Statement T>
void KeepLatest(std::vector<T>* statements) {
  if (statements->size() < 2) return;
  std::sort(statements->begin(), statements->end(), [](const T& a, const T& b) {
    return a.source() == b.source() ? IsEarlier(b, a) : a.source() < b.source();
  });
  // The first of each source is its latest. What is kept moves to the front.
  size_t kept = 0;
  size_t latest = 0;
  for (size_t i = 0; i < statements->size(); ++i) {
    const T& one = (*statements)[i];
    if (i == 0 || !(one.source() == (*statements)[latest].source())) {
      latest = kept;
    } else if (IsEarlier(one, (*statements)[latest])) {
      continue;
    }
    (*statements)[kept++] = one;
  }
  statements->erase(statements->begin() + static_cast<ptrdiff_t>(kept),
                    statements->end());
  std::sort(statements->begin(), statements->end(),
            [](const T& a, const T& b) { return a.place() < b.place(); });
}

// Whether all assess alike.
template <Statement T>
bool Agree(const std::vector<T>& statements) {
  return std::all_of(
      statements.begin(), statements.end(), [&](const T& statement) {
        return statement.assessment() == statements.front().assessment();
      });
}

// The values of statements, taken together.
template <typename Value>
struct Common {
  // Of those that have one; nullptr once two differ.
  Value* value = nullptr;
  bool differ = false;

  constexpr void Add(Value* other) {
    if (other == nullptr) return;
    if (value == nullptr && !differ) {
      value = other;
    } else if (differ || !(*value == *other)) {
      differ = true;
      value = nullptr;
    }
  }
};

template <Statement T>
Common<ValueOf<T>> CommonValue(const std::vector<T>& statements) {
  Common<ValueOf<T>> common;
  for (const T& statement : statements) common.Add(statement.value());
  return common;
}

// Leaves those that are believed.
template <Statement T>
void Believe(ConflictRule rule, std::vector<T>* statements) {
  if (rule == ConflictRule::kAsk) return statements->clear();
  // Leaves those that none is better than.
  const auto keep = [statements](const auto& worse) {
    if (statements->empty()) return;
    const T best =
        *std::max_element(statements->begin(), statements->end(), worse);
    std::erase_if(*statements, [&](const T& one) { return worse(one, best); });
  };
  if (rule == ConflictRule::kMostCredible) {
    keep([](const T& a, const T& b) { return b.rank() < a.rank(); });
  }
  keep(IsEarlier<T>);
}

// What statements come to.
template <typename Value>
struct Settled {
  // kUnknown: nobody knows; with `in_conflict`, the rule does not decide.
  Assessment assessment = Assessment::kUnknown;
  // Whether two of them differ in assessment or in value, decided or not.
  bool in_conflict = false;
  // What was answered. nullptr: nothing, or that is not decided.
  Value* value = nullptr;
  // When it was last so.
  std::optional<Instant> at;
};

// Of statements that confirm or deny, each source's latest. All that say what
// the assessment says support it, believed or not: so one more confirmation of
// what is confirmed can never weaken it.
template <Statement T>
Settled<ValueOf<T>> Settle(ConflictRule rule, const std::vector<T>& statements,
                           std::vector<T>* scratch) {
  Settled<ValueOf<T>> settled;
  if (statements.empty()) return settled;
  const bool agree = Agree(statements);
  settled.in_conflict = !agree || CommonValue(statements).differ;
  const T* believed = &statements.front();
  if (!agree) {
    *scratch = statements;
    Believe(rule, scratch);
    if (scratch->empty() || !Agree(*scratch)) return settled;
    believed = &scratch->front();
  }
  settled.assessment = believed->assessment();
  Common<ValueOf<T>> common;
  for (const T& one : statements) {
    if (one.assessment() != settled.assessment) continue;
    common.Add(one.value());
    settled.at = std::max<std::optional<Instant>>(settled.at, one.at());
  }
  settled.value = common.value;
  if (!common.differ) return settled;
  scratch->clear();
  for (const T& one : statements) {
    if (one.assessment() == settled.assessment && one.value() != nullptr) {
      scratch->push_back(one);
    }
  }
  Believe(rule, scratch);
  settled.value = CommonValue(*scratch).value;
  return settled;
}

}  // namespace bantam::model

#endif  // BANTAM_MODEL_CONFLICT_H_
