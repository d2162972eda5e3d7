-- Somebody said once which column of a file is which field of a list: files with the same titles are then read unasked.
create table imports.matching (
    -- Of the titles, in any order: SHA-256, in hexadecimal.
    header  text        primary key,
    list    text        not null,
    -- {field: title}
    columns jsonb       not null,
    -- Null once that person has no account any more.
    made_by uuid,
    made_at timestamptz not null
);
