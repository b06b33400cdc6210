#include "src/policy/compiler.h"

namespace bantam::internal {

void CompileDuplicates(Compiler& compiler) {
  if (compiler.policy.has_duplicates()) {
    compiler.root.Error(v1::Policy::kDuplicatesFieldNumber,
                        "this version of Bantam does not read it yet");
  }
}

}  // namespace bantam::internal
