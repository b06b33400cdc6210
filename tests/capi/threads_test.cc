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

// Where the sample was at an instant, and how many obstacles and unmet
// requirements stand between it and being won; or what is wrong.
std::string Move(bantam_mover* mover, const bantam_lead* lead, int64_t at) {
  bantam_error* error = nullptr;
  bantam_moves* moves = nullptr;
  bantam_stage_history* history = nullptr;
  bantam_move_request asked = {};
  asked.struct_size = sizeof asked;
  asked.process = "pipeline";
  asked.process_size = 8;
  asked.to = "won";
  asked.to_size = 3;
  bantam_move move = {};
  move.struct_size = sizeof move;
  bantam_stage_state state = {};
  state.struct_size = sizeof state;
  const bool ok =
      bantam_can_move(mover, lead, &asked, at, 0, &moves, &error) ==
          BANTAM_OK &&
      bantam_moves_get(moves, 0, &move, &error) == BANTAM_OK &&
      bantam_replay(lead, "pipeline", 8, at, 0, nullptr, &history, &error) ==
          BANTAM_OK &&
      bantam_stage_history_get(history, &state, &error) == BANTAM_OK;
  const std::string result = ok ? std::string(state.stage) + " " +
                                      std::to_string(move.obstacle_count) +
                                      " " + std::to_string(move.unmet_count)
                                : bantam_error_message(error, nullptr);
  bantam_stage_history_free(history);
  bantam_moves_free(moves);
  bantam_error_free(error);
  return result;
}

// What a thread asks with, of its own.
struct Asking {
  bantam_mover* mover = nullptr;
  bantam_handoffs* handoffs = nullptr;
  bantam_router* router = nullptr;
};

// How many steps of the handoff may follow, how the lead is routed, and what it
// is to itself.
std::string Hand(const Asking& asking, const bantam_lead* lead) {
  bantam_steps* steps = nullptr;
  bantam_step_request request = {};
  request.struct_size = sizeof request;
  request.handoff = "sdr_to_ae";
  request.handoff_size = 9;
  request.actor = "sam";
  request.actor_size = 3;
  bantam_routing_answer* answer = nullptr;
  bantam_routing_context context = {};
  context.struct_size = sizeof context;
  bantam_routing_summary to = {};
  to.struct_size = sizeof to;
  bantam_comparison* comparison = nullptr;
  bantam_comparison_summary same = {};
  same.struct_size = sizeof same;
  const bool ok =
      bantam_step_options(asking.handoffs, lead, &request, kNow, 0, &steps,
                          nullptr) == BANTAM_OK &&
      bantam_route(asking.router, lead, "new_leads", 9, &context, kNow, 0,
                   &answer, nullptr) == BANTAM_OK &&
      bantam_routing_answer_get(answer, &to, nullptr) == BANTAM_OK &&
      bantam_compare_leads(lead, lead, &comparison, nullptr) == BANTAM_OK &&
      bantam_comparison_get(comparison, &same, nullptr) == BANTAM_OK;
  const std::string result =
      ok ? std::to_string(bantam_steps_count(steps)) + " " +
               bantam_name(BANTAM_NAMES_ROUTING, to.outcome, nullptr) + " " +
               bantam_name(BANTAM_NAMES_VERDICT, same.verdict, nullptr)
         : "an error";
  bantam_comparison_free(comparison);
  bantam_routing_answer_free(answer);
  bantam_steps_free(steps);
  return result;
}

// A lead that nobody changes is read by all; each asks with handles of its own.
TEST(Threads, AskOneLeadForWhatIsNext) {
  static const std::string json = Read("lead.json");
  bantam_policy* policy = Compile();
  ASSERT_NE(policy, nullptr);
  bantam_lead* lead = nullptr;
  ASSERT_EQ(bantam_lead_create(policy, &lead, nullptr), BANTAM_OK);
  ASSERT_EQ(bantam_lead_read_json(lead, json.data(),
                                  static_cast<int64_t>(json.size()), nullptr,
                                  nullptr),
            BANTAM_OK);
  std::array<std::string, kThreads> found;
  std::vector<std::thread> threads;
  for (size_t i = 0; i < kThreads; ++i) {
    threads.emplace_back([&, i] {
      Asking asking;
      if (bantam_mover_create(policy, &asking.mover, nullptr) != BANTAM_OK ||
          bantam_handoffs_create(policy, &policy, 1, &asking.handoffs,
                                 nullptr) != BANTAM_OK ||
          bantam_router_create(policy, &policy, 1, &asking.router, nullptr) !=
              BANTAM_OK) {
        return;
      }
      for (int round = 0; round < 50; ++round) {
        // Before and after the move to the proposal.
        const std::string all = Move(asking.mover, lead, kNow - 30 * 86400) +
                                ", " + Move(asking.mover, lead, kNow) + ", " +
                                Hand(asking, lead);
        if (round == 0) found[i] = all;
        if (found[i] != all) found[i] = "different";
      }
      bantam_router_free(asking.router);
      bantam_handoffs_free(asking.handoffs);
      bantam_mover_free(asking.mover);
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& one : found) {
    EXPECT_EQ(one, "open 1 0, proposal 1 3, 2 OPEN DUPLICATE");
  }
  bantam_lead_free(lead);
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
