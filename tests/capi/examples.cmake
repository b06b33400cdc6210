# cmake -DHEADER=... -DTEMPLATE=... -DOUTPUT=... -P examples.cmake
#
# Puts the header's examples, in order, into the program of the template: what
# stands, indented by two more blanks, behind each line `// Example:`.

cmake_minimum_required(VERSION 3.22)

file(READ ${HEADER} header)
# Brackets and semicolons mean something to CMake's lists.
string(REPLACE "[" "@open@" header "${header}")
string(REPLACE "]" "@close@" header "${header}")
string(REPLACE ";" "@semicolon@" header "${header}")
string(REPLACE "\\" "@backslash@" header "${header}")
string(REGEX MATCHALL "// Example:\n(//   [^\n]*\n)+" examples "${header}")
list(LENGTH examples count)
if(count LESS 60)
  message(FATAL_ERROR "Only ${count} examples were found")
endif()
set(EXAMPLES)
foreach(example IN LISTS examples)
  string(REPLACE "// Example:\n" "" body "${example}")
  string(REPLACE "//   " "  " body "${body}")
  string(APPEND EXAMPLES "  BEGIN\n${body}  END\n")
endforeach()
string(REPLACE "@open@" "[" EXAMPLES "${EXAMPLES}")
string(REPLACE "@close@" "]" EXAMPLES "${EXAMPLES}")
string(REPLACE "@semicolon@" ";" EXAMPLES "${EXAMPLES}")
string(REPLACE "@backslash@" "\\" EXAMPLES "${EXAMPLES}")
file(READ ${TEMPLATE} program)
string(REPLACE "@EXAMPLES@" "${EXAMPLES}" program "${program}")
file(WRITE ${OUTPUT} "${program}")
