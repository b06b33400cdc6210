// Bantam through the C ABI, in one of these ways:
//   bound   every lead is a bantam_lead already
//   filled  one bantam_lead is filled anew from the host's struct

#include <string_view>
#include <vector>

#include "bench/capi_host.h"
#include "bench/compare/contender.h"
#include "bench/compare/rows.h"
#include "bench/policy_text.h"

namespace bantam::bench {
namespace {

constexpr int64_t kMillionths = 1'000'000;

int Run(const std::vector<Row>& rows, const char* points_path,
        std::string_view way) {
  CapiHost host(PolicyText(1));
  if (way == "filled") {
    return Serve(rows.size(), points_path, [&](std::vector<int64_t>& points) {
      for (size_t i = 0; i < rows.size(); ++i) {
        host.Fill(rows[i], host.lead());
        points[i] = host.Points(host.lead()) / kMillionths;
      }
    });
  }
  std::vector<bantam_lead*> leads;
  for (const Row& row : rows) {
    leads.push_back(host.NewLead());
    host.Fill(row, leads.back());
  }
  const int code =
      Serve(rows.size(), points_path, [&](std::vector<int64_t>& points) {
        for (size_t i = 0; i < leads.size(); ++i) {
          points[i] = host.Points(leads[i]) / kMillionths;
        }
      });
  for (bantam_lead* lead : leads) bantam_lead_free(lead);
  return code;
}

}  // namespace
}  // namespace bantam::bench

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  const auto rows = bantam::bench::ReadRows(argv[1]);
  if (!rows) return 1;
  return bantam::bench::Run(*rows, argv[2], argv[3]);
}
