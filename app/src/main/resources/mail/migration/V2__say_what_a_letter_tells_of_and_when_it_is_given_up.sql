-- A later letter about the same thing takes the place of one that waits: nobody receives yesterday's date after today's.
-- A letter that the server refuses for good is not tried again, and says so.
alter table letter
    add column about text not null default '',
    add column given_up boolean not null default false;

create index letter_waiting_about on letter (about) where sent_at is null and about <> '';
