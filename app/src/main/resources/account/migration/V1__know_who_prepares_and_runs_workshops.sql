-- People with an account. Purpose: to let them in and tell a workshop's room who leads it. Kept until deleted, by
-- themselves or by an administrator; their sessions and links go with them.
create table person (
    id uuid primary key,
    email text not null unique check (email = lower(email)),
    name text not null check (name <> ''),
    roles text[] not null,
    demonstration boolean not null default false,
    created_at timestamptz not null,
    last_signed_in_at timestamptz
);

-- A link that lets in once. Without a person: the first administrator's. Deleted 30 days after it expired: until then
-- an old link can say that it is old and propose another.
create table sign_in_link (
    token_hash bytea primary key,
    person_id uuid references person on delete cascade,
    next_path text not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index sign_in_link_of_person on sign_in_link (person_id);

-- A browser that came in. Ends 30 days after it was last seen, or when its person leaves.
create table session (
    token_hash bytea primary key,
    person_id uuid not null references person on delete cascade,
    expires_at timestamptz not null
);
create index session_of_person on session (person_id);
