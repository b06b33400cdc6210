// Committees, personas, red flags, roll-ups and qualifications.

#include <algorithm>

#include "tests/oracle/generate.h"

namespace bantam::oracle {
namespace {

class ProfileGenerator {
 public:
  ProfileGenerator(PolicySpec& policy, Random& random)
      : policy_(policy), random_(random) {}

  void Generate() {
    for (size_t n = random_.Below(3); n > 0; --n) AddCommittee(n);
    for (size_t n = random_.Below(3); n > 0; --n) AddPersona(n);
    for (size_t n = random_.Below(4); n > 0; --n) AddRedFlag(n);
    for (size_t n = random_.Below(3); n > 0; --n) AddRollup(n);
    for (size_t n = random_.Below(3); n > 0; --n) AddQualification(n);
  }

 private:
  void AddCommittee(size_t n) {
    CommitteeSpec committee;
    committee.id = "c" + std::to_string(n);
    for (int role = 1; role <= 6; ++role) {
      if (!random_.Percent(40)) continue;
      RequiredRoleSpec required;
      required.role = static_cast<BuyerRole>(role);
      if (random_.Percent(40)) required.at_least = random_.Between(1, 2);
      required.verified = random_.Percent(50);
      committee.roles.push_back(required);
    }
    if (random_.Percent(70)) {
      const int64_t low = random_.Between(1, 3);
      committee.usual_size = {low, low + random_.Between(0, 1)};
    }
    if (random_.Percent(60)) {
      committee.champion_influence =
          static_cast<Influence>(random_.Between(1, 3));
    }
    policy_.committees.push_back(std::move(committee));
  }

  Expr Condition(Subject subject) {
    Scope scope = ScopeOf(subject);
    return GenerateCondition(policy_, scope, random_);
  }

  Subject SomeSubject() { return static_cast<Subject>(random_.Between(1, 3)); }

  void AddPersona(size_t n) {
    PersonaSpec persona;
    persona.id = "p" + std::to_string(n);
    for (size_t t = 1 + random_.Below(3); t > 0; --t) {
      persona.traits.push_back(
          {"t" + std::to_string(t), Condition(Subject::kPerson)});
    }
    if (random_.Percent(60)) {
      persona.at_least =
          random_.Between(1, static_cast<int64_t>(persona.traits.size()));
    }
    policy_.personas.push_back(std::move(persona));
  }

  void AddRedFlag(size_t n) {
    RedFlagSpec flag;
    flag.id = "r" + std::to_string(n);
    flag.subject = SomeSubject();
    flag.severity = SomeSeverity();
    flag.when = Condition(flag.subject);
    policy_.red_flags.push_back(std::move(flag));
  }

  Severity SomeSeverity() {
    return static_cast<Severity>(random_.Between(1, 3));
  }

  void AddRollup(size_t n) {
    RollupSpec rollup;
    rollup.id = "roll" + std::to_string(n);
    for (const ScoreSpec& score : policy_.scores) {
      if (score.subject == Subject::kPerson) rollup.score = score.id;
    }
    if (rollup.score.empty()) return;
    rollup.method = static_cast<RollupMethod>(random_.Between(0, 2));
    rollup.best = random_.Between(1, 4);
    rollup.bounds = GenerateBounds(random_);
    policy_.rollups.push_back(std::move(rollup));
  }

  void AddQualification(size_t n) {
    QualificationSpec qualification;
    qualification.id = "q" + std::to_string(n);
    qualification.subject = SomeSubject();
    for (size_t r = 1 + random_.Below(3); r > 0; --r) {
      RequirementSpec requirement = Requirement(qualification.subject);
      requirement.id = "r" + std::to_string(r);
      qualification.requirements.push_back(std::move(requirement));
    }
    policy_.qualifications.push_back(std::move(qualification));
  }

  RequirementSpec Requirement(Subject subject) {
    using Kind = RequirementSpec::Kind;
    RequirementSpec requirement;
    requirement.kind = static_cast<Kind>(random_.Between(0, 4));
    std::vector<const GradeSpec*> grades;
    for (const GradeSpec& grade : policy_.grades) {
      if (!grade.bands.empty()) grades.push_back(&grade);
    }
    // What there is nothing of becomes a threshold of points.
    if ((requirement.kind == Kind::kGrade && grades.empty()) ||
        (requirement.kind == Kind::kCompleteness &&
         policy_.frameworks.empty())) {
      requirement.kind = Kind::kPoints;
    }
    switch (requirement.kind) {
      case Kind::kWhen:
        requirement.when = Condition(subject);
        break;
      case Kind::kPoints:
        requirement.of = !policy_.frameworks.empty() && random_.Percent(60)
                             ? random_.Pick(policy_.frameworks).id
                             : random_.Pick(policy_.scores).id;
        requirement.at_least = GenerateLimit(random_);
        break;
      case Kind::kGrade: {
        const GradeSpec& grade = *random_.Pick(grades);
        requirement.of = grade.id;
        requirement.band = random_.Pick(grade.bands).id;
        break;
      }
      case Kind::kCompleteness: {
        constexpr int64_t kShares[] = {0, 1'000'000, 500'000, 333'333, 200'000};
        requirement.of = random_.Pick(policy_.frameworks).id;
        requirement.at_least = random_.Pick(kShares);
        break;
      }
      case Kind::kNoRedFlag:
        requirement.severity = SomeSeverity();
    }
    return requirement;
  }

  PolicySpec& policy_;
  Random& random_;
};

}  // namespace

void GenerateProfiles(PolicySpec& policy, Random& random) {
  ProfileGenerator(policy, random).Generate();
}

}  // namespace bantam::oracle
