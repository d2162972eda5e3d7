-- What is due, by its kind and the id of what it is about: nobody's name. As db-scheduler reads it; the index on priorities is
-- left out, for none has any.
create table deadline.due (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index due_next on deadline.due (execution_time);
create index due_alive on deadline.due (last_heartbeat);
