-- What only this desk knows: drafts, and commands that no hub has confirmed yet.
CREATE TABLE draft(
    conversation BLOB NOT NULL,
    slot TEXT NOT NULL,
    body TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY(conversation, slot)
) STRICT, WITHOUT ROWID;
CREATE TABLE pending(
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    body TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE TABLE setting(
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
