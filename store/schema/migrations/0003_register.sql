-- The register of incoming documents: the day a paper was passed on, and the years that are closed.

-- +goose Up
-- The triggers name the columns of the table; they come back below.
drop trigger directive_fts_insert;
drop trigger directive_fts_update;
drop trigger directive_fts_delete;
drop trigger directive_journal_insert;
drop trigger directive_journal_update;
drop trigger directive_journal_delete;

alter table directive add column forwarded_on text not null default '' check (forwarded_on = '' or date(forwarded_on) is forwarded_on);

-- The text stays the last column, so that a list never reads through it to what stands behind.
alter table directive add column moved text not null default '';
update directive set moved = text;
alter table directive drop column text;
alter table directive rename column moved to text;

-- +goose StatementBegin
create trigger directive_fts_insert after insert on directive begin
  insert into directive_fts (rowid, symbol, subject, issuer, number, signer, instruction, note, text)
  values (new.id, replace(replace(new.symbol, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.subject, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.issuer, 'đ', 'd'), 'Đ', 'D'),
    new.number,
    replace(replace(new.signer, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.instruction, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.note, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.text, 'đ', 'd'), 'Đ', 'D'));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger directive_fts_update after update on directive
when (old.symbol, old.subject, old.issuer, old.number, old.signer, old.instruction, old.note, old.text) is not (new.symbol, new.subject, new.issuer, new.number, new.signer, new.instruction, new.note, new.text) begin
  delete from directive_fts where rowid = old.id;
  insert into directive_fts (rowid, symbol, subject, issuer, number, signer, instruction, note, text)
  values (new.id, replace(replace(new.symbol, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.subject, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.issuer, 'đ', 'd'), 'Đ', 'D'),
    new.number,
    replace(replace(new.signer, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.instruction, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.note, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.text, 'đ', 'd'), 'Đ', 'D'));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger directive_fts_delete after delete on directive begin
  delete from directive_fts where rowid = old.id;
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger directive_journal_insert after insert on directive begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'directive', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'number', new.number, 'year', new.year,
    'received_at', new.received_at, 'kind', new.kind, 'kind_name', new.kind_name, 'doc_number', new.doc_number,
    'symbol', new.symbol, 'issuer', new.issuer, 'place', new.place, 'issued_on', new.issued_on,
    'subject', new.subject, 'signer', new.signer, 'signer_title', new.signer_title, 'urgency', new.urgency,
    'recipients', new.recipients, 'instruction', new.instruction, 'instruction_by', new.instruction_by,
    'instruction_on', new.instruction_on, 'handled_by', new.handled_by, 'note', new.note, 'file_name', new.file_name,
    'file_sha256', new.file_sha256, 'file_size', new.file_size, 'symbol_fold', new.symbol_fold,
    'issuer_fold', new.issuer_fold, 'text', new.text,
    'forwarded_on', new.forwarded_on));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger directive_journal_update after update on directive begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'directive', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'number', old.number, 'year', old.year,
    'received_at', old.received_at, 'kind', old.kind, 'kind_name', old.kind_name, 'doc_number', old.doc_number,
    'symbol', old.symbol, 'issuer', old.issuer, 'place', old.place, 'issued_on', old.issued_on,
    'subject', old.subject, 'signer', old.signer, 'signer_title', old.signer_title, 'urgency', old.urgency,
    'recipients', old.recipients, 'instruction', old.instruction, 'instruction_by', old.instruction_by,
    'instruction_on', old.instruction_on, 'handled_by', old.handled_by, 'note', old.note, 'file_name', old.file_name,
    'file_sha256', old.file_sha256, 'file_size', old.file_size, 'symbol_fold', old.symbol_fold,
    'issuer_fold', old.issuer_fold, 'text', old.text,
    'forwarded_on', old.forwarded_on), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'number', new.number, 'year', new.year,
    'received_at', new.received_at, 'kind', new.kind, 'kind_name', new.kind_name, 'doc_number', new.doc_number,
    'symbol', new.symbol, 'issuer', new.issuer, 'place', new.place, 'issued_on', new.issued_on,
    'subject', new.subject, 'signer', new.signer, 'signer_title', new.signer_title, 'urgency', new.urgency,
    'recipients', new.recipients, 'instruction', new.instruction, 'instruction_by', new.instruction_by,
    'instruction_on', new.instruction_on, 'handled_by', new.handled_by, 'note', new.note, 'file_name', new.file_name,
    'file_sha256', new.file_sha256, 'file_size', new.file_size, 'symbol_fold', new.symbol_fold,
    'issuer_fold', new.issuer_fold, 'text', new.text,
    'forwarded_on', new.forwarded_on));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger directive_journal_delete after delete on directive begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'directive', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'number', old.number, 'year', old.year,
    'received_at', old.received_at, 'kind', old.kind, 'kind_name', old.kind_name, 'doc_number', old.doc_number,
    'symbol', old.symbol, 'issuer', old.issuer, 'place', old.place, 'issued_on', old.issued_on,
    'subject', old.subject, 'signer', old.signer, 'signer_title', old.signer_title, 'urgency', old.urgency,
    'recipients', old.recipients, 'instruction', old.instruction, 'instruction_by', old.instruction_by,
    'instruction_on', old.instruction_on, 'handled_by', old.handled_by, 'note', old.note, 'file_name', old.file_name,
    'file_sha256', old.file_sha256, 'file_size', old.file_size, 'symbol_fold', old.symbol_fold,
    'issuer_fold', old.issuer_fold, 'text', old.text,
    'forwarded_on', old.forwarded_on), null);
end;
-- +goose StatementEnd

-- A closed year: its register was signed, and gets no more papers. Opening it again takes the row away.
create table register_closing (
  id   integer primary key,
  year integer not null check (year > 0),
  at   text not null default '' check (at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', at) is at),
  "by" text not null default ''
) strict;
create unique index register_closing_year on register_closing (year);

-- +goose StatementBegin
create trigger directive_closed_insert before insert on directive
when exists (select 1 from register_closing where year = new.year)
begin
  select raise(abort, 'the register of that year is closed');
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger directive_closed_update before update of year, number, received_at, deleted_at on directive
when (old.year, old.number, old.received_at, old.deleted_at) is not (new.year, new.number, new.received_at, new.deleted_at)
  and exists (select 1 from register_closing where year in (old.year, new.year))
begin
  select raise(abort, 'the register of that year is closed');
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger register_closing_journal_insert after insert on register_closing begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'register_closing', new.id, null, json_object('id', new.id, 'year', new.year, 'at', new.at, 'by', new."by"));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger register_closing_journal_update after update on register_closing begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'register_closing', old.id, json_object('id', old.id, 'year', old.year, 'at', old.at, 'by', old."by"), json_object('id', new.id, 'year', new.year, 'at', new.at, 'by', new."by"));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger register_closing_journal_delete after delete on register_closing begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'register_closing', old.id, json_object('id', old.id, 'year', old.year, 'at', old.at, 'by', old."by"), null);
end;
-- +goose StatementEnd
