#include "src/policy/bounds.h"

namespace bantam::internal {

model::Interval ReachOf(const model::Total& sum, const Place& place,
                        std::string_view what) {
  if (const auto reach = sum.Sum()) return reach->interval;
  place.Error({FaultCode::kPointsOverflow,
               "the points of {what} could go beyond +-8589934592; give its "
               "parts a cap and a floor"},
              {{"what", what}});
  return {};
}

std::optional<model::Span> ReadSpan(const Place& place, int field_number,
                                    const std::string& text) {
  const auto span = model::ParseSpan(text);
  if (!span || *span <= model::Span{}) {
    place.Error(field_number,
                {FaultCode::kMalformed,
                 "'{value}' is not a span of time: write it as '30d', '12h' or "
                 "'1d12h', more than zero"},
                {{"value", text}});
    return std::nullopt;
  }
  return span;
}

std::optional<int64_t> ReadShare(const Place& place, int field_number,
                                 double value) {
  const auto points = ReadPoints(place, field_number, value);
  if (!points) return std::nullopt;
  if (points->micros < 0 || points->micros > model::kMicrosPerPoint) {
    place.Error(
        field_number,
        {FaultCode::kOutOfRange, "{found} is no share; it must be from 0 to 1"},
        {{"found", FormatPoints(*points)}});
    return std::nullopt;
  }
  return points->micros;
}

std::optional<Subject> ReadSubject(const Place& place, int field_number,
                                   v1::Subject::Kind subject,
                                   std::string_view what) {
  switch (subject) {
    case v1::Subject::ACCOUNT:
    case v1::Subject::PERSON:
    case v1::Subject::OPPORTUNITY:
      return static_cast<Subject>(subject);
    default:
      place.Error(
          field_number,
          {FaultCode::kNotAChoice,
           "the subject of {what} must be ACCOUNT, PERSON or OPPORTUNITY"},
          {{"what", what}});
      return std::nullopt;
  }
}

}  // namespace bantam::internal
