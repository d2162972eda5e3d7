-- Pictures are few and at most some hundred kilobytes once re-encoded: in the database they are saved, restored and deleted with what shows them.
create table media.picture (
    id      text primary key check (id ~ '^[0-9a-f]{32}$'),
    width   integer     not null check (width > 0),
    height  integer     not null check (height > 0),
    kept_at timestamptz not null default now()
);

-- Only JPEGs of our own making. The width is the one asked for in the address; a small picture keeps its own.
create table media.variant (
    picture_id text    not null references media.picture (id) on delete cascade,
    width      integer not null check (width in (480, 1600)),
    content    bytea   not null,
    primary key (picture_id, width)
);
