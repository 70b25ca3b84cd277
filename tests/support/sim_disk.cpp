#include "tests/support/sim_disk.hpp"

#include "tests/support/sim_disk_state.hpp"

namespace santral::test {
namespace {

using Lock = std::lock_guard<std::mutex>;

} // namespace

SimDisk::State::State(std::string vfsName, std::uint64_t seed) : name(std::move(vfsName)), dice(seed) {
    registerVfs(*this);
}

SimDisk::State::~State() {
    sqlite3_vfs_unregister(&vfs);
}

bool SimDisk::State::means(const std::string& rule, const std::string& file) {
    std::size_t slash = file.rfind('/');
    return file.compare(slash == std::string::npos ? 0 : slash + 1, rule.size(), rule) == 0;
}

bool SimDisk::State::Nth::hits(const std::string& name) {
    return left > 0 && means(file, name) && --left == 0;
}

bool SimDisk::State::powerGoes() {
    ++counts.changes;
    if (cutIn > 0 && --cutIn == 0) off = true;
    return off;
}

int SimDisk::State::troubleOf(const std::string& file) const {
    if (trouble == Trouble::None || !means(troubled, file)) return SQLITE_OK;
    return trouble == Trouble::Full ? SQLITE_OK : SQLITE_IOERR;
}

int SimDisk::State::mayRead(const SimOpen& open) const {
    if (!alive(open)) return SQLITE_IOERR_READ;
    return trouble == Trouble::Broken && means(troubled, open.name) ? SQLITE_IOERR_READ : SQLITE_OK;
}

int SimDisk::State::mayChange(const SimOpen& open) const {
    if (!alive(open)) return SQLITE_IOERR;
    return troubleOf(open.name);
}

// At the write at which the power goes, the medium may have got some of it.
int SimDisk::State::write(SimOpen& open, std::string_view octets, std::size_t at) {
    if (int code = mayChange(open); code != SQLITE_OK) return SQLITE_IOERR_WRITE;
    SimFile& file = open.node->file;
    std::size_t end = at + octets.size();
    std::size_t more = end > file.size() ? end - file.size() : 0;
    bool full = trouble == Trouble::Full && means(troubled, open.name);
    if (more > 0 && (full || !hasRoomFor(more))) return SQLITE_FULL;
    ++counts.writes;
    if (badWrite.hits(open.name)) return SQLITE_IOERR_WRITE;
    file.write(octets, at);
    return powerGoes() ? SQLITE_IOERR_WRITE : SQLITE_OK;
}

int SimDisk::State::truncate(SimOpen& open, std::size_t newSize) {
    if (int code = mayChange(open); code != SQLITE_OK) return SQLITE_IOERR_TRUNCATE;
    open.node->file.truncate(newSize);
    return powerGoes() ? SQLITE_IOERR_TRUNCATE : SQLITE_OK;
}

int SimDisk::State::sync(SimOpen& open) {
    if (int code = mayChange(open); code != SQLITE_OK) return SQLITE_IOERR_FSYNC;
    if (powerGoes()) return SQLITE_IOERR_FSYNC;
    ++counts.syncs;
    if (badSync.hits(open.name)) {
        open.node->file.failSync();
        return SQLITE_IOERR_FSYNC;
    }
    if (unsynced && means(*unsynced, open.name)) return SQLITE_OK;
    open.node->file.sync();
    if (open.syncsFolder) synced = folder;
    open.syncsFolder = false;
    return SQLITE_OK;
}

int SimDisk::State::openFile(SimOpen& open, int flags, int* outFlags) {
    open.disk = this;
    open.life = life;
    open.deletesAtEnd = flags & SQLITE_OPEN_DELETEONCLOSE;
    if (off || (trouble == Trouble::Broken && means(troubled, open.name))) return SQLITE_CANTOPEN;
    bool fixed = trouble == Trouble::ReadOnly && means(troubled, open.name);
    bool creates = flags & SQLITE_OPEN_CREATE;
    auto known = open.name.empty() ? folder.end() : folder.find(open.name);
    if (known != folder.end()) {
        open.node = known->second;
    } else {
        if (!creates || fixed) return SQLITE_CANTOPEN;
        open.node = std::make_shared<SimNode>(SimFile());
        if (!open.name.empty()) folder[open.name] = open.node;
        if (!open.name.empty() && powerGoes()) return SQLITE_CANTOPEN;
    }
    bool log = flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL);
    open.syncsFolder = creates && log;
    open.node->opens.push_back(&open);
    if (fixed) flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
    if (outFlags) *outFlags = flags;
    return SQLITE_OK;
}

