#include <algorithm>
#include <map>
#include <optional>

#include "absl/strings/str_cat.h"
#include "src/policy/compiler.h"
#include "src/policy/money.h"

namespace bantam::internal {
namespace {

constexpr std::string_view kSubjectNames[kSubjects] = {
    "account", "person", "opportunity", "activity", "contact"};

struct BuiltInField {
  Subject subject;
  std::string_view name;
  BuiltIn built_in;
};

constexpr BuiltInField kBuiltInFields[] = {
    {Subject::kAccount, "id", BuiltIn::kAccountId},
    {Subject::kAccount, "parent_id", BuiltIn::kAccountParentId},
    {Subject::kPerson, "id", BuiltIn::kPersonId},
    {Subject::kOpportunity, "id", BuiltIn::kOpportunityId},
    {Subject::kActivity, "id", BuiltIn::kActivityId},
    {Subject::kActivity, "kind", BuiltIn::kActivityKind},
    {Subject::kActivity, "at", BuiltIn::kActivityAt},
    {Subject::kContact, "person_id", BuiltIn::kContactPersonId},
    {Subject::kContact, "roles", BuiltIn::kContactRoles},
    {Subject::kContact, "attitude", BuiltIn::kContactAttitude},
    {Subject::kContact, "influence", BuiltIn::kContactInfluence},
    {Subject::kContact, "verified", BuiltIn::kContactVerified},
};

cel::Type BuiltInType(BuiltIn built_in) {
  switch (built_in) {
    case BuiltIn::kActivityAt:
      return cel::Type::Timestamp();
    case BuiltIn::kContactRoles:
      return cel::Type::List(cel::Type::String());
    case BuiltIn::kContactVerified:
      return cel::Type::Bool();
    default:
      return cel::Type::String();
  }
}

cel::Type TypeOf(const FieldInfo& field) {
  cel::Type type;
  switch (field.type) {
    case FieldType::kBool:
      type = cel::Type::Bool();
      break;
    case FieldType::kInt:
      type = cel::Type::Int();
      break;
    case FieldType::kDouble:
      type = cel::Type::Double();
      break;
    case FieldType::kString:
      type = cel::Type::String();
      break;
    case FieldType::kTimestamp:
      type = cel::Type::Timestamp();
      break;
    case FieldType::kDuration:
      type = cel::Type::Duration();
      break;
    case FieldType::kMoney:
      type = cel::Type::Opaque("money");
      break;
    case FieldType::kStrings:
      type = cel::Type::List(cel::Type::String());
      break;
  }
  return field.nullable ? cel::Type::Nullable(type) : type;
}

// The objects that fields nest in, "account" and "account.address" among them.
class ObjectTree {
 public:
  explicit ObjectTree(Program& program) : program_(program) {
    for (size_t i = 0; i < kSubjects; ++i) {
      program_.objects.push_back(
          {std::string(kSubjectNames[i]), static_cast<Subject>(i + 1)});
      fields_.emplace_back();
      index_.emplace(kSubjectNames[i], i);
    }
    for (const BuiltInField& field : kBuiltInFields) {
      fields_[IndexOf(field.subject)].push_back(
          {std::string(field.name), BuiltInType(field.built_in),
           program_.AttributeOf(field.built_in)});
    }
    index_.emplace("answers", fields_.size());
    program_.objects.push_back({"answers", Subject::kAccount});
    fields_.emplace_back();
    // Keys differ, and a dimension is never a criterion.
    for (size_t i = 0; i < program_.criteria.size(); ++i) {
      Add(program_.criteria[i].answer, program_.AttributeOfAnswer(i));
    }
  }

  // Adds a field; the path's parts are checked. False where the path is an
  // object's, or leads through a field.
  bool Add(const FieldInfo& field, uint32_t attribute) {
    const size_t dot = field.path.rfind('.');
    const std::optional<size_t> parent =
        ObjectAt(field.path.substr(0, dot), field.subject);
    const std::string name = field.path.substr(dot + 1);
    if (!parent || Has(*parent, name)) return false;
    fields_[*parent].push_back({name, TypeOf(field), attribute});
    return true;
  }

  void Declare(cel::Env& env) const {
    for (size_t i = 0; i < fields_.size(); ++i) {
      env.AddStruct(program_.objects[i].name, fields_[i]).IgnoreError();
    }
  }

 private:
  bool Has(size_t object, std::string_view name) const {
    return std::any_of(fields_[object].begin(), fields_[object].end(),
                       [&](const cel::Field& f) { return f.name == name; });
  }

