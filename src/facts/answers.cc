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

// What an answer of YES_NO refers to.
const Value kYes = true;
const Value kNo = false;

}  // namespace

Assessment AssessmentOf(const Evidence& evidence) {
  if (evidence.assessment != Assessment::kUnknown || !evidence.value) {
    return evidence.assessment;
  }
  const bool* yes = std::get_if<bool>(&*evidence.value);
  if (yes == nullptr) return Assessment::kUnknown;
  return *yes ? Assessment::kConfirmed : Assessment::kDenied;
}

std::optional<Value> Answer::CopyValue() const {
  if (value != nullptr) return *value;
  if (person != nullptr) return *person;
  return std::nullopt;
}

Answers::Answers(const Program& program)
    : program_(program),
      said_(program.criteria.size()),
      answers_(program.frameworks.size()),
      stages_(program.frameworks.size()) {
}

bool Answers::Agree(const Statements& statements) {
  return std::all_of(statements.begin(), statements.end(),
                     [&](const Said& said) {
                       return said.assessment == statements.front().assessment;
                     });
}

bool Answers::SameValue(const Statements& statements) {
  const Value* first = nullptr;
  for (const Said& said : statements) {
    if (!said.evidence->value) continue;
    if (first != nullptr && *first != *said.evidence->value) return false;
    first = &*said.evidence->value;
  }
  return true;
}

bool Answers::IsOwn(Subject subject, const std::string& id) const {
  return id.empty() || id == lead_->subject_id(subject);
}

absl::Status Answers::Take(const Lead& lead, Instant now, Courses& courses) {
  lead_ = &lead;
  now_ = now;
  TakeContacts();
  absl::Status status = TakeEvidence();
  if (status.ok()) status = TakeStages(courses);
  if (!status.ok()) return status;
  for (size_t f = 0; f < program_.frameworks.size(); ++f) {
    const FrameworkProgram& framework = program_.frameworks[f];
    answers_[f].assign(framework.criteria.size(), Answer());
    for (size_t c = 0; c < framework.criteria.size(); ++c) {
      Find(framework, framework.criteria[c], stages_[f], &answers_[f][c]);
    }
  }
  return absl::OkStatus();
}

const std::string& Answers::stage_id(size_t framework) const {
  static const std::string* const nowhere = new std::string();
  const StageIndex stage = stages_[framework].index;
  if (!stage) return *nowhere;
  const size_t process = *program_.frameworks[framework].process;
  return program_.processes[process].stages[*stage].id;
}

const Answer* Answers::ForConditions(size_t question) const {
  const QuestionOwner& owner = program_.owners[question];
  const Answer& answer = answers_[owner.framework][owner.criterion];
  return IsKnown(answer.standing) && answer.has_value() ? &answer : nullptr;
}

std::vector<size_t> Answers::FindConflict(size_t question) const {
  Statements current;
  FindCurrent(question, /*claims=*/false, &current);
  std::vector<size_t> conflict;
  for (const Said& said : current) conflict.push_back(said.index);
  return conflict;
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

absl::Status Answers::TakeEvidence() {
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
    } else if (evidence.at && *evidence.at > now_) {
      ++in_future_;
    } else {
      said_[question].push_back({i, &evidence, AssessmentOf(evidence)});
    }
  }
  return absl::OkStatus();
}

absl::Status Answers::TakeStages(Courses& courses) {
  for (size_t f = 0; f < program_.frameworks.size(); ++f) {
    stages_[f] = {};
    const std::optional<size_t>& process = program_.frameworks[f].process;
    if (!process) continue;
    const absl::StatusOr<const Course*> course = courses.Get(*process);
    if (!course.ok()) return course.status();
    stages_[f] = {(*course)->stage, (*course)->since()};
  }
  return absl::OkStatus();
}

