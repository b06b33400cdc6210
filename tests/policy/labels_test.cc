// Labels and questions that stand apart from what they name.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bantam/codec.h"
#include "bantam/policy.h"
#include "bantam/v1/labels.pb.h"
#include "tests/policy/policies.h"

namespace bantam::labels_test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// One of everything that has a label. The text of each label is its path.
constexpr char kPolicy[] = R"pb(
  id: "acme"
  labels { locale: "en" text: "Acme" }
  fields {
    path: "account.employees"
    type: INT
    labels { locale: "en" text: "account.employees" }
  }
  fields { path: "person.email" type: STRING personal: true }
  activity_kinds { id: "call_recording" }
  activity_kinds {
    id: "reply"
    labels { locale: "en" text: "activity_kinds.reply" }
  }
  scores {
    id: "fit"
    subject: ACCOUNT
    labels { locale: "en" text: "fit" }
    groups {
      id: "size"
      labels { locale: "en" text: "fit.size" }
      rules {
        id: "large"
        points: 10
        when: "account.employees >= 200"
        labels { locale: "en" text: "fit.size.large" }
      }
    }
  }
  grades {
    id: "grade"
    labels { locale: "en" text: "grade" }
    bands {
      score: "fit"
      bands {
        id: "A"
        at_least: 5
        labels { locale: "en" text: "grade.A" }
      }
      bands { id: "B" }
    }
  }
  grades {
    id: "same"
    bands {
      score: "fit"
      bands { id: "X" }
    }
  }
  grades {
    id: "lead"
    matrix {
      rows: "grade"
      columns: "same"
      cells { row: "A" column: "X" id: "hot" }
      cells {
        row: "B"
        column: "X"
        id: "hot"
        labels { locale: "en" text: "lead.hot" }
      }
    }
  }
  frameworks {
    id: "bant"
    subject: ACCOUNT
    labels { locale: "en" text: "bant" }
    dimensions {
      id: "need"
      labels { locale: "en" text: "bant.need" }
      criteria {
        id: "clear"
        answer: YES_NO
        points: 1
        labels { locale: "en" text: "bant.need.clear" }
        questions { locale: "en" text: "Is it clear?" }
      }
    }
  }
  evidence_sources {
    id: "crm"
    labels { locale: "en" text: "evidence_sources.crm" }
  }
  committees {
    id: "buyers"
    roles { role: BUYER }
    labels { locale: "en" text: "committees.buyers" }
  }
  personas {
    id: "cto"
    labels { locale: "en" text: "personas.cto" }
    traits {
      id: "chief"
      when: "person.id != ''"
      labels { locale: "en" text: "personas.cto.chief" }
    }
  }
  red_flags {
    id: "small"
    subject: ACCOUNT
    severity: MINOR
    when: "account.employees < 5"
    labels { locale: "en" text: "red_flags.small" }
  }
  qualifications {
    id: "good"
    subject: ACCOUNT
    labels { locale: "en" text: "qualifications.good" }
    requirements {
      id: "fit"
      points { of: "fit" at_least: 1 }
      labels { locale: "en" text: "qualifications.good.fit" }
    }
  }
  roles {
    id: "sdr"
    labels { locale: "en" text: "roles.sdr" }
  }
  roles { id: "ae" }
  processes {
    id: "status"
    subject: ACCOUNT
    labels { locale: "en" text: "processes.status" }
    stages {
      id: "new"
      kind: OPEN
      labels { locale: "en" text: "processes.status.stages.new" }
      limits {
        id: "stay"
        within: "2d"
        labels { locale: "en" text: "processes.status.stages.new.stay" }
      }
    }
    stages { id: "won" kind: WON }
    transitions { id: "win" from: "new" to: "won" }
    transitions {
      id: "begin"
      entry: true
      to: "new"
      reasons: "why"
      labels { locale: "en" text: "processes.status.transitions.begin" }
      requirements {
        id: "fit"
        points { of: "fit" at_least: 1 }
        labels { locale: "en" text: "processes.status.transitions.begin.fit" }
      }
    }
    reasons {
      id: "why"
      labels { locale: "en" text: "processes.status.reasons.why" }
    }
  }
  handoffs {
    id: "give"
    subject: ACCOUNT
    giving_roles: "sdr"
    receiving_roles: "ae"
    auditing_roles: "ae"
    managing_roles: "ae"
    claim_for: "1w"
    counts_at: ACCEPT
    labels { locale: "en" text: "handoffs.give" }
    requirements {
      id: "fit"
      points { of: "fit" at_least: 1 }
      labels { locale: "en" text: "handoffs.give.fit" }
    }
    methods {
      kind: LIVE_CALL
      within: "1h"
      labels { locale: "en" text: "handoffs.give.methods.LIVE_CALL" }
    }
    reasons {
      id: "timing"
      then: BACK_TO_GIVER
      labels { locale: "en" text: "handoffs.give.reasons.timing" }
    }
    requalification {
      evidence: "call_recording"
      within: "1w"
      requirements {
        id: "met"
        points { of: "fit" at_least: 1 }
        labels { locale: "en" text: "handoffs.give.requalification.met" }
      }
    }
    credit {
      claw_back: "4w"
      requirements {
        id: "paid"
        points { of: "fit" at_least: 1 }
        labels { locale: "en" text: "handoffs.give.credit.paid" }
      }
    }
  }
  routings {
    id: "leads"
    subject: ACCOUNT
    claim_for: "1w"
    labels { locale: "en" text: "routings.leads" }
    sources {
      id: "nets"
      kind: NET
      when: "true"
      labels { locale: "en" text: "routings.leads.sources.nets" }
    }
    rules {
      id: "all"
      queue: "q"
      labels { locale: "en" text: "routings.leads.rules.all" }
    }
  }
  duplicates {
    keys {
      id: "mail"
      kind: EMAIL
      field: "person.email"
      labels { locale: "en" text: "duplicates.keys.mail" }
    }
  }
  outbound {
    screens {
      id: "cold"
      labels { locale: "en" text: "outbound.screens.cold" }
      drops {
        id: "small"
        when: "account.employees < 5"
        labels { locale: "en" text: "outbound.screens.cold.small" }
      }
    }
    channels {
      id: "mail"
      channel: "email"
      labels { locale: "en" text: "outbound.channels.mail" }
    }
  }
)pb";

