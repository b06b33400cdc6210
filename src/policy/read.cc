#include "src/policy/read.h"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <google/protobuf/text_format.h>

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/base/utf8.h"
#include "src/policy/json_check.h"
#include "src/policy/labels.h"
#include "src/wire/protobuf.h"
#include "src/wire/wire_check.h"

namespace bantam::internal {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

Fault NotUtf8(size_t byte) {
  return base::MakeFault({FaultCode::kNotUtf8, "byte {byte} is not UTF-8"},
                         {{"byte", byte}});
}

Fault Unreadable(std::string_view problem) {
  return base::MakeFault({FaultCode::kSyntax, "{problem}"},
                         {{"problem", problem}});
}

// Strings that are not UTF-8: text format can spell them with escapes. Binary
// and JSON are checked before they are parsed.
class StringCheck {
 public:
  explicit StringCheck(Report& report) : report_(report) {}

  // The schema has no recursive message, so this recursion is bounded.
  void Check(const Message& message, const std::string& path) {
    const Reflection* reflection = message.GetReflection();
    std::vector<const FieldDescriptor*> fields;
    reflection->ListFields(message, &fields);
    for (const FieldDescriptor* field : fields) {
      const std::string inner =
          absl::StrCat(path, path.empty() ? "" : ".", field->name());
      if (!field->is_repeated()) {
        CheckField(message, field, -1, inner);
        continue;
      }
      for (int i = 0; i < reflection->FieldSize(message, field); ++i) {
        CheckField(message, field, i, absl::StrCat(inner, "[", i, "]"));
      }
    }
  }

 private:
  void CheckField(const Message& message, const FieldDescriptor* field,
                  int index, const std::string& path) {
    const Reflection* reflection = message.GetReflection();
    if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
      Check(index < 0 ? reflection->GetMessage(message, field)
                      : reflection->GetRepeatedMessage(message, field, index),
            path);
    } else if (field->cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
      std::string scratch;
      const std::string& text =
          index < 0 ? reflection->GetStringReference(message, field, &scratch)
                    : reflection->GetRepeatedStringReference(message, field,
                                                             index, &scratch);
      if (const auto bad = base::FindInvalidUtf8(text)) {
        Fault fault = NotUtf8(*bad);
        fault.path = path;
        report_.Add(std::move(fault));
      }
    }
  }

  Report& report_;
};

// A field that this version does not know is an error: a newer policy's rules
// must not be lost in silence.
bool ReadBinary(std::string_view bytes, Message* message, Report& report) {
  if (const std::optional<WireFault> fault =
          FindWireFault(bytes, *message->GetDescriptor(),
                        /*ignore_unknown=*/false)) {
    Fault wrong =
        base::MakeFault({FaultCode::kSyntax, "byte {byte}: {problem}"},
                        {{"byte", fault->offset}, {"problem", fault->message}});
    wrong.path = fault->path;
    report.Add(std::move(wrong));
    return false;
  }
  google::protobuf::io::ArrayInputStream stream(bytes.data(),
                                                static_cast<int>(bytes.size()));
  google::protobuf::io::CodedInputStream coded(&stream);
  coded.SetRecursionLimit(32);
  if (!message->ParseFromCodedStream(&coded) ||
      !coded.ConsumedEntireMessage()) {
    report.Add(base::MakeFault({FaultCode::kSyntax, "these bytes are no {of}"},
                               {{"of", message->GetTypeName()}}));
    return false;
  }
  return true;
}

bool ReadJson(std::string_view json, Message* message, Report& report) {
  if (std::string wrong = CheckJson(json); !wrong.empty()) {
    report.Add(Unreadable(wrong));
    return false;
  }
  const auto status = google::protobuf::util::JsonStringToMessage(
      ToProtobufText(json), message);
  if (status.ok()) return true;
  report.Add(Unreadable(std::string(status.message())));
  return false;
}

}  // namespace

bool ReadMessage(std::string_view text, Encoding encoding, const Limits& limits,
                 std::string_view what, Source* source, Message* message,
                 Report& report) {
  if (static_cast<int64_t>(text.size()) > limits.max_policy_bytes ||
      text.size() > std::numeric_limits<int>::max()) {
    report.Add(
        base::MakeFault({FaultCode::kLimitExceeded,
                         "{what} has {found} bytes; {limit} is {allowed}"},
                        {{"what", what},
                         {"found", text.size()},
                         {"limit", "max_policy_bytes"},
                         {"allowed", limits.max_policy_bytes}}));
    return false;
  }
  if (encoding == Encoding::kBinary) return ReadBinary(text, message, report);
  if (const auto bad = base::FindInvalidUtf8(text)) {
    report.Add(NotUtf8(*bad));
    return false;
  }
  if (encoding == Encoding::kJson) return ReadJson(text, message, report);
  source->text = text;
  if (!ParseTextFormat(source, message, report)) return false;
  const size_t before = report.size();
  StringCheck(report).Check(*message, "");
  return report.size() == before;
}

absl::Status ReadPolicy(std::string_view text, Encoding encoding,
                        const CompileOptions& options, v1::Policy* policy,
                        std::vector<Fault>* faults) {
  Source source;
  source.file = options.file;
  Report report(source, faults);
  if (ReadMessage(text, encoding, options.limits, "the policy", &source, policy,
                  report)) {
    MergeLabels(options, policy, report, faults);
  }
  return FirstError(*faults);
}

absl::StatusOr<std::string> PrintPolicy(const v1::Policy& policy,
                                        Encoding encoding) {
  std::string printed;
  if (encoding == Encoding::kText) {
    google::protobuf::TextFormat::Printer printer;
    printer.SetUseUtf8StringEscaping(true);
    if (!printer.PrintToString(policy, &printed)) {
      return base::Wrong(
          "", {FaultCode::kInternal, "the policy cannot be printed as text"});
    }
  } else if (encoding == Encoding::kJson) {
    google::protobuf::util::JsonPrintOptions options;
    options.preserve_proto_field_names = true;
    options.add_whitespace = true;
    const auto status =
        google::protobuf::util::MessageToJsonString(policy, &printed, options);
    if (!status.ok()) {
      return base::Wrong("",
                         {FaultCode::kInternal,
                          "the policy cannot be printed as JSON: {what}"},
                         {{"what", std::string(status.message())}});
    }
  } else {
    google::protobuf::io::StringOutputStream stream(&printed);
    google::protobuf::io::CodedOutputStream coded(&stream);
    coded.SetSerializationDeterministic(true);
    if (!policy.SerializeToCodedStream(&coded)) {
      return base::Wrong(
          "", {FaultCode::kInternal, "the policy cannot be written as bytes"});
    }
  }
  return printed;
}

}  // namespace bantam::internal
