// Bantam from C++, in one of these ways:
//   bound      every lead is a bantam::Lead already; figures
//   explained  the same; figures, lines and undecided rules
//   filled     one Lead is filled anew from the host's struct; figures

#include <cstdlib>
#include <iostream>
#include <string_view>
#include <vector>

#include "bantam/evaluator.h"
#include "bench/compare/contender.h"
#include "bench/compare/rows.h"
#include "bench/host.h"
#include "bench/policy_text.h"

namespace bantam::bench {
namespace {

int64_t WholePoints(const Evaluation& evaluation) {
  return evaluation.scores[0].points.micros / model::kMicrosPerPoint;
}

int Run(const std::vector<Row>& rows, const char* points_path,
        std::string_view way) {
  const Policy policy = MakePolicy(1);
  const Slots slots(policy);
  Evaluator evaluator(policy);
  Evaluation evaluation;

  if (way == "filled") {
    Lead lead(policy);
    return Serve(rows.size(), points_path, [&](std::vector<int64_t>& points) {
      for (size_t i = 0; i < rows.size(); ++i) {
        slots.Fill(rows[i], &lead);
        MustBeOk(
            evaluator.EvaluateInto(lead, kNow, Detail::kFigures, &evaluation));
        points[i] = WholePoints(evaluation);
      }
    });
  }

  const Detail detail =
      way == "explained" ? Detail::kExplained : Detail::kFigures;
  std::vector<Lead> leads;
  leads.reserve(rows.size());
  for (const Row& row : rows) slots.Fill(row, &leads.emplace_back(policy));
  return Serve(rows.size(), points_path, [&](std::vector<int64_t>& points) {
    for (size_t i = 0; i < leads.size(); ++i) {
      MustBeOk(evaluator.EvaluateInto(leads[i], kNow, detail, &evaluation));
      points[i] = WholePoints(evaluation);
    }
  });
}

}  // namespace
}  // namespace bantam::bench

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  const auto rows = bantam::bench::ReadRows(argv[1]);
  if (!rows) return 1;
  return bantam::bench::Run(*rows, argv[2], argv[3]);
}
