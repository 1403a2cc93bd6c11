-- What one desk left for the next, each sealed under a key of its own.
CREATE TABLE ticket_note (
    id      BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    ticket  INTEGER NOT NULL REFERENCES ticket (nr),
    person  BLOB NOT NULL CHECK (length(person) = 16),
    text    TEXT NOT NULL,
    by      TEXT NOT NULL,
    at      INTEGER NOT NULL
) STRICT;
CREATE INDEX ticket_note_ticket ON ticket_note (ticket);
