-- Clerks who called their colleagues; callers are named as everywhere (staff:<account>). Kept for 30 days.
CREATE TABLE desk_alarm (
    nr             INTEGER PRIMARY KEY,
    id             BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    day            INTEGER NOT NULL REFERENCES business_day (ordinal),
    desk           INTEGER,
    called_by      TEXT NOT NULL,
    at             INTEGER NOT NULL,
    accepted_by    TEXT,
    accepted_desk  INTEGER,
    ended_at       INTEGER
) STRICT;
CREATE INDEX desk_alarm_open ON desk_alarm (day, nr) WHERE ended_at IS NULL;
