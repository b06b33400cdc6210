# Fails unless HEADER holds PROGRAM as a comment, line by line.

file(READ ${HEADER} header)
file(READ ${PROGRAM} program)
string(REGEX REPLACE "\n([^\n])" "\n//   \\1" comment "\n${program}")
string(REPLACE "\n\n" "\n//\n" comment "${comment}")
string(FIND "${header}" "${comment}" place)
if(place EQUAL -1)
  message(FATAL_ERROR "${HEADER} does not hold ${PROGRAM} as it is")
endif()
