# Installs BUILD, moves what was installed, and builds the consumers against it.

file(REMOVE_RECURSE ${WORK})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix
                        ${WORK}/first OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(RENAME ${WORK}/first ${WORK}/moved)
execute_process(COMMAND ${RUN} ${WORK}/moved ${WORK}/consumers
                COMMAND_ERROR_IS_FATAL ANY)
