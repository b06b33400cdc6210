// load local|global NAME=PATH...
//
// Loads libraries that each carry a Bantam, asks all of them, closes and loads
// them again in turn; at last asks each from a thread of its own that ends when
// the libraries are gone. NAME is that of a vendor, or bantam for libbantam.so
// itself, of which two copies are two libraries.

// For dladdr.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>

#include "score.h"

typedef struct library {
  char name[16];
  const char* path;
  int32_t size;
  void* handle;
  // Of a vendor's library.
  int64_t (*vendor_score)(int32_t);
  // Of libbantam.so itself.
  api bantam;
  void* home;
} library;

static void fail(const library* from, const char* what) {
  fprintf(stderr, "%s, %s: %s\n", from->name, from->path, what);
  exit(1);
}

// POSIX lets an object pointer be taken for a function's.
static void find(const library* in, const char* name, void* function) {
  void* address = dlsym(in->handle, name);
  if (address == NULL) fail(in, dlerror());
  memcpy(function, &address, sizeof address);
}

static void load(library* what, int mode) {
  what->handle = dlopen(what->path, RTLD_NOW | mode);
  if (what->handle == NULL) fail(what, dlerror());
  if (strcmp(what->name, "bantam") == 0) {
#define X(name) find(what, "bantam_" #name, &what->bantam.name);
    HOSTS_FUNCTIONS(X)
#undef X
    what->home = (void*)what->bantam.policy_compile;
  } else {
    char name[64];
    snprintf(name, sizeof name, "vendor_%s_score", what->name);
    find(what, name, &what->vendor_score);
    void* (*home)(void);
    snprintf(name, sizeof name, "vendor_%s_home", what->name);
    find(what, name, &home);
    what->home = home();
  }
  // The code that it calls is its own, not that of a library loaded before.
  Dl_info own;
  if (dladdr(what->home, &own) == 0 || strcmp(own.dli_fname, what->path) != 0) {
    fail(what, "calls the Bantam of another library");
  }
}

static void unload(library* what) {
  dlclose(what->handle);
  if (dlopen(what->path, RTLD_NOW | RTLD_NOLOAD) != NULL) {
    fail(what, "is still there after dlclose");
  }
}

static void ask(const library* what) {
  int64_t points = strcmp(what->name, "bantam") == 0
                       ? score(&what->bantam, what->size)
                       : what->vendor_score(what->size);
  if (!is_right(what->path, points, what->size)) exit(1);
}

static pthread_barrier_t asked, gone;

static void* ask_from_thread(void* what) {
  for (int i = 0; i < 100; ++i) ask(what);
  pthread_barrier_wait(&asked);
  pthread_barrier_wait(&gone);
  return NULL;
}

int main(int argc, char** argv) {
  library libraries[4];
  memset(libraries, 0, sizeof libraries);
  int count = argc - 2;
  if (count < 1 || count > 4) {
    fputs("usage: load local|global NAME=PATH...\n", stderr);
    return 2;
  }
  int mode = strcmp(argv[1], "global") == 0 ? RTLD_GLOBAL : RTLD_LOCAL;
  for (int i = 0; i < count; ++i) {
    const char* name = argv[2 + i];
    const char* equals = strchr(name, '=');
    if (equals == NULL || equals - name >= 16) return 2;
    memcpy(libraries[i].name, name, (size_t)(equals - name));
    libraries[i].path = equals + 1;
    libraries[i].size = 20 + 5 * i;
    load(&libraries[i], mode);
  }
  for (int round = 0; round < 3 * count; ++round) {
    for (int i = 0; i < count; ++i) ask(&libraries[i]);
    library* closed = &libraries[round % count];
    unload(closed);
    for (int i = 0; i < count; ++i) {
      if (&libraries[i] != closed) ask(&libraries[i]);
    }
    load(closed, mode);
  }

  pthread_t threads[4];
  pthread_barrier_init(&asked, NULL, (unsigned)count + 1);
  pthread_barrier_init(&gone, NULL, (unsigned)count + 1);
  for (int i = 0; i < count; ++i) {
    if (pthread_create(&threads[i], NULL, ask_from_thread, &libraries[i])) {
      fail(&libraries[i], "there is no thread for it");
    }
  }
  pthread_barrier_wait(&asked);
  for (int i = 0; i < count; ++i) unload(&libraries[i]);
  pthread_barrier_wait(&gone);
  for (int i = 0; i < count; ++i) pthread_join(threads[i], NULL);
  return 0;
}