// What FindLabel lists, of this policy.
constexpr const char* kPaths[] = {
    "account.employees",
    "activity_kinds.reply",
    "fit",
    "fit.size",
    "fit.size.large",
    "grade",
    "grade.A",
    "lead.hot",
    "bant",
    "bant.need",
    "bant.need.clear",
    "evidence_sources.crm",
    "committees.buyers",
    "personas.cto",
    "personas.cto.chief",
    "red_flags.small",
    "qualifications.good",
    "qualifications.good.fit",
    "roles.sdr",
    "processes.status",
    "processes.status.stages.new",
    "processes.status.stages.new.stay",
    "processes.status.transitions.begin",
    "processes.status.transitions.begin.fit",
    "processes.status.reasons.why",
    "handoffs.give",
    "handoffs.give.fit",
    "handoffs.give.methods.LIVE_CALL",
    "handoffs.give.reasons.timing",
    "handoffs.give.requalification.met",
    "handoffs.give.credit.paid",
    "routings.leads",
    "routings.leads.sources.nets",
    "routings.leads.rules.all",
    "duplicates.keys.mail",
    "outbound.screens.cold",
    "outbound.screens.cold.small",
    "outbound.channels.mail",
};

// The policy with these labels; what is wrong is `errors`.
absl::StatusOr<Policy> With(const std::vector<LabelSource>& labels,
                            std::vector<std::string>* errors = nullptr) {
  CompileOptions options;
  options.file = "p";
  options.labels = labels;
  std::vector<Fault> faults;
  auto policy = Policy::FromText(kPolicy, options, &faults);
  for (const Fault& diagnostic : faults) {
    if (errors != nullptr) errors->push_back(Render(diagnostic));
  }
  return policy;
}

std::vector<std::string> ErrorsIn(const std::string& labels) {
  std::vector<std::string> errors;
  EXPECT_FALSE(With({{.file = "de", .text = labels}}, &errors).ok());
  return errors;
}

TEST(Labels, StandUnderThePathOfWhatTheyName) {
  const auto policy = With({});
  ASSERT_TRUE(policy.ok()) << policy.status();
  for (const char* path : kPaths) {
    EXPECT_EQ(policy->FindLabel(path, "en"), path);
  }
  EXPECT_EQ(policy->FindLabel("", "en"), "Acme");
  EXPECT_EQ(policy->FindQuestion("bant.need.clear", "en"), "Is it clear?");
}

TEST(Labels, MayStandInAFileOfTheirOwn) {
  std::string text = "locale: 'de' name: 'Acme GmbH'\n";
  for (const char* path : kPaths) {
    text += "labels { path: '" + std::string(path) + "' text: 'de " + path +
            "' }\n";
  }
  text += "questions { path: 'bant.need.clear' text: 'Klar?' }";
  const auto policy = With({{.text = text}});
  ASSERT_TRUE(policy.ok()) << policy.status();
  for (const char* path : kPaths) {
    EXPECT_EQ(policy->FindLabel(path, "de"), "de " + std::string(path));
    EXPECT_EQ(policy->FindLabel(path, "en"), path);
  }
  EXPECT_EQ(policy->FindLabel("", "de"), "Acme GmbH");
  EXPECT_EQ(policy->FindQuestion("bant.need.clear", "de"), "Klar?");
}

