# Finds what Bantam's C++ libraries stand on: Abseil, Protocol Buffers, RE2 and
# simdjson. Included by Bantam's own build and by the package that it installs.
#
# A target that is there already is taken, so a host may bring its own. Else
# CMake's packages are looked for first. Where Protocol Buffers has none (Debian
# until 12), CMake's module finds it; where RE2 has none, pkg-config does.
# BANTAM_MISSING_LIBRARIES names those that were not found.

if(NOT TARGET absl::strings)
  find_package(absl CONFIG QUIET)
endif()
if(NOT TARGET protobuf::libprotobuf)
  find_package(Protobuf CONFIG QUIET)
  if(NOT TARGET protobuf::libprotobuf)
    find_package(Protobuf MODULE QUIET)
  endif()
endif()
if(NOT TARGET simdjson::simdjson)
  find_package(simdjson CONFIG QUIET)
endif()
if(NOT TARGET re2::re2)
  find_package(re2 CONFIG QUIET)
endif()
if(NOT TARGET re2::re2)
  find_package(PkgConfig QUIET)
  if(PkgConfig_FOUND)
    pkg_check_modules(RE2 QUIET IMPORTED_TARGET re2)
  endif()
  if(TARGET PkgConfig::RE2)
    add_library(re2::re2 INTERFACE IMPORTED)
    target_link_libraries(re2::re2 INTERFACE PkgConfig::RE2)
  endif()
endif()

set(BANTAM_MISSING_LIBRARIES)
foreach(library absl::strings protobuf::libprotobuf re2::re2 simdjson::simdjson)
  if(NOT TARGET ${library})
    list(APPEND BANTAM_MISSING_LIBRARIES ${library})
  endif()
endforeach()
