// Telephone numbers as +, country, number; and an extension.

#ifndef BANTAM_SRC_MATCH_PHONE_H_
#define BANTAM_SRC_MATCH_PHONE_H_

#include <string>
#include <string_view>

#include "src/match/match_text.h"

namespace bantam::internal {

// Where numbers without a country are. No calling code: nobody knows.
struct DialPlan {
  std::string calling_code;
  std::string trunk_prefix;
  // What is dialled before a country.
  std::string international_prefix = "00";
};

MatchText MatchPhone(std::string_view text, const DialPlan& plan);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_MATCH_PHONE_H_
