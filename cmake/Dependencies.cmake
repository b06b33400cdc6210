# What Bantam stands on, found as Debian packages it.

find_package(Threads REQUIRED)
find_package(absl REQUIRED)
find_package(Protobuf REQUIRED)
find_package(simdjson REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)

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
