#include "src/cel/macros.h"

#include "src/cel/text.h"

namespace bantam::cel {

namespace {

struct Macro {
  std::string_view name;
  size_t args;  // with the receiver
  ExprKind kind;
};

constexpr Macro kMacros[] = {
    {"all", 3, ExprKind::kAll},
    {"exists", 3, ExprKind::kExists},
    {"exists_one", 3, ExprKind::kExistsOne},
    {"filter", 3, ExprKind::kFilter},
    {"map", 3, ExprKind::kMapMacro},
    {"map", 4, ExprKind::kMapFilter},
};

// Macros of the two-variable extension, by name and number of arguments.
bool IsTwoVariableMacro(std::string_view name, size_t args) {
  if (name == "all" || name == "exists" || name == "exists_one" ||
      name == "existsOne") {
    return args == 4;
  }
  return (name == "transformList" || name == "transformMap" ||
          name == "transformMapEntry") &&
         (args == 4 || args == 5);
}

}  // namespace

MacroResult FindMacro(std::string_view name, bool member,
                      std::span<Expr* const> args) {
  if (!member) {
    if (name != "has" || args.size() != 1) return {};
    if (args[0]->kind != ExprKind::kSelect) {
      return {ExprKind::kCall, "has() takes a field, as in has(a.b)", args[0]};
    }
    return {ExprKind::kHas, {}, nullptr};
  }
  if (IsTwoVariableMacro(name, args.size())) {
    return {ExprKind::kCall,
            Concat({"'", name,
                    "' with two variables is an extension, not supported"}),
            nullptr};
  }
  for (const Macro& macro : kMacros) {
    if (macro.name != name || macro.args != args.size()) continue;
    const Expr& variable = *args[1];
    if (variable.kind != ExprKind::kVariable || variable.rooted) {
      return {ExprKind::kCall,
              Concat({"the first argument of ", name,
                      "() names its variable, as in ", name, "(x, ...)"}),
              &variable};
    }
    return {macro.kind, {}, nullptr};
  }
  return {};
}

}  // namespace bantam::cel
