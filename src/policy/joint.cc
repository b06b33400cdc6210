// Joint bounds: what the rules on one unknown field can add together.
//
// The literals of a group's rules on a field cut its values into cells: each
// literal, and the gaps between neighbours. Inside a cell no rule changes, so
// each rule is asked once for each of *its own* cells, and its points are
// spread over the group's cells as differences. That costs n log n for n
// literals, where asking every rule about every cell would cost n * n.

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "bantam/model/joint.h"
#include "src/policy/compiler.h"
#include "src/policy/simple.h"

namespace bantam::internal {
namespace {

using cel::Arena;
using cel::Kind;
using cel::Value;

// The subject of a condition, of which one field is known to have a value and
// nothing else is known.
class ProbeView final : public cel::StructView {
 public:
  ProbeView(const Program& program, size_t object, uint32_t attribute,
            Value value)
      : program_(program),
        object_(object),
        attribute_(attribute),
        value_(value) {}

  std::string_view type_name() const override {
    return program_.objects[object_].name;
  }
  Value Get(uint32_t field_id, Arena& arena) const override {
    if ((field_id & kObjectBit) != 0) {
      const ProbeView* inner = arena.New<ProbeView>(
          program_, field_id & ~kObjectBit, attribute_, value_);
      return inner == nullptr ? Value::Error(cel::ErrorCode::kMemoryLimit)
                              : Value::Struct(inner);
    }
    return field_id == attribute_ ? value_ : Value::Unknown(field_id);
  }

 private:
  const Program& program_;
  size_t object_;
  uint32_t attribute_;
  Value value_;
};

// A rule of the group that is simple over the field.
struct Member {
  RuleProgram* rule;
  SimpleCondition condition;
};

Value Ask(const Program& program, const Member& member, Value field,
          Arena& arena) {
  arena.Reset();
  const uint32_t attribute = member.condition.attribute;
  const size_t subject = IndexOf(program.fields[attribute].subject);
  const ProbeView view(program, subject, attribute, field);
  // The variables of the three subjects come first and in their order.
  std::vector<Value> variables(kVariables, Value::Unknown(attribute));
  variables[subject] = Value::Struct(&view);
  return cel::Evaluate(*member.rule->condition, variables, arena);
}

// The values of a field's type in order, with the cells between literals.

struct IntDomain {
  using Key = int64_t;
  static constexpr Key kMin = std::numeric_limits<Key>::min();
  static constexpr Key kMax = std::numeric_limits<Key>::max();

  std::vector<Key> KeysOf(const Value& literal) const {
    if (literal.is(Kind::kInt)) return {literal.int_value()};
    if (literal.is(Kind::kUint)) {
      const uint64_t value = literal.uint_value();
      if (value > static_cast<uint64_t>(kMax)) return {};
      return {static_cast<Key>(value)};
    }
    if (!literal.is(Kind::kDouble)) return {};
    const double value = literal.double_value();
    if (!(value >= -0x1p63 && value < 0x1p63)) return {};
    // Both neighbours, since the literal may lie between them.
    const double below = std::floor(value);
    std::vector<Key> keys = {static_cast<Key>(below)};
    if (keys[0] < kMax) keys.push_back(keys[0] + 1);
    return keys;
  }
  bool Holds(Key) const { return true; }
  // A value strictly between the two; nullptr stands for no bound.
  std::optional<Key> Between(const Key* low, const Key* high) const {
    if (low == nullptr && high == nullptr) return 0;
    if (low == nullptr) {
      return *high == kMin ? std::nullopt : std::optional(*high - 1);
    }
    if (*low == kMax || (high != nullptr && *low + 1 >= *high)) {
      return std::nullopt;
    }
    return *low + 1;
  }
  Value ToValue(const Key& key) const { return Value::Int(key); }
};

struct DoubleDomain {
  using Key = double;
  static constexpr Key kInfinity = std::numeric_limits<Key>::infinity();

