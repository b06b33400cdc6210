// What an evaluation says beyond scores, grades and notes: assessments,
// committees, personas, red flags and qualifications.

#ifndef BANTAM_SRC_CODEC_EVALUATION_PARTS_H_
#define BANTAM_SRC_CODEC_EVALUATION_PARTS_H_

#include "absl/status/status.h"
#include "bantam/evaluation.h"
#include "bantam/v1/evaluation.pb.h"
#include "src/codec/proto_json.h"

namespace bantam::internal {

void AssessmentsToProto(const Evaluation& evaluation, v1::Evaluation* message);
absl::Status AssessmentsFromProto(const v1::Evaluation& message,
                                  Evaluation* evaluation);
// As the last members of the object that is open.
void AssessmentsToJson(const Evaluation& evaluation, JsonWriter* writer);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_EVALUATION_PARTS_H_
