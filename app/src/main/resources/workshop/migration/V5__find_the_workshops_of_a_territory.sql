-- Who came from where is in the log; a territory's page asks it by territory.
create index workshop_by_territory on workshop.event ((data -> 'place' ->> 'territory'), workshop_id) where type = 'room.joined';
