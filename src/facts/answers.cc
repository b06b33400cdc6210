#include "src/facts/answers.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

namespace bantam::internal {
namespace {

// When a statement was so, and when it was recorded; what is absent comes
// before anything that is there.
auto TimeOf(const Evidence& evidence) {
  return std::tie(evidence.at, evidence.recorded_at);
}

bool SameSource(const Evidence& a, const Evidence& b) {
  return a.source == b.source && a.source_kind == b.source_kind;
}

}  // namespace

Assessment AssessmentOf(const Evidence& evidence) {
  if (evidence.assessment != Assessment::kUnknown || !evidence.value) {
    return evidence.assessment;
  }
  const bool* yes = std::get_if<bool>(&*evidence.value);
  if (yes == nullptr) return Assessment::kUnknown;
  return *yes ? Assessment::kConfirmed : Assessment::kDenied;
}

bool Answers::Agree(const Statements& statements) {
  return std::all_of(statements.begin(), statements.end(),
                     [&](const Said& said) {
                       return said.assessment == statements.front().assessment;
                     });
}

Answers::Statements Answers::WithValue(const Statements& statements) {
  Statements valued;
  for (const Said& said : statements) {
    if (said.evidence->value) valued.push_back(said);
  }
  return valued;
}

bool Answers::SameValue(const Statements& statements) {
  return std::all_of(
      statements.begin(), statements.end(), [&](const Said& said) {
        return said.evidence->value == statements.front().evidence->value;
      });
}

bool Answers::IsOwn(Subject subject, const std::string& id) const {
  return id.empty() || id == lead_->subject_id(subject);
}

absl::Status Answers::Take(const Lead& lead, Instant now) {
  lead_ = &lead;
  now_ = now;
  TakeContacts();
  absl::Status status = TakeEvidence(now);
  if (status.ok()) status = TakeStageEvents();
  if (!status.ok()) return status;
  answers_.resize(program_.frameworks.size());
  for (size_t f = 0; f < program_.frameworks.size(); ++f) {
    answers_[f].clear();
    for (const CriterionProgram& criterion : program_.frameworks[f].criteria) {
      answers_[f].push_back(
          Find(program_.frameworks[f], criterion, stages_[f]));
    }
  }
  return absl::OkStatus();
}

const Value* Answers::ForConditions(size_t question) const {
  const QuestionOwner& owner = program_.owners[question];
  const Answer& answer = answers_[owner.framework][owner.criterion];
  return IsKnown(answer.standing) && answer.value ? &*answer.value : nullptr;
}

void Answers::TakeContacts() {
  contacts_.clear();
  contacts_of_others_ = 0;
  for (size_t i = 0; i < lead_->contact_count(); ++i) {
    if (IsOwn(Subject::kOpportunity, lead_->contact(i).opportunity_id)) {
      contacts_.push_back(i);
    } else {
      ++contacts_of_others_;
    }
  }
}

absl::Status Answers::TakeEvidence(Instant now) {
  said_.resize(program_.criteria.size());
  for (Statements& statements : said_) statements.clear();
  repeats_.Begin("evidence");
  in_future_ = repeated_ = of_others_ = 0;
  for (size_t i = 0; i < lead_->evidence_count(); ++i) {
    const Evidence& evidence = lead_->evidence(i);
    const absl::StatusOr<bool> repeats = repeats_.Has(
        i, evidence.id,
        [&](size_t first) { return lead_->evidence(first) == evidence; });
    if (!repeats.ok()) return repeats.status();
    if (*repeats) {
      ++repeated_;
      continue;
    }
    // A lead holds no other criteria than its policy's.
    const size_t question =
        program_.criterion_by_key.find(evidence.criterion)->second;
    if (!IsOwn(program_.criteria[question].subject, evidence.subject_id)) {
      ++of_others_;
    } else if (evidence.at && *evidence.at > now) {
      ++in_future_;
    } else {
      said_[question].push_back({i, &evidence, AssessmentOf(evidence)});
    }
  }
  return absl::OkStatus();
}

absl::Status Answers::TakeStageEvents() {
  stage_events_.clear();
  repeats_.Begin("stage_events");
  for (size_t i = 0; i < lead_->stage_event_count(); ++i) {
    const StageEvent& event = lead_->stage_event(i);
    const absl::StatusOr<bool> repeats = repeats_.Has(
        i, event.id,
        [&](size_t first) { return lead_->stage_event(first) == event; });
    if (!repeats.ok()) return repeats.status();
    if (*repeats) continue;
    stage_events_.push_back(i);
  }
  stages_.clear();
  stages_.reserve(program_.frameworks.size());
  for (const FrameworkProgram& framework : program_.frameworks) {
    stages_.push_back(FindStage(framework));
  }
  return absl::OkStatus();
}

Stage Answers::FindStage(const FrameworkProgram& framework) const {
  if (framework.process.empty()) return {};
  const auto order = [](const StageEvent& event) {
    return std::tie(event.at, event.sequence, event.id);
  };
  const StageEvent* latest = nullptr;
  for (const size_t i : stage_events_) {
    const StageEvent& event = lead_->stage_event(i);
    if (event.process != framework.process ||
        event.subject != framework.subject ||
        !IsOwn(event.subject, event.subject_id) || event.at > now_) {
      continue;
    }
    if (latest == nullptr || order(event) >= order(*latest)) latest = &event;
  }
  if (latest == nullptr) return {};
  return {latest->to, latest->at};
}

Answers::Statements Answers::Current(size_t question, bool claims) const {
  Statements statements;
  for (const Said& said : said_[question]) {
    const bool assesses = said.assessment != Assessment::kUnknown;
    if (claims ? !assesses && said.evidence->value.has_value() : assesses) {
      statements.push_back(said);
    }
  }
  std::sort(
      statements.begin(), statements.end(), [](const Said& a, const Said& b) {
        return std::tie(a.evidence->source_kind, a.evidence->source) <
                   std::tie(b.evidence->source_kind, b.evidence->source) ||
               (SameSource(*a.evidence, *b.evidence) &&
                TimeOf(*a.evidence) > TimeOf(*b.evidence));
      });
  // The first of each source is its latest.
  const Evidence* latest = nullptr;
  const auto superseded = [&latest](const Said& said) {
    if (latest == nullptr || !SameSource(*latest, *said.evidence)) {
      latest = said.evidence;
    }
    return TimeOf(*said.evidence) < TimeOf(*latest);
  };
  Statements current;
  for (const Said& said : statements) {
    if (!superseded(said)) current.push_back(said);
  }
  std::sort(current.begin(), current.end(),
            [](const Said& a, const Said& b) { return a.index < b.index; });
  return current;
}

size_t Answers::RankOf(const Said& said) const {
  const std::vector<std::string>& sources = program_.evidence_sources;
  return static_cast<size_t>(
      std::find(sources.begin(), sources.end(), said.evidence->source_kind) -
      sources.begin());
}

Answers::Statements Answers::Believe(Statements statements,
                                     ConflictRule rule) const {
  if (rule == ConflictRule::kAsk) return {};
  const auto keep = [&statements](const auto& worse) {
    const Said best = *std::min_element(
        statements.begin(), statements.end(),
        [&](const Said& a, const Said& b) { return worse(b, a); });
    statements.erase(
        std::remove_if(statements.begin(), statements.end(),
                       [&](const Said& said) { return worse(said, best); }),
        statements.end());
  };
  if (rule == ConflictRule::kMostCredible) {
    keep(
        [this](const Said& a, const Said& b) { return RankOf(a) > RankOf(b); });
  }
  keep([](const Said& a, const Said& b) {
    return TimeOf(*a.evidence) < TimeOf(*b.evidence);
  });
  return statements;
}

std::optional<Value> Answers::ValueOf(const Statements& supporters,
                                      ConflictRule rule) const {
  Statements valued = WithValue(supporters);
  if (!SameValue(valued)) valued = Believe(valued, rule);
  if (valued.empty() || !SameValue(valued)) return std::nullopt;
  return valued.front().evidence->value;
}

Answers::RoleHolders Answers::HoldersOf(BuyerRole role) const {
  RoleHolders holders;
  const auto add = [](std::vector<std::string_view>& ids,
                      const std::string& id) {
    if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) {
      ids.push_back(id);
    }
  };
  for (const size_t i : contacts_) {
    const Contact& contact = lead_->contact(i);
    if (std::find(contact.roles.begin(), contact.roles.end(), role) ==
        contact.roles.end()) {
      continue;
    }
    add(holders.all, contact.person_id);
    if (contact.verified.value_or(false)) {
      holders.verified = true;
      add(holders.sure, contact.person_id);
    }
  }
  return holders;
}

