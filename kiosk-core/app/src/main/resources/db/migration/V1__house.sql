-- Times are epoch milliseconds, dates ISO text, money fen, UUIDs 16 bytes.

-- One line: the cursor of the last committed event and the latest time ever recorded.
CREATE TABLE cursor (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    value    INTEGER NOT NULL,
    last_at  INTEGER NOT NULL
) STRICT;
INSERT INTO cursor VALUES (1, 0, 0);

-- This core, for as long as its database lives.
CREATE TABLE core (
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    id    BLOB NOT NULL CHECK (length(id) = 16)
) STRICT;
INSERT INTO core VALUES (1, randomblob(16));

-- A stream is (center, core, epoch, lane). A new epoch begins with every new or restored database.
CREATE TABLE epoch (
    ordinal    INTEGER PRIMARY KEY CHECK (ordinal > 0),
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    opened_at  INTEGER NOT NULL,
    reason     TEXT NOT NULL
) STRICT;
INSERT INTO epoch VALUES (1, randomblob(16), 0, 'created');

CREATE TABLE journal (
    epoch           INTEGER NOT NULL REFERENCES epoch (ordinal),
    lane            INTEGER NOT NULL,
    seq             INTEGER NOT NULL CHECK (seq > 0),
    type            TEXT NOT NULL,
    record_id       BLOB NOT NULL CHECK (length(record_id) = 16),
    op              TEXT NOT NULL,
    base_version    INTEGER NOT NULL,
    new_version     INTEGER NOT NULL,
    schema_version  INTEGER NOT NULL,
    at              INTEGER NOT NULL,
    time_trusted    INTEGER NOT NULL CHECK (time_trusted IN (0, 1)),
    payload         BLOB,
    payload_hash    BLOB NOT NULL,
    prev_hash       BLOB NOT NULL,
    hash            BLOB NOT NULL,
    PRIMARY KEY (epoch, lane, seq)
) STRICT;
CREATE INDEX journal_record ON journal (record_id);

-- What the county has signed for, per stream.
CREATE TABLE receipt (
    epoch      INTEGER NOT NULL REFERENCES epoch (ordinal),
    lane       INTEGER NOT NULL,
    seq        INTEGER NOT NULL,
    hash       BLOB NOT NULL,
    signature  BLOB NOT NULL,
    at         INTEGER NOT NULL,
    PRIMARY KEY (epoch, lane)
) STRICT;

-- How far the county's changes have been applied, and those that could not be.
CREATE TABLE inbound (
    one     INTEGER PRIMARY KEY CHECK (one = 1),
    cursor  INTEGER NOT NULL
) STRICT;
INSERT INTO inbound VALUES (1, 0);
CREATE TABLE inbound_rejected (
    cursor   INTEGER PRIMARY KEY,
    kind     TEXT NOT NULL,
    reason   TEXT NOT NULL,
    at       INTEGER NOT NULL
) STRICT;

-- Answers already given, by the caller's key; kept 30 days.
CREATE TABLE idempotency (
    caller        TEXT NOT NULL,
    key           TEXT NOT NULL,
    request_hash  BLOB NOT NULL,
    answer        TEXT NOT NULL,
    at            INTEGER NOT NULL,
    PRIMARY KEY (caller, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_at ON idempotency (at);

-- One key per person, wrapped by the center key. Destroying it erases the person everywhere.
CREATE TABLE person (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),
    wrapped_key  BLOB,
    id_hash      BLOB UNIQUE,
    created_at   INTEGER NOT NULL,
    erased_at    INTEGER
) STRICT;

CREATE TABLE business_day (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),
    ordinal      INTEGER NOT NULL UNIQUE,
    date         TEXT NOT NULL,
    opened_at    INTEGER NOT NULL,
    time_trusted INTEGER NOT NULL,
    closed_at    INTEGER
) STRICT;
CREATE UNIQUE INDEX business_day_open ON business_day (closed_at IS NULL) WHERE closed_at IS NULL;

CREATE TABLE setting (
    name     TEXT NOT NULL,
    origin   TEXT NOT NULL CHECK (origin IN ('SEED', 'COUNTY', 'CENTER')),
    value    TEXT NOT NULL,
    version  INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    by       TEXT NOT NULL,
    PRIMARY KEY (name, origin)
) STRICT;

CREATE TABLE center (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    code     TEXT NOT NULL,
    name     TEXT NOT NULL,
    village  TEXT NOT NULL,
    town     TEXT NOT NULL,
    county   TEXT NOT NULL,
    phone    TEXT NOT NULL,
    county_number INTEGER NOT NULL
) STRICT;

CREATE TABLE staff (
    account    TEXT PRIMARY KEY,
    person_id  BLOB NOT NULL REFERENCES person (id),
    name       TEXT NOT NULL,
    pin_hash   TEXT NOT NULL,
    roles      TEXT NOT NULL
) STRICT;

CREATE TABLE staff_session (
    token_hash  BLOB PRIMARY KEY,
    account     TEXT NOT NULL REFERENCES staff (account),
    csrf        TEXT NOT NULL,
    desk        INTEGER,
    expires_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX staff_session_expiry ON staff_session (expires_at);

CREATE TABLE client (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),
    kind         TEXT NOT NULL,
    name         TEXT NOT NULL,
    token_hash   BLOB NOT NULL UNIQUE,
    enrolled_at  INTEGER NOT NULL,
    revoked_at   INTEGER
) STRICT;

CREATE TABLE enrolment_code (
    code_hash   BLOB PRIMARY KEY,
    kind        TEXT NOT NULL,
    name        TEXT NOT NULL,
    expires_at  INTEGER NOT NULL,
    used_at     INTEGER
) STRICT;

-- Who looked at or did what; personal data are never in it.
CREATE TABLE audit (
    id      INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    who     TEXT NOT NULL,
    what    TEXT NOT NULL,
    subject BLOB,
    detail  TEXT NOT NULL
) STRICT;
