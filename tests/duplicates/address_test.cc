// E-mail addresses and domains, as docs/duplicates.md normalises them.

#include "src/match/address.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace bantam::internal::address_test {
namespace {

struct Case {
  std::string text;
  // The value; or, in angle brackets, the problem.
  std::string expected;
};

std::string Shown(const MatchText& text) {
  return text.problem ? "<" + std::string(KeyProblemName(*text.problem)) + ">"
                      : text.value;
}

TEST(MatchEmailTest, FoldsAsciiCaseAndNothingElse) {
  const std::vector<Case> cases = {
      {"kim@acme.com", "kim@acme.com"},
      {"Kim.LEE@Acme.COM", "kim.lee@acme.com"},
      {"  kim@acme.com\t\r\n", "kim@acme.com"},
      {"\xC2\xA0kim@acme.com\xE3\x80\x80", "kim@acme.com"},
      {"kim@acme.com.", "kim@acme.com"},
      // No provider's own rules: three addresses.
      {"k.i.m@gmail.com", "k.i.m@gmail.com"},
      {"kim+crm@gmail.com", "kim+crm@gmail.com"},
      {"kim@www.acme.com", "kim@www.acme.com"},
      {"o'hara/x=y@acme.co.uk", "o'hara/x=y@acme.co.uk"},
      {"Jürgen@MÜLLER.de", "jürgen@mÜller.de"},
      {"kim@xn--mller-kva.de", "kim@xn--mller-kva.de"},
      {std::string(64, 'a') + "@acme.com", std::string(64, 'a') + "@acme.com"},
      {"", "<EMPTY>"},
      {" \t\n ", "<EMPTY>"},
      {"\xE3\x80\x80", "<EMPTY>"},
      {"n/a", "<NOT_AN_ADDRESS>"},
      {"kim", "<NOT_AN_ADDRESS>"},
      {"@", "<NOT_AN_ADDRESS>"},
      {"@acme.com", "<NOT_AN_ADDRESS>"},
      {"kim@", "<NOT_AN_ADDRESS>"},
      {"kim@acme", "<NOT_AN_ADDRESS>"},
      {"kim@@acme.com", "<NOT_AN_ADDRESS>"},
      {"kim@lee@acme.com", "<NOT_AN_ADDRESS>"},
      {"kim lee@acme.com", "<NOT_AN_ADDRESS>"},
      {"kim\xC2\xA0lee@acme.com", "<NOT_AN_ADDRESS>"},
      {"Kim <kim@acme.com>", "<NOT_AN_ADDRESS>"},
      {"kim@acme.com, lee@acme.com", "<NOT_AN_ADDRESS>"},
      {"mailto:kim@acme.com", "<NOT_AN_ADDRESS>"},
      {"\"kim\"@acme.com", "<NOT_AN_ADDRESS>"},
      {"kim@acme..com", "<NOT_AN_ADDRESS>"},
      {"kim@.acme.com", "<NOT_AN_ADDRESS>"},
      {"kim@-acme.com", "<NOT_AN_ADDRESS>"},
      {"kim@acme-.com", "<NOT_AN_ADDRESS>"},
      {"kim@ac_me.com", "<NOT_AN_ADDRESS>"},
      {"kim@192.168.0.1", "<NOT_AN_ADDRESS>"},
      {"kim@[192.168.0.1]", "<NOT_AN_ADDRESS>"},
      {std::string("k\0m@acme.com", 12), "<NOT_AN_ADDRESS>"},
      {std::string(65, 'a') + "@acme.com", "<NOT_AN_ADDRESS>"},
      {"kim@" + std::string(64, 'a') + ".com", "<NOT_AN_ADDRESS>"},
      {std::string(8000, '@'), "<NOT_AN_ADDRESS>"},
      {"......", "<NOT_AN_ADDRESS>"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(Shown(MatchEmail(c.text)), c.expected) << c.text;
  }
}

TEST(MatchEmailTest, IsNoLongerThanAnAddressCanBe) {
  const std::string label(60, 'a');
  // 61 bytes, '@', then 3 x 61 and a label: 254 in all.
  const std::string address = std::string(60, 'k') + "@" + label + "." + label +
                              "." + label + "." + std::string(10, 'c');
  ASSERT_EQ(address.size(), 254u);
  EXPECT_EQ(Shown(MatchEmail(address)), address);
  EXPECT_EQ(Shown(MatchEmail("k" + address)), "<NOT_AN_ADDRESS>");
}

TEST(MatchDomainTest, IsTheHostWithoutWww) {
  const Domains free_mail = {"gmail.com", "gmx.de"};
  const std::vector<Case> cases = {
      {"acme.com", "acme.com"},
      {"ACME.com.", "acme.com"},
      {"www.acme.com", "acme.com"},
      {"www.www.acme.com", "www.acme.com"},
      {"www.com", "www.com"},
      {"wwwacme.com", "wwwacme.com"},
      {"http://acme.com", "acme.com"},
      {"HTTPS://www.Acme.com:8080/Path?q=1#f", "acme.com"},
      {"acme.com/about", "acme.com"},
      {"acme.com?x=a/b", "acme.com"},
      {"acme.com:443", "acme.com"},
      {"acme.com:", "acme.com"},
      {"https://kim:secret@acme.com/", "acme.com"},
      {"https://acme.com/@kim", "acme.com"},
      {"acme.com/?next=https://other.com", "acme.com"},
      {"kim@acme.com", "acme.com"},
      {"Kim@WWW.acme.com", "acme.com"},
      // There is no list of where names are registered: each host for itself.
      {"eu.acme.com", "eu.acme.com"},
      {"acme.co.uk", "acme.co.uk"},
      {"müller.de", "müller.de"},
      {"台積電.tw", "台積電.tw"},
      {"gmail.com", "<FREE_MAIL>"},
      {"kim@GMAIL.com", "<FREE_MAIL>"},
      {"https://www.gmx.de/mail", "<FREE_MAIL>"},
      {"kim@mail.gmx.de", "<FREE_MAIL>"},
      {"notgmail.com", "notgmail.com"},
      {"gmail.com.evil.org", "gmail.com.evil.org"},
      {"", "<EMPTY>"},
      {"  ", "<EMPTY>"},
      {"acme", "<NOT_A_DOMAIN>"},
      {"localhost", "<NOT_A_DOMAIN>"},
      {"n/a", "<NOT_A_DOMAIN>"},
      {"http://", "<NOT_A_DOMAIN>"},
      {"https://192.168.0.1/x", "<NOT_A_DOMAIN>"},
      {"https://[::1]/", "<NOT_A_DOMAIN>"},
      {"acme.com:http", "<NOT_A_DOMAIN>"},
      {"acme .com", "<NOT_A_DOMAIN>"},
      {"acme.com\xE2\x80\x8Bx.org", "<NOT_A_DOMAIN>"},
      {"...", "<NOT_A_DOMAIN>"},
      {"acme..com", "<NOT_A_DOMAIN>"},
      {"kim lee@acme", "<NOT_A_DOMAIN>"},
      // An address with more than a host behind it is one all the same.
      {"kim@acme.com:8080/x", "acme.com"},
      {"https://kim@acme.com/@lee", "acme.com"},
      // Two of anything are none: whose would it be?
      {"kim@gmail.com, bob@rival.com", "<NOT_A_DOMAIN>"},
      {"kim@gmail.com,bob@rival.com", "<NOT_A_DOMAIN>"},
      {"kim@gmail.com;bob@rival.com", "<NOT_A_DOMAIN>"},
      {"kim@gmail.com bob@rival.com", "<NOT_A_DOMAIN>"},
      {"kim@gmail.com/bob@rival.com", "<NOT_A_DOMAIN>"},
      {"kim@gmail.com\\bob@rival.com", "<NOT_A_DOMAIN>"},
      {"acme.com, kim@rival.com", "<NOT_A_DOMAIN>"},
      {"acme.com kim@rival.com", "<NOT_A_DOMAIN>"},
      {"Kim <kim@rival.com", "<NOT_A_DOMAIN>"},
      {"mailto:kim@rival.com", "<NOT_A_DOMAIN>"},
      {"@rival.com", "<NOT_A_DOMAIN>"},
      {"https://kim@acme.com@rival.com", "<NOT_A_DOMAIN>"},
      {"https://acme.com, https://kim@rival.com", "<NOT_A_DOMAIN>"},
      {"https://kim,lee@rival.com", "<NOT_A_DOMAIN>"},
      {std::string("ac\0me.com", 9), "<NOT_A_DOMAIN>"},
      {std::string(4000, 'a') + ".com", "<NOT_A_DOMAIN>"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(Shown(MatchDomain(c.text, free_mail)), c.expected) << c.text;
  }
}

TEST(MatchDomainTest, HostsHaveAtMost253Bytes) {
  const std::string label(63, 'a');
  const std::string host =
      label + "." + label + "." + label + "." + std::string(57, 'b') + ".com";
  ASSERT_EQ(host.size(), 253u);
  EXPECT_EQ(Shown(MatchDomain(host, {})), host);
  EXPECT_EQ(Shown(MatchDomain("a." + host.substr(1), {})), "<NOT_A_DOMAIN>");
}

}  // namespace
}  // namespace bantam::internal::address_test
