# BANTAM_SELF_CONTAINED: libbantam.so with all that it stands on inside and
# hidden, so that it asks a host for the C library alone and does not meet the
# host's own copies of the same libraries.
#
# Finds the static libraries that script/build_dependencies made, and says how
# a library is linked that carries them.

# Never the system's: only what CMAKE_PREFIX_PATH names is looked at.
foreach(package absl Protobuf re2 simdjson)
  find_package(${package} CONFIG QUIET PATHS ${CMAKE_PREFIX_PATH}
               NO_DEFAULT_PATH)
  if(NOT ${package}_FOUND)
    message(FATAL_ERROR "CMAKE_PREFIX_PATH, which is '${CMAKE_PREFIX_PATH}', "
                        "has no ${package}; run script/build_dependencies")
  endif()
endforeach()
foreach(library absl::strings protobuf::libprotobuf re2::re2 simdjson::simdjson)
  get_target_property(type ${library} TYPE)
  if(NOT type STREQUAL "STATIC_LIBRARY")
    message(FATAL_ERROR "${library} is a ${type}; it has to be static")
  endif()
endforeach()

# Built with the libraries only where the system's is of another version.
if(NOT TARGET protobuf::protoc)
  find_program(BANTAM_PROTOC protoc REQUIRED)
  add_executable(protobuf::protoc IMPORTED)
  set_target_properties(protobuf::protoc PROPERTIES IMPORTED_LOCATION
                                                    ${BANTAM_PROTOC})
endif()

# As the libraries inside are compiled. No path of the machine is to be in what
# is shipped.
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
add_compile_options(
  -ffunction-sections -fdata-sections
  -ffile-prefix-map=${PROJECT_BINARY_DIR}=build
  -ffile-prefix-map=${PROJECT_SOURCE_DIR}=bantam)

# Links a shared library so that what is inside stays inside: it exports what
# its version script names, and neither finds nor gives anything else at run
# time. Unused code goes, and the symbols of the rest go to a file of their
# own, NAME.debug, for debuggers.
function(bantam_self_contained target)
  target_link_options(
    ${target}
    PRIVATE
    -static-libstdc++
    -static-libgcc
    # Referred to weakly, it would be left for the host to have.
    -Wl,--undefined=__cxa_pure_virtual
    -Wl,--gc-sections
    -Wl,--exclude-libs,ALL
    -Wl,--as-needed
    -Wl,--no-undefined
    -Wl,-z,relro,-z,now,-z,noexecstack)
  add_custom_command(
    TARGET ${target}
    POST_BUILD
    COMMAND ${CMAKE_OBJCOPY} --only-keep-debug $<TARGET_FILE:${target}>
            $<TARGET_FILE:${target}>.debug
    COMMAND ${CMAKE_STRIP} --strip-unneeded $<TARGET_FILE:${target}>
    COMMAND ${CMAKE_OBJCOPY} --add-gnu-debuglink=$<TARGET_FILE:${target}>.debug
            $<TARGET_FILE:${target}>
    VERBATIM)
endfunction()
