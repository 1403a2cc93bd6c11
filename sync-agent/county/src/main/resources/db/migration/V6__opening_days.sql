-- Days on which centers are not open as on their weekday, as officers chose them: of one center, or of all under the
-- county's own code.
create table county_day (
    center_id text        not null,
    date      date        not null,
    kind      text        not null check (kind in ('CLOSED', 'OPEN', 'WORKDAY')),
    name      text        not null,
    spans     text        not null,
    officer   text        not null,
    at        timestamptz not null,
    primary key (center_id, date)
);

-- Counts every change of them, so that nobody changes what he has not seen. Its one row is their lock.
create table county_days (
    one     integer not null primary key check (one = 1),
    version integer not null
);

insert into county_days (one, version) values (1, 0);

-- Days that a center chose itself: one row a choice, the last in the order of its journal counts. Without a kind the day
-- is as its weekday again.
create table center_day (
    center_id text   not null,
    choice_id uuid   not null,
    date      date   not null,
    kind      text,
    spans     text   not null,
    epoch     bigint not null,
    seq       bigint not null,
    primary key (center_id, choice_id)
);
create index center_day_date on center_day (center_id, date, epoch, seq);

-- A week without an open day is not one of which nothing is said.
alter table opening_week alter column spans drop not null;
