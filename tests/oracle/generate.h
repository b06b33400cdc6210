// Policies and leads, made up from a seed.
//
// Every policy compiles: conditions are built by type, points stay within what
// the limits allow. Literals come from small pools, and leads take their values
// from the same pools and right beside them, so that rules are met, missed and
// met at the very edge.

#ifndef BANTAM_TESTS_ORACLE_GENERATE_H_
#define BANTAM_TESTS_ORACLE_GENERATE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tests/oracle/random.h"
#include "tests/oracle/spec.h"
#include "tests/oracle/wide.h"

namespace bantam::oracle {

PolicySpec GeneratePolicy(Random& random);
LeadSpec GenerateLead(const PolicySpec& policy, Random& random);

// Parts of a policy: sources of evidence and frameworks, without conditions;
// and, once there are scores and grades, committees, personas, red flags,
// roll-ups and qualifications.
void GenerateFrameworks(PolicySpec& policy, Random& random);
void GenerateProfiles(PolicySpec& policy, Random& random);

BoundsSpec GenerateBounds(Random& random);
// Points that a sum may well reach.
int64_t GenerateLimit(Random& random);
// In seconds.
int64_t GenerateSpan(Random& random);

// A process of the subject whose stages frameworks may speak of, s1 to s3, of
// which s2 was q2 once; and its id.
void GeneratePipeline(PolicySpec& policy, Subject subject);
std::string PipelineOf(Subject subject);

// "recycling", which scores may have as their baseline and which comes last;
// and a lead's moves through it.
void GenerateProcess(PolicySpec& policy, Random& random);
void GenerateMoves(const PolicySpec& policy, LeadSpec& lead, Random& random);

// Stage events and evidence of a lead whose ids are set.
void GenerateEvidence(const PolicySpec& policy, LeadSpec& lead, Random& random);

// The nearest instant that there is.
Instant TimeAt(Int128 nanos);

// A value that the field may have in a lead, null now and then where it may.
Value GenerateValue(const FieldSpec& field, Instant now, Random& random);

// What a condition at some place may read.
struct Scope {
  // Fields of these are read by their path.
  std::vector<Subject> subjects;
  bool activities = false;
  bool contacts = false;
  // Variables of the macros around it, with what they are bound to.
  struct Variable {
    std::string name;
    Subject subject = Subject::kActivity;
  };
  std::vector<Variable> variables;
  // How many more macros may be nested.
  int macros = 1;
  // A field that most conditions are about, so that rules meet over it.
  std::optional<size_t> focus = std::nullopt;
};

// The scope of `when` in a score about `subject`.
Scope ScopeOf(Subject subject);

// A field that conditions in this scope can be simple over, if there is one.
std::optional<size_t> SimpleFieldIn(const PolicySpec& policy,
                                    const Scope& scope, Random& random);

Expr GenerateCondition(const PolicySpec& policy, const Scope& scope,
                       Random& random);

// Literals that conditions mention, by type.
std::vector<int64_t> IntPool();
std::vector<double> DoublePool();
std::vector<std::string> StringPool();
std::vector<Instant> TimePool();
std::vector<Span> SpanPool();
std::vector<Money> MoneyPool();

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_GENERATE_H_
