-- A contract often spans several EPCI: such a group has no official code, so it is kept here. Official territories are not in the
-- database: they change once a year, with the application.
create table territory.grouping (
    slug    text   primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name    text   not null check (name <> ''),
    members text[] not null check (cardinality(members) > 0)
);

-- Groups engaged in a contrat de transition écologique in early 2021 that are more than one EPCI.
insert into territory.grouping (slug, name, members) values
    ('pays-du-gevaudan-lozere', 'Pays du Gévaudan-Lozère',
     '{epci:244800470,epci:200069144,epci:200069185,epci:200069268}'),
    ('terres-de-lorraine', 'Terres de Lorraine',
     '{epci:245400171,epci:245400510,epci:200070563,epci:200035772}'),
    ('grand-compiegnois', 'Grand Compiégnois',
     '{epci:200067965,epci:246000749,epci:246000772,epci:246000897}');
