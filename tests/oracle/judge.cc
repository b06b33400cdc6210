#include "tests/oracle/judge.h"

#include <algorithm>
#include <map>

#include "tests/oracle/assess.h"
#include "tests/oracle/committee.h"
#include "tests/oracle/evaluate.h"
#include "tests/oracle/evidence.h"
#include "tests/oracle/grade.h"
#include "tests/oracle/history.h"
#include "tests/oracle/places.h"
#include "tests/oracle/qualify.h"
#include "tests/oracle/score.h"

namespace bantam::oracle {
namespace {

// The activities that count, in the order of the list.
struct Activities {
  std::vector<const ActivitySpec*> counted;
  int64_t repeated = 0;
  int64_t in_future = 0;
};

// nullopt: one id with two contents.
std::optional<Activities> SortOutActivities(const LeadSpec& lead) {
  Activities result;
  if (!lead.activities) return result;
  std::map<std::string, const ActivitySpec*> by_id;
  for (const ActivitySpec& activity : *lead.activities) {
    if (!activity.id.empty()) {
      const auto [found, is_new] = by_id.emplace(activity.id, &activity);
      if (!is_new) {
        if (!(*found->second == activity)) return std::nullopt;
        ++result.repeated;
        continue;
      }
    }
    if (activity.at.TotalNanos() > lead.now.TotalNanos()) {
      ++result.in_future;
      continue;
    }
    result.counted.push_back(&activity);
  }
  return result;
}

const char* NameOf(Subject subject) {
  return subject == Subject::kAccount  ? "account"
         : subject == Subject::kPerson ? "person"
                                       : "opportunity";
}

class Judgement {
 public:
  Judgement(const PolicySpec& policy, const LeadSpec& lead)
      : policy_(policy), lead_(lead) {
    // All but what is copied later, and activities, which stand beside it.
    view_.now = lead.now;
    view_.values = lead.values;
    std::copy(std::begin(lead.present), std::end(lead.present), view_.present);
  }

  // nullopt: the lead is refused.
  std::optional<Evaluation> Run() {
    evaluation_.now = lead_.now;
    if (!SortOut()) return std::nullopt;
    AnswerQuestions();
    DecideFrameworks();
    for (const ScoreSpec& score : policy_.scores) {
      if (IsPresent(score.subject, score.id)) {
        evaluation_.scores.push_back(ScoreFromBaseline(score));
      }
    }
    for (const GradeSpec& grade : policy_.grades) AddGrade(grade, evaluation_);
    AddCommittees();
    for (const PersonaSpec& persona : policy_.personas) {
      if (IsPresent(Subject::kPerson, persona.id)) {
        evaluation_.personas.push_back(EvaluatePersona(persona, env_));
      }
    }
    for (const RedFlagSpec& flag : policy_.red_flags) {
      if (!IsPresent(flag.subject, "")) continue;
      const std::optional<RedFlagResult> raised = EvaluateRedFlag(flag, env_);
      if (raised) evaluation_.red_flags.push_back(*raised);
    }
    for (const QualificationSpec& qualification : policy_.qualifications) {
      if (!IsPresent(qualification.subject, qualification.id)) continue;
      evaluation_.qualifications.push_back(
          Qualify(qualification, evaluation_, env_));
    }
    KeepPlaces(
        policy_, [this](Subject subject) { return IsPresent(subject, ""); },
        &evaluation_);
    return std::move(evaluation_);
  }

 private:
  void NoteCount(Reason code, const char* path, int64_t count) {
    if (count == 0) return;
    evaluation_.notes.push_back({code, path, {{"count", count}}});
  }

  // What counts and what does not; false: one id with two contents.
  bool SortOut() {
    activities_ = SortOutActivities(lead_);
    std::optional<CountedEvidence> evidence = SortOutEvidence(policy_, lead_);
    if (!activities_ || !evidence || !FindHistories()) return false;
    NoteCount(Reason::kActivitiesInFuture, "activities",
              activities_->in_future);
    NoteCount(Reason::kActivitiesRepeated, "activities", activities_->repeated);
    NoteCount(Reason::kEvidenceInFuture, "evidence", evidence->in_future);
    NoteCount(Reason::kEvidenceRepeated, "evidence", evidence->repeated);
    NoteCount(Reason::kEvidenceOfOthers, "evidence", evidence->of_others);
    evidence_ = std::move(evidence->counted);
    SortOutContacts();
    if (lead_.activities) env_.activities = &activities_->counted;
    for (const Evidence& one : lead_.evidence) {
      if (!one.subject_id.empty()) continue;
      const Subject subject = SubjectOfKey(policy_, one.criterion);
      view_.present[static_cast<size_t>(subject) - 1] = true;
    }
    return true;
  }

  // Of the processes that something reads. False: one cannot be replayed, or
  // cannot have been and is some score's baseline.
  bool FindHistories() {
    for (const ProcessSpec& process : policy_.processes) {
      bool is_baseline = false;
      for (const ScoreSpec& score : policy_.scores) {
        is_baseline |= score.baseline == process.id;
      }
      bool is_read = is_baseline;
      for (const FrameworkSpec& framework : policy_.frameworks) {
        is_read |= framework.process == process.id;
      }
      if (!is_read) continue;
      const auto history =
          FindHistory(process, SubjectId(policy_, lead_, process.subject),
                      lead_.stage_events, lead_.now);
      if (!history || (is_baseline && !history->possible)) return false;
      histories_[process.id] = *history;
    }
    return true;
  }

