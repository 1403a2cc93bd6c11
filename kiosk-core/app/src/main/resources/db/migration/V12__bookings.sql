-- How a line is booked; a line without a row is not.
CREATE TABLE booking_plan (
    line           TEXT PRIMARY KEY,
    minutes        INTEGER NOT NULL,
    desks          INTEGER NOT NULL,
    visit_minutes  INTEGER NOT NULL,
    percent        INTEGER NOT NULL,
    days_ahead     INTEGER NOT NULL,
    version        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The county's places: the first so many of each slot of a line, from a day on. Without a row all are the center's.
CREATE TABLE booking_block (
    line    TEXT NOT NULL,
    since   TEXT NOT NULL,
    places  INTEGER NOT NULL,
    PRIMARY KEY (line, since)
) STRICT, WITHOUT ROWID;
CREATE TABLE booking_county (version INTEGER NOT NULL) STRICT;
INSERT INTO booking_county (version) VALUES (0);

-- A place of a slot that is kept for somebody. It takes its place up from `from_at` until `until_at` while its state
-- says so. Each side books without the other; what both put on one place is shown to a person and never merged.
-- `settled_at` is when it got this place, `rings_at` when the core moves it on by itself. Name and telephone number are
-- sealed under a key of its own that is destroyed a day after the appointment; `who` is a keyed hash of the number.
CREATE TABLE booking (
    nr              INTEGER PRIMARY KEY,
    id              BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    line            TEXT NOT NULL,
    from_at         INTEGER NOT NULL,
    until_at        INTEGER NOT NULL CHECK (until_at > from_at),
    place           INTEGER NOT NULL CHECK (place >= 0),
    side            TEXT NOT NULL CHECK (side IN ('COUNTY', 'CENTER')),
    state           TEXT NOT NULL,
    version         INTEGER NOT NULL,
    short_code      TEXT NOT NULL UNIQUE,
    language        TEXT NOT NULL,
    by              TEXT NOT NULL,
    settled_at      INTEGER NOT NULL,
    rings_at        INTEGER,
    person          BLOB CHECK (length(person) = 16),
    name            TEXT,
    phone           TEXT,
    who             BLOB,
    ticket          BLOB CHECK (length(ticket) = 16),
    county_version  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX booking_slot ON booking (line, from_at);
CREATE INDEX booking_day ON booking (from_at);
CREATE INDEX booking_rings ON booking (rings_at) WHERE rings_at IS NOT NULL;
CREATE INDEX booking_person ON booking (until_at) WHERE person IS NOT NULL;
CREATE INDEX booking_who ON booking (who) WHERE state IN ('HELD', 'BOOKED');
CREATE INDEX booking_ticket ON booking (ticket) WHERE ticket IS NOT NULL;
-- The center never gives a place of its own out twice. What the county sends stands as it comes: two on one place are
-- shown to a person.
CREATE UNIQUE INDEX booking_place ON booking (line, from_at, place)
    WHERE side = 'CENTER' AND state IN ('HELD', 'BOOKED', 'ARRIVED', 'SERVED');

-- What happened to a booking, and where it stood then.
CREATE TABLE booking_step (
    booking   INTEGER NOT NULL REFERENCES booking (nr),
    version   INTEGER NOT NULL,
    event     TEXT NOT NULL,
    state     TEXT NOT NULL,
    from_at   INTEGER NOT NULL,
    place     INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    by        TEXT NOT NULL,
    PRIMARY KEY (booking, version)
) STRICT, WITHOUT ROWID;
