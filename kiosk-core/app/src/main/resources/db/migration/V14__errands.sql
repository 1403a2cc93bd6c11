-- Matters beside the one a number was drawn for, and matters of others. For whom is a relation; a name is written down at a
-- desk, sealed under a key of its own.
CREATE TABLE ticket_errand (
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    ticket      INTEGER NOT NULL REFERENCES ticket (nr),
    service_id  TEXT NOT NULL,
    relation    TEXT NOT NULL,
    mandate     TEXT NOT NULL,
    person      BLOB CHECK (length(person) = 16),
    principal   TEXT,
    done        INTEGER NOT NULL,
    version     INTEGER NOT NULL
) STRICT;
CREATE INDEX ticket_errand_ticket ON ticket_errand (ticket);
