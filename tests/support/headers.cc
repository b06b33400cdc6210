// Nothing of its own: the program around this file compiles, once for all tests,
// the headers that they share.
