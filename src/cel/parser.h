// From source text to an expression tree whose names are not resolved yet.

#ifndef BANTAM_SRC_CEL_PARSER_H_
#define BANTAM_SRC_CEL_PARSER_H_

#include <vector>

#include "src/cel/limits.h"
#include "src/cel/program.h"
#include "src/cel/tree.h"

namespace bantam::cel {

// Parses `tree->source` and sets `tree->root`; false with one Issue on a syntax
// error or a limit. Names are kVariable nodes without an index, fields are
// kSelect nodes, macros are expanded.
bool Parse(const Limits& limits, Tree* tree, std::vector<Issue>* issues);

// The issue with its line and column in `source`.
Issue Located(std::string_view source, Issue issue);

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_PARSER_H_
