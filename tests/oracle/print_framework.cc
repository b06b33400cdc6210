#include "tests/oracle/print_framework.h"

#include "tests/oracle/expr.h"
#include "tests/oracle/text.h"

namespace bantam::oracle {
namespace {

// " name: text".
std::string Member(const char* name, const std::string& text) {
  return std::string(" ") + name + ": " + text;
}

std::string Whole(const char* name, const std::optional<int64_t>& value) {
  return value ? Member(name, std::to_string(*value)) : "";
}

std::string Millionths(const char* name, const std::optional<int64_t>& value) {
  return value ? Member(name, Decimal(*value)) : "";
}

std::string SpanOf(const char* name, const std::optional<int64_t>& value) {
  return value ? Member(name, Quoted(SpanText(*value))) : "";
}

std::string BoundsText(const BoundsSpec& bounds) {
  return Millionths("floor", bounds.floor) + Millionths("cap", bounds.cap);
}

const char* RoleText(BuyerRole role) {
  constexpr const char* kNames[] = {"INITIATOR", "INFLUENCER", "DECISION_MAKER",
                                    "APPROVER",  "BUYER",      "USER"};
  return kNames[static_cast<size_t>(role) - 1];
}

const char* SeverityText(Severity severity) {
  constexpr const char* kNames[] = {"MINOR", "MAJOR", "DEAL_BREAKER"};
  return kNames[static_cast<size_t>(severity) - 1];
}

std::string CriterionText(const CriterionSpec& criterion, bool has_points) {
  constexpr const char* kAnswers[] = {"MONEY", "DATE",   "PERSON", "UNIT",
                                      "TEXT",  "YES_NO", "NUMBER"};
  std::string text =
      "    criteria {" + Member("id", Quoted(criterion.id)) +
      Member("answer", kAnswers[static_cast<size_t>(criterion.answer) - 1]);
  for (const std::string& value : criterion.values) {
    text += Member("values", Quoted(value));
  }
  if (has_points) text += Member("points", Decimal(criterion.points));
  text += Millionths("points_if_bad", criterion.points_if_bad) +
          Whole("weight", criterion.weight) +
          SpanOf("max_age", criterion.max_age);
  if (criterion.denial_is_good) text += Member("polarity", "DENIAL_IS_GOOD");
  if (criterion.reconfirm_each_stage) {
    text += Member("reconfirm_each_stage", "true");
  }
  if (criterion.committee_role) {
    text += Member("committee_role", RoleText(*criterion.committee_role));
  }
  return text + " }\n";
}

std::string KeyListText(const char* list, const char* id,
                        const KeyListSpec& keys) {
  std::string text =
      std::string("  ") + list + " {" + Member(id, Quoted(keys.id));
  for (const std::string& key : keys.keys) {
    text += Member("criteria", Quoted(key));
  }
  return text + " }\n";
}

std::string FrameworkText(const FrameworkSpec& framework,
                          const PolicySpec& policy) {
  constexpr const char* kConflicts[] = {"", "LATEST", "MOST_CREDIBLE", "ASK"};
  std::string text = "frameworks {\n " + Member("id", Quoted(framework.id)) +
                     Member("subject", SubjectText(framework.subject)) +
                     Millionths("total", framework.total) +
                     BoundsText(framework.bounds) +
                     SpanOf("max_age", framework.max_age);
  if (framework.conflicts != ConflictRule::kDefault) {
    text += Member("conflicts",
                   kConflicts[static_cast<size_t>(framework.conflicts)]);
  }
  if (!framework.process.empty()) {
    text += Member("process", Quoted(framework.process));
  }
  if (framework.applies_when) {
    text += Member("applies_when",
                   Quoted(ToCel(*framework.applies_when, policy.fields)));
  }
  text += "\n";
  for (const DimensionSpec& dimension : framework.dimensions) {
    text += "  dimensions {" + Member("id", Quoted(dimension.id)) +
            Whole("weight", dimension.weight) + BoundsText(dimension.bounds) +
            "\n";
    for (const CriterionSpec& criterion : dimension.criteria) {
      text += CriterionText(criterion, !framework.total);
    }
    text += "  }\n";
  }
  for (const KeyListSpec& due : framework.due) {
    text += KeyListText("due", "stage", due);
  }
  for (const KeyListSpec& order : framework.date_orders) {
    text += KeyListText("date_orders", "id", order);
  }
  if (framework.win) {
    text +=
        "  win_probability {" + Member("criterion", Quoted(framework.win->key));
    for (const auto& [value, chance] : framework.win->cases) {
      text += " cases {" + Member("value", Quoted(value)) +
              Member("probability", Decimal(chance)) + " }";
    }
    text += " }\n";
  }
  return text + "}\n";
}

std::string CommitteeText(const CommitteeSpec& committee) {
  constexpr const char* kInfluences[] = {"LOW", "MEDIUM", "HIGH"};
  std::string text = "committees {" + Member("id", Quoted(committee.id));
  for (const RequiredRoleSpec& role : committee.roles) {
    text += " roles {" + Member("role", RoleText(role.role)) +
            Whole("at_least", role.at_least);
    if (role.verified) text += Member("verified", "true");
    text += " }";
  }
  if (committee.usual_size) {
    text += Whole("usual_size_low", committee.usual_size->first) +
            Whole("usual_size_high", committee.usual_size->second);
  }
  if (committee.champion_influence) {
    text += Member(
        "champion_influence",
        kInfluences[static_cast<size_t>(*committee.champion_influence) - 1]);
  }
  return text + " }\n";
}

std::string PersonaText(const PersonaSpec& persona, const PolicySpec& policy) {
  std::string text = "personas {" + Member("id", Quoted(persona.id)) +
                     Whole("at_least", persona.at_least) + "\n";
  for (const TraitSpec& trait : persona.traits) {
    text += "  traits {" + Member("id", Quoted(trait.id)) +
            Member("when", Quoted(ToCel(trait.when, policy.fields))) + " }\n";
  }
  return text + "}\n";
}

std::string RollupText(const RollupSpec& rollup) {
  std::string text = "rollups {" + Member("id", Quoted(rollup.id)) +
                     Member("score", Quoted(rollup.score)) +
                     BoundsText(rollup.bounds);
  switch (rollup.method) {
    case RollupMethod::kMaximum:
      text += " maximum {}";
      break;
    case RollupMethod::kSum:
      text += " sum {}";
      break;
    case RollupMethod::kBest:
      text += Whole("best", rollup.best);
  }
  return text + " }\n";
}

std::string RequirementText(const RequirementSpec& requirement,
                            const PolicySpec& policy) {
  const std::string of = Member("of", Quoted(requirement.of));
  std::string text = "  requirements {" + Member("id", Quoted(requirement.id));
  switch (requirement.kind) {
    case RequirementSpec::Kind::kWhen:
      text += Member("when", Quoted(ToCel(*requirement.when, policy.fields)));
      break;
    case RequirementSpec::Kind::kPoints:
      text += " points {" + of + Millionths("at_least", requirement.at_least) +
              " }";
      break;
    case RequirementSpec::Kind::kGrade:
      text +=
          " grade {" + of + Member("at_least", Quoted(requirement.band)) + " }";
      break;
    case RequirementSpec::Kind::kCompleteness:
      text += " completeness {" + of +
              Millionths("at_least", requirement.at_least) + " }";
      break;
    case RequirementSpec::Kind::kNoRedFlag:
      text += Member("no_red_flag", SeverityText(requirement.severity));
  }
  return text + " }\n";
}

}  // namespace

std::string FrameworksText(const PolicySpec& policy) {
  std::string text;
  for (const std::string& source : policy.evidence_sources) {
    text += "evidence_sources { id: " + Quoted(source) + " }\n";
  }
  for (const FrameworkSpec& framework : policy.frameworks) {
    text += FrameworkText(framework, policy);
  }
  for (const CommitteeSpec& committee : policy.committees) {
    text += CommitteeText(committee);
  }
  for (const PersonaSpec& persona : policy.personas) {
    text += PersonaText(persona, policy);
  }
  for (const RedFlagSpec& flag : policy.red_flags) {
    text += "red_flags {" + Member("id", Quoted(flag.id)) +
            Member("subject", SubjectText(flag.subject)) +
            Member("severity", SeverityText(flag.severity)) +
            Member("when", Quoted(ToCel(flag.when, policy.fields))) + " }\n";
  }
  for (const RollupSpec& rollup : policy.rollups) text += RollupText(rollup);
  for (const QualificationSpec& qualification : policy.qualifications) {
    text += "qualifications {" + Member("id", Quoted(qualification.id)) +
            Member("subject", SubjectText(qualification.subject)) + "\n";
    for (const RequirementSpec& requirement : qualification.requirements) {
      text += RequirementText(requirement, policy);
    }
    text += "}\n";
  }
  return text;
}

}  // namespace bantam::oracle
