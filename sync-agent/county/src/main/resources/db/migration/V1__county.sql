-- The county's schema. Two kinds of tables:
--   * a center's: the key starts with center_id, sequences count per center under the center's row lock, nothing
--     points across centers - so the same schema distributes by center_id when a province runs it;
--   * reference tables, small and the same everywhere: officer, officer_session, catalogue_edition, county_notice.

create table center (
    center_id     text        not null primary key,
    name          text        not null,
    village       text        not null,
    town          text        not null,
    phone         text        not null,
    roster_version integer    not null default 0,
    outbox_seq    bigint      not null default 0,
    delivered     bigint      not null default 0,
    last_contact  timestamptz
);

-- A client certificate that opens the sync door. A new enrolment retires the ones before it.
create table certificate (
    center_id  text        not null,
    serial     text        not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    retired_at timestamptz,
    primary key (center_id, serial)
);

-- Every request at the sync door asks by the serial alone.
create index certificate_serial on certificate (serial);

-- What the center is to receive, in the order of its own cursor. A change that is the whole of its kind replaces the
-- ones before it; those are deleted once delivered, so that rosters with names do not pile up.
create table change (
    center_id text        not null,
    seq       bigint      not null,
    kind      text        not null,
    payload   text        not null,
    whole     boolean     not null,
    at        timestamptz not null,
    primary key (center_id, seq)
);

create index change_whole on change (center_id, kind, seq) where whole;

create table stream (
    center_id  text        not null,
    core_id    uuid        not null,
    epoch      bigint      not null,
    epoch_id   uuid        not null,
    lane       integer     not null,
    seq        bigint      not null,
    hash       bytea       not null,
    state      text        not null check (state in ('OPEN', 'FORKED')),
    changed_at timestamptz not null,
    primary key (center_id, core_id, epoch, epoch_id, lane)
);

-- The history, partitioned by the month in which the county received it.
create table journal_row (
    center_id      text        not null,
    core_id        uuid        not null,
    epoch          bigint      not null,
    epoch_id       uuid        not null,
    lane           integer     not null,
    seq            bigint      not null,
    month          date        not null,
    type           text        not null,
    record_id      uuid        not null,
    op             text        not null,
    base_version   bigint      not null,
    new_version    bigint      not null,
    schema_version integer     not null,
    at             bigint      not null,
    time_trusted   boolean     not null,
    payload        bytea,
    payload_hash   bytea       not null,
    prev_hash      bytea       not null,
    hash           bytea       not null,
    received_at    timestamptz not null,
    primary key (center_id, core_id, epoch, epoch_id, lane, seq, month)
) partition by range (month);

create index journal_row_record on journal_row (center_id, type, record_id);

-- A unique key of a partitioned table has to contain the partition's month, so it cannot promise that a sequence
-- exists once. This one does.
create table journal_place (
    center_id text    not null,
    core_id   uuid    not null,
    epoch     bigint  not null,
    epoch_id  uuid    not null,
    lane      integer not null,
    seq       bigint  not null,
    month     date    not null,
    primary key (center_id, core_id, epoch, epoch_id, lane, seq)
);

-- Rows that are stored but could not take effect; later rows of the same record wait behind them.
create table poisoned (
    center_id text        not null,
    core_id   uuid        not null,
    epoch     bigint      not null,
    epoch_id  uuid        not null,
    lane      integer     not null,
    seq       bigint      not null,
    type      text        not null,
    record_id uuid        not null,
    reason    text        not null,
    at        timestamptz not null,
    primary key (center_id, core_id, epoch, epoch_id, lane, seq)
);

create index poisoned_record on poisoned (center_id, record_id);

create table alarm (
    center_id text        not null,
    alarm_id  uuid        not null,
    kind      text        not null,
    detail    text        not null,
    at        timestamptz not null,
    primary key (center_id, alarm_id)
);

create index alarm_at on alarm (at);

-- The last statement of each stream, both halves.
create table statement (
    center_id     text        not null,
    core_id       uuid        not null,
    epoch         bigint      not null,
    epoch_id      uuid        not null,
    lane          integer     not null,
    cut           bigint      not null,
    center_count  bigint      not null,
    center_digest bytea       not null,
    county_count  bigint      not null,
    county_digest bytea       not null,
    findings      text        not null,
    at            timestamptz not null,
    primary key (center_id, core_id, epoch, epoch_id, lane)
);

