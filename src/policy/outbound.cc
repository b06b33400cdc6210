#include "src/policy/compiler.h"

namespace bantam::internal {

void CompileOutbound(Compiler& compiler) {
  if (compiler.policy.has_outbound()) {
    compiler.root.Error(v1::Policy::kOutboundFieldNumber,
                        "this version of Bantam does not read it yet");
  }
}

}  // namespace bantam::internal
