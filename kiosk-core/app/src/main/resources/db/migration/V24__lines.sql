-- A line's numbers begin with one letter or two, no two lines in use with the same. `closed_for` says to villagers why
-- somebody closed it; it stays closed until somebody opens it. A retired line gives out no numbers and is shown nowhere:
-- it stays for the tickets that were drawn in it.
PRAGMA defer_foreign_keys = ON;
CREATE TEMP TABLE kept_service AS SELECT * FROM queue_service;
DROP TABLE queue_service;
CREATE TABLE queue_service (
    id          TEXT PRIMARY KEY,
    prefix      TEXT NOT NULL CHECK (length(prefix) BETWEEN 1 AND 2),
    name        TEXT NOT NULL,
    hint        TEXT NOT NULL,
    position    INTEGER NOT NULL,
    open        INTEGER NOT NULL CHECK (open IN (0, 1)),
    closed_for  TEXT,
    retired     INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
    first       INTEGER NOT NULL DEFAULT 1,
    last        INTEGER NOT NULL DEFAULT 999,
    overnight   TEXT,
    CHECK (closed_for IS NULL OR open = 0)
) STRICT;
CREATE UNIQUE INDEX queue_service_prefix ON queue_service (prefix) WHERE retired = 0;
INSERT INTO queue_service (id, prefix, name, hint, position, open, first, last, overnight)
SELECT id, prefix, name, hint, position, open, first, last, overnight FROM kept_service;
DROP TABLE kept_service;