-- Effects of journal rows: what the rows of one record come to. A statement folds the rows again and compares, so
-- payload parts are kept as the text they came in.

create table person_key (
    center_id text not null,
    person_id uuid not null,
    wrapped   text,
    primary key (center_id, person_id)
);

create table county_case (
    center_id text   not null,
    case_id   uuid   not null,
    number    text   not null,
    item_id   text   not null,
    person_id uuid   not null,
    applicant text   not null,
    due_on    date,
    filed_at  bigint not null,
    version   bigint not null,
    stage     text   not null check (stage in ('FILED', 'ACCEPTED', 'CORRECTION', 'APPROVED', 'REJECTED')),
    primary key (center_id, case_id)
);

-- The list of cases, oldest first: of one center or all, at one stage or all. The one by stage also counts.
create index county_case_oldest on county_case (filed_at, case_id);
create index county_case_stage on county_case (stage, filed_at, case_id);
create index county_case_center on county_case (center_id, filed_at, case_id);
create index county_case_center_stage on county_case (center_id, stage, filed_at, case_id);
create index county_case_id on county_case (case_id);

create table case_step (
    center_id  text        not null,
    case_id    uuid        not null,
    version    bigint      not null,
    command_id uuid        not null,
    command    text        not null,
    stage      text        not null,
    officer    text        not null,
    reason     text,
    at         timestamptz not null,
    primary key (center_id, case_id, version)
);

create unique index case_step_command on case_step (center_id, command_id);

create table partyday_day (
    center_id text    not null,
    day_id    uuid    not null,
    opening   text    not null,
    open      boolean not null,
    primary key (center_id, day_id)
);

create table partyday_sign_in (
    center_id   text    not null,
    sign_in_id  uuid    not null,
    day_id      uuid    not null,
    member_id   uuid    not null,
    card_id     text,
    provisional boolean not null,
    at          bigint  not null,
    primary key (center_id, sign_in_id)
);

create table queue_ticket (
    center_id text   not null,
    ticket_id uuid   not null,
    state     text   not null,
    issued_at bigint not null,
    at        bigint not null,
    primary key (center_id, ticket_id)
);

create table village_notice (
    center_id text    not null,
    notice_id uuid    not null,
    content   text    not null,
    withdrawn boolean not null,
    primary key (center_id, notice_id)
);

-- Members of a center and their cards.

create table branch (
    center_id text  not null,
    branch_id text  not null,
    name      text  not null,
    primary key (center_id, branch_id)
);

create table member (
    center_id text not null,
    member_id uuid not null,
    branch_id text not null,
    name      text not null,
    primary key (center_id, member_id)
);

create index member_id on member (member_id);

create table card (
    center_id  text not null,
    member_id  uuid not null,
    card_id    text not null,
    expires_on date not null,
    revoked_on date,
    primary key (center_id, member_id, card_id)
);

create unique index card_id on card (center_id, card_id);

-- Who read or did what, per center; the county's own code where no center is concerned.
create table audit (
    center_id text        not null,
    audit_id  uuid        not null,
    officer   text        not null,
    act       text        not null,
    subject   text        not null,
    at        timestamptz not null,
    primary key (center_id, audit_id)
);

-- Which of the county's notices a center was sent.
create table notice_center (
    center_id text    not null,
    notice_id uuid    not null,
    primary key (center_id, notice_id)
);

-- Reference tables.

create table officer (
    officer_id text    not null primary key,
    name       text    not null,
    password   text    not null,
    roles      text    not null
);

create table officer_session (
    token_hash bytea       not null primary key,
    officer_id text        not null,
    csrf       text        not null,
    expires_at timestamptz not null
);

create table catalogue_edition (
    version integer not null primary key,
    edition text    not null,
    at      timestamptz not null
);

create table county_notice (
    notice_id  uuid        not null primary key,
    kind       text        not null,
    title      text        not null,
    body       text        not null,
    publisher  text        not null,
    objection  text ,
    starts_on  date        not null,
    ends_on    date        not null,
    state      text        not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    drafted_by text        not null,
    decided_by text,
    published_on date,
    centers    text[]      not null
);

create table county (
    code   text    not null primary key,
    number integer not null,
    name   text    not null
);

-- One line once the seed is sown.
create table first_start (
    one integer     not null primary key check (one = 1),
    at  timestamptz not null
);
