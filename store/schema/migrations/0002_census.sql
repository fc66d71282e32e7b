-- What the program has worked out about everybody's isolations, and up to which row of the journal. No fact is in it: it
-- may be emptied at any time and is then worked out anew.

-- +goose Up
create table census (
  id    integer primary key check (id = 1),
  upto  integer not null,
  bytes blob not null
) strict;

-- These served the questions that the census answers now.
drop index isolation_state;
drop index isolation_open;
drop index isolation_monitor;
create index isolation_day on isolation (last_day, starts_on, person_id) where deleted_at = '';
