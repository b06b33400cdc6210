#include "src/policy/source.h"

#include <google/protobuf/descriptor.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/base/fault.h"
#include "src/base/suggest.h"
#include "src/wire/protobuf.h"

namespace bantam::internal {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::TextFormat;

constexpr std::string_view kDigits = "01234567";

// The offset in `text` of a 0-based line and column, as the tokenizer counts
// them: a tab moves to the next multiple of eight.
size_t OffsetOf(std::string_view text, int line, int column) {
  size_t pos = 0;
  for (int i = 0; i < line; ++i) {
    const size_t end = text.find('\n', pos);
    if (end == std::string_view::npos) return text.size();
    pos = end + 1;
  }
  int at = 0;
  while (at < column && pos < text.size() && text[pos] != '\n') {
    at = text[pos] == '\t' ? (at / 8 + 1) * 8 : at + 1;
    ++pos;
  }
  return pos;
}

// 1-based line and byte column of an offset.
std::pair<int, int> LineAndColumn(std::string_view text, size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const size_t start = before.rfind('\n');
  const size_t line_start = start == std::string_view::npos ? 0 : start + 1;
  return {1 + static_cast<int>(std::count(before.begin(), before.end(), '\n')),
          1 + static_cast<int>(offset - line_start)};
}

bool IsHex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
         (c >= 'A' && c <= 'F');
}

// Bytes of source that one escape sequence takes, `pos` at the backslash, and
// the bytes it stands for.
std::pair<size_t, size_t> EscapeSize(std::string_view text, size_t pos) {
  const auto at = [&](size_t i) { return i < text.size() ? text[i] : '\0'; };
  const char kind = at(pos + 1);
  if (kDigits.find(kind) != std::string_view::npos && kind != '\0') {
    size_t size = 2;
    while (size < 4 && at(pos + size) >= '0' && at(pos + size) <= '7') ++size;
    return {size, 1};
  }
  if (kind == 'x' || kind == 'X') {
    size_t size = 2;
    while (size < 4 && IsHex(at(pos + size))) ++size;
    return {size, 1};
  }
  if (kind == 'u' || kind == 'U') {
    const size_t digits = kind == 'u' ? 4 : 8;
    uint32_t code = 0;
    for (size_t i = 0; i < digits && IsHex(at(pos + 2 + i)); ++i) {
      const char c = at(pos + 2 + i);
      code = code * 16 +
             static_cast<uint32_t>(c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
    }
    const size_t bytes = code < 0x80      ? 1
                         : code < 0x800   ? 2
                         : code < 0x10000 ? 3
                                          : 4;
    return {2 + digits, bytes};
  }
  return {2, 1};
}

void SkipSpace(std::string_view text, size_t* pos) {
  while (*pos < text.size()) {
    const char c = text[*pos];
    if (c == '#') {
      *pos = std::min(text.find('\n', *pos), text.size());
    } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      ++*pos;
    } else {
      return;
    }
  }
}

// Where byte `offset` of the string value stands whose field name is at
// `name`: the value may be in several quoted pieces, with escapes.
std::optional<size_t> FindInString(std::string_view text, size_t name,
                                   size_t offset) {
  size_t pos = text.find(':', name);
  if (pos == std::string_view::npos) return std::nullopt;
  ++pos;
  size_t decoded = 0;
  for (;;) {
    SkipSpace(text, &pos);
    if (pos >= text.size() || (text[pos] != '"' && text[pos] != '\'')) {
      return std::nullopt;
    }
    const char quote = text[pos++];
    while (pos < text.size() && text[pos] != quote) {
      if (decoded >= offset) return pos;
      const auto [source_size, value_size] =
          text[pos] == '\\' ? EscapeSize(text, pos)
                            : std::pair<size_t, size_t>{1, 1};
      pos += source_size;
      decoded += value_size;
    }
    if (decoded >= offset) return std::min(pos, text.size());
    ++pos;
  }
}

// What the parser says, in our words where it is about an unknown field.
Fault Reword(const std::string& message) {
  Fault as_it_is = base::MakeFault({FaultCode::kSyntax, "{problem}"},
                                   {{"problem", message}});
  constexpr std::string_view kStart = "Message type \"";
  constexpr std::string_view kMiddle = "\" has no field named \"";
  const std::string_view text = message;
  if (text.substr(0, kStart.size()) != kStart) return as_it_is;
  const size_t middle = text.find(kMiddle);
  if (middle == std::string_view::npos) return as_it_is;
  const std::string type(text.substr(kStart.size(), middle - kStart.size()));
  std::string_view name = text.substr(middle + kMiddle.size());
  name = name.substr(0, name.find('"'));
  const Descriptor* descriptor =
      google::protobuf::DescriptorPool::generated_pool()->FindMessageTypeByName(
          type);
  if (descriptor == nullptr) return as_it_is;
  std::vector<std::string_view> names;
  names.reserve(static_cast<size_t>(descriptor->field_count()));
  for (int i = 0; i < descriptor->field_count(); ++i) {
    names.push_back(descriptor->field(i)->name());
  }
  return base::MakeFault({FaultCode::kSyntax, "there is no '{name}' in {of}"},
                         {{"name", name},
                          {"of", descriptor->name()},
                          {"nearest", base::Nearest(name, names)}});
}

