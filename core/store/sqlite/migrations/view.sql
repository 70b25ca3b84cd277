-- Everything here follows from the ledger and may be deleted. Small integers (n) stand for the ids inside this file.
CREATE TABLE progress(
    one INTEGER PRIMARY KEY CHECK(one=1), version INTEGER NOT NULL, applied INTEGER NOT NULL,
    messages INTEGER NOT NULL
) STRICT;
CREATE TABLE agent(id BLOB PRIMARY KEY, name TEXT NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
-- Brands, queues, teams, tags, reasons, saved views, skills, hours and agents' states as JSON; few.
CREATE TABLE organisation(kind TEXT NOT NULL, id BLOB NOT NULL, body TEXT NOT NULL, PRIMARY KEY(kind, id)) STRICT, WITHOUT ROWID;
-- What administrators changed: a Change as JSON.
CREATE TABLE change(seq INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE TABLE customer(
    n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, name TEXT NOT NULL, language TEXT NOT NULL, note TEXT NOT NULL,
    since INTEGER NOT NULL, sample INTEGER NOT NULL,
    left_by BLOB -- the identity that left last, where none is left
) STRICT;
CREATE INDEX customer_left ON customer(left_by) WHERE left_by IS NOT NULL;
CREATE TABLE identity(
    n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, kind INTEGER NOT NULL, address TEXT NOT NULL,
    display TEXT NOT NULL, claimed TEXT NOT NULL, customer INTEGER, reason INTEGER NOT NULL, linked_at INTEGER NOT NULL,
    verified INTEGER NOT NULL, sample INTEGER NOT NULL, chat_count INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX identity_address ON identity(kind, address) WHERE address<>'';
CREATE INDEX identity_customer ON identity(customer);
-- Written into a record by mistake and taken out again; their rows above are empty.
CREATE TABLE withdrawn(customer BLOB NOT NULL, identity BLOB NOT NULL, PRIMARY KEY(customer, identity)) STRICT, WITHOUT ROWID;
CREATE TABLE conversation(
    n INTEGER PRIMARY KEY, -- the conversation's number
    id BLOB NOT NULL UNIQUE, identity INTEGER NOT NULL, brand BLOB, queue BLOB, channel INTEGER NOT NULL,
    state INTEGER NOT NULL, owner BLOB, subject TEXT NOT NULL, snippet TEXT NOT NULL, direction INTEGER NOT NULL,
    opened_at INTEGER NOT NULL, last_at INTEGER NOT NULL, waiting_since INTEGER, snoozed_until INTEGER,
    last_seq INTEGER NOT NULL, customer_seq INTEGER NOT NULL, agent_seq INTEGER NOT NULL, last_agent BLOB, unread INTEGER NOT NULL, missed INTEGER NOT NULL, tags TEXT NOT NULL,
    sample INTEGER NOT NULL,
    work TEXT NOT NULL, -- contacts and service-level clocks as JSON; empty: none
    merged INTEGER NOT NULL, -- it went into another one
    merges TEXT NOT NULL -- what that was, and what others brought, as JSON; empty: nothing
) STRICT;
CREATE INDEX conversation_work ON conversation(n) WHERE work<>'';
CREATE INDEX conversation_state ON conversation(state, last_at);
CREATE INDEX conversation_owner ON conversation(owner, state, last_at) WHERE owner IS NOT NULL;
CREATE INDEX conversation_identity ON conversation(identity, last_at);
CREATE INDEX conversation_queue ON conversation(queue);
CREATE INDEX conversation_snoozed ON conversation(snoozed_until) WHERE snoozed_until IS NOT NULL;
-- What inbox queries look at, a narrow row for each conversation. Queues, brands and owners by their numbers here, 0: none.
CREATE TABLE listed_id(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE) STRICT;
CREATE TABLE listed(
    n INTEGER PRIMARY KEY, state INTEGER NOT NULL, last_at INTEGER NOT NULL,
    due INTEGER, waiting INTEGER, -- the earliest promise; since when its customer waits
    queue INTEGER NOT NULL, brand INTEGER NOT NULL, owner INTEGER NOT NULL, channel INTEGER NOT NULL,
    flags INTEGER NOT NULL -- 1: unread, 2: pressing, 4: its customer waits, 8: there is a promise
) STRICT;
CREATE INDEX listed_newest ON listed(state, last_at, n, queue, brand, owner, channel, flags);
CREATE INDEX listed_due ON listed(state, due) WHERE due IS NOT NULL;
CREATE INDEX listed_waiting ON listed(state, waiting) WHERE waiting IS NOT NULL;
CREATE INDEX listed_queue ON listed(queue, state);
CREATE INDEX listed_brand ON listed(brand, state);
CREATE INDEX listed_owner ON listed(owner, state);
CREATE INDEX listed_channel ON listed(channel, state);
CREATE INDEX listed_unread ON listed(state) WHERE flags&1;
CREATE INDEX listed_pressing ON listed(state) WHERE flags&2;
CREATE TABLE listed_tag(tag TEXT NOT NULL, state INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY(tag, state, n)) STRICT, WITHOUT ROWID;
-- How many conversations each owner (32 zeros: nobody) has in each state: counting 200,000 rows takes too long.
CREATE TABLE tally(
    owner TEXT NOT NULL, state INTEGER NOT NULL, count INTEGER NOT NULL, unread INTEGER NOT NULL,
    PRIMARY KEY(owner, state)
) STRICT, WITHOUT ROWID;
CREATE TABLE item(
    seq INTEGER PRIMARY KEY, revision INTEGER NOT NULL, identity INTEGER NOT NULL, conversation INTEGER NOT NULL,
    kind INTEGER NOT NULL, channel INTEGER NOT NULL, direction INTEGER NOT NULL, at INTEGER NOT NULL, agent BLOB,
    message BLOB, delivery INTEGER NOT NULL, chat_number INTEGER NOT NULL,
    client TEXT NOT NULL, -- the id that the visitor's page gave it
    text TEXT NOT NULL, more TEXT NOT NULL
) STRICT;
CREATE INDEX item_thread ON item(identity, seq);
CREATE INDEX item_conversation ON item(conversation);
CREATE UNIQUE INDEX item_message ON item(message) WHERE message IS NOT NULL;
CREATE INDEX item_client ON item(identity, client) WHERE client<>'';
CREATE INDEX item_outbox ON item(seq) WHERE delivery IN (2,3);
CREATE INDEX item_held ON item(seq) WHERE delivery=1;
-- Which entries name a file (attachment, HTML, raw mail), by the first half of its SHA-256.
CREATE TABLE item_file(seq INTEGER NOT NULL, file BLOB NOT NULL, PRIMARY KEY(seq, file)) STRICT, WITHOUT ROWID;
CREATE INDEX item_file_file ON item_file(file);
-- Who was told of which note.
CREATE TABLE mention(agent BLOB NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY(agent, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE mail_id(id TEXT PRIMARY KEY, conversation INTEGER NOT NULL) STRICT, WITHOUT ROWID;
-- Folded words only; the text to show lies in the tables above. Newest first is rowid order.
CREATE TABLE message_segment(number INTEGER PRIMARY KEY) STRICT; -- each has a table message_words_<number>
CREATE VIRTUAL TABLE conversation_words USING fts5(words, content='', columnsize=0, prefix='2 3 4', tokenize='unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE customer_words USING fts5(words, content='', columnsize=0, prefix='2 3 4', tokenize='unicode61 remove_diacritics 0');
