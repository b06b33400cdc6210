#include "src/policy/references.h"

#include <algorithm>
#include <utility>

namespace bantam::internal {

std::optional<size_t> FindName(const std::vector<std::string>& names,
                               const std::string& name, std::string_view what,
                               const Place& place, int field_number,
                               int index) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) {
    return static_cast<size_t>(found - names.begin());
  }
  place.Error(
      field_number, index,
      {FaultCode::kUnknownName, "there is no {what} '{name}'"},
      {{"what", what}, {"name", name}, {"nearest", Nearest(name, names)}});
  return std::nullopt;
}

std::vector<std::string> ReadNames(
    const google::protobuf::RepeatedPtrField<std::string>& names,
    const std::vector<std::string>& known, std::string_view what,
    const Place& place, int field_number) {
  std::vector<std::string> read;
  for (int i = 0; i < names.size(); ++i) {
    if (std::find(read.begin(), read.end(), names[i]) != read.end()) {
      place.Error(field_number, i,
                  {FaultCode::kRepeated, "'{name}' is named twice"},
                  {{"name", names[i]}});
    } else if (FindName(known, names[i], what, place, field_number, i)) {
      read.push_back(names[i]);
    }
  }
  return read;
}

std::vector<std::string> ReadRoles(
    const Compiler& compiler,
    const google::protobuf::RepeatedPtrField<std::string>& names,
    const Place& place, int field_number) {
  return ReadNames(names, compiler.program.roles, "role", place, field_number);
}

std::optional<FieldRef> FindFieldReference(const Compiler& compiler,
                                           const std::string& path,
                                           const Place& place, int field_number,
                                           int index) {
  const auto found = compiler.program.field_by_path.find(path);
  if (found != compiler.program.field_by_path.end()) return found->second;
  std::vector<std::string> paths;
  for (const FieldInfo& field : compiler.program.fields) {
    paths.push_back(field.path);
  }
  place.Error(field_number, index,
              {FaultCode::kFieldNotDeclared, "field '{name}' is not declared"},
              {{"name", path}, {"nearest", Nearest(path, paths)}});
  return std::nullopt;
}

const FieldInfo& InfoOf(const Program& program, FieldRef field) {
  return program.fields[program.slots[IndexOf(field.subject)][field.slot]];
}

std::vector<uint32_t> ReadKinds(
    const Compiler& compiler,
    const google::protobuf::RepeatedPtrField<std::string>& kinds,
    const Place& place, int field_number) {
  std::vector<uint32_t> read;
  for (const std::string& kind :
       ReadNames(kinds, compiler.program.activity_kinds, "activity kind", place,
                 field_number)) {
    read.push_back(compiler.program.kind_by_id.at(kind));
  }
  return read;
}

std::optional<size_t> FindCalendar(const Compiler& compiler,
                                   const std::string& name, const Place& place,
                                   int field_number) {
  if (name.empty()) return std::nullopt;
  std::vector<std::string> calendars;
  for (const CalendarProgram& calendar : compiler.program.calendars) {
    calendars.push_back(calendar.id);
  }
  return FindName(calendars, name, "calendar", place, field_number);
}

}  // namespace bantam::internal
