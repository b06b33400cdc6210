// The stages of a process (bantam/stages.h).

#include "bantam/stages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace bantam::testing::stages_test {
namespace {

TEST(StagesTest, AreThosePolicyDeclaresInItsOrder) {
  const Policy policy =
      Policy::FromText(R"pb(
        id: "acme"
        processes {
          id: "line"
          subject: ACCOUNT
          stages { id: "cold" kind: OPEN }
          stages { id: "later" kind: PARKED }
          stages { id: "trial" kind: OPEN retired: true }
          stages { id: "customer" kind: WON formerly: "client" }
          stages { id: "unfit" kind: LOST }
          transitions { id: "a" entry: true to: "cold" }
          transitions { id: "b" from: "cold" to: "later" }
          transitions {
            id: "c"
            from: [ "cold", "later", "trial" ]
            to: "customer"
          }
          transitions { id: "d" from: "later" to: "unfit" }
        }
      )pb")
          .value();
  const auto stages = StagesOf(policy, "line");
  ASSERT_TRUE(stages.ok()) << stages.status();
  EXPECT_EQ(*stages,
            (std::vector<StageInfo>{{"cold", StageKind::kOpen, false},
                                    {"later", StageKind::kParked, false},
                                    {"trial", StageKind::kOpen, true},
                                    {"customer", StageKind::kWon, false},
                                    {"unfit", StageKind::kLost, false}}));
  const auto none = StagesOf(policy, "lines");
  EXPECT_EQ(none.status().code(), absl::StatusCode::kNotFound);
}

}  // namespace
}  // namespace bantam::testing::stages_test
