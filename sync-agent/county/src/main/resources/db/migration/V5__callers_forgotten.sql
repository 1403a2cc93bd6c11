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

-- When a center's lines are open in an ordinary week, as it says itself: one row a choice, the highest version of a line
-- counts, and an empty line is the center.
create table opening_week (
    center_id text   not null,
    rules_id  uuid   not null,
    line      text   not null,
    version   bigint not null,
    spans     text   not null,
    primary key (center_id, rules_id)
);
create index opening_week_line on opening_week (center_id, line, version);
