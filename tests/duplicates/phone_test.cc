// Telephone numbers, as docs/duplicates.md normalises them.

#include "src/match/phone.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace bantam::internal::phone_test {
namespace {

struct Case {
  std::string text;
  std::string expected;
};

void Check(const DialPlan& plan, const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    const MatchText text = MatchPhone(c.text, plan);
    EXPECT_EQ(text.problem
                  ? "<" + std::string(KeyProblemName(*text.problem)) + ">"
                  : text.value,
              c.expected)
        << c.text;
  }
}

TEST(MatchPhoneTest, GermanNumbersGetTheirCountry) {
  Check({"49", "0"}, {
                         {"+49 30 1234567", "+49301234567"},
                         {"+49 (0)30 1234567", "+49301234567"},
                         {"0049 30 1234567", "+49301234567"},
                         {"0049 (0)30 1234567", "+49301234567"},
                         {"030 1234567", "+49301234567"},
                         {"(030) 123 45-67", "+49301234567"},
                         {"030/123.45.67", "+49301234567"},
                         {"30 1234567", "+49301234567"},
                         {"(+49) 30 1234567", "+49301234567"},
                         {"tel:+49-30-1234567", "+49301234567"},
                         {"TEL: 030 1234567", "+49301234567"},
                         {"０３０－１２３４５６７", "+49301234567"},
                         {"030\xE2\x80\x93"
                          "1234567",
                          "+49301234567"},
                         {"030\xC2\xA0"
                          "1234567",
                          "+49301234567"},
                         {"+43 1 1234567", "+4311234567"},
                     });
}

TEST(MatchPhoneTest, TheTrunkPrefixIsThePolicys) {
  Check({"1", "1"}, {
                        {"(212) 555-0123", "+12125550123"},
                        {"1-212-555-0123", "+12125550123"},
                        {"+1 212 555 0123", "+12125550123"},
                        {"0049 30 1234567", "+49301234567"},
                    });
  // Italy keeps its zero.
  Check({"39", ""}, {
                        {"06 1234 5678", "+390612345678"},
                        {"+39 06 1234 5678", "+390612345678"},
                    });
}

TEST(MatchPhoneTest, TheInternationalPrefixIsThePolicys) {
  Check({"1", "1", "011"}, {
                               {"011 49 30 1234567", "+49301234567"},
                               {"011-49-(0)30-1234567", "+49301234567"},
                               {"+49 30 1234567", "+49301234567"},
                               {"1-415-555-2671", "+14155552671"},
                               {"(415) 555-2671", "+14155552671"},
                               {"011 1 415 555 2671", "+14155552671"},
                               {"011 049 30 123456", "<NOT_A_NUMBER>"},
                               {"011 123456", "<TOO_FEW_DIGITS>"},
                               // Nobody dials so there: it is no other
                               // country's.
                               {"00 49 30 1234567", "+10049301234567"},
                           });
}

TEST(MatchPhoneTest, WithoutACallingCodeNationalNumbersStayNational) {
  Check({"", "0"}, {
                       {"030 1234567", "0301234567"},
                       {"(0)30 1234567", "0301234567"},
                       {"30 1234567", "301234567"},
                       {"+49 30 1234567", "+49301234567"},
                       {"0049 30 1234567", "+49301234567"},
                   });
}

TEST(MatchPhoneTest, AnExtensionTellsNumbersApart) {
  Check({"49", "0"},
        {
            {"030 1234567 ext. 12", "+49301234567x12"},
            {"030 1234567 Extension 12", "+49301234567x12"},
            {"030 1234567x12", "+49301234567x12"},
            {"030 1234567 X 12", "+49301234567x12"},
            {"030 1234567 #12", "+49301234567x12"},
            {"tel:+49301234567;ext=12", "+49301234567x12"},
            {"030 1234567 ext", "<NOT_A_NUMBER>"},
            {"030 1234567 ext 12 or 13", "<NOT_A_NUMBER>"},
            {"030 1234567 x 12345678901", "+49301234567x12345678901"},
            {"030 1234567 x 123456789012", "<NOT_A_NUMBER>"},
            {"x12", "<NOT_A_NUMBER>"},
        });
}

TEST(MatchPhoneTest, SaysWhyThereIsNone) {
  Check({"49", "0"}, {
                         {"", "<EMPTY>"},
                         {"  ", "<EMPTY>"},
                         {"n/a", "<NOT_A_NUMBER>"},
                         {"unknown", "<NOT_A_NUMBER>"},
                         {"1-800-FLOWERS", "<NOT_A_NUMBER>"},
                         {"+", "<TOO_FEW_DIGITS>"},
                         {"---", "<TOO_FEW_DIGITS>"},
                         {"123456", "<TOO_FEW_DIGITS>"},
                         {"00123456", "<TOO_FEW_DIGITS>"},
                         {"1234567", "+491234567"},
                         {"000000", "<TOO_FEW_DIGITS>"},
                         {"0000000", "<PLACEHOLDER>"},
                         {"000000000", "<PLACEHOLDER>"},
                         {"+0000000", "<PLACEHOLDER>"},
                         {"9999999", "<PLACEHOLDER>"},
                         {"+49+30 1234567", "<NOT_A_NUMBER>"},
                         {"49 +30 1234567", "<NOT_A_NUMBER>"},
                         {"+030 1234567", "<NOT_A_NUMBER>"},
                         {"+123456789012345", "+123456789012345"},
                         {"+1234567890123456", "<NOT_A_NUMBER>"},
                         {"030 1234567, 030 7654321", "<NOT_A_NUMBER>"},
                         {"030 1234567 / 030 7654321", "<NOT_A_NUMBER>"},
                         {std::string("030\0001234567", 11), "<NOT_A_NUMBER>"},
                         {std::string(8000, '1') + "2", "<NOT_A_NUMBER>"},
                         {"٠٣٠١٢٣٤٥٦٧", "<NOT_A_NUMBER>"},
                     });
}

}  // namespace
}  // namespace bantam::internal::phone_test
