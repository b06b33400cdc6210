#include "src/match/company_name.h"

#include <algorithm>
#include <utility>

#include "src/match/letters.h"

namespace bantam::internal {
namespace {

std::string Joined(std::vector<std::string>::const_iterator begin,
                   std::vector<std::string>::const_iterator end) {
  std::string text;
  for (auto word = begin; word != end; ++word) {
    if (word != begin) text += ' ';
    text += *word;
  }
  return text;
}

// Takes a name apart. Single letters with nothing but dots between them are
// one word, so that "G.m.b.H." is "gmbh" and "J.P. Morgan" is "jp morgan".
class WordReader {
 public:
  std::vector<std::string> Read(std::string_view name) {
    for (size_t at = 0; at < name.size();) {
      const char32_t c = NextCharacter(name, &at);
      switch (ClassOf(c)) {
        case LetterClass::kLetter:
          AppendFolded(c, &word_);
          ++letters_;
          break;
        case LetterClass::kDot:
          EndWord();
          ++dots_;
          break;
        case LetterClass::kBreak:
          EndWord();
          joins_ = false;
          break;
        case LetterClass::kNothing:
          break;
      }
    }
    EndWord();
    return std::move(words_);
  }

 private:
  void EndWord() {
    if (letters_ == 0) {
      // Two dots in a row are no abbreviation.
      if (dots_ > 0) joins_ = false;
      return;
    }
    const bool single = letters_ == 1;
    if (single && joins_) {
      words_.back() += word_;
    } else {
      words_.push_back(word_);
    }
    joins_ = single;
    word_.clear();
    letters_ = 0;
    dots_ = 0;
  }

  std::vector<std::string> words_;
  std::string word_;
  size_t letters_ = 0;
  // Since the last word.
  size_t dots_ = 0;
  // Whether a single letter that comes next belongs to the last word.
  bool joins_ = false;
};

}  // namespace

std::vector<std::string> WordsOf(std::string_view name) {
  return WordReader().Read(name);
}

bool LegalForms::Add(const std::vector<std::string>& words) {
  size_t at = 0;
  if (words.size() == 1 && IsUnspaced(NextCharacter(words[0], &at))) {
    return parts_.insert(words[0]).second;
  }
  most_words_ = std::max(most_words_, words.size());
  return whole_.insert(Joined(words.begin(), words.end())).second;
}

void LegalForms::Drop(std::vector<std::string>& words) const {
  while (!words.empty() && (DropWords(words) || DropPart(words))) {
  }
}

bool LegalForms::DropWords(std::vector<std::string>& words) const {
  for (size_t count = std::min(most_words_, words.size()); count > 0; --count) {
    const auto size = static_cast<std::ptrdiff_t>(count);
    const auto begin = end_ == End::kFront ? words.begin() : words.end() - size;
    if (whole_.find(Joined(begin, begin + size)) != whole_.end()) {
      words.erase(begin, begin + size);
      return true;
    }
  }
  return false;
}

bool LegalForms::DropPart(std::vector<std::string>& words) const {
  if (parts_.empty()) return false;
  const bool front = end_ == End::kFront;
  std::string& word = front ? words.front() : words.back();
  // No part ends inside a character, so any byte may be tried.
  for (size_t size = std::min(kMaxBytes, word.size()); size > 0; --size) {
    const size_t from = front ? 0 : word.size() - size;
    if (parts_.find(std::string_view(word).substr(from, size)) ==
        parts_.end()) {
      continue;
    }
    word.erase(from, size);
    if (word.empty()) words.erase(front ? words.begin() : words.end() - 1);
    return true;
  }
  return false;
}

MatchText MatchCompanyName(std::string_view name, const LegalForms& prefixes,
                           const LegalForms& suffixes) {
  if (TrimBlanks(name).empty()) return Unusable(KeyProblem::kEmpty);
  std::vector<std::string> words = WordsOf(name);
  if (words.empty()) return Unusable(KeyProblem::kNoName);
  suffixes.Drop(words);
  prefixes.Drop(words);
  if (words.empty()) return Unusable(KeyProblem::kOnlyLegalForm);
  return {Joined(words.begin(), words.end()), std::nullopt};
}

}  // namespace bantam::internal
