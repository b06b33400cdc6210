// Reading an answer: scores, grades and notes.

#include "bantam/evaluation.h"

#include "capi/give.h"

namespace bantam::capi {
namespace {

static_assert(static_cast<int>(Decision::kUnknown) == BANTAM_UNKNOWN &&
              static_cast<int>(Decision::kYes) == BANTAM_YES &&
              static_cast<int>(Decision::kNo) == BANTAM_NO);

bantam_evaluation_summary Summarize(const Evaluation& from) {
  bantam_evaluation_summary full = {};
  full.now_seconds = from.now.seconds;
  full.now_nanos = from.now.nanos;
  const Provenance& made = from.provenance;
  Put(from.lead_id, &full.lead_id, &full.lead_id_size);
  Put(made.policy_id, &full.policy_id, &full.policy_id_size);
  Put(made.policy_version, &full.policy_version, &full.policy_version_size);
  Put(made.policy_hash, &full.policy_hash, &full.policy_hash_size);
  Put(made.library_version, &full.library_version, &full.library_version_size);
  Put(made.zone_data_version, &full.zone_data_version,
      &full.zone_data_version_size);
  Put(from.scores, &full.scores, &full.score_count);
  Put(from.grades, &full.grades, &full.grade_count);
  Put(from.notes, &full.notes, &full.note_count);
  Put(from.assessments, &full.assessments, &full.assessment_count);
  Put(from.committees, &full.committees, &full.committee_count);
  Put(from.personas, &full.personas, &full.persona_count);
  Put(from.red_flags, &full.red_flags, &full.red_flag_count);
  Put(from.qualifications, &full.qualifications, &full.qualification_count);
  return full;
}

}  // namespace
}  // namespace bantam::capi

using bantam::capi::Arguments;
using bantam::capi::Call;
using bantam::capi::GetItem;
using bantam::capi::Put;
using bantam::capi::Write;

int32_t bantam_evaluation_get(const bantam_evaluation* evaluation,
                              bantam_evaluation_summary* summary,
                              bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(evaluation, "evaluation");
    in.OutStruct(summary, "summary");
    if (!in.ok()) return in.status();
    Write(bantam::capi::Summarize(evaluation->evaluation), summary);
    return absl::OkStatus();
  });
}

const char* bantam_reason_name(int32_t reason, int64_t* size) {
  const std::string_view name =
      reason > 0 && reason <= UINT8_MAX
          ? bantam::ReasonName(static_cast<bantam::Reason>(reason))
          : std::string_view();
  return bantam::capi::Give(name.empty() ? std::string_view("") : name, size);
}

int32_t bantam_score_get(const bantam_score_list* list, int64_t index,
                         bantam_score* score, bantam_error** error) {
  return GetItem(list, index, score, "score", error,
                 [](const bantam::ScoreResult& from, bantam_score* full) {
                   full->subject = static_cast<int32_t>(from.subject);
                   full->exact = from.exact ? 1 : 0;
                   Put(from.id, &full->id, &full->id_size);
                   full->points = from.points.micros;
                   Put(from.interval, &full->low, &full->high);
                   Put(from.lines, &full->lines, &full->line_count);
                   Put(from.undecided, &full->undecided,
                       &full->undecided_count);
                 });
}

int32_t bantam_line_get(const bantam_line_list* list, int64_t index,
                        bantam_line* line, bantam_error** error) {
  return GetItem(list, index, line, "line", error,
                 [](const bantam::Line& from, bantam_line* full) {
                   full->reason = static_cast<int32_t>(from.code);
                   Put(from.path, &full->path, &full->path_size);
                   full->points = from.points.micros;
                   Put(from.arguments, &full->arguments, &full->argument_count);
                 });
}

int32_t bantam_argument_get(const bantam_argument_list* list, int64_t index,
                            bantam_argument* argument, bantam_error** error) {
  return GetItem(list, index, argument, "argument", error,
                 [](const bantam::Argument& from, bantam_argument* full) {
                   Put(from.name, &full->name, &full->name_size);
                   Put(from.value, &full->value);
                 });
}

int32_t bantam_undecided_get(const bantam_undecided_list* list, int64_t index,
                             bantam_undecided* undecided,
                             bantam_error** error) {
  return GetItem(list, index, undecided, "undecided", error,
                 [](const bantam::Undecided& from, bantam_undecided* full) {
                   Put(from.path, &full->path, &full->path_size);
                   Put(from.interval, &full->low, &full->high);
                   Put(from.fields, &full->fields, &full->field_count);
                   Put(from.error, &full->error, &full->error_size);
                 });
}

int32_t bantam_grade_get(const bantam_grade_list* list, int64_t index,
                         bantam_grade* grade, bantam_error** error) {
  return GetItem(list, index, grade, "grade", error,
                 [](const bantam::GradeResult& from, bantam_grade* full) {
                   Put(from.id, &full->id, &full->id_size);
                   Put(from.grade, &full->grade, &full->grade_size);
                   Put(from.possible, &full->possible, &full->possible_count);
                 });
}

int32_t bantam_note_get(const bantam_note_list* list, int64_t index,
                        bantam_note* note, bantam_error** error) {
  return GetItem(list, index, note, "note", error,
                 [](const bantam::Note& from, bantam_note* full) {
                   full->reason = static_cast<int32_t>(from.code);
                   Put(from.path, &full->path, &full->path_size);
                   Put(from.arguments, &full->arguments, &full->argument_count);
                 });
}
