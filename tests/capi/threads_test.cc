// One policy for sixteen threads, each with a lead and an evaluator of its own;
// and one answer that sixteen threads read.

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "bantam/bantam_c.h"

namespace {

constexpr int kThreads = 16;
constexpr int64_t kNow = 1780272000;

std::string Read(const std::string& name) {
  std::ifstream file(std::string(BANTAM_SOURCE_DIR "/tests/capi/") + name,
                     std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

bantam_policy* Compile() {
  const std::string text = Read("policy.textproto");
  bantam_policy* policy = nullptr;
  EXPECT_EQ(
      bantam_policy_compile(text.data(), static_cast<int64_t>(text.size()),
                            BANTAM_TEXT, nullptr, &policy, nullptr, nullptr),
      BANTAM_OK);
  return policy;
}

// The answer for the sample with so many employees, in JSON; or what is wrong.
std::string Answer(const bantam_policy* policy, int64_t employees) {
  static const std::string json = Read("lead.json");
  bantam_error* error = nullptr;
  bantam_lead* lead = nullptr;
  bantam_evaluator* evaluator = nullptr;
  bantam_evaluation* evaluation = nullptr;
  char* buffer = nullptr;
  int64_t size = 0;
  int32_t slot = 0;
  std::string result;
  const bool ok =
      bantam_lead_create(policy, &lead, &error) == BANTAM_OK &&
      bantam_evaluator_create(policy, &evaluator, &error) == BANTAM_OK &&
      bantam_lead_read_json(lead, json.data(),
                            static_cast<int64_t>(json.size()), nullptr,
                            &error) == BANTAM_OK &&
      bantam_policy_find_field(policy, "account.employees", 17, &slot,
                               &error) == BANTAM_OK &&
      bantam_lead_set_int64(lead, slot, employees, &error) == BANTAM_OK &&
      bantam_evaluate(evaluator, lead, kNow, 0, BANTAM_EXPLAINED, &evaluation,
                      &error) == BANTAM_OK &&
      bantam_evaluation_write_json(evaluation, &buffer, &size, &error) ==
          BANTAM_OK;
  result = ok ? std::string(buffer, static_cast<size_t>(size))
              : bantam_error_message(error, nullptr);
  bantam_buffer_free(buffer);
  bantam_evaluation_free(evaluation);
  bantam_evaluator_free(evaluator);
  bantam_lead_free(lead);
  bantam_error_free(error);
  return result;
}

TEST(Threads, ShareAPolicy) {
  bantam_policy* policy = Compile();
  ASSERT_NE(policy, nullptr);
  std::vector<std::string> alone;
  for (int64_t i = 0; i < kThreads; ++i)
    alone.push_back(Answer(policy, i * 30));
  std::array<int, kThreads> different = {};
  std::vector<std::thread> threads;
  for (size_t i = 0; i < kThreads; ++i) {
    threads.emplace_back([&, i] {
      for (int round = 0; round < 50; ++round) {
        const std::string now = Answer(policy, static_cast<int64_t>(i) * 30);
        if (now != alone[i]) ++different[i];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(different, (std::array<int, kThreads>{}));
  EXPECT_NE(alone.front(), alone.back());
  bantam_policy_free(policy);
}

TEST(Threads, FreeAPolicyThatOthersStillUse) {
  bantam_policy* policy = Compile();
  ASSERT_NE(policy, nullptr);
  std::vector<std::thread> threads;
  std::array<bantam_evaluator*, kThreads> evaluators = {};
  std::array<bantam_lead*, kThreads> leads = {};
  for (size_t i = 0; i < kThreads; ++i) {
    EXPECT_EQ(bantam_evaluator_create(policy, &evaluators[i], nullptr), 0);
    EXPECT_EQ(bantam_lead_create(policy, &leads[i], nullptr), 0);
  }
  bantam_policy_free(policy);
  std::array<int32_t, kThreads> codes;
  codes.fill(-1);
  for (size_t i = 0; i < kThreads; ++i) {
    threads.emplace_back([&, i] {
      bantam_evaluation* evaluation = nullptr;
      codes[i] = bantam_evaluate(evaluators[i], leads[i], kNow, 0,
                                 BANTAM_FIGURES, &evaluation, nullptr);
      bantam_evaluation_free(evaluation);
      bantam_lead_free(leads[i]);
      bantam_evaluator_free(evaluators[i]);
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(codes, (std::array<int32_t, kThreads>{}));
}

TEST(Threads, EachHasItsOwnError) {
  bantam_policy* policy = Compile();
  ASSERT_NE(policy, nullptr);
  std::array<std::string, kThreads> found;
  std::vector<std::thread> threads;
  for (size_t i = 0; i < kThreads; ++i) {
    threads.emplace_back([&, i] {
      bantam_error* error = nullptr;
      int32_t slot = 0;
      const std::string path = "field." + std::to_string(i);
      bantam_policy_find_field(policy, path.data(),
                               static_cast<int64_t>(path.size()), &slot,
                               &error);
      found[i] = bantam_error_message(error, nullptr);
      bantam_error_free(error);
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (size_t i = 0; i < kThreads; ++i) {
    EXPECT_NE(found[i].find("'field." + std::to_string(i) + "'"),
              std::string::npos)
        << found[i];
  }
  bantam_policy_free(policy);
}

}  // namespace
