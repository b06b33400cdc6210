// Company names, as docs/duplicates.md normalises them.

#include "src/match/company_name.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "src/match/letters.h"

namespace bantam::internal::company_name_test {
namespace {

LegalForms Forms(LegalForms::End end, const std::vector<std::string>& forms) {
  LegalForms made(end);
  for (const std::string& form : forms) {
    EXPECT_TRUE(made.Add(WordsOf(form))) << form;
  }
  return made;
}

std::string Name(const std::string& name) {
  static const LegalForms* const suffixes =
      new LegalForms(Forms(LegalForms::End::kBack,
                           {"GmbH",         "GmbH & Co. KG", "KG",
                            "AG",           "Inc.",          "Corp",
                            "Co",           "Ltd",           "Limited",
                            "S.A.",         "S.p.A.",        "Sp. z o.o.",
                            "d.o.o.",       "A/S",           "Société Anonyme",
                            "股份有限公司", "有限公司",      "株式会社",
                            "(株)",         "주식회사",      "ООО"}));
  static const LegalForms* const prefixes = new LegalForms(
      Forms(LegalForms::End::kFront, {"株式会社", "ООО", "PT", "(주)"}));
  const MatchText text = MatchCompanyName(name, *prefixes, *suffixes);
  return text.problem ? "<" + std::string(KeyProblemName(*text.problem)) + ">"
                      : text.value;
}

struct Case {
  std::string name;
  std::string expected;
};

void Check(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(Name(c.name), c.expected) << c.name;
}

TEST(CompanyNameTest, LosesCaseAndPunctuation) {
  Check({
      {"Acme", "acme"},
      {"  ACME   Widgets ", "acme widgets"},
      {"Acme, Widgets!", "acme widgets"},
      {"Acme-Widgets", "acme widgets"},
      {"Acme\tWidgets\n", "acme widgets"},
      {"Acme\xC2\xA0Widgets", "acme widgets"},
      {"Acme™ Widgets®", "acme widgets"},
      {"Johnson & Johnson", "johnson johnson"},
      {"O'Reilly", "oreilly"},
      {"O’Reilly", "oreilly"},
      {"McDonald`s", "mcdonalds"},
      {"3M", "3m"},
      {"Booking.com", "booking com"},
      {"So\xC2\xAD"
       "ft\xE2\x80\x8Bware",
       "software"},
      {std::string("Ac\0me", 5), "ac me"},
  });
}

TEST(CompanyNameTest, SingleLettersWithDotsAreOneWord) {
  Check({
      {"J.P. Morgan", "jp morgan"},
      {"J.P.Morgan", "jp morgan"},
      {"JP Morgan", "jp morgan"},
      {"J P Morgan", "j p morgan"},
      {"A.B.C", "abc"},
      {"A..B", "a b"},
      {".A.B.", "ab"},
  });
}

// Both Unicode forms of a name agree, whatever their case.
TEST(CompanyNameTest, FormsAgree) {
  const std::vector<std::vector<std::string>> same = {
      // Vietnamese: circumflex and tilde, horn and dot below, stroke.
      {"nguyen duc", "Nguyễn Đức", "NGUYỄN ĐỨC",
       "Nguye\u0302\u0303n Đu\u031B\u0301c"},
      {"truong", "Trường", "TRƯỜNG", "Tru\u031Bo\u031B\u0300ng"},
      {"scotia", "Ṣcọtịạ", "ṢCỌTỊẠ", "S\u0323co\u0323ti\u0323a\u0323"},
      // Caron and double grave, beyond Latin Extended-A.
      {"guo ja", "Ǧǔo ǰȁ", "Ǧ\u01D3O J\u030C\u0200",
       "G\u030Cu\u030Co j\u030Ca\u030F"},
      {"dzemal ljubljana", "ǅemal ǈubljana", "ǄEMAL ǇUBLJANA",
       "DZ\u030Cemal Ljubljana"},
      {"αθηναι", "Ἀθῆναι", "ἈΘΗ͂ΝΑΙ", "Α\u0313θη\u0342ναι"},
      {"ґудзь", "Ґудзь", "ҐУДЗЬ"},
      {"жизнь еи", "Жизнь ѐѝ", "ЖИЗНЬ ЀЍ", "Жизнь е\u0300и\u0300"},
      {"аба", "Ӑба", "ӐБА", "А\u0306ба"},
      {"қазақ", "Қазақ", "ҚАЗАҚ"},
  };
  for (const std::vector<std::string>& forms : same) {
    for (const std::string& form : forms) {
      EXPECT_EQ(Name(form), forms[0]) << form;
    }
  }
  // Not so in other scripts.
  EXPECT_NE(Name("ガス"), Name("カ\u3099ス"));
  EXPECT_NE(Name("ԵՐԵՎԱՆ"), Name("երեվան"));
}

TEST(CompanyNameTest, LosesDiacritics) {
  Check({
      {"Müller", "muller"},
      {"MÜLLER", "muller"},
      // u and a combining diaeresis.
      {"Mu\xCC\x88ller", "muller"},
      // Spelled out, it is another name.
      {"Mueller", "mueller"},
      {"Straße", "strasse"},
      {"STRASSE", "strasse"},
      {"GROẞ", "gross"},
      {"Æther Œuvre", "aether oeuvre"},
      {"Łódź Świętokrzyska", "lodz swietokrzyska"},
      {"Þór Ísland", "thor island"},
      {"Ørsted Åland", "orsted aland"},
      {"İstanbul ISPARTA ırmak", "istanbul isparta irmak"},
      {"Ștefan Țiriac", "stefan tiriac"},
      {"Société Générale", "societe generale"},
      {"ΕΛΛΑΔΑ", "ελλαδα"},
      {"Ελλάδα", "ελλαδα"},
      {"ΟΔΟΣ", "οδοσ"},
      {"Οδός", "οδοσ"},
      {"ЯНДЕКС", "яндекс"},
      {"Артём", "артем"},
      {"Ђорђе", "ђорђе"},
      {"ＡＣＭＥ　１２", "acme 12"},
  });
}

TEST(CompanyNameTest, LosesLegalFormsAtItsEndAgainAndAgain) {
  Check({
      {"Acme GmbH", "acme"},
      {"Acme G.m.b.H.", "acme"},
      {"Acme GmbH & Co. KG", "acme"},
      {"Acme GmbH & Co.KG", "acme"},
      {"Acme, Inc.", "acme"},
      {"Acme Inc", "acme"},
      {"Acme Co., Ltd.", "acme"},
      {"Acme S.A.", "acme"},
      {"Acme SA", "acme"},
      {"Acme Sp. z o.o.", "acme"},
      {"Acme d.o.o.", "acme"},
      {"Acme A/S", "acme"},
      {"Acme Société Anonyme", "acme"},
      {"Acme SOCIETE ANONYME", "acme"},
      {"Acme Corp GmbH AG Ltd Limited", "acme"},
      // Only at the end, and only whole words.
      {"Limited Brands", "limited brands"},
      {"AG Acme", "ag acme"},
      {"Costco", "costco"},
      {"Acmeag", "acmeag"},
      {"Acme z o.o.", "acme z oo"},
  });
}

TEST(CompanyNameTest, FormsOfUnspacedScriptsArePartsOfWords) {
  Check({
      {"台灣積體電路製造股份有限公司", "台灣積體電路製造"},
      {"台灣積體電路製造 股份有限公司", "台灣積體電路製造"},
      {"上海某某有限公司", "上海某某"},
      {"トヨタ自動車株式会社", "トヨタ自動車"},
      {"株式会社トヨタ自動車", "トヨタ自動車"},
      {"株式会社 トヨタ", "トヨタ"},
      {"トヨタ(株)", "トヨタ"},
      {"トヨタ（株）", "トヨタ"},
      {"삼성전자 주식회사", "삼성전자"},
      {"(주)삼성전자", "삼성전자"},
      {"Acme股份有限公司", "acme"},
      {"ООО Яндекс", "яндекс"},
      {"Яндекс ООО", "яндекс"},
      {"PT Acme", "acme"},
      {"有限公司台北", "有限公司台北"},
      {"ソニー・ミュージック", "ソニー ミュージック"},
  });
}

TEST(CompanyNameTest, SaysWhyThereIsNone) {
  Check({
      {"", "<EMPTY>"},
      {" \t ", "<EMPTY>"},
      {"---", "<NO_NAME>"},
      {"!!! ... ???", "<NO_NAME>"},
      {"。、・「」", "<NO_NAME>"},
      {"'", "<NO_NAME>"},
      {"🎉", "<NO_NAME>"},
      {"GmbH", "<ONLY_LEGAL_FORM>"},
      {"Co. Ltd.", "<ONLY_LEGAL_FORM>"},
      {"股份有限公司", "<ONLY_LEGAL_FORM>"},
      {"有限公司有限公司", "<ONLY_LEGAL_FORM>"},
      {"株式会社", "<ONLY_LEGAL_FORM>"},
      {"PT Inc.", "<ONLY_LEGAL_FORM>"},
  });
}

// What is longest goes first: "GmbH & Co. KG" leaves no "GmbH & Co.".
TEST(CompanyNameTest, TheLongestFormGoesFirst) {
  const LegalForms none(LegalForms::End::kFront);
  const LegalForms forms = Forms(LegalForms::End::kBack, {"KG", "& Co. KG"});
  EXPECT_EQ(MatchCompanyName("Acme & Co. KG", none, forms).value, "acme");
  const LegalForms parts = Forms(LegalForms::End::kBack, {"公司", "有限公司"});
  EXPECT_EQ(MatchCompanyName("台積電有限公司", none, parts).value, "台積電");
}

TEST(CompanyNameTest, LongNamesTakeBoundedTime) {
  std::string words;
  std::string parts;
  while (words.size() < 8000) words += "co ";
  while (parts.size() < 8000) parts += "有限公司";
  EXPECT_EQ(Name(words), "<ONLY_LEGAL_FORM>");
  EXPECT_EQ(Name(parts), "<ONLY_LEGAL_FORM>");
  EXPECT_EQ(Name("x " + words), "x");
}

TEST(LettersTest, CharactersAreReadWhole) {
  const std::string text = "a\u00fc\u4e2d\U0001F389";
  std::vector<char32_t> read;
  for (size_t at = 0; at < text.size();) {
    read.push_back(NextCharacter(text, &at));
  }
  EXPECT_EQ(read, (std::vector<char32_t>{U'a', 0xFC, 0x4E2D, 0x1F389}));
}

// Leads hold UTF-8 alone; should a text not be, nothing past it is read.
TEST(LettersTest, BytesThatBeginNoCharacterAreReplaced) {
  for (const std::string text :
       {"\x80", "\xC3", "\xE4\xB8", "\xF0\x9F\x8E", "\xFF"}) {
    size_t at = 0;
    EXPECT_EQ(NextCharacter(text, &at), 0xFFFDu);
    EXPECT_EQ(at, 1u);
  }
}

TEST(LettersTest, FoldingHasWidthOfOneCharacterOfEveryUtf8Length) {
  for (const char* letter : {"a", "ђ", "中", "𠮷"}) {
    size_t at = 0;
    std::string folded;
    AppendFolded(NextCharacter(letter, &at), &folded);
    EXPECT_EQ(folded, letter);
  }
}

}  // namespace
}  // namespace bantam::internal::company_name_test
