-- The lines people wait in; the center's own, set up with it.
CREATE TABLE queue_service (
    id        TEXT PRIMARY KEY,
    prefix    TEXT NOT NULL UNIQUE CHECK (length(prefix) = 1),
    name      TEXT NOT NULL,
    hint      TEXT NOT NULL,
    position  INTEGER NOT NULL,
    open      INTEGER NOT NULL CHECK (open IN (0, 1))
) STRICT;

-- A number belongs to a business day. `nr` is the order of issue, `call_order` that of the latest calls of a day.
CREATE TABLE ticket (
    nr          INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    day         INTEGER NOT NULL REFERENCES business_day (ordinal),
    service_id  TEXT NOT NULL REFERENCES queue_service (id),
    serial      INTEGER NOT NULL CHECK (serial > 0),
    number      TEXT NOT NULL,
    ahead       INTEGER NOT NULL,
    state       TEXT NOT NULL,
    version     INTEGER NOT NULL,
    issued_at   INTEGER NOT NULL,
    desk        INTEGER,
    called_at   INTEGER,
    calls       INTEGER NOT NULL,
    call_order  INTEGER,
    UNIQUE (day, service_id, serial),
    UNIQUE (day, number)
) STRICT;
CREATE INDEX ticket_waiting ON ticket (day, nr) WHERE state = 'WAITING';
CREATE INDEX ticket_line ON ticket (day, service_id, nr) WHERE state = 'WAITING';
CREATE INDEX ticket_state ON ticket (day, state);
CREATE UNIQUE INDEX ticket_call ON ticket (day, call_order) WHERE call_order IS NOT NULL;
-- A desk has one person before it.
CREATE UNIQUE INDEX ticket_desk ON ticket (day, desk) WHERE state = 'CALLED';
CREATE INDEX ticket_open ON ticket (day) WHERE state IN ('WAITING', 'CALLED');

-- What is to be printed, committed with the fact it tells of. What the slip says is read from the fact when it is
-- printed, so nothing personal lies here. `copy`: an earlier sheet of it may exist.
CREATE TABLE print_job (
    nr        INTEGER PRIMARY KEY,
    id        BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    document  TEXT NOT NULL,
    subject   BLOB NOT NULL CHECK (length(subject) = 16),
    language  TEXT NOT NULL,
    copy      INTEGER NOT NULL CHECK (copy IN (0, 1)),
    state     TEXT NOT NULL,
    trouble   TEXT,
    attempts  INTEGER NOT NULL,
    at        INTEGER NOT NULL
) STRICT;
CREATE INDEX print_job_unfinished ON print_job (nr) WHERE state IN ('QUEUED', 'SENDING');
CREATE INDEX print_job_subject ON print_job (subject, nr);

CREATE TABLE help_call (
    nr           INTEGER PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    day          INTEGER NOT NULL REFERENCES business_day (ordinal),
    kiosk        TEXT NOT NULL,
    screen       TEXT NOT NULL,
    at           INTEGER NOT NULL,
    accepted_by  TEXT,
    accepted_at  INTEGER
) STRICT;
CREATE INDEX help_call_open ON help_call (day, nr) WHERE accepted_by IS NULL;
