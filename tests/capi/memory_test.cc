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

int64_t SizeOf(const std::string& text) {
  return static_cast<int64_t>(text.size());
}

bantam_text Text(const char* text) {
  return {text, static_cast<int64_t>(std::strlen(text))};
}

class Memory : public testing::Test {
 protected:
  void SetUp() override {
    const std::string text = Read("policy.textproto");
    const std::string json = Read("lead.json");
    const std::string questions = Read("query.json");
    ASSERT_EQ(
        bantam_policy_compile(text.data(), SizeOf(text), BANTAM_ENCODING_TEXT,
                              nullptr, &policy_, nullptr),
        BANTAM_OK);
    ASSERT_EQ(bantam_lead_create(policy_, &lead_, nullptr), BANTAM_OK);
    ASSERT_EQ(bantam_lead_read(lead_, BANTAM_ENCODING_JSON, json.data(),
                               SizeOf(json), nullptr, nullptr),
              BANTAM_OK);
    ASSERT_EQ(bantam_case_create(policy_, nullptr, 0, &deal_, nullptr),
              BANTAM_OK);
    ASSERT_EQ(bantam_case_take(deal_, lead_, kNow, 0, nullptr), BANTAM_OK);
    ASSERT_EQ(
        bantam_record_read("Query", 5, BANTAM_ENCODING_JSON, questions.data(),
                           SizeOf(questions), &query_, nullptr),
        BANTAM_OK);
  }
  void TearDown() override {
    bantam_record_free(query_);
    bantam_case_free(deal_);
    bantam_lead_free(lead_);
    bantam_policy_free(policy_);
  }

  const bantam_query* query() const {
    return static_cast<const bantam_query*>(query_);
  }
  int32_t Slot(const std::string& path) const {
    int32_t slot = -1;
    bantam_policy_find_field(policy_, path.data(), SizeOf(path), &slot,
                             nullptr);
    return slot;
  }

  bantam_policy* policy_ = nullptr;
  bantam_lead* lead_ = nullptr;
  bantam_case* deal_ = nullptr;
  const void* query_ = nullptr;
};

// The answer, which is written with all the memory that it takes.
std::string Json(const bantam_answer* answer) {
  const int64_t rest = left;
  left = -1;
  char* text = nullptr;
  int64_t size = 0;
  EXPECT_EQ(bantam_record_write("Answer", 6, BANTAM_ENCODING_JSON, answer,
                                &text, &size, nullptr),
            BANTAM_OK);
  std::string json(text, static_cast<size_t>(size));
  bantam_buffer_free(text);
  left = rest;
  return json;
}

// Where an answer comes all the same, it is the right one.
TEST_F(Memory, EveryQuestionFailsOrIsAnswered) {
  const bantam_answer* answer = nullptr;
  ASSERT_EQ(bantam_ask(deal_, query(), &answer, nullptr), BANTAM_OK);
  const std::string expected = Json(answer);
  bantam_record_free(answer);
  const int failed = FailEach(
      [&](bantam_error** error) {
        const bantam_answer* told = nullptr;
        int32_t code = bantam_case_take(deal_, lead_, kNow, 0, error);
        if (code == BANTAM_OK) code = bantam_ask(deal_, query(), &told, error);
        if (code == BANTAM_OK) {
          EXPECT_EQ(Json(told), expected);
        }
        EXPECT_EQ(told == nullptr, code != BANTAM_OK);
        bantam_record_free(told);
        return code;
      },
      true);
  EXPECT_GT(failed, 100);
}

TEST_F(Memory, FiguresOfAWarmCaseTakeNone) {
  bantam_score_figure fit = {};
  fit.struct_size = sizeof fit;
  const auto figure = [&](bantam_error** error) {
    const int32_t code = bantam_case_take(deal_, lead_, kNow, 0, error);
    return code == BANTAM_OK ? bantam_case_score(deal_, 0, &fit, error) : code;
  };
  ASSERT_EQ(figure(nullptr), BANTAM_OK);
  EXPECT_EQ(FailEach(figure), 0);
  EXPECT_EQ(fit.points, 35'000'000);
}

TEST_F(Memory, LeadsSayWhatTheyCannotHold) {
  const int32_t title = Slot("person.title");
  EXPECT_GT(FailEach([&](bantam_error** error) {
              bantam_lead* lead = nullptr;
              const int32_t code = bantam_lead_create(policy_, &lead, error);
              bantam_lead_free(lead);
              return code;
            }),
            0);
  EXPECT_GT(FailEach([&](bantam_error** error) {
              return bantam_lead_set_string(lead_, title, kLong,
                                            sizeof kLong - 1, error);
            }),
            0);
  EXPECT_GT(FailEach([&](bantam_error** error) {
              const bantam_value* value = nullptr;
              const int32_t code =
                  bantam_lead_get_value(lead_, title, &value, error);
              EXPECT_EQ(value == nullptr, code != BANTAM_OK);
              bantam_record_free(value);
              return code;
            }),
            0);
  EXPECT_GT(FailEach([&](bantam_error** error) {
              const bantam_lead_parts* parts = nullptr;
              const int32_t code = bantam_lead_get_parts(lead_, &parts, error);
              bantam_record_free(parts);
              return code;
            }),
            10);
}

// What cannot be added whole is not added.
TEST_F(Memory, ListsStayAsTheyWere) {
  bantam_stage_event moved = {};
  moved.struct_size = sizeof moved;
  moved.subject = BANTAM_SUBJECT_OPPORTUNITY;
  moved.process = Text("pipeline");
  moved.to = Text("won");
  moved.actor = Text(kLong);
  moved.reason = Text(kLong);
  moved.at = {kNow, 0, 1};
  int64_t index = 0;
  EXPECT_GT(FailEach([&](bantam_error** error) {
              return bantam_lead_add_stage_event(lead_, &moved, &index, error);
            }),
            1);
  EXPECT_EQ(index, 2);
  bantam_evidence said = {};
  said.struct_size = sizeof said;
  said.criterion = Text("need.pain");
  said.source = Text(kLong);
  said.assessment = BANTAM_ASSESSMENT_CONFIRMED;
  EXPECT_GT(FailEach([&](bantam_error** error) {
              return bantam_lead_add_evidence(lead_, &said, &index, error);
            }),
            0);
  EXPECT_EQ(index, 3);
}

TEST_F(Memory, WhatAPolicyDeclares) {
  EXPECT_GT(FailEach([&](bantam_error** error) {
              const bantam_policy_info* info = nullptr;
              const int32_t code =
                  bantam_policy_describe(policy_, "en", 2, &info, error);
              bantam_record_free(info);
              return code;
            }),
            50);
}

// An error that finds no memory is the one that says so.
TEST_F(Memory, ErrorsAreErrorsAllTheSame) {
  for (int64_t rest = 0; rest < 40; ++rest) {
    bantam_error* error = nullptr;
    const bantam_answer* answer = nullptr;
    left = rest;
    const int32_t code = bantam_ask(deal_, nullptr, &answer, &error);
    left = -1;
    EXPECT_TRUE(code == BANTAM_INVALID_ARGUMENT ||
                code == BANTAM_RESOURCE_EXHAUSTED);
    EXPECT_EQ(bantam_error_code(error), code);
    EXPECT_NE(*bantam_error_message(error, nullptr), '\0');
    bantam_error_free(error);
  }
}

}  // namespace
