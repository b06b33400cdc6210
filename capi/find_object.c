// Where the unwinder inside the self-contained library finds the unwind tables
// of an address.
//
// gcc's static unwinder asks _dl_find_object, which glibc has since 2.35, and
// knows no other way. This one, hidden in the library, takes its place, so that
// older glibcs do: it goes through the loaded objects, as unwinders did before.
// Only exceptions ask, and none of them leaves the library.

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <dlfcn.h>
#include <link.h>
#include <stddef.h>
#include <stdint.h>

// Where glibc's headers do not declare it, the unwinder does not ask; where the
// structure has a base, which this does not find, glibc's own has to do.
#if defined(DLFO_STRUCT_HAS_EH_DBASE) && !DLFO_STRUCT_HAS_EH_DBASE

struct search {
  uintptr_t address;
  struct dl_find_object* result;
};

// 1, which ends the search, where the object holds the address.
static int look(struct dl_phdr_info* object, size_t size, void* data) {
  const struct search* search = data;
  uintptr_t first = UINTPTR_MAX, last = 0, tables = 0;
  int inside = 0;
  (void)size;
  for (int i = 0; i < object->dlpi_phnum; ++i) {
    const ElfW(Phdr)* part = &object->dlpi_phdr[i];
    const uintptr_t start = object->dlpi_addr + part->p_vaddr;
    const uintptr_t end = start + part->p_memsz;
    if (part->p_type == PT_GNU_EH_FRAME) tables = start;
    if (part->p_type != PT_LOAD) continue;
    if (start < first) first = start;
    if (end > last) last = end;
    if (search->address >= start && search->address < end) inside = 1;
  }
  if (!inside || tables == 0) return 0;
  search->result->dlfo_flags = 0;
  search->result->dlfo_map_start = (void*)first;
  search->result->dlfo_map_end = (void*)last;
  search->result->dlfo_link_map = NULL;
  search->result->dlfo_eh_frame = (void*)tables;
  return 1;
}

__attribute__((visibility("hidden"))) int _dl_find_object(
    void* address, struct dl_find_object* result) {
  struct search search = {(uintptr_t)address, result};
  return dl_iterate_phdr(look, &search) == 1 ? 0 : -1;
}

#endif
