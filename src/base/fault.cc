#include "src/base/fault.h"

#include <array>
#include <iterator>
#include <utility>

#include "absl/strings/cord.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "src/base/quote.h"
#include "src/base/text.h"

namespace bantam {
namespace {

constexpr char kTypeUrl[] = "type.bantam/bantam.Fault";

const FaultInfo& InfoOf(FaultCode code) {
  const auto number = static_cast<size_t>(code);
  return base::kFaultTable[number < std::size(base::kFaultTable) ? number : 0]
      .info;
}

// "file:line:column: ", "file: path: " or nothing: what stands before the
// message.
std::string PlaceOf(const Fault& fault) {
  std::string place = fault.file;
  if (fault.line > 0) {
    absl::StrAppend(&place, ":", fault.line, ":", fault.column);
  } else if (!fault.path.empty()) {
    absl::StrAppend(&place, place.empty() ? "" : ": ", fault.path);
    if (fault.column > 0) absl::StrAppend(&place, ":", fault.column);
  }
  if (!place.empty()) place += ": ";
  return place;
}

// A fault as the bytes of a payload: each part behind its length, so that no
// part needs escapes. The message is the status's own.
void Put(std::string_view text, std::string* bytes) {
  absl::StrAppend(bytes, text.size(), " ", base::ToAbsl(text));
}

std::string Encode(const Fault& fault) {
  std::string bytes;
  Put(FaultCodeName(fault.code), &bytes);
  Put(fault.path, &bytes);
  Put(fault.file, &bytes);
  Put(absl::StrCat(fault.line), &bytes);
  Put(absl::StrCat(fault.column), &bytes);
  for (const FaultArgument& argument : fault.arguments) {
    Put(argument.name, &bytes);
    Put(argument.value, &bytes);
  }
  return bytes;
}

// Reads what Encode wrote. The host may have put anything there, so that bytes
// which are no fault are told apart.
class Decoder {
 public:
  explicit Decoder(std::string_view bytes) : rest_(bytes) {}

  std::optional<Fault> Run() {
    Fault fault;
    std::string name;
    Take(&name);
    Take(&fault.path);
    Take(&fault.file);
    Take(&fault.line);
    Take(&fault.column);
    while (is_good_ && !rest_.empty()) {
      FaultArgument& argument = fault.arguments.emplace_back();
      Take(&argument.name);
      Take(&argument.value);
    }
    const std::optional<FaultCode> code = FindFaultCode(name);
    if (!is_good_ || !code) return std::nullopt;
    fault.code = *code;
    return fault;
  }

 private:
  void Take(std::string* text) {
    const size_t space = rest_.find(' ');
    size_t size = 0;
    is_good_ = is_good_ && space != std::string_view::npos &&
               absl::SimpleAtoi(base::ToAbsl(rest_.substr(0, space)), &size) &&
               size <= rest_.size() - space - 1;
    if (!is_good_) return;
    text->assign(rest_.substr(space + 1, size));
    rest_.remove_prefix(space + 1 + size);
  }

  void Take(int64_t* number) {
    std::string text;
    Take(&text);
    is_good_ = is_good_ && absl::SimpleAtoi(text, number);
  }

