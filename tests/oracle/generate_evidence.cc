// Evidence and stage events of a lead.
//
// Sources, values and times come from small pools, and most of the evidence is
// about few questions, so that sources repeat and contradict each other.

#include <algorithm>

#include "tests/oracle/generate.h"
#include "tests/oracle/text.h"

namespace bantam::oracle {
namespace {

struct Asked {
  std::string key;
  Subject subject = Subject::kOpportunity;
  AnswerKind answer = AnswerKind::kYesNo;
  std::vector<std::string> values;
};

class EvidenceGenerator {
 public:
  EvidenceGenerator(const PolicySpec& policy, LeadSpec& lead, Random& random)
      : policy_(policy), lead_(lead), random_(random) {
    for (const FrameworkSpec& framework : policy.frameworks) {
      for (const DimensionSpec& dimension : framework.dimensions) {
        for (const CriterionSpec& criterion : dimension.criteria) {
          asked_.push_back({KeyOf(dimension, criterion), framework.subject,
                            criterion.answer, criterion.values});
        }
      }
    }
  }

  void Generate() {
    if (random_.Percent(70)) {
      for (size_t n = random_.Below(6); n > 0; --n) AddStageEvent();
    }
    if (asked_.empty()) return;
    // On average as many as there are questions, or a few.
    const size_t most = random_.Percent(30) ? 4 : asked_.size() * 2 + 2;
    const size_t focus = random_.Below(asked_.size());
    for (size_t n = random_.Below(most); n > 0; --n) {
      AddEvidence(
          asked_[random_.Percent(35) ? focus : random_.Below(asked_.size())]);
    }
  }

 private:
  // The lead's own id, which may be unknown, another's, or none.
  std::string SubjectIdFor(Subject subject) {
    if (random_.Percent(70)) return "";
    constexpr const char* kPaths[] = {"account.id", "person.id",
                                      "opportunity.id"};
    const std::optional<Value>& own =
        lead_.values[policy_.Find(kPaths[static_cast<size_t>(subject) - 1])];
    if (own && random_.Percent(65)) return std::get<std::string>(*own);
    return "another";
  }

  void AddStageEvent() {
    std::vector<StageEvent>& events = lead_.stage_events;
    if (!events.empty() && random_.Percent(15)) {
      StageEvent twin = random_.Pick(events);
      if (random_.Percent(3)) twin.to = "s9";
      events.push_back(std::move(twin));
      return;
    }
    StageEvent event;
    // Without an id the lead is refused.
    if (random_.Percent(99)) event.id = "m" + std::to_string(events.size());
    event.subject = random_.Percent(70)
                        ? Subject::kOpportunity
                        : static_cast<Subject>(random_.Between(1, 2));
    event.subject_id = SubjectIdFor(event.subject);
    event.process = random_.Percent(85) ? PipelineOf(event.subject)
                                        : PipelineOf(Subject::kOpportunity);
    event.to = random_.Pick({"s1", "s2", "s3", "q2"});
    if (random_.Percent(3)) event.to = "elsewhere";
    if (random_.Percent(25)) event.from = random_.Pick({"s1", "q2", "s3"});
    event.at = !events.empty() && random_.Percent(20) ? random_.Pick(events).at
                                                      : SomeTime();
    if (random_.Percent(40)) event.sequence = random_.Between(-1, 1);
    if (random_.Percent(20)) event.recorded_at = SomeTime();
    events.push_back(std::move(event));
  }

