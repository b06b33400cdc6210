// The sample policy with frameworks, so that its leads carry evidence and stage
// events, too.

#ifndef BANTAM_TESTS_CODEC_ANSWERS_SAMPLE_H_
#define BANTAM_TESTS_CODEC_ANSWERS_SAMPLE_H_

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "bantam/assessment.h"
#include "bantam/lead.h"
#include "bantam/policy.h"
#include "tests/support/sample.h"

namespace bantam::testing {

// A question with every type of answer.
inline constexpr char kSampleFrameworks[] = R"pb(
  evidence_sources { id: "customer" }
  evidence_sources { id: "sales" }
  frameworks {
    id: "bant"
    subject: OPPORTUNITY
    dimensions {
      id: "budget"
      criteria { id: "amount" answer: MONEY points: 10 }
      criteria { id: "approved" answer: YES_NO points: 5 }
      criteria {
        id: "unit"
        answer: UNIT
        points: 1
        values: [ "it", "sales" ]
      }
    }
    dimensions {
      id: "authority"
      criteria { id: "buyer" answer: PERSON points: 10 }
    }
    dimensions {
      id: "need"
      criteria { id: "pain" answer: TEXT points: 3 }
      criteria { id: "seats" answer: NUMBER points: 2 }
    }
    dimensions {
      id: "timeline"
      criteria { id: "start" answer: DATE points: 4 }
    }
  }
  frameworks {
    id: "company"
    subject: ACCOUNT
    dimensions {
      id: "fit"
      criteria { id: "content" answer: YES_NO points: 1 }
    }
  }
)pb";

inline Policy AnswersPolicy(const Limits& limits = {}) {
  return Policy::FromText(absl::StrCat(kSamplePolicy, kSampleFrameworks),
                          {.limits = limits})
      .value();
}

inline std::string ShowTime(const std::optional<Instant>& time) {
  return time ? model::FormatInstant(*time) : "unknown";
}

// Contents, and what it leaves out: evidence, stage events, and whose the
// contacts are.
inline std::vector<std::string> Everything(const Lead& lead) {
  std::vector<std::string> lines = Contents(lead);
  for (size_t i = 0; i < lead.contact_count(); ++i) {
    lines.push_back(lead.contact(i).opportunity_id);
  }
  lines.push_back(absl::StrCat("evidence ", lead.evidence_count()));
  for (size_t i = 0; i < lead.evidence_count(); ++i) {
    const Evidence& e = lead.evidence(i);
    lines.push_back(absl::StrCat(i, " ", e.id, " ", e.criterion, " ",
                                 Show(e.value ? &*e.value : nullptr), " ",
                                 static_cast<int>(e.assessment), " ", e.source,
                                 " ", e.source_kind, " ", e.subject_id, " ",
                                 ShowTime(e.at), " ", ShowTime(e.recorded_at)));
  }
  lines.push_back(absl::StrCat("stage_events ", lead.stage_event_count()));
  for (size_t i = 0; i < lead.stage_event_count(); ++i) {
    const StageEvent& e = lead.stage_event(i);
    lines.push_back(
        absl::StrCat(i, " ", e.id, " ", std::string(SubjectName(e.subject)),
                     " ", e.subject_id, " ", e.process, " ", e.from, " ", e.to,
                     " ", e.actor, " ", e.reason, " ", e.policy_hash, " ",
                     e.sequence, e.automatic, e.overridden, e.on_behalf_of, " ",
                     ShowTime(e.at), " ", ShowTime(e.recorded_at)));
  }
  return lines;
}

