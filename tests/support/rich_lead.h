// A lead about which much is known, for any policy: every field, every answer
// from two sources, activities, contacts, and moves through every process.

#ifndef BANTAM_TESTS_SUPPORT_RICH_LEAD_H_
#define BANTAM_TESTS_SUPPORT_RICH_LEAD_H_

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "bantam/lead.h"
#include "bantam/policy.h"
#include "bantam/stages.h"

namespace bantam::testing {

inline void MustBeOk(const absl::Status& status) {
  if (status.ok()) return;
  std::cerr << status << "\n";
  std::abort();
}

// Of the field's type, and among its values where it lists them; another one
// for another `variant`.
inline Value RichValue(const FieldInfo& field, size_t variant, Instant now) {
  const auto text = [&] {
    return field.values.empty() ? "some text that no short string holds"
                                : field.values[variant % field.values.size()];
  };
  switch (field.type) {
    case FieldType::kBool:
      return variant % 2 == 0;
    case FieldType::kInt:
      return static_cast<int64_t>(100 + 7 * variant);
    case FieldType::kDouble:
      return 100.5 + static_cast<double>(variant);
    case FieldType::kString:
      return std::string(text());
    case FieldType::kTimestamp:
      return *(now - Span{static_cast<int64_t>(86'400 * (1 + variant)), 0});
    case FieldType::kDuration:
      return Span{3'600, 0};
    case FieldType::kMoney:
      return *Money::Parse("125000", "USD");
    case FieldType::kStrings:
      return std::vector<std::string>{std::string(text())};
  }
  return Null{};
}

inline void AddRichActivities(Instant now, Lead* lead) {
  const Policy& policy = lead->policy();
  lead->SetActivitiesKnown();
  for (size_t i = 0; i < 3 * policy.activity_kinds().size(); ++i) {
    const auto index = lead->AddActivity(
        {.id = "an activity with a long id, number " + std::to_string(i),
         .kind = policy.activity_kinds()[i % policy.activity_kinds().size()],
         .at = *(now - Span{static_cast<int64_t>(40'000 * (1 + i)), 0})});
    MustBeOk(index.status());
    for (const FieldInfo& field : policy.fields()) {
      if (field.subject != Subject::kActivity) continue;
      MustBeOk(lead->SetActivity(*index, field.path, RichValue(field, i, now)));
    }
  }
}

inline void AddRichPeople(Instant now, Lead* lead) {
  lead->SetContactsKnown();
  for (size_t i = 0; i < 6; ++i) {
    std::vector<BuyerRole> roles = {static_cast<BuyerRole>(i + 1)};
    if (roles.front() != BuyerRole::kUser) roles.push_back(BuyerRole::kUser);
    const auto index = lead->AddContact(
        {.person_id = "a person with a long id, number " + std::to_string(i),
         .roles = std::move(roles),
         .attitude = static_cast<Attitude>(1 + i % 3),
         .influence = static_cast<Influence>(1 + i % 3),
         .verified = i % 2 == 0});
    MustBeOk(index.status());
    for (const FieldInfo& field : lead->policy().fields()) {
      if (field.subject != Subject::kContact) continue;
      MustBeOk(lead->SetContact(*index, field.path, RichValue(field, i, now)));
    }
  }
}

// One source confirms, another one says so with a value, or denies.
inline void AddRichEvidence(Instant now, Lead* lead) {
  size_t i = 0;
  for (const CriterionInfo& criterion : lead->policy().criteria()) {
    for (const char* source : {"a first source", "a second source"}) {
      Evidence evidence;
      evidence.id = criterion.key + " as told by " + source;
      evidence.criterion = criterion.key;
      evidence.source = source;
      evidence.at = *(now - Span{static_cast<int64_t>(3'600 * (1 + i)), 0});
      if (criterion.answer.type == FieldType::kBool) {
        evidence.assessment = i % 5 == 0 ? model::Assessment::kDenied
                                         : model::Assessment::kConfirmed;
      } else {
        evidence.assessment = model::Assessment::kConfirmed;
        evidence.value = RichValue(criterion.answer, i / 3, now);
      }
      MustBeOk(lead->AddEvidence(std::move(evidence)).status());
      ++i;
    }
  }
}

// Each stage of each process, one after the other.
inline void AddRichMoves(Instant now, Lead* lead) {
  for (const std::string& process : lead->policy().process_ids()) {
    int64_t days = 90;
    const auto stages = StagesOf(lead->policy(), process);
    for (const StageInfo& stage : *stages) {
      if (stage.kind == StageKind::kLost) continue;
      StageEvent event;
      event.id = "a move with a long id into " + stage.id;
      event.subject = *SubjectOf(lead->policy(), process);
      event.process = process;
      event.to = stage.id;
      event.actor = "somebody";
      event.at = *(now - Span{86'400 * days--, 0});
      MustBeOk(lead->AddStageEvent(std::move(event)).status());
    }
  }
}

inline Lead RichLead(const Policy& policy, Instant now) {
  Lead lead(policy);
  MustBeOk(lead.SetId("lead-1"));
  MustBeOk(lead.SetSubjectId(Subject::kAccount, "account-1"));
  MustBeOk(lead.SetSubjectId(Subject::kPerson, "person-1"));
  MustBeOk(lead.SetSubjectId(Subject::kOpportunity, "opportunity-1"));
  size_t i = 0;
  for (const FieldInfo& field : policy.fields()) {
    if (field.subject == Subject::kActivity ||
        field.subject == Subject::kContact) {
      continue;
    }
    // Some stay unknown, as in any CRM.
    if (++i % 7 == 0) continue;
    MustBeOk(lead.Set(field.path, RichValue(field, i, now)));
  }
  AddRichActivities(now, &lead);
  AddRichPeople(now, &lead);
  AddRichEvidence(now, &lead);
  AddRichMoves(now, &lead);
  return lead;
}

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_SUPPORT_RICH_LEAD_H_
