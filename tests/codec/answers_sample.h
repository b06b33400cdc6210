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

inline void AppendHandoffs(const Lead& lead, std::vector<std::string>* lines) {
  lines->push_back(absl::StrCat("handoff_events ", lead.handoff_event_count()));
  for (size_t i = 0; i < lead.handoff_event_count(); ++i) {
    const HandoffEvent& e = lead.handoff_event(i);
    lines->push_back(absl::StrCat(
        i, " ", e.id, " ", e.handoff, " ", e.subject_id, " ",
        static_cast<int>(e.step), " ", e.actor, " ", e.on_behalf_of, " ", e.to,
        " ", e.method ? static_cast<int>(*e.method) : 0, " ", e.reason, " ",
        e.evidence, " ", e.policy_hash, " ", e.sequence, e.overridden, " ",
        ShowTime(e.at), " ", ShowTime(e.recorded_at), " ",
        ShowTime(e.booked_at)));
  }
}

inline void AppendConsents(const Lead& lead, std::vector<std::string>* lines) {
  lines->push_back(absl::StrCat("consents ", lead.consent_count()));
  for (size_t i = 0; i < lead.consent_count(); ++i) {
    const Consent& c = lead.consent(i);
    lines->push_back(absl::StrCat(
        i, " ", c.channel, " ", c.purpose, " ", static_cast<int>(c.state), " ",
        c.basis, " ", ShowTime(c.at), " ", ShowTime(c.recorded_at)));
  }
  lines->push_back(absl::StrCat("suppressions ", lead.suppression_count()));
  for (size_t i = 0; i < lead.suppression_count(); ++i) {
    const Suppression& e = lead.suppression(i);
    lines->push_back(absl::StrCat(i, " ", e.channel, " ", e.reason, " ",
                                  ShowTime(e.from), " ", ShowTime(e.until)));
  }
}

// Contents, and what it leaves out: evidence, events, consents, suppressions,
// and whose the contacts are.
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
    lines.push_back(absl::StrCat(
        i, " ", e.id, " ", std::string(SubjectName(e.subject)), " ",
        e.subject_id, " ", e.process, " ", e.from, " ", e.to, " ", e.actor, " ",
        e.reason, " ", e.policy_hash, " ", e.sequence, e.automatic,
        e.overridden, e.on_behalf_of, " ", ShowTime(e.at), " ",
        ShowTime(e.recorded_at), " ", ShowTime(e.check_at)));
  }
  AppendHandoffs(lead, &lines);
  AppendConsents(lead, &lines);
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
  if (random.Between(0, 1) == 1) event.check_at = RandomInstant(random);
  return event;
}

inline HandoffEvent RandomHandoffEvent(Random& random) {
  const auto text = [&] { return RandomText(random); };
  const auto sometimes = [&] { return random.Between(0, 1) == 1; };
  HandoffEvent event;
  event.id = text();
  event.handoff = "h" + text();
  event.subject_id = text();
  event.step = static_cast<model::HandoffStep>(random.Between(1, 17));
  event.actor = "a" + text();
  event.on_behalf_of = text();
  event.to = text();
  if (sometimes()) {
    event.method = static_cast<model::HandoffMethod>(random.Between(1, 3));
  }
  if (sometimes()) event.booked_at = RandomInstant(random);
  event.reason = text();
  event.evidence = text();
  event.policy_hash = text();
  event.at = RandomInstant(random);
  if (sometimes()) event.recorded_at = RandomInstant(random);
  event.sequence = random.Between(-1, 1);
  event.overridden = sometimes();
  return event;
}

inline Consent RandomConsent(Random& random) {
  const auto sometimes = [&] { return random.Between(0, 1) == 1; };
  Consent consent;
  consent.channel = "c" + RandomText(random);
  consent.purpose = "p" + RandomText(random);
  consent.state = static_cast<ConsentState>(random.Between(0, 3));
  consent.basis = RandomText(random);
  if (sometimes()) consent.at = RandomInstant(random);
  if (sometimes()) consent.recorded_at = RandomInstant(random);
  return consent;
}

inline Suppression RandomSuppression(Random& random) {
  const auto sometimes = [&] { return random.Between(0, 1) == 1; };
  Suppression suppression;
  suppression.channel = RandomText(random);
  suppression.reason = RandomText(random);
  if (sometimes()) suppression.from = RandomInstant(random);
  if (sometimes()) suppression.until = RandomInstant(random);
  // One that ends before it begins is none.
  if (suppression.from && suppression.until &&
      *suppression.until <= *suppression.from) {
    suppression.until.reset();
  }
  return suppression;
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
  for (int64_t n = random.Between(0, 2); n > 0; --n) {
    ASSERT_TRUE(lead->AddHandoffEvent(RandomHandoffEvent(random)).ok());
    ASSERT_TRUE(lead->AddConsent(RandomConsent(random)).ok());
    ASSERT_TRUE(lead->AddSuppression(RandomSuppression(random)).ok());
  }
  if (random.Between(0, 1) == 1) {
    ASSERT_TRUE(lead->AddContact({.opportunity_id = RandomText(random)}).ok());
  }
}

// One lead with every part of the lists whose items have no declared fields, as
// a host would write it.
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
     "at": "2026-05-03T00:00:00Z", "recorded_at": "2026-05-04T00:00:00Z",
     "check_at": "2026-08-01T00:00:00Z"},
    {"subject": "account", "process": "lifecycle", "to": "customer",
     "at": "1969-12-31T23:59:59Z"}],
  "handoff_events": [
    {"id": "h1", "handoff": "sdr_to_ae", "subject_id": "O-1", "step": "offer",
     "actor": "U-1", "on_behalf_of": "U-2", "to": "U-3",
     "method": "booked_call", "booked_at": "2026-05-06T09:00:00Z",
     "reason": "met", "evidence": "a1", "policy_hash": "ab12", "sequence": -3,
     "overridden": true, "at": "2026-05-05T00:00:00Z",
     "recorded_at": "2026-05-05T01:00:00Z"},
    {"handoff": "sdr_to_ae", "step": "no_show", "actor": "U-3",
     "at": "2026-05-06T11:00:00+02:00"}],
  "consents": [
    {"channel": "email", "purpose": "newsletter", "state": "withdrawn",
     "basis": "consent", "at": "2026-05-01T00:00:00Z",
     "recorded_at": "2026-05-02T00:00:00Z"},
    {"channel": "phone", "purpose": "sales", "state": "unknown"}],
  "suppressions": [
    {"channel": "email", "reason": "bounced", "from": "2026-05-01T00:00:00Z",
     "until": "2026-06-01T00:00:00Z"},
    {}]
})";

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_CODEC_ANSWERS_SAMPLE_H_
