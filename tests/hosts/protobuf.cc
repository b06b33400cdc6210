// A host that has Protocol Buffers of its own and compiles Bantam's schema
// into itself: it writes policies and leads with its own classes, hands the
// bytes to libbantam.so, and reads the answer with its own classes.

#include <google/protobuf/descriptor.h>
#include <google/protobuf/text_format.h>
#include <google/protobuf/util/message_differencer.h>

#include <cstdio>
#include <string>

#include "bantam/v1/ask.pb.h"
#include "bantam/v1/evaluation.pb.h"
#include "bantam/v1/lead.pb.h"
#include "bantam/v1/policy.pb.h"
#include "score.h"

namespace {

namespace pb = google::protobuf;
namespace v1 = bantam::v1;

constexpr int kSize = 20;

bool Fail(const char* what, bantam_error* error = nullptr) {
  std::fprintf(stderr, "%s: %s\n", what,
               error == nullptr ? "" : bantam_error_message(error, nullptr));
  bantam_error_free(error);
  return false;
}

int64_t Size(const std::string& bytes) {
  return static_cast<int64_t>(bytes.size());
}

// score.h's policy, read by the host's own text format.
bool MakePolicy(v1::Policy* policy) {
  char text[2048];
  std::snprintf(text, sizeof text, kPolicy, kSize);
  return pb::TextFormat::ParseFromString(text, policy) ||
         Fail("the host's text format");
}

// score.h's lead, set field by field.
v1::Lead MakeLead() {
  v1::Lead lead;
  lead.set_id("L-1");
  v1::FieldValue* field = lead.mutable_account()->add_fields();
  field->set_name("employees");
  field->mutable_value()->set_int_value(250);
  field = lead.mutable_account()->add_fields();
  field->set_name("industry");
  field->mutable_value()->set_string_value("saas");
  field = lead.mutable_person()->add_fields();
  field->set_name("title");
  field->mutable_value()->set_string_value("Head of Sales");
  v1::Activity* activity = lead.mutable_activities()->add_activities();
  activity->set_kind("page_view");
  activity->mutable_at()->set_seconds(HOSTS_NOW - 14 * 86400);
  return lead;
}

// The answer of libbantam.so, read by the host's own classes.
bool Evaluate(const v1::Policy& policy_message, const v1::Lead& lead_message,
              v1::Evaluation* answer) {
  bantam_error* error = nullptr;
  bantam_policy* policy = nullptr;
  const std::string rules = policy_message.SerializeAsString();
  if (bantam_policy_compile(rules.data(), Size(rules), BANTAM_ENCODING_BINARY,
                            nullptr, &policy, &error) != BANTAM_OK) {
    return Fail("bantam_policy_compile", error);
  }
  v1::Query query;
  query.mutable_evaluate();
  const std::string asked = query.SerializeAsString();
  const std::string known = lead_message.SerializeAsString();
  bantam_ask_options options = {};
  options.struct_size = sizeof options;
  options.now = {HOSTS_NOW, 0, 1};
  bantam_case* deal = nullptr;
  char* bytes = nullptr;
  int64_t size = 0;
  bool read =
      bantam_case_create(policy, nullptr, 0, &deal, &error) == BANTAM_OK &&
      bantam_ask_binary(deal, known.data(), Size(known), &options, asked.data(),
                        Size(asked), &bytes, &size, &error) == BANTAM_OK;
  v1::Answer told;
  if (!read) {
    Fail("Bantam", error);
  } else if (!told.ParseFromArray(bytes, static_cast<int>(size))) {
    read = Fail("the host's own protobuf does not read the answer");
  }
  *answer = told.evaluate();
  bantam_buffer_free(bytes);
  bantam_case_free(deal);
  bantam_policy_free(policy);
  return read;
}

bool Run() {
  v1::Policy policy;
  if (!MakePolicy(&policy)) return false;
  const v1::Lead lead = MakeLead();
  v1::Evaluation answer;
  if (!Evaluate(policy, lead, &answer)) return false;
  if (answer.lead_id() != "L-1" || answer.scores_size() != 1) {
    return Fail("the answer is not one score of the lead");
  }
  const v1::ScoreResult& result = answer.scores(0);
  const double expected = static_cast<double>(HOSTS_POINTS(kSize)) / 1e6;
  if (result.id() != "interest" || result.points() != expected) {
    std::fprintf(stderr, "%s: %f instead of %f\n", result.id().c_str(),
                 result.points(), expected);
    return false;
  }
  // The host's own protobuf knows the schema as before.
  std::string text;
  v1::Evaluation again;
  if (pb::DescriptorPool::generated_pool()->FindMessageTypeByName(
          "bantam.v1.Evaluation") != v1::Evaluation::descriptor() ||
      !pb::TextFormat::PrintToString(answer, &text) ||
      !pb::TextFormat::ParseFromString(text, &again) ||
      !pb::util::MessageDifferencer::Equals(answer, again)) {
    return Fail("the host's own protobuf");
  }
  return true;
}

}  // namespace

int main() {
  for (int round = 0; round < 3; ++round) {
    if (!Run()) return 1;
  }
  pb::ShutdownProtobufLibrary();
  return 0;
}
