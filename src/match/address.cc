#include "src/match/address.h"

#include <algorithm>
#include <cstddef>

#include "src/match/letters.h"

namespace bantam::internal {
namespace {

// RFC 5321, section 4.5.3.1, and RFC 1035, section 2.3.4.
constexpr size_t kMaxLocalPart = 64;
constexpr size_t kMaxAddress = 254;
constexpr size_t kMaxHost = 253;
constexpr size_t kMaxLabel = 63;

constexpr auto kNone = std::string_view::npos;

bool HasBlank(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    if (IsBlank(NextCharacter(text, &at))) return true;
  }
  return false;
}

// Letters beyond ASCII are let pass: there are hosts that have them.
bool IsHostByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool IsHostLabel(std::string_view label) {
  return !label.empty() && label.size() <= kMaxLabel && label.front() != '-' &&
         label.back() != '-' &&
         std::all_of(label.begin(), label.end(), IsHostByte);
}

// Whether `host`, in small letters, is a name of two labels or more. An address
// of numbers is none: it ends in a number.
bool IsHost(std::string_view host) {
  if (host.size() > kMaxHost || HasBlank(host)) return false;
  size_t labels = 0;
  for (;;) {
    const size_t dot = host.find('.');
    const std::string_view label = host.substr(0, dot);
    if (!IsHostLabel(label)) return false;
    ++labels;
    if (dot == kNone) {
      return labels > 1 && !std::all_of(label.begin(), label.end(), [](char c) {
               return c >= '0' && c <= '9';
             });
    }
    host.remove_prefix(dot + 1);
  }
}

std::string_view WithoutFinalDot(std::string_view host) {
  if (!host.empty() && host.back() == '.') host.remove_suffix(1);
  return host;
}

// What an address may have before its '@' without quotes (RFC 5322 atoms, and
// letters beyond ASCII as RFC 6531 has them).
bool IsLocalPart(std::string_view text) {
  return !text.empty() && text.size() <= kMaxLocalPart && !HasBlank(text) &&
         text.find_first_of("\"(),:;<>@[\\]") == kNone;
}

// What a site may have before its '@': a user, and perhaps a password.
bool IsUser(std::string_view text) {
  return !HasBlank(text) && text.find_first_of("\"(),;<>@[\\]") == kNone;
}

// "https://kim@www.acme.com:8080/about?x#y" without all but the host. No host
// where it is a list, or something else that has more than one address.
std::string_view HostOfSite(std::string_view site) {
  const size_t scheme = site.find("://");
  const bool has_scheme =
      scheme != kNone && site.find_first_of("/?#@") > scheme;
  if (has_scheme) site.remove_prefix(scheme + 3);
  const std::string_view whole = site;
  site = site.substr(0, site.find_first_of("/?#\\"));
  const size_t user = site.find('@');
  if (user != kNone) {
    const std::string_view name = site.substr(0, user);
    const bool one =
        has_scheme ? IsUser(name)
                   : IsLocalPart(name) && whole.find('@', user + 1) == kNone;
    if (!one) return {};
    site.remove_prefix(user + 1);
  }
  const size_t port = site.find(':');
  if (port != kNone &&
      site.find_first_not_of("0123456789", port + 1) == kNone) {
    site = site.substr(0, port);
  }
  return WithoutFinalDot(site);
}

bool IsFreeMail(std::string_view host, const Domains& free_mail) {
  for (;;) {
    if (free_mail.find(host) != free_mail.end()) return true;
    const size_t dot = host.find('.');
    if (dot == kNone) return false;
    host.remove_prefix(dot + 1);
  }
}

}  // namespace

MatchText MatchEmail(std::string_view text) {
  const std::string lower = LowerAscii(TrimBlanks(text));
  if (lower.empty()) return Unusable(KeyProblem::kEmpty);
  const std::string_view address = WithoutFinalDot(lower);
  const size_t at = address.find('@');
  if (at == kNone || address.size() > kMaxAddress ||
      !IsLocalPart(address.substr(0, at)) || !IsHost(address.substr(at + 1))) {
    return Unusable(KeyProblem::kNotAnAddress);
  }
  return {std::string(address), std::nullopt};
}

MatchText MatchDomain(std::string_view text, const Domains& free_mail) {
  const std::string lower = LowerAscii(TrimBlanks(text));
  if (lower.empty()) return Unusable(KeyProblem::kEmpty);
  std::string_view host;
  const MatchText email = MatchEmail(lower);
  if (!email.problem) {
    host = std::string_view(email.value).substr(email.value.find('@') + 1);
  } else {
    host = HostOfSite(lower);
  }
  if (!IsHost(host)) return Unusable(KeyProblem::kNotADomain);
  constexpr std::string_view kWeb = "www.";
  if (host.substr(0, kWeb.size()) == kWeb && IsHost(host.substr(kWeb.size()))) {
    host.remove_prefix(kWeb.size());
  }
  if (IsFreeMail(host, free_mail)) return Unusable(KeyProblem::kFreeMail);
  return {std::string(host), std::nullopt};
}

}  // namespace bantam::internal
