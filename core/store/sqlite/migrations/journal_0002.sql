-- Commands that the hub has not answered, and those it refused, until the agent has seen that.
CREATE TABLE in_hand(
    n INTEGER PRIMARY KEY, -- the order in which they were given
    id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    at INTEGER NOT NULL,
    code TEXT NOT NULL, -- of a refusal; empty: waits
    why TEXT NOT NULL
) STRICT;
