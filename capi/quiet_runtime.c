// What the C++ library inside the self-contained library goes without.
//
// Headers of the libraries inside include <iostream>, and with it set up the
// standard streams and their locales, which nobody uses. And a process that
// ends in std::terminate would print the demangled name of what was thrown. The
// functions here, hidden in the library, take the place of both, and spare half
// a megabyte. A library that did use a stream would not link: it would find
// these names twice.

#include <stdlib.h>

#define HIDDEN __attribute__((visibility("hidden")))

HIDDEN void _ZNSt8ios_base4InitC1Ev(void* self);
HIDDEN void _ZNSt8ios_base4InitD1Ev(void* self);
HIDDEN void _ZN9__gnu_cxx27__verbose_terminate_handlerEv(void);

// std::ios_base::Init::Init() and ~Init().
void _ZNSt8ios_base4InitC1Ev(void* self) {
  (void)self;
}
void _ZNSt8ios_base4InitD1Ev(void* self) {
  (void)self;
}

void _ZN9__gnu_cxx27__verbose_terminate_handlerEv(void) {
  abort();
}
