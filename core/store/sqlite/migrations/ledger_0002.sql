-- An inbound item keeps its receipt itself: its command's id is the hub's own and never comes again. Messages of
-- visitors need no row: the id that their page gave them is in their event.
ALTER TABLE inbound RENAME TO inbound_before;
CREATE TABLE inbound(
    channel TEXT NOT NULL,
    provider TEXT NOT NULL,
    receipt TEXT NOT NULL,
    PRIMARY KEY(channel, provider)
) STRICT, WITHOUT ROWID;
INSERT INTO inbound SELECT i.channel, i.provider, c.receipt FROM inbound_before i JOIN command c ON c.id=i.command
    WHERE i.channel<>'chat' ORDER BY i.channel, i.provider;
DELETE FROM command WHERE id IN (SELECT command FROM inbound_before);
DROP TABLE inbound_before;
-- Nobody looks an event up by its id.
DROP INDEX event_id;
