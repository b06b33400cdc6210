#include "src/cel/env.h"

#include <algorithm>
#include <array>
#include <utility>

#include "src/base/text.h"
#include "src/cel/builtins.h"
#include "src/cel/env_state.h"
#include "src/cel/lexer.h"
#include "src/cel/text.h"

namespace bantam::cel {

namespace {

absl::Status Invalid(std::initializer_list<std::string_view> parts) {
  return absl::InvalidArgumentError(Concat(parts));
}

bool IsQualifiedName(std::string_view name) {
  while (true) {
    const size_t dot = name.find('.');
    if (!IsIdentifier(name.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    name.remove_prefix(dot + 1);
  }
}

constexpr std::array<std::string_view, 12> kOperators = {
    "_+_", "_-_",  "_*_", "_/_",  "_%_",  "-_",
    "_<_", "_<=_", "_>_", "_>=_", "_[_]", "!_"};

// Whether some value could have both types, seen as the run time sees them:
// without the parameters of lists and maps.
bool Overlap(const Type& a, const Type& b) {
  const auto is_any = [](const Type& t) {
    return t.is_dyn() || t.is(Kind::kParam);
  };
  if (is_any(a) || is_any(b)) return true;
  if (a.is(Kind::kNullable)) {
    return b.is(Kind::kNull) || Overlap(a.wrapped(), b);
  }
  if (b.is(Kind::kNullable)) return Overlap(b, a);
  if (a.kind() != b.kind()) return false;
  if (a.is(Kind::kStruct) || a.is(Kind::kOpaque)) return a.name() == b.name();
  return true;
}

bool Overlap(std::span<const Type> a, std::span<const Type> b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(),
                    [](const Type& x, const Type& y) { return Overlap(x, y); });
}

}  // namespace

const Field* StructType::Find(std::string_view field) const {
  const auto found = std::lower_bound(
      fields.begin(), fields.end(), field,
      [](const Field& f, std::string_view wanted) { return f.name < wanted; });
  return found != fields.end() && found->name == field ? &*found : nullptr;
}

Env::Env(const Limits& limits) : state_(std::make_shared<State>()) {
  state_->limits = limits;
}

Env::State& Env::Mutable() {
  // Programs that share the state keep the one they were compiled with.
  if (state_.use_count() > 1) state_ = std::make_shared<State>(*state_);
  return *state_;
}

absl::Status Env::AddVariable(std::string_view name, Type type, SizeHint hint) {
  if (!IsQualifiedName(name)) {
    return Invalid({"variable '", name, "' is not a name or reserved"});
  }
  if (state_->variable_index.contains(name)) {
    return Invalid({"variable '", name, "' is declared twice"});
  }
  State& state = Mutable();
  const auto index = static_cast<uint32_t>(state.variables.size());
  state.variable_index.emplace(name, index);
  state.variables.push_back({std::string(name), std::move(type), hint});
  return absl::OkStatus();
}

absl::Status Env::AddStruct(std::string_view name, std::vector<Field> fields) {
  if (!IsQualifiedName(name)) {
    return Invalid({"struct '", name, "' is not a name or reserved"});
  }
  if (FindStruct(name) != nullptr) {
    return Invalid({"struct '", name, "' is declared twice"});
  }
  std::sort(fields.begin(), fields.end(),
            [](const Field& a, const Field& b) { return a.name < b.name; });
  for (size_t i = 1; i < fields.size(); ++i) {
    if (fields[i].name == fields[i - 1].name) {
      return Invalid({"field '", fields[i].name, "' of struct '", name,
                      "' is declared twice"});
    }
  }
  Mutable().structs.emplace(name,
                            StructType{std::string(name), std::move(fields)});
  return absl::OkStatus();
}

absl::Status Env::AddFunction(Overload overload) {
  const std::string shown =
      Concat({"function '", DisplayName(overload.name), "'"});
  const bool is_operator = std::find(kOperators.begin(), kOperators.end(),
                                     overload.name) != kOperators.end();
  if (!is_operator && !IsQualifiedName(overload.name)) {
    return Invalid({shown,
                    " is not a name, reserved, or an operator that cannot be "
                    "added"});
  }
  if (overload.call == nullptr) return Invalid({shown, " has nothing to call"});
  if (overload.parameters.size() > kMaxArguments) {
    return Invalid({shown, " has more than ", std::to_string(kMaxArguments),
                    " parameters"});
  }
  if (overload.member && overload.parameters.empty()) {
    return Invalid({shown, " has no receiver"});
  }
  if (is_operator) {
    const size_t operands =
        overload.name == "-_" || overload.name == "!_" ? 1 : 2;
    if (overload.member || overload.parameters.size() != operands) {
      return Invalid({shown, " takes ", std::to_string(operands),
                      operands == 1 ? " operand" : " operands"});
    }
  }
  const Builtin* builtin = FindBuiltin(overload.name, overload.member);
  if (builtin != nullptr) {
    for (const Signature& signature : builtin->signatures) {
      if (Overlap(signature.parameters, overload.parameters)) {
        return Invalid({shown, " overlaps with a standard overload"});
      }
    }
  }
  for (const Overload* other :
       state_->FindOverloads(overload.name, overload.member)) {
    if (Overlap(other->parameters, overload.parameters)) {
      return Invalid({shown, " overlaps with an overload added before"});
    }
  }
  State& state = Mutable();
  state.functions.push_back(
      std::make_shared<const Overload>(std::move(overload)));
  const Overload& added = *state.functions.back();
  state.function_index[{added.name, added.member}].push_back(&added);
  return absl::OkStatus();
}

void Env::SetContainer(std::string_view container) {
  Mutable().container = std::string(container);
}

const Limits& Env::limits() const {
  return state_->limits;
}

std::span<const Variable> Env::variables() const {
  return state_->variables;
}

const StructType* Env::FindStruct(std::string_view name) const {
  return state_->FindStruct(name);
}

const StructType* Env::State::FindStruct(std::string_view name) const {
  const auto found = structs.find(name);
  return found == structs.end() ? nullptr : &found->second;
}

std::span<const Overload* const> Env::State::FindOverloads(
    std::string_view name, bool member) const {
  const auto found = function_index.find({std::string(name), member});
  if (found == function_index.end()) return {};
  return found->second;
}

}  // namespace bantam::cel
