-- The register of the office's own papers. Reports have numbers of the same series and stay in their own table. That no number of a
-- kind is given twice in a term is asked when a step ends: only the settings know when the term began.

-- +goose Up
create table outgoing (
  id          integer primary key,
  rev         integer not null default 1 check (rev > 0),
  deleted_at  text not null default '' check (deleted_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at) is deleted_at),
  kind        text not null check (kind <> ''),
  number      integer not null check (number > 0),
  suffix      text not null default '',
  symbol      text not null check (symbol <> ''),
  "on"        text not null check (date("on") is "on"),
  subject     text not null check (subject <> ''),
  signer      text not null default '',
  recipients  text not null default '',
  kept_by     text not null default '',
  copies      integer not null default 0 check (copies >= 0),
  answers_id  integer references directive (id),
  cancelled   text not null default '',
  note        text not null default '',
  file_name   text not null default '',
  file_sha256 text references file (sha256),
  file_size   integer not null default 0 check (file_size >= 0),
  created_at  text not null default '' check (created_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', created_at) is created_at)
) strict;
create index outgoing_number on outgoing (kind, number);
create index outgoing_on on outgoing ("on");
create index outgoing_answers on outgoing (answers_id);
create index outgoing_file on outgoing (file_sha256);

-- +goose StatementBegin
create trigger outgoing_journal_insert after insert on outgoing begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'outgoing', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'kind', new.kind, 'number', new.number,
    'suffix', new.suffix, 'symbol', new.symbol, 'on', new."on", 'subject', new.subject, 'signer', new.signer,
    'recipients', new.recipients, 'kept_by', new.kept_by, 'copies', new.copies, 'answers_id', new.answers_id,
    'cancelled', new.cancelled, 'note', new.note, 'file_name', new.file_name, 'file_sha256', new.file_sha256,
    'file_size', new.file_size, 'created_at', new.created_at));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger outgoing_journal_update after update on outgoing begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'outgoing', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'kind', old.kind, 'number', old.number,
    'suffix', old.suffix, 'symbol', old.symbol, 'on', old."on", 'subject', old.subject, 'signer', old.signer,
    'recipients', old.recipients, 'kept_by', old.kept_by, 'copies', old.copies, 'answers_id', old.answers_id,
    'cancelled', old.cancelled, 'note', old.note, 'file_name', old.file_name, 'file_sha256', old.file_sha256,
    'file_size', old.file_size, 'created_at', old.created_at), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'kind', new.kind, 'number', new.number,
    'suffix', new.suffix, 'symbol', new.symbol, 'on', new."on", 'subject', new.subject, 'signer', new.signer,
    'recipients', new.recipients, 'kept_by', new.kept_by, 'copies', new.copies, 'answers_id', new.answers_id,
    'cancelled', new.cancelled, 'note', new.note, 'file_name', new.file_name, 'file_sha256', new.file_sha256,
    'file_size', new.file_size, 'created_at', new.created_at));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger outgoing_journal_delete after delete on outgoing begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'outgoing', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'kind', old.kind, 'number', old.number,
    'suffix', old.suffix, 'symbol', old.symbol, 'on', old."on", 'subject', old.subject, 'signer', old.signer,
    'recipients', old.recipients, 'kept_by', old.kept_by, 'copies', old.copies, 'answers_id', old.answers_id,
    'cancelled', old.cancelled, 'note', old.note, 'file_name', old.file_name, 'file_sha256', old.file_sha256,
    'file_size', old.file_size, 'created_at', old.created_at), null);
end;
-- +goose StatementEnd

create virtual table outgoing_fts using fts5 (symbol, subject, signer, recipients, note, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
-- +goose StatementBegin
create trigger outgoing_fts_insert after insert on outgoing begin
  insert into outgoing_fts (rowid, symbol, subject, signer, recipients, note)
  values (new.id, replace(replace(new.symbol, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.subject, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.signer, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.recipients, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.note, 'đ', 'd'), 'Đ', 'D'));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger outgoing_fts_update after update on outgoing
when (old.symbol, old.subject, old.signer, old.recipients, old.note) is not (new.symbol, new.subject, new.signer, new.recipients, new.note) begin
  delete from outgoing_fts where rowid = old.id;
  insert into outgoing_fts (rowid, symbol, subject, signer, recipients, note)
  values (new.id, replace(replace(new.symbol, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.subject, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.signer, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.recipients, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.note, 'đ', 'd'), 'Đ', 'D'));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger outgoing_fts_delete after delete on outgoing begin
  delete from outgoing_fts where rowid = old.id;
end;
-- +goose StatementEnd
