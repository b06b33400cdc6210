#include "src/policy/compiler.h"

namespace bantam::internal {

void CompileRegistration(Compiler& compiler) {
  if (compiler.policy.has_registration()) {
    compiler.root.Error(v1::Policy::kRegistrationFieldNumber,
                        "this version of Bantam does not read it yet");
  }
}

}  // namespace bantam::internal
