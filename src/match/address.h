// E-mail addresses and the domains of companies.

#ifndef BANTAM_SRC_MATCH_ADDRESS_H_
#define BANTAM_SRC_MATCH_ADDRESS_H_

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "src/match/match_text.h"

namespace bantam::internal {

// The whole address, its ASCII letters small.
MatchText MatchEmail(std::string_view text);

using Domains = std::set<std::string, std::less<>>;

// The host of a web site or an address, without "www."; never one of
// `free_mail` or below one.
MatchText MatchDomain(std::string_view text, const Domains& free_mail);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_MATCH_ADDRESS_H_
