#include "cli/log/durations.h"

#include <algorithm>

#include "cli/output/format.h"

namespace bantam::cli {

using model::Span;

void Durations::Add(Span span) {
  spans_.push_back(span);
  sum_ += span.TotalNanos();
}

std::optional<Span> Durations::Median() const {
  if (spans_.empty()) return std::nullopt;
  std::vector<Span> sorted = spans_;
  std::sort(sorted.begin(), sorted.end());
  const model::Int128 low = sorted[(sorted.size() - 1) / 2].TotalNanos();
  const model::Int128 high = sorted[sorted.size() / 2].TotalNanos();
  return Span::FromNanos(low + (high - low) / 2);
}

std::string Durations::MeanDays() const {
  return cli::MeanDays(sum_, count());
}

std::string Durations::MedianDays() const {
  const std::optional<Span> median = Median();
  return median ? cli::MeanDays(median->TotalNanos(), 1) : std::string();
}

std::string Durations::JsonMembers() const {
  const std::optional<Span> median = Median();
  if (!median) return {};
  const std::optional<Span> sum = Span::FromNanos(sum_);
  return (sum ? ",\"spent\":" + JsonString(model::FormatSpan(*sum)) : "") +
         ",\"mean_days\":" + MeanDays() +
         ",\"median\":" + JsonString(model::FormatSpan(*median));
}

}  // namespace bantam::cli
