-- How a center's line is booked, as it says itself: one row a choice, the highest version of a line counts.
create table booking_plan (
    center_id text    not null,
    plan_id   uuid    not null,
    line      text    not null,
    name      text    not null,
    version   bigint  not null,
    minutes   integer not null,
    places    integer not null,
    primary key (center_id, plan_id)
);

-- How each booking stands at its center, both sides' ones; nobody is named.
create table center_booking (
    center_id  text   not null,
    booking_id uuid   not null,
    line       text   not null,
    from_at    bigint not null,
    until_at   bigint not null,
    place      integer not null,
    side       text   not null,
    state      text   not null,
    primary key (center_id, booking_id)
);

create index center_booking_slot on center_booking (center_id, line, from_at);

-- The county's places of a center: the first so many of each slot of a line, from a day on.
create table booking_block (
    center_id text    not null,
    line      text    not null,
    since     date    not null,
    places    integer not null,
    primary key (center_id, line, since)
);

create table booking_blocks (
    center_id text    not null primary key,
    version   integer not null
);

-- What the county's hotline booked. Who for is in the change to the center alone, under the center's key.
create table county_booking (
    center_id  text        not null,
    booking_id uuid        not null,
    version    bigint      not null,
    line       text        not null,
    from_at    timestamptz not null,
    until_at   timestamptz not null,
    place      integer     not null,
    short_code text        not null,
    cancelled  boolean     not null,
    officer    text        not null,
    at         timestamptz not null,
    primary key (center_id, booking_id)
);

create index county_booking_slot on county_booking (center_id, line, from_at);
create unique index county_booking_code on county_booking (center_id, short_code);
