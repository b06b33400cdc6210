#include "tests/oracle/evaluate.h"

#include "tests/oracle/functions.h"

namespace bantam::oracle {
namespace {

using Kind = Result::Kind;

FieldSet SetOf(size_t field) {
  return FieldSet{1} << field;
}

// What `results` come to if none of them settles the answer: unknown goes
// before error; nullopt if all are values.
std::optional<Result> Unsettled(const std::vector<Result>& results) {
  FieldSet unknown = 0;
  const Result* error = nullptr;
  bool is_unknown = false;
  for (const Result& result : results) {
    is_unknown |= result.kind == Kind::kUnknown;
    unknown |= result.unknown;
    if (result.kind == Kind::kError && !error) error = &result;
  }
  if (is_unknown) return Result::Unknown(unknown);
  if (error) return *error;
  return std::nullopt;
}

// `&&` of all (`settles` is false) or `||` of all (true).
Result Junction(std::vector<Result> results, bool settles) {
  for (Result& result : results) {
    if (result.Is(settles)) return Result::Of(settles);
    // Null is no bool.
    if (result.kind == Kind::kValue && !result.Is(!settles)) {
      result = Result::Error("no such overload");
    }
  }
  if (std::optional<Result> open = Unsettled(results)) return *open;
  return Result::Of(!settles);
}

template <typename T>
Value TextOrNothing(const std::optional<T>& item,
                    const char* const (&names)[3]) {
  return std::string(names[static_cast<size_t>(*item) - 1]);
}

std::optional<Value> ReadContact(const ContactSpec& contact,
                                 const std::string& path, size_t field) {
  static constexpr const char* kRoles[] = {
      "initiator", "influencer", "decision_maker", "approver", "buyer", "user"};
  static constexpr const char* kAttitudes[] = {"supportive", "neutral",
                                               "opposed"};
  static constexpr const char* kInfluences[] = {"low", "medium", "high"};
  const Contact& known = contact.contact;
  if (path == "contact.person_id") {
    if (known.person_id.empty()) return std::nullopt;
    return known.person_id;
  }
  if (path == "contact.roles") {
    std::vector<std::string> roles;
    for (const BuyerRole role : known.roles) {
      roles.emplace_back(kRoles[static_cast<size_t>(role) - 1]);
    }
    return roles;
  }
  if (path == "contact.attitude") {
    if (!known.attitude) return std::nullopt;
    return TextOrNothing(known.attitude, kAttitudes);
  }
  if (path == "contact.influence") {
    if (!known.influence) return std::nullopt;
    return TextOrNothing(known.influence, kInfluences);
  }
  if (path == "contact.verified") {
    if (!known.verified) return std::nullopt;
    return *known.verified;
  }
  return contact.values[field];
}

std::optional<Value> ReadActivity(const ActivitySpec& activity,
                                  const std::string& path, size_t field) {
  if (path == "activity.kind") return activity.kind;
  if (path == "activity.at") return activity.at;
  return activity.values[field];
}

class Walker {
 public:
  explicit Walker(const Environment& env) : env_(env) {}

  Result Walk(const Expr& expr) {
    switch (expr.op) {
      case Op::kLiteral:
        return Result::Of(expr.literal);
      case Op::kNow:
        return Result::Of(env_.lead.now);
      case Op::kVariable:
        return Result::Of(*Variable(expr.name).text);
      case Op::kField:
        return Field(expr);
      case Op::kHas: {
        const Result field = Field(expr.args[0]);
        return field.kind == Kind::kUnknown ? field : Result::Of(true);
      }
      case Op::kNot:
        return Not(Walk(expr.args[0]));
      case Op::kAnd:
        return Junction(WalkAll(expr.args), false);
      case Op::kOr:
        return Junction(WalkAll(expr.args), true);
      case Op::kTernary:
        return Ternary(expr);
      case Op::kExists:
      case Op::kAll:
      case Op::kExistsOne:
      case Op::kFilterSize:
        return Macro(expr);
      case Op::kIn:
        if (expr.args[1].op == Op::kList) return InList(expr);
        return Strict(expr);
      case Op::kSize:
        if (IsListOfLead(expr.args[0])) return ListSize(expr.args[0]);
        return Strict(expr);
      default:
        return Strict(expr);
    }
  }

 private:
  std::vector<Result> WalkAll(const std::vector<Expr>& args) {
    std::vector<Result> results;
    for (const Expr& arg : args) results.push_back(Walk(arg));
    return results;
  }

  Result Strict(const Expr& expr) {
    const std::vector<Result> results = WalkAll(expr.args);
    if (std::optional<Result> open = Unsettled(results)) return *open;
    std::vector<Value> values;
    for (const Result& result : results) values.push_back(result.value);
    return Apply(expr.op, values);
  }

