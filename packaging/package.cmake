# What is installed where, and the Debian package of it (make package). The program finds its files from its own place
# (generator/cli/main.cpp), so nothing here is known to it.
include(GNUInstallDirs)

# The pages of the manual and the completions come out of the program's own tables.
set(MANUAL ${CMAKE_BINARY_DIR}/manual)
add_executable(concordat_manual EXCLUDE_FROM_ALL generator/manual/main.cpp)
target_link_libraries(concordat_manual PRIVATE concordat_core)
add_custom_command(OUTPUT ${MANUAL}/made
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${MANUAL}
  COMMAND concordat_manual ${MANUAL} "${PROJECT_DESCRIPTION}" /usr/share/doc/concordat
  COMMAND ${CMAKE_SOURCE_DIR}/packaging/copyright.sh > ${MANUAL}/copyright
  COMMAND sed "s#](docs/#](#g" CHANGELOG.md > ${MANUAL}/CHANGELOG.md
  COMMAND sh -c "gzip -9n ${MANUAL}/man/*"
  COMMAND ${CMAKE_COMMAND} -E touch ${MANUAL}/made
  DEPENDS concordat_manual CHANGELOG.md LICENSE packaging/copyright.sh
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} VERBATIM)
add_custom_target(manual DEPENDS ${MANUAL}/made)

set(SHARE ${CMAKE_INSTALL_DATADIR}/concordat)
set(LIB lib/concordat)
set(TYPST @myriaddreamin/typst-ts-node-compiler-linux-x64-gnu)
# The plugin of Graphviz lies where no other program looks for a library.
get_filename_component(GRAPHVIZ_PLUGINS ${GVC_DOT_LAYOUT} DIRECTORY)
set_target_properties(concordat PROPERTIES INSTALL_RPATH ${GRAPHVIZ_PLUGINS})
install(TARGETS concordat)
install(DIRECTORY templates DESTINATION ${SHARE} PATTERN style EXCLUDE PATTERN README.md EXCLUDE)
install(FILES ${CMAKE_BINARY_DIR}/assets/site.css DESTINATION ${SHARE}/assets)
install(DIRECTORY docs/diagnostics DESTINATION ${SHARE})
install(DIRECTORY tools/print DESTINATION ${LIB} FILES_MATCHING PATTERN engine.mjs PATTERN setter.mjs PATTERN thread.mjs PATTERN fonts.mjs)
# There for one platform only (decision 014); elsewhere the package is made without it.
install(DIRECTORY node_modules/${TYPST} DESTINATION ${LIB}/node_modules/@myriaddreamin OPTIONAL)
install(FILES ${MANUAL}/copyright ${MANUAL}/CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
# What the guide leads to. The pages of messages are read by the program, and lie where it finds them.
install(FILES docs/guide.md docs/content-reference.md docs/editors-and-ci.md docs/fingerprint.md docs/redline.md docs/benchmarks.md docs/publishing.md
        DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs/decisions DESTINATION ${CMAKE_INSTALL_DOCDIR})
file(CREATE_LINK ../../concordat/diagnostics ${CMAKE_BINARY_DIR}/diagnostics SYMBOLIC)
install(FILES ${CMAKE_BINARY_DIR}/diagnostics DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY law DESTINATION ${CMAKE_INSTALL_DOCDIR} FILES_MATCHING PATTERN *.toml)
install(DIRECTORY ${MANUAL}/man/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${MANUAL}/bash/concordat DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${MANUAL}/zsh/_concordat DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)

# The names of a section of packages.apt, with commas.
function(packages_of section out)
  file(STRINGS packages.apt lines)
  set(inside FALSE)
  set(names)
  foreach(line IN LISTS lines)
    if(line MATCHES "^\\[")
      string(COMPARE EQUAL "${line}" "[${section}]" inside)
    elseif(inside AND line MATCHES "^[a-z0-9.+-]+")
      list(APPEND names ${CMAKE_MATCH_0})
    endif()
  endforeach()
  list(JOIN names ", " names)
  set(${out} "${names}" PARENT_SCOPE)
endfunction()

set(CPACK_VERBATIM_VARIABLES TRUE)
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/package)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES TRUE)
set(CPACK_PACKAGE_CONTACT "Concordat contributors <concordat@example.org>" CACHE STRING "who answers for the package")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Concordat turns a partnership protocol, which is kept as a folder of text
files, into an accessible website with a page for each board, the map of who
answers to whom, the reporting timetable, sign-off records, papers for
meetings as PDF and Word files, and data for others to use.
.
It is for the officer of a council who keeps such a protocol up to date, and
tells them every mistake at once, with its place and what to do. It reads a
protocol against the law of its own day, and says what a review changed.
.
To begin: \"concordat init mycounty\", then \"concordat serve --content
mycounty\". PDFs need the recommended nodejs, maps in Word files
librsvg2-bin.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
# xz would be a quarter smaller, and take ten times as long at each make test.
set(CPACK_DEBIAN_COMPRESSION_TYPE gzip)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS TRUE)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION TRUE)
packages_of(fonts CPACK_DEBIAN_PACKAGE_DEPENDS)
packages_of(papers CPACK_DEBIAN_PACKAGE_RECOMMENDS)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "git, bash-completion")
include(CPack)
