-- Who leads what: a programme, an initiative, a commun, a group of territories. Purpose: that nobody changes what is not
-- theirs, and that one knows whom to ask. Kept until they are removed from it, or their account is deleted.
create table leader (
    kind      text        not null,
    -- Its id among those of its kind: another module's, hence no reference.
    thing     text        not null,
    person_id uuid        not null references person on delete cascade,
    since     timestamptz not null,
    primary key (kind, thing, person_id)
);
create index leader_by_person on leader (person_id, kind);