// The second band and the score of the other grade have no label so far.
TEST(Labels, NameWhatHadNone) {
  const auto policy =
      With({{.text = "locale: 'de'"
                     "labels { path: 'grade.B' text: 'Rest' }"
                     "labels { path: 'roles.ae' text: 'AE' }"}});
  ASSERT_TRUE(policy.ok()) << policy.status();
  EXPECT_EQ(policy->FindLabel("grade.B", "en"), "Rest");
  EXPECT_EQ(policy->FindLabel("roles.ae", "de"), "AE");
}

constexpr char kRules[] = "id: 'a' fields { path: 'account.n' type: INT %s }";

std::string Rules(const std::string& labels, const std::string& more = "") {
  std::string text = kRules;
  return text.replace(text.find("%s"), 2, labels) + more;
}

// Written where they belong, in `translations`, or in two files: one policy.
TEST(Labels, DoNotChangeThePolicyByWhereTheyStand) {
  const std::string german = "labels { path: 'account.n' text: 'Zahl' }";
  const std::string dutch = "labels { path: 'account.n' text: 'Aantal' }";
  const auto inside =
      Policy::FromText(Rules("labels { locale: 'de' text: 'Zahl' }"
                             "labels { locale: 'nl' text: 'Aantal' }"));
  ASSERT_TRUE(inside.ok()) << inside.status();
  const auto below = Policy::FromText(
      Rules("", "translations { locale: 'de' " + german +
                    " } translations { locale: 'nl' " + dutch + " }"));
  ASSERT_TRUE(below.ok()) << below.status();
  EXPECT_EQ(below->hash(), inside->hash());

  v1::Labels message;
  message.set_locale("nl");
  message.add_labels()->set_path("account.n");
  message.mutable_labels(0)->set_text("Aantal");
  const std::string binary = message.SerializeAsString();
  const std::string json =
      R"({"locale": "de", "labels": [{"path": "account.n", "text": "Zahl"}]})";
  CompileOptions options;
  options.labels = {{.text = json, .encoding = Encoding::kJson},
                    {.text = binary, .encoding = Encoding::kBinary}};
  for (const Encoding encoding :
       {Encoding::kText, Encoding::kJson, Encoding::kBinary}) {
    const auto rules = ConvertPolicy(Rules(""), Encoding::kText, encoding);
    ASSERT_TRUE(rules.ok()) << rules.status();
    const auto apart = Policy::Parse(*rules, encoding, options);
    ASSERT_TRUE(apart.ok()) << apart.status();
    EXPECT_EQ(apart->hash(), inside->hash());
    const auto converted =
        ConvertPolicy(*rules, encoding, Encoding::kText, options);
    ASSERT_TRUE(converted.ok()) << converted.status();
    EXPECT_EQ(Policy::FromText(*converted)->hash(), inside->hash());
  }
}

TEST(Labels, AreRefusedWithTheirPlaceAndWhatWouldBeRight) {
  EXPECT_THAT(
      ErrorsIn("locale: 'de'\n"
               "labels { path: 'fit.size.larg' text: 'x' }\n"
               "  questions { path: 'bant.need.cleer' text: 'x' }\n"
               "questions { path: 'bant.need' text: 'x' }\n"
               "labels { path: 'nowhere.near' text: 'x' }"),
      ElementsAre("de:2:10: the policy has nothing 'fit.size.larg'; did "
                  "you mean 'fit.size.large'?",
                  "de:5:10: the policy has nothing 'nowhere.near'",
                  "de:3:15: the policy has no criterion "
                  "'bant.need.cleer'; did you mean 'bant.need.clear'?",
                  "de:4:13: the policy has no criterion 'bant.need'"));
  EXPECT_THAT(ErrorsIn("labels { path: 'fit' text: 'x' }"),
              ElementsAre(HasSubstr("labels need a locale, such as 'en'")));
  EXPECT_THAT(
      ErrorsIn("locale: 'de'\nlabels { text: 'x' }\nquestions { text: 'x' }"),
      ElementsAre(
          "de:2:1: a label needs the path of what it is for, such as "
          "'fit.size.large'",
          "de:3:1: a question needs the path of what it is for, such as "
          "'bant.budget.amount'"));
  EXPECT_THAT(ErrorsIn("locale: 'de'\nlabels { path: 'fit' }"),
              ElementsAre("de:2:1: a label needs a text"));
  EXPECT_THAT(
      ErrorsIn("locale: 'de' label { }"),
      ElementsAre("de:1:14: there is no 'label' in Labels; did you mean "
                  "'labels'?"));
}

