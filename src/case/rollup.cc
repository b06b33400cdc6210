// From the scores of an account's people to one figure (docs/assessment.md).

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "bantam/model/rollup.h"
#include "bantam/rollup.h"
#include "src/base/fault.h"
#include "src/case/state.h"
#include "src/policy/program.h"

namespace bantam {
namespace {

using internal::RollupProgram;

// How many of the highest count.
size_t Counted(const RollupProgram& rollup, size_t people) {
  switch (rollup.method) {
    case RollupProgram::Method::kMaximum:
      return std::min<size_t>(1, people);
    case RollupProgram::Method::kSum:
      return people;
    case RollupProgram::Method::kBest:
      return std::min(rollup.best, people);
  }
  return people;
}

absl::StatusOr<RollupResult> Roll(const RollupProgram& rollup,
                                  std::vector<RollupMember> members) {
  RollupResult result;
  result.id = rollup.id;
  const size_t count = Counted(rollup, members.size());
  std::vector<model::Figure> people;
  people.reserve(members.size());
  for (const RollupMember& member : members) {
    people.push_back({member.points, member.interval});
  }
  const auto sum = model::RollUp(std::move(people), count, rollup.bounds);
  if (!sum) {
    return base::WithStatusCode(
        absl::StatusCode::kResourceExhausted,
        base::Wrong(absl::StrCat("rollups.", rollup.id),
                    {FaultCode::kPointsOverflow,
                     "the points of {count} people go beyond +-8589934592; "
                     "give it a cap"},
                    {{"count", members.size()}}));
  }
  result.points = sum->points;
  result.interval = sum->interval;
  std::stable_sort(members.begin(), members.end(),
                   [](const RollupMember& a, const RollupMember& b) {
                     return a.points > b.points;
                   });
  for (size_t i = 0; i < count; ++i) members[i].counted = true;
  result.members = std::move(members);
  return result;
}

// Whether the leads are different people of one account.
absl::Status CheckPeople(std::span<const Lead* const> people) {
  std::unordered_set<std::string> seen;
  for (size_t i = 0; i < people.size(); ++i) {
    const auto wrong = [i](base::Wording wording, base::Args arguments = {}) {
      return base::Wrong(absl::StrCat("people[", i, "]"), wording, arguments);
    };
    if (people[i] == nullptr) {
      return wrong({FaultCode::kMissing, "there is no lead"});
    }
    const std::string& account = people[i]->subject_id(Subject::kAccount);
    const std::string& person = people[i]->subject_id(Subject::kPerson);
    if (account.empty()) {
      return wrong({FaultCode::kMissing, "the lead needs the account's id"});
    }
    if (person.empty()) {
      return wrong({FaultCode::kMissing, "the lead needs the person's id"});
    }
    if (account != people[0]->subject_id(Subject::kAccount)) {
      return wrong({FaultCode::kWrongSubject,
                    "the account is {'found'}, that of people[0] {'expected'}"},
                   {{"found", account},
                    {"expected", people[0]->subject_id(Subject::kAccount)}});
    }
    if (!seen.insert(person).second) {
      return wrong({FaultCode::kRepeated, "the person {'name'} stands twice"},
                   {{"name", person}});
    }
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::vector<RollupResult>> RollUp(
    Case& deal, std::span<const Lead* const> people, Instant now) {
  if (absl::Status status = CheckPeople(people); !status.ok()) return status;
  const internal::Program& program = deal.policy().program();
  std::vector<std::vector<RollupMember>> members(program.rollups.size());
  for (size_t i = 0; i < people.size(); ++i) {
    absl::Status status = deal.Take(*people[i], now);
    if (status.ok()) status = deal.state().TakeFacts();
    if (!status.ok()) {
      return base::Under("people", i, std::move(status));
    }
    for (size_t r = 0; r < program.rollups.size(); ++r) {
      const ScoreFigure& score = deal.state().Score(program.rollups[r].score);
      if (!score.is_there()) continue;
      members[r].push_back({people[i]->subject_id(Subject::kPerson),
                            score.points, score.interval, false});
    }
  }
  std::vector<RollupResult> results;
  for (size_t r = 0; r < program.rollups.size(); ++r) {
    absl::StatusOr<RollupResult> result =
        Roll(program.rollups[r], std::move(members[r]));
    if (!result.ok()) return result.status();
    results.push_back(*std::move(result));
  }
  return results;
}

}  // namespace bantam
