// How the library makes faults.
//
// A site names the code, writes the sentence with the arguments' names in
// braces, and gives the arguments. The compiler refuses a sentence that mentions
// an argument which the table of codes does not list.
//
// Example
//
//   return Wrong("candidates[0].weight",
//                {FaultCode::kOutOfRange,
//                 "a weight is from {min} to {max}, found {found}"},
//                {{"min", 1}, {"max", kMaxWeight}, {"found", weight}});

#ifndef BANTAM_SRC_BASE_FAULT_H_
#define BANTAM_SRC_BASE_FAULT_H_

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "bantam/fault.h"
#include "src/base/fault_table.h"

namespace bantam::base {

// A sentence whose every `{name}` and `{'name'}` is an argument of the code;
// `{{` is a brace.
struct Wording {
  // Implicit, so that a site reads {code, "sentence"}.
  consteval Wording(FaultCode code_in, const char* sentence_in)
      : code(code_in), sentence(sentence_in) {
    const FaultInfo& info = kFaultTable[static_cast<size_t>(code_in)].info;
    for (size_t at = 0; at < sentence.size(); ++at) {
      if (sentence[at] != '{') continue;
      if (sentence.substr(at, 2) == "{{") {
        ++at;
        continue;
      }
      const size_t end = sentence.find('}', at);
      std::string_view name = sentence.substr(at + 1, end - at - 1);
      if (name.front() == '\'') name = name.substr(1, name.size() - 2);
      if (!IsAmong(name, info.arguments)) {
        throw "the table of codes lists no such argument";
      }
      at = end;
    }
  }

  FaultCode code;
  std::string_view sentence;
};

// An argument on its way into a fault; borrows its text.
class Arg {
 public:
  Arg(const char* name, std::string_view text) : name_(name), text_(text) {}
  Arg(const char* name, const std::string& text) : name_(name), text_(text) {}
  Arg(const char* name, const char* text) : name_(name), text_(text) {}
  // Left out of the fault where there is none, such as `nearest`.
  Arg(const char* name, std::optional<std::string_view> text)
      : name_(name), text_(text.value_or("")), is_absent_(!text) {}
  Arg(const char* name, const std::optional<std::string>& text)
      : name_(name),
        text_(text ? *text : std::string_view()),
        is_absent_(!text) {}
  template <std::integral Number>
  Arg(const char* name, Number number)
      : name_(name), number_(static_cast<int64_t>(number)), is_number_(true) {}

  bool is_absent() const { return is_absent_; }
  FaultArgument Get() const;

 private:
  const char* name_;
  std::string_view text_ = {};
  int64_t number_ = 0;
  bool is_number_ = false;
  bool is_absent_ = false;
};

using Args = std::initializer_list<Arg>;

// Without a place. An argument `nearest` ends the sentence with "; did you mean
// '...'?", mentioned or not.
Fault MakeFault(Wording wording, Args arguments = {});

// The status that carries the fault, with the status code of the fault's own.
absl::Status ToStatus(const Fault& fault);
absl::Status ToStatus(const Fault& fault, absl::StatusCode code);

// What is wrong at `path`, which may be empty.
absl::Status Wrong(std::string path, Wording wording, Args arguments = {});

// The status with its fault's path below `part`: "amount" under "scores[0]" is
// "scores[0].amount". An OK status stays OK.
absl::Status Under(std::string_view part, absl::Status status);
absl::Status Under(std::string_view list, size_t index, absl::Status status);
// What is about item `held` of a list, as a fault of item `given`: a lead counts
// the activities that it holds, its source those that were skipped, too.
absl::Status AtIndex(std::string_view list, size_t held, size_t given,
                     absl::Status status);
// The same fault under another status code.
absl::Status WithStatusCode(absl::StatusCode code, const absl::Status& status);

}  // namespace bantam::base

#endif  // BANTAM_SRC_BASE_FAULT_H_
