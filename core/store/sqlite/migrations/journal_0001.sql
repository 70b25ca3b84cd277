-- What only this desk knows.
CREATE TABLE draft(
    conversation BLOB NOT NULL,
    slot TEXT NOT NULL,
    body TEXT NOT NULL,
    message BLOB,
    at INTEGER NOT NULL,
    PRIMARY KEY(conversation, slot)
) STRICT, WITHOUT ROWID;
CREATE TABLE setting(
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
