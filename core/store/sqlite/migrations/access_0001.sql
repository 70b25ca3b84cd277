-- Who may join the hub. Neither a password nor a token is in here, only what they are recognised by.
CREATE TABLE password(
    agent BLOB PRIMARY KEY,
    hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE token(
    id BLOB PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    agent BLOB NOT NULL,
    device TEXT NOT NULL,
    made INTEGER NOT NULL,
    used INTEGER NOT NULL,
    ends INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX token_agent ON token(agent);
