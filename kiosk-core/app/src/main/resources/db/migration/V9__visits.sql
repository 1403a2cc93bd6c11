-- A visit is one row of `ticket`, with one number from the kiosk to the result; every stay in a state is a row of
-- `ticket_interval`. The ticket repeats what its open interval says, for the indexes that calling needs.
--
-- `line` is where it waits: a service's id, or `desk:2` or `staff:account` for one desk or one person alone. `place`
-- is its place in the order of arrival, 2^24 times its `nr`, so that one that comes back fits between two others;
-- `since` is when the delay began that its class is promised. `moved` is the last thing that happened to it.
CREATE TABLE visit (
    nr          INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    day         INTEGER NOT NULL REFERENCES business_day (ordinal),
    number      TEXT NOT NULL,
    ahead       INTEGER NOT NULL,
    issued_at   INTEGER NOT NULL,
    priority    TEXT NOT NULL,
    state       TEXT NOT NULL,
    version     INTEGER NOT NULL,
    service_id  TEXT NOT NULL REFERENCES queue_service (id),
    line        TEXT NOT NULL,
    place       INTEGER NOT NULL,
    since       INTEGER NOT NULL,
    desk        INTEGER,
    staff       TEXT,
    back_at     INTEGER,
    route       TEXT NOT NULL,
    why         TEXT,
    called_at   INTEGER,
    calls       INTEGER NOT NULL,
    recalls     INTEGER NOT NULL,
    call_order  INTEGER,
    moved       TEXT NOT NULL,
    moved_by    TEXT NOT NULL,
    UNIQUE (day, number)
) STRICT;

INSERT INTO visit (nr, id, day, number, ahead, issued_at, priority, state, version, service_id, line, place, since,
    desk, route, called_at, calls, recalls, call_order, moved, moved_by)
SELECT nr, id, day, number, ahead, issued_at, 'ORDINARY', state, version, service_id, service_id, nr << 24, issued_at,
    desk, '', called_at, calls, max(0, calls - 1), call_order,
    CASE state WHEN 'WAITING' THEN 'ISSUE' WHEN 'CALLED' THEN 'RECALL' ELSE 'LEFT_AT_DESK' END, 'core'
FROM ticket;

-- The last number of each series and day, given out or not.
CREATE TABLE queue_counter (
    day     INTEGER NOT NULL,
    series  TEXT NOT NULL,
    last    INTEGER NOT NULL,
    PRIMARY KEY (day, series)
) STRICT, WITHOUT ROWID;
INSERT INTO queue_counter (day, series, last) SELECT day, service_id, max(serial) FROM ticket GROUP BY day, service_id;

DROP TABLE ticket;
ALTER TABLE visit RENAME TO ticket;

CREATE INDEX ticket_line ON ticket (day, line, priority, place) WHERE state IN ('WAITING', 'TRANSFERRED');
CREATE INDEX ticket_since ON ticket (day, line, priority, since) WHERE state IN ('WAITING', 'TRANSFERRED');
CREATE INDEX ticket_aside ON ticket (day, nr) WHERE state IN ('HELD', 'WAITING_FOR_PAPERS', 'MISSED');
CREATE INDEX ticket_open ON ticket (day)
    WHERE state IN ('WAITING', 'TRANSFERRED', 'CALLED', 'SERVING', 'HELD', 'WAITING_FOR_PAPERS');
CREATE UNIQUE INDEX ticket_call ON ticket (day, call_order) WHERE call_order IS NOT NULL;
-- A desk has one person before it.
CREATE UNIQUE INDEX ticket_desk ON ticket (day, desk) WHERE state IN ('CALLED', 'SERVING');

