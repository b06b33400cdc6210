// A policy with a field of every type, and a lead of it.

#ifndef BANTAM_TESTS_ENGINE_LEAD_FIXTURE_H_
#define BANTAM_TESTS_ENGINE_LEAD_FIXTURE_H_

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "bantam/lead.h"

namespace bantam::lead_test {

inline constexpr std::string_view kPolicy = R"pb(
  id: "test"
  fields { path: "account.partner" type: BOOL nullable: true }
  fields { path: "account.employees" type: INT nullable: true }
  fields { path: "account.score" type: DOUBLE }
  fields {
    path: "account.industry"
    type: STRING
    values: [ "saas", "bank" ]
  }
  fields {
    path: "account.tags"
    type: STRINGS
    values: [ "new", "big" ]
  }
  fields { path: "account.languages" type: STRINGS }
  fields { path: "person.born" type: TIMESTAMP }
  fields { path: "person.name" type: STRING personal: true }
  fields {
    path: "person.gender"
    type: STRING
    personal: true
    values: [ "female", "male" ]
  }
  fields { path: "opportunity.age" type: DURATION }
  fields { path: "opportunity.budget" type: MONEY }
  fields { path: "activity.page" type: STRING }
  fields { path: "contact.seniority" type: STRING }
  activity_kinds { id: "page_view" }
  activity_kinds { id: "call" }
  scores {
    id: "fit"
    subject: ACCOUNT
    groups {
      id: "size"
      rules { id: "large" points: 10 when: "account.employees >= 200" }
    }
  }
)pb";

inline Policy MakePolicy(const Limits& limits = {}) {
  absl::StatusOr<Policy> policy = Policy::FromText(kPolicy, {.limits = limits});
  EXPECT_TRUE(policy.ok()) << policy.status();
  return *std::move(policy);
}

inline std::string Message(const absl::Status& status) {
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

  Policy policy_ = MakePolicy();
  Lead lead_{policy_};
};

}  // namespace bantam::lead_test

#endif  // BANTAM_TESTS_ENGINE_LEAD_FIXTURE_H_
