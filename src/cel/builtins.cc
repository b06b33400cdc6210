#include "src/cel/builtins.h"

#include <algorithm>

namespace bantam::cel {

namespace {

// A signature is its parameters' letters and its result's:
//   b bool  i int  u uint  d double  s string  y bytes  t timestamp
//   r duration  A, B any type, the same throughout  L list(A)  M map(A, B)
//   T type  * dyn
struct Letters {
  const char* parameters;
  char result;
};

struct Entry {
  std::string_view name;
  bool member;
  BuiltinId id;
  Builtin::Call call;
  std::vector<Letters> signatures;
};

Type TypeOf(char letter) {
  switch (letter) {
    case 'b':
      return Type::Bool();
    case 'i':
      return Type::Int();
    case 'u':
      return Type::Uint();
    case 'd':
      return Type::Double();
    case 's':
      return Type::String();
    case 'y':
      return Type::Bytes();
    case 't':
      return Type::Timestamp();
    case 'r':
      return Type::Duration();
    case 'A':
      return Type::Param(0);
    case 'B':
      return Type::Param(1);
    case 'L':
      return Type::List(Type::Param(0));
    case 'M':
      return Type::Map(Type::Param(0), Type::Param(1));
    case 'T':
      return Type::TypeType();
    default:
      return Type::Dyn();
  }
}

std::vector<Builtin> MakeBuiltins() {
  using enum BuiltinId;
  const std::vector<Letters> equality = {{"AA", 'b'}};
  // Numbers of different types have an order, but no arithmetic.
  const std::vector<Letters> order = {
      {"ii", 'b'}, {"uu", 'b'}, {"dd", 'b'}, {"ss", 'b'}, {"bb", 'b'},
      {"yy", 'b'}, {"tt", 'b'}, {"rr", 'b'}, {"iu", 'b'}, {"ui", 'b'},
      {"id", 'b'}, {"di", 'b'}, {"ud", 'b'}, {"du", 'b'}};
  const std::vector<Letters> size = {
      {"s", 'i'}, {"y", 'i'}, {"L", 'i'}, {"M", 'i'}};
  const std::vector<Letters> text = {{"ss", 'b'}};
  const std::vector<Letters> date = {{"t", 'i'}, {"ts", 'i'}};
  const std::vector<Letters> time = {{"t", 'i'}, {"ts", 'i'}, {"r", 'i'}};
  const std::vector<Entry> entries = {
      {"_+_",
       false,
       kAdd,
       &builtin::Add,
       {{"ii", 'i'},
        {"uu", 'u'},
        {"dd", 'd'},
        {"ss", 's'},
        {"yy", 'y'},
        {"LL", 'L'},
        {"tr", 't'},
        {"rt", 't'},
        {"rr", 'r'}}},
      {"_-_",
       false,
       kSubtract,
       &builtin::Subtract,
       {{"ii", 'i'},
        {"uu", 'u'},
        {"dd", 'd'},
        {"tt", 'r'},
        {"tr", 't'},
        {"rr", 'r'}}},
      {"_*_",
       false,
       kMultiply,
       &builtin::Multiply,
       {{"ii", 'i'}, {"uu", 'u'}, {"dd", 'd'}}},
      {"_/_",
       false,
       kDivide,
       &builtin::Divide,
       {{"ii", 'i'}, {"uu", 'u'}, {"dd", 'd'}}},
      {"_%_", false, kModulo, &builtin::Modulo, {{"ii", 'i'}, {"uu", 'u'}}},
      {"-_", false, kNegate, &builtin::Negate, {{"i", 'i'}, {"d", 'd'}}},
      {"!_", false, kNot, &builtin::Not, {{"b", 'b'}}},
      {"_==_", false, kEqual, &builtin::IsEqual, equality},
      {"_!=_", false, kNotEqual, &builtin::IsNotEqual, equality},
      {"_<_", false, kLess, &builtin::Less, order},
      {"_<=_", false, kLessEqual, &builtin::LessEqual, order},
      {"_>_", false, kGreater, &builtin::Greater, order},
      {"_>=_", false, kGreaterEqual, &builtin::GreaterEqual, order},
      {"_in_", false, kIn, &builtin::In, {{"AL", 'b'}, {"AM", 'b'}}},
      {"_[_]", false, kIndex, &builtin::Index, {{"Li", 'A'}, {"MA", 'B'}}},
      {"size", false, kSize, &builtin::Size, size},
      {"size", true, kSize, &builtin::Size, size},
      {"contains", true, kTextSearch, &builtin::Contains, text},
      {"startsWith", true, kTextSearch, &builtin::StartsWith, text},
      {"endsWith", true, kTextSearch, &builtin::EndsWith, text},
      {"matches", false, kMatches, &builtin::Matches, text},
      {"matches", true, kMatches, &builtin::Matches, text},
      {"bool", false, kConvert, &builtin::ToBool, {{"b", 'b'}, {"s", 'b'}}},
      {"int",
       false,
       kConvert,
       &builtin::ToInt,
       {{"i", 'i'}, {"u", 'i'}, {"d", 'i'}, {"s", 'i'}, {"t", 'i'}}},
      {"uint",
       false,
       kConvert,
       &builtin::ToUint,
       {{"u", 'u'}, {"i", 'u'}, {"d", 'u'}, {"s", 'u'}}},
      {"double",
       false,
       kConvert,
       &builtin::ToDouble,
       {{"d", 'd'}, {"i", 'd'}, {"u", 'd'}, {"s", 'd'}}},
      {"string",
       false,
       kToText,
       &builtin::ToString,
       {{"s", 's'},
        {"b", 's'},
        {"i", 's'},
        {"u", 's'},
        {"d", 's'},
        {"y", 's'},
        {"t", 's'},
        {"r", 's'}}},
      {"bytes", false, kToText, &builtin::ToBytes, {{"y", 'y'}, {"s", 'y'}}},
      {"timestamp",
       false,
       kConvert,
       &builtin::ToTimestamp,
       {{"t", 't'}, {"s", 't'}, {"i", 't'}}},
      {"duration",
       false,
       kConvert,
       &builtin::ToDuration,
       {{"r", 'r'}, {"s", 'r'}}},
      {"type", false, kConvert, &builtin::ToType, {{"A", 'T'}}},
      {"dyn", false, kDyn, &builtin::ToDyn, {{"A", '*'}}},
      {"getFullYear", true, kTime, &builtin::GetFullYear, date},
      {"getMonth", true, kTime, &builtin::GetMonth, date},
      {"getDayOfYear", true, kTime, &builtin::GetDayOfYear, date},
      {"getDayOfMonth", true, kTime, &builtin::GetDayOfMonth, date},
      {"getDate", true, kTime, &builtin::GetDate, date},
      {"getDayOfWeek", true, kTime, &builtin::GetDayOfWeek, date},
      {"getHours", true, kTime, &builtin::GetHours, time},
      {"getMinutes", true, kTime, &builtin::GetMinutes, time},
      {"getSeconds", true, kTime, &builtin::GetSeconds, time},
      {"getMilliseconds", true, kTime, &builtin::GetMilliseconds, time},
  };
  std::vector<Builtin> builtins;
  builtins.reserve(entries.size());
  for (const Entry& entry : entries) {
    Builtin& builtin = builtins.emplace_back();
    builtin.name = entry.name;
    builtin.member = entry.member;
    builtin.id = entry.id;
    builtin.call = entry.call;
    for (const Letters& letters : entry.signatures) {
      Signature& signature = builtin.signatures.emplace_back();
      for (const char* p = letters.parameters; *p != '\0'; ++p) {
        signature.parameters.push_back(TypeOf(*p));
      }
      signature.result = TypeOf(letters.result);
    }
  }
  return builtins;
}

}  // namespace

std::span<const Builtin> Builtins() {
  // Never destroyed: programs in static storage may outlive it otherwise.
  static const std::vector<Builtin>& builtins =
      *new std::vector<Builtin>(MakeBuiltins());
  return builtins;
}

const Builtin* FindBuiltin(std::string_view name, bool member) {
  const std::span<const Builtin> all = Builtins();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Builtin& builtin) {
        return builtin.member == member && builtin.name == name;
      });
  return found == all.end() ? nullptr : &*found;
}

std::string DisplayName(std::string_view name) {
  constexpr std::string_view kWordCharacters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.";
  std::string display(name);
  if (name == "_in_" ||
      name.find_first_not_of(kWordCharacters) != std::string_view::npos) {
    std::erase(display, '_');
  }
  return display;
}

}  // namespace bantam::cel
