// A lead of the sample policy, and what becomes of bad values for it.

#ifndef BANTAM_TESTS_LEAD_LEAD_FIXTURE_H_
#define BANTAM_TESTS_LEAD_LEAD_FIXTURE_H_

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "bantam/lead.h"
#include "tests/support/fault.h"
#include "tests/support/sample.h"

namespace bantam::lead_test {

inline std::string Message(const absl::Status& status) {
  if (!status.ok()) testing::SoundFault(status);
  return std::string(status.message());
}

inline constexpr Instant kNoon = {1'780'000'000, 0};

class LeadTest : public ::testing::Test {
 protected:
  FieldRef Field(std::string_view path) { return *policy_.FindField(path); }

  // Setting `value` fails with this code and message, and the field keeps what
  // it had.
  void ExpectRefused(std::string_view path, Value value, absl::StatusCode code,
                     const std::string& message) {
    const Value* before = lead_.Get(Field(path));
    const std::optional<Value> kept =
        before ? std::optional<Value>(*before) : std::nullopt;
    const absl::Status status = lead_.Set(path, std::move(value));
    EXPECT_EQ(status.code(), code) << path;
    EXPECT_EQ(Message(status), message);
    const Value* after = lead_.Get(Field(path));
    ASSERT_EQ(after != nullptr, kept.has_value());
    if (after != nullptr) {
      EXPECT_EQ(*after, *kept);
    }
  }
  void ExpectInvalid(std::string_view path, Value value,
                     const std::string& message) {
    ExpectRefused(path, std::move(value), absl::StatusCode::kInvalidArgument,
                  message);
  }

  Policy policy_ = testing::SamplePolicy();
  Lead lead_{policy_};
};

}  // namespace bantam::lead_test

#endif  // BANTAM_TESTS_LEAD_LEAD_FIXTURE_H_
