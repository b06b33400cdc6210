// What literal tokens stand for.

#ifndef BANTAM_SRC_CEL_LITERAL_H_
#define BANTAM_SRC_CEL_LITERAL_H_

#include <cstddef>
#include <optional>
#include <string>

#include "src/cel/lexer.h"
#include "src/cel/value.h"

namespace bantam::cel {

struct LiteralError {
  size_t offset = 0;
  std::string message;
};

// The text of a kString token (code points) or kBytes token (octets), with its
// escapes resolved.
std::optional<std::string> DecodeText(const Token& token, LiteralError* error);

// The number of a kInt, kUint or kDouble token, with a minus before it or not.
std::optional<Value> DecodeNumber(const Token& token, bool negative,
                                  LiteralError* error);

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_LITERAL_H_
