-- The cores of a center, numbered in the order in which the county first heard of them: each counts its epochs from 1, so
-- that nothing else says which of two wrote later.
create table center_core (
    center_id text    not null,
    core_id   uuid    not null,
    nr        integer not null,
    primary key (center_id, core_id)
);
insert into center_core (center_id, core_id, nr)
    select center_id, core_id, row_number() over (partition by center_id order by min(heard), core_id)
    from (
        select s.center_id, s.core_id, coalesce((
            select r.received_at from journal_row r
            where r.center_id = s.center_id and r.core_id = s.core_id and r.epoch = s.epoch and r.epoch_id = s.epoch_id
                and r.lane = s.lane and r.seq = 1), s.changed_at) as heard
        from stream s) as begun
    group by center_id, core_id;

-- What a center says of its lines and days, one row a word: the last word about each counts, by its core, epoch and
-- sequence. `said` is JSON.
create table center_word (
    center_id text   not null,
    type      text   not null,
    record_id uuid   not null,
    about     text   not null,
    said      text   not null,
    core_id   uuid   not null,
    epoch     bigint not null,
    seq       bigint not null,
    primary key (center_id, type, record_id)
);
create index center_word_about on center_word (center_id, type, about);
drop table booking_plan;
drop table opening_week;
drop table center_day;

-- Types of which the stored rows take effect again at the next start: a migration that makes or changes the table of an
-- effect writes its type here. What cannot take effect is set aside with its reason, as if it came then.
create table refold (
    type text not null primary key
);
insert into refold (type) values ('bookings.plan'), ('opening.rules'), ('opening.day');

-- The days from today on, of all centers.
create index county_day_date on county_day (date);
