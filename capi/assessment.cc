// Reading an answer: frameworks and committees.

#include "bantam/assessment.h"

#include "capi/give.h"

namespace bantam::capi {
namespace {

static_assert(static_cast<int>(Standing::kOpen) == BANTAM_STANDING_OPEN &&
              static_cast<int>(Standing::kGood) == BANTAM_STANDING_GOOD &&
              static_cast<int>(Standing::kBad) == BANTAM_STANDING_BAD &&
              static_cast<int>(Standing::kStale) == BANTAM_STANDING_STALE &&
              static_cast<int>(Standing::kConflicting) ==
                  BANTAM_STANDING_CONFLICTING);
static_assert(static_cast<int>(Benchmark::kNone) == BANTAM_BENCHMARK_NONE &&
              static_cast<int>(Benchmark::kAbove) == BANTAM_BENCHMARK_ABOVE);
static_assert(static_cast<int>(Coverage::kNotRequired) ==
                  BANTAM_ROLE_NOT_REQUIRED &&
              static_cast<int>(Coverage::kMissing) == BANTAM_ROLE_MISSING);

// `to` has flags, at_seconds and at_nanos.
template <typename To>
void PutAt(const std::optional<Instant>& at, To* to) {
  if (!at) return;
  to->flags |= BANTAM_HAS_AT;
  to->at_seconds = at->seconds;
  to->at_nanos = at->nanos;
}

void Describe(const AssessmentResult& from, bantam_assessment* full) {
  full->subject = static_cast<int32_t>(from.subject);
  Put(from.id, &full->id, &full->id_size);
  full->points = from.points.micros;
  Put(from.interval, &full->low, &full->high);
  full->completeness = from.completeness.micros;
  Put(from.stage, &full->stage, &full->stage_size);
  if (from.win_probability) {
    full->flags |= BANTAM_HAS_WIN;
    full->win_low = from.win_probability->low.micros;
    full->win_high = from.win_probability->high.micros;
  }
  Put(from.dimensions, &full->dimensions, &full->dimension_count);
  Put(from.questions, &full->questions, &full->question_count);
  Put(from.due, &full->due, &full->due_count);
}

void Describe(const CriterionResult& from, bantam_criterion* full) {
  full->standing = static_cast<int32_t>(from.standing);
  full->assessment = static_cast<int32_t>(from.assessment);
  full->from_committee = from.from_committee ? 1 : 0;
  PutAt(from.at, full);
  Put(from.key, &full->key, &full->key_size);
  Put(from.value, &full->value);
  full->points = from.points.micros;
  Put(from.interval, &full->low, &full->high);
  Put(from.conflict, &full->conflict, &full->conflict_count);
}

void Describe(const CommitteeResult& from, bantam_committee* full) {
  full->benchmark = static_cast<int32_t>(from.benchmark);
  Put(from.id, &full->id, &full->id_size);
  full->size = from.size;
  full->supportive = from.supportive;
  full->neutral = from.neutral;
  full->opposed = from.opposed;
  full->attitude_unknown = from.attitude_unknown;
  Put(from.roles, &full->roles, &full->role_count);
  Put(from.champions, &full->champions, &full->champion_count);
  Put(from.blockers, &full->blockers, &full->blocker_count);
  Put(from.vetoes, &full->vetoes, &full->veto_count);
}

}  // namespace
}  // namespace bantam::capi

using bantam::capi::Describe;
using bantam::capi::GetItem;
using bantam::capi::Put;

int32_t bantam_assessment_get(const bantam_assessment_list* list, int64_t index,
                              bantam_assessment* assessment,
                              bantam_error** error) {
  return GetItem(list, index, assessment, "assessment", error,
                 [](const bantam::AssessmentResult& from,
                    bantam_assessment* full) { Describe(from, full); });
}

int32_t bantam_dimension_get(const bantam_dimension_list* list, int64_t index,
                             bantam_dimension* dimension,
                             bantam_error** error) {
  return GetItem(
      list, index, dimension, "dimension", error,
      [](const bantam::DimensionResult& from, bantam_dimension* full) {
        Put(from.id, &full->id, &full->id_size);
        full->points = from.points.micros;
        Put(from.interval, &full->low, &full->high);
        full->completeness = from.completeness.micros;
        Put(from.criteria, &full->criteria, &full->criterion_count);
      });
}

int32_t bantam_criterion_get(const bantam_criterion_list* list, int64_t index,
                             bantam_criterion* criterion,
                             bantam_error** error) {
  return GetItem(list, index, criterion, "criterion", error,
                 [](const bantam::CriterionResult& from,
                    bantam_criterion* full) { Describe(from, full); });
}

int32_t bantam_statement_get(const bantam_statement_list* list, int64_t index,
                             bantam_statement* statement,
                             bantam_error** error) {
  return GetItem(
      list, index, statement, "statement", error,
      [](const bantam::Statement& from, bantam_statement* full) {
        full->assessment = static_cast<int32_t>(from.assessment);
        bantam::capi::PutAt(from.at, full);
        Put(from.evidence_id, &full->evidence_id, &full->evidence_id_size);
        Put(from.source, &full->source, &full->source_size);
        Put(from.source_kind, &full->source_kind, &full->source_kind_size);
        Put(from.value, &full->value);
      });
}

int32_t bantam_question_get(const bantam_question_list* list, int64_t index,
                            bantam_question* question, bantam_error** error) {
  return GetItem(list, index, question, "question", error,
                 [](const bantam::Question& from, bantam_question* full) {
                   full->standing = static_cast<int32_t>(from.standing);
                   Put(from.key, &full->key, &full->key_size);
                   full->worth = from.worth.micros;
                 });
}

int32_t bantam_committee_get(const bantam_committee_list* list, int64_t index,
                             bantam_committee* committee,
                             bantam_error** error) {
  return GetItem(list, index, committee, "committee", error,
                 [](const bantam::CommitteeResult& from,
                    bantam_committee* full) { Describe(from, full); });
}

int32_t bantam_role_get(const bantam_role_list* list, int64_t index,
                        bantam_role* role, bantam_error** error) {
  return GetItem(list, index, role, "role", error,
                 [](const bantam::RoleCoverage& from, bantam_role* full) {
                   full->role = static_cast<int32_t>(from.role);
                   full->coverage = static_cast<int32_t>(from.coverage);
                   full->people = from.people;
                   full->verified = from.verified;
                   full->required = from.required;
                 });
}
