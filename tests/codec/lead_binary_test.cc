// Leads from bytes: where they stop making sense, and how many there may be.

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "bantam/codec.h"
#include "tests/support/sample.h"

namespace bantam::lead_binary_test {
namespace {

using testing::SamplePolicy;

TEST(LeadFromBinary, LimitsTheBytes) {
  Limits limits;
  limits.max_lead_bytes = 3;
  const Policy policy = SamplePolicy(limits);
  Lead lead(policy);
  EXPECT_TRUE(LeadFromBinary("\x0A\x01L", {}, &lead).ok());
  EXPECT_EQ(lead.id(), "L");
  const absl::Status status = LeadFromBinary("\x0A\x02LL", {}, &lead);
  EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(status.message(), "the lead has 4 bytes; max_lead_bytes allows 3");
  EXPECT_EQ(lead.id(), "");
}

TEST(LeadFromBinary, SaysAtWhichByteItStoppedMakingSense) {
  const Policy policy = SamplePolicy();
  Lead lead(policy);
  const auto error = [&](std::string_view bytes, bool ignore = false) {
    const absl::Status status =
        LeadFromBinary(bytes, {.ignore_undeclared = ignore}, &lead);
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
    return std::string(status.message());
  };
  using std::string_view;
  EXPECT_EQ(error("\x0A"), "byte 0: id: the message is cut off");
  EXPECT_EQ(error("\x0A\x05L"), "byte 0: id: the message is cut off");
  EXPECT_EQ(error("\x0A\x01L\x12\x03\x0A\x05L"),
            "byte 5: account.id: the message is cut off");
  EXPECT_EQ(error("\x08\x01"),
            "byte 0: field number 1 of bantam.v1.Lead has the wrong wire type");
  EXPECT_EQ(error(string_view("\0\1", 2)),
            "byte 0: this is no field of a message");
  EXPECT_EQ(error("\x0F\x01"),
            "byte 0: field number 1 of bantam.v1.Lead has the wrong wire type");
  EXPECT_EQ(error("\x0F\x01", true), "byte 0: this is no field of a message");
  EXPECT_EQ(error("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"),
            "byte 0: a number of more than ten bytes");
  // A role that is cut off inside the packed list.
  EXPECT_EQ(error("\x32\x05\x0A\x03\x12\x01\x80"),
            "byte 6: contacts[0].roles[0]: the message is cut off");
  // Unknown groups.
  EXPECT_EQ(error("\xF3\x07", true), "byte 0: the message is cut off");
  EXPECT_EQ(error("\xF4\x07", true), "byte 0: a group ends that did not begin");
  EXPECT_EQ(error("\xF3\x07\xFC\x07", true),
            "byte 0: a group ends that did not begin");
  std::string groups;
  for (int i = 0; i < 33; ++i) groups += "\xF3\x07";
  EXPECT_EQ(error(groups, true), "byte 0: groups nest too deep");
  EXPECT_TRUE(LeadFromBinary("\xF3\x07\x08\x01\xF4\x07\x0A\x01L",
                             {.ignore_undeclared = true}, &lead)
                  .ok());
  EXPECT_EQ(lead.id(), "L");
  // A tag in more bytes than protobuf grants one.
  EXPECT_EQ(error(string_view("\x8A\x80\x80\x80\x80\x00\x00", 7)),
            "byte 0: this is no field of a message");
}

}  // namespace
}  // namespace bantam::lead_binary_test
