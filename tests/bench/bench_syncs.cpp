// Counts how often the program into which it is preloaded waits for the disk, into a file that a bench
// maps too; with SANTRAL_BENCH_SYNC_MS each wait takes that much longer, as on a slower disk. Linux only.
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace {

using Counter = std::atomic<std::uint64_t>;

Counter* mapCounter() {
    static Counter nowhere;
    const char* file = std::getenv("SANTRAL_BENCH_SYNCS");
    int handle = file ? ::open(file, O_RDWR | O_CLOEXEC) : -1;
    if (handle < 0) return &nowhere;
    void* shared = ::mmap(nullptr, sizeof(Counter), PROT_READ | PROT_WRITE, MAP_SHARED, handle, 0);
    ::close(handle);
    return shared == MAP_FAILED ? &nowhere : static_cast<Counter*>(shared);
}

unsigned delayMicros() {
    const char* millis = std::getenv("SANTRAL_BENCH_SYNC_MS");
    return millis ? static_cast<unsigned>(std::atof(millis) * 1000) : 0;
}

int sync(const char* name, int handle) {
    static Counter* const counter = mapCounter();
    static const unsigned delay = delayMicros();
    counter->fetch_add(1, std::memory_order_relaxed);
    if (delay > 0) ::usleep(delay);
    auto real = reinterpret_cast<int (*)(int)>(::dlsym(RTLD_NEXT, name));
    return real(handle);
}

} // namespace

extern "C" int fdatasync(int handle) {
    return sync("fdatasync", handle);
}

extern "C" int fsync(int handle) {
    return sync("fsync", handle);
}
