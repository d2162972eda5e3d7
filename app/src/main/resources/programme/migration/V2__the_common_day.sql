-- The common day of a programme: when and where it is, what is done there, who comes to what.

create table programme.gathering (
    programme_id uuid primary key references programme.programme (id) on delete cascade,
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    place text not null,
    presentation text not null
);

create table programme.activity (
    id uuid primary key,
    programme_id uuid not null references programme.programme (id) on delete cascade,
    starts_at timestamptz not null,
    minutes integer not null check (minutes between 5 and 720),
    title text not null,
    presentation text not null,
    place text not null,
    -- 0 where one comes without signing up.
    capacity integer not null check (capacity between 0 and 1000)
);

create index activity_of_programme on programme.activity (programme_id, starts_at, id);

-- Purpose: to keep a seat and to write to whoever has one. Emptied when given back, and thirty days after the day.
create table programme.sign_up (
    id uuid primary key,
    activity_id uuid not null references programme.activity (id) on delete cascade,
    name text not null,
    email text not null,
    key_hash bytea not null unique,
    cancelled boolean not null default false,
    signed_up_at timestamptz not null
);

create unique index one_sign_up_a_person on programme.sign_up (activity_id, lower(email), lower(name))
    where not cancelled and email <> '';
