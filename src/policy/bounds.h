// Points, bounds, spans and subjects as policies state them.

#ifndef BANTAM_SRC_POLICY_BOUNDS_H_
#define BANTAM_SRC_POLICY_BOUNDS_H_

#include <optional>
#include <string>
#include <string_view>

#include "bantam/model/clamp.h"
#include "bantam/model/figure.h"
#include "src/policy/compiler.h"

namespace bantam::internal {

// The floor and cap of a message that has both.
template <typename Message>
model::Bounds ReadBounds(const Message& message, const Place& place) {
  model::Bounds bounds;
  if (message.has_floor()) {
    bounds.floor =
        ReadPoints(place, Message::kFloorFieldNumber, message.floor());
  }
  if (message.has_cap()) {
    bounds.cap = ReadPoints(place, Message::kCapFieldNumber, message.cap());
  }
  if (!bounds.IsValid()) {
    place.Error(
        Message::kCapFieldNumber,
        {FaultCode::kOutOfOrder, "the cap {to} is below the floor {from}"},
        {{"to", FormatPoints(*bounds.cap)},
         {"from", FormatPoints(*bounds.floor)}});
    return {};
  }
  return bounds;
}

// The sum of what the parts of `what` ("the group 'size'") can reach. Reports
// one that could leave the range of points: so every sum of an evaluation is
// within it.
model::Interval ReachOf(const model::Total& sum, const Place& place,
                        std::string_view what);

// A span of more than zero; reports what is none.
std::optional<model::Span> ReadSpan(const Place& place, int field_number,
                                    const std::string& text);

// A share from 0 to 1 in whole millionths; reports what is none.
std::optional<int64_t> ReadShare(const Place& place, int field_number,
                                 double value);

// Account, person or opportunity; reports what is none. `what`: "a score".
std::optional<Subject> ReadSubject(const Place& place, int field_number,
                                   v1::Subject::Kind subject,
                                   std::string_view what);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_POLICY_BOUNDS_H_