  static Result Not(const Result& inner) {
    if (inner.kind != Kind::kValue) return inner;
    if (inner.Is(true)) return Result::Of(false);
    if (inner.Is(false)) return Result::Of(true);
    return Result::Error("no such overload");
  }

  Result Ternary(const Expr& expr) {
    const Result condition = Walk(expr.args[0]);
    if (condition.kind != Kind::kValue) return condition;
    if (condition.Is(true)) return Walk(expr.args[1]);
    if (condition.Is(false)) return Walk(expr.args[2]);
    return Result::Error("no such overload");
  }

  Result InList(const Expr& expr) {
    std::vector<Result> results = WalkAll(expr.args[1].args);
    results.push_back(Walk(expr.args[0]));
    if (std::optional<Result> open = Unsettled(results)) return *open;
    bool found = false;
    for (size_t i = 0; i + 1 < results.size(); ++i) {
      found |= AreEqual(results[i].value, results.back().value) == true;
    }
    return Result::Of(found);
  }

  bool IsListOfLead(const Expr& expr) const {
    return expr.op == Op::kField && env_.policy.fields[expr.field].list;
  }

  const Binding& Variable(const std::string& name) const {
    size_t i = env_.variables.size();
    while (env_.variables[--i].name != name) {
    }
    return env_.variables[i];
  }

  Result Field(const Expr& expr) const {
    const FieldSpec& field = env_.policy.fields[expr.field];
    std::optional<Value> value;
    if (!expr.name.empty()) {
      const Binding& variable = Variable(expr.name);
      value = variable.activity
                  ? ReadActivity(*variable.activity, field.path, expr.field)
                  : ReadContact(*variable.contact, field.path, expr.field);
    } else if (field.subject == Subject::kActivity) {
      value = ReadActivity(*env_.activity, field.path, expr.field);
    } else if (env_.instead && env_.instead->first == expr.field) {
      value = env_.instead->second;
    } else {
      value = env_.lead.values[expr.field];
    }
    if (!value) return Result::Unknown(SetOf(expr.field));
    return Result::Of(*std::move(value));
  }

  // What a macro over `expr` binds its variable to, one after the other.
  // `storage` holds the strings that bindings point to.
  std::optional<Result> Range(const Expr& expr, const std::string& name,
                              Value& storage, std::vector<Binding>& range) {
    if (IsListOfLead(expr)) {
      const bool activities =
          env_.policy.fields[expr.field].path == "activities";
      if (activities ? !env_.activities : !env_.lead.contacts) {
        return Result::Unknown(SetOf(expr.field));
      }
      if (activities) {
        for (const ActivitySpec* activity : *env_.activities) {
          range.push_back({name, activity, nullptr, nullptr});
        }
      } else {
        for (const ContactSpec& contact : *env_.lead.contacts) {
          range.push_back({name, nullptr, &contact, nullptr});
        }
      }
      return std::nullopt;
    }
    Result list = Walk(expr);
    if (list.kind != Kind::kValue) return list;
    storage = std::move(list.value);
    const auto* items = std::get_if<std::vector<std::string>>(&storage);
    if (!items) return Result::Error("no such overload");
    for (const std::string& item : *items) {
      range.push_back({name, nullptr, nullptr, &item});
    }
    return std::nullopt;
  }

  Result ListSize(const Expr& expr) {
    Value storage;
    std::vector<Binding> range;
    if (auto open = Range(expr, "", storage, range)) return *open;
    return Result::Of(static_cast<int64_t>(range.size()));
  }

  Result Macro(const Expr& expr) {
    Value storage;
    std::vector<Binding> range;
    if (auto open = Range(expr.args[0], expr.name, storage, range)) {
      return *open;
    }
    std::vector<Result> results;
    for (const Binding& binding : range) {
      env_.variables.push_back(binding);
      results.push_back(Walk(expr.args[1]));
      env_.variables.pop_back();
    }
    if (expr.op == Op::kExists) return Junction(std::move(results), true);
    if (expr.op == Op::kAll) return Junction(std::move(results), false);
    int64_t count = 0;
    for (Result& result : results) {
      if (result.Is(true)) ++count;
      if (result.kind == Kind::kValue && !result.Is(true) &&
          !result.Is(false)) {
        result = Result::Error("no such overload");
      }
    }
    if (std::optional<Result> open = Unsettled(results)) return *open;
    if (expr.op == Op::kExistsOne) return Result::Of(count == 1);
    return Result::Of(count);
  }

  Environment env_;
};

}  // namespace

Result Evaluate(const Expr& expr, const Environment& env) {
  return Walker(env).Walk(expr);
}

Result EvaluateCondition(const Expr& expr, const Environment& env) {
  Result result = Evaluate(expr, env);
  if (result.kind == Kind::kValue &&
      !std::holds_alternative<bool>(result.value)) {
    return Result::Error("not a bool");
  }
  return result;
}

}  // namespace bantam::oracle