  void AddEvidence(const Asked& asked) {
    std::vector<Evidence>& list = lead_.evidence;
    if (!list.empty() && random_.Percent(12)) {
      Evidence twin = random_.Pick(list);
      if (twin.id.empty()) {
        twin.source = SomeSource();
      } else if (random_.Percent(3)) {
        Spoil(twin);
      }
      list.push_back(std::move(twin));
      return;
    }
    Evidence evidence;
    if (random_.Percent(40)) evidence.id = "e" + std::to_string(list.size());
    evidence.criterion = asked.key;
    if (random_.Percent(75)) evidence.value = SomeAnswer(asked);
    // Now and then it says nothing at all.
    if (random_.Percent(65) || (!evidence.value && random_.Percent(90))) {
      evidence.assessment = random_.Percent(65) ? model::Assessment::kConfirmed
                                                : model::Assessment::kDenied;
    }
    // It cannot say both.
    if (evidence.value && evidence.assessment != model::Assessment::kUnknown &&
        asked.answer == AnswerKind::kYesNo) {
      evidence.value = evidence.assessment == model::Assessment::kConfirmed;
    }
    evidence.source = SomeSource();
    if (!policy_.evidence_sources.empty() && random_.Percent(65)) {
      evidence.source_kind = random_.Pick(policy_.evidence_sources);
    }
    evidence.subject_id = SubjectIdFor(asked.subject);
    if (random_.Percent(78)) evidence.at = SomeTime();
    if (random_.Percent(40)) evidence.recorded_at = SomeTime();
    list.push_back(std::move(evidence));
  }

  std::string SomeSource() { return random_.Pick({"", "crm", "ann", "bob"}); }

  // Changes something other than the id.
  void Spoil(Evidence& evidence) {
    switch (random_.Below(4)) {
      case 0:
        evidence.source += "?";
        return;
      case 1:
        evidence.at = TimeAt(lead_.now.TotalNanos() - 12345);
        return;
      case 2:
        evidence.recorded_at = TimeAt(lead_.now.TotalNanos() - 12345);
        return;
      default:
        evidence.subject_id += "?";
    }
  }

  Value SomeAnswer(const Asked& asked) {
    if (!asked.values.empty()) return random_.Pick(asked.values);
    switch (asked.answer) {
      case AnswerKind::kMoney: {
        constexpr const char* kCodes[] = {"USD", "USD", "EUR"};
        return *Money::Parse(random_.Pick({"5", "5.5", "1000000"}),
                             random_.Pick(kCodes));
      }
      case AnswerKind::kDate:
        return random_.Percent(50) ? random_.Pick(TimePool()) : SomeTime();
      case AnswerKind::kYesNo:
        return random_.Percent(50);
      case AnswerKind::kNumber:
        return random_.Percent(50) ? random_.Between(4, 6)
                                   : random_.Pick(IntPool());
      case AnswerKind::kPerson:
        return std::string(random_.Pick({"P-1", "P-2", "a", ""}));
      default:
        return std::string(random_.Pick({"saas", "a", "b", ""}));
    }
  }

  // One that means something to this policy and lead, or a nanosecond beside
  // it, or the same as before.
  Instant SomeTime() {
    if (!times_.empty() && random_.Percent(30)) return random_.Pick(times_);
    times_.push_back(NewTime());
    return times_.back();
  }

  Instant NewTime() {
    const Int128 now = lead_.now.TotalNanos();
    const Int128 step = random_.Between(-1, 1);
    std::vector<Int128> spans = {0, 86'400};
    for (const FrameworkSpec& framework : policy_.frameworks) {
      if (framework.max_age) spans.push_back(*framework.max_age);
      for (const DimensionSpec& dimension : framework.dimensions) {
        for (const CriterionSpec& criterion : dimension.criteria) {
          if (criterion.max_age) spans.push_back(*criterion.max_age);
        }
      }
    }
    switch (random_.Below(8)) {
      case 0:
        return random_.Pick({Instant::Min(), Instant::Max()});
      case 1:
      case 2:
        return TimeAt(now - random_.Pick(spans) * kNanos + step);
      case 3:
        if (lead_.stage_events.empty()) return lead_.now;
        return TimeAt(random_.Pick(lead_.stage_events).at.TotalNanos() + step);
      case 4:
        return TimeAt(now + step);
      default:
        return TimeAt(now - Int128{random_.Between(0, 9'000'000)} * kNanos);
    }
  }

  const PolicySpec& policy_;
  LeadSpec& lead_;
  Random& random_;
  std::vector<Asked> asked_;
  std::vector<Instant> times_;
};

}  // namespace

void GenerateEvidence(const PolicySpec& policy, LeadSpec& lead,
                      Random& random) {
  EvidenceGenerator(policy, lead, random).Generate();
}

}  // namespace bantam::oracle
