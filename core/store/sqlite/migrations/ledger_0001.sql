CREATE TABLE event(
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    v INTEGER NOT NULL,
    kind TEXT NOT NULL,
    conversation BLOB,
    identity BLOB,
    actor INTEGER NOT NULL,
    agent BLOB,
    at INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX event_id ON event(id);
-- Personal data of one event. The only rows of a ledger that are ever deleted.
CREATE TABLE content(
    seq INTEGER PRIMARY KEY,
    identity BLOB,
    body TEXT NOT NULL
) STRICT;
CREATE TABLE command(
    id BLOB PRIMARY KEY,
    receipt TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE inbound(
    channel TEXT NOT NULL,
    provider TEXT NOT NULL,
    command BLOB NOT NULL,
    PRIMARY KEY(channel, provider)
) STRICT, WITHOUT ROWID;
