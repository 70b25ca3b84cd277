#!/usr/bin/env python3
"""Copies a source of the product and plants bugs in it, for tests/simulator: plant.py SOURCE COPY.

Each bug does nothing until it is asked for by name. Fails where the place of a bug is not found any more.
"""
import sys
from pathlib import Path

DECLARED = "namespace santral {\nbool planted(const char* bug);\n} // namespace santral\n"

# source: [(bug, the product's words, what they become)]
BUGS = {
    "core/hub/local_hub.cpp": [
        ("answer-before-commit",
         "    entry.decision = std::move(*decision);\n    writer_->add(std::move(entry));\n",
         "    entry.decision = std::move(*decision);\n"
         "    if (planted(\"answer-before-commit\")) answer(id, entry.decision.receipt);\n"
         "    writer_->add(std::move(entry));\n"),
        ("nothing-repeats",
         "    if (name.empty()) return false;\n    auto running",
         "    if (name.empty() || planted(\"nothing-repeats\")) return false;\n    auto running"),
    ],
    "core/hub/remote_hub.cpp": [
        ("no-gap-check",
         "    if (step.previous != position_) return link_->restart(\"gap\");\n",
         "    if (step.previous != position_ && !planted(\"no-gap-check\")) return link_->restart(\"gap\");\n"),
    ],
    "core/store/sqlite/journal.cpp": [
        ("unsynced-journal",
         "    options.vfs = vfs;\n",
         "    options.vfs = vfs;\n"
         "    if (planted(\"unsynced-journal\")) options.sync = Sync::Normal;\n"),
    ],
    "core/channel/email/connector.cpp": [
        ("uid-before-commit",
         "    std::weak_ptr<Connection> later = connection_;\n",
         "    if (planted(\"uid-before-commit\")) settled(connection, mail.uid, {});\n"
         "    std::weak_ptr<Connection> later = connection_;\n"),
    ],
}


def main(source, copy):
    names = [name for name in BUGS if source.endswith(name)]
    text = Path(source).read_text()
    for bug, words, changed in BUGS[names[0]]:
        if text.count(words) != 1:
            sys.exit(f"plant.py: {source} has no place for {bug} any more")
        text = text.replace(words, changed)
    Path(copy).write_text(DECLARED + text)


main(*sys.argv[1:])
