-- Purpose: that whoever would take a commun up learns of its next versions. Given freely, written to for that alone, deleted
-- with the rest of what they left.
alter table commun.taker add column email text not null default '';

-- Who is told by letter of a commun's next versions: who left an address with « mon territoire reprendrait », and who wrote in
-- an adaptation of it.
create table commun.told (
    id         uuid    primary key default gen_random_uuid(),
    concept_id uuid    not null references commun.concept (id) on delete cascade,
    taker_id   uuid    unique references commun.taker (id) on delete cascade,
    account_id uuid,
    -- Of the link in every letter that stops them.
    stop_key   uuid    not null unique default gen_random_uuid(),
    stopped    boolean not null default false,
    -- The last they were told of: no version is told twice.
    version    integer not null default 0,
    check (num_nonnulls(taker_id, account_id) = 1),
    unique (concept_id, account_id)
);

create index told_by_account on commun.told (account_id) where account_id is not null;
