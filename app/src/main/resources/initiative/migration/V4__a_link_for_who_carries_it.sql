-- What lets somebody without an account complete one initiative, once. Only the hash of its key is here.
create table initiative.owner_link (
    key_hash      bytea       primary key,
    initiative_id uuid        not null references initiative.initiative on delete cascade,
    made_by       uuid        not null,
    made_at       timestamptz not null,
    expires_at    timestamptz not null,
    used_at       timestamptz
);
