-- Views of a list kept under a name. A view is a place in its text form ("tasks?by=unit&only=late"), as addresses are.

-- +goose Up
create table saved_view (
  id         integer primary key,
  rev        integer not null default 1 check (rev > 0),
  deleted_at text not null default '' check (deleted_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at) is deleted_at),
  name       text not null check (name <> ''),
  place      text not null check (place <> ''),
  created_at text not null default '' check (created_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', created_at) is created_at)
) strict;
create unique index saved_view_name on saved_view (name) where deleted_at = '';

-- +goose StatementBegin
create trigger saved_view_journal_insert after insert on saved_view begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'saved_view', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'name', new.name, 'place', new.place, 'created_at', new.created_at));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger saved_view_journal_update after update on saved_view begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'saved_view', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'name', old.name, 'place', old.place, 'created_at', old.created_at), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'name', new.name, 'place', new.place, 'created_at', new.created_at));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger saved_view_journal_delete after delete on saved_view begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'saved_view', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'name', old.name, 'place', old.place, 'created_at', old.created_at), null);
end;
-- +goose StatementEnd