-- `event` began it, `ended` is the one that ended it, as the journal calls them. What is `undone` was taken back; figures pass over it, and the interval before
-- it goes on as if nothing had been. What is not undone follows without a gap, and no interval ends before it began,
-- whatever the clock did. Of a ticket that has ended no interval is open; one that was missed is open until the next
-- day begins.
CREATE TABLE ticket_interval (
    nr          INTEGER PRIMARY KEY,
    ticket      INTEGER NOT NULL REFERENCES ticket (nr),
    day         INTEGER NOT NULL,
    state       TEXT NOT NULL,
    event       TEXT NOT NULL,
    by          TEXT NOT NULL,
    cause       TEXT,
    priority    TEXT NOT NULL,
    service_id  TEXT NOT NULL,
    line        TEXT NOT NULL,
    place       INTEGER NOT NULL,
    since       INTEGER NOT NULL,
    desk        INTEGER,
    staff       TEXT,
    back_at     INTEGER,
    route       TEXT NOT NULL,
    why         TEXT,
    from_at     INTEGER NOT NULL,
    until_at    INTEGER CHECK (until_at >= from_at),
    ended       TEXT,
    undone      INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;

-- Of tickets from before there were intervals, two are known from the journal: until the first call, and from it until
-- the end. Those that are left open belong to a ticket that still waits or is at a desk.
CREATE TEMP TABLE told AS
SELECT t.nr, t.state,
    (SELECT min(j.at) FROM journal j WHERE j.record_id = t.id AND j.op = 'called') AS called,
    (SELECT max(j.at) FROM journal j WHERE j.record_id = t.id AND j.op IN ('finished', 'missed')) AS ended,
    (SELECT j.op FROM journal j WHERE j.record_id = t.id AND j.op IN ('finished', 'missed')
     ORDER BY j.epoch DESC, j.seq DESC LIMIT 1) AS how
FROM ticket t;
INSERT INTO ticket_interval (ticket, day, state, event, by, priority, service_id, line, place, since, route, from_at,
    until_at, ended, undone)
SELECT t.nr, t.day, 'WAITING', 'issued', 'core', t.priority, t.service_id, t.line, t.place, t.since, '', t.issued_at,
    CASE WHEN t.state <> 'WAITING' THEN max(t.issued_at, coalesce(told.called, told.ended, t.issued_at)) END,
    CASE WHEN t.state <> 'WAITING' THEN coalesce(CASE WHEN told.called IS NOT NULL THEN 'called' END, told.how) END, 0
FROM ticket t JOIN told ON told.nr = t.nr;
INSERT INTO ticket_interval (ticket, day, state, event, by, priority, service_id, line, place, since, desk, route,
    from_at, until_at, ended, undone)
SELECT t.nr, t.day, 'CALLED', 'called', 'core', t.priority, t.service_id, t.line, t.place, t.since, t.desk, '',
    max(t.issued_at, told.called),
    CASE WHEN t.state <> 'CALLED' THEN max(t.issued_at, told.called, coalesce(told.ended, told.called)) END,
    CASE WHEN t.state <> 'CALLED' THEN told.how END, 0
FROM ticket t JOIN told ON told.nr = t.nr WHERE told.called IS NOT NULL;
INSERT INTO ticket_interval (ticket, day, state, event, by, priority, service_id, line, place, since, desk, route,
    from_at, undone)
SELECT t.nr, t.day, 'MISSED', 'missed', 'core', t.priority, t.service_id, t.line, t.place, t.since, t.desk, '',
    max(t.issued_at, coalesce(told.called, 0), coalesce(told.ended, 0)), 0
FROM ticket t JOIN told ON told.nr = t.nr
WHERE t.state = 'MISSED' AND t.day = (SELECT ordinal FROM business_day WHERE closed_at IS NULL);
DROP TABLE told;

CREATE UNIQUE INDEX ticket_interval_open ON ticket_interval (ticket) WHERE until_at IS NULL;
CREATE INDEX ticket_interval_ticket ON ticket_interval (ticket, nr);
CREATE INDEX ticket_interval_day ON ticket_interval (day, state, service_id);

-- How many tickets of a day stand where; kept with every step, so that nobody counts tickets to show a number.
CREATE TABLE queue_tally (
    day       INTEGER NOT NULL,
    line      TEXT NOT NULL,
    priority  TEXT NOT NULL,
    state     TEXT NOT NULL,
    tickets   INTEGER NOT NULL,
    PRIMARY KEY (day, line, priority, state)
) STRICT, WITHOUT ROWID;
INSERT INTO queue_tally (day, line, priority, state, tickets)
SELECT day, line, priority, state, count(*) FROM ticket GROUP BY day, line, priority, state;

-- How many preferred ones a desk has called since the last ordinary one.
CREATE TABLE queue_desk (
    desk       INTEGER PRIMARY KEY,
    preferred  INTEGER NOT NULL CHECK (preferred >= 0)
) STRICT;

-- The lines that a desk (`desk:2`) or a person (`staff:account`) serves; who has none here serves all.
CREATE TABLE queue_pool (
    owner       TEXT NOT NULL,
    service_id  TEXT NOT NULL REFERENCES queue_service (id),
    PRIMARY KEY (owner, service_id)
) STRICT, WITHOUT ROWID;

-- Numbers run from `first` to `last` and then with a digit more. `overnight` is this line's own rule, if it has one.
ALTER TABLE queue_service ADD COLUMN first INTEGER NOT NULL DEFAULT 1;
ALTER TABLE queue_service ADD COLUMN last INTEGER NOT NULL DEFAULT 999;
ALTER TABLE queue_service ADD COLUMN overnight TEXT;
