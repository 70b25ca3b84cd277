-- Tokens that were taken back, by the hash alone: a desk that was not there then still has to be told.
CREATE TABLE taken_back(
    hash TEXT PRIMARY KEY,
    until INTEGER NOT NULL -- when the token would have ended
) STRICT, WITHOUT ROWID;