int SimDisk::State::remove(const std::string& file, bool syncFolder) {
    if (off || troubleOf(file) != SQLITE_OK) return SQLITE_IOERR_DELETE;
    if (folder.erase(file) == 0) return SQLITE_IOERR_DELETE_NOENT;
    if (powerGoes()) return SQLITE_IOERR_DELETE;
    if (syncFolder) synced = folder;
    return SQLITE_OK;
}

std::uint64_t SimDisk::State::used() const {
    std::uint64_t octets = 0;
    for (const auto& [file, node] : folder) {
        octets += node->file.size();
        octets += node->shared.size() * 32 * 1024;
    }
    return octets;
}

// Of each name by itself: a new file may be gone again, a deleted one be back.
void SimDisk::State::losePower() {
    Folder found;
    auto names = synced;
    names.insert(folder.begin(), folder.end());
    for (const auto& [file, node] : names) {
        auto now = folder.find(file);
        auto before = synced.find(file);
        bool same = now != folder.end() && before != synced.end() && now->second == before->second;
        bool asNow = same || dice.chance(0.5);
        auto there = asNow ? now : before;
        if (there == (asNow ? folder : synced).end()) continue;
        found[file] = std::make_shared<SimNode>(SimFile(there->second->file.afterPowerCut(dice)));
    }
    folder = found;
    synced = std::move(found);
    ++life;
    off = false;
    cutIn = 0;
}

// What is written and not synced stays so.
void SimDisk::State::loseProcess() {
    std::map<const SimNode*, std::shared_ptr<SimNode>> fresh;
    for (Folder* names : {&folder, &synced}) {
        for (auto& [file, node] : *names) {
            auto& its = fresh[node.get()];
            if (!its) its = std::make_shared<SimNode>(node->file);
            node = its;
        }
    }
    ++life;
}

SimDisk::SimDisk(const std::string& name, std::uint64_t seed)
    : state_(std::make_unique<State>("santral-sim-" + name, seed)) {}

SimDisk::~SimDisk() = default;

const std::string& SimDisk::vfs() const {
    return state_->name;
}

void SimDisk::seedSqlite(std::uint32_t seed) {
    sqlite3_test_control(SQLITE_TESTCTRL_PRNG_SEED, static_cast<int>(seed | 1u), nullptr);
}

void SimDisk::cutAt(std::uint64_t change) {
    Lock held(state_->lock);
    state_->cutIn = change;
}

bool SimDisk::isOff() const {
    Lock held(state_->lock);
    return state_->off;
}

void SimDisk::powerCut() {
    Lock held(state_->lock);
    state_->losePower();
}

void SimDisk::processDies() {
    Lock held(state_->lock);
    state_->loseProcess();
}

void SimDisk::setTrouble(Trouble trouble, const std::string& file) {
    Lock held(state_->lock);
    state_->trouble = trouble;
    state_->troubled = file;
}

void SimDisk::setSize(std::optional<std::uint64_t> octets) {
    Lock held(state_->lock);
    state_->size = octets;
}

std::uint64_t SimDisk::used() const {
    Lock held(state_->lock);
    return state_->used();
}

void SimDisk::failWriteAt(std::uint64_t count, const std::string& file) {
    Lock held(state_->lock);
    state_->badWrite = {count, file};
}

void SimDisk::failSyncAt(std::uint64_t count, const std::string& file) {
    Lock held(state_->lock);
    state_->badSync = {count, file};
}

void SimDisk::ignoreSyncs(const std::string& file) {
    Lock held(state_->lock);
    state_->unsynced = file;
}

SimDisk::Counts SimDisk::counts() const {
    Lock held(state_->lock);
    return state_->counts;
}

std::vector<std::string> SimDisk::files() const {
    Lock held(state_->lock);
    std::vector<std::string> names;
    for (const auto& [file, node] : state_->folder) names.push_back(file);
    return names;
}

bool SimDisk::has(const std::string& file) const {
    Lock held(state_->lock);
    return state_->folder.count(file) > 0;
}

std::string SimDisk::octets(const std::string& file) const {
    Lock held(state_->lock);
    auto known = state_->folder.find(file);
    return known == state_->folder.end() ? std::string() : known->second->file.octets();
}

void SimDisk::putOctets(const std::string& file, std::string octets) {
    Lock held(state_->lock);
    auto fresh = std::make_shared<SimNode>(SimFile(std::move(octets)));
    state_->folder[file] = fresh;
    state_->synced[file] = std::move(fresh);
}

} // namespace santral::test
