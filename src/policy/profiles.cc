// Committees, personas and red flags.

#include <optional>
#include <string>
#include <utility>

#include "src/policy/bounds.h"
#include "src/policy/compiler.h"

namespace bantam::internal {
namespace {

void CompileRequiredRole(const v1::RequiredRole& required, const Place& place,
                         CommitteeProgram& compiled) {
  if (required.role() == v1::BuyerRole::UNSPECIFIED ||
      !v1::BuyerRole::Kind_IsValid(required.role())) {
    place.Error(v1::RequiredRole::kRoleFieldNumber,
                {FaultCode::kNotAChoice,
                 "the role must be INITIATOR, INFLUENCER, DECISION_MAKER, "
                 "APPROVER, BUYER or USER"});
    return;
  }
  model::RoleNeed& role =
      compiled.rules.need(static_cast<BuyerRole>(required.role()));
  if (role.people > 0) {
    place.Error(v1::RequiredRole::kRoleFieldNumber,
                {FaultCode::kRepeated, "the role stands twice"});
  }
  role.people = required.has_at_least() ? required.at_least() : 1;
  role.verified = required.verified();
  if (role.people == 0) {
    place.Error(v1::RequiredRole::kAtLeastFieldNumber,
                {FaultCode::kOutOfRange,
                 "a role that is required needs somebody: at least {min}"},
                {{"min", 1}});
  }
}

CommitteeProgram CompileCommittee(Compiler& /*compiler*/,
                                  const v1::Committee& committee,
                                  const Place& place) {
  CommitteeProgram compiled;
  compiled.id = committee.id();
  for (int i = 0; i < committee.roles_size(); ++i) {
    CompileRequiredRole(committee.roles(i),
                        place.Child(v1::Committee::kRolesFieldNumber, i),
                        compiled);
  }
  if (committee.has_usual_size_low() || committee.has_usual_size_high()) {
    compiled.rules.usual_low = committee.usual_size_low();
    compiled.rules.usual_high = committee.usual_size_high();
    if (compiled.rules.usual_low < 1 ||
        compiled.rules.usual_high < compiled.rules.usual_low) {
      place.Error(v1::Committee::kUsualSizeLowFieldNumber,
                  {FaultCode::kOutOfRange,
                   "a usual size has both ends, 1 <= usual_size_low <= "
                   "usual_size_high"});
    }
  }
  if (!v1::Influence::Kind_IsValid(committee.champion_influence())) {
    place.Error(
        v1::Committee::kChampionInfluenceFieldNumber,
        {FaultCode::kNotAChoice, "the influence must be LOW, MEDIUM or HIGH"});
  } else if (committee.champion_influence() != v1::Influence::UNSPECIFIED) {
    compiled.rules.champion_influence =
        static_cast<Influence>(committee.champion_influence());
  }
  return compiled;
}

PersonaProgram CompilePersona(Compiler& compiler, const v1::Persona& persona,
                              const Place& place) {
  PersonaProgram compiled;
  compiled.id = persona.id();
  if (persona.traits().empty()) {
    place.Error({FaultCode::kMissing, "a persona needs a trait"});
  }
  std::unordered_map<std::string, size_t> ids;
  for (int i = 0; i < persona.traits_size(); ++i) {
    const v1::Trait& trait = persona.traits(i);
    const Place at = place.Child(v1::Persona::kTraitsFieldNumber, i);
    CheckId(at, v1::Trait::kIdFieldNumber, trait.id(), ids,
            static_cast<size_t>(i));
    compiled.traits.push_back(
        {trait.id(),
         CompileCondition(compiler, at, v1::Trait::kWhenFieldNumber,
                          trait.when(), Subject::kPerson, /*where=*/false)});
  }
  compiled.at_least = compiled.traits.size();
  if (persona.has_at_least()) {
    compiled.at_least = persona.at_least();
    if (compiled.at_least < 1 || compiled.at_least > compiled.traits.size()) {
      place.Error(
          v1::Persona::kAtLeastFieldNumber,
          {FaultCode::kOutOfRange,
           "at_least must be from {min} to {max}, the number of traits"},
          {{"max", compiled.traits.size()}, {"min", 1}});
    }
  }
  return compiled;
}

RedFlagProgram CompileRedFlag(Compiler& compiler, const v1::RedFlag& flag,
                              const Place& place) {
  RedFlagProgram compiled;
  compiled.id = flag.id();
  if (flag.severity() == v1::Severity::UNSPECIFIED ||
      !v1::Severity::Kind_IsValid(flag.severity())) {
    place.Error(v1::RedFlag::kSeverityFieldNumber,
                {FaultCode::kNotAChoice,
                 "the severity must be MINOR, MAJOR or DEAL_BREAKER"});
  } else {
    compiled.severity = static_cast<Severity>(flag.severity());
  }
  const auto subject = ReadSubject(place, v1::RedFlag::kSubjectFieldNumber,
                                   flag.subject(), "a red flag");
  if (!subject) return compiled;
  compiled.subject = *subject;
  compiled.when =
      CompileCondition(compiler, place, v1::RedFlag::kWhenFieldNumber,
                       flag.when(), *subject, /*where=*/false);
  return compiled;
}

// Compiles each of `messages`, whose ids are unique among them.
template <typename Messages, typename Compile, typename Programs>
void CompileEach(Compiler& compiler, const Messages& messages, int field_number,
                 const Compile& compile, Programs& programs) {
  std::unordered_map<std::string, size_t> ids;
  for (int i = 0; i < messages.size(); ++i) {
    const Place place = compiler.root.Child(field_number, i);
    CheckId(place, /*field_number=*/1, messages[i].id(), ids,
            static_cast<size_t>(i));
    programs.push_back(compile(compiler, messages[i], place));
  }
}

}  // namespace

void CompileProfiles(Compiler& compiler) {
  Program& program = compiler.program;
  const v1::Policy& policy = compiler.policy;
  static_assert(v1::Committee::kIdFieldNumber == 1 &&
                v1::Persona::kIdFieldNumber == 1 &&
                v1::RedFlag::kIdFieldNumber == 1);
  CompileEach(compiler, policy.committees(), v1::Policy::kCommitteesFieldNumber,
              CompileCommittee, program.committees);
  CompileEach(compiler, policy.personas(), v1::Policy::kPersonasFieldNumber,
              CompilePersona, program.personas);
  CompileEach(compiler, policy.red_flags(), v1::Policy::kRedFlagsFieldNumber,
              CompileRedFlag, program.red_flags);
}

}  // namespace bantam::internal
