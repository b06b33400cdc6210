# What `cmake --install` lays down, and the packages that cpack makes of it.
#
# Components: runtime, the shared library of the C ABI; dev, what compiles and
# links against it; cxx, the static libraries and headers of the C++ API; cli,
# the command line. A self-contained build has only the first two: the C++ API
# shows Abseil and protobuf, which are hidden there.

include(CMakePackageConfigHelpers)

set(BANTAM_CMAKE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/bantam)
set(BANTAM_INSTALLS_CXX TRUE)
if(BANTAM_SELF_CONTAINED)
  set(BANTAM_INSTALLS_CXX FALSE)
endif()

configure_package_config_file(
  ${CMAKE_CURRENT_LIST_DIR}/bantam-config.cmake.in
  ${PROJECT_BINARY_DIR}/bantam-config.cmake
  INSTALL_DESTINATION ${BANTAM_CMAKE_DIR}
  NO_SET_AND_CHECK_MACRO)
# Before 1.0.0 a minor version may break, afterwards only a major one.
set(compatibility SameMajorVersion)
if(PROJECT_VERSION_MAJOR EQUAL 0)
  set(compatibility SameMinorVersion)
endif()
write_basic_package_version_file(
  ${PROJECT_BINARY_DIR}/bantam-config-version.cmake
  COMPATIBILITY ${compatibility})
install(FILES ${PROJECT_BINARY_DIR}/bantam-config.cmake
              ${PROJECT_BINARY_DIR}/bantam-config-version.cmake
              ${CMAKE_CURRENT_LIST_DIR}/bantam-libraries.cmake
        DESTINATION ${BANTAM_CMAKE_DIR}
        COMPONENT dev)

if(BANTAM_BUILD_CAPI)
  set_target_properties(bantam_capi PROPERTIES EXPORT_NAME capi)
  install(
    TARGETS bantam_capi
    EXPORT bantam-c
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
            COMPONENT runtime
            NAMELINK_COMPONENT dev
    INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
  install(EXPORT bantam-c DESTINATION ${BANTAM_CMAKE_DIR}
          NAMESPACE bantam:: FILE bantam-c.cmake COMPONENT dev)
  install(FILES ${PROJECT_SOURCE_DIR}/capi/include/bantam/bantam_c.h
                ${PROJECT_SOURCE_DIR}/capi/include/bantam/bantam_records.h
          DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/bantam
          COMPONENT dev)

  # The prefix is found from where the file lies: the tree may be moved.
  file(RELATIVE_PATH BANTAM_PREFIX_FROM_PC
       ${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_LIBDIR}/pkgconfig
       ${CMAKE_INSTALL_PREFIX})
  configure_file(${CMAKE_CURRENT_LIST_DIR}/bantam.pc.in
                 ${PROJECT_BINARY_DIR}/bantam.pc @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/bantam.pc
          DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig
          COMPONENT dev)
endif()

if(BANTAM_INSTALLS_CXX)
  get_property(libraries GLOBAL PROPERTY BANTAM_LIBRARIES)
  foreach(library IN LISTS libraries ITEMS bantam_model)
    string(REPLACE bantam_ "" export_name ${library})
    set_target_properties(${library} PROPERTIES EXPORT_NAME ${export_name})
  endforeach()
  install(TARGETS bantam_model EXPORT bantam-model
          INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
  install(EXPORT bantam-model DESTINATION ${BANTAM_CMAKE_DIR}
          NAMESPACE bantam:: FILE bantam-model.cmake COMPONENT cxx)
  install(
    TARGETS ${libraries} bantam
    EXPORT bantam-cxx
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
            COMPONENT cxx
    INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
  install(EXPORT bantam-cxx DESTINATION ${BANTAM_CMAKE_DIR}
          NAMESPACE bantam:: FILE bantam-cxx.cmake COMPONENT cxx)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/bantam
          DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
          COMPONENT cxx
          FILES_MATCHING PATTERN *.h)
  install(DIRECTORY ${PROJECT_BINARY_DIR}/proto/gen/bantam
          DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
          COMPONENT cxx
          FILES_MATCHING PATTERN *.pb.h)
endif()

if(BANTAM_BUILD_CLI)
  install(TARGETS bantam_cli DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT cli)
endif()

# The schema is what a host compiles to read binary answers, and the presets
# are there to be copied.
install(DIRECTORY ${PROJECT_SOURCE_DIR}/proto/bantam
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bantam/proto
        COMPONENT dev
        FILES_MATCHING PATTERN *.proto)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/policies
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bantam
        COMPONENT dev
        FILES_MATCHING PATTERN *.textproto)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/CHANGELOG.md
        DESTINATION ${CMAKE_INSTALL_DOCDIR}
        COMPONENT runtime)

set(CPACK_PACKAGE_NAME bantam)
set(CPACK_PACKAGE_VENDOR "The Bantam authors")
set(CPACK_PACKAGE_CONTACT "The Bantam authors <maintainers@bantam.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_FILE_NAME
    bantam-${PROJECT_VERSION}-${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES TRUE)
set(CPACK_COMPONENTS_ALL runtime dev)
if(BANTAM_INSTALLS_CXX)
  list(APPEND CPACK_COMPONENTS_ALL cxx)
endif()
if(BANTAM_BUILD_CLI)
  list(APPEND CPACK_COMPONENTS_ALL cli)
endif()
# One tarball of everything, and Debian packages apart, as Debian has them.
set(CPACK_GENERATOR TGZ DEB)
set(CPACK_ARCHIVE_COMPONENT_INSTALL FALSE)
set(CPACK_DEB_COMPONENT_INSTALL TRUE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS TRUE)
set(CPACK_DEBIAN_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_PACKAGE_HOMEPAGE "")
set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME libbantam${PROJECT_VERSION_MAJOR})
set(CPACK_DEBIAN_RUNTIME_PACKAGE_GENERATE_SHLIBS TRUE)
set(CPACK_DEBIAN_DEV_PACKAGE_NAME libbantam-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS
    "libbantam${PROJECT_VERSION_MAJOR} (= ${PROJECT_VERSION})")
set(CPACK_DEBIAN_CXX_PACKAGE_NAME libbantam-cxx-dev)
set(CPACK_DEBIAN_CXX_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_CXX_PACKAGE_DEPENDS
    "libbantam-dev (= ${PROJECT_VERSION}), libabsl-dev, libprotobuf-dev, libre2-dev, libsimdjson-dev"
)
set(CPACK_DEBIAN_CLI_PACKAGE_NAME bantam)
set(CPACK_DEBIAN_CLI_PACKAGE_SECTION utils)
include(CPack)
