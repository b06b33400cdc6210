#include "tests/oracle/print.h"
#include "tests/oracle/text.h"

namespace bantam::oracle {
namespace {

std::string Points(model::Points points) {
  return Decimal(points.micros);
}

std::string RangeText(model::Interval interval) {
  return " [" + Points(interval.low) + ", " + Points(interval.high) + "]";
}

std::string Joined(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += " " + item;
  return text;
}

std::string Number(auto value) {
  return " " + std::to_string(static_cast<int64_t>(value));
}

std::string CriterionText(const CriterionResult& criterion) {
  std::string text =
      "    " + criterion.key + " standing" + Number(criterion.standing) +
      " assessment" + Number(criterion.assessment) + " value " +
      ValueText(criterion.value) + " " + Points(criterion.points) +
      RangeText(criterion.interval) + " at " + TimeText(criterion.at) +
      (criterion.from_committee ? " from committee" : "") + "\n";
  for (const Statement& said : criterion.conflict) {
    text += "      '" + said.evidence_id + "' '" + said.source_kind + "' '" +
            said.source + "'" + Number(said.assessment) + " " +
            ValueText(said.value) + " at " + TimeText(said.at) + "\n";
  }
  return text;
}

std::string AssessmentText(const AssessmentResult& result) {
  std::string text = "assessment " + result.id + Number(result.subject) + " " +
                     Points(result.points) + RangeText(result.interval) +
                     " complete" + Number(result.completeness.micros) +
                     " stage '" + result.stage + "' due" + Joined(result.due);
  if (result.win_probability) {
    text += " win" + Number(result.win_probability->low.micros) +
            Number(result.win_probability->high.micros);
  }
  text += "\n";
  for (const DimensionResult& dimension : result.dimensions) {
    text += "  " + dimension.id + " " + Points(dimension.points) +
            RangeText(dimension.interval) + " complete" +
            Number(dimension.completeness.micros) + "\n";
    for (const CriterionResult& criterion : dimension.criteria) {
      text += CriterionText(criterion);
    }
  }
  for (const Question& question : result.questions) {
    text += "  question " + question.key + Number(question.standing) +
            " worth " + Points(question.worth) + "\n";
  }
  return text;
}

std::string CommitteeText(const CommitteeResult& result) {
  std::string text = "committee " + result.id + " size" + Number(result.size) +
                     " benchmark" + Number(result.benchmark) + " attitudes" +
                     Number(result.supportive) + Number(result.neutral) +
                     Number(result.opposed) + Number(result.attitude_unknown) +
                     "\n";
  for (const RoleCoverage& role : result.roles) {
    text += "  role" + Number(role.role) + " coverage" + Number(role.coverage) +
            " people" + Number(role.people) + Number(role.verified) +
            Number(role.required) + "\n";
  }
  return text + "  champions" + Joined(result.champions) + "; blockers" +
         Joined(result.blockers) + "; vetoes" + Joined(result.vetoes) + "\n";
}

std::string PersonaText(const PersonaResult& result) {
  std::string text = "persona " + result.id + Number(result.fits) + "\n";
  for (const TraitResult& trait : result.traits) {
    text += "  " + trait.id + Number(trait.holds) + Joined(trait.fields) +
            " error: " + trait.error + "\n";
  }
  return text;
}

std::string QualificationText(const QualificationResult& result) {
  std::string text =
      "qualification " + result.id + Number(result.qualified) + "\n";
  for (const UnmetRequirement& unmet : result.unmet) {
    text += "  " + unmet.id + Number(unmet.met);
    if (unmet.have) text += " have " + Points(*unmet.have);
    if (unmet.need) text += " need " + Points(*unmet.need);
    if (unmet.possible) text += " possible " + Points(*unmet.possible);
    text += " grade '" + unmet.have_grade + "' of '" + unmet.need_grade +
            "' fields" + Joined(unmet.fields) + " error: " + unmet.error + "\n";
  }
  return text;
}

}  // namespace

std::string EvaluationText(const Evaluation& evaluation) {
  std::string text;
  for (const ScoreResult& score : evaluation.scores) {
    text += "score " + score.id + " " + Decimal(score.points.micros) + " [" +
            Decimal(score.interval.low.micros) + ", " +
            Decimal(score.interval.high.micros) + "]" +
            (score.exact ? " exact" : "") + "\n";
    for (const Line& line : score.lines) {
      text += "  line " + std::to_string(static_cast<int>(line.code)) + " " +
              line.path + " " + Decimal(line.points.micros) + "\n";
    }
    for (const Undecided& rule : score.undecided) {
      text += "  undecided " + rule.path + " [" +
              Decimal(rule.interval.low.micros) + ", " +
              Decimal(rule.interval.high.micros) + "]";
      for (const std::string& field : rule.fields) text += " " + field;
      if (!rule.error.empty()) text += " error: " + rule.error;
      text += "\n";
    }
  }
  for (const GradeResult& grade : evaluation.grades) {
    text += "grade " + grade.id + " " + grade.grade + " of";
    for (const std::string& possible : grade.possible) text += " " + possible;
    text += "\n";
  }
  for (const AssessmentResult& assessment : evaluation.assessments) {
    text += AssessmentText(assessment);
  }
  for (const CommitteeResult& committee : evaluation.committees) {
    text += CommitteeText(committee);
  }
  for (const PersonaResult& persona : evaluation.personas) {
    text += PersonaText(persona);
  }
  for (const RedFlagResult& flag : evaluation.red_flags) {
    text += "red flag " + flag.id + Number(flag.severity) +
            Number(flag.raised) + Joined(flag.fields) +
            " error: " + flag.error + "\n";
  }
  for (const QualificationResult& result : evaluation.qualifications) {
    text += QualificationText(result);
  }
  for (const Note& note : evaluation.notes) {
    text +=
        "note " + std::to_string(static_cast<int>(note.code)) + " " + note.path;
    for (const Argument& argument : note.arguments) {
      text += " " + argument.name + "=" + ValueText(argument.value);
    }
    text += "\n";
  }
  return text;
}

std::string RollupText(const RollupResult& result) {
  std::string text = "rollup " + result.id + " " + Points(result.points) +
                     RangeText(result.interval) + "\n";
  for (const RollupMember& member : result.members) {
    text += "  " + member.person_id + " " + Points(member.points) +
            RangeText(member.interval) + (member.counted ? " counted" : "") +
            "\n";
  }
  return text;
}

}  // namespace bantam::oracle
