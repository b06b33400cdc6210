// The courses of one lead at one instant, folded when they are asked for.

#ifndef BANTAM_SRC_PROCESS_COURSES_H_
#define BANTAM_SRC_PROCESS_COURSES_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "src/process/fold.h"

namespace bantam::internal {

// Keeps its memory from one lead to the next. Not thread-safe.
class Courses {
 public:
  explicit Courses(const Program& program)
      : program_(program), kept_(program.processes.size()) {}

  // `lead` outlives the use.
  void Take(const Lead& lead, Instant now) {
    lead_ = &lead;
    now_ = now;
    for (Kept& kept : kept_) kept.status.reset();
  }

  // By the policy's index of the process; good until the next Take. An error
  // where the events cannot be folded.
  absl::StatusOr<const Course*> Get(size_t process) {
    Kept& kept = kept_[process];
    if (!kept.status) {
      kept.status =
          Fold(*lead_, program_.processes[process], {.at = now_}, &kept.course);
    }
    if (!kept.status->ok()) return *kept.status;
    return &kept.course;
  }

  // The same; an error also where an event is impossible, for who must be sure
  // of the subject's place.
  absl::StatusOr<const Course*> GetPossible(size_t process) {
    absl::StatusOr<const Course*> course = Get(process);
    if (!course.ok()) return course;
    if (absl::Status status =
            CheckPossible(program_.processes[process], **course);
        !status.ok()) {
      return status;
    }
    return course;
  }

 private:
  struct Kept {
    // nullopt: not folded yet.
    std::optional<absl::Status> status;
    Course course;
  };

  const Program& program_;
  const Lead* lead_ = nullptr;
  Instant now_;
  std::vector<Kept> kept_;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_PROCESS_COURSES_H_
