-- The catalogue of initiatives. All texts are plain texts; '' where nothing was written.
create table initiative.initiative (
    id                   uuid        primary key,
    slug                 text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title                text        not null check (char_length(title) between 3 and 140),
    territory            text        not null,
    -- As it was when last saved, to sort and to search by.
    territory_name       text        not null,
    themes               text[]      not null,
    brief                text        not null check (char_length(brief) <= 400),
    description          text        not null,
    results              text        not null,
    figures              text        not null,
    period               text        not null,
    audience             text        not null,
    -- Personal data: on the initiative's page only, in no export; erased by emptying the field.
    contact              text        not null,
    links                text        not null,
    source               text        not null,
    picture_id           text,
    picture_alternative  text,
    picture_width        integer,
    picture_height       integer,
    -- Kept apart from the card: never the territory's words.
    imagined_title       text,
    imagined_brief       text,
    imagined_description text,
    example              boolean     not null,
    revision             integer     not null check (revision > 0),
    changed_at           timestamptz not null,
    -- Title, territory and texts without case, accents or punctuation: until the search index of the catalogue exists.
    folded               text        not null,
    check (num_nulls(picture_id, picture_alternative, picture_width, picture_height) in (0, 4)),
    check (num_nulls(imagined_title, imagined_brief, imagined_description) in (0, 3))
);

create index initiative_territory on initiative.initiative (territory);
create index initiative_picture on initiative.initiative (picture_id) where picture_id is not null;
