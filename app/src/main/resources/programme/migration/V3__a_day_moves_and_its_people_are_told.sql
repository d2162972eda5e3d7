-- The common day goes by the clock of the territory that receives it; it moves, and an activity may be called off.

alter table programme.gathering
    add column host text not null default '',
    add column host_name text not null default '',
    add column zone text not null default 'Europe/Paris',
    -- Raised each time a calendar must take the appointment in again (RFC 5545, SEQUENCE).
    add column sequence integer not null default 0;

alter table programme.activity
    -- Kept while people have its link: the page and the calendar say that it is called off.
    add column called_off boolean not null default false,
    add column sequence integer not null default 0;

-- The unguessable keys to a sign-up, hashed: one in each letter that was sent.
create table programme.sign_up_key (
    hash bytea primary key,
    sign_up_id uuid not null references programme.sign_up (id) on delete cascade
);

insert into programme.sign_up_key (hash, sign_up_id) select key_hash, id from programme.sign_up;

alter table programme.sign_up drop column key_hash;