  std::optional<size_t> ObjectAt(const std::string& path, Subject subject) {
    if (const auto found = index_.find(path); found != index_.end()) {
      return found->second;
    }
    const size_t dot = path.rfind('.');
    const std::optional<size_t> parent = ObjectAt(path.substr(0, dot), subject);
    const std::string name = path.substr(dot + 1);
    if (!parent || Has(*parent, name)) return std::nullopt;
    const size_t object = fields_.size();
    fields_[*parent].push_back({name, cel::Type::Struct(path),
                                kObjectBit | static_cast<uint32_t>(object)});
    fields_.emplace_back();
    program_.objects.push_back({path, subject});
    index_.emplace(path, object);
    return object;
  }

  Program& program_;
  std::vector<std::vector<cel::Field>> fields_;
  std::map<std::string, size_t, std::less<>> index_;
};

std::optional<Subject> SubjectOfPath(std::string_view path) {
  const std::string_view head = path.substr(0, path.find('.'));
  for (size_t i = 0; i < kSubjects; ++i) {
    if (head == kSubjectNames[i]) return static_cast<Subject>(i + 1);
  }
  return std::nullopt;
}

Fault BuiltInAlready(const std::string& path) {
  return base::MakeFault(
      {FaultCode::kNameTaken, "'{name}' is built in and not to be declared"},
      {{"name", path}});
}

// What is wrong with a path as such.
std::optional<Fault> CheckPath(const std::string& path) {
  if (path.empty()) {
    return base::MakeFault({FaultCode::kMissing,
                            "a field needs a path, such as "
                            "'account.employees'"});
  }
  const std::optional<Subject> subject = SubjectOfPath(path);
  if (!subject || path.find('.') == std::string::npos) {
    return base::MakeFault(
        {FaultCode::kMalformed,
         "the path '{value}' must begin with account., person., opportunity., "
         "activity. or contact."},
        {{"value", path}});
  }
  if (std::count(path.begin(), path.end(), '.') > 8) {
    return base::MakeFault(
        {FaultCode::kMalformed, "the path '{value}' nests more than 8 deep"},
        {{"value", path}});
  }
  for (size_t pos = 0; pos != std::string::npos;) {
    const size_t end = path.find('.', pos);
    const std::string part = path.substr(pos, end - pos);
    if (!IsIdentifier(part)) {
      return base::MakeFault(
          {FaultCode::kMalformed,
           "'{value}' in '{of}' must be lower-case letters, digits and '_', "
           "beginning with a letter"},
          {{"value", part}, {"of", path}});
    }
    if (IsReserved(part)) {
      return base::MakeFault(
          {FaultCode::kReservedWord,
           "'{name}' in '{of}' is a reserved word of the condition language"},
          {{"name", part}, {"of", path}});
    }
    pos = end == std::string::npos ? end : end + 1;
  }
  // Read as parts of a lead, though no condition sees them.
  if (path == "activity.recorded_at" || path == "contact.opportunity_id") {
    return BuiltInAlready(path);
  }
  for (const BuiltInField& field : kBuiltInFields) {
    if (path == absl::StrCat(std::string(kSubjectNames[IndexOf(field.subject)]),
                             ".", std::string(field.name))) {
      return BuiltInAlready(path);
    }
  }
  return std::nullopt;
}

std::optional<FieldInfo> ReadField(const v1::Field& field, const Place& place) {
  if (std::optional<Fault> wrong = CheckPath(field.path())) {
    place.Add(v1::Field::kPathFieldNumber, -1, *std::move(wrong));
    return std::nullopt;
  }
  if (field.type() == v1::FieldType::UNSPECIFIED ||
      !v1::FieldType::Kind_IsValid(field.type())) {
    place.Error(v1::Field::kTypeFieldNumber,
                {FaultCode::kNotAChoice,
                 "the type of '{name}' must be BOOL, INT, DOUBLE, STRING, "
                 "TIMESTAMP, DURATION, MONEY or STRINGS"},
                {{"name", field.path()}});
    return std::nullopt;
  }
  FieldInfo info;
  info.path = field.path();
  info.subject = *SubjectOfPath(field.path());
  info.type = static_cast<FieldType>(field.type());
  info.unit = field.unit();
  info.nullable = field.nullable();
  info.personal = field.personal();
  info.values.assign(field.values().begin(), field.values().end());
  if (!info.values.empty() && info.type != FieldType::kString &&
      info.type != FieldType::kStrings) {
    place.Error(v1::Field::kValuesFieldNumber,
                {FaultCode::kMisplaced,
                 "only STRING and STRINGS fields list their values"});
  }
  std::vector<std::string> sorted = info.values;
  std::sort(sorted.begin(), sorted.end());
  const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
  if (twice != sorted.end()) {
    place.Error(v1::Field::kValuesFieldNumber,
                {FaultCode::kRepeated, "the value '{name}' stands twice"},
                {{"name", *twice}});
  }
  return info;
}

void DeclareVariables(Compiler& compiler) {
  const Limits& limits = compiler.program.limits;
  const cel::SizeHint hint{
      .max_list = static_cast<uint64_t>(limits.max_list_items),
      .max_text = static_cast<uint64_t>(limits.max_string_bytes)};
  cel::SizeHint activities = hint;
  activities.max_list = static_cast<uint64_t>(
      std::max(limits.max_activities, limits.max_list_items));
  cel::SizeHint contacts = hint;
  contacts.max_list = static_cast<uint64_t>(
      std::max(limits.max_contacts, limits.max_list_items));
  cel::Env& env = compiler.env;
  // In the order of enum Variable. The names differ and are identifiers, so
  // that no declaration can fail.
  env.AddVariable("account", cel::Type::Struct("account"), hint).IgnoreError();
  env.AddVariable("person", cel::Type::Struct("person"), hint).IgnoreError();
  env.AddVariable("opportunity", cel::Type::Struct("opportunity"), hint)
      .IgnoreError();
  env.AddVariable("activities", cel::Type::List(cel::Type::Struct("activity")),
                  activities)
      .IgnoreError();
  env.AddVariable("contacts", cel::Type::List(cel::Type::Struct("contact")),
                  contacts)
      .IgnoreError();
  env.AddVariable("now", cel::Type::Timestamp()).IgnoreError();
  env.AddVariable("answers", cel::Type::Struct("answers"), hint).IgnoreError();
  env.AddVariable("activity", cel::Type::Struct("activity"), hint)
      .IgnoreError();
}

}  // namespace

std::string_view BuiltInName(BuiltIn built_in) {
  constexpr std::string_view kNames[kBuiltIns] = {
      "account.id",        "account.parent_id", "person.id",
      "opportunity.id",    "activities",        "activity.id",
      "activity.kind",     "activity.at",       "contacts",
      "contact.person_id", "contact.roles",     "contact.attitude",
      "contact.influence", "contact.verified"};
  return kNames[static_cast<size_t>(built_in)];
}

void CompileFields(Compiler& compiler) {
  Program& program = compiler.program;
  const auto& fields = compiler.policy.fields();
  if (fields.size() > program.limits.max_fields) {
    compiler.root.Error(v1::Policy::kFieldsFieldNumber,
                        {FaultCode::kLimitExceeded,
                         "there are {found} fields; {limit} is {allowed}"},
                        {{"found", fields.size()},
                         {"allowed", program.limits.max_fields},
                         {"limit", "max_fields"}});
    return;
  }
  std::vector<int> positions;
  for (int i = 0; i < fields.size(); ++i) {
    const Place place = compiler.root.Child(v1::Policy::kFieldsFieldNumber, i);
    std::optional<FieldInfo> info = ReadField(fields[i], place);
    if (!info) continue;
    auto& slots = program.slots[IndexOf(info->subject)];
    const FieldRef ref{info->subject, static_cast<uint32_t>(slots.size())};
    if (!program.field_by_path.emplace(info->path, ref).second) {
      place.Error(v1::Field::kPathFieldNumber,
                  {FaultCode::kRepeated, "the field '{name}' stands twice"},
                  {{"name", info->path}});
      continue;
    }
    slots.push_back(static_cast<uint32_t>(program.fields.size()));
    program.slot_of.push_back(ref.slot);
    program.fields.push_back(*std::move(info));
    positions.push_back(i);
  }
  // Attribute ids of what is built in follow those of the fields, so the tree
  // is made when all fields are there.
  ObjectTree tree(program);
  for (size_t i = 0; i < program.fields.size(); ++i) {
    if (tree.Add(program.fields[i], static_cast<uint32_t>(i))) continue;
    compiler.root.Child(v1::Policy::kFieldsFieldNumber, positions[i])
        .Error(v1::Field::kPathFieldNumber,
               {FaultCode::kNameTaken,
                "'{name}' is a field, or lies in a field, and so cannot be "
                "both field and object"},
               {{"name", program.fields[i].path}});
  }
  tree.Declare(compiler.env);
  DeclareVariables(compiler);
  DeclareMoney(compiler.env);
}

void CompileActivityKinds(Compiler& compiler) {
  const auto& kinds = compiler.policy.activity_kinds();
  std::unordered_map<std::string, size_t> taken;
  for (int i = 0; i < kinds.size(); ++i) {
    const Place place =
        compiler.root.Child(v1::Policy::kActivityKindsFieldNumber, i);
    CheckId(place, v1::ActivityKind::kIdFieldNumber, kinds[i].id(), taken,
            static_cast<size_t>(i));
    compiler.program.kind_by_id.emplace(kinds[i].id(),
                                        static_cast<uint32_t>(i));
    compiler.program.activity_kinds.push_back(kinds[i].id());
  }
}

}  // namespace bantam::internal
