// One lead at one instant, set up once for all the rules that look at it.

#ifndef BANTAM_SRC_FACTS_SNAPSHOT_H_
#define BANTAM_SRC_FACTS_SNAPSHOT_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "bantam/evaluation.h"
#include "bantam/lead.h"
#include "src/cel/program.h"
#include "src/facts/answers.h"
#include "src/facts/views.h"
#include "src/lead/repeats.h"
#include "src/policy/program.h"
#include "src/process/courses.h"

namespace bantam::internal {

// An activity that is no repeat and not after `now`.
struct PastActivity {
  // In the lead.
  size_t index;
  uint32_t kind;
  Instant at;
  Span age;
};

// Whether a condition holds; the value says why it does not say.
struct Outcome {
  cel::Value value;

  bool holds() const { return value.is_true(); }
  bool undecided() const { return !value.has_value(); }
};

// Keeps its memory from one lead to the next. Not thread-safe.
class Snapshot {
 public:
  explicit Snapshot(const Program& program);

  // Looks at `lead`, which outlives the snapshot's use. `courses` has taken the
  // same lead and instant.
  absl::Status Take(const Lead& lead, Instant now, Courses& courses);

  // When activities begin to count for scores with this process as their
  // baseline, by its index; and another instant in its place.
  const std::optional<Instant>& baseline_of(size_t process) const {
    return baselines_[process];
  }
  void SetBaseline(size_t process, std::optional<Instant> at) {
    baselines_[process] = at;
  }

  const Lead& lead() const { return *lead_; }
  Instant now() const { return now_; }
  bool activities_known() const { return lead_->activities_known(); }
  // In the order of the lead.
  std::span<const PastActivity> activities() const { return past_; }
  int64_t repeated() const { return repeated_; }
  int64_t in_future() const { return in_future_; }
  const Answers& answers() const { return answers_; }
  // Whether the lead has the subject of a score. What a person does and who
  // takes part in an opportunity say that there is one.
  bool HasSubject(Subject subject) const;

  // What is asked from now on is asked for this score: activities before its
  // baseline do not count. nullptr: all of them do, as after Take.
  void AskFor(const ScoreProgram* score);
  // When activities begin to count; nullopt: from the beginning.
  const std::optional<Instant>& baseline() const { return baseline_; }

  // Evaluates a condition of a score, or of one activity's `where`. What the
  // value refers to is good until the next call.
  Outcome Ask(const cel::Program& condition);
  Outcome Ask(const cel::Program& condition, const PastActivity& activity);

 private:
  absl::Status TakeActivities(Instant now);
  absl::Status TakeBaselines(Courses& courses);
  void TakeContacts();

  const Program& program_;
  const Lead* lead_ = nullptr;
  Instant now_;
  Answers answers_;
  AnswersView answers_view_{program_, answers_, kSubjects};
  cel::Arena arena_;
  std::vector<FactView> subjects_;
  std::vector<PastActivity> past_;
  Repeats repeats_;
  std::vector<FactView> activity_views_;
  std::vector<FactView> contact_views_;
  std::vector<cel::Value> activity_values_;
  std::vector<cel::Value> recent_values_;
  std::vector<cel::Value> contact_values_;
  ArrayView activity_list_{activity_values_};
  ArrayView recent_list_{recent_values_};
  ArrayView contact_list_{contact_values_};
  std::vector<cel::Value> variables_;
  int64_t repeated_ = 0;
  int64_t in_future_ = 0;
  // The processes that are some score's baseline; and, by the policy's index
  // of the process, when that was.
  std::vector<size_t> baseline_processes_;
  std::vector<std::optional<Instant>> baselines_;
  std::optional<Instant> baseline_;
};

// Notes that something was left out because its subject is absent.
void NoteAbsent(const std::string& id, Subject subject,
                std::vector<Note>* notes);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_FACTS_SNAPSHOT_H_
