-- Alarms: what a round found that somebody has to act on. None is stored: what is stored is what was done about them, that a round
-- nobody walked needs no filling in, and a note to what was found.

-- +goose Up
alter table check_in add column note text not null default '';
drop trigger check_in_journal_insert;
drop trigger check_in_journal_update;
drop trigger check_in_journal_delete;
-- +goose StatementBegin
create trigger check_in_journal_insert after insert on check_in begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'check_in', new.id, null, json_object(
    'id', new.id, 'isolation_id', new.isolation_id, 'day', new.day, 'session', new.session, 'result', new.result,
    'symptoms', new.symptoms, 'temperature', new.temperature, 'by', new."by", 'at', new.at, 'note', new.note));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger check_in_journal_update after update on check_in begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'check_in', old.id, json_object(
    'id', old.id, 'isolation_id', old.isolation_id, 'day', old.day, 'session', old.session, 'result', old.result,
    'symptoms', old.symptoms, 'temperature', old.temperature, 'by', old."by", 'at', old.at, 'note', old.note), json_object(
    'id', new.id, 'isolation_id', new.isolation_id, 'day', new.day, 'session', new.session, 'result', new.result,
    'symptoms', new.symptoms, 'temperature', new.temperature, 'by', new."by", 'at', new.at, 'note', new.note));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger check_in_journal_delete after delete on check_in begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'check_in', old.id, json_object(
    'id', old.id, 'isolation_id', old.isolation_id, 'day', old.day, 'session', old.session, 'result', old.result,
    'symptoms', old.symptoms, 'temperature', old.temperature, 'by', old."by", 'at', old.at, 'note', old.note), null);
end;
-- +goose StatementEnd

drop view one_check_in; -- its trigger goes with it
create view one_check_in as
  select isolation_id, day, session, result, symptoms, temperature, "by", at, note, '' as officer, '' as now, '' as label from check_in;
-- +goose StatementBegin
create trigger one_check_in_insert instead of insert on one_check_in begin
  insert into step (at, "by", label, what, since)
  select new.now, new.officer, new.label, iif(length(p.name) > 80, substr(p.name, 1, 79) || '…', p.name),
    (select coalesce(max(id), 0) from journal)
  from isolation i join person p on p.id = i.person_id where i.id = new.isolation_id and i.deleted_at = '';
  select raise(abort, 'no such isolation') where changes() = 0;
  insert into check_in (isolation_id, day, session, result, symptoms, temperature, "by", at, note)
  values (new.isolation_id, new.day, new.session, new.result, new.symptoms, new.temperature, new."by", new.at, new.note);
end;
-- +goose StatementEnd

-- Those that may be an alarm, by isolation; and the isolations nobody has said the end of, who alone have alarms.
create index check_in_alarm on check_in (isolation_id) where result <> 'normal' or temperature >= 375;
create index isolation_open on isolation (person_id) where outcome = '' and deleted_at = '';

-- What was done: it answers the alarms of an isolation up to a session, as far as they were known then.
create table alarm_answer (
  id           integer primary key,
  rev          integer not null default 1 check (rev > 0),
  deleted_at   text not null default '' check (deleted_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at) is deleted_at),
  isolation_id integer not null references isolation (id) on delete cascade,
  day          text not null check (date(day) is day),
  session      text not null check (session in ('morning', 'afternoon')),
  told_whom    text not null default '',
  done         text not null check (done <> ''),
  done_at      text not null check (strftime('%Y-%m-%dT%H:%M:%SZ', done_at) is done_at),
  "by"         text not null default '',
  at           text not null check (strftime('%Y-%m-%dT%H:%M:%SZ', at) is at)
) strict;
create index alarm_answer_isolation on alarm_answer (isolation_id);
-- +goose StatementBegin
create trigger alarm_answer_journal_insert after insert on alarm_answer begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'alarm_answer', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'isolation_id', new.isolation_id, 'day', new.day,
    'session', new.session, 'told_whom', new.told_whom, 'done', new.done, 'done_at', new.done_at, 'by', new."by",
    'at', new.at));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger alarm_answer_journal_update after update on alarm_answer begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'alarm_answer', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'isolation_id', old.isolation_id, 'day', old.day,
    'session', old.session, 'told_whom', old.told_whom, 'done', old.done, 'done_at', old.done_at, 'by', old."by",
    'at', old.at), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'isolation_id', new.isolation_id, 'day', new.day,
    'session', new.session, 'told_whom', new.told_whom, 'done', new.done, 'done_at', new.done_at, 'by', new."by",
    'at', new.at));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger alarm_answer_journal_delete after delete on alarm_answer begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'alarm_answer', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'isolation_id', old.isolation_id, 'day', old.day,
    'session', old.session, 'told_whom', old.told_whom, 'done', old.done, 'done_at', old.done_at, 'by', old."by",
    'at', old.at), null);
end;
-- +goose StatementEnd

-- A round that nobody walked and that is not filled in any more.
create table waived_round (
  id      integer primary key,
  day     text not null check (date(day) is day),
  session text not null check (session in ('morning', 'afternoon')),
  reason  text not null default '',
  "by"    text not null default '',
  at      text not null check (strftime('%Y-%m-%dT%H:%M:%SZ', at) is at)
) strict;
create unique index waived_round_day_session on waived_round (day, session);
-- +goose StatementBegin
create trigger waived_round_journal_insert after insert on waived_round begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'waived_round', new.id, null, json_object(
    'id', new.id, 'day', new.day, 'session', new.session, 'reason', new.reason, 'by', new."by", 'at', new.at));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger waived_round_journal_update after update on waived_round begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'waived_round', old.id, json_object(
    'id', old.id, 'day', old.day, 'session', old.session, 'reason', old.reason, 'by', old."by", 'at', old.at), json_object(
    'id', new.id, 'day', new.day, 'session', new.session, 'reason', new.reason, 'by', new."by", 'at', new.at));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger waived_round_journal_delete after delete on waived_round begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'waived_round', old.id, json_object(
    'id', old.id, 'day', old.day, 'session', old.session, 'reason', old.reason, 'by', old."by", 'at', old.at), null);
end;
-- +goose StatementEnd

-- The sessions somebody was looked in on in, so that a round nobody walked is found without reading all check-ins. No fact is
-- in it: where something was taken back since, sure is 0, and the check-ins say whether any is left.
create table walked (
  day     text not null,
  session text not null,
  sure    integer not null check (sure in (0, 1)),
  primary key (day, session)
) strict, without rowid;
insert into walked (day, session, sure) select distinct day, session, 1 from check_in;
-- +goose StatementBegin
create trigger check_in_walked_insert after insert on check_in
  when not exists (select 1 from walked where day = new.day and session = new.session) begin
  insert into walked (day, session, sure) values (new.day, new.session, 1);
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger check_in_walked_delete after delete on check_in begin
  update walked set sure = 0 where day = old.day and session = old.session and sure = 1;
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger isolation_walked_bin after update of deleted_at on isolation when new.deleted_at <> '' begin
  update walked set sure = 0 where (day, session) in (select day, session from check_in where isolation_id = new.id);
end;
-- +goose StatementEnd
