-- Officers look after each other's accounts: one with a password that somebody else knows has to choose another, and
-- one that is locked does not get in.

alter table officer add column must_change boolean not null default false;
alter table officer add column locked_at timestamptz;
