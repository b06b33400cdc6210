#include "tests/oracle/engine.h"

#include <memory>
#include <utility>
#include <vector>

#include "tests/oracle/compare.h"
#include "tests/oracle/compare_figures.h"
#include "tests/oracle/judge.h"
#include "tests/oracle/print.h"

namespace bantam::oracle {
namespace {

absl::Status SetSubject(const FieldSpec& field, const Value& value,
                        Lead& lead) {
  if (!field.built_in) return lead.Set(field.path, value);
  const std::string& id = std::get<std::string>(value);
  if (field.path == "account.parent_id") return lead.SetAccountParentId(id);
  return lead.SetSubjectId(field.subject, id);
}

absl::Status FillLead(const PolicySpec& spec, const LeadSpec& from,
                      Lead& lead) {
  for (size_t i = 0; i < 3; ++i) {
    if (from.present[i]) lead.SetPresent(static_cast<Subject>(i + 1));
  }
  for (size_t i = 0; i < spec.fields.size(); ++i) {
    if (!from.values[i]) continue;
    absl::Status status = SetSubject(spec.fields[i], *from.values[i], lead);
    if (!status.ok()) return status;
  }
  if (from.activities) lead.SetActivitiesKnown();
  for (const ActivitySpec& activity :
       from.activities.value_or(std::vector<ActivitySpec>{})) {
    absl::StatusOr<size_t> index = lead.AddActivity(
        {activity.id, activity.kind, activity.at, activity.recorded_at});
    if (!index.ok()) return index.status();
    for (size_t i = 0; i < spec.fields.size(); ++i) {
      if (!activity.values[i]) continue;
      absl::Status status =
          lead.SetActivity(*index, spec.fields[i].path, *activity.values[i]);
      if (!status.ok()) return status;
    }
  }
  if (from.contacts) lead.SetContactsKnown();
  for (const ContactSpec& contact :
       from.contacts.value_or(std::vector<ContactSpec>{})) {
    absl::StatusOr<size_t> index = lead.AddContact(contact.contact);
    if (!index.ok()) return index.status();
    for (size_t i = 0; i < spec.fields.size(); ++i) {
      if (!contact.values[i]) continue;
      absl::Status status =
          lead.SetContact(*index, spec.fields[i].path, *contact.values[i]);
      if (!status.ok()) return status;
    }
  }
  for (const Evidence& evidence : from.evidence) {
    absl::StatusOr<size_t> index = lead.AddEvidence(evidence);
    if (!index.ok()) return index.status();
  }
  for (const StageEvent& event : from.stage_events) {
    absl::StatusOr<size_t> index = lead.AddStageEvent(event);
    if (!index.ok()) return index.status();
  }
  return absl::OkStatus();
}

Disagreement Refused(const char* what, const absl::Status& status) {
  Disagreement refused;
  refused.text = std::string(what) + " refused: " + status.ToString() + "\n";
  // Line and column change while a policy is made smaller.
  for (const char c : refused.text) {
    if (c < '0' || c > '9') refused.kind += c;
  }
  return refused;
}

Disagreement Differs(const PolicySpec& spec, const Evaluation& expected,
                     const Evaluation& actual) {
  const std::string difference = Difference(spec, expected, actual);
  if (difference.empty()) return {};
  return {"different " + difference + "\n--- oracle\n" +
              EvaluationText(expected) + "--- engine\n" +
              EvaluationText(actual),
          "different"};
}

Disagreement CompareFigures(bantam::Case& deal, const PolicySpec& spec,
                            const std::optional<Evaluation>& expected) {
  const absl::StatusOr<const Figures*> figures = deal.GetFigures();
  if (!expected) {
    if (!figures.ok()) return {};
    return {"a lead that cannot be evaluated was taken\n", "taken"};
  }
  if (!figures.ok()) return Refused("lead", figures.status());
  const std::string difference = FiguresDifference(spec, *expected, **figures);
  if (difference.empty()) return {};
  return {"other figures of the " + difference + "\n--- oracle\n" +
              EvaluationText(*expected),
          "figures"};
}

}  // namespace

absl::StatusOr<Policy> Compile(const std::string& source, Encoding encoding,
                               const PolicySpec& spec) {
  CompileOptions options;
  options.limits.max_activities = spec.max_activities;
  // Conditions over activities are dear; what they cost is not what is tested.
  options.limits.max_condition_cost = int64_t{1} << 50;
  return Policy::Parse(source, encoding, options);
}

absl::StatusOr<Policy> Compile(const PolicySpec& spec) {
  return Compile(PolicyText(spec), Encoding::kText, spec);
}

absl::StatusOr<Lead> MakeLead(const Policy& policy, const PolicySpec& spec,
                              const LeadSpec& lead) {
  Lead made(policy);
  absl::Status status = FillLead(spec, lead, made);
  if (!status.ok()) return status;
  return made;
}

Disagreement Compare(bantam::Case& deal, const PolicySpec& spec,
                     const LeadSpec& lead,
                     const std::optional<Evaluation>& expected) {
  const absl::StatusOr<Lead> made = MakeLead(deal.policy(), spec, lead);
  if (!made.ok()) return Refused("lead", made.status());
  if (absl::Status status = deal.Take(*made, lead.now); !status.ok()) {
    return Refused("lead", status);
  }
  // No question changes what another one finds: now the figures come first, now
  // the explanation.
  const bool figures_first = lead.evidence.size() % 2 == 0;
  if (figures_first) {
    Disagreement found = CompareFigures(deal, spec, expected);
    if (!found.text.empty()) return found;
  }
  const absl::StatusOr<Evaluation> actual = deal.Evaluate();
  if (!expected) {
    if (!actual.ok()) return {};
    return {"a lead that cannot be evaluated was taken\n", "taken"};
  }
  if (!actual.ok()) return Refused("lead", actual.status());
  if (Disagreement found = Differs(spec, *expected, *actual);
      !found.text.empty()) {
    return found;
  }
  if (!figures_first) {
    Disagreement found = CompareFigures(deal, spec, expected);
    if (!found.text.empty()) return found;
  }
  const absl::StatusOr<Evaluation> brief = deal.Evaluate(Detail::kFigures);
  if (!brief.ok()) return Refused("lead", brief.status());
  return Differs(spec, WithoutExplanation(*expected), *brief);
}

Disagreement Compare(const Case& pair) {
  const absl::StatusOr<Policy> policy = Compile(pair.policy);
  if (!policy.ok()) {
    return Refused("policy", policy.status());
  }
  bantam::Case deal(*policy);
  return Compare(deal, pair.policy, pair.lead, Judge(pair.policy, pair.lead));
}

Disagreement CompareRollUp(Evaluator& evaluator, const Policy& policy,
                           const PolicySpec& spec,
                           const std::vector<LeadSpec>& people, Instant now) {
  std::vector<Lead> leads;
  for (const LeadSpec& person : people) {
    absl::StatusOr<Lead> made = MakeLead(policy, spec, person);
    if (!made.ok()) return Refused("lead", made.status());
    leads.push_back(*std::move(made));
  }
  std::vector<const Lead*> pointers;
  for (const Lead& lead : leads) pointers.push_back(&lead);
  const auto actual = evaluator.RollUp(pointers, now);
  const auto expected = RollUp(spec, people);
  if (!expected) {
    if (!actual.ok()) return {};
    return {"people that cannot be rolled up were taken\n", "taken"};
  }
  if (!actual.ok()) return Refused("people", actual.status());
  if (*expected == *actual) return {};
  std::string text = "different rollups\n--- oracle\n";
  for (const RollupResult& result : *expected) text += RollupText(result);
  text += "--- engine\n";
  for (const RollupResult& result : *actual) text += RollupText(result);
  return {text, "rollups"};
}

}  // namespace bantam::oracle
