-- Admins look after the accounts of the center's staff: one with a PIN that somebody else knows has to choose another,
-- and one that is locked does not sign on.

ALTER TABLE staff ADD COLUMN must_change INTEGER NOT NULL DEFAULT 0 CHECK (must_change IN (0, 1));
ALTER TABLE staff ADD COLUMN locked_at INTEGER;
ALTER TABLE staff ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
