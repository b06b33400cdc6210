#include "src/cel/issue.h"

#include <utility>

namespace bantam::cel {

Issue MakeIssue(size_t offset, base::Wording wording, base::Args arguments) {
  Fault fault = base::MakeFault(wording, arguments);
  return {.offset = offset,
          .message = std::move(fault.message),
          .code = wording.code,
          .arguments = std::move(fault.arguments),
          .sentence = wording.sentence};
}

}  // namespace bantam::cel
