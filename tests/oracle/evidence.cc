#include "tests/oracle/evidence.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace bantam::oracle {
namespace {

using Said = std::vector<const Evidence*>;

// Absent is before any instant; std::optional compares like that.
std::pair<std::optional<Instant>, std::optional<Instant>> TimeOf(
    const Evidence& evidence) {
  return {evidence.at, evidence.recorded_at};
}

Assessment AssessmentOf(const Evidence& evidence,
                        const CriterionSpec& criterion) {
  if (evidence.assessment != Assessment::kUnknown || !evidence.value ||
      criterion.answer != AnswerKind::kYesNo) {
    return evidence.assessment;
  }
  return std::get<bool>(*evidence.value) ? Assessment::kConfirmed
                                         : Assessment::kDenied;
}

// Those of `said` that nothing is later than.
Said LatestOf(const Said& said) {
  Said latest;
  for (const Evidence* one : said) {
    if (std::none_of(said.begin(), said.end(), [&](const Evidence* other) {
          return TimeOf(*one) < TimeOf(*other);
        })) {
      latest.push_back(one);
    }
  }
  return latest;
}

// Each source's latest, in the order of `said`.
Said LatestOfEachSource(const Said& said) {
  std::map<std::pair<std::string, std::string>, Said> by_source;
  for (const Evidence* one : said) {
    by_source[{one->source_kind, one->source}].push_back(one);
  }
  std::set<const Evidence*> latest;
  for (const auto& [source, statements] : by_source) {
    for (const Evidence* one : LatestOf(statements)) latest.insert(one);
  }
  Said in_order;
  for (const Evidence* one : said) {
    if (latest.count(one) != 0) in_order.push_back(one);
  }
  return in_order;
}

// Those that the rule believes.
Said Believed(const Said& said, ConflictRule rule, const PolicySpec& policy) {
  if (rule == ConflictRule::kAsk) return {};
  if (rule != ConflictRule::kMostCredible) return LatestOf(said);
  std::vector<std::string> kinds = policy.evidence_sources;
  kinds.emplace_back();
  for (const std::string& kind : kinds) {
    Said of_kind;
    for (const Evidence* one : said) {
      if (one->source_kind == kind) of_kind.push_back(one);
    }
    if (!of_kind.empty()) return LatestOf(of_kind);
  }
  return {};
}

// What all of `said` have in common, if there are any.
template <typename Property>
auto Common(const Said& said, Property property)
    -> std::optional<decltype(property(*said[0]))> {
  if (said.empty()) return std::nullopt;
  for (const Evidence* one : said) {
    if (property(*one) != property(*said[0])) return std::nullopt;
  }
  return property(*said[0]);
}

// What they agree on, or else those of them that are believed.
template <typename Property>
auto Settled(const Said& said, ConflictRule rule, const PolicySpec& policy,
             Property property) {
  const auto common = Common(said, property);
  return common ? common : Common(Believed(said, rule, policy), property);
}

Value ValueOf(const Evidence& evidence) {
  return *evidence.value;
}

Said WithValue(const Said& said) {
  Said found;
  for (const Evidence* one : said) {
    if (one->value) found.push_back(one);
  }
  return found;
}

bool Differ(const Evidence& a, const Evidence& b,
            const CriterionSpec& criterion) {
  return AssessmentOf(a, criterion) != AssessmentOf(b, criterion) ||
         (a.value && b.value && *a.value != *b.value);
}

std::vector<Statement> ConflictOf(const Said& current,
                                  const CriterionSpec& criterion) {
  bool conflict = false;
  std::vector<Statement> statements;
  for (const Evidence* one : current) {
    for (const Evidence* other : current) {
      conflict |= Differ(*one, *other, criterion);
    }
    statements.push_back({one->id, one->source, one->source_kind,
                          AssessmentOf(*one, criterion), one->value, one->at});
  }
  if (!conflict) statements.clear();
  return statements;
}

// Whether a contact is verified in the criterion's role.
bool IsRoleVerified(const CriterionSpec& criterion,
                    const std::vector<CountedContact>& contacts) {
  for (const CountedContact& counted : contacts) {
    for (const BuyerRole role : counted.contact.roles) {
      if (criterion.committee_role == role &&
          counted.contact.verified == true) {
        return true;
      }
    }
  }
  return false;
}

// Nobody confirmed or denied; `claims` are each source's latest.
Answer OpenAnswer(const CriterionSpec& criterion, const Said& claims,
                  const std::vector<CountedContact>& contacts) {
  const bool is_verified = IsRoleVerified(criterion, contacts);
  std::set<std::string> ids;
  std::set<std::string> verified_ids;
  for (const CountedContact& counted : contacts) {
    const Contact& contact = counted.contact;
    if (!criterion.committee_role ||
        std::find(contact.roles.begin(), contact.roles.end(),
                  *criterion.committee_role) == contact.roles.end()) {
      continue;
    }
    if (!contact.person_id.empty()) ids.insert(contact.person_id);
    if (contact.verified != true) continue;
    if (!contact.person_id.empty()) verified_ids.insert(contact.person_id);
  }
  Answer answer;
  if (is_verified) {
    answer.assessment = Assessment::kConfirmed;
    answer.from_committee = true;
    answer.never_stale = true;
    if (verified_ids.size() == 1) answer.value = *verified_ids.begin();
    return answer;
  }
  answer.value = Common(claims, ValueOf);
  if (claims.empty() && ids.size() == 1) answer.value = *ids.begin();
  return answer;
}

}  // namespace

