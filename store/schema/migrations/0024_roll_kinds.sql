-- A roll call asks every unit of a kind, or of several: "cell", "cell,area".

-- +goose Up
-- The triggers name the columns of the table; they come back below.
drop trigger task_journal_insert;
drop trigger task_journal_update;
drop trigger task_journal_delete;

alter table task rename column roll_kind to one_kind;
alter table task add column roll_kind text not null default '' check (not roll_kind glob '*[^a-z,]*');
update task set roll_kind = one_kind where one_kind <> '';
alter table task drop column one_kind;

-- +goose StatementBegin
create trigger task_journal_insert after insert on task begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'task', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'directive_id', new.directive_id,
    'parent_id', new.parent_id, 'position', new.position, 'ordinal', new.ordinal, 'text', new.text, 'lead', new.lead,
    'lead_id', new.lead_id, 'roll_call', new.roll_call, 'phrase', new.phrase, 'every', new.every, 'due', new.due,
    'time', new.time, 'relation', new.relation, 'weekday', new.weekday, 'day', new.day, 'month', new.month,
    'from', new."from", 'to', new."to", 'from_day', new.from_day, 'starts_on', new.starts_on, 'ends_on', new.ends_on,
    'roll', new.roll, 'to_whom', new.to_whom, 'note', new.note, 'created_at', new.created_at,
    'interval', new.interval, 'also_on', new.also_on, 'nth', new.nth, 'also', new.also, 'roll_kind', new.roll_kind,
    'counts_from', new.counts_from, 'member_id', new.member_id));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger task_journal_update after update on task begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'task', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'directive_id', old.directive_id,
    'parent_id', old.parent_id, 'position', old.position, 'ordinal', old.ordinal, 'text', old.text, 'lead', old.lead,
    'lead_id', old.lead_id, 'roll_call', old.roll_call, 'phrase', old.phrase, 'every', old.every, 'due', old.due,
    'time', old.time, 'relation', old.relation, 'weekday', old.weekday, 'day', old.day, 'month', old.month,
    'from', old."from", 'to', old."to", 'from_day', old.from_day, 'starts_on', old.starts_on, 'ends_on', old.ends_on,
    'roll', old.roll, 'to_whom', old.to_whom, 'note', old.note, 'created_at', old.created_at,
    'interval', old.interval, 'also_on', old.also_on, 'nth', old.nth, 'also', old.also, 'roll_kind', old.roll_kind,
    'counts_from', old.counts_from, 'member_id', old.member_id), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'directive_id', new.directive_id,
    'parent_id', new.parent_id, 'position', new.position, 'ordinal', new.ordinal, 'text', new.text, 'lead', new.lead,
    'lead_id', new.lead_id, 'roll_call', new.roll_call, 'phrase', new.phrase, 'every', new.every, 'due', new.due,
    'time', new.time, 'relation', new.relation, 'weekday', new.weekday, 'day', new.day, 'month', new.month,
    'from', new."from", 'to', new."to", 'from_day', new.from_day, 'starts_on', new.starts_on, 'ends_on', new.ends_on,
    'roll', new.roll, 'to_whom', new.to_whom, 'note', new.note, 'created_at', new.created_at,
    'interval', new.interval, 'also_on', new.also_on, 'nth', new.nth, 'also', new.also, 'roll_kind', new.roll_kind,
    'counts_from', new.counts_from, 'member_id', new.member_id));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger task_journal_delete after delete on task begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'task', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'directive_id', old.directive_id,
    'parent_id', old.parent_id, 'position', old.position, 'ordinal', old.ordinal, 'text', old.text, 'lead', old.lead,
    'lead_id', old.lead_id, 'roll_call', old.roll_call, 'phrase', old.phrase, 'every', old.every, 'due', old.due,
    'time', old.time, 'relation', old.relation, 'weekday', old.weekday, 'day', old.day, 'month', old.month,
    'from', old."from", 'to', old."to", 'from_day', old.from_day, 'starts_on', old.starts_on, 'ends_on', old.ends_on,
    'roll', old.roll, 'to_whom', old.to_whom, 'note', old.note, 'created_at', old.created_at,
    'interval', old.interval, 'also_on', old.also_on, 'nth', old.nth, 'also', old.also, 'roll_kind', old.roll_kind,
    'counts_from', old.counts_from, 'member_id', old.member_id), null);
end;
-- +goose StatementEnd
