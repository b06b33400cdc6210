// One policy and one lead for sixteen threads, each with a case of its own.

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

int64_t SizeOf(const std::string& text) {
  return static_cast<int64_t>(text.size());
}

bantam_policy* Compile() {
  const std::string text = Read("policy.textproto");
  bantam_policy* policy = nullptr;
  EXPECT_EQ(
      bantam_policy_compile(text.data(), SizeOf(text), BANTAM_ENCODING_TEXT,
                            nullptr, &policy, nullptr),
      BANTAM_OK);
  return policy;
}

bantam_lead* Sample(const bantam_policy* policy) {
  const std::string json = Read("lead.json");
  bantam_lead* lead = nullptr;
  EXPECT_EQ(bantam_lead_create(policy, &lead, nullptr), BANTAM_OK);
  EXPECT_EQ(bantam_lead_read(lead, BANTAM_ENCODING_JSON, json.data(),
                             SizeOf(json), nullptr, nullptr),
            BANTAM_OK);
  return lead;
}

// Runs `work(i)` in each of the threads.
template <typename Work>
void InThreads(const Work& work) {
  std::vector<std::thread> threads;
  for (size_t i = 0; i < kThreads; ++i) {
    threads.emplace_back([&work, i] { work(i); });
  }
  for (std::thread& thread : threads) thread.join();
}

// What the case answers to every question, in JSON; or what is wrong.
std::string Ask(bantam_case* deal, const bantam_lead* lead, int64_t at) {
  static const std::string text = Read("query.json");
  bantam_error* error = nullptr;
  const void* query = nullptr;
  const bantam_answer* answer = nullptr;
  char* json = nullptr;
  int64_t size = 0;
  const bool ok =
      bantam_record_read("Query", 5, BANTAM_ENCODING_JSON, text.data(),
                         SizeOf(text), &query, &error) == BANTAM_OK &&
      bantam_case_take(deal, lead, at, 0, &error) == BANTAM_OK &&
      bantam_ask(deal, static_cast<const bantam_query*>(query), &answer,
                 &error) == BANTAM_OK &&
      bantam_record_write("Answer", 6, BANTAM_ENCODING_JSON, answer, &json,
                          &size, &error) == BANTAM_OK;
  const std::string told = ok ? std::string(json, static_cast<size_t>(size))
                              : bantam_error_message(error, nullptr);
  bantam_buffer_free(json);
  bantam_record_free(answer);
  bantam_record_free(query);
  bantam_error_free(error);
  return told;
}

// A lead that nobody changes is taken by all.
TEST(Threads, ShareAPolicyAndALead) {
  bantam_policy* policy = Compile();
  bantam_lead* lead = Sample(policy);
  ASSERT_NE(lead, nullptr);
  std::array<std::string, kThreads> told;
  InThreads([&](size_t i) {
    bantam_case* deal = nullptr;
    if (bantam_case_create(policy, &policy, 1, &deal, nullptr) != 0) return;
    for (int round = 0; round < 20; ++round) {
      // Before and after the move to the proposal.
      const std::string all =
          Ask(deal, lead, kNow - 30 * 86400) + Ask(deal, lead, kNow);
      if (round == 0) told[i] = all;
      if (told[i] != all) told[i] = "different";
    }
    bantam_case_free(deal);
  });
  EXPECT_NE(told[0].find("\"allowed\":\"NO\""), std::string::npos) << told[0];
  for (const std::string& one : told) EXPECT_EQ(one, told[0]);
  bantam_lead_free(lead);
  bantam_policy_free(policy);
}

// Cases keep their policy and their lead, whoever frees them first.
TEST(Threads, FreeWhatOthersStillUse) {
  bantam_policy* policy = Compile();
  bantam_lead* lead = Sample(policy);
  ASSERT_NE(lead, nullptr);
  std::array<bantam_case*, kThreads> cases = {};
  for (bantam_case*& deal : cases) {
    EXPECT_EQ(bantam_case_create(policy, nullptr, 0, &deal, nullptr), 0);
    EXPECT_EQ(bantam_case_take(deal, lead, kNow, 0, nullptr), 0);
  }
  bantam_policy_free(policy);
  bantam_lead_free(lead);
  std::array<int64_t, kThreads> points = {};
  InThreads([&](size_t i) {
    bantam_score_figure fit = {};
    fit.struct_size = sizeof fit;
    if (bantam_case_score(cases[i], 0, &fit, nullptr) == BANTAM_OK) {
      points[i] = fit.points;
    }
    bantam_case_free(cases[i]);
  });
  for (const int64_t one : points) EXPECT_EQ(one, 35'000'000);
}

// An answer is read by all, and freed by one.
TEST(Threads, ReadOneAnswer) {
  bantam_policy* policy = Compile();
  bantam_lead* lead = Sample(policy);
  bantam_case* deal = nullptr;
  bantam_evaluate_query everything = {};
  everything.struct_size = sizeof everything;
  bantam_query query = {};
  query.struct_size = sizeof query;
  query.evaluate = &everything;
  const bantam_answer* answer = nullptr;
  ASSERT_EQ(bantam_case_create(policy, nullptr, 0, &deal, nullptr), 0);
  ASSERT_EQ(bantam_case_take(deal, lead, kNow, 0, nullptr), 0);
  ASSERT_EQ(bantam_ask(deal, &query, &answer, nullptr), 0);
  std::array<int64_t, kThreads> points = {};
  InThreads([&](size_t i) { points[i] = answer->evaluate->scores[0]->points; });
  for (const int64_t one : points) EXPECT_EQ(one, 35'000'000);
  bantam_record_free(answer);
  bantam_case_free(deal);
  bantam_lead_free(lead);
  bantam_policy_free(policy);
}

TEST(Threads, EachHasItsOwnError) {
  bantam_policy* policy = Compile();
  ASSERT_NE(policy, nullptr);
  std::array<std::string, kThreads> found;
  InThreads([&](size_t i) {
    bantam_error* error = nullptr;
    int32_t slot = 0;
    const std::string path = "field." + std::to_string(i);
    bantam_policy_find_field(policy, path.data(), SizeOf(path), &slot, &error);
    found[i] = bantam_error_message(error, nullptr);
    bantam_error_free(error);
  });
  for (size_t i = 0; i < kThreads; ++i) {
    EXPECT_NE(found[i].find("'field." + std::to_string(i) + "'"),
              std::string::npos)
        << found[i];
  }
  bantam_policy_free(policy);
}

}  // namespace
