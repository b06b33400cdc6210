// Company names without case, punctuation and legal form.

#ifndef BANTAM_SRC_MATCH_COMPANY_NAME_H_
#define BANTAM_SRC_MATCH_COMPANY_NAME_H_

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "src/match/match_text.h"

namespace bantam::internal {

// The words of a name, folded.
std::vector<std::string> WordsOf(std::string_view name);

// Legal forms at one end of names.
class LegalForms {
 public:
  // So that dropping them takes bounded time.
  static constexpr size_t kMaxWords = 10;
  static constexpr size_t kMaxBytes = 100;

  enum class End { kFront, kBack };

  explicit LegalForms(End end) : end_(end) {}

  // A form's words, at least one, no more than fit. False: it is there
  // already.
  bool Add(const std::vector<std::string>& words);

  // Drops forms from the end of `words`, the longest first, until there is
  // none.
  void Drop(std::vector<std::string>& words) const;

 private:
  // Drops one.
  bool DropWords(std::vector<std::string>& words) const;
  bool DropPart(std::vector<std::string>& words) const;

  End end_;
  // Whole words with a blank between them.
  std::set<std::string, std::less<>> whole_;
  size_t most_words_ = 0;
  // Those of scripts without blanks, which may be a part of a word.
  std::set<std::string, std::less<>> parts_;
};

MatchText MatchCompanyName(std::string_view name, const LegalForms& prefixes,
                           const LegalForms& suffixes);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_MATCH_COMPANY_NAME_H_
