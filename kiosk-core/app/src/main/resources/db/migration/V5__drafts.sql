-- Applications begun at a kiosk that go on at a desk, until they are filed or `until` has come. `content` is the form
-- as far as it was filled in, sealed under the key of a person made for this draft alone: whatever ends the draft
-- destroys the key. `number` is the ticket's, or four digits.
CREATE TABLE case_draft (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    item_id    TEXT NOT NULL,
    item_name  TEXT NOT NULL,
    person_id  BLOB NOT NULL REFERENCES person (id),
    content    TEXT NOT NULL,
    number     TEXT NOT NULL,
    ticket_id  BLOB,
    kiosk      TEXT NOT NULL,
    language   TEXT NOT NULL,
    version    INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    until      INTEGER NOT NULL
) STRICT;
CREATE INDEX case_draft_until ON case_draft (until);
