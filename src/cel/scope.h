// Resolves identifiers: macro variables, variables and types of the Env.

#ifndef BANTAM_SRC_CEL_SCOPE_H_
#define BANTAM_SRC_CEL_SCOPE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "src/cel/check_state.h"

namespace bantam::cel {

class Scope {
 public:
  // Appends each variable that is mentioned to `*variables`.
  Scope(CheckState* state, std::vector<uint32_t>* variables)
      : state_(*state), variables_(*variables) {}

  // Macro variables in scope; the slot of the next one.
  uint32_t depth() const { return static_cast<uint32_t>(locals_.size()); }
  void Push(std::string_view name, Type type) {
    locals_.push_back({name, std::move(type)});
  }
  void Pop() { locals_.pop_back(); }
  bool IsLocal(std::string_view name) const { return Find(name).has_value(); }

  // Resolves a chain of plain selections on a name, `a.b.c`, or a name alone:
  // the longest prefix that is declared becomes one node. Returns the
  // selections that are left to make, innermost last; nullopt when `expr` is
  // no such chain. Reports a name that is not declared.
  std::optional<std::vector<Expr*>> ResolveChain(Expr* expr);

 private:
  struct Local {
    std::string_view name;
    Type type;
  };

  std::optional<uint32_t> Find(std::string_view name) const;
  bool ResolveGlobal(Expr* expr, std::string_view name, bool rooted);
  void ReportUndeclared(const Expr& expr, std::string_view name,
                        std::string_view whole);

  CheckState& state_;
  std::vector<uint32_t>& variables_;
  std::vector<Local> locals_;
};

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_SCOPE_H_