  std::vector<Key> KeysOf(const Value& literal) const {
    if (literal.is(Kind::kDouble)) return {literal.double_value()};
    Key near = 0;
    if (literal.is(Kind::kInt)) {
      near = static_cast<Key>(literal.int_value());
    } else if (literal.is(Kind::kUint)) {
      near = static_cast<Key>(literal.uint_value());
    } else {
      return {};
    }
    // An integer beyond 2^53 may lie between two doubles.
    return {std::nextafter(near, -kInfinity), near,
            std::nextafter(near, kInfinity)};
  }
  bool Holds(Key) const { return true; }
  std::optional<Key> Between(const Key* low, const Key* high) const {
    if (low == nullptr && high == nullptr) return 0.0;
    if (low == nullptr) {
      return *high == -kInfinity ? std::nullopt : std::optional(-kInfinity);
    }
    if (*low == kInfinity) return std::nullopt;
    const Key next = std::nextafter(*low, kInfinity);
    if (high != nullptr && next >= *high) return std::nullopt;
    return next;
  }
  Value ToValue(const Key& key) const { return Value::Double(key); }
};

struct BoolDomain {
  // 0 or 1: a std::vector<bool> has no elements to point at.
  using Key = int;

  // Both values, whatever the rules mention.
  std::vector<Key> KeysOf(const Value&) const { return {0, 1}; }
  bool Holds(Key) const { return true; }
  std::optional<Key> Between(const Key*, const Key*) const {
    return std::nullopt;
  }
  Value ToValue(const Key& key) const { return Value::Bool(key == 1); }
};

struct StringDomain {
  using Key = std::string;
  // Sorted; empty: any string.
  std::vector<std::string> values;

  std::vector<Key> KeysOf(const Value& literal) const {
    if (!literal.is(Kind::kString)) return {};
    return {std::string(literal.string_value())};
  }
  bool Holds(const Key& key) const {
    return values.empty() ||
           std::binary_search(values.begin(), values.end(), key);
  }
  std::optional<Key> Between(const Key* low, const Key* high) const {
    if (!values.empty()) {
      const auto next =
          low == nullptr ? values.begin()
                         : std::upper_bound(values.begin(), values.end(), *low);
      if (next == values.end() || (high != nullptr && *next >= *high)) {
        return std::nullopt;
      }
      return *next;
    }
    // The next string after `low` in byte order.
    const Key next = low == nullptr ? Key() : *low + '\0';
    if (high != nullptr && next >= *high) return std::nullopt;
    return next;
  }
  Value ToValue(const Key& key) const { return Value::String(key); }
};

// Sums over the cells, as differences between one cell and the next.
struct Cells {
  explicit Cells(size_t count)
      : low(count + 1), high(count + 1), errors(count + 1) {}

  // Adds what a rule says to cells [from, to).
  void Add(size_t from, size_t to, const model::Interval& says, bool error) {
    low[from] += says.low.micros;
    low[to] -= says.low.micros;
    high[from] += says.high.micros;
    high[to] -= says.high.micros;
    errors[from] += error ? 1 : 0;
    errors[to] -= error ? 1 : 0;
  }

