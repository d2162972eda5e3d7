-- Whoever has the link types any territory's name, or any address: a ballot counts once a leader of the programme admitted its
-- voter. Those cast before were taken as they came.
alter table programme.ballot add column admitted boolean not null default true;
alter table programme.ballot alter column admitted drop default;
