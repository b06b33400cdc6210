// Records as protobuf's own messages, which the library itself does not use:
// protobuf's serializer and parser stand on the other side of the bytes.

#ifndef BANTAM_TESTS_CODEC_MESSAGE_H_
#define BANTAM_TESTS_CODEC_MESSAGE_H_

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <gtest/gtest.h>

#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/codec.h"
#include "bantam/evaluation.h"
#include "bantam/records.h"
#include "bantam/v1/evaluation.pb.h"
#include "bantam/v1/lead.pb.h"

namespace bantam {

// As protobuf writes it, deterministically.
inline std::string BytesOf(const google::protobuf::Message& message) {
  std::string bytes;
  {
    google::protobuf::io::StringOutputStream sink(&bytes);
    google::protobuf::io::CodedOutputStream coded(&sink);
    coded.SetSerializationDeterministic(true);
    message.SerializeToCodedStream(&coded);
  }
  return bytes;
}

// Reads what the library wrote, which is to be what protobuf writes.
inline void ReadBytes(const std::string& bytes,
                      google::protobuf::Message* message) {
  ASSERT_TRUE(message->ParseFromString(bytes));
  EXPECT_EQ(BytesOf(*message), bytes);
}

// The message of a status without "byte 117: " at its beginning.
inline std::string WithoutByte(const absl::Status& status) {
  const std::string message(status.message());
  if (message.rfind("byte ", 0) != 0) return message;
  return message.substr(message.find(": ") + 2);
}

inline absl::Status LeadFromProto(const v1::Lead& message,
                                  const ReadOptions& options, Lead* lead) {
  return LeadFromBinary(BytesOf(message), options, lead);
}
inline void LeadToProto(const Lead& lead, v1::Lead* message) {
  ReadBytes(LeadToBinary(lead), message);
}

inline void EvaluationToProto(const Evaluation& evaluation,
                              v1::Evaluation* message) {
  ReadBytes(ToBinary(evaluation), message);
}
inline absl::StatusOr<Evaluation> EvaluationFromProto(
    const v1::Evaluation& message) {
  return FromBinary<Evaluation>(BytesOf(message));
}

inline void RollupToProto(const RollupResult& rollup,
                          v1::RollupResult* message) {
  ReadBytes(ToBinary(rollup), message);
}
inline absl::StatusOr<RollupResult> RollupFromProto(
    const v1::RollupResult& message) {
  return FromBinary<RollupResult>(BytesOf(message));
}

}  // namespace bantam

#endif  // BANTAM_TESTS_CODEC_MESSAGE_H_
