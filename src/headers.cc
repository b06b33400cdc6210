// Nothing: compiled for the headers that it is given (cmake/BantamLibrary.cmake).
