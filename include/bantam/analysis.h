// bantam/analysis.h: what the answers for many leads add up to.
//
// A `Tally` sums the answers of an Evaluator: means, grades, qualifications,
// red flags. A `Breakdown` has one for each value of a field, or each band of a
// grade, and beside it how many leads came to something: their win rate. An
// `OutcomeCurve` says how well points tell that outcome (bantam/model/roc.h).
// All of them look back: they describe the leads that they were given and
// forecast nothing.
//
// Guarantees
//   Threads    as a std::vector: any number of readers, or one writer.
//   Ownership  each owns what it holds and a handle of its policy; answers are
//              not kept. An OutcomeCurve keeps 8 bytes a lead.
//   Errors     INVALID_ARGUMENT for a field that cannot be meant, NOT_FOUND for
//              an id that the policy does not have.
//   Exact      sums are; add the leads in any order.
//   Limits     a Breakdown has at most kMostValues values; past that
//              RESOURCE_EXHAUSTED.
//   Privacy    a field marked personal breaks nothing down.
//
// Example
//
//   absl::StatusOr<bantam::Breakdown> by_industry = bantam::Breakdown::ByField(
//       policy, *policy.FindField("account.industry"),
//       *policy.FindField("opportunity.won"));
//   for (const bantam::Lead& lead : leads) {
//     auto answer = bantam::Evaluator(policy).Evaluate(lead, now);
//     if (answer.ok()) status.Update(by_industry->Add(lead, *answer));
//   }
//   for (const bantam::BreakdownRow* row : by_industry->rows()) {
//     std::cout << row->key.text << ": " << row->tally.leads() << " leads, "
//               << row->outcomes.yes << " won\n";
//   }

#ifndef BANTAM_ANALYSIS_H_
#define BANTAM_ANALYSIS_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/evaluation.h"
#include "bantam/lead.h"
#include "bantam/model/interval.h"
#include "bantam/model/points.h"
#include "bantam/model/roc.h"
#include "bantam/model/time.h"
#include "bantam/policy.h"

namespace bantam {

// Ids of what has points: of the scores, then of the frameworks. No two are the
// same.
std::vector<std::string> FigureIds(const Policy& policy);

// The points of a score or a framework; nullptr where it was left out.
const model::Points* FindPoints(const Evaluation& evaluation,
                                std::string_view id);

// What came of a lead, by a BOOL field; nullopt: not known, or null.
std::optional<bool> OutcomeOf(const Lead& lead, FieldRef field);

// Of one score or framework.
struct FigureTally {
  // Leads that have it.
  int64_t leads = 0;
  model::Int128 sum_micros = 0;
  model::Points lowest;
  model::Points highest;
  // Leads whose points the unknowns leave open.
  int64_t open = 0;
  // Of a framework: how much is answered, in all leads together.
  model::Int128 completeness_micros = 0;
};

struct QualificationTally {
  int64_t yes = 0;
  int64_t no = 0;
  int64_t unknown = 0;
};

struct RedFlagTally {
  Severity severity = Severity::kMinor;
  int64_t raised = 0;
  int64_t undecided = 0;
};

// Leads with one note. Of its arguments those that are texts, which tell what
// it is about; numbers are of one lead alone.
struct NoteTally {
  Note note;
  int64_t leads = 0;
};

class Tally {
 public:
  explicit Tally(Policy policy);

  void Add(const Evaluation& evaluation);

  const Policy& policy() const { return policy_; }
  int64_t leads() const { return leads_; }
  // In the order of FigureIds() and Policy::grade_ids(); bands by their names.
  const std::vector<FigureTally>& figures() const { return figures_; }
  const std::vector<std::map<std::string, int64_t>>& grades() const {
    return grades_;
  }
  // How many of the leads have this band; `grade` as above.
  int64_t LeadsInBand(size_t grade, const std::string& band) const;
  // By id.
  const std::map<std::string, QualificationTally>& qualifications() const {
    return qualifications_;
  }
  const std::map<std::string, RedFlagTally>& red_flags() const {
    return red_flags_;
  }
  // In the order in which they first came up.
  const std::vector<NoteTally>& notes() const { return notes_; }

