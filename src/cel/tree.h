// Where a program's expression tree lives while and after it is built.

#ifndef BANTAM_SRC_CEL_TREE_H_
#define BANTAM_SRC_CEL_TREE_H_

#include <deque>
#include <string>
#include <string_view>
#include <utility>

#include "src/cel/arena.h"
#include "src/cel/ast.h"

namespace bantam::cel {

// Owns the source, the nodes and what constants refer to. Addresses are stable.
struct Tree {
  std::string source;
  std::deque<Expr> nodes;
  std::deque<std::string> texts;
  Arena constants{size_t{1} << 20};
  Expr* root = nullptr;

  std::string_view Keep(std::string text) {
    return texts.emplace_back(std::move(text));
  }
};

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_TREE_H_
