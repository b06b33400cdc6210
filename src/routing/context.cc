#include "src/routing/context.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/base/fault.h"
#include "src/base/utf8.h"
#include "src/policy/roles.h"

namespace bantam::internal {
namespace {

// "candidates[2].roles[0]", made a text for an error alone.
struct Place {
  std::string_view list;
  std::optional<size_t> index = {};
  std::string_view member = {};
  std::optional<size_t> item = {};

  Place Of(std::string_view name) const { return {list, index, name}; }
  Place At(size_t i) const { return {list, index, member, i}; }

  std::string Text() const {
    std::string text(list);
    if (index) absl::StrAppend(&text, "[", *index, "]");
    text += member;
    if (item) absl::StrAppend(&text, "[", *item, "]");
    return text;
  }
};

absl::Status CheckSize(std::string_view list, size_t size, size_t limit) {
  if (size <= limit) return absl::OkStatus();
  return base::Wrong(std::string(list),
                     {FaultCode::kLimitExceeded,
                      "{found} of them; at most {allowed} are taken"},
                     {{"found", size}, {"allowed", limit}});
}

// The first thing that is wrong is kept, so that checks can follow one another.
class ContextChecker {
 public:
  ContextChecker(const Program& program, const RoutingContext& context)
      : program_(program), context_(context) {}

  absl::Status Run() {
    Keep(CheckSize("candidates", context_.candidates.size(),
                   Router::kMaxCandidates));
    Keep(CheckSize("claims", context_.claims.size(), Router::kMaxClaims));
    Keep(CheckSize("cursor", context_.cursor.size(), Router::kMaxCursor));
    if (!status_.ok()) return status_;
    CheckText({"account_owner"}, context_.account_owner, /*required=*/false);
    CheckCandidates();
    CheckClaims();
    CheckCursor();
    return status_;
  }

 private:
  void Keep(absl::Status status) {
    if (status_.ok()) status_ = std::move(status);
  }
  void Wrong(const Place& place, base::Wording wording,
             base::Args arguments = {}) {
    if (status_.ok()) status_ = base::Wrong(place.Text(), wording, arguments);
  }

  void CheckText(const Place& place, const std::string& text,
                 bool required = true) {
    if (!status_.ok()) return;
    if (required && text.empty()) {
      Wrong(place, {FaultCode::kMissing, "it is required"});
    } else if (static_cast<int64_t>(text.size()) >
               program_.limits.max_string_bytes) {
      Wrong(place,
            {FaultCode::kLimitExceeded,
             "{found} bytes; {limit} allows {allowed}"},
            {{"found", text.size()},
             {"limit", "max_string_bytes"},
             {"allowed", program_.limits.max_string_bytes}});
    } else if (const auto offset = base::FindInvalidUtf8(text)) {
      Wrong(place, {FaultCode::kNotUtf8, "byte {byte} is not UTF-8"},
            {{"byte", *offset}});
    }
  }

  // Whether an id stands in the list twice. The list outlives the table.
  using Ids = std::unordered_map<std::string_view, size_t>;
  void CheckUnique(std::string_view list, const std::string& id, size_t index,
                   Ids& ids) {
    const auto [first, is_new] = ids.emplace(id, index);
    if (is_new) return;
    Wrong({list, index, ".id"},
          {FaultCode::kRepeated, "{'name'} stands at {list}[{first}] already"},
          {{"name", id}, {"list", list}, {"first", first->second}});
  }

  void CheckItems(const Place& place, const std::vector<std::string>& items) {
    if (static_cast<int64_t>(items.size()) > program_.limits.max_list_items) {
      Wrong(place,
            {FaultCode::kLimitExceeded,
             "{found} items; {limit} allows {allowed}"},
            {{"found", items.size()},
             {"limit", "max_list_items"},
             {"allowed", program_.limits.max_list_items}});
      return;
    }
    for (size_t i = 0; i < items.size() && status_.ok(); ++i) {
      CheckText(place.At(i), items[i]);
    }
  }

  void CheckCandidates() {
    Ids ids;
    for (size_t i = 0; i < context_.candidates.size() && status_.ok(); ++i) {
      const Candidate& candidate = context_.candidates[i];
      const Place place{"candidates", i};
      CheckText(place.Of(".id"), candidate.id);
      CheckUnique("candidates", candidate.id, i, ids);
      CheckItems(place.Of(".roles"), candidate.roles);
      CheckItems(place.Of(".territories"), candidate.territories);
      Keep(base::WithStatusCode(
          absl::StatusCode::kInvalidArgument,
          CheckRoles(place.Text(), candidate.roles, program_.roles)));
      const int64_t weight = candidate.weight.value_or(1);
      if (weight < 1 || weight > Router::kMaxWeight) {
        Wrong(place.Of(".weight"),
              {FaultCode::kOutOfRange,
               "a weight is from {min} to {max}, found {found}"},
              {{"min", 1}, {"max", Router::kMaxWeight}, {"found", weight}});
      }
    }
  }

  void CheckClaims() {
    Ids ids;
    for (size_t i = 0; i < context_.claims.size() && status_.ok(); ++i) {
      const OwnerClaim& claim = context_.claims[i];
      const Place place{"claims", i};
      CheckText(place.Of(".id"), claim.id);
      CheckUnique("claims", claim.id, i, ids);
      CheckText(place.Of(".owner"), claim.owner);
      CheckText(place.Of(".policy_hash"), claim.policy_hash,
                /*required=*/false);
      CheckInstant(place.Of(".since"), claim.since);
      if (claim.renewed) {
        CheckInstant(place.Of(".renewed"), *claim.renewed);
        if (*claim.renewed < claim.since) {
          Wrong(place.Of(".renewed"),
                {FaultCode::kOutOfOrder,
                 "a claim is renewed after it was made, not before"});
        }
      }
    }
  }

  void CheckInstant(const Place& place, Instant instant) {
    if (instant.IsValid()) return;
    Wrong(place, {FaultCode::kInstantOutOfRange,
                  "it must lie between 0001-01-01T00:00:00Z and "
                  "9999-12-31T23:59:59.999999999Z"});
  }

  void CheckCursor() {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (size_t i = 0; i < context_.cursor.size() && status_.ok(); ++i) {
      const TurnCount& count = context_.cursor[i];
      const Place place{"cursor", i};
      CheckText(place.Of(".rule"), count.rule);
      CheckText(place.Of(".candidate"), count.candidate);
      if (!seen.emplace(count.rule, count.candidate).second) {
        Wrong(place,
              {FaultCode::kRepeated,
               "rule {'rule'} and candidate {'name'} stand in the cursor "
               "already"},
              {{"rule", count.rule}, {"name", count.candidate}});
      }
      if (count.given < 0 || count.given > Router::kMaxGiven) {
        Wrong(place.Of(".given"),
              {FaultCode::kOutOfRange,
               "a count is from {min} to {max}, found {found}"},
              {{"min", 0}, {"max", Router::kMaxGiven}, {"found", count.given}});
      }
    }
  }

  const Program& program_;
  const RoutingContext& context_;
  absl::Status status_;
};

}  // namespace

absl::Status CheckContext(const Program& program,
                          const RoutingContext& context) {
  return ContextChecker(program, context).Run();
}

}  // namespace bantam::internal
