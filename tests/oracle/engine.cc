#include "tests/oracle/engine.h"

#include <algorithm>
#include <utility>

#include "tests/oracle/print.h"
#include "tests/oracle/score.h"

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
  return absl::OkStatus();
}

// Whether `fields` hold the same, and the declared ones among them stand in
// policy order. Where those built in stand is not defined.
bool SameFields(const PolicySpec& spec, const std::vector<std::string>& a,
                const std::vector<std::string>& b) {
  std::vector<std::string> sorted_a = a;
  std::vector<std::string> sorted_b = b;
  std::sort(sorted_a.begin(), sorted_a.end());
  std::sort(sorted_b.begin(), sorted_b.end());
  if (sorted_a != sorted_b) return false;
  size_t last = 0;
  for (const std::string& path : b) {
    const size_t at = spec.Find(path);
    if (spec.fields[at].built_in) continue;
    if (at < last) return false;
    last = at;
  }
  return true;
}

bool SameLine(const Line& a, const Line& b) {
  if (a.code != b.code || a.path != b.path || a.points != b.points) {
    return false;
  }
  return a.arguments.empty() ||
         std::find(b.arguments.begin(), b.arguments.end(), a.arguments[0]) !=
             b.arguments.end();
}

bool SameUndecided(const PolicySpec& spec, const Undecided& a,
                   const Undecided& b) {
  return a.path == b.path && a.interval == b.interval &&
         a.error.empty() == b.error.empty() &&
         SameFields(spec, a.fields, b.fields);
}

std::string ScoreDifference(const PolicySpec& spec, const ScoreResult& a,
                            const ScoreResult& b) {
  if (a.id != b.id || a.subject != b.subject) return "score";
  if (a.points != b.points) return a.id + ": points";
  if (a.interval != b.interval) return a.id + ": interval";
  if (a.exact != b.exact) return a.id + ": exact";
  if (!std::equal(a.lines.begin(), a.lines.end(), b.lines.begin(),
                  b.lines.end(), SameLine)) {
    return a.id + ": lines";
  }
  if (!std::equal(a.undecided.begin(), a.undecided.end(), b.undecided.begin(),
                  b.undecided.end(),
                  [&](const Undecided& left, const Undecided& right) {
                    return SameUndecided(spec, left, right);
                  })) {
    return a.id + ": undecided";
  }
  return "";
}

// The order of notes is not defined.
std::vector<Note> InOrder(std::vector<Note> notes) {
  std::sort(notes.begin(), notes.end(), [](const Note& a, const Note& b) {
    return std::pair(a.code, a.path) < std::pair(b.code, b.path);
  });
  return notes;
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

}  // namespace

Evaluation WithoutExplanation(Evaluation evaluation) {
  for (ScoreResult& score : evaluation.scores) {
    score.lines.clear();
    score.undecided.clear();
  }
  return evaluation;
}

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

std::string Difference(const PolicySpec& spec, const Evaluation& expected,
                       const Evaluation& actual) {
  if (expected.now != actual.now) return "now";
  if (expected.scores.size() != actual.scores.size()) return "scores";
  for (size_t i = 0; i < expected.scores.size(); ++i) {
    std::string difference =
        ScoreDifference(spec, expected.scores[i], actual.scores[i]);
    if (!difference.empty()) return difference;
  }
  if (expected.grades != actual.grades) return "grades";
  if (InOrder(expected.notes) != InOrder(actual.notes)) return "notes";
  return "";
}

Disagreement Compare(Evaluator& evaluator, const Policy& policy,
                     const PolicySpec& spec, const LeadSpec& lead) {
  const absl::StatusOr<Lead> made = MakeLead(policy, spec, lead);
  if (!made.ok()) return Refused("lead", made.status());
  const absl::StatusOr<Evaluation> actual = evaluator.Evaluate(*made, lead.now);
  const std::optional<Evaluation> expected = Score(spec, lead);
  if (!expected) {
    if (!actual.ok()) return {};
    return {"one activity id with two contents was taken\n", "taken"};
  }
  if (!actual.ok()) return Refused("lead", actual.status());
  if (Disagreement found = Differs(spec, *expected, *actual);
      !found.text.empty()) {
    return found;
  }
  const absl::StatusOr<Evaluation> figures =
      evaluator.Evaluate(*made, lead.now, Detail::kFigures);
  if (!figures.ok()) return Refused("lead", figures.status());
  return Differs(spec, WithoutExplanation(*expected), *figures);
}

Disagreement Compare(const Case& pair) {
  const absl::StatusOr<Policy> policy = Compile(pair.policy);
  if (!policy.ok()) {
    return Refused("policy", policy.status());
  }
  Evaluator evaluator(*policy);
  return Compare(evaluator, *policy, pair.policy, pair.lead);
}

}  // namespace bantam::oracle
