// A host on the C ABI: a policy, its slots resolved once, a lead and an answer
// that are used again. Ends the program with a message where a call fails, as
// everything here would measure nothing.

#ifndef BANTAM_BENCH_CAPI_HOST_H_
#define BANTAM_BENCH_CAPI_HOST_H_

#include <cstdint>
#include <string_view>

#include "bantam/bantam_c.h"
#include "bench/leads.h"

namespace bantam::bench {

class CapiHost {
 public:
  // With a policy in text format that declares the fields of a Row.
  explicit CapiHost(std::string_view policy);
  ~CapiHost();
  CapiHost(const CapiHost&) = delete;
  CapiHost& operator=(const CapiHost&) = delete;

  // The one that is used again.
  bantam_lead* lead() const { return lead_; }
  // The caller frees it.
  bantam_lead* NewLead() const;

  // Makes `lead` say what `row` says.
  void Fill(const Row& row, bantam_lead* lead) const;
  void Read(std::string_view json, bantam_lead* lead) const;

  // Takes the lead, and gives the millionths of a point of the one score: by
  // its figure, or from an answer with every line.
  int64_t Points(const bantam_lead* lead);
  int64_t ExplainedPoints(const bantam_lead* lead);

 private:
  struct Slots {
    int32_t industry, country, kind, employees, annual_revenue, growth;
    int32_t seniority, department, title, last_page, visits, student,
        newsletter;
  };

  int32_t Find(std::string_view path) const;

  bantam_policy* policy_ = nullptr;
  bantam_lead* lead_ = nullptr;
  bantam_case* deal_ = nullptr;
  Slots slots_;
};

}  // namespace bantam::bench

#endif  // BANTAM_BENCH_CAPI_HOST_H_
