// Activities that show that the receiver spoke with the person.

#ifndef BANTAM_SRC_HANDOFF_EVIDENCE_H_
#define BANTAM_SRC_HANDOFF_EVIDENCE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bantam/lead.h"
#include "bantam/process.h"
#include "src/handoff/find.h"

namespace bantam::internal {

// Reads the lead when it is first asked. What it refers to outlives it.
class EvidenceBook {
 public:
  // Activities of the kinds that the rules name, as of `options`. Those without
  // an id are none.
  EvidenceBook(const Lead& lead, const HandoffRules& rules,
               const ReplayOptions& options)
      : lead_(lead), rules_(rules), options_(options) {}

  // Whether one with this id happened in [from, to].
  bool Has(std::string_view id, Instant from, Instant to);

  // The ids of all that happened in [from, to], by time.
  std::vector<std::string> Between(Instant from, Instant to);

 private:
  void Read();

  const Lead& lead_;
  const HandoffRules rules_;
  const ReplayOptions& options_;
  bool read_ = false;
  // Ids, and indices of activities; sorted.
  std::vector<std::pair<std::string_view, size_t>> by_id_;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_HANDOFF_EVIDENCE_H_
