// What must hold, for a lead to qualify or for a move to be allowed.

#ifndef BANTAM_SRC_POLICY_REQUIREMENTS_H_
#define BANTAM_SRC_POLICY_REQUIREMENTS_H_

#include <string>
#include <vector>

#include "src/policy/compiler.h"

namespace bantam::internal {

// What has requirements: a qualification, a transition.
struct RequirementOwner {
  // Whose facts they may read.
  Subject subject = Subject::kAccount;
  // Path of its labels: "qualifications.sql".
  std::string path;
  // Whether there is a current stage to speak of.
  bool has_stages = false;
  // Whether there is a claim to judge by.
  bool has_claim = false;
  // Whether it is asked when somebody acts, and so may ask what else was done.
  bool is_act = false;
};

std::vector<RequirementProgram> CompileRequirements(
    Compiler& compiler,
    const google::protobuf::RepeatedPtrField<v1::Requirement>& requirements,
    const RequirementOwner& owner, const Place& place, int field_number);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_POLICY_REQUIREMENTS_H_
