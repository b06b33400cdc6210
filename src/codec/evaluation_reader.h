// Reading the parts of an evaluation: everything that its C++ form cannot hold
// is an error.

#ifndef BANTAM_SRC_CODEC_EVALUATION_READER_H_
#define BANTAM_SRC_CODEC_EVALUATION_READER_H_

#include <google/protobuf/repeated_field.h>
#include <google/protobuf/timestamp.pb.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "bantam/model/interval.h"
#include "bantam/model/points.h"
#include "bantam/model/share.h"
#include "bantam/policy.h"
#include "bantam/v1/common.pb.h"
#include "bantam/value.h"
#include "src/base/text.h"
#include "src/codec/value_proto.h"

namespace bantam::internal {

// Reads one message field by field, up to the first that is wrong. An error
// begins with the field's name: "points: expected ...".
class FieldReader {
 public:
  using Texts = google::protobuf::RepeatedPtrField<std::string>;

  void Text(std::string_view field, const std::string& text, std::string* copy);
  void TextList(std::string_view field, const Texts& texts,
                std::vector<std::string>* copies);
  void Points(std::string_view field, double number, model::Points* points);
  // "low" and "high".
  void Interval(double low, double high, model::Interval* interval);
  // A share of 0 to 1, in whole millionths.
  void Share(std::string_view field, double number, model::Share* share);
  void Time(std::string_view field, const google::protobuf::Timestamp& message,
            Instant* instant);
  // Leaves `*value` empty where the message says no value.
  void OptionalValue(std::string_view field, const v1::Value& message,
                     std::optional<Value>* value);
  void SubjectKind(v1::Subject::Kind number, Subject* subject);

  // A number that `is_valid` knows; else "standing: number 9 is no standing".
  template <typename Enum>
  void Named(std::string_view field, int number, bool (*is_valid)(int),
             std::string_view what, Enum* value) {
    if (status_.ok() && !is_valid(number)) {
      Fail(field,
           absl::StrCat("number ", number, " is no ", base::ToAbsl(what)));
    }
    if (status_.ok()) *value = static_cast<Enum>(number);
  }

  // Each message of a list, with `read(message, &item)`.
  template <typename Message, typename Item, typename Read>
  void List(std::string_view field,
            const google::protobuf::RepeatedPtrField<Message>& messages,
            std::vector<Item>* items, const Read& read) {
    for (int i = 0; status_.ok() && i < messages.size(); ++i) {
      absl::Status status = CheckKnown(messages[i]);
      if (status.ok()) status = read(messages[i], &items->emplace_back());
      if (!status.ok()) status_ = Under(field, i, std::move(status));
    }
  }

  // What another reader said.
  void Add(absl::Status status) {
    if (status_.ok()) status_ = std::move(status);
  }
  void Fail(std::string_view field, std::string_view message) {
    Add(Invalid(field, message));
  }

  bool ok() const { return status_.ok(); }
  absl::Status status() const { return status_; }

 private:
  absl::Status status_;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_EVALUATION_READER_H_
