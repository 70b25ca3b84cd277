-- Files that visitors uploaded, until a message carries them or a day is over.
CREATE TABLE upload(
    file TEXT PRIMARY KEY, -- SHA-256
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
