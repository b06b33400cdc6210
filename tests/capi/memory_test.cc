// Memory that runs out is an answer, not an end: every allocation of a call
// fails once, and the call says so. Of the calls that the header names.

#include <gtest/gtest.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <functional>
#include <iterator>
#include <new>
#include <string>

#include "bantam/bantam_c.h"

namespace {

// How many allocations succeed before one fails; negative: all do.
int64_t left = -1;

}  // namespace

// The library's allocations come here, too. Not inlined, or gcc takes malloc
// and delete for a mismatch.
[[gnu::noinline]] void* operator new(size_t size,
                                     const std::nothrow_t&) noexcept {
  if (left == 0) {
    left = -1;
    return nullptr;
  }
  if (left > 0) --left;
  return std::malloc(size == 0 ? 1 : size);
}
[[gnu::noinline]] void* operator new(size_t size) {
  void* memory = operator new(size, std::nothrow);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}
void* operator new[](size_t size) {
  return operator new(size);
}
void* operator new[](size_t size, const std::nothrow_t&) noexcept {
  return operator new(size, std::nothrow);
}
[[gnu::noinline]] void operator delete(void* memory) noexcept {
  std::free(memory);
}
[[gnu::noinline]] void operator delete(void* memory, size_t) noexcept {
  std::free(memory);
}
void operator delete[](void* memory) noexcept {
  operator delete(memory);
}
void operator delete[](void* memory, size_t) noexcept {
  operator delete(memory);
}

