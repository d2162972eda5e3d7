-- A workshop answers an enjeu of a programme, and people register for it.

alter table workshop.workshop
    -- Of the module programme; none when the workshop stands alone.
    add column challenge_id uuid,
    -- Copied from the log like the title: a list says how many seats are left without folding anything.
    add column capacity integer not null default 30,
    add column registration_open boolean not null default true;

create index workshop_by_challenge on workshop.workshop (challenge_id) where challenge_id is not null;

-- Purpose: to keep a seat, to write to whoever has one, to let them in quickly on the day. A cancelled one is emptied of
-- whoever made it at once; the others thirty days after the workshop. What is left counts seats.
create table workshop.registration (
    id uuid primary key,
    workshop_id uuid not null references workshop.workshop (id) on delete cascade,
    name text not null,
    email text not null,
    -- Empty while « territoire à préciser ».
    territory text not null,
    territory_name text not null,
    role text not null,
    citation text not null,
    state text not null check (state in ('CONFIRMED', 'WAITING', 'CANCELLED')),
    registered_at timestamptz not null,
    -- Who they became in the room, once there.
    participant_id uuid
);

create index registration_of_workshop on workshop.registration (workshop_id, registered_at, id);
create unique index one_registration_a_person on workshop.registration (workshop_id, lower(email), lower(name))
    where state <> 'CANCELLED' and email <> '';

-- The unguessable keys to a registration, hashed: one in each letter that was sent.
create table workshop.registration_key (
    hash bytea primary key,
    registration_id uuid not null references workshop.registration (id) on delete cascade
);