  std::vector<int64_t> low;
  std::vector<int64_t> high;
  std::vector<int64_t> errors;
};

struct Saying {
  model::Interval interval;
  bool error;
};

Saying Says(const Program& program, const Member& member, Value field,
            Arena& arena) {
  const model::Points points = member.rule->points;
  const Value outcome = Ask(program, member, field, arena);
  if (outcome.is_true()) return {model::Interval::Exactly(points), false};
  if (outcome.is_false()) return {{}, false};
  return {model::Interval::Optional(points), true};
}

template <typename Domain>
std::vector<typename Domain::Key> SortedKeys(
    const Domain& domain, const std::vector<Value>& literals) {
  std::vector<typename Domain::Key> keys = domain.KeysOf(Value::Null());
  for (const Value& literal : literals) {
    for (auto& key : domain.KeysOf(literal)) keys.push_back(std::move(key));
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

template <typename Domain>
void Sweep(const Program& program, const std::vector<Member>& members,
           const Domain& domain, model::JointBound* joint) {
  using Key = typename Domain::Key;
  std::vector<Value> literals;
  for (const Member& member : members) {
    literals.insert(literals.end(), member.condition.literals.begin(),
                    member.condition.literals.end());
  }
  const std::vector<Key> keys = SortedKeys(domain, literals);
  // Cell 2i is the gap before key i, cell 2i + 1 the key itself.
  Cells cells(2 * keys.size() + 1);
  const auto cell_of = [&](const Key& key) {
    return 2 * static_cast<size_t>(
                   std::lower_bound(keys.begin(), keys.end(), key) -
                   keys.begin()) +
           1;
  };
  const auto between = [&](const std::vector<Key>& sorted, size_t gap) {
    return domain.Between(gap == 0 ? nullptr : &sorted[gap - 1],
                          gap == sorted.size() ? nullptr : &sorted[gap]);
  };

  Arena arena;
  for (const Member& member : members) {
    const std::vector<Key> own = SortedKeys(domain, member.condition.literals);
    for (size_t gap = 0; gap <= own.size(); ++gap) {
      const size_t from = gap == 0 ? 0 : cell_of(own[gap - 1]) + 1;
      const size_t to =
          gap == own.size() ? 2 * keys.size() + 1 : cell_of(own[gap]);
      if (const std::optional<Key> probe = between(own, gap)) {
        const Saying says =
            Says(program, member, domain.ToValue(*probe), arena);
        cells.Add(from, to, says.interval, says.error);
      }
      if (gap == own.size()) break;
      const Key& key = own[gap];
      const Saying says = Says(program, member, domain.ToValue(key), arena);
      cells.Add(to, to + 1, says.interval, says.error);
    }
  }

  int64_t low = 0;
  int64_t high = 0;
  int64_t errors = 0;
  for (size_t cell = 0; cell < 2 * keys.size() + 1; ++cell) {
    low += cells.low[cell];
    high += cells.high[cell];
    errors += cells.errors[cell];
    const bool holds = cell % 2 == 1 ? domain.Holds(keys[cell / 2])
                                     : between(keys, cell / 2).has_value();
    if (holds) {
      joint->AddValue({model::Points{low}, model::Points{high}}, errors == 0);
    }
  }
}

JointBound Bound(const Program& program, uint32_t attribute,
                 const std::vector<Member>& members) {
  const FieldInfo& field = program.fields[attribute];
  model::JointBound joint;
  switch (field.type) {
    case FieldType::kInt:
      Sweep(program, members, IntDomain{}, &joint);
      break;
    case FieldType::kDouble:
      Sweep(program, members, DoubleDomain{}, &joint);
      break;
    case FieldType::kBool:
      Sweep(program, members, BoolDomain{}, &joint);
      break;
    default: {
      StringDomain domain{field.values};
      std::sort(domain.values.begin(), domain.values.end());
      Sweep(program, members, domain, &joint);
    }
  }
  if (field.nullable) {
    Arena arena;
    model::Total sum;
    bool error = false;
    for (const Member& member : members) {
      const Saying says = Says(program, member, Value::Null(), arena);
      sum.Add(says.interval);
      error |= says.error;
    }
    // One that is out of range has been reported.
    if (const auto says = sum.Sum()) joint.AddValue(says->interval, !error);
  }
  // Every field may have some value, so there is an interval.
  return {attribute, *joint.interval(), joint.IsExact()};
}

}  // namespace

void BoundJointly(const Compiler& compiler, GroupProgram& group) {
  const Program& program = compiler.program;
  // Ordered, so that the joints come in policy order of their fields.
  std::map<uint32_t, std::vector<Member>> by_field;
  Arena arena;
  for (RuleProgram& rule : group.rules) {
    if (rule.each || !rule.condition) continue;
    std::optional<SimpleCondition> simple = AsSimple(program, *rule.condition);
    if (!simple) continue;
    const uint32_t attribute = simple->attribute;
    const Member member{&rule, *std::move(simple)};
    // `x > 1 || true` holds whatever x is; it needs no bound.
    if (!Ask(program, member, Value::Unknown(attribute), arena).is_unknown()) {
      continue;
    }
    by_field[attribute].push_back(member);
  }
  for (const auto& [attribute, members] : by_field) {
    for (const Member& member : members) {
      member.rule->joint = static_cast<int>(group.joints.size());
    }
    group.joints.push_back(Bound(program, attribute, members));
  }
}

}  // namespace bantam::internal
