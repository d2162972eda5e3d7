-- The first who leads a workshop may remove the others: hence the order in which they came. A row was never changed, so
-- those there are stand in the order in which they were written.
alter table workshop.facilitator add column added_at timestamptz;

update workshop.facilitator facilitator
set added_at = workshop.created_at + came.place * interval '1 microsecond'
from workshop.workshop workshop,
     (select workshop_id, account_id, row_number() over (partition by workshop_id order by ctid) as place
      from workshop.facilitator) came
where workshop.id = facilitator.workshop_id
  and came.workshop_id = facilitator.workshop_id
  and came.account_id = facilitator.account_id;

alter table workshop.facilitator alter column added_at set not null;
alter table workshop.facilitator alter column added_at set default now();
