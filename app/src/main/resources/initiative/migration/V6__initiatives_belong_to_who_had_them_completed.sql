-- Nobody was written down who made an initiative; who gave out a link to complete one is known to take care of it. The
-- others are the administrators', who name whom they wish.
insert into account.leader (kind, thing, person_id, since)
select distinct 'initiative', link.initiative_id::text, link.made_by, now()
  from initiative.owner_link link
  join account.person on person.id = link.made_by and not person.demonstration
    on conflict do nothing;
