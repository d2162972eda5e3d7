-- Every room sees the imports of its lists: each is of one.
update initiative.import_run set dataset = 'collectivites' where dataset is null;

-- The sentences about imports in general went to the module that runs them.
update initiative.import_run set
    refusals = regexp_replace(refusals::text, '"initiative\.import\.line\.(double|key)"', '"imports.line.\1"', 'g')::jsonb,
    failure = regexp_replace(
        failure::text, '"initiative\.import\.(already-running|interrupted|changed-meanwhile|unexpected)"', '"imports.\1"', 'g')::jsonb;
