#include "src/policy/compiler.h"

namespace bantam::internal {

void CompileRoutings(Compiler& compiler) {
  if (compiler.policy.routings_size() > 0) {
    compiler.root.Error(v1::Policy::kRoutingsFieldNumber,
                        "this version of Bantam does not read it yet");
  }
}

}  // namespace bantam::internal
