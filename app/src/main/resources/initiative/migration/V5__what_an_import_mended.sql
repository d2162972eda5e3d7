-- What was mended or left out in the lines that were kept: [{"file": …, "key": a message's, "count": …, "line": the first,
-- "example": […]}].
alter table initiative.import_run add column remarks jsonb not null default '[]';

-- The sentences about tables in general went to the module that reads them.
update initiative.import_run set
    refusals = regexp_replace(
        refusals::text, '"initiative\.import\.line\.(fields|quote|broken|missing|amount)"', '"imports.line.\1"', 'g')::jsonb,
    failure = regexp_replace(
        failure::text, '"initiative\.import\.(too-heavy|empty|header-only|not-a-table)"', '"imports.\1"', 'g')::jsonb;
