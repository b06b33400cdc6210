// What is decided by conditions, points and grades: "Personas", "Red flags"
// and "Qualifications" in docs/assessment.md.
//
// As elsewhere, errors have some text, and the fields of a condition are in the
// order of PolicySpec::fields.

#ifndef BANTAM_TESTS_ORACLE_QUALIFY_H_
#define BANTAM_TESTS_ORACLE_QUALIFY_H_

#include <optional>

#include "bantam/evaluation.h"
#include "tests/oracle/evaluate.h"
#include "tests/oracle/spec.h"

namespace bantam::oracle {

std::vector<std::string> PathsOf(FieldSet fields, const PolicySpec& policy);

PersonaResult EvaluatePersona(const PersonaSpec& persona,
                              const Environment& env);

// nullopt: not raised.
std::optional<RedFlagResult> EvaluateRedFlag(const RedFlagSpec& flag,
                                             const Environment& env);

// Over the scores, grades, assessments and red flags of `evaluation`.
QualificationResult Qualify(const QualificationSpec& qualification,
                            const Evaluation& evaluation,
                            const Environment& env);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_QUALIFY_H_