  ScoreResult ScoreFromBaseline(const ScoreSpec& score) {
    const std::optional<Instant> baseline = histories_[score.baseline].baseline;
    if (!baseline || !lead_.activities) return Score(score, env_);
    Environment env = env_;
    std::vector<const ActivitySpec*> since;
    for (const ActivitySpec* activity : activities_->counted) {
      auto& list = activity->at < *baseline ? env.before_baseline : since;
      list.push_back(activity);
    }
    env.activities = &since;
    return Score(score, env);
  }

  void SortOutContacts() {
    if (!lead_.contacts) return;
    const std::string id = SubjectId(policy_, lead_, Subject::kOpportunity);
    int64_t of_others = 0;
    view_.contacts.emplace();
    for (size_t i = 0; i < lead_.contacts->size(); ++i) {
      const ContactSpec& contact = (*lead_.contacts)[i];
      const std::string& of = contact.contact.opportunity_id;
      if (!of.empty() && of != id) {
        ++of_others;
        continue;
      }
      contacts_.push_back({i, contact.contact});
      view_.contacts->push_back(contact);
    }
    NoteCount(Reason::kContactsOfOthers, "contacts", of_others);
  }

  // Notes the absence under `path`, unless that is empty.
  bool IsPresent(Subject subject, const std::string& path) {
    const bool present = view_.present[static_cast<size_t>(subject) - 1] ||
                         (subject == Subject::kPerson && lead_.activities) ||
                         (subject == Subject::kOpportunity && lead_.contacts);
    if (!present && !path.empty()) {
      evaluation_.notes.push_back(
          {Reason::kSubjectAbsent,
           path,
           {{"subject", std::string(NameOf(subject))}}});
    }
    return present;
  }

  void AnswerQuestions() {
    for (const FrameworkSpec& framework : policy_.frameworks) {
      frameworks_.push_back(Assess(framework, policy_, lead_, evidence_,
                                   contacts_, histories_[framework.process]));
      for (const DimensionResult& dimension :
           frameworks_.back().result.dimensions) {
        for (const CriterionResult& criterion : dimension.criteria) {
          const size_t field = policy_.Find("answers." + criterion.key);
          if (!answered_.insert({field, true}).second) continue;
          if (criterion.standing == Standing::kGood ||
              criterion.standing == Standing::kBad) {
            view_.values[field] = criterion.value;
          }
        }
      }
    }
    env_.frameworks = &frameworks_;
  }

  void DecideFrameworks() {
    for (size_t i = 0; i < frameworks_.size(); ++i) {
      const FrameworkSpec& framework = policy_.frameworks[i];
      FrameworkOutcome& outcome = frameworks_[i];
      if (!IsPresent(framework.subject, framework.id)) {
        outcome.state = FrameworkOutcome::State::kSubjectAbsent;
        continue;
      }
      const Result applies =
          framework.applies_when
              ? EvaluateCondition(*framework.applies_when, env_)
              : Result::Of(true);
      if (applies.Is(false)) {
        outcome.state = FrameworkOutcome::State::kDoesNotApply;
      } else if (applies.Is(true)) {
        evaluation_.assessments.push_back(outcome.result);
        evaluation_.notes.insert(evaluation_.notes.end(), outcome.notes.begin(),
                                 outcome.notes.end());
      } else {
        outcome.state = FrameworkOutcome::State::kUndecided;
        outcome.fields = applies.unknown;
        outcome.error = applies.error;
        Note note = {Reason::kFrameworkUndecided, framework.id, {}};
        if (applies.unknown != 0) {
          note.arguments.push_back(
              {"fields", PathsOf(applies.unknown, policy_)});
        }
        if (!applies.error.empty()) {
          note.arguments.push_back({"error", applies.error});
        }
        evaluation_.notes.push_back(std::move(note));
      }
    }
  }

  void AddCommittees() {
    for (const CommitteeSpec& committee : policy_.committees) {
      if (!IsPresent(Subject::kOpportunity, committee.id)) continue;
      if (lead_.contacts) {
        evaluation_.committees.push_back(
            EvaluateCommittee(committee, contacts_));
      } else {
        evaluation_.notes.push_back(
            {Reason::kContactsUnknown, committee.id, {}});
      }
    }
  }

  const PolicySpec& policy_;
  const LeadSpec& lead_;
  // The lead as conditions see it.
  LeadSpec view_;
  Environment env_{policy_, view_};
  Evaluation evaluation_;
  std::optional<Activities> activities_;
  std::vector<Evidence> evidence_;
  std::vector<CountedContact> contacts_;
  std::vector<FrameworkOutcome> frameworks_;
  // By the id of a process.
  std::map<std::string, History> histories_;
  // Fields of the answers that a framework has decided.
  std::map<size_t, bool> answered_;
};

}  // namespace

std::optional<Evaluation> Judge(const PolicySpec& policy,
                                const LeadSpec& lead) {
  return Judgement(policy, lead).Run();
}

}  // namespace bantam::oracle
