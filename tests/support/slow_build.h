// How many samples a random test takes. Builds with sanitizers are ten times as
// slow, and look for other mistakes than those that only the many samples of
// the plain build find.

#ifndef BANTAM_TESTS_SUPPORT_SLOW_BUILD_H_
#define BANTAM_TESTS_SUPPORT_SLOW_BUILD_H_

namespace bantam::testing {

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define BANTAM_TESTS_SLOW_BUILD 1
#endif
#endif

#ifdef BANTAM_TESTS_SLOW_BUILD
inline constexpr bool kSlowBuild = true;
#else
inline constexpr bool kSlowBuild = false;
#endif

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_SUPPORT_SLOW_BUILD_H_
