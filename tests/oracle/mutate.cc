#include "tests/oracle/mutate.h"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include "tests/oracle/generate.h"

namespace bantam::oracle {
namespace {

// Something that can be forgotten or learnt.
struct Fact {
  std::string name;
  bool known = false;
  std::function<void()> forget;
  std::function<void()> learn;
};

class Facts {
 public:
  Facts(const PolicySpec& policy, LeadSpec& lead, Random& random)
      : policy_(policy), lead_(lead), random_(random) {
    for (size_t s = 0; s < 3; ++s) {
      if (lead.present[s]) {
        AddSlots(static_cast<Subject>(s + 1), lead.values, "", true);
      }
    }
    if (lead.present[1] && !policy.kinds.empty()) {
      AddOptional("activities", lead.activities,
                  [this] { return AnyLead().activities; });
    }
    if (lead.present[2]) {
      AddOptional("contacts", lead.contacts,
                  [this] { return AnyLead().contacts; });
    }
    for (size_t i = 0; lead.activities && i < lead.activities->size(); ++i) {
      AddSlots(Subject::kActivity, (*lead.activities)[i].values,
               " of activity " + std::to_string(i), false);
    }
    for (size_t i = 0; lead.contacts && i < lead.contacts->size(); ++i) {
      AddContact((*lead.contacts)[i], " of contact " + std::to_string(i));
    }
  }

  std::vector<Fact> list;

 private:
  // A lead whose lists are known.
  LeadSpec AnyLead() {
    for (;;) {
      LeadSpec lead = GenerateLead(policy_, random_);
      if (lead.activities && lead.contacts) return lead;
    }
  }

  // `make` returns an optional that has a value.
  template <typename T, typename Make>
  void AddOptional(std::string name, std::optional<T>& slot, Make make) {
    list.push_back({std::move(name), slot.has_value(),
                    [&slot] { slot.reset(); },
                    [&slot, make] { slot = make(); }});
  }

  void AddSlots(Subject subject, Slots& values, const std::string& of,
                bool built_in) {
    for (size_t i = 0; i < policy_.fields.size(); ++i) {
      const FieldSpec& field = policy_.fields[i];
      if (field.subject != subject || field.list || field.answer) continue;
      if (field.path.ends_with(".id") && field.built_in && NamesOthers()) {
        continue;
      }
      if (field.built_in && !built_in) continue;
      AddOptional(field.path + of, values[i], [this, &field] {
        Value value = GenerateValue(field, lead_.now, random_);
        const auto* text = std::get_if<std::string>(&value);
        // An empty id is none.
        if (field.built_in && text->empty()) value = std::string("A-1");
        return std::optional<Value>(std::move(value));
      });
    }
  }

  void AddContact(ContactSpec& contact, const std::string& of) {
    AddSlots(Subject::kContact, contact.values, of, false);
    AddOptional("contact.attitude" + of, contact.contact.attitude, [this] {
      return std::optional(static_cast<Attitude>(random_.Between(1, 3)));
    });
    AddOptional("contact.influence" + of, contact.contact.influence, [this] {
      return std::optional(static_cast<Influence>(random_.Between(1, 3)));
    });
    if (AsksForRoles()) return;
    AddOptional("contact.verified" + of, contact.contact.verified,
                [this] { return std::optional(random_.Percent(50)); });
  }

  // Whether an id decides whose evidence, contacts and moves count: more of
  // them is not more of the same.
  bool NamesOthers() const {
    const auto has_subject = [](const auto& item) {
      return !item.subject_id.empty();
    };
    return std::any_of(lead_.evidence.begin(), lead_.evidence.end(),
                       has_subject) ||
           std::any_of(lead_.stage_events.begin(), lead_.stage_events.end(),
                       has_subject) ||
           (lead_.contacts &&
            std::any_of(lead_.contacts->begin(), lead_.contacts->end(),
                        [](const ContactSpec& contact) {
                          return !contact.contact.opportunity_id.empty();
                        }));
  }

  // Whether a question is answered by who is verified: of two who are, neither
  // is the answer.
  bool AsksForRoles() const {
    for (const FrameworkSpec& framework : policy_.frameworks) {
      for (const DimensionSpec& dimension : framework.dimensions) {
        for (const CriterionSpec& criterion : dimension.criteria) {
          if (criterion.committee_role) return true;
        }
      }
    }
    return false;
  }

  const PolicySpec& policy_;
  LeadSpec& lead_;
  Random& random_;
};

// Changes one fact that is `known` or not.
std::string ChangeOne(const PolicySpec& policy, LeadSpec& lead, Random& random,
                      bool known) {
  const Facts facts(policy, lead, random);
  std::vector<const Fact*> open;
  for (const Fact& fact : facts.list) {
    if (fact.known == known) open.push_back(&fact);
  }
  if (open.empty()) return "nothing";
  const Fact& fact = *random.Pick(open);
  known ? fact.forget() : fact.learn();
  return fact.name;
}

}  // namespace

std::string Forget(const PolicySpec& policy, LeadSpec& lead, Random& random) {
  return ChangeOne(policy, lead, random, true);
}

std::string Learn(const PolicySpec& policy, LeadSpec& lead, Random& random) {
  return ChangeOne(policy, lead, random, false);
}

void LearnAll(const PolicySpec& policy, LeadSpec& lead, Random& random) {
  lead.present[0] = lead.present[1] = lead.present[2] = true;
  // The lists first: what is in them may hold unknowns of its own.
  for (int round = 0; round < 2; ++round) {
    const Facts facts(policy, lead, random);
    for (const Fact& fact : facts.list) {
      if (!fact.known) fact.learn();
    }
  }
}

}  // namespace bantam::oracle
