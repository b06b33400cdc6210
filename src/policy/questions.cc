// The questions that frameworks ask: keys and the types of their answers.

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/policy/compiler.h"

namespace bantam::internal {
namespace {

std::optional<FieldType> TypeOfAnswer(v1::AnswerType::Kind answer) {
  switch (answer) {
    case v1::AnswerType::MONEY:
      return FieldType::kMoney;
    case v1::AnswerType::DATE:
      return FieldType::kTimestamp;
    case v1::AnswerType::PERSON:
    case v1::AnswerType::UNIT:
    case v1::AnswerType::TEXT:
      return FieldType::kString;
    case v1::AnswerType::YES_NO:
      return FieldType::kBool;
    case v1::AnswerType::NUMBER:
      return FieldType::kInt;
    default:
      return std::nullopt;
  }
}

void CheckValues(const v1::Criterion& criterion, const Place& place) {
  constexpr int kField = v1::Criterion::kValuesFieldNumber;
  if (criterion.values().empty()) return;
  if (criterion.answer() != v1::AnswerType::TEXT &&
      criterion.answer() != v1::AnswerType::UNIT) {
    place.Error(kField, {FaultCode::kMisplaced,
                         "only TEXT and UNIT answers list their values"});
  }
  std::vector<std::string> sorted(criterion.values().begin(),
                                  criterion.values().end());
  std::sort(sorted.begin(), sorted.end());
  const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
  if (twice != sorted.end()) {
    place.Error(kField,
                {FaultCode::kRepeated, "the value '{name}' stands twice"},
                {{"name", *twice}});
  }
}

bool SameQuestion(const CriterionInfo& a, const CriterionInfo& b) {
  return a.subject == b.subject && a.is_date == b.is_date &&
         a.answer.type == b.answer.type &&
         a.answer.personal == b.answer.personal &&
         a.answer.values == b.answer.values;
}

// A part of a key is a name in conditions, too.
void CheckNotReserved(const Place& place, int field_number,
                      const std::string& id) {
  if (!IsReserved(id)) return;
  place.Error(field_number,
              {FaultCode::kReservedWord,
               "'{name}' is a reserved word of the condition language"},
              {{"name", id}});
}

void CompileQuestion(Compiler& compiler, const v1::Framework& framework,
                     const v1::Dimension& dimension,
                     const v1::Criterion& criterion, const Place& place,
                     QuestionOwner owner) {
  const std::optional<FieldType> type = TypeOfAnswer(criterion.answer());
  if (!type) {
    place.Error(v1::Criterion::kAnswerFieldNumber,
                {FaultCode::kNotAChoice,
                 "an answer must be MONEY, DATE, PERSON, UNIT, TEXT, YES_NO or "
                 "NUMBER"});
    return;
  }
  CheckValues(criterion, place);
  CheckNotReserved(place, v1::Criterion::kIdFieldNumber, criterion.id());
  CriterionInfo info;
  info.key = absl::StrCat(dimension.id(), ".", criterion.id());
  info.subject = static_cast<Subject>(framework.subject());
  info.is_date = criterion.answer() == v1::AnswerType::DATE;
  info.answer.path = absl::StrCat("answers.", info.key);
  info.answer.subject = info.subject;
  info.answer.type = *type;
  info.answer.personal = criterion.answer() == v1::AnswerType::PERSON;
  info.answer.values.assign(criterion.values().begin(),
                            criterion.values().end());
  Program& program = compiler.program;
  const auto [found, is_new] =
      program.criterion_by_key.emplace(info.key, program.criteria.size());
  if (is_new) {
    program.criteria.push_back(std::move(info));
    program.owners.push_back(owner);
  } else if (!SameQuestion(program.criteria[found->second], info)) {
    place.Error(v1::Criterion::kIdFieldNumber,
                {FaultCode::kContradiction,
                 "another framework asks '{name}' with another subject, answer "
                 "or values; questions of one key are one question"},
                {{"name", info.key}});
  }
}

}  // namespace

void CompileQuestions(Compiler& compiler) {
  const auto& frameworks = compiler.policy.frameworks();
  int64_t count = 0;
  for (const v1::Framework& framework : frameworks) {
    for (const v1::Dimension& dimension : framework.dimensions()) {
      count += dimension.criteria_size();
    }
  }
  if (count > compiler.program.limits.max_criteria) {
    compiler.root.Error(v1::Policy::kFrameworksFieldNumber,
                        {FaultCode::kLimitExceeded,
                         "there are {found} criteria; {limit} is {allowed}"},
                        {{"found", count},
                         {"allowed", compiler.program.limits.max_criteria},
                         {"limit", "max_criteria"}});
    return;
  }
  for (int f = 0; f < frameworks.size(); ++f) {
    const Place at = compiler.root.Child(v1::Policy::kFrameworksFieldNumber, f);
    QuestionOwner owner{static_cast<size_t>(f), 0};
    for (int d = 0; d < frameworks[f].dimensions_size(); ++d) {
      const v1::Dimension& dimension = frameworks[f].dimensions(d);
      const Place within = at.Child(v1::Framework::kDimensionsFieldNumber, d);
      CheckNotReserved(within, v1::Dimension::kIdFieldNumber, dimension.id());
      for (int c = 0; c < dimension.criteria_size(); ++c) {
        CompileQuestion(
            compiler, frameworks[f], dimension, dimension.criteria(c),
            within.Child(v1::Dimension::kCriteriaFieldNumber, c), owner);
        ++owner.criterion;
      }
    }
  }
}

void CompileEvidenceSources(Compiler& compiler) {
  const auto& sources = compiler.policy.evidence_sources();
  std::unordered_map<std::string, size_t> taken;
  for (int i = 0; i < sources.size(); ++i) {
    const Place place =
        compiler.root.Child(v1::Policy::kEvidenceSourcesFieldNumber, i);
    CheckId(place, v1::EvidenceSource::kIdFieldNumber, sources[i].id(), taken,
            static_cast<size_t>(i));
    compiler.program.evidence_sources.push_back(sources[i].id());
  }
}

}  // namespace bantam::internal