// The parser stumbles over an unknown name at the token after it; a person
// looks for the name.
size_t NameBefore(std::string_view text, size_t offset,
                  const std::string& message) {
  if (message.find("has no field named") == std::string::npos) return offset;
  const size_t end = message.rfind('"');
  const size_t start = message.rfind('"', end - 1) + 1;
  const size_t name =
      text.rfind(std::string_view(message).substr(start, end - start), offset);
  return name == std::string_view::npos ? offset : name;
}

class Collector : public TextErrors {
 public:
  explicit Collector(Report& report) : report_(report) {}

  void Add(int line, int column, const std::string& message) override {
    const std::string_view text = report_.source().text;
    Fault fault = Reword(message);
    if (line >= 0) {
      std::tie(fault.line, fault.column) = LineAndColumn(
          text, NameBefore(text, OffsetOf(text, line, column), message));
    }
    report_.Add(std::move(fault));
  }

 private:
  Report& report_;
};

}  // namespace

void Report::Add(Fault diagnostic) {
  diagnostic.file = source_.file;
  diagnostics_.push_back(std::move(diagnostic));
}

absl::Status FirstError(const std::vector<Fault>& faults) {
  if (faults.empty()) return absl::OkStatus();
  return base::ToStatus(faults.front(), absl::StatusCode::kInvalidArgument);
}

Place::Place(const Message& message, Report& report)
    : message_(&message), report_(&report) {
  if (!report.source().text.empty()) positions_ = &report.source().positions;
}

Place Place::Child(int field_number, int index) const {
  const FieldDescriptor* field =
      message_->GetDescriptor()->FindFieldByNumber(field_number);
  const google::protobuf::Reflection* reflection = message_->GetReflection();
  Place child;
  child.report_ = report_;
  child.message_ =
      index < 0 ? &reflection->GetMessage(*message_, field)
                : &reflection->GetRepeatedMessage(*message_, field, index);
  child.path_ = absl::StrCat(path_, path_.empty() ? "" : ".", field->name());
  if (index >= 0) absl::StrAppend(&child.path_, "[", index, "]");
  if (positions_ != nullptr) {
    child.positions_ = positions_->GetTreeForNested(field, index);
    child.start_ = LocationOf(*positions_, field, index);
  }
  return child;
}

void Place::SetPlace(int field_number, int index, Fault& fault) const {
  const FieldDescriptor* field =
      message_->GetDescriptor()->FindFieldByNumber(field_number);
  fault.path = absl::StrCat(path_, path_.empty() ? "" : ".", field->name());
  if (index >= 0) absl::StrAppend(&fault.path, "[", index, "]");
  TextFormat::ParseLocation location = start_;
  if (positions_ != nullptr) {
    const TextFormat::ParseLocation own = LocationOf(*positions_, field, index);
    if (own.line >= 0) location = own;
  }
  if (location.line >= 0) {
    const std::string_view text = report_->source().text;
    std::tie(fault.line, fault.column) =
        LineAndColumn(text, OffsetOf(text, location.line, location.column));
  }
}

void Place::Error(int field_number, base::Wording wording,
                  base::Args arguments) const {
  const FieldDescriptor* field =
      message_->GetDescriptor()->FindFieldByNumber(field_number);
  Error(field_number, field->is_repeated() ? 0 : -1, wording, arguments);
}

void Place::Error(int field_number, int index, base::Wording wording,
                  base::Args arguments) const {
  Add(field_number, index, base::MakeFault(wording, arguments));
}

void Place::Add(int field_number, int index, Fault fault) const {
  SetPlace(field_number, index, fault);
  report_->Add(std::move(fault));
}

void Place::ErrorInString(int field_number, size_t offset, Fault fault) const {
  SetPlace(field_number, -1, fault);
  const std::string_view text = report_->source().text;
  if (fault.line > 0) {
    const FieldDescriptor* field =
        message_->GetDescriptor()->FindFieldByNumber(field_number);
    const TextFormat::ParseLocation name = LocationOf(*positions_, field, -1);
    const std::optional<size_t> inside =
        FindInString(text, OffsetOf(text, name.line, name.column), offset);
    if (inside) {
      std::tie(fault.line, fault.column) = LineAndColumn(text, *inside);
    }
  } else {
    fault.column = static_cast<int>(offset) + 1;
  }
  report_->Add(std::move(fault));
}

void Place::Error(base::Wording wording, base::Args arguments) const {
  Add(base::MakeFault(wording, arguments));
}

void Place::Add(Fault fault) const {
  fault.path = path_;
  if (start_.line >= 0) {
    const std::string_view text = report_->source().text;
    std::tie(fault.line, fault.column) =
        LineAndColumn(text, OffsetOf(text, start_.line, start_.column));
  }
  report_->Add(std::move(fault));
}

bool ParseTextFormat(Source* source, Message* message, Report& report) {
  Collector collector(report);
  TextFormat::Parser parser;
  parser.RecordErrorsTo(&collector);
  parser.WriteLocationsTo(&source->positions);
  parser.SetRecursionLimit(32);
  const size_t errors = report.size();
  const bool parsed =
      parser.ParseFromString(std::string(source->text), message);
  if (!parsed && report.size() == errors) {
    report.Add(
        base::MakeFault({FaultCode::kSyntax, "this is not text format"}));
  }
  return parsed && report.size() == errors;
}

}  // namespace bantam::internal
