-- Evidence: what shows that something asked for was done. Own papers, files and activities, beside the note that is said with it.

-- +goose Up
-- An office has kinds of activities of its own; which, its settings say. The triggers go with the table.
create table new_activity (
  id         integer primary key,
  rev        integer not null default 1 check (rev > 0),
  deleted_at text not null default '' check (deleted_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at) is deleted_at),
  kind       text not null check (kind glob '[a-z]*' and kind not glob '*[^a-z0-9-]*'),
  "on"       text not null check (date("on") is "on"),
  text       text not null check (text <> ''),
  count      integer not null check (count > 0),
  task_id    integer references task (id),
  unit_id    integer references unit (id),
  note       text not null default ''
) strict;
insert into new_activity (id, rev, deleted_at, kind, "on", text, count, task_id, unit_id, note)
  select id, rev, deleted_at, kind, "on", text, count, task_id, unit_id, note from activity;
drop table activity;
alter table new_activity rename to activity;
create index activity_on on activity ("on");
create index activity_task on activity (task_id);
create index activity_unit on activity (unit_id);

-- +goose StatementBegin
create trigger activity_journal_insert after insert on activity begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'activity', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'kind', new.kind, 'on', new."on", 'text', new.text,
    'count', new.count, 'task_id', new.task_id, 'unit_id', new.unit_id, 'note', new.note));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger activity_journal_update after update on activity begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'activity', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'kind', old.kind, 'on', old."on", 'text', old.text,
    'count', old.count, 'task_id', old.task_id, 'unit_id', old.unit_id, 'note', old.note), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'kind', new.kind, 'on', new."on", 'text', new.text,
    'count', new.count, 'task_id', new.task_id, 'unit_id', new.unit_id, 'note', new.note));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger activity_journal_delete after delete on activity begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'activity', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'kind', old.kind, 'on', old."on", 'text', old.text,
    'count', old.count, 'task_id', old.task_id, 'unit_id', old.unit_id, 'note', old.note), null);
end;
-- +goose StatementEnd

-- Of a task, and of the period and unit it was done for. Whether that is ticked makes no difference: what shows it stays.
create table evidence (
  id           integer primary key,
  task_id      integer not null references task (id) on delete cascade,
  period       text not null default '',
  unit_id      integer references unit (id),
  kind         text not null check (kind in ('paper', 'file', 'activity')),
  paper_kind   text not null default '',
  symbol       text not null default '',
  "on"         text not null default '' check ("on" = '' or date("on") is "on"),
  directive_id integer references directive (id), -- the paper, where the book has it
  activity_id  integer references activity (id),
  name         text not null default '',
  sha256       text references file (sha256),     -- the bytes lie in file, once
  size         integer not null default 0 check (size >= 0),
  at           text not null check (strftime('%Y-%m-%dT%H:%M:%SZ', at) is at),
  "by"         text not null default '',
  check ((kind = 'paper') = (symbol <> '')),
  check ((kind = 'file') = (sha256 is not null)),
  check ((kind = 'activity') = (activity_id is not null))
) strict;
create unique index evidence_once on evidence (task_id, period, coalesce(unit_id, 0), kind, symbol, "on", coalesce(sha256, ''),
  coalesce(activity_id, 0));
create index evidence_unit on evidence (unit_id);
create index evidence_directive on evidence (directive_id);
create index evidence_activity on evidence (activity_id);
create index evidence_sha256 on evidence (sha256);

-- +goose StatementBegin
create trigger evidence_journal_insert after insert on evidence begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'evidence', new.id, null, json_object(
    'id', new.id, 'task_id', new.task_id, 'period', new.period, 'unit_id', new.unit_id, 'kind', new.kind,
    'paper_kind', new.paper_kind, 'symbol', new.symbol, 'on', new."on", 'directive_id', new.directive_id,
    'activity_id', new.activity_id, 'name', new.name, 'sha256', new.sha256, 'size', new.size, 'at', new.at,
    'by', new."by"));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger evidence_journal_update after update on evidence begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'evidence', old.id, json_object(
    'id', old.id, 'task_id', old.task_id, 'period', old.period, 'unit_id', old.unit_id, 'kind', old.kind,
    'paper_kind', old.paper_kind, 'symbol', old.symbol, 'on', old."on", 'directive_id', old.directive_id,
    'activity_id', old.activity_id, 'name', old.name, 'sha256', old.sha256, 'size', old.size, 'at', old.at,
    'by', old."by"), json_object(
    'id', new.id, 'task_id', new.task_id, 'period', new.period, 'unit_id', new.unit_id, 'kind', new.kind,
    'paper_kind', new.paper_kind, 'symbol', new.symbol, 'on', new."on", 'directive_id', new.directive_id,
    'activity_id', new.activity_id, 'name', new.name, 'sha256', new.sha256, 'size', new.size, 'at', new.at,
    'by', new."by"));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger evidence_journal_delete after delete on evidence begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'evidence', old.id, json_object(
    'id', old.id, 'task_id', old.task_id, 'period', old.period, 'unit_id', old.unit_id, 'kind', old.kind,
    'paper_kind', old.paper_kind, 'symbol', old.symbol, 'on', old."on", 'directive_id', old.directive_id,
    'activity_id', old.activity_id, 'name', old.name, 'sha256', old.sha256, 'size', old.size, 'at', old.at,
    'by', old."by"), null);
end;
-- +goose StatementEnd
