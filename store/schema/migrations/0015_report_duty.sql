-- An office may owe several reports of a kind, each to somebody: a report says which of them it answers, by the name of that duty in the
-- settings. '' is the only one of its kind, as every report was before.

-- +goose Up
alter table report add column duty text not null default '';

drop trigger report_frozen;
drop trigger report_journal_insert;
drop trigger report_journal_update;
drop trigger report_journal_delete;

-- +goose StatementBegin
create trigger report_frozen before update on report
when old.sent_at <> '' and new.sent_at <> '' and (old.sent_at, old.deleted_at, old.kind, old.disease, old.duty, old."from", old."to", old.cut, old.number,
    old.symbol, old.title, old.narrative, old.figures, old.tasks, old.late, old.made_at, old.correction_of, old.issued_at, old.printed)
  is not (new.sent_at, new.deleted_at, new.kind, new.disease, new.duty, new."from", new."to", new.cut, new.number,
    new.symbol, new.title, new.narrative, new.figures, new.tasks, new.late, new.made_at, new.correction_of, new.issued_at, new.printed)
begin
  select raise(abort, 'a sent report does not change');
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger report_journal_insert after insert on report begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'report', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'kind', new.kind, 'disease', new.disease, 'duty', new.duty, 'from', new."from", 'to', new."to",
    'cut', new.cut, 'number', new.number, 'symbol', new.symbol, 'title', new.title, 'narrative', new.narrative,
    'figures', new.figures, 'tasks', new.tasks, 'late', new.late, 'made_at', new.made_at, 'sent_at', new.sent_at,
    'correction_of', new.correction_of, 'issued_at', new.issued_at, 'printed', new.printed));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger report_journal_update after update on report begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'report', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'kind', old.kind, 'disease', old.disease, 'duty', old.duty, 'from', old."from", 'to', old."to",
    'cut', old.cut, 'number', old.number, 'symbol', old.symbol, 'title', old.title, 'narrative', old.narrative,
    'figures', old.figures, 'tasks', old.tasks, 'late', old.late, 'made_at', old.made_at, 'sent_at', old.sent_at,
    'correction_of', old.correction_of, 'issued_at', old.issued_at, 'printed', old.printed), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'kind', new.kind, 'disease', new.disease, 'duty', new.duty, 'from', new."from", 'to', new."to",
    'cut', new.cut, 'number', new.number, 'symbol', new.symbol, 'title', new.title, 'narrative', new.narrative,
    'figures', new.figures, 'tasks', new.tasks, 'late', new.late, 'made_at', new.made_at, 'sent_at', new.sent_at,
    'correction_of', new.correction_of, 'issued_at', new.issued_at, 'printed', new.printed));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger report_journal_delete after delete on report begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'report', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'kind', old.kind, 'disease', old.disease, 'duty', old.duty, 'from', old."from", 'to', old."to",
    'cut', old.cut, 'number', old.number, 'symbol', old.symbol, 'title', old.title, 'narrative', old.narrative,
    'figures', old.figures, 'tasks', old.tasks, 'late', old.late, 'made_at', old.made_at, 'sent_at', old.sent_at,
    'correction_of', old.correction_of, 'issued_at', old.issued_at, 'printed', old.printed), null);
end;
-- +goose StatementEnd
