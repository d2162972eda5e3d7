-- A workshop is held somewhere, by the clock of that place; it may be called off. Copied from the log like the title,
-- so that lists, letters and calendars read what was just saved.
alter table workshop.workshop
    -- The territory that receives it, and how people find the room.
    add column host text not null default '',
    add column host_name text not null default '',
    add column place text not null default '',
    add column zone text not null default 'Europe/Paris',
    add column minutes integer not null default 175,
    add column video_link text not null default '',
    -- Beside the log: the session never began. Undone by emptying it.
    add column called_off_at timestamptz,
    -- Raised each time a calendar must take the appointment in again (RFC 5545, SEQUENCE).
    add column sequence integer not null default 0;

update workshop.workshop w
   set minutes = said.minutes, video_link = said.video_link
  from (select distinct on (workshop_id) workshop_id,
               (select sum((step ->> 'minutes')::integer) from jsonb_array_elements(data -> 'plan' -> 'steps') step) as minutes,
               coalesce(data -> 'plan' ->> 'videoLink', '') as video_link
          from workshop.event
         where type in ('agenda.prepared', 'agenda.replanned')
         order by workshop_id, position desc) as said
 where said.workshop_id = w.id;
