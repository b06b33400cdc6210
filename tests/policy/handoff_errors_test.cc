// What a handoff and its parts can get wrong, and what their author reads then.

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "tests/policy/policies.h"

namespace bantam::handoff_errors_test {
namespace {

using ::bantam::testing::ErrorsOf;
using ::bantam::testing::MessagesOf;

constexpr char kStart[] = R"(id: "acme"
fields { path: "opportunity.users" type: INT }
activity_kinds { id: "call" }
activity_kinds { id: "form_fill" }
roles { id: "sdr" }
roles { id: "ae" }
roles { id: "manager" }
roles { id: "operations" }
)";

// The parts of a good handoff, each of which a case may say otherwise.
struct Parts {
  std::string subject = "subject: OPPORTUNITY ";
  std::string roles =
      "giving_roles: \"sdr\" receiving_roles: \"ae\" "
      "auditing_roles: \"operations\" managing_roles: \"manager\" ";
  std::string methods = "methods { kind: LIVE_CALL within: \"1h\" } ";
  std::string reasons = "reasons { id: \"no_fit\" then: BAD_FIT } ";
  std::string requalification = "requalification { evidence: \"call\" } ";
  std::string credit = "credit { claw_back: \"90d\" } ";
  std::string counts_at = "counts_at: REQUALIFY ";
  std::string more = {};
};

std::string With(const Parts& parts) {
  return std::string(kStart) + "handoffs { id: \"sdr_to_ae\" " + parts.subject +
         parts.roles + parts.methods + parts.reasons + parts.requalification +
         parts.credit + parts.counts_at + parts.more + "}";
}

std::string Reason(const std::string& rest) {
  return With({.reasons = "reasons { id: \"r\" " + rest + " } "});
}

struct Case {
  std::string name;
  std::string text;
  std::vector<std::string> errors;
};

void PrintTo(const Case& c, std::ostream* out) {
  *out << c.name;
}

class HandoffErrors : public ::testing::TestWithParam<Case> {};

TEST_P(HandoffErrors, AreNamed) {
  EXPECT_EQ(MessagesOf(GetParam().text), GetParam().errors)
      << ::testing::PrintToString(ErrorsOf(GetParam().text));
}

std::vector<Case> OfHandoffs() {
  return {
      {"Good", With({}), {}},
      {"Least",
       With({.requalification = "",
             .credit = "",
             .counts_at = "counts_at: ACCEPT "}),
       {}},
      {"NoSubject",
       With({.subject = ""}),
       {"the subject of a handoff must be ACCOUNT, PERSON or OPPORTUNITY"}},
      {"NoRoles",
       With({.roles = ""}),
       {"name at least one role of who gives",
        "name at least one role of who receives",
        "name at least one role of who credits",
        "name at least one role of who settles"}},
      {"UnknownRole",
       With({.more = "giving_roles: \"sdrs\" "}),
       {"there is no role 'sdrs'; did you mean 'sdr'?"}},
      {"NoMethod",
       With({.methods = ""}),
       {"name at least one method: LIVE_CALL, BOOKED_CALL or INTRODUCTION"}},
      {"MethodTwice",
       With({.more = "methods { kind: LIVE_CALL within: \"2h\" } "}),
       {"LIVE_CALL is there already"}},
      {"MethodWithoutKind",
       With({.methods = "methods { within: \"1h\" } "}),
       {"the kind of a method must be LIVE_CALL, BOOKED_CALL or "
        "INTRODUCTION"}},
      {"UnknownCalendar",
       With({.methods = "methods { kind: LIVE_CALL within: \"1h\" calendar: "
                        "\"office\" } "}),
       {"there is no calendar 'office'"}},
      {"WritesForAPurpose",
       With({.methods = "methods { kind: INTRODUCTION within: \"1h\" "
                        "consent_purpose: \"sales\" } "}),
       {}},
      {"CallsForAPurpose",
       With({.methods = "methods { kind: LIVE_CALL within: \"1h\" "
                        "consent_purpose: \"sales\" } "}),
       {"only INTRODUCTION writes to the person"}},
      {"DisputesWithoutCredit",
       With({.credit = "", .more = "dispute_within: \"14d\" "}),
       {}},
      {"NoReason",
       With({.reasons = ""}),
       {"name at least one reason why it may be rejected"}},
      {"ReasonTwice",
       With({.more = "reasons { id: \"no_fit\" then: MERGE } "}),
       {"the id 'no_fit' stands twice"}},
      {"NeverOffered",
       With({.more = "max_offers: 0 "}),
       {"what may never be offered is no handoff; leave it out for no "
        "limit"}},
      {"CreditWithoutRequalification",
       With({.requalification = "", .counts_at = "counts_at: ACCEPT "}),
       {"a credit comes only after the receiver has qualified it again; add "
        "'requalification'"}},
      {"CountsWhatIsNotThere",
       With({.requalification = "", .credit = ""}),
       {"there is no requalification to count; add it, or count at ACCEPT"}},
      {"CountsNothing",
       With({.counts_at = ""}),
       {"what counts must be OFFER, ACCEPT or REQUALIFY"}},
      {"CountsACredit",
       With({.counts_at = "counts_at: CREDIT "}),
       {"what counts must be OFFER, ACCEPT or REQUALIFY"}},
      {"NoEvidence",
       With({.requalification = "requalification { } "}),
       {"name at least one kind of activity that shows that the receiver "
        "spoke with the person"}},
      {"UnknownEvidence",
       With({.requalification = "requalification { evidence: \"cal\" } "}),
       {"there is no activity kind 'cal'; did you mean 'call'?"}},
      {"CalendarOfNothing",
       With({.requalification = "requalification { evidence: \"call\" "
                                "calendar: \"office\" } "}),
       {"without 'within' there is nothing to count in a calendar"}},
  };
}

std::vector<Case> OfReasons() {
  return {
      {"Nothing",
       Reason(""),
       {"what follows must be BACK_TO_GIVER, NURTURE, WORK_ON, BAD_FIT, MERGE "
        "or RETRY"}},
      {"WaitsForNothing",
       Reason("then: BAD_FIT wait_for: \"3d\""),
       {"only NURTURE and RETRY wait for anything"}},
      {"RetriesNever",
       Reason("then: RETRY nurture_for: \"90d\""),
       {"RETRY needs the number of retries, at least 1"}},
      {"BadFitRetries",
       Reason("then: BAD_FIT max_retries: 2 nurture_for: \"3d\""),
       {"only RETRY has a number of retries",
        "only RETRY ends in nurturing; NURTURE has 'wait_for'"}},
  };
}

std::vector<Case> OfRequirements() {
  const auto offer = [](const std::string& requirement) {
    return With({.more = "requirements { id: \"r\" " + requirement + " } "});
  };
  return {
      {"NotInbound",
       offer("not_inbound { kinds: \"form_fill\" look_back: \"90d\" }"),
       {}},
      {"NotInboundOfNothing",
       offer("not_inbound { }"),
       {"name at least one kind of activity by which people come"}},
      {"NotInboundUnknown",
       offer("not_inbound { kinds: \"form_fil\" }"),
       {"there is no activity kind 'form_fil'; did you mean 'form_fill'?"}},
      {"HandedOverUnknown",
       offer("handed_over { handoffs: \"sdr_to_ea\" }"),
       {"there is no handoff 'sdr_to_ea'; did you mean 'sdr_to_ae'?"}},
      {"HandedOverTwice",
       offer("handed_over { handoffs: \"sdr_to_ae\" handoffs: \"sdr_to_ae\" "
             "}"),
       {"'sdr_to_ae' is named twice"}},
      {"NeverQualifiedAgain",
       With({.requalification = "",
             .credit = "",
             .counts_at = "counts_at: ACCEPT ",
             .more = "requirements { id: \"r\" handed_over { handoffs: "
                     "\"sdr_to_ae\" requalified: true } } "}),
       {"in the handoff 'sdr_to_ae' nobody qualifies anything again"}},
      {"HandedOverOfAQualification",
       With({}) +
           "qualifications { id: \"q\" subject: PERSON requirements { id: "
           "\"r\" handed_over { handoffs: \"sdr_to_ae\" } } }",
       {"only a transition or a handoff may ask what else was done"}},
      {"ConsentOfAnOpportunity",
       offer("consent { channel: \"email\" purpose: \"sales\" }"),
       {"a person consents, but this is about the opportunity"}},
      {"UnknownField",
       offer("when: \"opportunity.user >= 20\""),
       {"field 'opportunity.user' is not declared; did you mean "
        "'opportunity.users'?"}},
      {"NotInboundOfAQualification",
       std::string(kStart) +
           "qualifications { id: \"q\" subject: PERSON requirements { id: "
           "\"r\" not_inbound { kinds: \"form_fill\" } } }",
       {"only a handoff has a claim to judge it by"}},
      {"ConsentOfNothing",
       std::string(kStart) +
           "qualifications { id: \"q\" subject: PERSON requirements { id: "
           "\"r\" consent { } } }",
       {"a consent needs the channel, such as 'email'",
        "a consent needs the purpose, such as 'newsletter'"}},
  };
}

std::string NameOf(const ::testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(Handoffs, HandoffErrors,
                         ::testing::ValuesIn(OfHandoffs()), NameOf);
INSTANTIATE_TEST_SUITE_P(Reasons, HandoffErrors,
                         ::testing::ValuesIn(OfReasons()), NameOf);
INSTANTIATE_TEST_SUITE_P(Requirements, HandoffErrors,
                         ::testing::ValuesIn(OfRequirements()), NameOf);

// A span that is missing is named where it should stand.
TEST(HandoffErrors, SpansHavePlaces) {
  EXPECT_EQ(ErrorsOf(With({.credit = "credit { } "})).size(), 1U);
  EXPECT_EQ(ErrorsOf(With({.methods = "methods { kind: LIVE_CALL } "})).size(),
            1U);
  EXPECT_EQ(ErrorsOf(Reason("then: NURTURE")).size(), 1U);
  EXPECT_EQ(ErrorsOf(With({.more = "dispute_within: \"soon\" "})).size(), 1U);
  EXPECT_EQ(ErrorsOf(Reason("then: RETRY max_retries: 1")).size(), 1U);
}

}  // namespace
}  // namespace bantam::handoff_errors_test
