-- Papers that came in and that somebody is to look at before they get a number: their number, issuer or day is in doubt, or they may be no
-- directive. Their file is kept; what it says is read anew each time. One whose file is that of a directive in the book waits no longer, which
-- follows and is not written down.

-- +goose Up
create table waiting_paper (
  id         integer primary key,
  rev        integer not null default 1 check (rev > 0),
  deleted_at text not null default '' check (deleted_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at) is deleted_at),
  name       text not null check (name <> ''),
  sha256     text not null references file (sha256),
  size       integer not null default 0 check (size >= 0),
  came_at    text not null check (strftime('%Y-%m-%dT%H:%M:%SZ', came_at) is came_at),
  "by"       text not null default ''
) strict;
create unique index waiting_paper_file on waiting_paper (sha256) where deleted_at = '';
-- +goose StatementBegin
create trigger waiting_paper_journal_insert after insert on waiting_paper begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'waiting_paper', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'name', new.name, 'sha256', new.sha256, 'size', new.size, 'came_at', new.came_at, 'by', new."by"));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger waiting_paper_journal_update after update on waiting_paper begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'waiting_paper', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'name', old.name, 'sha256', old.sha256, 'size', old.size, 'came_at', old.came_at, 'by', old."by"), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'name', new.name, 'sha256', new.sha256, 'size', new.size, 'came_at', new.came_at, 'by', new."by"));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger waiting_paper_journal_delete after delete on waiting_paper begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'waiting_paper', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'name', old.name, 'sha256', old.sha256, 'size', old.size, 'came_at', old.came_at, 'by', old."by"), null);
end;
-- +goose StatementEnd