  std::string_view rest_;
  bool is_good_ = true;
};

}  // namespace

std::optional<std::string_view> Fault::Find(std::string_view name) const {
  for (const FaultArgument& argument : arguments) {
    if (argument.name == name) return argument.value;
  }
  return std::nullopt;
}

std::optional<Fault> FaultOf(const absl::Status& status) {
  if (status.ok()) return std::nullopt;
  const auto payload = status.GetPayload(kTypeUrl);
  if (!payload) return std::nullopt;
  const std::string bytes(*payload);
  std::optional<Fault> fault = Decoder(bytes).Run();
  if (!fault) return std::nullopt;
  const std::string place = PlaceOf(*fault);
  const std::string_view message = base::FromAbsl(status.message());
  if (message.substr(0, place.size()) != place) return std::nullopt;
  fault->message = message.substr(place.size());
  return fault;
}

std::string Render(const Fault& fault) {
  return PlaceOf(fault) + fault.message;
}

std::string Fill(std::string_view sentence, const Fault& fault) {
  std::string filled;
  while (!sentence.empty()) {
    const size_t open = sentence.find('{');
    filled.append(sentence.substr(0, open));
    if (open == std::string_view::npos) break;
    sentence.remove_prefix(open);
    if (sentence.substr(0, 2) == "{{") {
      filled += '{';
      sentence.remove_prefix(2);
      continue;
    }
    const size_t close = sentence.find('}');
    std::string_view name = sentence.substr(1, close - 1);
    const bool is_quoted =
        name.size() > 2 && name.front() == '\'' && name.back() == '\'';
    if (is_quoted) name = name.substr(1, name.size() - 2);
    const auto value = fault.Find(name);
    if (close == std::string_view::npos || !value) {
      filled += '{';
      sentence.remove_prefix(1);
      continue;
    }
    filled += is_quoted ? base::Quoted(*value) : std::string(*value);
    sentence.remove_prefix(close + 1);
  }
  return filled;
}

std::span<const FaultInfo> FaultCodes() {
  static constexpr auto kInfos = [] {
    std::array<FaultInfo, std::size(base::kFaultTable)> infos;
    for (size_t i = 0; i < infos.size(); ++i) {
      infos[i] = base::kFaultTable[i].info;
    }
    return infos;
  }();
  return kInfos;
}

std::string_view FaultCodeName(FaultCode code) {
  return InfoOf(code).name;
}

std::optional<FaultCode> FindFaultCode(std::string_view name) {
  for (const FaultInfo& info : FaultCodes()) {
    if (info.name == name) return info.code;
  }
  return std::nullopt;
}

namespace base {

FaultArgument Arg::Get() const {
  return {name_, is_number_ ? std::to_string(number_) : std::string(text_)};
}

Fault MakeFault(Wording wording, Args arguments) {
  Fault fault;
  fault.code = wording.code;
  for (const Arg& argument : arguments) {
    if (!argument.is_absent()) fault.arguments.push_back(argument.Get());
  }
  fault.message = Fill(wording.sentence, fault);
  if (const auto nearest = fault.Find("nearest")) {
    absl::StrAppend(&fault.message, "; did you mean '", ToAbsl(*nearest), "'?");
  }
  return fault;
}

absl::Status ToStatus(const Fault& fault) {
  return ToStatus(fault, kFaultTable[static_cast<size_t>(fault.code)].status);
}

absl::Status ToStatus(const Fault& fault, absl::StatusCode code) {
  absl::Status status(code, Render(fault));
  status.SetPayload(kTypeUrl, absl::Cord(Encode(fault)));
  return status;
}

absl::Status Wrong(std::string path, Wording wording, Args arguments) {
  Fault fault = MakeFault(wording, arguments);
  fault.path = std::move(path);
  return ToStatus(fault);
}

absl::Status Under(std::string_view part, absl::Status status) {
  std::optional<Fault> fault = FaultOf(status);
  if (!fault) return status;
  const bool is_index = !fault->path.empty() && fault->path.front() == '[';
  fault->path = absl::StrCat(
      ToAbsl(part), fault->path.empty() || is_index ? "" : ".", fault->path);
  return ToStatus(*fault, status.code());
}

absl::Status Under(std::string_view list, size_t index, absl::Status status) {
  if (status.ok()) return status;
  return Under(absl::StrCat(ToAbsl(list), "[", index, "]"), std::move(status));
}

absl::Status AtIndex(std::string_view list, size_t held, size_t given,
                     absl::Status status) {
  if (held == given) return status;
  std::optional<Fault> fault = FaultOf(status);
  const std::string item = absl::StrCat(ToAbsl(list), "[", held, "]");
  if (!fault || fault->path.rfind(item, 0) != 0) return status;
  fault->path.replace(0, item.size(),
                      absl::StrCat(ToAbsl(list), "[", given, "]"));
  return ToStatus(*fault, status.code());
}

absl::Status WithStatusCode(absl::StatusCode code, const absl::Status& status) {
  if (status.ok() || status.code() == code) return status;
  const std::optional<Fault> fault = FaultOf(status);
  return fault ? ToStatus(*fault, code) : absl::Status(code, status.message());
}

}  // namespace base
}  // namespace bantam
