// bantam/presets.h: policies that ship with the library.
//
// These are the files of policies/, compiled in as text. Use them as they are,
// or copy and change them. Their thresholds and points are starting points:
// rules are data. The labels of policies/labels/ follow the rules as
// `translations`, so that one text has all its languages.
//
// Guarantees
//   Threads    pure functions over constant data.
//   Ownership  the text lives as long as the program.
//   Errors     if no preset has a name, the result is std::nullopt.
//
// Example
//
//   auto text = bantam::FindPreset("lead_scoring_saas");
//   absl::StatusOr<bantam::Policy> policy = bantam::Policy::FromText(*text);

#ifndef BANTAM_PRESETS_H_
#define BANTAM_PRESETS_H_

#include <optional>
#include <span>
#include <string_view>

namespace bantam {

struct Preset {
  // "lead_scoring_saas".
  std::string_view name;
  // One sentence.
  std::string_view summary;
  // Text format.
  std::string_view text;
};

// In alphabetical order.
std::span<const Preset> Presets();
std::optional<std::string_view> FindPreset(std::string_view name);

}  // namespace bantam

#endif  // BANTAM_PRESETS_H_
