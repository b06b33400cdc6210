// Whose a record is that cannot be read: ReadOptions::keep_id, and the id of a
// row or object that a mapping refuses.

#include <gtest/gtest.h>

#include <string>

#include "bantam/codec.h"
#include "bantam/v1/lead.pb.h"
#include "tests/codec/event_sample.h"

namespace bantam::testing::wrong_record_id_test {
namespace {

struct Broken {
  const char* json;
  // Of which lead it is for sure.
  const char* id;
};

constexpr Broken kBroken[] = {
    {R"({"id": "L", "account": {"employees": "x"}})", "L"},
    // Wherever the id stands.
    {R"({"account": {"employees": "x"}, "id": "L"})", "L"},
    {R"({"id": "L", "stage_events": [{"at": 1}]})", "L"},
    {R"({"id": "L", "nothing": 1})", "L"},
    {R"({"id": "L", "account": {"employees": 1, "employees": 2}})", "L"},
    {R"({"id": "L", "id": "M"})", ""},
    {R"({"id": "L", "id": "L"})", ""},
    {R"({"id": 5})", ""},
    {R"({"account": {"id": "A", "employees": "x"}})", ""},
    {R"({"id": "L", "account": {"employees": "x"})", ""},
    {R"([{"id": "L"}])", ""},
    {R"("L")", ""},
    {"", ""},
};

TEST(WrongRecordIdTest, AFailedReadOfJsonKeepsItWhereAsked) {
  const Policy policy = EventPolicy();
  for (const Broken& broken : kBroken) {
    Lead lead(policy);
    ASSERT_TRUE(lead.SetId("before").ok());
    ASSERT_TRUE(lead.SetSubjectId(Subject::kAccount, "A-1").ok());
    EXPECT_FALSE(LeadFromJson(broken.json, {.keep_id = true}, &lead).ok());
    EXPECT_EQ(lead.id(), broken.id) << broken.json;
    // Nothing else is kept.
    EXPECT_EQ(lead.subject_id(Subject::kAccount), "");
    EXPECT_EQ(lead.stage_event_count(), 0u);
    EXPECT_FALSE(lead.present(Subject::kAccount));
    EXPECT_FALSE(LeadFromJson(broken.json, {}, &lead).ok());
    EXPECT_EQ(lead.id(), "") << broken.json;
  }
}

TEST(WrongRecordIdTest, AnIdThatNoLeadMayHaveIsNone) {
  Limits limits;
  limits.max_string_bytes = 12;
  const Policy policy =
      Policy::FromText("id: \"p\"", {.limits = limits}).value();
  Lead lead(policy);
  EXPECT_FALSE(
      LeadFromJson(R"({"id": "0123456789abc"})", {.keep_id = true}, &lead)
          .ok());
  EXPECT_EQ(lead.id(), "");
}

TEST(WrongRecordIdTest, AFailedReadOfBinaryKeepsItWhereAsked) {
  const Policy policy = EventPolicy();
  v1::Lead message;
  message.set_id("L");
  message.mutable_account()->set_id("A");
  // Without a kind.
  message.mutable_activities()->add_activities();
  const std::string bytes = message.SerializeAsString();
  Lead lead(policy);
  EXPECT_FALSE(LeadFromBinary(bytes, {.keep_id = true}, &lead).ok());
  EXPECT_EQ(lead.id(), "L");
  EXPECT_EQ(lead.subject_id(Subject::kAccount), "");
  EXPECT_FALSE(LeadFromBinary(bytes, {}, &lead).ok());
  EXPECT_EQ(lead.id(), "");
  // Also of what is cut off after it.
  EXPECT_FALSE(LeadFromBinary(bytes.substr(0, bytes.size() - 1),
                              {.keep_id = true}, &lead)
                   .ok());
  EXPECT_EQ(lead.id(), "L");
}

constexpr char kLog[] =
    "events { process: 'pipeline' id: '{n}' "
    "columns { column: 'at' field: 'at' } "
    "columns { column: 'to' field: 'to' } }";

std::string IdOfRow(const Cells& row) {
  const EventsResult result =
      ReadEventRow(EventMapping(kLog), {"n", "key", "at", "to"}, row);
  EXPECT_FALSE(result.status.ok());
  return result.lead.id();
}

TEST(WrongRecordIdTest, OfARowItIsTheCellWhereThatIsSure) {
  EXPECT_EQ(IdOfRow({"1", "D-1", "soon", "won"}), "D-1");
  EXPECT_EQ(IdOfRow({"1", " D-1 ", "2026-01-05"}), "D-1");
  // The last cell of a short row may be cut off: D-17 or D-1?
  EXPECT_EQ(IdOfRow({"1", "D-1"}), "");
  EXPECT_EQ(IdOfRow({"1"}), "");
  EXPECT_EQ(IdOfRow({}), "");
  // Of too many cells nobody knows which are meant.
  EXPECT_EQ(IdOfRow({"1", "x", "D-1", "2026-01-05", "won"}), "");
}

// However many cells before it are wrong.
TEST(WrongRecordIdTest, OfARowOfManyErrors) {
  std::string columns = "utc_offset: 'Z'\n";
  Cells header;
  Cells row;
  static constexpr const char* kNames[] = {"a", "b", "c", "d", "e", "f", "g",
                                           "h", "i", "j", "k", "l", "m"};
  for (const char* name : kNames) {
    columns += "columns { column: '" + std::string(name) +
               "' field: 'account.f_" + name + "' }\n";
    header.emplace_back(name);
    row.emplace_back("many");
  }
  header.emplace_back("key");
  row.emplace_back("D-1");
  std::string fields = "id: \"p\"";
  for (const char* name : kNames) {
    fields +=
        " fields { path: \"account.f_" + std::string(name) + "\" type: INT }";
  }
  const Policy policy = Policy::FromText(fields).value();
  const auto mapping = Mapping::FromText(
      columns + "columns { column: 'key' field: 'id' }", policy);
  ASSERT_TRUE(mapping.ok()) << mapping.status();
  Lead lead(policy);
  const auto bound = mapping->Bind(header);
  ASSERT_TRUE(bound.ok()) << bound.status();
  EXPECT_FALSE(bound->Read(row, &lead).ok());
  EXPECT_EQ(lead.id(), "D-1");
}

std::string IdOfObject(const char* json) {
  const EventsResult result = ReadEventJson(EventMapping(kLog), json);
  EXPECT_FALSE(result.status.ok()) << json;
  return result.lead.id();
}

TEST(WrongRecordIdTest, OfAnObjectItIsItsOnlyOne) {
  EXPECT_EQ(IdOfObject(R"({"n": 1, "key": "D-1", "at": [], "to": "won"})"),
            "D-1");
  EXPECT_EQ(IdOfObject(R"({"what": 1, "key": "D-1"})"), "D-1");
  EXPECT_EQ(IdOfObject(R"({"n": 1, "n": 2, "key": "D-1"})"), "D-1");
  EXPECT_EQ(IdOfObject(R"({"key": "D-2", "key": "D-1"})"), "");
  // It may have lost digits.
  EXPECT_EQ(IdOfObject(R"({"key": 0.12345678901234567})"), "");
  EXPECT_EQ(IdOfObject(R"({"key": "D-1", )"), "");
  EXPECT_EQ(IdOfObject("[]"), "");
}

}  // namespace
}  // namespace bantam::testing::wrong_record_id_test
