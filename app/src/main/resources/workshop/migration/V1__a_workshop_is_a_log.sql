-- What happens in a workshop is one append-only sequence of facts. People are not in it: their names, the keys to their
-- pages and the ballots of an open vote live beside it, where they can be deleted.

create table workshop.workshop (
    id uuid primary key,
    slug text not null unique,
    code text not null unique,
    -- Copied from the log in the transaction that appends, so that lists need not fold anything.
    title text not null,
    challenge text not null,
    starts_at timestamptz not null,
    state text not null check (state in ('PREPARED', 'OPEN', 'CLOSED')),
    published boolean not null default false,
    example boolean not null,
    -- Opened by the demonstration's doors.
    demonstration boolean not null default false,
    rehearsal_of uuid references workshop.workshop (id) on delete cascade,
    -- The key of the projector's page, which shows nothing that one person alone may see.
    wall_key text not null unique,
    created_at timestamptz not null
);

create index workshop_by_date on workshop.workshop (starts_at desc, id);

create table workshop.event (
    workshop_id uuid not null references workshop.workshop (id) on delete cascade,
    -- Per workshop, without a gap: it is the version that the writer expected, so two writers never both succeed.
    position bigint not null check (position > 0),
    type text not null,
    version integer not null,
    data jsonb not null,
    -- The command it answers: the same command sent again finds it, and changes nothing.
    command_id uuid not null,
    at timestamptz not null,
    primary key (workshop_id, position)
);

-- A facilitator leads; several may.
create table workshop.facilitator (
    workshop_id uuid not null references workshop.workshop (id) on delete cascade,
    account_id uuid not null,
    primary key (workshop_id, account_id)
);

-- The deletable side of a participant. Purpose: to be called by one's name at the table, to be cited as one wishes, to
-- find one's notes again. Kept until the person, or whoever runs Essaim, deletes it.
create table workshop.person (
    workshop_id uuid not null references workshop.workshop (id) on delete cascade,
    participant_id uuid not null,
    name text not null,
    citation text not null,
    -- Short enough to be said aloud: it brings somebody back on another phone, within this workshop only.
    code text not null,
    primary key (workshop_id, participant_id),
    unique (workshop_id, code)
);

-- The unguessable keys to a participant's pages, hashed: one a phone.
create table workshop.person_key (
    hash bytea primary key,
    workshop_id uuid not null,
    participant_id uuid not null,
    created_at timestamptz not null,
    foreign key (workshop_id, participant_id) references workshop.person on delete cascade
);

-- Ballots of votes still open. Emptied by the transaction that closes the vote.
create table workshop.ballot (
    workshop_id uuid not null references workshop.workshop (id) on delete cascade,
    voter text not null,
    approved uuid[] not null,
    primary key (workshop_id, voter)
);