inline Evidence RandomEvidence(const Policy& policy, Random& random) {
  const auto sometimes = [&] { return random.Between(0, 1) == 1; };
  const std::vector<CriterionInfo>& criteria = policy.criteria();
  const CriterionInfo& criterion = criteria[static_cast<size_t>(
      random.Between(0, static_cast<int64_t>(criteria.size()) - 1))];
  Evidence evidence;
  evidence.id = RandomText(random);
  evidence.criterion = criterion.key;
  evidence.assessment = static_cast<Assessment>(random.Between(0, 2));
  if (sometimes()) {
    evidence.value = RandomValue(criterion.answer, random);
    // A YES_NO value agrees with its assessment.
    if (const bool* yes = std::get_if<bool>(&*evidence.value);
        yes != nullptr && evidence.assessment != Assessment::kUnknown) {
      evidence.assessment = *yes ? Assessment::kConfirmed : Assessment::kDenied;
    }
  }
  evidence.source = RandomText(random);
  if (sometimes()) evidence.source_kind = sometimes() ? "customer" : "sales";
  if (sometimes()) evidence.subject_id = RandomText(random);
  if (sometimes()) evidence.at = RandomInstant(random);
  if (sometimes()) evidence.recorded_at = RandomInstant(random);
  return evidence;
}

inline StageEvent RandomStageEvent(Random& random) {
  const auto text = [&] { return RandomText(random); };
  StageEvent event;
  event.id = text();
  event.subject = static_cast<Subject>(random.Between(1, 3));
  event.subject_id = text();
  event.process = "p" + text();
  event.from = text();
  event.to = "s" + text();
  event.actor = text();
  event.reason = text();
  event.policy_hash = text();
  event.sequence = random.Between(-1, 1);
  event.automatic = random.Between(0, 1) == 1;
  event.overridden = random.Between(0, 1) == 1;
  event.on_behalf_of = text();
  event.at = RandomInstant(random);
  if (random.Between(0, 1) == 1) event.recorded_at = RandomInstant(random);
  return event;
}

inline void FillAll(Random& random, Lead* lead) {
  FillRandomly(random, lead);
  for (int64_t n = random.Between(0, 4); n > 0; --n) {
    const auto added =
        lead->AddEvidence(RandomEvidence(lead->policy(), random));
    ASSERT_TRUE(added.ok()) << added.status();
  }
  for (int64_t n = random.Between(0, 2); n > 0; --n) {
    const auto added = lead->AddStageEvent(RandomStageEvent(random));
    ASSERT_TRUE(added.ok()) << added.status();
  }
  if (random.Between(0, 1) == 1) {
    ASSERT_TRUE(lead->AddContact({.opportunity_id = RandomText(random)}).ok());
  }
}

// One lead with every part of evidence and stage events, as a host would write
// it.
inline constexpr char kAnswersLead[] = R"({
  "opportunity": {"id": "O-1"},
  "contacts": [{"person_id": "P-9", "opportunity_id": "O-2"}],
  "evidence": [
    {"value": {"amount": "5000", "currency": "USD"}, "id": "e1",
     "criterion": "budget.amount", "assessment": "confirmed",
     "source": "P-9", "source_kind": "customer", "subject_id": "O-1",
     "at": "2026-05-01T11:30:00+02:00", "recorded_at": "2026-05-02T00:00:00Z"},
    {"criterion": "budget.approved", "value": false, "assessment": "denied"},
    {"criterion": "budget.unit", "value": "it", "assessment": "unknown"},
    {"criterion": "authority.buyer", "value": "P-9"},
    {"criterion": "need.pain", "assessment": "denied"},
    {"criterion": "need.seats", "value": -40},
    {"criterion": "timeline.start", "value": "2026-12-01"},
    {"criterion": "fit.content"}],
  "stage_events": [
    {"id": "s1", "subject": "opportunity", "subject_id": "O-1",
     "process": "pipeline", "from": "open", "to": "proposal", "actor": "U-1",
     "reason": "asked for a price", "policy_hash": "ab12", "sequence": 7,
     "automatic": true, "overridden": true, "on_behalf_of": "U-2",
     "at": "2026-05-03T00:00:00Z", "recorded_at": "2026-05-04T00:00:00Z"},
    {"subject": "account", "process": "lifecycle", "to": "customer",
     "at": "1969-12-31T23:59:59Z"}]
})";

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_CODEC_ANSWERS_SAMPLE_H_
