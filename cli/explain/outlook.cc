#include "cli/explain/outlook.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "bantam/counterfactual.h"
#include "bantam/crossing.h"
#include "bantam/evaluator.h"
#include "cli/exit_code.h"

namespace bantam::cli {
namespace {

// "ID=REST"; without a '=' the rest is missing.
struct Pair {
  std::string id;
  std::optional<std::string> rest;
};

Pair Split(const std::string& text) {
  const size_t equals = text.find('=');
  if (equals == std::string::npos) return {text, std::nullopt};
  return {text.substr(0, equals), text.substr(equals + 1)};
}

absl::StatusOr<model::Points> ReadPoints(const std::string& option,
                                         const std::string& text) {
  double value = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  const auto points = model::Points::FromDouble(value);
  if (read.ec != std::errc() || read.ptr != end || !points) {
    return UsageError(option + ": '" + text +
                      "' is not a number of points, such as 40 or 12.5");
  }
  return *points;
}

bool Contains(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

struct ValueText {
  std::string operator()(Null) const { return "none"; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(int64_t value) const { return std::to_string(value); }
  std::string operator()(double value) const {
    char text[32];
    const auto end = std::to_chars(text, text + sizeof(text), value).ptr;
    return {text, end};
  }
  std::string operator()(const std::string& value) const {
    return value.empty() ? "another one" : value;
  }
  // Changes are made of what literals in conditions can spell.
  template <typename Other>
  std::string operator()(const Other&) const {
    return "another one";
  }
};

std::string ChangeText(const Change& change) {
  if (change.value) {
    return change.path + " = " + std::visit(ValueText(), *change.value);
  }
  return change.path + (change.assessment == model::Assessment::kDenied
                            ? " denied"
                            : " confirmed");
}

std::string ReachText(const std::string& target, const Counterfactual& found) {
  switch (found.outcome) {
    case CounterfactualOutcome::kReached:
      return target + " is reached.\n";
    case CounterfactualOutcome::kImpossible:
      return target + " is out of reach, whatever fields and answers were.\n";
    case CounterfactualOutcome::kGaveUp:
      return "Whether " + target + " can be reached was not found out.\n";
    case CounterfactualOutcome::kFound:
      break;
  }
  std::string text =
      "To reach " + target +
      (found.proven_smallest ? ", this would do, and nothing less:\n"
                             : ", this would do, though less may, too:\n");
  for (const Change& change : found.changes) {
    text += "  " + ChangeText(change) + "\n";
  }
  return text;
}

absl::StatusOr<std::string> DescribeReach(const std::string& argument,
                                          const Lead& lead, Instant now) {
  const Pair pair = Split(argument);
  Target target;
  target.of = pair.id;
  const Policy& policy = lead.policy();
  if (Contains(policy.score_ids(), pair.id) ||
      Contains(policy.framework_ids(), pair.id)) {
    const auto points = ReadPoints("--reach", pair.rest.value_or(""));
    if (!points.ok()) return points.status();
    target.at_least = *points;
  } else {
    target.band = pair.rest.value_or("");
  }
  Case deal(policy);
  if (absl::Status status = deal.Take(lead, now); !status.ok()) {
    return AsUsage(status);
  }
  const auto found = WhatWouldReach(deal, target);
  if (!found.ok()) return AsUsage(found.status());
  std::string name = pair.id;
  if (pair.rest) name += " " + *pair.rest;
  return ReachText(pair.rest ? name : "the next step of " + name, *found);
}

absl::StatusOr<std::string> DescribeCrossing(const std::string& argument,
                                             const Lead& lead, Instant now) {
  const Pair pair = Split(argument);
  const auto points = ReadPoints("--crosses", pair.rest.value_or(""));
  if (!points.ok()) return points.status();
  Case deal(lead.policy());
  if (absl::Status status = deal.Take(lead, now); !status.ok()) {
    return AsUsage(status);
  }
  const auto crossing = NextCrossing(deal, pair.id, *points);
  if (!crossing.ok()) return AsUsage(crossing.status());
  const std::string threshold = FormatPoints(*points);
  switch (crossing->outcome) {
    case CrossingOutcome::kCrosses:
      return "If nothing else happens, " + pair.id +
             (*crossing->points >= *points ? " reaches " : " falls below ") +
             threshold + " at " + model::FormatInstant(*crossing->at) + ".\n";
    case CrossingOutcome::kStays:
      return "If nothing else happens, " + pair.id + " does not cross " +
             threshold + " in the next ten years.\n";
    case CrossingOutcome::kCannotTell:
      break;
  }
  return "It cannot be told when " + pair.id + " crosses " + threshold + ": " +
         crossing->why + ".\n";
}

}  // namespace

void AddOutlookOptions(Command command, OutlookOptions* options) {
  command
      .AddOption("--reach", options->reach,
                 "Also say what would reach this: a score or framework with "
                 "points (bant=60), a grade with a band or none for the next "
                 "better (fit_grade=A), or a qualification (sql)")
      .Named("ID[=TARGET]")
      .OneAtATime();
  command
      .AddOption("--crosses", options->crosses,
                 "Also say when this score crosses these points by itself "
                 "(engagement=40)")
      .Named("SCORE=POINTS")
      .OneAtATime();
}

absl::StatusOr<std::string> DescribeOutlook(const OutlookOptions& options,
                                            const Lead& lead, Instant now) {
  std::string text;
  for (const std::string& argument : options.reach) {
    const auto paragraph = DescribeReach(argument, lead, now);
    if (!paragraph.ok()) return paragraph.status();
    text += "\n" + *paragraph;
  }
  for (const std::string& argument : options.crosses) {
    const auto paragraph = DescribeCrossing(argument, lead, now);
    if (!paragraph.ok()) return paragraph.status();
    text += "\n" + *paragraph;
  }
  return text;
}

}  // namespace bantam::cli