namespace {

constexpr int64_t kNow = 1780272000;
constexpr char kLong[] = "a text that is too long to need no memory";

std::string Read(const std::string& name) {
  std::ifstream file(std::string(BANTAM_SOURCE_DIR "/tests/capi/") + name,
                     std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

// The answer as JSON, with all the memory it takes.
std::string Json(const bantam_evaluation* evaluation) {
  const int64_t rest = left;
  left = -1;
  char* text = nullptr;
  int64_t size = 0;
  EXPECT_EQ(bantam_evaluation_write_json(evaluation, &text, &size, nullptr),
            BANTAM_OK);
  std::string json(text, static_cast<size_t>(size));
  bantam_buffer_free(text);
  left = rest;
  return json;
}

// Calls until no allocation is left to fail; returns how many failed. Some
// calls can do without, as std::stable_sort does without its buffer.
int FailEach(const std::function<int32_t(bantam_error**)>& call,
             bool can_do_without = false) {
  for (int failed = 0; failed < 10'000; ++failed) {
    bantam_error* error = nullptr;
    left = failed;
    const int32_t code = call(&error);
    const bool all = left >= 0;
    left = -1;
    const int32_t said = bantam_error_code(error);
    bantam_error_free(error);
    EXPECT_EQ(said, code);
    if (all) {
      EXPECT_EQ(code, BANTAM_OK);
      return failed;
    }
    if (can_do_without && code == BANTAM_OK) continue;
    EXPECT_EQ(code, BANTAM_RESOURCE_EXHAUSTED) << "allocation " << failed;
    if (code != BANTAM_RESOURCE_EXHAUSTED) return -1;
  }
  return -1;
}

class Memory : public testing::Test {
 protected:
  void SetUp() override {
    const std::string text = Read("policy.textproto");
    const std::string json = Read("lead.json");
    ASSERT_EQ(
        bantam_policy_compile(text.data(), static_cast<int64_t>(text.size()),
                              BANTAM_TEXT, nullptr, &policy_, nullptr, nullptr),
        BANTAM_OK);
    ASSERT_EQ(bantam_lead_create(policy_, &lead_, nullptr), BANTAM_OK);
    ASSERT_EQ(bantam_evaluator_create(policy_, &evaluator_, nullptr),
              BANTAM_OK);
    ASSERT_EQ(bantam_lead_read_json(lead_, json.data(),
                                    static_cast<int64_t>(json.size()), nullptr,
                                    nullptr),
              BANTAM_OK);
    ASSERT_EQ(bantam_evaluate(evaluator_, lead_, kNow, 0, BANTAM_EXPLAINED,
                              &evaluation_, nullptr),
              BANTAM_OK);
  }
  void TearDown() override {
    bantam_evaluation_free(evaluation_);
    bantam_evaluator_free(evaluator_);
    bantam_lead_free(lead_);
    bantam_policy_free(policy_);
  }

  bantam_policy* policy_ = nullptr;
  bantam_lead* lead_ = nullptr;
  bantam_evaluator* evaluator_ = nullptr;
  bantam_evaluation* evaluation_ = nullptr;
};

TEST_F(Memory, OfANewLeadAndEvaluator) {
  EXPECT_GT(FailEach([&](bantam_error** error) {
              bantam_lead* lead = nullptr;
              const int32_t code = bantam_lead_create(policy_, &lead, error);
              EXPECT_EQ(lead != nullptr, code == BANTAM_OK);
              bantam_lead_free(lead);
              return code;
            }),
            0);
  EXPECT_GT(FailEach([&](bantam_error** error) {
              bantam_evaluator* evaluator = nullptr;
              const int32_t code =
                  bantam_evaluator_create(policy_, &evaluator, error);
              EXPECT_EQ(evaluator != nullptr, code == BANTAM_OK);
              bantam_evaluator_free(evaluator);
              return code;
            }),
            0);
}

TEST_F(Memory, OfSetters) {
  EXPECT_GT(FailEach([&](bantam_error** error) {
              return bantam_lead_set_string_by_path(lead_, "person.title", 12,
                                                    kLong, 40, error);
            }),
            0);
  const bantam_text items[] = {{kLong, 40}, {kLong, 41}};
  EXPECT_GT(FailEach([&](bantam_error** error) {
              return bantam_lead_set_strings_by_path(lead_, "account.tools", 13,
                                                     items, 2, error);
            }),
            0);
}

TEST_F(Memory, OfEvaluating) {
  const std::string undisturbed = Json(evaluation_);
  EXPECT_GT(FailEach(
                [&](bantam_error** error) {
                  bantam_evaluation* answer = nullptr;
                  const int32_t code =
                      bantam_evaluate(evaluator_, lead_, kNow, 0,
                                      BANTAM_EXPLAINED, &answer, error);
                  EXPECT_EQ(answer != nullptr, code == BANTAM_OK);
                  if (code == BANTAM_OK) {
                    EXPECT_EQ(Json(answer), undisturbed);
                  }
                  bantam_evaluation_free(answer);
                  return code;
                },
                /*can_do_without=*/true),
            0);
}

// A lead that could not take one thing more is as it was, and can later.
TEST_F(Memory, OfOneThingMore) {
  using Add =
      std::function<int32_t(bantam_lead*, int64_t * index, bantam_error**)>;
  const Add activity = [](bantam_lead* lead, int64_t* index,
                          bantam_error** error) {
    bantam_activity visit = {};
    visit.struct_size = sizeof visit;
    visit.kind = "page_view";
    visit.kind_size = 9;
    return bantam_lead_add_activity(lead, &visit, index, error);
  };
  const Add contact = [](bantam_lead* lead, int64_t* index,
                         bantam_error** error) {
    bantam_contact person = {};
    person.struct_size = sizeof person;
    person.person_id = kLong;
    person.person_id_size = 40;
    return bantam_lead_add_contact(lead, &person, index, error);
  };
  const Add evidence = [](bantam_lead* lead, int64_t* index,
                          bantam_error** error) {
    bantam_evidence said = {};
    said.struct_size = sizeof said;
    said.assessment = BANTAM_CONFIRMED;
    said.criterion = "budget.approved";
    said.criterion_size = 15;
    said.source = kLong;
    said.source_size = 40;
    said.source_kind = "customer";
    said.source_kind_size = 8;
    return bantam_lead_add_evidence(lead, &said, index, error);
  };
  const Add stage_event = [](bantam_lead* lead, int64_t* index,
                             bantam_error** error) {
    bantam_stage_event moved = {};
    moved.struct_size = sizeof moved;
    moved.subject = BANTAM_OPPORTUNITY;
    moved.process = "pipeline";
    moved.process_size = 8;
    moved.to = kLong;
    moved.to_size = 40;
    return bantam_lead_add_stage_event(lead, &moved, index, error);
  };
  const Add handoff_event = [](bantam_lead* lead, int64_t* index,
                               bantam_error** error) {
    bantam_handoff_event offered = {};
    offered.struct_size = sizeof offered;
    offered.step = BANTAM_STEP_OFFER;
    offered.handoff = "sdr_to_ae";
    offered.handoff_size = 9;
    offered.actor = kLong;
    offered.actor_size = 40;
    return bantam_lead_add_handoff_event(lead, &offered, index, error);
  };
  const Add consent = [](bantam_lead* lead, int64_t* index,
                         bantam_error** error) {
    bantam_consent agreed = {};
    agreed.struct_size = sizeof agreed;
    agreed.channel = "email";
    agreed.channel_size = 5;
    agreed.purpose = kLong;
    agreed.purpose_size = 40;
    return bantam_lead_add_consent(lead, &agreed, index, error);
  };
  const Add suppression = [](bantam_lead* lead, int64_t* index,
                             bantam_error** error) {
    bantam_suppression leave = {};
    leave.struct_size = sizeof leave;
    leave.reason = kLong;
    leave.reason_size = 40;
    return bantam_lead_add_suppression(lead, &leave, index, error);
  };
  for (const Add& add : {activity, contact, evidence, stage_event,
                         handoff_event, consent, suppression}) {
    EXPECT_GT(FailEach([&](bantam_error** error) {
                bantam_lead* lead = nullptr;
                const int64_t rest = left;
                left = -1;
                EXPECT_EQ(bantam_lead_create(policy_, &lead, nullptr),
                          BANTAM_OK);
                left = rest;
                int64_t index = 0;
                const int32_t code = add(lead, &index, error);
                const int64_t unused = left;
                left = -1;
                EXPECT_EQ(add(lead, &index, nullptr), BANTAM_OK);
                EXPECT_EQ(index, code == BANTAM_OK ? 1 : 0);
                bantam_lead_free(lead);
                left = unused;
                return code;
              }),
              0);
  }
}

// What a move has to say, in short; with all the memory it takes.
std::string InShort(const bantam_moves* moves) {
  std::string text;
  for (int64_t i = 0; i < bantam_moves_count(moves); ++i) {
    bantam_move move = {};
    move.struct_size = sizeof move;
    EXPECT_EQ(bantam_moves_get(moves, i, &move, nullptr), BANTAM_OK);
    text += std::string(move.from) + " to " + move.to + ": " +
            std::to_string(move.allowed) + " " +
            std::to_string(move.obstacle_count) + " " +
            std::to_string(move.unmet_count) + "\n";
  }
  return text;
}

TEST_F(Memory, OfMoves) {
  EXPECT_GT(FailEach([&](bantam_error** error) {
              bantam_mover* mover = nullptr;
              const int32_t code = bantam_mover_create(policy_, &mover, error);
              EXPECT_EQ(mover != nullptr, code == BANTAM_OK);
              bantam_mover_free(mover);
              return code;
            }),
            0);
  bantam_mover* mover = nullptr;
  ASSERT_EQ(bantam_mover_create(policy_, &mover, nullptr), BANTAM_OK);
  const bantam_text role = {"manager", 7};
  bantam_move_request asked = {};
  asked.struct_size = sizeof asked;
  asked.process = "pipeline";
  asked.process_size = 8;
  asked.to = "won";
  asked.to_size = 3;
  asked.roles = &role;
  asked.role_count = 1;
  asked.reason = kLong;
  asked.reason_size = 40;
  for (const auto ask : {bantam_can_move, bantam_move_options}) {
    bantam_moves* undisturbed = nullptr;
    ASSERT_EQ(ask(mover, lead_, &asked, kNow, 0, &undisturbed, nullptr),
              BANTAM_OK);
    const std::string expected = InShort(undisturbed);
    EXPECT_NE(expected, "");
    bantam_moves_free(undisturbed);
    EXPECT_GT(FailEach(
                  [&](bantam_error** error) {
                    bantam_moves* moves = nullptr;
                    const int32_t code =
                        ask(mover, lead_, &asked, kNow, 0, &moves, error);
                    EXPECT_EQ(moves != nullptr, code == BANTAM_OK);
                    const int64_t rest = left;
                    left = -1;
                    if (code == BANTAM_OK) {
                      EXPECT_EQ(InShort(moves), expected);
                    }
                    left = rest;
                    bantam_moves_free(moves);
                    return code;
                  },
                  /*can_do_without=*/true),
              0);
  }
  // At a time when something was proposed.
  EXPECT_GT(FailEach(
                [&](bantam_error** error) {
                  bantam_proposal* proposal = nullptr;
                  bantam_proposal_summary found = {};
                  found.struct_size = sizeof found;
                  const int32_t code = bantam_propose_moves(
                      mover, lead_, "pipeline", 8, kNow - 30 * 86400, 0,
                      &proposal, error);
                  EXPECT_EQ(proposal != nullptr, code == BANTAM_OK);
                  if (code == BANTAM_OK) {
                    EXPECT_EQ(bantam_proposal_get(proposal, &found, nullptr),
                              BANTAM_OK);
                    EXPECT_EQ(found.move_count, 1);
                  }
                  bantam_proposal_free(proposal);
                  return code;
                },
                /*can_do_without=*/true),
            0);
  bantam_mover_free(mover);
}

TEST_F(Memory, OfReplay) {
  EXPECT_GT(FailEach(
                [&](bantam_error** error) {
                  bantam_stage_history* history = nullptr;
                  bantam_stage_state state = {};
                  state.struct_size = sizeof state;
                  const int32_t code = bantam_replay(
                      lead_, "pipeline", 8, kNow, 0, nullptr, &history, error);
                  EXPECT_EQ(history != nullptr, code == BANTAM_OK);
                  if (code == BANTAM_OK) {
                    EXPECT_EQ(
                        bantam_stage_history_get(history, &state, nullptr),
                        BANTAM_OK);
                    EXPECT_EQ(std::string(state.stage), "proposal");
                    EXPECT_EQ(state.visit_count, 2);
                  }
                  bantam_stage_history_free(history);
                  return code;
                },
                /*can_do_without=*/true),
            0);
}

// Calls `make(&handle, error)` with each allocation failing once; where it
// succeeds, `Sound(handle)` has to hold. `free` takes what it made.
template <typename Handle>
void FailEachOf(const std::function<int32_t(Handle**, bantam_error**)>& make,
                void (*free)(Handle*),
                const std::function<bool(const Handle*)>& sound = nullptr) {
  EXPECT_GT(FailEach(
                [&](bantam_error** error) {
                  Handle* handle = nullptr;
                  const int32_t code = make(&handle, error);
                  EXPECT_EQ(handle != nullptr, code == BANTAM_OK);
                  const int64_t rest = left;
                  left = -1;
                  if (handle != nullptr && sound) {
                    EXPECT_TRUE(sound(handle));
                  }
                  left = rest;
                  free(handle);
                  return code;
                },
                /*can_do_without=*/true),
            0);
}

TEST_F(Memory, OfHandoffs) {
  FailEachOf<bantam_handoffs>(
      [&](bantam_handoffs** made, bantam_error** error) {
        return bantam_handoffs_create(policy_, &policy_, 1, made, error);
      },
      bantam_handoffs_free);
  bantam_handoff_event offered = {};
  offered.struct_size = sizeof offered;
  offered.id = "h1";
  offered.id_size = 2;
  offered.handoff = "sdr_to_ae";
  offered.handoff_size = 9;
  offered.step = BANTAM_STEP_OFFER;
  offered.actor = kLong;
  offered.actor_size = 40;
  offered.to = "eva";
  offered.to_size = 3;
  offered.at_seconds = kNow - 86400;
  ASSERT_EQ(bantam_lead_add_handoff_event(lead_, &offered, nullptr, nullptr),
            BANTAM_OK);
  bantam_handoffs* handoffs = nullptr;
  ASSERT_EQ(bantam_handoffs_create(policy_, &policy_, 1, &handoffs, nullptr),
            BANTAM_OK);
  bantam_step_request asked = {};
  asked.struct_size = sizeof asked;
  asked.handoff = "sdr_to_ae";
  asked.handoff_size = 9;
  asked.step = BANTAM_STEP_ACCEPT;
  asked.actor = "eva";
  asked.actor_size = 3;
  for (const auto ask : {bantam_can_step, bantam_step_options}) {
    FailEachOf<bantam_steps>(
        [&](bantam_steps** steps, bantam_error** error) {
          return ask(handoffs, lead_, &asked, kNow, 0, steps, error);
        },
        bantam_steps_free,
        [](const bantam_steps* steps) {
          return bantam_steps_count(steps) > 0;
        });
  }
  bantam_handoff_options options = {};
  options.struct_size = sizeof options;
  options.earlier = &policy_;
  options.earlier_count = 1;
  FailEachOf<bantam_handoff_history>(
      [&](bantam_handoff_history** history, bantam_error** error) {
        return bantam_replay_handoff(lead_, "sdr_to_ae", 9, kNow, 0, &options,
                                     history, error);
      },
      bantam_handoff_history_free,
      [](const bantam_handoff_history* history) {
        bantam_handoff_state state = {};
        state.struct_size = sizeof state;
        return bantam_handoff_history_get(history, &state, nullptr) == 0 &&
               state.state == BANTAM_HANDOFF_OFFERED &&
               state.timeline_count == 1;
      });
  FailEachOf<bantam_intents>(
      [&](bantam_intents** intents, bantam_error** error) {
        return bantam_handoff_intents(lead_, "sdr_to_ae", 9, kNow, 0, &options,
                                      intents, error);
      },
      bantam_intents_free,
      [](const bantam_intents* intents) {
        return bantam_intents_count(intents) > 0;
      });
  bantam_handoffs_free(handoffs);
}

TEST_F(Memory, OfRouting) {
  FailEachOf<bantam_router>(
      [&](bantam_router** made, bantam_error** error) {
        return bantam_router_create(policy_, &policy_, 1, made, error);
      },
      bantam_router_free);
  ASSERT_EQ(bantam_lead_set_string_by_path(lead_, "account.country", 15, "DE",
                                           2, nullptr),
            BANTAM_OK);
  bantam_router* router = nullptr;
  ASSERT_EQ(bantam_router_create(policy_, &policy_, 1, &router, nullptr),
            BANTAM_OK);
  const bantam_text role = {"sdr", 3};
  const bantam_text territory = {"DE", 2};
  bantam_candidate somebody = {};
  somebody.struct_size = sizeof somebody;
  somebody.id = kLong;
  somebody.id_size = 40;
  somebody.roles = &role;
  somebody.role_count = 1;
  somebody.territories = &territory;
  somebody.territory_count = 1;
  bantam_owner_claim lapsed = {};
  lapsed.struct_size = sizeof lapsed;
  lapsed.id = kLong;
  lapsed.id_size = 40;
  lapsed.owner = kLong;
  lapsed.owner_size = 40;
  bantam_turn_count turn = {};
  turn.struct_size = sizeof turn;
  turn.rule = "turn";
  turn.rule_size = 4;
  turn.candidate = kLong;
  turn.candidate_size = 40;
  bantam_routing_context context = {};
  context.struct_size = sizeof context;
  context.candidates = &somebody;
  context.candidate_count = 1;
  context.claims = &lapsed;
  context.claim_count = 1;
  context.cursor = &turn;
  context.cursor_count = 1;
  FailEachOf<bantam_routing_answer>(
      [&](bantam_routing_answer** answer, bantam_error** error) {
        return bantam_route(router, lead_, "new_leads", 9, &context, kNow, 0,
                            answer, error);
      },
      bantam_routing_answer_free,
      [](const bantam_routing_answer* answer) {
        bantam_routing_summary to = {};
        to.struct_size = sizeof to;
        return bantam_routing_answer_get(answer, &to, nullptr) == 0 &&
               to.outcome == BANTAM_ROUTING_ASSIGNED &&
               std::string(to.owner) == std::string(kLong, 40);
      });
  bantam_router_free(router);
}

TEST_F(Memory, OfDuplicates) {
  ASSERT_EQ(bantam_lead_set_string_by_path(lead_, "account.name", 12, kLong, 40,
                                           nullptr),
            BANTAM_OK);
  ASSERT_EQ(
      bantam_lead_set_string_by_path(lead_, "person.email", 12,
                                     "somebody@a-long-domain.com", 26, nullptr),
      BANTAM_OK);
  FailEachOf<bantam_match_keys>(
      [&](bantam_match_keys** keys, bantam_error** error) {
        return bantam_match_keys_of(lead_, keys, error);
      },
      bantam_match_keys_free,
      [](const bantam_match_keys* keys) {
        bantam_match_key_summary found = {};
        found.struct_size = sizeof found;
        return bantam_match_keys_get(keys, &found, nullptr) == 0 &&
               found.value_count == 3;
      });
  FailEachOf<bantam_comparison>(
      [&](bantam_comparison** comparison, bantam_error** error) {
        return bantam_compare_leads(lead_, lead_, comparison, error);
      },
      bantam_comparison_free,
      [](const bantam_comparison* comparison) {
        bantam_comparison_summary found = {};
        found.struct_size = sizeof found;
        return bantam_comparison_get(comparison, &found, nullptr) == 0 &&
               found.verdict == BANTAM_VERDICT_DUPLICATE;
      });
  const bantam_lead* const candidates[] = {lead_};
  FailEachOf<bantam_account_matches>(
      [&](bantam_account_matches** matches, bantam_error** error) {
        return bantam_match_account(lead_, candidates, 1, matches, error);
      },
      bantam_account_matches_free,
      [](const bantam_account_matches* matches) {
        bantam_account_match_summary found = {};
        found.struct_size = sizeof found;
        return bantam_account_matches_get(matches, &found, nullptr) == 0 &&
               found.match_count == 1;
      });
  bantam_merge_claim claim = {};
  claim.struct_size = sizeof claim;
  claim.id = kLong;
  claim.id_size = 40;
  FailEachOf<bantam_claim_merge>(
      [&](bantam_claim_merge** merge, bantam_error** error) {
        return bantam_surviving_claim(policy_, &claim, 1, kNow, 0, merge,
                                      error);
      },
      bantam_claim_merge_free,
      [](const bantam_claim_merge* merge) {
        bantam_claim_merge_summary merged = {};
        merged.struct_size = sizeof merged;
        return bantam_claim_merge_get(merge, &merged, nullptr) == 0 &&
               merged.survivor_size == 40;
      });
  bantam_merge_record record = {};
  record.struct_size = sizeof record;
  record.id = kLong;
  record.id_size = 40;
  record.flags = BANTAM_HAS_AT;
  EXPECT_GT(FailEach([&](bantam_error** error) {
              int64_t index = 7;
              const int32_t code =
                  bantam_surviving_record(&record, 1, &index, error);
              EXPECT_EQ(index, code == BANTAM_OK ? 0 : -1);
              return code;
            }),
            0);
}

TEST_F(Memory, OfSentences) {
  EXPECT_GT(FailEach([&](bantam_error** error) {
              char* text = nullptr;
              const int32_t code = bantam_explain(lead_, evaluation_, nullptr,
                                                  &text, nullptr, error);
              EXPECT_EQ(text != nullptr, code == BANTAM_OK);
              bantam_buffer_free(text);
              return code;
            }),
            0);
}

}  // namespace