std::string SubjectId(const PolicySpec& policy, const LeadSpec& lead,
                      Subject subject) {
  constexpr const char* kPaths[] = {"account.id", "person.id",
                                    "opportunity.id"};
  const std::optional<Value>& id =
      lead.values[policy.Find(kPaths[static_cast<size_t>(subject) - 1])];
  return id ? std::get<std::string>(*id) : "";
}

Subject SubjectOfKey(const PolicySpec& policy, const std::string& key) {
  return policy.fields[policy.Find("answers." + key)].subject;
}

std::optional<CountedEvidence> SortOutEvidence(const PolicySpec& policy,
                                               const LeadSpec& lead) {
  CountedEvidence result;
  std::map<std::string, Evidence> by_id;
  for (const Evidence& evidence : lead.evidence) {
    if (!evidence.id.empty()) {
      const auto [found, is_new] = by_id.emplace(evidence.id, evidence);
      if (!is_new) {
        if (found->second != evidence) return std::nullopt;
        ++result.repeated;
        continue;
      }
    }
    const Subject subject = SubjectOfKey(policy, evidence.criterion);
    if (!evidence.subject_id.empty() &&
        evidence.subject_id != SubjectId(policy, lead, subject)) {
      ++result.of_others;
    } else if (evidence.at && *evidence.at > lead.now) {
      ++result.in_future;
    } else {
      result.counted.push_back(evidence);
    }
  }
  return result;
}

Answer AnswerOf(const std::string& key, const CriterionSpec& criterion,
                ConflictRule rule, const PolicySpec& policy,
                const std::vector<Evidence>& evidence,
                const std::vector<CountedContact>& contacts) {
  Said decided;
  Said claims;
  for (const Evidence& one : evidence) {
    if (one.criterion != key) continue;
    if (AssessmentOf(one, criterion) != Assessment::kUnknown) {
      decided.push_back(&one);
    } else if (one.value) {
      claims.push_back(&one);
    }
  }
  const Said current = LatestOfEachSource(decided);
  if (current.empty()) {
    return OpenAnswer(criterion, LatestOfEachSource(claims), contacts);
  }
  Answer answer;
  answer.conflict = ConflictOf(current, criterion);
  const std::optional<Assessment> assessment = Settled(
      current, rule, policy,
      [&](const Evidence& one) { return AssessmentOf(one, criterion); });
  if (!assessment) {
    answer.conflicting = true;
    return answer;
  }
  answer.assessment = *assessment;
  answer.never_stale = *assessment == Assessment::kConfirmed &&
                       IsRoleVerified(criterion, contacts);
  Said supporters;
  for (const Evidence* one : current) {
    if (AssessmentOf(*one, criterion) != *assessment) continue;
    supporters.push_back(one);
    answer.at = std::max(answer.at, one->at);
  }
  answer.value = Settled(WithValue(supporters), rule, policy, ValueOf);
  if (criterion.answer == AnswerKind::kYesNo) {
    answer.value = *assessment == Assessment::kConfirmed;
  }
  return answer;
}

}  // namespace bantam::oracle
