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

# bantam_library(NAME SOURCES ... DEPS ...): one floor of src/ as a static
# library that sees the public headers and src/.
function(bantam_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_include_directories(
    ${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
                   $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC ${ARG_DEPS})
  target_compile_features(${name} PUBLIC cxx_std_20)
  bantam_compile_options(${name})
endfunction()

# bantam_test(NAME SOURCES ... DEPS ...): one GoogleTest program, one ctest
# entry.
function(bantam_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PRIVATE ${ARG_DEPS} GTest::gmock
                                        GTest::gtest_main)
  target_compile_definitions(
    ${name} PRIVATE BANTAM_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  bantam_compile_options(${name})
  add_test(NAME ${name} COMMAND ${name})
endfunction()
