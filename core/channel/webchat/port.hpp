// What the web chat needs of the hub. The hub implements it; VisitorServer is the only caller, on the core
// thread. `done` may be called at once or later, on the core thread, exactly once, also after the visitor has
// gone.
#pragma once

#include "core/base/error.hpp"
#include "core/protocol/webchat/values.hpp"

#include <filesystem>
#include <functional>

namespace santral::webchat {

// A visitor is known by the SHA-256 of its token in hex (Identity::address of kind Visitor), with the id of
// the brand before the token where it has one. The token itself is seen by nobody but the visitor and
// VisitorServer.
struct Visitor {
    std::string key;
    std::string brand;    // its BrandPages::id, whatever name its pages say
    std::string language; // "tr", "az", "en" or empty
};

struct Opening {
    Visitor visitor;
    std::optional<std::uint64_t> last; // bring the items after it, oldest first; without: the newest
    std::size_t limit = 50;            // items
    Page page;
};

struct Opened {
    bool known =
        false; // false: nothing is stored of this visitor in this brand; history is empty and top is 0
    std::string name;
    std::string email;
    std::string brandName;
    std::string title; // this and the greeting in the visitor's language; may be empty
    std::string greeting;
    Look look;
    Status status;
    Seen seen;
    History history; // ascending
    // Highest n that was delivered before this answer. Later items come through VisitorServer::deliver().
    std::uint64_t top = 0;
};

struct Contact { // as stored
    std::string name;
    std::string email;
};

struct Upload {
    Uuid id;          // the visitor's; the same id again gets the first answer
    std::string name; // for display only, cleaned
    std::string type; // as declared, "token/token"
    std::uint64_t size = 0;
    std::filesystem::path path; // take it away by renaming, or leave it: it is deleted after `done`
};

struct Download {
    std::filesystem::path path; // stays until the answer is sent
    std::string name;
    std::string type;
};

class Port {
public:
    template <class T>
    using Done = std::function<void(Result<T>)>;

    virtual ~Port() = default;

    // Reads only: a visitor is stored with its first message, contact or file. NotFound: no such brand.
    virtual void open(Opening opening, Done<Opened> done) = 0;
    // For pages that have not opened a chat. Nothing: no such brand.
    virtual std::optional<Look> look(const std::string& brand) const = 0;
    // The visitor's first page is there, or its last one has gone. Says nothing about unknown visitors'
    // worth.
    virtual void present(const Visitor& visitor, const Page& page, bool on) = 0;

    // Answered when it is on disk. The same id of the same visitor again gets the first answer and stores
    // nothing. For one visitor, done() and VisitorServer::deliver() are called in the order of n. Denied:
    // blocked. NotFound, Conflict: a file is unknown, or hangs on another message. Busy, Full …: later.
    virtual void received(const Visitor& visitor, Message message, Done<Accepted> done) = 0;
    // A claim of the visitor. Answered when it is on disk, with all that is now stored. Invalid: the address.
    virtual void identified(const Visitor& visitor, Identify identify, Done<Contact> done) = 0;
    virtual void history(const Visitor& visitor, HistoryWish wish, std::size_t limit, Done<History> done) = 0;

    // Only growing numbers arrive here, none above the highest n.
    virtual void seen(const Visitor& visitor, Seen seen) = 0;
    virtual void typing(const Visitor& visitor, bool on) = 0;
    virtual void moved(const Visitor& visitor, Page page) = 0; // to another page of the shop

    // Answered when the file is on disk. The url of the answer is "file/" + a key that nobody can guess
    // ([A-Za-z0-9/_-], 128 random bits or more); fetch() gets that key.
    // Denied: blocked. TooLarge, Full, Busy …
    virtual void store(const Visitor& visitor, Upload upload, Done<File> done) = 0;
    virtual void fetch(std::string key, Done<Download> done) = 0; // NotFound
};

} // namespace santral::webchat
