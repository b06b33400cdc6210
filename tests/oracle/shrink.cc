#include "tests/oracle/shrink.h"

#include <utility>
#include <vector>

namespace bantam::oracle {
namespace {

using StillFails = std::function<bool(const Case&)>;

// One pass over all that can be left out. Every step edits `pair_` in place
// and is taken back if the failure goes away with it.
class Pass {
 public:
  Pass(Case& pair, const StillFails& still_fails)
      : pair_(pair), still_fails_(still_fails) {}

  // Whether anything could be left out.
  bool Run() {
    DropEach(pair_.policy.qualifications, 0);
    for (QualificationSpec& qualification : pair_.policy.qualifications) {
      DropEach(qualification.requirements, 1);
      for (RequirementSpec& requirement : qualification.requirements) {
        if (requirement.when) ShrinkCondition(*requirement.when);
      }
    }
    DropEach(pair_.policy.rollups, 0);
    DropEach(pair_.policy.red_flags, 0);
    for (RedFlagSpec& flag : pair_.policy.red_flags) ShrinkCondition(flag.when);
    DropEach(pair_.policy.personas, 0);
    for (PersonaSpec& persona : pair_.policy.personas) {
      DropEach(persona.traits, 1);
    }
    DropEach(pair_.policy.committees, 0);
    Clear(pair_.policy.grades);
    DropEach(pair_.policy.scores, 1);
    for (ScoreSpec& score : pair_.policy.scores) {
      Clear(score.baseline);
      DropEach(score.groups, 1);
      Clear(score.bounds);
      for (GroupSpec& group : score.groups) {
        DropEach(group.rules, 1);
        Clear(group.bounds);
        for (RuleSpec& rule : group.rules) ShrinkRule(rule);
      }
    }
    DropEach(pair_.policy.processes, 0);
    DropEach(pair_.policy.frameworks, 0);
    for (FrameworkSpec& framework : pair_.policy.frameworks) {
      ShrinkFramework(framework);
    }
    ShrinkLead(pair_.lead);
    return changed_;
  }

 private:
  // Sets `part` to `smaller` if that still fails.
  template <typename T>
  bool Try(T& part, T smaller) {
    std::swap(part, smaller);
    if (still_fails_(pair_)) {
      changed_ = true;
      return true;
    }
    std::swap(part, smaller);
    return false;
  }

  void Clear(auto& part) {
    if constexpr (requires { part.empty(); }) {
      if (!part.empty()) Try(part, {});
    } else if constexpr (requires { part.has_value(); }) {
      if (part.has_value()) Try(part, {});
    } else {
      Clear(part.floor);
      Clear(part.cap);
    }
  }

  // Leaves at least `least` items: a policy without them would be refused, and
  // so fail in another way.
  template <typename T>
  void DropEach(std::vector<T>& items, size_t least) {
    for (size_t i = items.size(); i-- > 0 && items.size() > least;) {
      std::vector<T> fewer = items;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
      Try(items, std::move(fewer));
    }
  }

  void ShrinkRule(RuleSpec& rule) {
    Clear(rule.bounds);
    if (rule.points != 1'000'000) Try(rule.points, int64_t{1'000'000});
    if (rule.when) ShrinkCondition(*rule.when);
    if (!rule.each) return;
    Clear(rule.each->where);
    Clear(rule.each->window);
    if (rule.each->where) ShrinkCondition(*rule.each->where);
    if (rule.each->curve != Curve::kNone) Try(rule.each->curve, Curve::kNone);
  }

  void ShrinkFramework(FrameworkSpec& framework) {
    if (framework.applies_when) ShrinkCondition(*framework.applies_when);
    Clear(framework.applies_when);
    Clear(framework.bounds);
    Clear(framework.max_age);
    Clear(framework.win);
    DropEach(framework.due, 0);
    DropEach(framework.date_orders, 0);
    DropEach(framework.dimensions, 1);
    for (DimensionSpec& dimension : framework.dimensions) {
      DropEach(dimension.criteria, 1);
      Clear(dimension.bounds);
      Clear(dimension.weight);
      for (CriterionSpec& criterion : dimension.criteria) {
        Clear(criterion.points_if_bad);
        Clear(criterion.weight);
        Clear(criterion.max_age);
        Clear(criterion.committee_role);
        if (criterion.reconfirm_each_stage) {
          Try(criterion.reconfirm_each_stage, false);
        }
      }
    }
    if (framework.conflicts != ConflictRule::kDefault) {
      Try(framework.conflicts, ConflictRule::kDefault);
    }
    Clear(framework.process);
  }

  // Puts an operand in the place of what joins it.
  void ShrinkCondition(Expr& expr) {
    if (expr.op != Op::kAnd && expr.op != Op::kOr && expr.op != Op::kNot &&
        expr.op != Op::kTernary) {
      return;
    }
    for (const Expr& arg : std::vector<Expr>(expr.args)) {
      if (Try(expr, arg)) return ShrinkCondition(expr);
    }
    for (Expr& arg : expr.args) ShrinkCondition(arg);
  }

  void ShrinkLead(LeadSpec& lead) {
    Clear(lead.activities);
    Clear(lead.contacts);
    ClearEach(lead.values);
    if (lead.activities) {
      DropEach(*lead.activities, 0);
      for (ActivitySpec& activity : *lead.activities) {
        ClearEach(activity.values);
        Clear(activity.recorded_at);
        Clear(activity.id);
      }
    }
    if (lead.contacts) {
      DropEach(*lead.contacts, 0);
      for (ContactSpec& contact : *lead.contacts) {
        ClearEach(contact.values);
        Clear(contact.contact.roles);
        Clear(contact.contact.opportunity_id);
      }
    }
    DropEach(lead.evidence, 0);
    for (Evidence& evidence : lead.evidence) {
      Clear(evidence.id);
      Clear(evidence.source);
      Clear(evidence.source_kind);
      Clear(evidence.subject_id);
      Clear(evidence.recorded_at);
      Clear(evidence.at);
      Clear(evidence.value);
    }
    DropEach(lead.stage_events, 0);
    for (StageEvent& event : lead.stage_events) {
      Clear(event.id);
      Clear(event.subject_id);
      Clear(event.recorded_at);
    }
  }

  void ClearEach(Slots& values) {
    for (std::optional<Value>& value : values) Clear(value);
  }

  Case& pair_;
  const StillFails& still_fails_;
  bool changed_ = false;
};

}  // namespace

Case Shrink(Case pair, const StillFails& still_fails) {
  while (Pass(pair, still_fails).Run()) {
  }
  return pair;
}

}  // namespace bantam::oracle
