-- What territories undertake, of their own or after a commun, and how it is paid for.

create table project.project (
    id             uuid        primary key,
    slug           text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title          text        not null check (title <> ''),
    purpose        text        not null,
    territory      text        not null,
    territory_name text        not null check (territory_name <> ''),
    owner_kind     text        not null check (owner_kind in ('AUTHORITY', 'ASSOCIATION', 'FIRM')),
    -- SIREN or SIRET; '' where nobody gave one.
    owner_number   text        not null check (owner_number ~ '^(\d{9}|\d{14})?$'),
    owner_name     text        not null,
    phase          text        not null check (phase in ('IDEA', 'STUDY', 'OPERATION')),
    state          text        not null check (state in ('UNDER_WAY', 'LATE', 'PAUSED', 'BLOCKED', 'FINISHED', 'ABANDONED')),
    -- The first of their months.
    begins         date        check (extract(day from begins) = 1),
    ends           date        check (extract(day from ends) = 1 and ends >= begins),
    -- Of the first year, in cents.
    saving         bigint      check (saving > 0),
    -- The commun that it copies, and the version that was read: all or none. Another room's rows: no reference.
    commun_id      uuid,
    commun_version integer,
    commun_slug    text,
    commun_title   text,
    is_public      boolean     not null,
    example        boolean     not null,
    revision       integer     not null check (revision >= 0),
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    check (num_nulls(commun_id, commun_version, commun_slug, commun_title) in (0, 4))
);

create index project_by_territory on project.project (territory) where is_public;

-- Read and written whole: every line with its aid's figures of the day it came in.
create table project.plan (
    project_id uuid    primary key references project.project (id) on delete cascade,
    revision   integer not null check (revision > 0),
    body       jsonb   not null
);

-- The figures of the law. One that changes is a new line; what was computed on a day reads the line of that day.
create table project.parameter (
    key        text not null,
    valid_from date not null,
    -- An exact decimal.
    value      text not null check (value ~ '^\d+(\.\d+)?$'),
    source     text not null check (source <> ''),
    -- False: « à vérifier », no primary text was read.
    confirmed  boolean not null,
    primary key (key, valid_from)
);

insert into project.parameter (key, valid_from, value, source, confirmed) values
    ('own-share', '2010-12-16', '0.2', 'Code général des collectivités territoriales, article L. 1111-10', true),
    ('own-share-led', '2010-12-16', '0.3', 'Code général des collectivités territoriales, article L. 1111-9', true),
    ('public-aid', '2018-10-01', '1', 'Décret n° 2018-514 du 25 juin 2018, article 10', true);
