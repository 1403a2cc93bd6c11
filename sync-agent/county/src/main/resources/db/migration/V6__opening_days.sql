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
-- is as its weekday again. What was chosen before is taken from its row.
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
insert into center_day (center_id, choice_id, date, kind, spans, epoch, seq)
    select r.center_id, r.record_id, coalesce(body -> 'day' ->> 'date', body ->> 'date')::date, body -> 'day' ->> 'kind',
        coalesce((
            select string_agg(left(span ->> 'from', 5) || '/' || left(span ->> 'until', 5), ',' order by place)
            from jsonb_array_elements(body -> 'day' -> 'spans') with ordinality as spans (span, place)), ''),
        r.epoch, r.seq
    from journal_row r, lateral (select convert_from(r.payload, 'UTF8')::jsonb as body) as read
    where r.type = 'opening.day' and r.payload is not null
    on conflict do nothing;

-- A week without an open day is not one of which nothing is said.
alter table opening_week alter column spans drop not null;
update opening_week w set spans = null
    where w.spans = '' and not exists (
        select 1 from journal_row r, lateral (select convert_from(r.payload, 'UTF8')::jsonb as body) as read
        where r.center_id = w.center_id and r.record_id = w.rules_id and r.type = 'opening.rules' and r.payload is not null
            and jsonb_typeof(body -> 'rules' -> 'week') = 'object');
