-- The same file sent twice at once: the second is told so.
create unique index import_run_of_a_list on initiative.import_run (dataset) where state = 'running';
