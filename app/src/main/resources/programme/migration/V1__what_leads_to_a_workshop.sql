-- What leads to a workshop: a programme, the enjeux that people propose to it, the vote that orders them.

create table programme.programme (
    id uuid primary key,
    slug text not null unique,
    title text not null,
    aims text not null,
    starts_on date,
    ends_on date,
    -- The unguessable part of the address by which whoever was given it proposes and votes. Kept as it is, since
    -- facilitators copy it again: it opens nothing that anybody keeps to themselves.
    key text not null unique,
    electorate text not null check (electorate in ('TERRITORY', 'PERSON')),
    stage text not null check (stage in ('PROPOSING', 'VOTING', 'VOTED')),
    example boolean not null,
    revision integer not null,
    created_at timestamptz not null,
    check (ends_on is null or starts_on is null or ends_on >= starts_on)
);

create table programme.challenge (
    id uuid primary key,
    programme_id uuid not null references programme.programme (id) on delete cascade,
    -- The order in which they were proposed, which is the order of the ballot.
    position integer not null,
    title text not null,
    why text not null,
    -- Who proposed it is a territory, or nobody: no person is kept.
    territory text not null,
    territory_name text not null,
    state text not null check (state in ('PROPOSED', 'ACCEPTED', 'DECLINED')),
    proposed_at timestamptz not null,
    unique (programme_id, position)
);

-- Ballots of a vote still open, by voter. Purpose: one voice each, which may be changed and given again. Emptied by the
-- transaction that closes the vote.
create table programme.ballot (
    id uuid primary key,
    programme_id uuid not null references programme.programme (id) on delete cascade,
    -- The territory's code, or the mail address of a person: whose voice it is.
    voter text not null,
    voter_name text not null,
    email text not null,
    -- The unguessable key to the ballot, hashed.
    key_hash bytea not null unique,
    approved uuid[] not null,
    cast_at timestamptz not null,
    -- The last witness when two of a territory vote at once.
    unique (programme_id, voter)
);

-- What was voted, once nobody is in it any more: sorted, so that the order says nothing of who came first.
create table programme.counted_ballot (
    programme_id uuid not null references programme.programme (id) on delete cascade,
    number integer not null,
    approved uuid[] not null,
    primary key (programme_id, number)
);
