#include "src/cel/overloads.h"

#include <algorithm>

#include "src/cel/text.h"

namespace bantam::cel {

namespace {

// A signature as a message shows it: "(int, int)", "string.contains(string)".
std::string ShowSignature(std::string_view name, bool member,
                          std::span<const Type> types) {
  std::string text;
  const std::string display = DisplayName(name);
  if (member && !types.empty()) {
    text = types[0].ToString();
    text += ".";
    types = types.subspan(1);
  }
  if (display == name) text += display;
  text += "(";
  std::string_view separator;
  for (const Type& type : types) {
    text += separator;
    text += type.ToString();
    separator = ", ";
  }
  text += ")";
  return text;
}

// Whether some argument is of the kind that the signature wants there.
bool IsNear(std::span<const Type> types, std::span<const Type> parameters) {
  if (types.size() != parameters.size()) return false;
  for (size_t i = 0; i < types.size(); ++i) {
    if (types[i].kind() == parameters[i].kind()) return true;
  }
  return false;
}

}  // namespace

OverloadMatch MatchOverloads(const Builtin* builtin,
                             std::span<const Overload* const> overloads,
                             std::span<const Type> types, Unifier* unifier) {
  OverloadMatch match;
  const auto fits = [&](std::span<const Type> parameters, const Type& result) {
    if (parameters.size() != types.size()) return false;
    // Parameters and result share their type parameters.
    std::vector<Type> signature(parameters.begin(), parameters.end());
    signature.push_back(result);
    std::vector<Type> fresh = unifier->Instantiate(signature);
    const Type fresh_result = std::move(fresh.back());
    fresh.pop_back();
    if (!unifier->Fit(types, fresh)) return false;
    const Type resolved = unifier->Resolve(fresh_result);
    if (!match.found) {
      match.result = resolved;
    } else if (!(match.result == resolved)) {
      match.result = Type::Dyn();
    }
    match.found = true;
    return true;
  };
  if (builtin != nullptr) {
    for (const Signature& signature : builtin->signatures) {
      if (fits(signature.parameters, signature.result)) match.builtin = true;
    }
  }
  for (const Overload* overload : overloads) {
    if (fits(overload->parameters, overload->result)) {
      match.overloads.push_back(overload);
    }
  }
  return match;
}

std::string NoMatchMessage(std::string_view name, bool member,
                           std::span<const Type> types, const Builtin* builtin,
                           std::span<const Overload* const> overloads) {
  const std::string display = DisplayName(name);
  if ((name == "_==_" || name == "_!=_") && types.size() == 2) {
    return Concat({"cannot compare ", types[0].ToString(), " with ",
                   types[1].ToString(), "; both sides of '", display,
                   "' must be of one type"});
  }
  std::vector<std::string> near;
  std::vector<std::string> all;
  const auto add = [&](std::span<const Type> parameters) {
    std::string shown = ShowSignature(name, member, parameters);
    if (IsNear(types, parameters)) near.push_back(shown);
    all.push_back(std::move(shown));
  };
  if (builtin != nullptr) {
    for (const Signature& signature : builtin->signatures) {
      add(signature.parameters);
    }
  }
  for (const Overload* overload : overloads) add(overload->parameters);
  const std::vector<std::string>& shown = near.empty() ? all : near;
  std::string message = Concat(
      {display != name ? "operator '" : "function '", display,
       "' does not take ", ShowSignature(name, member, types), "; it takes "});
  constexpr size_t kShown = 4;
  for (size_t i = 0; i < std::min(shown.size(), kShown); ++i) {
    if (i > 0) message += i + 1 == shown.size() ? " or " : ", ";
    message += shown[i];
  }
  if (shown.size() > kShown) message += ", ...";
  return message;
}

bool Conforms(const Value& value, const Type& type) {
  switch (type.kind()) {
    case Kind::kDyn:
    case Kind::kParam:
      return true;
    case Kind::kNullable:
      return value.is(Kind::kNull) || Conforms(value, type.wrapped());
    case Kind::kStruct:
      return value.is(Kind::kStruct) &&
             value.struct_value().type_name() == type.name();
    case Kind::kOpaque:
      return value.is(Kind::kOpaque) &&
             value.opaque_value().type_name() == type.name();
    default:
      return value.kind() == type.kind();
  }
}

}  // namespace bantam::cel
