-- The county's catalogue as this center has it, one row a thing; `body` is the county's JSON of it.
CREATE TABLE catalogue_edition (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    version  INTEGER NOT NULL,
    at       INTEGER NOT NULL
) STRICT;

CREATE TABLE catalogue_group (
    id     TEXT PRIMARY KEY,
    place  INTEGER NOT NULL UNIQUE,
    body   TEXT NOT NULL
) STRICT;

CREATE TABLE catalogue_item (
    id        TEXT PRIMARY KEY,
    group_id  TEXT NOT NULL REFERENCES catalogue_group (id),
    number    INTEGER NOT NULL UNIQUE,
    body      TEXT NOT NULL
) STRICT;
CREATE INDEX catalogue_item_group ON catalogue_item (group_id, number);

CREATE TABLE catalogue_function (
    id     TEXT PRIMARY KEY,
    place  INTEGER NOT NULL UNIQUE,
    body   TEXT NOT NULL
) STRICT;

-- The last serial given out in a year.
CREATE TABLE case_serial (
    year  INTEGER PRIMARY KEY,
    last  INTEGER NOT NULL
) STRICT;

-- An application. Name, phone, ID number and answers are sealed under the person's key. What the item was called
-- and who decides is kept as it was on the day, for a later edition may not have it any more.
CREATE TABLE service_case (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    number        TEXT NOT NULL UNIQUE,
    short_code    TEXT NOT NULL UNIQUE CHECK (length(short_code) = 8),
    item_id       TEXT NOT NULL,
    item_name     TEXT NOT NULL,
    next          TEXT NOT NULL,
    who           TEXT NOT NULL,
    person_id     BLOB NOT NULL REFERENCES person (id),
    name          TEXT NOT NULL,
    phone         TEXT NOT NULL,
    id_number     TEXT,
    answers       TEXT NOT NULL,
    stage         TEXT NOT NULL,
    version       INTEGER NOT NULL,
    due_on        TEXT NOT NULL,
    filed_at      INTEGER NOT NULL,
    filed_by      TEXT NOT NULL,
    language      TEXT NOT NULL,
    business_day  BLOB NOT NULL REFERENCES business_day (id)
) STRICT;
CREATE INDEX service_case_stage ON service_case (stage, number);
CREATE INDEX service_case_person ON service_case (person_id);

-- Every stage a case went through; `version` is the case's version from then on.
CREATE TABLE case_step (
    case_id  BLOB NOT NULL REFERENCES service_case (id),
    version  INTEGER NOT NULL,
    stage    TEXT NOT NULL,
    at       INTEGER NOT NULL,
    by       TEXT NOT NULL,
    reason   TEXT,
    PRIMARY KEY (case_id, version)
) STRICT, WITHOUT ROWID;

-- The county's roster of this center. A member who is no longer on it stays for the registers they are in.
CREATE TABLE roster (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    version  INTEGER NOT NULL,
    at       INTEGER NOT NULL
) STRICT;

CREATE TABLE party_branch (
    id     TEXT PRIMARY KEY,
    place  INTEGER NOT NULL,
    name   TEXT NOT NULL
) STRICT;

CREATE TABLE member (
    id         BLOB PRIMARY KEY REFERENCES person (id),
    branch_id  TEXT NOT NULL,
    name       TEXT NOT NULL,
    card_id    TEXT UNIQUE CHECK (length(card_id) = 16),
    left_at    INTEGER
) STRICT;
CREATE INDEX member_branch ON member (branch_id) WHERE left_at IS NULL;

CREATE TABLE card_key (
    key_id      INTEGER PRIMARY KEY,
    algorithm   TEXT NOT NULL,
    public_key  BLOB NOT NULL
) STRICT;

CREATE TABLE card_revoked (
    card_id  TEXT PRIMARY KEY CHECK (length(card_id) = 16),
    since    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE party_day (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    branch_id     TEXT NOT NULL,
    branch        TEXT NOT NULL,
    theme         TEXT NOT NULL,
    starts_at     INTEGER NOT NULL,
    agenda        TEXT NOT NULL,
    business_day  BLOB NOT NULL REFERENCES business_day (id),
    opened_by     TEXT NOT NULL,
    opened_at     INTEGER NOT NULL,
    closed_at     INTEGER,
    closed_by     TEXT
) STRICT;
CREATE UNIQUE INDEX party_day_open ON party_day (branch_id) WHERE closed_at IS NULL;

CREATE TABLE sign_in (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),
    day_id       BLOB NOT NULL REFERENCES party_day (id),
    member_id    BLOB NOT NULL REFERENCES member (id),
    ordinal      INTEGER NOT NULL,
    card_id      TEXT NOT NULL,
    at           INTEGER NOT NULL,
    kiosk        TEXT NOT NULL,
    provisional  INTEGER NOT NULL CHECK (provisional IN (0, 1)),
    UNIQUE (day_id, member_id),
    UNIQUE (day_id, ordinal)
) STRICT;

-- Cards that were not accepted. The card's id is there only where its signature held.
CREATE TABLE sign_in_refused (
    id       BLOB PRIMARY KEY CHECK (length(id) = 16),
    day_id   BLOB NOT NULL REFERENCES party_day (id),
    reason   TEXT NOT NULL,
    card_id  TEXT,
    at       INTEGER NOT NULL,
    kiosk    TEXT NOT NULL
) STRICT;
CREATE INDEX sign_in_refused_day ON sign_in_refused (day_id);

-- `drafted_by` is null where the county, or the seed for the village, wrote it. A draft's day of publication is
-- the day it was written, until somebody publishes it.
CREATE TABLE notice (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    owner         TEXT NOT NULL CHECK (owner IN ('COUNTY', 'VILLAGE')),
    kind          TEXT NOT NULL,
    title         TEXT NOT NULL,
    body          TEXT NOT NULL,
    publisher     TEXT NOT NULL,
    published_on  TEXT NOT NULL,
    starts_on     TEXT NOT NULL,
    ends_on       TEXT NOT NULL,
    objection     TEXT,
    state         TEXT NOT NULL CHECK (state IN ('DRAFTED', 'PUBLISHED', 'WITHDRAWN')),
    version       INTEGER NOT NULL,
    drafted_by    TEXT,
    drafted_at    INTEGER
) STRICT;
CREATE INDEX notice_showing ON notice (state, ends_on, starts_on);
