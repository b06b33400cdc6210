#include "src/cel/names.h"

#include <algorithm>

#include "src/base/suggest.h"
#include "src/cel/builtins.h"
#include "src/cel/text.h"

namespace bantam::cel {

namespace {

constexpr std::string_view kTypeNames[] = {
    "bool",
    "bytes",
    "double",
    "google.protobuf.Duration",
    "google.protobuf.Timestamp",
    "int",
    "list",
    "map",
    "null_type",
    "string",
    "type",
    "uint",
};

// Macros are called like member functions.
constexpr std::string_view kMacroNames[] = {"all", "exists", "exists_one",
                                            "filter", "map"};

}  // namespace

std::vector<std::string> Candidates(std::string_view container,
                                    std::string_view name, bool rooted) {
  std::vector<std::string> candidates;
  while (!rooted && !container.empty()) {
    candidates.push_back(Concat({container, ".", name}));
    const size_t dot = container.rfind('.');
    container = container.substr(0, dot == std::string_view::npos ? 0 : dot);
  }
  candidates.emplace_back(name);
  return candidates;
}

std::optional<std::string_view> FindTypeName(const Env::State& env,
                                             std::string_view name) {
  for (const std::string_view type : kTypeNames) {
    if (type == name) return type;
  }
  // Where `account` is a variable, `account.address` means its field, also if
  // the field's type goes by that name.
  const std::string head(name.substr(0, name.find('.')));
  if (head.size() < name.size() && env.variable_index.count(head) > 0) {
    return std::nullopt;
  }
  const StructType* type = env.FindStruct(name);
  if (type != nullptr) return type->name;
  return std::nullopt;
}

std::vector<std::string_view> NameParts(const Expr& expr) {
  std::vector<std::string_view> parts;
  const Expr* part = &expr;
  for (; part->kind == ExprKind::kSelect && !part->quoted;
       part = part->args[0]) {
    parts.push_back(part->name);
  }
  if (part->kind != ExprKind::kVariable) return {};
  parts.push_back(part->name);
  std::reverse(parts.begin(), parts.end());
  return parts;
}

namespace {

std::optional<std::string> Owned(std::optional<std::string_view> name) {
  if (!name) return std::nullopt;
  return std::string(*name);
}

}  // namespace

std::optional<std::string> SuggestName(
    const Env::State& env, std::string_view name,
    const std::vector<std::string_view>& locals) {
  std::vector<std::string_view> names(locals);
  for (const Variable& variable : env.variables) names.push_back(variable.name);
  for (const std::string_view type : kTypeNames) names.push_back(type);
  return Owned(base::Nearest(name, names));
}

std::optional<std::string> SuggestFunction(const Env::State& env,
                                           std::string_view name, bool member) {
  std::vector<std::string_view> names;
  for (const Builtin& builtin : Builtins()) {
    if (builtin.member == member && DisplayName(builtin.name) == builtin.name) {
      names.push_back(builtin.name);
    }
  }
  for (const auto& overload : env.functions) {
    if (overload->member == member &&
        DisplayName(overload->name) == overload->name) {
      names.push_back(overload->name);
    }
  }
  if (member) {
    names.insert(names.end(), std::begin(kMacroNames), std::end(kMacroNames));
  } else {
    names.emplace_back("has");
  }
  return Owned(base::Nearest(name, names));
}

std::optional<std::string> SuggestField(const StructType& type,
                                        std::string_view name) {
  std::vector<std::string_view> names;
  for (const Field& field : type.fields) names.push_back(field.name);
  const std::optional<std::string_view> nearest = base::Nearest(name, names);
  if (!nearest) return std::nullopt;
  return Concat({type.name, ".", *nearest});
}

}  // namespace bantam::cel
