#!/usr/bin/env python3
"""The architecture as tables: which folder may include which, and where a library or a seam may be seen.

Run by scripts/test; `check_layers.py [ROOT]` prints one line a breach and fails when there is one.
docs/architecture.md explains the layers. Change the tables and that page together.
"""
import pathlib
import re
import sys

TOPS = ("core", "ui", "app", "tests")

# Folder → what it may include besides itself. The longest folder that fits decides.
MAY = {
    "core/base": "",
    "core/os": "core/base",
    "core/domain": "core/base",
    "core/protocol": "core/base",
    "core/media": "core/base",
    "core/net": "core/base core/os",
    "core/store": "core/base core/domain core/os",
    "core/routing": "core/base core/domain",
    "core/channel": "core/base core/domain core/protocol core/media core/net core/sieve/sieve.hpp",
    "core/commerce": "core/base core/domain core/net core/os",
    "core/voice": "core/base core/domain core/net core/os",
    "core/voice/linphone": "core/base core/domain core/net core/os core/voice",
    "core/sieve": "core/base core/domain core/protocol/mime core/os",
    "core/hub": "core",
    "core/hub/hub.hpp": "core/base core/domain",
    "ui/widgets": "core/domain/channel.hpp",
    "ui/bridge": "core/base core/domain core/hub/hub.hpp core/voice/voice_engine.hpp core/voice/values.hpp",
    "ui/administration": "ui/bridge ui/widgets ui/settings core/base core/domain", # it has pages of the settings
    "ui/supervisor": "ui/bridge ui/widgets ui/agent core/base core/domain", # agent has the words of agents' states
    "ui/shell": "ui core/base core/domain",
    # Programs put the parts together, so they see the parts they are made of.
    "app/workstation": "core ui",
    "app/hub": "core",
    "app/running": "core",
    "app/voice": "core/base core/domain core/os core/net core/voice ui/widgets",
    "app/sieve": "core/base core/os core/sieve core/protocol/mime",
    "app/webview": "core/base core/os",
    "tests": "core ui app",
}
FEATURE = "ui/bridge ui/widgets core/base core/domain"  # every other folder of ui

# Sub-folders that must not see each other, and the one among them that all may see.
APART = {"core/protocol": "core/protocol/mime", "core/channel": "", "core/commerce": "", "app": "app/running"}
# Folders that nobody sees but those named, whatever MAY says.
PRIVATE = {"core/voice/linphone": "app/voice tests"}

# Pattern, where it is at home, what to say. `tests` may do all of it.
SEAMS = [
    (r"\b(?:steady_timer|system_timer|high_resolution_timer)\b", "core/base core/os app", "time comes from Timers"),
    (r"\b(?:system_clock|steady_clock|high_resolution_clock)::now\b", "core/base core/os app",
     "time comes from Clock"),
    (r"\bstd::j?thread\b|\bsleep_(?:for|until)\b", "core/base core/os app", "threads are made by the programs"),
    (r"\basio::detached\b", "core/base", "who starts work owns a Tasks"),
]
POSIX = (r"(?:unistd|fcntl|signal|poll|pthread|sched|spawn|dlfcn|dirent|pwd|grp|netdb|termios|syslog|ifaddrs"
         r"|windows|winsock2?|ws2tcpip)\.h$|csignal$|(?:sys|netinet|arpa|net|linux)/")
LIBRARIES = [
    (POSIX, "core/base core/os app", "the system is reached through core/os"),
    (r"Q[A-Z]|Qt", "ui app", "no Qt below ui"),
    (r"boost/beast|boost/asio/ssl|openssl/ssl\.h", "core/net/*.cpp", "Beast and TLS stay in .cpp files of core/net"),
    (r"zlib\.h", "core/net/*.cpp", "zlib stays in .cpp files of core/net"),
    (r"sqlite3\.h", "core/store/sqlite", "only core/store/sqlite opens a database"),
    (r"libpq", "core/store/postgres", "only core/store/postgres talks to PostgreSQL"),
    (r"linphone|mediastreamer2|ortp", "core/voice/linphone", "liblinphone stays in core/voice/linphone"),
    (r"gmime|gumbo", "core/sieve", "foreign mail and HTML are taken apart in the sieve"),
    (r"phonenumbers/", "core/domain/phone_number.cpp", "call parsePhone()"),
    (r"date/(?!date\.h)", "core/base/zone.cpp", "call findZone()"),
    (r"toml\+\+/", "app/hub", "configuration files are read in app/hub"),
    (r"qt6?keychain", "app/workstation", "secrets are kept through app/workstation/keychain.hpp"),
    (r"spdlog", "core/base", "log through core/base/log.hpp"),
    (r"QtWebEngine|QWebEngine", "app/webview", "Qt WebEngine stays in app/webview"),
]

