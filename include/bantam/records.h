// bantam/records.h: every question and answer as JSON and protobuf.
//
// A record is a struct of these headers that the schema (proto/bantam/v1/)
// describes by the same name: Evaluation, MoveAnswer, StageHistory,
// RoutingContext and so on; docs/records.md lists them. These four functions
// exist for each of them. Leads are read and written by bantam/codec.h.
//
// Guarantees
//   Threads    pure functions.
//   Ownership  results own what they hold; inputs are not kept.
//   Errors     INVALID_ARGUMENT with the path of what is wrong:
//              "scores[2].points: expected a whole number of millionths, within
//              8589934592 points"; text that is not JSON with line and column
//              (from 1, in bytes); bytes that are no message with their offset.
//              Unknown fields, enumerators without a name, text that is not
//              UTF-8 and instants out of range are errors. Nothing is left out
//              in silence.
//   JSON       protobuf's own mapping with the field names of the schema, one
//              line. Zeros and empty lists are written; what is absent is left
//              out.
//   Binary     protobuf's deterministic serialization of the message.
//   Round trip FromJson<R>(ToJson(r)) is r, and so for binary, for every record
//              whose text is UTF-8 and whose instants are valid.
//
// Example
//
//   std::string json = bantam::ToJson(evaluation);
//   absl::StatusOr<bantam::Evaluation> same =
//       bantam::FromJson<bantam::Evaluation>(json);
//   assert(same.ok() && *same == evaluation);

#ifndef BANTAM_RECORDS_H_
#define BANTAM_RECORDS_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace bantam {

template <typename Record>
std::string ToJson(const Record& record);
template <typename Record>
std::string ToBinary(const Record& record);

template <typename Record>
absl::StatusOr<Record> FromJson(std::string_view json);
template <typename Record>
absl::StatusOr<Record> FromBinary(std::string_view bytes);

}  // namespace bantam

#endif  // BANTAM_RECORDS_H_
