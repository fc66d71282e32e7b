-- The morning round records hundreds of people, each at once and for good.

-- +goose Up
-- The same table with checks that do not compute a date for each row, and with an index by day of what is not normal alone:
-- who was looked in on is asked of the isolations.
create table new_check_in (
  id           integer primary key,
  isolation_id integer not null references isolation (id) on delete cascade,
  day          text not null check (day glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  session      text not null check (session = 'morning' or session = 'afternoon'),
  result       text not null check (result = 'normal' or result = 'symptoms' or result = 'absent' or result = 'refused'),
  symptoms     text not null default '',
  temperature  integer not null default 0 check (temperature = 0 or temperature between 330 and 430),
  "by"         text not null default '',
  at           text not null default '' check (at = '' or at glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z')
) strict;
insert into new_check_in select id, isolation_id, day, session, result, symptoms, temperature, "by", at from check_in;
drop table check_in;
alter table new_check_in rename to check_in;
create unique index check_in_isolation_day_session on check_in (isolation_id, day, session);
create index check_in_unusual on check_in (day, result, isolation_id) where result <> 'normal';
-- +goose StatementBegin
create trigger check_in_journal_insert after insert on check_in begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'check_in', new.id, null, json_object(
    'id', new.id, 'isolation_id', new.isolation_id, 'day', new.day, 'session', new.session, 'result', new.result,
    'symptoms', new.symptoms, 'temperature', new.temperature, 'by', new."by", 'at', new.at));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger check_in_journal_update after update on check_in begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'check_in', old.id, json_object(
    'id', old.id, 'isolation_id', old.isolation_id, 'day', old.day, 'session', old.session, 'result', old.result,
    'symptoms', old.symptoms, 'temperature', old.temperature, 'by', old."by", 'at', old.at), json_object(
    'id', new.id, 'isolation_id', new.isolation_id, 'day', new.day, 'session', new.session, 'result', new.result,
    'symptoms', new.symptoms, 'temperature', new.temperature, 'by', new."by", 'at', new.at));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger check_in_journal_delete after delete on check_in begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'check_in', old.id, json_object(
    'id', old.id, 'isolation_id', old.isolation_id, 'day', old.day, 'session', old.session, 'result', old.result,
    'symptoms', old.symptoms, 'temperature', old.temperature, 'by', old."by", 'at', old.at), null);
end;
-- +goose StatementEnd

-- One statement does all that belongs to a check-in: the step, the row, its journal. What a round does not do every time
-- it leaves to the program (RecordCheckIns).
create view one_check_in as
  select isolation_id, day, session, result, symptoms, temperature, "by", at, '' as officer, '' as now, '' as label from check_in;
-- +goose StatementBegin
create trigger one_check_in_insert instead of insert on one_check_in begin
  insert into step (at, "by", label, what, since)
  select new.now, new.officer, new.label, iif(length(p.name) > 80, substr(p.name, 1, 79) || '…', p.name),
    (select coalesce(max(id), 0) from journal)
  from isolation i join person p on p.id = i.person_id where i.id = new.isolation_id and i.deleted_at = '';
  select raise(abort, 'no such isolation') where changes() = 0;
  insert into check_in (isolation_id, day, session, result, symptoms, temperature, "by", at)
  values (new.isolation_id, new.day, new.session, new.result, new.symptoms, new.temperature, new."by", new.at);
end;
-- +goose StatementEnd

-- Nobody asks for the history of one check-in; steps find theirs by the order of the journal.
drop index journal_row;
create index journal_row on journal (tbl, row_id) where tbl <> 'check_in';
