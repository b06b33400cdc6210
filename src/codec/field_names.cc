#include "src/codec/field_names.h"

#include <algorithm>

#include "src/base/suggest.h"
#include "src/policy/program.h"

namespace bantam::internal {
namespace {

constexpr std::string_view kAccountNames[] = {"id", "parent_id"};
constexpr std::string_view kSubjectNames[] = {"id"};
constexpr std::string_view kActivityNames[] = {"id", "kind", "at",
                                               "recorded_at"};
constexpr std::string_view kContactNames[] = {"person_id", "roles",
                                              "attitude",  "influence",
                                              "verified",  "opportunity_id"};

}  // namespace

std::span<const std::string_view> BuiltInNames(Subject subject) {
  switch (subject) {
    case Subject::kAccount:
      return kAccountNames;
    case Subject::kActivity:
      return kActivityNames;
    case Subject::kContact:
      return kContactNames;
    default:
      return kSubjectNames;
  }
}

std::optional<FieldRef> FieldNames::Find(const std::string& path) const {
  const auto& fields = policy_.program().field_by_path;
  const auto found = fields.find(path);
  if (found == fields.end()) return std::nullopt;
  return found->second;
}

bool FieldNames::IsObject(std::string_view path) {
  const auto& objects = policy_.program().objects;
  // The subjects and the answers are objects; most policies have no others.
  if (objects.size() <= kSubjects + 1) return false;
  if (objects_.empty()) {
    for (const ObjectProgram& object : objects) objects_.push_back(object.name);
    std::sort(objects_.begin(), objects_.end());
  }
  return std::binary_search(objects_.begin(), objects_.end(), path);
}

bool FieldNames::IsActivityKind(std::string_view kind) const {
  const std::vector<std::string>& kinds = policy_.activity_kinds();
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

std::string FieldNames::NearestKey(
    std::string_view object, std::string_view key,
    std::span<const std::string_view> built_in) const {
  std::vector<std::string_view> right(built_in.begin(), built_in.end());
  for (const FieldInfo& field : policy_.fields()) {
    const std::string_view path = field.path;
    if (path.size() <= object.size() || path[object.size()] != '.' ||
        path.substr(0, object.size()) != object) {
      continue;
    }
    const std::string_view rest = path.substr(object.size() + 1);
    right.push_back(rest.substr(0, rest.find('.')));
  }
  return base::DidYouMean(key, right);
}

std::string FieldNames::NearestName(Subject subject,
                                    std::string_view name) const {
  const size_t prefix = SubjectName(subject).size() + 1;
  std::vector<std::string_view> right;
  for (const FieldInfo& field : policy_.fields()) {
    if (field.subject != subject) continue;
    right.push_back(std::string_view(field.path).substr(prefix));
  }
  return base::DidYouMean(name, right);
}

}  // namespace bantam::internal
