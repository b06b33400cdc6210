#include "src/facts/answers.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

namespace bantam::internal {
namespace {

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
  for (const Said& said : current) conflict.push_back(said.place());
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
      said_[question].emplace_back(program_, i, evidence);
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
    stages_[f] = {(*course)->stage, (*course)->since};
  }
  return absl::OkStatus();
}

void Answers::FindCurrent(size_t question, bool claims,
                          Statements* current) const {
  current->clear();
  for (const Said& said : said_[question]) {
    const bool assesses = said.assessment() != Assessment::kUnknown;
    if (claims ? !assesses && said.value() != nullptr : assesses) {
      current->push_back(said);
    }
  }
  model::KeepLatest(current);
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

void Answers::Find(const FrameworkProgram& framework,
                   const CriterionProgram& criterion, const Stage& stage,
                   Answer* answer) {
  const RoleHolders holders = criterion.committee_role
                                  ? HoldersOf(*criterion.committee_role)
                                  : RoleHolders();
  FindCurrent(criterion.question, /*claims=*/false, &current_);
  if (current_.empty()) {
    FindCurrent(criterion.question, /*claims=*/true, &current_);
    answer->value = model::CommonValue(current_).value;
    if (criterion.committee_role) {
      AskCommittee(holders, /*may_claim=*/current_.empty(), answer);
    }
  } else {
    FindAssessed(framework, criterion, answer);
  }
  if (answer->assessment == Assessment::kUnknown) return;
  // Who holds the role now confirms it now.
  const bool is_current =
      holders.verified && answer->assessment == Assessment::kConfirmed;
  const bool stale =
      !is_current && IsStale(answer->at, criterion.fresh, now_, stage.entered);
  answer->standing = stale
                         ? Standing::kStale
                         : model::Judge(answer->assessment, criterion.polarity);
}

// Of a question that somebody confirmed or denied.
void Answers::FindAssessed(const FrameworkProgram& framework,
                           const CriterionProgram& criterion, Answer* answer) {
  const auto settled = Settle(framework.conflicts, current_, &scratch_);
  answer->in_conflict = settled.in_conflict;
  answer->assessment = settled.assessment;
  answer->value = settled.value;
  answer->at = settled.at;
  if (settled.assessment == Assessment::kUnknown) {
    answer->standing = Standing::kConflicting;
  } else if (program_.criteria[criterion.question].answer.type ==
             FieldType::kBool) {
    answer->value = settled.assessment == Assessment::kConfirmed ? &kYes : &kNo;
  }
}

}  // namespace bantam::internal
