# What Bantam stands on; in a self-contained build, what
# script/build_dependencies made.

option(BANTAM_SELF_CONTAINED "Put all that libbantam.so stands on inside it" OFF)

find_package(Threads REQUIRED)
if(BANTAM_SELF_CONTAINED)
  include(${CMAKE_CURRENT_LIST_DIR}/SelfContained.cmake)
else()
  include(${CMAKE_CURRENT_LIST_DIR}/bantam-libraries.cmake)
  if(BANTAM_MISSING_LIBRARIES)
    message(FATAL_ERROR "Bantam stands on libraries that were not found: "
                        "${BANTAM_MISSING_LIBRARIES}")
  endif()
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

# A host that adds Bantam as a folder of its own links them, too, and what is
# found here is known here alone unless it is made known everywhere.
get_property(imported DIRECTORY PROPERTY IMPORTED_TARGETS)
if(imported)
  set_target_properties(${imported} PROPERTIES IMPORTED_GLOBAL TRUE)
endif()
