-- What was chosen for the center (line '') and for its lines: hours, quotas, the usual length of a visit. A value that
-- is absent is the center's; what the center does not say limits nothing. `week` is seven lists of spans, Monday's first.
CREATE TABLE opening_rules (
    line        TEXT PRIMARY KEY,
    week        TEXT,
    numbers     INTEGER,
    per_person  INTEGER,
    minutes     INTEGER,
    version     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Days that are not as their weekday; the center's choice comes before the county's.
CREATE TABLE opening_day (
    date     TEXT NOT NULL,
    origin   TEXT NOT NULL CHECK (origin IN ('COUNTY', 'CENTER')),
    kind     TEXT NOT NULL,
    name     TEXT NOT NULL,
    spans    TEXT NOT NULL,
    version  INTEGER NOT NULL,
    PRIMARY KEY (date, origin)
) STRICT, WITHOUT ROWID;
CREATE TABLE opening_county (version INTEGER NOT NULL) STRICT;
INSERT INTO opening_county (version) VALUES (0);

-- Desks that somebody has left for a while; one of an earlier day counts no more.
CREATE TABLE desk_pause (
    desk     INTEGER PRIMARY KEY,
    reason   TEXT NOT NULL,
    since    INTEGER NOT NULL,
    back_at  INTEGER,
    by       TEXT NOT NULL
) STRICT;

-- Lines that were closed before their time because those who waited took until closing, and whether somebody opened
-- them again for the rest of that day.
CREATE TABLE queue_early (
    day     INTEGER NOT NULL,
    line    TEXT NOT NULL,
    closed_at    INTEGER NOT NULL,
    reopened_by  TEXT,
    PRIMARY KEY (day, line)
) STRICT, WITHOUT ROWID;

-- How many numbers of a line somebody drew on a day. `who` is a keyed hash that is another one each day, so that nobody
-- is followed over days; the rows go with their day.
CREATE TABLE queue_person (
    day      INTEGER NOT NULL,
    who      BLOB NOT NULL,
    line     TEXT NOT NULL,
    numbers  INTEGER NOT NULL,
    PRIMARY KEY (day, who, line)
) STRICT, WITHOUT ROWID;

-- Numbers that were drawn while nobody was at a desk. A telephone number is sealed under a key of its own; it is
-- destroyed a day later, with the key.
CREATE TABLE ticket_absence (
    ticket     INTEGER PRIMARY KEY REFERENCES ticket (nr),
    day        INTEGER NOT NULL,
    return_at  INTEGER NOT NULL,
    person     BLOB CHECK (length(person) = 16),
    phone      TEXT,
    at         INTEGER NOT NULL
) STRICT;
CREATE INDEX ticket_absence_day ON ticket_absence (day, ticket);
CREATE INDEX ticket_absence_phone ON ticket_absence (at) WHERE person IS NOT NULL;
