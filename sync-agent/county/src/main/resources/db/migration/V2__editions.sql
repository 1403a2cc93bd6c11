-- Officers change the catalogue and the rosters here; publishing makes the next edition and sends it down.

-- What was not offered in an edition stays beside it: cases still name those items, and an officer may offer them again.
alter table catalogue_edition add column withheld text not null default '[]';
alter table catalogue_edition add column published_by text;

-- The next edition as it is being written: the latest one with these items in the place of theirs.
create table catalogue_draft_item (
    item_id    text        not null primary key,
    item       text        not null,
    offered    boolean     not null,
    changed_by text        not null,
    changed_at timestamptz not null
);

-- Counts every change of the draft, so that nobody publishes what he has not seen. Its one row is the draft's lock.
create table catalogue_draft (
    one      integer not null primary key check (one = 1),
    revision bigint  not null
);

insert into catalogue_draft (one, revision) values (1, 0);

-- A member's name is sealed under the member's own key, and that wrapped under the center's. Both are gone once the
-- person is erased. Who left stays by id, because sign-ins point there.
alter table member alter column name drop not null;
alter table member add column wrapped text;
alter table member add column left_on date;

-- What officers changed in a roster; `version` is the roster that took it down, null while it waits to be published.
create table roster_change (
    center_id text        not null,
    change_id uuid        not null,
    member_id uuid        not null,
    kind      text        not null check (kind in ('JOINED', 'RENAMED', 'MOVED', 'LEFT', 'CARD')),
    officer   text        not null,
    at        timestamptz not null,
    version   integer,
    primary key (center_id, change_id)
);

create index roster_change_waiting on roster_change (center_id, at) where version is null;

-- Whether the payload lies under the center's key, as one with names does.
alter table change add column sealed boolean not null default false;