INCLUDE = re.compile(r'\s*#\s*include\s*([<"])([^>"]+)[>"]')
TOKEN = re.compile(r'R"([^(\s]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*.*?\*/', re.S)


def inside(path, folder):
    if folder.endswith("/*.cpp"):
        return path.startswith(folder[:-5]) and path.endswith(".cpp")
    return path == folder or path.startswith(folder + "/")


def within(path, folders):
    return any(inside(path, folder) for folder in folders.split())


def layer_of(path):
    fits = [folder for folder in MAY if inside(path, folder)]
    return max(fits, key=len) if fits else None


def allowed(source, target):
    if inside(source, "tests"):
        return True
    if any(inside(target, hidden) and not inside(source, hidden) and not within(source, seers)
           for hidden, seers in PRIVATE.items()):
        return False
    layer = layer_of(source)
    group = next((top for top in APART if inside(source, top) and inside(target, top)), None)
    if group:
        level = group.count("/") + 2
        mine = "/".join(source.split("/")[:level])
        flat = target.count("/") + 1 == level
        return flat or inside(target, mine) or bool(APART[group]) and inside(target, APART[group])
    own = layer if layer and "." not in layer else "/".join(source.split("/")[:2])
    if inside(target, own) and not (layer or "").endswith(".hpp"):
        return True
    return within(target, MAY[layer] if layer else FEATURE)


def code_only(text):
    """The text without comments and string contents, every line in its place."""
    return TOKEN.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), text)


def check_include(root, source, kind, target):
    if target.split("/")[0] in TOPS:
        return None if allowed(source, target) else f"{target} is not visible from here"
    if kind == '"' and (root / source).parent.joinpath(target).exists():
        return f"{target}: write includes from the root of the project"
    for pattern, home, why in LIBRARIES:
        if re.match(pattern, target) and not within(source, home + " tests"):
            return f"<{target}>: {why}"
    return None


def check_file(root, source, text):
    """(line, what is wrong) of one file, and what it includes of ours."""
    found, ours = [], []
    if not inside(source, "tests") and not source.startswith("ui/") and source.count("/") > 1 \
            and not layer_of(source):
        found.append((1, f"{'/'.join(source.split('/')[:2])} is not in the table of scripts/check_layers.py"))
    code = code_only(text).split("\n")
    for number, line in enumerate(text.split("\n"), 1):
        match = INCLUDE.match(line)
        if match and "#" in code[number - 1]:
            wrong = check_include(root, source, match[1], match[2])
            found += [(number, wrong)] if wrong else []
            ours += [match[2]] if match[2].split("/")[0] in TOPS else []
            continue
        for pattern, home, why in SEAMS:
            if re.search(pattern, code[number - 1]) and not within(source, home + " tests"):
                found.append((number, f"{re.search(pattern, code[number - 1])[0]}: {why}"))
    return found, ours


def cycles(includes):
    """Each cycle of headers once, as a list of names."""
    state, found = {}, []

    def visit(name, path):
        state[name] = "open"
        for target in includes.get(name, []):
            if state.get(target) == "open":
                found.append(path[path.index(target):] + [target])
            elif target not in state:
                visit(target, path + [target])
        state[name] = "done"

    for name in sorted(includes):
        if name not in state:
            visit(name, [name])
    return found


def breaches(root):
    root = pathlib.Path(root)
    result, includes = [], {}
    for path in sorted(p for top in TOPS for p in (root / top).rglob("*.[hc]pp")):
        source = path.relative_to(root).as_posix()
        found, includes[source] = check_file(root, source, path.read_text(encoding="utf-8"))
        result += [f"{source}:{number}: {why}" for number, why in found]
    result += ["include cycle: " + " → ".join(cycle) for cycle in cycles(includes)]
    return result


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent
    found = breaches(root)
    print("\n".join(found) if found else "layers: nothing looks upwards")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
