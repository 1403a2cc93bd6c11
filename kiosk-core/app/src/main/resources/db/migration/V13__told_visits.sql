-- What somebody does not have with them, of a number whose place is kept, or was until it was called. It goes with the day
-- on which the visit is over.
CREATE TABLE ticket_lack (
    ticket     INTEGER PRIMARY KEY REFERENCES ticket (nr),
    item_id    TEXT NOT NULL,
    materials  TEXT NOT NULL
) STRICT;

-- Whose class was chosen at a kiosk; until a desk has looked.
CREATE TABLE ticket_claim (
    ticket  INTEGER PRIMARY KEY REFERENCES ticket (nr)
) STRICT;
