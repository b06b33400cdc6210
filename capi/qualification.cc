// Reading an answer: personas, red flags and qualifications.

#include "bantam/qualification.h"

#include <optional>

#include "capi/give.h"

namespace bantam::capi {
namespace {

static_assert(static_cast<int>(Severity::kMinor) == BANTAM_MINOR &&
              static_cast<int>(Severity::kDealBreaker) == BANTAM_DEAL_BREAKER);

void PutPoints(const std::optional<model::Points>& points, uint32_t flag,
               int64_t* to, uint32_t* flags) {
  if (!points) return;
  *flags |= flag;
  *to = points->micros;
}

void Describe(const UnmetRequirement& from, bantam_unmet* full) {
  full->met = static_cast<int32_t>(from.met);
  Put(from.id, &full->id, &full->id_size);
  PutPoints(from.have, BANTAM_HAS_HAVE, &full->have, &full->flags);
  PutPoints(from.need, BANTAM_HAS_NEED, &full->need, &full->flags);
  PutPoints(from.possible, BANTAM_HAS_POSSIBLE, &full->possible, &full->flags);
  Put(from.have_grade, &full->have_grade, &full->have_grade_size);
  Put(from.need_grade, &full->need_grade, &full->need_grade_size);
  Put(from.fields, &full->fields, &full->field_count);
  Put(from.error, &full->error, &full->error_size);
}

}  // namespace
}  // namespace bantam::capi

using bantam::capi::GetItem;
using bantam::capi::Put;

int32_t bantam_persona_get(const bantam_persona_list* list, int64_t index,
                           bantam_persona* persona, bantam_error** error) {
  return GetItem(list, index, persona, "persona", error,
                 [](const bantam::PersonaResult& from, bantam_persona* full) {
                   full->fits = static_cast<int32_t>(from.fits);
                   Put(from.id, &full->id, &full->id_size);
                   Put(from.traits, &full->traits, &full->trait_count);
                 });
}

int32_t bantam_trait_get(const bantam_trait_list* list, int64_t index,
                         bantam_trait* trait, bantam_error** error) {
  return GetItem(list, index, trait, "trait", error,
                 [](const bantam::TraitResult& from, bantam_trait* full) {
                   full->holds = static_cast<int32_t>(from.holds);
                   Put(from.id, &full->id, &full->id_size);
                   Put(from.fields, &full->fields, &full->field_count);
                   Put(from.error, &full->error, &full->error_size);
                 });
}

int32_t bantam_red_flag_get(const bantam_red_flag_list* list, int64_t index,
                            bantam_red_flag* red_flag, bantam_error** error) {
  return GetItem(list, index, red_flag, "red_flag", error,
                 [](const bantam::RedFlagResult& from, bantam_red_flag* full) {
                   full->raised = static_cast<int32_t>(from.raised);
                   full->severity = static_cast<int32_t>(from.severity);
                   Put(from.id, &full->id, &full->id_size);
                   Put(from.fields, &full->fields, &full->field_count);
                   Put(from.error, &full->error, &full->error_size);
                 });
}

int32_t bantam_qualification_get(const bantam_qualification_list* list,
                                 int64_t index,
                                 bantam_qualification* qualification,
                                 bantam_error** error) {
  return GetItem(
      list, index, qualification, "qualification", error,
      [](const bantam::QualificationResult& from, bantam_qualification* full) {
        full->qualified = static_cast<int32_t>(from.qualified);
        Put(from.id, &full->id, &full->id_size);
        Put(from.unmet, &full->unmet, &full->unmet_count);
      });
}

int32_t bantam_unmet_get(const bantam_unmet_list* list, int64_t index,
                         bantam_unmet* unmet, bantam_error** error) {
  return GetItem(list, index, unmet, "unmet", error,
                 [](const bantam::UnmetRequirement& from, bantam_unmet* full) {
                   bantam::capi::Describe(from, full);
                 });
}
