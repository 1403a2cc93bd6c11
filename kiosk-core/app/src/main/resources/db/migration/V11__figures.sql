-- Figures are asked for by date, intervals are kept by the ordinal of their day.
CREATE INDEX business_day_date ON business_day (date, ordinal);

-- What somebody was told when they drew their number: how many minutes they would wait. Who was told nothing has no row.
CREATE TABLE wait_forecast (
    ticket    INTEGER PRIMARY KEY REFERENCES ticket (nr),
    at_least  INTEGER NOT NULL CHECK (at_least >= 0),
    at_most   INTEGER NOT NULL CHECK (at_most > at_least),
    given_at  INTEGER NOT NULL
) STRICT;
