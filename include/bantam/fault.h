// bantam/fault.h: what is wrong, as data.
//
// Every error of the library is a Fault: a code that does not change, the path
// and position of what is wrong, and by name whatever the sentence mentions. An
// absl::Status carries its Fault along, also when it is copied, and the
// status's message() is the Fault rendered in English. A host that wants its
// own words, in its own language, takes the code and the arguments and never
// takes a message apart. docs/errors.md lists the codes and their arguments.
//
// Guarantees
//   Threads    plain structs; the functions are pure.
//   Ownership  a Fault owns its strings; FaultCodes() is constant.
//   Errors     FaultOf answers nullopt for a status that is OK or that the
//              library did not make.
//   Limits     codes and argument names are added, but do not change their
//              meaning; the English sentences may change. A Fault never holds
//              the value of a field that the policy marks `personal`.
//   Cost       nothing where nothing is wrong; a Fault allocates.
//
// Example
//
//   const absl::Status status = lead.Set("account.employes", int64_t{50});
//   if (const std::optional<bantam::Fault> fault = bantam::FaultOf(status)) {
//     if (fault->code == bantam::FaultCode::kFieldNotDeclared) {
//       std::cerr << bantam::Fill("Das Feld {name} gibt es nicht.", *fault);
//     } else {
//       std::cerr << bantam::Render(*fault);
//     }
//   }
//   // Das Feld account.employes gibt es nicht.

#ifndef BANTAM_FAULT_H_
#define BANTAM_FAULT_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"

namespace bantam {

// Why something is refused. FaultCodes() says what each one means. Numbers are
// never reused.
enum class FaultCode : uint8_t {
  kUnspecified = 0,
  kMissing = 1,
  kFieldNotDeclared = 2,
  kUnknownName = 3,
  kUnknownNumber = 4,
  kWrongType = 5,
  kNotUtf8 = 6,
  kLimitExceeded = 7,
  kNotListed = 8,
  kOutOfRange = 9,
  kInstantOutOfRange = 10,
  kSpanOutOfRange = 11,
  kNotANumber = 12,
  kMalformed = 13,
  kRepeated = 14,
  kIdConflict = 15,
  kNoSuchIndex = 16,
  kWrongSubject = 17,
  kContradiction = 18,
  kOutOfOrder = 19,
  kOtherPolicy = 20,
  kNameTaken = 21,
  kReservedWord = 22,
  kMisplaced = 23,
  kNeedsOther = 24,
  kUnreachable = 25,
  kIncomplete = 26,
  kNotAChoice = 27,
  kPointsOverflow = 28,
  kSyntax = 29,
  kConditionSyntax = 30,
  kConditionType = 31,
  kOutOfReach = 32,
  kUnsound = 33,
  kNotInPolicy = 34,
  kNobodyAvailable = 35,
  kOverlap = 36,
  kWrongForm = 37,
  kInternal = 38,
};

struct FaultArgument {
  std::string name;
  // Text as it was given; numbers in decimal.
  std::string value;

  friend bool operator==(const FaultArgument&, const FaultArgument&) = default;
};

struct Fault {
  FaultCode code = FaultCode::kUnspecified;
  // Name of the source, as the caller gave it. May be empty.
  std::string file = {};
  // 1-based, in the source as text; 0 where there is no text (JSON, binary).
  // Columns count bytes. A column without a line counts inside the string that
  // the path leads to.
  int64_t line = 0;
  int64_t column = 0;
  // Where in the message, record or lead: "activities[3].page",
  // "scores[0].groups[1].rules[2].when". Empty: the whole of it, or a syntax
  // error.
  std::string path = {};
  // What the sentence mentions, by name.
  std::vector<FaultArgument> arguments = {};
  // What is wrong and what would be right, in English, without the place.
  std::string message = {};

  // The argument's value; nullopt where there is none of this name.
  std::optional<std::string_view> Find(std::string_view name) const;

  friend bool operator==(const Fault&, const Fault&) = default;
};

// The fault that the status carries.
std::optional<Fault> FaultOf(const absl::Status& status);

// "file:line:column: message", or "file: path: message" without a line.
std::string Render(const Fault& fault);

// The host's own sentence: `{name}` stands for that argument, `{'name'}` for
// the same in quotes, on one line and cut after about 60 bytes; `{{` is a brace.
// What the fault has no argument for stays as it is.
std::string Fill(std::string_view sentence, const Fault& fault);

// What is known of each code.
struct FaultInfo {
  FaultCode code;
  // Stable: "field_not_declared".
  std::string_view name;
  // The arguments that a fault of this code may have: "name, nearest".
  std::string_view arguments;
  std::string_view meaning;
  // One fault of this code, rendered.
  std::string_view example;
};

// All codes, by number.
std::span<const FaultInfo> FaultCodes();
// "unspecified" for a number that is no code.
std::string_view FaultCodeName(FaultCode code);
std::optional<FaultCode> FindFaultCode(std::string_view name);

}  // namespace bantam

#endif  // BANTAM_FAULT_H_
