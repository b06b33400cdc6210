// What include/bantam/case.h promises of memory: figures of a lead like one
// before take none. Over every preset, with leads of which much is known.

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdlib>
#include <new>
#include <string>
#include <vector>

#include "bantam/case.h"
#include "bantam/presets.h"
#include "tests/support/rich_lead.h"

namespace {

size_t allocations = 0;

}  // namespace

// The library's allocations come here, too. Not inlined, or gcc takes malloc
// and delete for a mismatch.
[[gnu::noinline]] void* operator new(size_t size,
                                     const std::nothrow_t&) noexcept {
  ++allocations;
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

namespace bantam::memory_test {
namespace {

constexpr Instant kNow{1'780'272'000, 0};

TEST(CaseMemory, FiguresOfAWarmLeadTakeNone) {
  for (const Preset& preset : Presets()) {
    const auto policy = Policy::FromText(preset.text);
    ASSERT_TRUE(policy.ok()) << policy.status();
    Lead unknown(*policy);
    unknown.SetPresent(Subject::kAccount);
    unknown.SetPresent(Subject::kPerson);
    unknown.SetPresent(Subject::kOpportunity);
    const Lead leads[] = {testing::RichLead(*policy, kNow), unknown,
                          Lead(*policy)};
    Case deal(*policy);
    const auto ask_all = [&] {
      for (const Lead& lead : leads) {
        ASSERT_TRUE(deal.Take(lead, kNow).ok());
        const auto figures = deal.GetFigures();
        ASSERT_TRUE(figures.ok()) << preset.name << figures.status();
      }
    };
    ask_all();
    ask_all();
    allocations = 0;
    ask_all();
    EXPECT_EQ(allocations, 0u) << preset.name;
  }
}

// Else the test above would say nothing.
TEST(CaseMemory, RichLeadsHaveFigures) {
  for (const Preset& preset : Presets()) {
    const auto policy = Policy::FromText(preset.text);
    ASSERT_TRUE(policy.ok()) << policy.status();
    const Lead lead = testing::RichLead(*policy, kNow);
    Case deal(*policy);
    ASSERT_TRUE(deal.Take(lead, kNow).ok());
    allocations = 0;
    const auto figures = deal.GetFigures();
    ASSERT_TRUE(figures.ok());
    for (const ScoreFigure& score : (*figures)->scores) {
      EXPECT_TRUE(score.is_there()) << preset.name;
    }
    for (const FrameworkFigure& framework : (*figures)->frameworks) {
      EXPECT_NE(framework.absence, Absence::kSubjectAbsent) << preset.name;
    }
    // The first lead does take memory.
    if (!policy->score_ids().empty()) {
      EXPECT_GT(allocations, 0u);
    }
  }
}

}  // namespace
}  // namespace bantam::memory_test