TEST(Labels, AreGivenOnceALocale) {
  EXPECT_THAT(
      ErrorsIn("locale: 'en' name: 'x'\nlabels { path: 'fit' text: 'x' }\n"
               "questions { path: 'bant.need.clear' text: 'x' }"),
      ElementsAre("de:1:14: there is already a label for 'en'",
                  "de:2:10: there is already a label for 'en'",
                  "de:3:13: there is already a question for 'en'"));
  EXPECT_THAT(ErrorsIn("locale: 'de'\nlabels { path: 'fit' text: 'x' }\n"
                       "labels { path: 'fit' text: 'y' }"),
              ElementsAre("de:3:10: there is already a label for 'de'"));
  const std::string one = "locale: 'de' labels { path: 'fit' text: 'x' }";
  std::vector<std::string> errors;
  EXPECT_FALSE(
      With({{.file = "a", .text = one}, {.file = "b", .text = one}}, &errors)
          .ok());
  EXPECT_THAT(errors, ElementsAre("b:1:23: there is already a label for 'de'"));
}

// A rule that was renamed leaves its label behind; both are reported.
TEST(Labels, AreReportedTogetherWithThePolicy) {
  CompileOptions options;
  options.file = "p";
  options.labels = {
      {.file = "de", .text = "locale: 'de' labels { path: 'x' text: 'y' }"}};
  std::vector<Fault> faults;
  EXPECT_FALSE(
      Policy::FromText("id: 'a' roles { id: 'A' }", options, &faults).ok());
  ASSERT_EQ(faults.size(), 2u);
  EXPECT_EQ(faults[0].file, "de");
  EXPECT_EQ(faults[1].file, "p");
}

TEST(Labels, InThePolicyAreRefusedAtTheirPlaceInIt) {
  EXPECT_THAT(
      bantam::testing::ErrorsOf(
          Rules("",
                "\ntranslations { locale: 'de'\n"
                "  labels { path: 'account.m' text: 'x' } }")),
      ElementsAre("p:3:12: the policy has nothing 'account.m'; did you mean "
                  "'account.n'?"));
  EXPECT_THAT(bantam::testing::ErrorsOf(
                  R"({"id": "a", "translations": [{"locale": "de",
                      "labels": [{"path": "b", "text": "x"}]}]})",
                  Encoding::kJson),
              ElementsAre("p: translations[0].labels[0].path: the policy has "
                          "nothing 'b'"));
}

// Labels come from tenants as policies do.
TEST(Labels, KeepToTheLimitsOfAPolicy) {
  CompileOptions options;
  options.limits.max_policy_bytes = 30;
  const std::string long_text =
      "locale: 'de' name: '" + std::string(30, 'x') + "'";
  options.labels = {{.file = "de", .text = long_text}};
  EXPECT_EQ(Policy::FromText("id: 'a'", options).status().message(),
            "de: the file of labels has 51 bytes; max_policy_bytes is 30");
  EXPECT_THAT(ErrorsIn("locale: 'de' name: '\\xff'"),
              ElementsAre("de: name: byte 0 is not UTF-8"));
  EXPECT_THAT(ErrorsIn("locale: '\xff'"),
              ElementsAre("de: byte 9 is not UTF-8"));
  std::vector<std::string> errors;
  EXPECT_FALSE(
      With({{.file = "de", .text = "\x0a\x7f", .encoding = Encoding::kBinary}},
           &errors)
          .ok());
  EXPECT_THAT(errors,
              ElementsAre("de: locale: byte 0: the message is cut off"));
}

// Thousands of wrong paths and as many right ones must not take minutes.
TEST(Labels, AreRefusedInBoundedTime) {
  std::string policy = "id: 'a'";
  std::string labels = "locale: 'de'";
  for (int i = 0; i < 2'000; ++i) {
    const std::string name = "long_name_of_a_role_" + std::to_string(i);
    policy += " roles { id: '" + name + "' }";
    labels += " labels { path: 'roles.x" + name + "' text: 'x' }";
  }
  CompileOptions options;
  options.labels = {{.text = labels}};
  std::vector<Fault> faults;
  EXPECT_FALSE(Policy::FromText(policy, options, &faults).ok());
  EXPECT_EQ(faults.size(), 2'000u);
  EXPECT_THAT(faults[0].message,
              HasSubstr("did you mean 'roles.long_name_of_a_role_0'?"));
}

}  // namespace
}  // namespace bantam::labels_test
