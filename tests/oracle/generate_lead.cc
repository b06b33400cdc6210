// Leads, and the pools that conditions and leads share.

#include <cmath>
#include <limits>
#include <set>

#include "tests/oracle/generate.h"
#include "tests/oracle/text.h"

namespace bantam::oracle {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

int64_t NearInt(Random& random) {
  const int64_t value = random.Pick(IntPool());
  const int64_t step = random.Between(-1, 1);
  int64_t sum = 0;
  return __builtin_add_overflow(value, step, &sum) ? value : sum;
}

double NearDouble(Random& random) {
  switch (random.Below(10)) {
    case 0:
      return random.Percent(50) ? kInfinity : -kInfinity;
    case 1:
      return -0.0;
    case 2:
      return static_cast<double>(random.Pick(IntPool()));
    case 3:
      return std::nextafter(random.Pick(DoublePool()), kInfinity);
    case 4:
      return std::nextafter(random.Pick(DoublePool()), -kInfinity);
    default:
      return random.Pick(DoublePool());
  }
}

Instant NearTime(Instant now, Random& random) {
  const Instant base = random.Percent(40) ? now : random.Pick(TimePool());
  return TimeAt(base.TotalNanos() + random.Between(-1, 1));
}

// Fields may hold longer spans than conditions can compute.
Span NearSpan(Random& random) {
  if (random.Percent(10)) {
    return Span{
        random.Percent(50) ? model::kMaxSpanSeconds : -model::kMaxSpanSeconds,
        0};
  }
  const Span span = random.Pick(SpanPool());
  return *Span::FromNanos(span.TotalNanos() + random.Between(-1, 1));
}

Money NearMoney(Random& random) {
  Money money = random.Pick(MoneyPool());
  money.micros += random.Between(-1, 1);
  return money;
}

std::vector<std::string> ItemsFor(const FieldSpec& field, Random& random) {
  std::vector<std::string> items;
  for (size_t n = random.Below(4); n > 0; --n) {
    items.push_back(field.values.empty() ? random.Pick(StringPool())
                                         : random.Pick(field.values));
  }
  return items;
}

// An age at, or a nanosecond beside, the spans that a rule cares about.
Int128 AgeFor(const std::vector<int64_t>& spans, Random& random) {
  const Int128 span = random.Pick(spans);
  switch (random.Below(8)) {
    case 0:
      return random.Between(-1, 1);
    case 1:
      return -random.Between(1, 1'000'000 * kNanos);  // after now
    case 2:
      return span * kNanos * static_cast<Int128>(random.Below(70));
    case 3:
      return span * kNanos * static_cast<Int128>(1 + random.Below(3)) +
             random.Between(-1, 1);
    case 4:
      return Int128{random.Between(0, 40'000'000)} * kNanos;
    default:
      // Anywhere up to three spans.
      return span * kNanos / 1000 * static_cast<Int128>(random.Below(3000)) +
             random.Between(0, kNanos);
  }
}

// The windows, half-lives and periods of the policy.
std::vector<int64_t> SpansOf(const PolicySpec& policy) {
  std::vector<int64_t> spans = {86'400};
  for (const ScoreSpec& score : policy.scores) {
    for (const GroupSpec& group : score.groups) {
      for (const RuleSpec& rule : group.rules) {
        if (!rule.each) continue;
        if (rule.each->window) spans.push_back(*rule.each->window);
        if (rule.each->length > 0) spans.push_back(rule.each->length);
      }
    }
  }
  return spans;
}

class LeadGenerator {
 public:
  LeadGenerator(const PolicySpec& policy, Random& random)
      : policy_(policy), random_(random) {}

  LeadSpec Generate() {
    lead_.now = Now();
    known_ = static_cast<unsigned>(random_.Pick({20, 50, 80, 95, 100}));
    lead_.values.resize(policy_.fields.size());
    const unsigned chances[] = {92, 90, 80};
    for (size_t i = 0; i < 3; ++i) {
      lead_.present[i] = random_.Percent(chances[i]);
    }
    for (size_t i = 0; i < policy_.fields.size(); ++i) {
      const FieldSpec& field = policy_.fields[i];
      const auto subject = static_cast<size_t>(field.subject) - 1;
      if (subject > 2 || !lead_.present[subject] || field.answer) continue;
      if (!random_.Percent(known_)) continue;
      lead_.values[i] = GenerateValue(field, lead_.now, random_);
      // An empty id is none.
      if (field.built_in && std::get<std::string>(*lead_.values[i]).empty()) {
        lead_.values[i] = std::string("A-1");
      }
    }
    AddActivities();
    AddContacts();
    GenerateEvidence(policy_, lead_, random_);
    GenerateMoves(policy_, lead_, random_);
    return lead_;
  }

 private:
  Instant Now() {
    if (random_.Percent(15)) return NearTime(Instant{}, random_);
    // In 2026.
    return Instant{random_.Between(1'767'225'600, 1'798'761'599),
                   random_.Percent(50)
                       ? 0
                       : static_cast<int32_t>(random_.Between(0, kNanos - 1))};
  }

  Slots ValuesOf(Subject subject) {
    Slots values(policy_.fields.size());
    for (size_t i = 0; i < values.size(); ++i) {
      const FieldSpec& field = policy_.fields[i];
      if (field.subject != subject || field.built_in) continue;
      if (!random_.Percent(known_)) continue;
      values[i] = GenerateValue(field, lead_.now, random_);
    }
    return values;
  }

  void AddActivities() {
    if (policy_.kinds.empty() || random_.Percent(15)) return;
    lead_.activities.emplace();
    if (random_.Percent(10)) return;
    const std::vector<int64_t> spans = SpansOf(policy_);
    size_t count = 1 + random_.Below(7);
    if (random_.Percent(3)) count = 40;
    count = std::min(count, static_cast<size_t>(policy_.max_activities));
    for (size_t i = 0; i < count; ++i) AddActivity(i, spans);
  }

  void AddActivity(size_t i, const std::vector<int64_t>& spans) {
    std::vector<ActivitySpec>& list = *lead_.activities;
    if (i > 0 && random_.Percent(12)) {
      // The same again; at the same instant, but for the id; or, refused, the
      // same id with something else.
      ActivitySpec twin = list[random_.Below(i)];
      if (random_.Percent(50)) {
        twin.id = "t" + std::to_string(i);
        twin.values = ValuesOf(Subject::kActivity);
      } else if (random_.Percent(5)) {
        Spoil(twin);
      }
      list.push_back(std::move(twin));
      return;
    }
    ActivitySpec activity;
    if (random_.Percent(60)) activity.id = "a" + std::to_string(i);
    activity.kind = random_.Pick(policy_.kinds);
    activity.at = TimeAt(lead_.now.TotalNanos() - AgeFor(spans, random_));
    if (random_.Percent(5)) activity.at = NearTime(lead_.now, random_);
    if (random_.Percent(20)) activity.recorded_at = lead_.now;
    activity.values = ValuesOf(Subject::kActivity);
    list.push_back(std::move(activity));
  }

  // Changes something other than the id.
  void Spoil(ActivitySpec& activity) {
    switch (random_.Below(3)) {
      case 0:
        activity.at = TimeAt(activity.at.TotalNanos() + 1);
        return;
      case 1:
        activity.kind = random_.Pick(policy_.kinds);
        return;
      default:
        activity.values = ValuesOf(Subject::kActivity);
    }
  }

  // Mostly none; the lead's; or another's.
  std::string OpportunityId() {
    if (random_.Percent(75)) return "";
    const auto& own = lead_.values[policy_.Find("opportunity.id")];
    return own && random_.Percent(60) ? std::get<std::string>(*own) : "another";
  }

  void AddContacts() {
    if (random_.Percent(20)) return;
    lead_.contacts.emplace();
    // Persons repeat where the pool is small.
    const int64_t people = random_.Between(1, 6);
    const size_t most = random_.Percent(70) ? 4 : 8;
    for (size_t n = random_.Below(most); n > 0; --n) {
      ContactSpec contact;
      if (random_.Percent(88)) {
        contact.contact.person_id =
            "P-" + std::to_string(random_.Between(1, people));
      }
      contact.contact.opportunity_id = OpportunityId();
      for (size_t role = 1; role <= 6; ++role) {
        if (random_.Percent(25)) {
          contact.contact.roles.push_back(static_cast<BuyerRole>(role));
        }
      }
      if (random_.Percent(known_)) {
        contact.contact.attitude = static_cast<Attitude>(random_.Between(1, 3));
      }
      if (random_.Percent(known_)) {
        contact.contact.influence =
            static_cast<Influence>(random_.Between(1, 3));
      }
      if (random_.Percent(known_)) {
        contact.contact.verified = random_.Percent(50);
      }
      contact.values = ValuesOf(Subject::kContact);
      lead_.contacts->push_back(std::move(contact));
    }
  }

  const PolicySpec& policy_;
  Random& random_;
  LeadSpec lead_;
  // Chance of a field to be known, in percent.
  unsigned known_ = 100;
};

}  // namespace

Instant TimeAt(Int128 nanos) {
  const Int128 first = Instant::Min().TotalNanos();
  const Int128 last = Instant::Max().TotalNanos();
  return *Instant::FromNanos(nanos < first  ? first
                             : nanos > last ? last
                                            : nanos);
}

std::vector<int64_t> IntPool() {
  return {0,   1,
          2,   5,
          10,  50,
          -1,  -7,
          100, 9'007'199'254'740'993,
          3,   std::numeric_limits<int64_t>::max(),
          4,   std::numeric_limits<int64_t>::min()};
}

std::vector<double> DoublePool() {
  return {0.0,
          0.5,
          1.0,
          2.5,
          -3.25,
          10.0,
          100.0,
          1e300,
          5e-324,
          0.1,
          5.0,
          -1e300,
          9007199254740992.0};
}

std::vector<std::string> StringPool() {
  return {"",     "a",      "ab",   "b",    "saas",   "Ünï",
          "it's", "back\\", "日本", "a\"b", "line\n", "fintech"};
}

std::vector<Instant> TimePool() {
  return {Instant{},
          Instant{-1, 999'999'999},
          Instant::Min(),
          Instant::Max(),
          Instant{1'767'225'600, 0},
          Instant{1'780'000'000, 250'000'000},
          Instant{-62'000'000'000, 1}};
}

std::vector<Span> SpanPool() {
  return {Span{0, 0},
          Span{1, 0},
          Span{-60, 0},
          Span{86'400, 0},
          Span{30 * 86'400, 0},
          Span{9'000'000'000, 0},
          Span{-9'000'000'000, 0}};
}

std::vector<Money> MoneyPool() {
  std::vector<Money> pool;
  for (const char* amount :
       {"0", "5", "5.5", "1000000", "-3", "0.000001", "99999999999.5"}) {
    pool.push_back(*Money::Parse(amount, "USD"));
    pool.push_back(*Money::Parse(amount, "USD"));
    pool.push_back(*Money::Parse(amount, "EUR"));
  }
  return pool;
}

Value GenerateValue(const FieldSpec& field, Instant now, Random& random) {
  if (field.nullable && random.Percent(20)) return Null{};
  switch (field.type) {
    case FieldType::kBool:
      return random.Percent(50);
    case FieldType::kInt:
      return NearInt(random);
    case FieldType::kDouble:
      return NearDouble(random);
    case FieldType::kString:
      return field.values.empty() ? random.Pick(StringPool())
                                  : random.Pick(field.values);
    case FieldType::kTimestamp:
      return NearTime(now, random);
    case FieldType::kDuration:
      return NearSpan(random);
    case FieldType::kMoney:
      return NearMoney(random);
    case FieldType::kStrings:
      break;
  }
  return ItemsFor(field, random);
}

LeadSpec GenerateLead(const PolicySpec& policy, Random& random) {
  return LeadGenerator(policy, random).Generate();
}

}  // namespace bantam::oracle
