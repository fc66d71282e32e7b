-- Whom a roll call asked before its list was another: a unit that left it, or the whole of a kind, of what fell due from "since" ('': always)
-- to "until". What was asked then stays as it was. A row of neither only says since when a whole kind is asked.

-- +goose Up
create table past_call (
  id      integer primary key,
  task_id integer not null references task (id) on delete cascade,
  unit_id integer references unit (id),
  kind    text not null default '' check (kind in ('', 'body', 'cell', 'area', 'team')),
  since   text not null default '' check (since = '' or strftime('%Y-%m-%dT%H:%M:%SZ', since) is since),
  until   text not null check (strftime('%Y-%m-%dT%H:%M:%SZ', until) is until)
) strict;
create index past_call_task on past_call (task_id);
create index past_call_unit on past_call (unit_id);
-- +goose StatementBegin
create trigger past_call_journal_insert after insert on past_call begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'past_call', new.id, null, json_object(
    'id', new.id, 'task_id', new.task_id, 'unit_id', new.unit_id, 'kind', new.kind, 'since', new.since, 'until', new.until));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger past_call_journal_update after update on past_call begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'past_call', old.id, json_object(
    'id', old.id, 'task_id', old.task_id, 'unit_id', old.unit_id, 'kind', old.kind, 'since', old.since, 'until', old.until), json_object(
    'id', new.id, 'task_id', new.task_id, 'unit_id', new.unit_id, 'kind', new.kind, 'since', new.since, 'until', new.until));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger past_call_journal_delete after delete on past_call begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'past_call', old.id, json_object(
    'id', old.id, 'task_id', old.task_id, 'unit_id', old.unit_id, 'kind', old.kind, 'since', old.since, 'until', old.until), null);
end;
-- +goose StatementEnd
