# cmake -DNM=... -DLIBRARY=... -DSYMBOLS=... -DHEADER=... -DPROGRAM=FILE;FILE
#       -P symbols.cmake
#
# What the library exports, what the header declares and what the list names
# are the same; and the C program calls every one of them.

cmake_minimum_required(VERSION 3.22)

function(differ what expected found)
  if(NOT expected STREQUAL found)
    set(missing ${expected})
    list(REMOVE_ITEM missing ${found})
    set(more ${found})
    list(REMOVE_ITEM more ${expected})
    message(SEND_ERROR "${what}: missing '${missing}', too many '${more}'")
  endif()
endfunction()

file(STRINGS ${SYMBOLS} listed)
list(LENGTH listed count)
if(count EQUAL 0)
  message(FATAL_ERROR "${SYMBOLS} is empty")
endif()

# Portable output: the name comes first.
execute_process(COMMAND ${NM} -D -P --defined-only ${LIBRARY}
                OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[^\n]+" lines "${output}")
set(exported)
foreach(line IN LISTS lines)
  string(REGEX REPLACE " .*" "" name "${line}")
  list(APPEND exported ${name})
endforeach()
list(SORT exported)
differ("The library" "${listed}" "${exported}")

file(READ ${HEADER} header)
string(REGEX MATCHALL "\nBANTAM_API[^(;]+\\(" declarations "${header}")
set(declared)
foreach(declaration IN LISTS declarations)
  string(REGEX REPLACE ".*[ \n*]([a-z0-9_]+)\\($" "\\1" name "${declaration}")
  list(APPEND declared ${name})
endforeach()
list(SORT declared)
differ("The header" "${listed}" "${declared}")

set(program)
foreach(file IN LISTS PROGRAM)
  file(READ ${file} text)
  string(APPEND program "${text}")
endforeach()
foreach(name IN LISTS listed)
  string(FIND "${program}" "${name}(" call)
  if(call EQUAL -1)
    message(SEND_ERROR "The C program does not call ${name}")
  endif()
endforeach()

# Every function says since when it exists.
string(REGEX MATCHALL "// Since
// [0-9]+\\.[0-9]+\\.[0-9]+\\.|// ([^
]* )?Since [0-9]+\\.[0-9]+\\.[0-9]+\\."
             since "${header}")
string(REGEX MATCHALL "[^
]Since
// [0-9]+\\.[0-9]+" broken "${header}")
list(LENGTH since dated)
list(LENGTH broken more)
math(EXPR dated "${dated} + ${more}")
list(LENGTH declared functions)
if(dated LESS functions)
  message(SEND_ERROR "Of ${functions} functions only ${dated} say since when")
endif()
