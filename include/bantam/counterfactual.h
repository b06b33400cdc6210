// bantam/counterfactual.h: what would have to be otherwise.
//
// "Why is this lead no A, and what would make it one?" A counterfactual names
// the fewest changes of fields and answers with which a score, an assessment,
// a grade or a qualification reaches its target.
//
// A change sets one field of the account, the person or the opportunity to
// another value, or gives one question its good answer. Values tried are those
// between which the policy's conditions tell a difference: around every literal
// that a field is compared with. Activities and contacts are left as they are.
//
// Of all smallest sets it is the first in policy order: fields before answers,
// each in the order of the policy. Up to three changes the search is complete,
// unless it runs out of steps or a condition compares a field with anything
// but literals; past that, a set is found by always taking the change that
// helps most, then dropping those that are not needed. It works, but a smaller
// one may exist: `proven_smallest` is false.
//
// Guarantees
//   Threads    as a Case.
//   Ownership  the lead is read, not changed.
//   Errors     NOT_FOUND for a target that the policy does not have, with the
//              nearest name; INVALID_ARGUMENT for a target that does not fit
//              its kind, and the errors of a Case.
//   Limits     `max_steps` evaluations of the lead.
//
// Example
//
//   bantam::Case deal(policy);
//   absl::Status status = deal.Take(lead, now);
//   absl::StatusOr<bantam::Counterfactual> better =
//       bantam::WhatWouldReach(deal, {.of = "fit_grade", .band = "A"});
//   if (better.ok() && better->outcome == bantam::CounterfactualOutcome::kFound) {
//     for (const bantam::Change& change : better->changes) {
//       std::cout << change.path;
//     }
//   }

#ifndef BANTAM_COUNTERFACTUAL_H_
#define BANTAM_COUNTERFACTUAL_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/case.h"
#include "bantam/model/evidence.h"
#include "bantam/model/points.h"
#include "bantam/value.h"

namespace bantam {

// What is to be reached.
struct Target {
  // Id of a score, framework, grade or qualification.
  std::string of = {};
  // For a score or framework: at least so many points. Required.
  std::optional<model::Points> at_least = {};
  // For a grade: this band or a better one; for a matrix, this cell. Empty,
  // for bands: the next better one than the lead has.
  std::string band = {};
};

enum class ChangeScope : uint8_t {
  // Anything that could be otherwise.
  kEverything,
  // What is not known: unknown fields, and questions that are open, stale or
  // conflicting. What somebody could find out, rather than what is so.
  kUnknowns,
};

struct CounterfactualOptions {
  ChangeScope scope = ChangeScope::kEverything;
  // Evaluations of the lead, at most; nullopt: 20,000.
  std::optional<int64_t> max_steps = {};
};

// One thing that is otherwise.
struct Change {
  // "account.employees", or "answers.budget.amount".
  std::string path;
  // The field's value.
  std::optional<Value> value;
  // The answer's assessment; kUnknown for a field.
  model::Assessment assessment = model::Assessment::kUnknown;

  friend bool operator==(const Change&, const Change&) = default;
};

enum class CounterfactualOutcome : uint8_t {
  // Nothing needs to change.
  kReached,
  kFound,
  // No change of these kinds reaches the target.
  kImpossible,
  // Neither a set nor that there is none was found within the steps.
  kGaveUp,
};

struct Counterfactual {
  CounterfactualOutcome outcome = CounterfactualOutcome::kGaveUp;
  // In policy order.
  std::vector<Change> changes;
  // Whether no smaller set exists.
  bool proven_smallest = false;

  friend bool operator==(const Counterfactual&,
                         const Counterfactual&) = default;
};

absl::StatusOr<Counterfactual> WhatWouldReach(
    Case& deal, const Target& target,
    const CounterfactualOptions& options = {});

}  // namespace bantam

#endif  // BANTAM_COUNTERFACTUAL_H_
