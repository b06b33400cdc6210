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

// Calls until no allocation is left to fail; returns how many failed.
int FailEach(const std::function<int32_t(bantam_error**)>& call) {
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
