// What holds of any two leads: swapping them changes nothing but the sides, and
// the verdict is the one that follows from who they are.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/duplicates/rules.h"
#include "tests/model/random.h"

namespace bantam::properties_test {
namespace {

using ::bantam::model::Random;
using ::bantam::testing::Compare;
using ::bantam::testing::Facts;
using ::bantam::testing::LeadOf;
using ::bantam::testing::WithRules;

// A few values a field, so that pairs often agree; spelled in several ways.
struct Spelling {
  std::string path;
  // Those of one inner list mean the same.
  std::vector<std::vector<std::string>> values;
};

const std::vector<Spelling>& Spellings() {
  static const auto* const spellings = new std::vector<Spelling>{
      {"person.id", {{"1"}, {"2"}, {"3"}}},
      {"account.id", {{"1"}, {"2"}, {"3"}}},
      {"account.parent_id", {{"1"}, {"2"}, {"3"}}},
      {"person.email",
       {{"kim@acme.com", " KIM@acme.com"},
        {"lee@acme.com"},
        {"kim@gmail.com", "Kim@Gmail.com"},
        {"lee@gmail.com"}}},
      {"person.email2", {{"kim@acme.com"}, {"sam@other.org"}}},
      {"person.phone", {{"030 1234567", "+49 (0)30 1234567"}, {"030 7654321"}}},
      {"account.phone", {{"030 1234500"}, {"030 1234567"}}},
      {"account.name",
       {{"Acme GmbH", "ACME", "Acme, Inc."}, {"Other", "OTHER!"}}},
      {"account.site", {{"acme.com", "https://www.acme.com/"}, {"other.org"}}},
      {"account.vat", {{"DE1"}, {"DE2"}}},
      {"person.badge", {{"B1"}, {"B2"}, {"DE1"}}},
  };
  return *spellings;
}

// What a lead is, field by field: which value, and how it is spelled.
struct Drawn {
  Facts facts;
  // "person.email 0"
  std::set<std::string> meant;

  bool Has(const std::string& path) const {
    return std::any_of(facts.begin(), facts.end(),
                       [&](const auto& fact) { return fact.first == path; });
  }
};

Drawn Draw(Random& random) {
  Drawn drawn;
  const int64_t odds = random.Between(1, 6);
  for (const Spelling& field : Spellings()) {
    if (random.Between(0, 6) >= odds) continue;
    const auto value = static_cast<size_t>(
        random.Between(0, static_cast<int64_t>(field.values.size()) - 1));
    const auto& ways = field.values[value];
    const auto way = static_cast<size_t>(
        random.Between(0, static_cast<int64_t>(ways.size()) - 1));
    drawn.facts.push_back({field.path, ways[way]});
    drawn.meant.insert(field.path + " " + std::to_string(value));
  }
  return drawn;
}

// Whether both mean the same by `path`, or by two paths at two values.
bool Same(const Drawn& a, const Drawn& b, const std::string& path) {
  for (const std::string& meant : a.meant) {
    if (meant.rfind(path + " ", 0) == 0 && b.meant.count(meant) > 0) {
      return true;
    }
  }
  return false;
}
bool Cross(const Drawn& a, const Drawn& b, const std::string& one,
           const std::string& other) {
  return (a.meant.count(one) > 0 && b.meant.count(other) > 0) ||
         (a.meant.count(other) > 0 && b.meant.count(one) > 0);
}

// The company that an address or a site speaks of: "acme", "other"; none of
// free mail.
std::set<std::string> Companies(const Drawn& lead) {
  std::set<std::string> companies;
  for (const char* acme :
       {"person.email 0", "person.email 1", "account.site 0"}) {
    if (lead.meant.count(acme) > 0) companies.insert("acme");
  }
  if (lead.meant.count("account.site 1") > 0) companies.insert("other");
  return companies;
}

bool Share(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& value) {
    return b.count(value) > 0;
  });
}

const std::string* Find(const Drawn& lead, const std::string& path) {
  for (const auto& [name, text] : lead.facts) {
    if (name == path) return &text;
  }
  return nullptr;
}

bool Equal(const std::string* a, const std::string* b) {
  return a != nullptr && b != nullptr && *a == *b;
}

// The verdict, from what the leads mean and not from what they say.
std::string Expected(const Drawn& a, const Drawn& b) {
  const auto is_person = [](const Drawn& lead) {
    return std::any_of(
        lead.facts.begin(), lead.facts.end(),
        [](const auto& fact) { return fact.first.rfind("person.", 0) == 0; });
  };
  if (Same(a, b, "person.id") || Same(a, b, "person.email") ||
      Same(a, b, "person.email2") || Same(a, b, "person.badge") ||
      Cross(a, b, "person.email 0", "person.email2 0")) {
    return "DUPLICATE";
  }
  const std::string* const id_a = Find(a, "account.id");
  const std::string* const id_b = Find(b, "account.id");
  const std::string* const parent_a = Find(a, "account.parent_id");
  const std::string* const parent_b = Find(b, "account.parent_id");
  const bool child = Equal(id_a, parent_b) || Equal(id_b, parent_a);
  const bool siblings = Equal(parent_a, parent_b);
  const bool one_id = Equal(id_a, id_b);
  const bool two = child || (siblings && id_a != nullptr && id_b != nullptr);
  const bool one_company =
      Share(Companies(a), Companies(b)) || Same(a, b, "account.vat");
  if (one_id || (one_company && !two)) {
    return is_person(a) || is_person(b) ? "SAME_ACCOUNT" : "DUPLICATE";
  }
  if (child || siblings) return "RELATED_ACCOUNT";
  if (Same(a, b, "person.phone") || Same(a, b, "account.phone") ||
      Same(a, b, "account.name")) {
    return "POSSIBLE";
  }
  const auto both = [&](const std::string& path) {
    return a.Has(path) && b.Has(path);
  };
  const auto has_mail = [](const Drawn& lead) {
    return lead.Has("person.email") || lead.Has("person.email2");
  };
  const bool compared = (has_mail(a) && has_mail(b)) || both("person.phone") ||
                        both("account.phone") || both("account.name") ||
                        both("account.vat") || both("person.badge") ||
                        (!Companies(a).empty() && !Companies(b).empty());
  return compared ? "DIFFERENT" : "UNKNOWN";
}

