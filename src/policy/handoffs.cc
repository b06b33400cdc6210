#include "src/policy/compiler.h"

namespace bantam::internal {

void CompileHandoffs(Compiler& compiler) {
  if (compiler.policy.handoffs_size() > 0) {
    compiler.root.Error(v1::Policy::kHandoffsFieldNumber,
                        "this version of Bantam does not read it yet");
  }
}

}  // namespace bantam::internal
