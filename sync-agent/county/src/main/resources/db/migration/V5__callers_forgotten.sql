-- Where in the center's feed the change lies that says who called; null once they are forgotten.
alter table county_booking add column told bigint;
update county_booking b set told = (
    select min(c.seq) from change c
    where c.center_id = b.center_id and c.kind = 'bookings.county' and c.sealed
        and c.at >= b.at and c.at < b.at + interval '10 seconds'
        and not exists (select 1 from county_booking n
            where n.center_id = b.center_id and n.at > b.at and n.at <= c.at));
create index county_booking_told on county_booking (center_id) where told is not null;
create index county_booking_day on county_booking (center_id, from_at);
create index center_booking_county on center_booking (center_id, from_at) where side = 'COUNTY';

-- For how many days a line is booked ahead.
alter table booking_plan add column days_ahead integer not null default 60;
alter table booking_plan alter column days_ahead drop default;
update booking_plan p set days_ahead = coalesce((
    select (convert_from(r.payload, 'UTF8')::jsonb -> 'plan' ->> 'daysAhead')::integer from journal_row r
    where r.center_id = p.center_id and r.type = 'bookings.plan' and r.record_id = p.plan_id
        and r.payload is not null
    limit 1), days_ahead);

-- When a center's lines are open in an ordinary week, as it says itself: one row a choice, the highest version of a line
-- counts, and an empty line is the center. What was chosen before is taken from its row.
create table opening_week (
    center_id text   not null,
    rules_id  uuid   not null,
    line      text   not null,
    version   bigint not null,
    spans     text   not null,
    primary key (center_id, rules_id)
);
create index opening_week_line on opening_week (center_id, line, version);
insert into opening_week (center_id, rules_id, line, version, spans)
    select r.center_id, r.record_id, coalesce(body ->> 'line', ''), r.new_version, coalesce((
            select string_agg(distinct left(span ->> 'from', 5) || '/' || left(span ->> 'until', 5), ',')
            from jsonb_array_elements(body -> 'rules' -> 'week' -> 'days') as day, jsonb_array_elements(day) as span), '')
    from journal_row r, lateral (select convert_from(r.payload, 'UTF8')::jsonb as body) as read
    where r.type = 'opening.rules' and r.payload is not null
    on conflict do nothing;