TEST(DuplicateProperties, OfTwentyThousandPairs) {
  const Policy policy = WithRules();
  Random random(5);
  std::set<std::string> seen;
  for (int i = 0; i < 20'000; ++i) {
    const Drawn drawn_a = Draw(random);
    const Drawn drawn_b = Draw(random);
    const Lead a = LeadOf(policy, drawn_a.facts);
    const Lead b = LeadOf(policy, drawn_b.facts);
    const DuplicateAnswer there = Compare(a, b);
    DuplicateAnswer back = Compare(b, a);
    for (MatchReason& reason : back.reasons) {
      std::swap(reason.problem_a, reason.problem_b);
    }
    ASSERT_EQ(there, back) << i;
    const std::string verdict(MatchVerdictName(there.verdict));
    ASSERT_EQ(verdict, Expected(drawn_a, drawn_b))
        << i << ": " << ::testing::PrintToString(drawn_a.facts) << " and "
        << ::testing::PrintToString(drawn_b.facts);
    ASSERT_FALSE(there.verdict == MatchVerdict::kDuplicate &&
                 there.perhaps_duplicate);
    seen.insert(verdict);
  }
  EXPECT_EQ(seen.size(), 6u) << "a verdict never came up";
}

// The keys to look up find every lead that comparing would call one, or of one
// account: nothing that matters is out of the store's reach.
TEST(DuplicateProperties, LookingUpFindsWhatComparingFinds) {
  const Policy policy = WithRules();
  Random random(6);
  int agreeing = 0;
  for (int i = 0; i < 5'000; ++i) {
    const Lead a = LeadOf(policy, Draw(random).facts);
    const Lead b = LeadOf(policy, Draw(random).facts);
    const auto tokens = [](const Lead& lead) {
      std::set<std::string> set;
      const LeadMatchKeys keys = *MatchKeys(lead);
      for (const MatchKeyValue& key : keys.values) {
        set.insert(std::string(MatchKindName(key.kind)) + " " +
                   std::string(MatchMeaningName(key.meaning)) + " " +
                   (key.kind == MatchKind::kExact ? key.key + " " : "") +
                   key.value);
      }
      return set;
    };
    const DuplicateAnswer answer = Compare(a, b);
    const bool agrees =
        std::any_of(answer.reasons.begin() + 3, answer.reasons.end(),
                    [](const MatchReason& reason) {
                      return reason.agreement == Agreement::kAgrees;
                    });
    ASSERT_EQ(Share(tokens(a), tokens(b)), agrees) << i;
    agreeing += agrees ? 1 : 0;
  }
  EXPECT_GT(agreeing, 500);
}

// Any bytes that a lead can hold come to a value or to a problem, and the same
// every time; a normalised value is its own normal form.
TEST(DuplicateProperties, AnyTextIsAValueOrAProblem) {
  const Policy policy = WithRules(R"pb(company_prefixes: "PT")pb");
  const std::vector<std::string> pieces = {
      "@",         ".", "a",   "www.", "http://", ":",   "/",    "0",
      "00",        "+", "(0)", "49",   " ",       "ü",   "公司", "股份有限公司",
      "GmbH",      "x", "ext", "\t",   "PT",      "\n",  "\"",   "com",
      "gmail.com", "#", "-",   "'",    "1234",    "Inc."};
  Random random(7);
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (int64_t n = random.Between(0, 12); n > 0; --n) {
      text += pieces[static_cast<size_t>(
          random.Between(0, static_cast<int64_t>(pieces.size()) - 1))];
    }
    const Facts facts = {{"person.email", text},
                         {"account.site", text},
                         {"account.name", text},
                         {"person.phone", text}};
    const LeadMatchKeys keys = *MatchKeys(LeadOf(policy, facts));
    ASSERT_EQ(keys.values.size() + keys.unusable.size(), 9u);
    for (const MatchKeyValue& key : keys.values) {
      ASSERT_NE(key.value, "") << text;
      // The words of a name, written out, may join or be a legal form.
      if (key.kind == MatchKind::kCompanyName || key.key == "domain") continue;
      const std::string path = key.kind == MatchKind::kEmail ? "person.email"
                               : key.kind == MatchKind::kDomain
                                   ? "account.site"
                                   : "person.phone";
      const LeadMatchKeys again =
          *MatchKeys(LeadOf(policy, {{path, key.value}}));
      const bool same =
          std::any_of(again.values.begin(), again.values.end(),
                      [&](const MatchKeyValue& other) {
                        return other.key == key.key && other.value == key.value;
                      });
      ASSERT_TRUE(same || key.value.rfind("www.", 0) == 0)
          << text << " is " << key.value;
    }
  }
}

}  // namespace
}  // namespace bantam::properties_test
