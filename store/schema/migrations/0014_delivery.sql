-- An activity may be for a household: support given to it is what was delivered there.

-- +goose Up
alter table activity add column household_id integer references household (id);
create index activity_household on activity (household_id);

drop trigger activity_journal_insert;
drop trigger activity_journal_update;
drop trigger activity_journal_delete;

-- +goose StatementBegin
create trigger activity_journal_insert after insert on activity begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'activity', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'kind', new.kind, 'on', new."on", 'text', new.text,
    'count', new.count, 'task_id', new.task_id, 'unit_id', new.unit_id, 'household_id', new.household_id,
    'note', new.note));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger activity_journal_update after update on activity begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'activity', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'kind', old.kind, 'on', old."on", 'text', old.text,
    'count', old.count, 'task_id', old.task_id, 'unit_id', old.unit_id, 'household_id', old.household_id,
    'note', old.note), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'kind', new.kind, 'on', new."on", 'text', new.text,
    'count', new.count, 'task_id', new.task_id, 'unit_id', new.unit_id, 'household_id', new.household_id,
    'note', new.note));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger activity_journal_delete after delete on activity begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'activity', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'kind', old.kind, 'on', old."on", 'text', old.text,
    'count', old.count, 'task_id', old.task_id, 'unit_id', old.unit_id, 'household_id', old.household_id,
    'note', old.note), null);
end;
-- +goose StatementEnd
