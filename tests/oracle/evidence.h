// What the sources say of one question: "Which evidence counts" and "What the
// sources say together" in docs/assessment.md.

#ifndef BANTAM_TESTS_ORACLE_EVIDENCE_H_
#define BANTAM_TESTS_ORACLE_EVIDENCE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bantam/assessment.h"
#include "tests/oracle/spec.h"

namespace bantam::oracle {

// What a lead gives for the id of its account, person or opportunity; empty
// where it gives none.
std::string SubjectId(const PolicySpec& policy, const LeadSpec& lead,
                      Subject subject);

// The evidence that counts, in the order of the lead.
struct CountedEvidence {
  std::vector<Evidence> counted;
  int64_t repeated = 0;
  int64_t of_others = 0;
  int64_t in_future = 0;
};

// nullopt: one id with two contents.
std::optional<CountedEvidence> SortOutEvidence(const PolicySpec& policy,
                                               const LeadSpec& lead);

// The subject of the frameworks that ask this.
Subject SubjectOfKey(const PolicySpec& policy, const std::string& key);

// One entry of the lead's contacts that counts.
struct CountedContact {
  // Among all contacts of the lead.
  size_t index = 0;
  Contact contact;
};

// What is known of one question, before anybody asks how old it is.
struct Answer {
  Assessment assessment = Assessment::kUnknown;
  bool conflicting = false;
  // While the assessment is unknown, what is claimed.
  std::optional<Value> value;
  std::optional<Instant> at;
  bool from_committee = false;
  // Whether a verified contact confirms it.
  bool never_stale = false;
  std::vector<Statement> conflict;
};

// `evidence` and `contacts` are those that count.
Answer AnswerOf(const std::string& key, const CriterionSpec& criterion,
                ConflictRule rule, const PolicySpec& policy,
                const std::vector<Evidence>& evidence,
                const std::vector<CountedContact>& contacts);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_EVIDENCE_H_
