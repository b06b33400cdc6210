# How Bantam's own targets are built.

# Flags that every target of ours takes. Contraction of a*b+c would make a
# score depend on the compiler (docs/design: pure and deterministic).
function(bantam_compile_options target)
  target_compile_options(${target} PRIVATE -ffp-contract=off)
  if(BANTAM_DEVELOPER_WARNINGS)
    target_compile_options(
      ${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                        -Wsign-conversion -Werror
                        # gcc 12 takes "literal" + std::string() for an
                        # overlapping copy.
                        $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
  endif()
endfunction()

# bantam_library(NAME SOURCES ... COLD ... DEPS ...): one floor of src/ as a
# static library that sees the public headers and src/. What is COLD runs once a
# policy or once a decision of people, and is compiled for size where it is
# shipped.
function(bantam_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;COLD;DEPS" ${ARGN})
  if(ARG_SOURCES)
    add_library(${name} STATIC ${ARG_SOURCES})
  else()
    add_library(${name} STATIC ${ARG_COLD})
    bantam_for_size(${name})
  endif()
  target_include_directories(
    ${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
                   $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_link_libraries(${name} PUBLIC ${ARG_DEPS})
  bantam_floor(${name} ${ARG_DEPS})
  if(ARG_SOURCES AND ARG_COLD)
    bantam_cold(${name} ${ARG_COLD})
    target_link_libraries(${name}_cold PRIVATE ${ARG_DEPS})
    bantam_floor(${name}_cold ${ARG_DEPS})
  endif()
  set_property(GLOBAL APPEND PROPERTY BANTAM_LIBRARIES ${name})
endfunction()

# What all files of a floor are compiled with.
function(bantam_floor target)
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}
                                               ${PROJECT_SOURCE_DIR}/include)
  target_compile_features(${target} PUBLIC cxx_std_20)
  bantam_compile_options(${target})
  if("bantam_proto" IN_LIST ARGN)
    bantam_precompiled(${target} bantam_proto_headers)
  else()
    bantam_precompiled(${target} bantam_std_headers)
  endif()
endfunction()

# bantam_cold(TARGET SOURCE...): adds these files to TARGET, compiled for size
# where they are shipped. They are the target TARGET_cold, since a file with
# flags of its own would be left out of the batches of a unity build.
function(bantam_cold target)
  add_library(${target}_cold OBJECT ${ARGN})
  bantam_for_size(${target}_cold)
  target_sources(${target} PRIVATE $<TARGET_OBJECTS:${target}_cold>)
endfunction()

function(bantam_for_size target)
  target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-Os>)
endfunction()

# What most files include.
set(BANTAM_STD_HEADERS
    <algorithm>
    <array>
    <cstdint>
    <functional>
    <limits>
    <map>
    <memory>
    <optional>
    <set>
    <string>
    <string_view>
    <unordered_map>
    <utility>
    <variant>
    <vector>
    <absl/status/status.h>
    <absl/status/statusor.h>
    <absl/strings/str_cat.h>)

# With BANTAM_PRECOMPILE, that is compiled once; and once more with the schema,
# for what reads or writes it. The preset debug goes without it and without
# unity builds, and so sees what a file forgot to include.
function(bantam_precompiled_headers)
  if(NOT BANTAM_PRECOMPILE)
    return()
  endif()
  foreach(name bantam_std_headers bantam_proto_headers)
    add_library(${name} OBJECT ${ARGV0})
    target_link_libraries(${name} PRIVATE absl::status absl::statusor
                                          absl::strings)
    target_compile_features(${name} PRIVATE cxx_std_20)
    bantam_compile_options(${name})
    bantam_can_share_headers(${name})
    target_precompile_headers(${name} PRIVATE ${BANTAM_STD_HEADERS})
  endforeach()
  target_link_libraries(bantam_proto_headers PRIVATE bantam_proto)
  target_precompile_headers(
    bantam_proto_headers PRIVATE <bantam/v1/policy.pb.h>)
endfunction()

# bantam_precompiled(TARGET HEADERS): has it take them.
function(bantam_precompiled target headers)
  if(BANTAM_PRECOMPILE)
    bantam_can_share_headers(${target})
    target_precompile_headers(${target} REUSE_FROM ${headers})
  endif()
endfunction()

# The flags that change how code is compiled have to be the same in all targets
# that use one set of compiled headers; some would get -pthread from what they
# link, and some not. -fpch-preprocess lets ccache see what they hold.
function(bantam_can_share_headers target)
  target_compile_options(
    ${target} PRIVATE -pthread $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endfunction()

# bantam_test(NAME SOURCES ... DEPS ...): one GoogleTest program, one ctest
# entry.
#
# Tests are compiled more often than they are run, so their own code is not
# optimised (the library under test is as the build has it), and the headers
# that most of them include are compiled once, by bantam_test_headers. AS_BUILT
# goes without both: for tests of header-only code, which is to be tested as
# the build optimises it.
function(bantam_test name)
  cmake_parse_arguments(ARG "AS_BUILT" "" "SOURCES;DEPS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PRIVATE ${ARG_DEPS} GTest::gmock
                                        GTest::gtest_main)
  target_compile_definitions(
    ${name} PRIVATE BANTAM_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  bantam_compile_options(${name})
  if(NOT ARG_AS_BUILT)
    bantam_quick_to_compile(${name})
    target_precompile_headers(${name} REUSE_FROM bantam_test_headers)
  endif()
  add_test(NAME ${name} COMMAND ${name})
endfunction()

function(bantam_quick_to_compile target)
  bantam_can_share_headers(${target})
  target_compile_options(${target} PRIVATE $<$<CONFIG:RelWithDebInfo>:-O0>)
endfunction()

# bantam_test_headers: the program of one empty test that compiles the headers
# which tests share.
function(bantam_test_headers)
  add_executable(bantam_test_headers ${ARGV0})
  target_link_libraries(bantam_test_headers PRIVATE GTest::gmock
                                                    GTest::gtest_main)
  bantam_compile_options(bantam_test_headers)
  bantam_quick_to_compile(bantam_test_headers)
  target_precompile_headers(bantam_test_headers PRIVATE <gmock/gmock.h>
                            <gtest/gtest.h> <cmath> ${BANTAM_STD_HEADERS})
endfunction()
