-- A commun belongs to those who wrote it. Nobody else is known: what none of them has an account for is the administrators'.
insert into account.leader (kind, thing, person_id, since)
select 'commun', author.concept_id::text, author.account_id, now()
  from commun.author
  join account.person on person.id = author.account_id and not person.demonstration
    on conflict do nothing;