void Answers::AskCommittee(const RoleHolders& holders, bool may_claim,
                           Answer* answer) {
  if (holders.verified) {
    answer->assessment = Assessment::kConfirmed;
    answer->from_committee = true;
    // Somebody claimed a value; whoever is verified stands above that.
    answer->value.reset();
    if (holders.sure.size() == 1) {
      answer->value = std::string(holders.sure.front());
    }
  } else if (may_claim && holders.all.size() == 1) {
    answer->value = std::string(holders.all.front());
  }
}

bool Answers::IsStale(const Answer& answer, const CriterionProgram& criterion,
                      const Stage& stage) const {
  if (criterion.max_age &&
      (!answer.at || model::IsStale(*answer.at, *criterion.max_age, now_))) {
    return true;
  }
  return criterion.reconfirm_each_stage && stage.entered &&
         (!answer.at || *answer.at < *stage.entered);
}

Answer Answers::Find(const FrameworkProgram& framework,
                     const CriterionProgram& criterion,
                     const Stage& stage) const {
  Answer answer;
  const RoleHolders holders = criterion.committee_role
                                  ? HoldersOf(*criterion.committee_role)
                                  : RoleHolders();
  const Statements current = Current(criterion.question, /*claims=*/false);
  if (!Agree(current) || !SameValue(WithValue(current))) {
    for (const Said& said : current) answer.conflict.push_back(said.index);
  }
  if (current.empty()) {
    const Statements claims = Current(criterion.question, /*claims=*/true);
    answer.value = ValueOf(claims, ConflictRule::kAsk);
    if (criterion.committee_role) {
      AskCommittee(holders, claims.empty(), &answer);
    }
  } else {
    const Statements believed =
        Agree(current) ? current : Believe(current, framework.conflicts);
    if (believed.empty() || !Agree(believed)) {
      answer.standing = Standing::kConflicting;
      return answer;
    }
    answer.assessment = believed.front().assessment;
    Statements supporters;
    for (const Said& said : current) {
      if (said.assessment != answer.assessment) continue;
      supporters.push_back(said);
      answer.at = std::max(answer.at, said.evidence->at);
    }
    answer.value = ValueOf(supporters, framework.conflicts);
    if (program_.criteria[criterion.question].answer.type == FieldType::kBool) {
      answer.value = answer.assessment == Assessment::kConfirmed;
    }
  }
  if (answer.assessment == Assessment::kUnknown) return answer;
  // Who holds the role now confirms it now.
  const bool is_current =
      holders.verified && answer.assessment == Assessment::kConfirmed;
  answer.standing = !is_current && IsStale(answer, criterion, stage)
                        ? Standing::kStale
                        : model::Judge(answer.assessment, criterion.polarity);
  return answer;
}

}  // namespace bantam::internal
