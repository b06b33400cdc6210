# What Bantam stands on, found as Debian packages it; in a self-contained build,
# what script/build_dependencies made.

option(BANTAM_SELF_CONTAINED "Put all that libbantam.so stands on inside it" OFF)

find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
if(BANTAM_SELF_CONTAINED)
  include(${CMAKE_CURRENT_LIST_DIR}/SelfContained.cmake)
else()
  find_package(absl REQUIRED)
  find_package(Protobuf REQUIRED)
  find_package(simdjson REQUIRED)
  pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
endif()

if(BANTAM_BUILD_CLI)
  find_package(CLI11 REQUIRED)
  find_path(LIBCSV_INCLUDE_DIR csv.h REQUIRED)
  find_library(LIBCSV_LIBRARY csv REQUIRED)
  add_library(bantam_libcsv INTERFACE)
  target_include_directories(bantam_libcsv SYSTEM INTERFACE
                             ${LIBCSV_INCLUDE_DIR})
  target_link_libraries(bantam_libcsv INTERFACE ${LIBCSV_LIBRARY})
endif()

if(BANTAM_BUILD_TESTS)
  find_package(GTest REQUIRED)
endif()
