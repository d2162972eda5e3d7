-- What designers make of a workshop's material, and what of it is published. A draft changes; a version never does.

create table commun.concept (
    -- The commun's too, once a version is published.
    id             uuid        primary key,
    slug           text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    -- Title, purpose, blocks, sentences and the notes they cite: read and written whole. It holds no word of any note.
    body           jsonb       not null,
    workshops      uuid[]      not null,
    revision       integer     not null check (revision >= 0),
    -- What it adapts, and for which territory: both or neither.
    parent_id      uuid,
    parent_version integer,
    territory      text,
    territory_name text,
    example        boolean     not null,
    demonstration  boolean     not null,
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    check (num_nulls(parent_id, parent_version, territory, territory_name) in (0, 4)),
    check (parent_id <> id)
);

create table commun.version (
    concept_id   uuid        not null references commun.concept (id),
    -- From 1, without a gap: two who publish at once never both succeed.
    number       integer     not null check (number > 0),
    body         jsonb       not null,
    workshops    uuid[]      not null,
    changes      text        not null,
    licence      text        not null check (licence in ('licence-ouverte-2.0', 'cc-by-sa-4.0')),
    published_at timestamptz not null,
    -- Copied from the body, so that lists need not read it.
    title        text        not null,
    purpose      text        not null,
    -- Its words without case, accents or punctuation.
    folded       text        not null,
    primary key (concept_id, number)
);

-- An adaptation names the very version that it adapts.
alter table commun.concept
    add foreign key (parent_id, parent_version) references commun.version (concept_id, number);

create index concept_by_parent on commun.concept (parent_id) where parent_id is not null;
create index concept_by_workshop on commun.concept using gin (workshops);
create index concept_by_territory on commun.concept (territory) where territory is not null;
create index version_by_workshop on commun.version using gin (workshops);

-- The last witness that a published version stays as it was read.
create function commun.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'A published version never changes: % %', old.concept_id, old.number;
end $$;

create trigger version_never_changes before update or delete on commun.version
    for each row execute function commun.refuse_change();

-- Who wrote, to be credited as they wish. Purpose: that and nothing else. Kept until the account is deleted.
create table commun.author (
    concept_id uuid    not null references commun.concept (id) on delete cascade,
    account_id uuid    not null,
    -- Asked when publishing, changed at any time.
    by_name    boolean not null default false,
    primary key (concept_id, account_id)
);

create index author_by_account on commun.author (account_id);

-- « Mon territoire reprendrait ». Purpose: that a commun's authors know who would take it up, and call them back through
-- what they left in the message. Kept until the person takes it back by their link, or a facilitator removes it.
create table commun.taker (
    id             uuid        primary key,
    concept_id     uuid        not null references commun.concept (id) on delete cascade,
    -- The version they had before their eyes.
    version        integer     not null,
    territory      text        not null,
    territory_name text        not null check (territory_name <> ''),
    -- Personal, never public; '' where nothing was given.
    name           text        not null,
    message        text        not null,
    -- Of the link by which it is taken back.
    key_hash       bytea       not null unique,
    at             timestamptz not null,
    foreign key (concept_id, version) references commun.version (concept_id, number)
);

create index taker_by_concept on commun.taker (concept_id, at);
