-- One reading of files given by hand or by the command. What a file changes is committed with the run's last state: a run
-- found « running » when nobody runs it changed nothing.
create table initiative.import_run (
    id           uuid        primary key,
    file_names   text[]      not null check (cardinality(file_names) > 0),
    -- Null when asked by the command.
    asked_by     uuid,
    state        text        not null check (state in ('running', 'done', 'failed')),
    dataset      text,
    started_at   timestamptz not null,
    ended_at     timestamptz,
    total_bytes  bigint      not null check (total_bytes >= 0),
    read_bytes   bigint      not null default 0,
    read         integer     not null default 0,
    created      integer     not null default 0,
    updated      integer     not null default 0,
    unchanged    integer     not null default 0,
    refused      integer     not null default 0,
    -- [{"file": …, "line": …, "reason": a message's key, "arguments": […]}], at most the first thousands.
    refusals     jsonb       not null default '[]',
    -- Why the whole was refused, likewise; null when it was not.
    failure      jsonb,
    check ((state = 'running') = (ended_at is null))
);

create index import_run_started on initiative.import_run (started_at desc);

-- A line of a public list of projects: kept apart from the initiatives, which people wrote. '' where the source says nothing.
create table initiative.funded_project (
    id             uuid        primary key,
    slug           text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    dataset        text        not null,
    -- What the source calls it, with its rank where the source's number is no key.
    source_key     text        not null,
    title          text        not null check (title <> ''),
    description    text        not null,
    -- Null when no official code was found; the name is then the source's own.
    territory      text,
    territory_name text        not null,
    department     text,
    theme_label    text        not null,
    themes         text[]      not null,
    year           integer,
    amount_cents   bigint,
    beneficiary    text        not null,
    siren          text,
    status         text        not null,
    levers         text[]      not null,
    imported_from  uuid        not null references initiative.import_run,
    imported_at    timestamptz not null,
    -- Of all that is kept, and of all but the amount: to tell an unchanged line, and the line whose amount changed.
    content_hash   bytea       not null,
    identity_hash  bytea       not null,
    initiative_id  uuid        references initiative.initiative on delete set null,
    unique (dataset, source_key)
);

create index funded_project_territory on initiative.funded_project (territory);
create index funded_project_department on initiative.funded_project (department);
create index funded_project_initiative on initiative.funded_project (initiative_id) where initiative_id is not null;

-- The collectivités that the national schema's projects name by an identifier of its own.
create table initiative.collectivite (
    id         text primary key,
    name       text not null,
    territory  text,
    department text
);