 private:
  void AddNote(const Note& note);

  Policy policy_;
  int64_t leads_ = 0;
  std::vector<std::string> figure_ids_;
  std::vector<FigureTally> figures_;
  std::vector<std::map<std::string, int64_t>> grades_;
  std::map<std::string, QualificationTally> qualifications_;
  std::map<std::string, RedFlagTally> red_flags_;
  std::vector<NoteTally> notes_;
  // Positions in `notes_`, by all that tells notes apart.
  std::map<std::vector<std::string>, size_t> note_index_;
};

// How many leads came to something, and how many did not.
struct OutcomeTally {
  int64_t yes = 0;
  int64_t no = 0;
  int64_t unknown = 0;

  // The win rate: the share of those whose outcome is known. nullopt: of none.
  std::optional<double> Rate() const;
};

// What the leads of a row have in common.
struct BreakdownKey {
  enum class Kind : uint8_t { kValue, kNull, kUnknown };

  Kind kind = Kind::kUnknown;
  // "true", "250", "saas"; a grade's band.
  std::string text = {};

  friend auto operator<=>(const BreakdownKey&, const BreakdownKey&) = default;
};

struct BreakdownRow {
  BreakdownKey key;
  Tally tally;
  OutcomeTally outcomes;
};

class Breakdown {
 public:
  static constexpr size_t kMostValues = 10'000;

  // `field` is a BOOL, INT or STRING field of account, person or opportunity
  // that is not personal; `outcome` a BOOL field of those.
  static absl::StatusOr<Breakdown> ByField(
      const Policy& policy, FieldRef field,
      std::optional<FieldRef> outcome = std::nullopt);
  // By the bands of a grade.
  static absl::StatusOr<Breakdown> ByGrade(
      const Policy& policy, std::string_view grade,
      std::optional<FieldRef> outcome = std::nullopt);

  absl::Status Add(const Lead& lead, const Evaluation& evaluation);

  // Values of a field with most leads first, bands of a grade by name; null and
  // unknown last. Valid until the next Add.
  std::vector<const BreakdownRow*> rows() const;
  // Of all leads; its key says nothing.
  const BreakdownRow& all() const { return all_; }
  // Whether it is by a grade.
  bool is_by_grade() const { return !field_; }
  // The outcome's field; nullopt: none is asked for.
  std::optional<FieldRef> outcome() const { return outcome_; }

 private:
  Breakdown(const Policy& policy, std::optional<FieldRef> field,
            std::string_view grade, std::optional<FieldRef> outcome);

  BreakdownKey KeyOf(const Lead& lead, const Evaluation& evaluation) const;

  std::optional<FieldRef> field_;
  std::string grade_;
  std::optional<FieldRef> outcome_;
  std::map<BreakdownKey, BreakdownRow> rows_;
  BreakdownRow all_;
};

class OutcomeCurve {
 public:
  // The id of a score or a framework, and a BOOL field of account, person or
  // opportunity.
  static absl::StatusOr<OutcomeCurve> Make(const Policy& policy,
                                           std::string_view figure,
                                           FieldRef outcome);

  void Add(const Lead& lead, const Evaluation& evaluation);

  const std::string& figure() const { return figure_; }
  // Leads without points, or whose outcome is not known.
  int64_t left_out() const { return left_out_; }
  // Of all leads so far. Sorts a copy.
  model::RocArea Area() const;

 private:
  OutcomeCurve(std::string_view figure, FieldRef outcome)
      : figure_(figure), outcome_(outcome) {}

  std::string figure_;
  FieldRef outcome_;
  // Points of the leads with the outcome, and of those without, in millionths.
  std::vector<int64_t> positives_;
  std::vector<int64_t> negatives_;
  int64_t left_out_ = 0;
};

}  // namespace bantam

#endif  // BANTAM_ANALYSIS_H_
