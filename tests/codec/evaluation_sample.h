// Evaluations that no engine would make: every figure at random.

#ifndef BANTAM_TESTS_CODEC_EVALUATION_SAMPLE_H_
#define BANTAM_TESTS_CODEC_EVALUATION_SAMPLE_H_

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "bantam/evaluation.h"
#include "tests/support/sample.h"

namespace bantam::testing {

inline model::Points RandomPoints(Random& random) {
  return model::Points{
      random.AnySize(-model::kMaxPointsMicros, model::kMaxPointsMicros)};
}

inline model::Interval RandomInterval(Random& random) {
  const model::Points a = RandomPoints(random);
  const model::Points b = RandomPoints(random);
  return {std::min(a, b), std::max(a, b)};
}

inline Value AnyValue(Random& random) {
  FieldInfo field;
  field.type = static_cast<FieldType>(random.Between(1, 8));
  field.nullable = true;
  return RandomValue(field, random);
}

inline Reason RandomReason(Random& random) {
  constexpr Reason kReasons[] = {Reason::kRuleHolds,
                                 Reason::kRuleOccurrences,
                                 Reason::kRuleDecay,
                                 Reason::kRuleFloor,
                                 Reason::kRuleCap,
                                 Reason::kGroupFloor,
                                 Reason::kGroupCap,
                                 Reason::kScoreFloor,
                                 Reason::kScoreCap,
                                 Reason::kRuleAssessment,
                                 Reason::kActivitiesInFuture,
                                 Reason::kActivitiesRepeated,
                                 Reason::kSubjectAbsent,
                                 Reason::kEvidenceInFuture,
                                 Reason::kEvidenceRepeated,
                                 Reason::kEvidenceOfOthers,
                                 Reason::kContactsOfOthers,
                                 Reason::kContactsUnknown,
                                 Reason::kFrameworkUndecided,
                                 Reason::kDatesOutOfOrder};
  return kReasons[random.Between(0, std::size(kReasons) - 1)];
}

template <typename Make>
auto Several(Random& random, const Make& make) {
  std::vector<decltype(make())> items;
  for (int64_t n = random.Between(0, 3); n > 0; --n) items.push_back(make());
  return items;
}

template <typename Make>
auto Perhaps(Random& random, const Make& make) {
  return random.Between(0, 1) == 1 ? std::optional(make()) : std::nullopt;
}

inline std::vector<std::string> RandomTexts(Random& random) {
  return Several(random, [&] { return RandomText(random); });
}

inline model::Share RandomShare(Random& random) {
  if (random.Between(0, 3) == 0) return model::Share::All();
  return model::Share{random.Between(0, model::Share::All().micros)};
}

template <typename Enum>
Enum AnyOf(Random& random, Enum first, Enum last) {
  return static_cast<Enum>(
      random.Between(static_cast<int64_t>(first), static_cast<int64_t>(last)));
}

inline Decision RandomDecision(Random& random) {
  return AnyOf(random, Decision::kUnknown, Decision::kNo);
}

inline Assessment RandomAssessment(Random& random) {
  return AnyOf(random, Assessment::kUnknown, Assessment::kDenied);
}

inline Standing RandomStanding(Random& random) {
  return AnyOf(random, Standing::kOpen, Standing::kConflicting);
}

inline CriterionResult RandomCriterion(Random& random) {
  const auto value = [&] { return AnyValue(random); };
  const auto time = [&] { return RandomInstant(random); };
  CriterionResult criterion;
  criterion.key = RandomText(random);
  criterion.standing = RandomStanding(random);
  criterion.assessment = RandomAssessment(random);
  criterion.value = Perhaps(random, value);
  criterion.points = RandomPoints(random);
  criterion.interval = RandomInterval(random);
  criterion.at = Perhaps(random, time);
  criterion.from_committee = random.Between(0, 1) == 1;
  criterion.conflict = Several(random, [&] {
    return Statement{RandomText(random),     RandomText(random),
                     RandomText(random),     RandomAssessment(random),
                     Perhaps(random, value), Perhaps(random, time)};
  });
  return criterion;
}

inline AssessmentResult RandomAssessmentResult(Random& random) {
  AssessmentResult assessment;
  assessment.id = RandomText(random);
  assessment.subject = AnyOf(random, Subject::kAccount, Subject::kOpportunity);
  assessment.points = RandomPoints(random);
  assessment.interval = RandomInterval(random);
  assessment.completeness = RandomShare(random);
  assessment.stage = RandomText(random);
  assessment.dimensions = Several(random, [&] {
    return DimensionResult{
        RandomText(random), RandomPoints(random), RandomInterval(random),
        RandomShare(random),
        Several(random, [&] { return RandomCriterion(random); })};
  });
  assessment.questions = Several(random, [&] {
    return Question{RandomText(random), RandomStanding(random),
                    RandomPoints(random)};
  });
  assessment.due = RandomTexts(random);
  assessment.win_probability = Perhaps(random, [&] {
    const model::Share a = RandomShare(random);
    const model::Share b = RandomShare(random);
    return WinProbability{std::min(a, b), std::max(a, b)};
  });
  return assessment;
}

inline CommitteeResult RandomCommittee(Random& random) {
  const auto count = [&] {
    return random.AnySize(0, std::numeric_limits<int64_t>::max());
  };
  CommitteeResult committee;
  committee.id = RandomText(random);
  committee.size = count();
  committee.benchmark = AnyOf(random, Benchmark::kNone, Benchmark::kAbove);
  committee.roles = Several(random, [&] {
    return RoleCoverage{
        AnyOf(random, BuyerRole::kInitiator, BuyerRole::kUser),
        AnyOf(random, Coverage::kNotRequired, Coverage::kMissing), count(),
        count(), count()};
  });
  committee.supportive = count();
  committee.neutral = count();
  committee.opposed = count();
  committee.attitude_unknown = count();
  committee.champions = RandomTexts(random);
  committee.blockers = RandomTexts(random);
  committee.vetoes = RandomTexts(random);
  return committee;
}

inline UnmetRequirement RandomUnmet(Random& random) {
  const auto points = [&] { return RandomPoints(random); };
  UnmetRequirement unmet;
  unmet.id = RandomText(random);
  unmet.met = RandomDecision(random);
  unmet.have = Perhaps(random, points);
  unmet.need = Perhaps(random, points);
  unmet.possible = Perhaps(random, points);
  unmet.have_grade = RandomText(random);
  unmet.need_grade = RandomText(random);
  unmet.fields = RandomTexts(random);
  unmet.error = RandomText(random);
  return unmet;
}

inline RollupResult RandomRollup(Random& random) {
  return {RandomText(random), RandomPoints(random), RandomInterval(random),
          Several(random, [&] {
            return RollupMember{RandomText(random), RandomPoints(random),
                                RandomInterval(random),
                                random.Between(0, 1) == 1};
          })};
}

inline void AddRandomAssessments(Random& random, Evaluation* evaluation) {
  evaluation->assessments =
      Several(random, [&] { return RandomAssessmentResult(random); });
  evaluation->committees =
      Several(random, [&] { return RandomCommittee(random); });
  evaluation->personas = Several(random, [&] {
    return PersonaResult{
        RandomText(random), RandomDecision(random), Several(random, [&] {
          return TraitResult{RandomText(random), RandomDecision(random),
                             RandomTexts(random), RandomText(random)};
        })};
  });
  evaluation->red_flags = Several(random, [&] {
    return RedFlagResult{
        RandomText(random),
        AnyOf(random, Severity::kMinor, Severity::kDealBreaker),
        RandomDecision(random), RandomTexts(random), RandomText(random)};
  });
  evaluation->qualifications = Several(random, [&] {
    return QualificationResult{
        RandomText(random), RandomDecision(random),
        Several(random, [&] { return RandomUnmet(random); })};
  });
}

inline Evaluation RandomEvaluation(Random& random) {
  const auto text = [&] { return RandomText(random); };
  const auto argument = [&] { return Argument{text(), AnyValue(random)}; };
  const auto line = [&] {
    return Line{RandomReason(random), text(), RandomPoints(random),
                Several(random, argument)};
  };
  const auto undecided = [&] {
    return Undecided{text(), RandomInterval(random), Several(random, text),
                     text()};
  };
  Evaluation evaluation;
  evaluation.lead_id = text();
  evaluation.provenance = {text(), text(), text(), text(), text()};
  evaluation.now = RandomInstant(random);
  evaluation.scores = Several(random, [&] {
    return ScoreResult{text(),
                       AnyOf(random, Subject::kAccount, Subject::kOpportunity),
                       RandomPoints(random),
                       RandomInterval(random),
                       random.Between(0, 1) == 1,
                       Several(random, line),
                       Several(random, undecided)};
  });
  evaluation.grades = Several(random, [&] {
    return GradeResult{text(), text(), Several(random, text)};
  });
  evaluation.notes = Several(random, [&] {
    return Note{RandomReason(random), text(), Several(random, argument)};
  });
  AddRandomAssessments(random, &evaluation);
  return evaluation;
}

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_CODEC_EVALUATION_SAMPLE_H_