void Answers::FindCurrent(size_t question, bool claims,
                          Statements* current) const {
  current->clear();
  for (const Said& said : said_[question]) {
    const bool assesses = said.assessment != Assessment::kUnknown;
    if (claims ? !assesses && said.evidence->value.has_value() : assesses) {
      current->push_back(said);
    }
  }
  if (current->size() < 2) return;
  std::sort(current->begin(), current->end(), [](const Said& a, const Said& b) {
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
  size_t kept = 0;
  for (size_t i = 0; i < current->size(); ++i) {
    if (!superseded((*current)[i])) (*current)[kept++] = (*current)[i];
  }
  current->resize(kept);
  std::sort(current->begin(), current->end(),
            [](const Said& a, const Said& b) { return a.index < b.index; });
}

size_t Answers::RankOf(const Said& said) const {
  const std::vector<std::string>& sources = program_.evidence_sources;
  return static_cast<size_t>(
      std::find(sources.begin(), sources.end(), said.evidence->source_kind) -
      sources.begin());
}

void Answers::Believe(ConflictRule rule, Statements* statements) const {
  if (rule == ConflictRule::kAsk) return statements->clear();
  const auto keep = [statements](const auto& worse) {
    const Said best = *std::min_element(
        statements->begin(), statements->end(),
        [&](const Said& a, const Said& b) { return worse(b, a); });
    statements->erase(
        std::remove_if(statements->begin(), statements->end(),
                       [&](const Said& said) { return worse(said, best); }),
        statements->end());
  };
  if (rule == ConflictRule::kMostCredible) {
    keep(
        [this](const Said& a, const Said& b) { return RankOf(a) > RankOf(b); });
  }
  keep([](const Said& a, const Said& b) {
    return TimeOf(*a.evidence) < TimeOf(*b.evidence);
  });
}

const Value* Answers::ValueOf(ConflictRule rule, Statements* supporters) const {
  supporters->erase(
      std::remove_if(supporters->begin(), supporters->end(),
                     [](const Said& said) { return !said.evidence->value; }),
      supporters->end());
  if (!SameValue(*supporters)) Believe(rule, supporters);
  if (supporters->empty() || !SameValue(*supporters)) return nullptr;
  return &*supporters->front().evidence->value;
}

void Answers::People::Add(const std::string& id) {
  if (id.empty()) return;
  if (first == nullptr) {
    first = &id;
  } else if (*first != id) {
    several = true;
  }
}

Answers::RoleHolders Answers::HoldersOf(BuyerRole role) const {
  RoleHolders holders;
  for (const size_t i : contacts_) {
    const Contact& contact = lead_->contact(i);
    if (std::find(contact.roles.begin(), contact.roles.end(), role) ==
        contact.roles.end()) {
      continue;
    }
    holders.all.Add(contact.person_id);
    if (contact.verified.value_or(false)) {
      holders.verified = true;
      holders.sure.Add(contact.person_id);
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
    answer->value = nullptr;
    if (holders.sure.is_one()) answer->person = holders.sure.first;
  } else if (may_claim && holders.all.is_one()) {
    answer->person = holders.all.first;
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

void Answers::Find(const FrameworkProgram& framework,
                   const CriterionProgram& criterion, const Stage& stage,
                   Answer* answer) {
  const RoleHolders holders = criterion.committee_role
                                  ? HoldersOf(*criterion.committee_role)
                                  : RoleHolders();
  FindCurrent(criterion.question, /*claims=*/false, &current_);
  if (current_.empty()) {
    FindCurrent(criterion.question, /*claims=*/true, &some_);
    const bool may_claim = some_.empty();
    answer->value = ValueOf(ConflictRule::kAsk, &some_);
    if (criterion.committee_role) AskCommittee(holders, may_claim, answer);
  } else {
    FindAssessed(framework, criterion, answer);
  }
  if (answer->assessment == Assessment::kUnknown) return;
  // Who holds the role now confirms it now.
  const bool is_current =
      holders.verified && answer->assessment == Assessment::kConfirmed;
  answer->standing = !is_current && IsStale(*answer, criterion, stage)
                         ? Standing::kStale
                         : model::Judge(answer->assessment, criterion.polarity);
}

// Of a question that somebody confirmed or denied.
void Answers::FindAssessed(const FrameworkProgram& framework,
                           const CriterionProgram& criterion, Answer* answer) {
  const bool agree = Agree(current_);
  answer->in_conflict = !agree || !SameValue(current_);
  some_ = current_;
  if (!agree) Believe(framework.conflicts, &some_);
  if (some_.empty() || !Agree(some_)) {
    answer->standing = Standing::kConflicting;
    return;
  }
  answer->assessment = some_.front().assessment;
  some_.clear();
  for (const Said& said : current_) {
    if (said.assessment != answer->assessment) continue;
    some_.push_back(said);
    answer->at = std::max(answer->at, said.evidence->at);
  }
  answer->value = ValueOf(framework.conflicts, &some_);
  if (program_.criteria[criterion.question].answer.type == FieldType::kBool) {
    answer->value = answer->assessment == Assessment::kConfirmed ? &kYes : &kNo;
  }
}

}  // namespace bantam::internal
