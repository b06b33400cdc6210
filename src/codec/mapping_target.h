// What a column may fill: declared fields, ids and answers.

#ifndef BANTAM_SRC_CODEC_MAPPING_TARGET_H_
#define BANTAM_SRC_CODEC_MAPPING_TARGET_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/policy.h"
#include "src/base/fault.h"
#include "src/base/suggest.h"
#include "src/codec/mapping_program.h"

namespace bantam::internal {

// Ids that a column may fill beside the declared fields.
struct IdTarget {
  std::string_view path;
  Target target;
  Subject subject;
};
inline constexpr IdTarget kIds[] = {
    {"id", Target::kLeadId, Subject::kPerson},
    {"account.id", Target::kSubjectId, Subject::kAccount},
    {"account.parent_id", Target::kAccountParentId, Subject::kAccount},
    {"person.id", Target::kSubjectId, Subject::kPerson},
    {"opportunity.id", Target::kSubjectId, Subject::kOpportunity},
};

inline bool IsOfRow(Subject subject) {
  return subject == Subject::kAccount || subject == Subject::kPerson ||
         subject == Subject::kOpportunity;
}

// Everything that a column may fill.
inline std::vector<std::string_view> Fillable(const Policy& policy) {
  std::vector<std::string_view> paths;
  for (const IdTarget& id : kIds) paths.push_back(id.path);
  for (const FieldInfo& field : policy.fields()) {
    if (IsOfRow(field.subject)) paths.push_back(field.path);
  }
  for (const CriterionInfo& criterion : policy.criteria()) {
    paths.push_back(criterion.answer.path);
  }
  return paths;
}

inline constexpr std::string_view kAnswers = "answers.";

// Says what a path that begins with "answers." is.
inline std::optional<Fault> ResolveAnswer(const Policy& policy,
                                          std::string_view path,
                                          ColumnProgram* column) {
  const CriterionInfo* criterion =
      policy.FindCriterion(path.substr(kAnswers.size()));
  if (criterion == nullptr) {
    return base::MakeFault(
        {FaultCode::kUnknownName, "no framework asks for {'name'}"},
        {{"name", path}, {"nearest", base::Nearest(path, Fillable(policy))}});
  }
  column->target = Target::kAnswer;
  column->subject = criterion->subject;
  column->info = &criterion->answer;
  column->criterion = criterion->key;
  column->type = criterion->answer.type;
  column->personal = criterion->answer.personal;
  return std::nullopt;
}

// Says what `path` is, in `*column`; an error is what is wrong with it.
inline std::optional<Fault> Resolve(const Policy& policy, std::string_view path,
                                    ColumnProgram* column) {
  column->path = path;
  for (const IdTarget& id : kIds) {
    if (id.path != path) continue;
    column->target = id.target;
    column->subject = id.subject;
    return std::nullopt;
  }
  if (path.substr(0, kAnswers.size()) == kAnswers) {
    return ResolveAnswer(policy, path, column);
  }
  const absl::StatusOr<FieldRef> field = policy.FindField(path);
  if (!field.ok()) {
    return base::MakeFault(
        {FaultCode::kFieldNotDeclared, "field {'name'} is not declared"},
        {{"name", path}, {"nearest", base::Nearest(path, Fillable(policy))}});
  }
  if (!IsOfRow(field->subject)) {
    return base::MakeFault(
        {FaultCode::kWrongSubject,
         "a row cannot fill {'name'}, only fields of account, person and "
         "opportunity"},
        {{"name", path}});
  }
  const FieldInfo& info = policy.field(*field);
  column->field = *field;
  column->info = &info;
  column->subject = field->subject;
  column->type = info.type;
  column->personal = info.personal;
  return std::nullopt;
}

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_MAPPING_TARGET_H_
