-- A positive test of somebody who is no case is an alarm as well; what was done about it names the test.

-- +goose Up
alter table alarm_answer add column test_id integer references test (id) on delete cascade;
create index alarm_answer_test on alarm_answer (test_id) where test_id is not null;
create index test_positive on test (isolation_id) where result = 'positive' and deleted_at = '';

drop trigger alarm_answer_journal_insert;
drop trigger alarm_answer_journal_update;
drop trigger alarm_answer_journal_delete;
-- +goose StatementBegin
create trigger alarm_answer_journal_insert after insert on alarm_answer begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'alarm_answer', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'isolation_id', new.isolation_id,
    'test_id', new.test_id, 'day', new.day, 'session', new.session, 'told_whom', new.told_whom,
    'done', new.done, 'done_at', new.done_at, 'by', new."by", 'at', new.at));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger alarm_answer_journal_update after update on alarm_answer begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'alarm_answer', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'isolation_id', old.isolation_id,
    'test_id', old.test_id, 'day', old.day, 'session', old.session, 'told_whom', old.told_whom,
    'done', old.done, 'done_at', old.done_at, 'by', old."by", 'at', old.at), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'isolation_id', new.isolation_id,
    'test_id', new.test_id, 'day', new.day, 'session', new.session, 'told_whom', new.told_whom,
    'done', new.done, 'done_at', new.done_at, 'by', new."by", 'at', new.at));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger alarm_answer_journal_delete after delete on alarm_answer begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'alarm_answer', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'isolation_id', old.isolation_id,
    'test_id', old.test_id, 'day', old.day, 'session', old.session, 'told_whom', old.told_whom,
    'done', old.done, 'done_at', old.done_at, 'by', old."by", 'at', old.at), null);
end;
-- +goose StatementEnd
