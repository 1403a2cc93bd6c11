-- What a number was drawn for, or its holder said that they came for. It goes with the day on which the visit is over.
CREATE TABLE ticket_item (
    ticket   INTEGER PRIMARY KEY REFERENCES ticket (nr),
    item_id  TEXT NOT NULL
) STRICT;

-- Which of what is done in its line an errand is, where it was said.
ALTER TABLE ticket_errand ADD COLUMN item_id TEXT;
