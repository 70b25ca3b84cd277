#include "core/os/memory.hpp"

#include <cstdlib> // says whether this is glibc

#ifdef __GLIBC__
#include <malloc.h>
#endif

#ifdef __linux__
#include <link.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace santral::os {

void giveBackMemory() {
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

#ifdef __linux__

namespace {

// Only what is executable and not writable: nothing in there can differ from the file. The loader holds its
// lock meanwhile, so that no library goes.
int letGoOf(dl_phdr_info* library, std::size_t, void*) {
    const auto page = static_cast<ElfW(Addr)>(::sysconf(_SC_PAGESIZE));
    for (int i = 0; i < library->dlpi_phnum; ++i) {
        const ElfW(Phdr)& part = library->dlpi_phdr[i];
        if (part.p_type != PT_LOAD || (part.p_flags & (PF_X | PF_W)) != PF_X) continue;
        const ElfW(Addr) from = (library->dlpi_addr + part.p_vaddr) / page * page;
        const ElfW(Addr) to = library->dlpi_addr + part.p_vaddr + part.p_memsz;
        ::madvise(reinterpret_cast<void*>(from), to - from, MADV_DONTNEED);
    }
    return 0;
}

} // namespace

void letGoOfCode() {
    ::dl_iterate_phdr(letGoOf, nullptr);
}

#else

void letGoOfCode() {}

#endif

} // namespace santral::os
