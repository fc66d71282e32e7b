-- Death is an outcome of its own, and a certificate of completion has its day.

-- +goose Up
alter table isolation add column certificate_on text not null default '' check (certificate_on = '' or date(certificate_on) is certificate_on);

-- The words of the condition are changed where they stand: making the table anew would take all check-ins with it.
pragma writable_schema = on;
update sqlite_schema set sql = replace(sql,
  '('''', ''completed'', ''became-case'', ''moved'', ''left'', ''cancelled'')',
  '('''', ''completed'', ''became-case'', ''moved'', ''left'', ''died'', ''cancelled'')')
  where type = 'table' and name = 'isolation';
pragma writable_schema = reset;

drop trigger isolation_journal_insert;
drop trigger isolation_journal_update;
drop trigger isolation_journal_delete;

-- +goose StatementBegin
create trigger isolation_journal_insert after insert on isolation begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'isolation', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'person_id', new.person_id, 'disease', new.disease, 'follow', new.follow, 'category', new.category,
    'origin', new.origin, 'place', new.place, 'site', new.site, 'anchor', new.anchor, 'anchor_on', new.anchor_on,
    'starts_on', new.starts_on, 'ends_on', new.ends_on, 'order_number', new.order_number, 'order_on', new.order_on,
    'regime_id', new.regime_id, 'days', new.days, 'test_days', new.test_days, 'monitor_days', new.monitor_days,
    'check_ins', new.check_ins, 'end_condition', new.end_condition, 'outcome', new.outcome, 'ended_on', new.ended_on, 'case_source', new.case_source,
    'certificate', new.certificate, 'certificate_on', new.certificate_on, 'note', new.note, 'created_at', new.created_at));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger isolation_journal_update after update on isolation begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'isolation', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'person_id', old.person_id, 'disease', old.disease, 'follow', old.follow, 'category', old.category,
    'origin', old.origin, 'place', old.place, 'site', old.site, 'anchor', old.anchor, 'anchor_on', old.anchor_on,
    'starts_on', old.starts_on, 'ends_on', old.ends_on, 'order_number', old.order_number, 'order_on', old.order_on,
    'regime_id', old.regime_id, 'days', old.days, 'test_days', old.test_days, 'monitor_days', old.monitor_days,
    'check_ins', old.check_ins, 'end_condition', old.end_condition, 'outcome', old.outcome, 'ended_on', old.ended_on, 'case_source', old.case_source,
    'certificate', old.certificate, 'certificate_on', old.certificate_on, 'note', old.note, 'created_at', old.created_at), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'person_id', new.person_id, 'disease', new.disease, 'follow', new.follow, 'category', new.category,
    'origin', new.origin, 'place', new.place, 'site', new.site, 'anchor', new.anchor, 'anchor_on', new.anchor_on,
    'starts_on', new.starts_on, 'ends_on', new.ends_on, 'order_number', new.order_number, 'order_on', new.order_on,
    'regime_id', new.regime_id, 'days', new.days, 'test_days', new.test_days, 'monitor_days', new.monitor_days,
    'check_ins', new.check_ins, 'end_condition', new.end_condition, 'outcome', new.outcome, 'ended_on', new.ended_on, 'case_source', new.case_source,
    'certificate', new.certificate, 'certificate_on', new.certificate_on, 'note', new.note, 'created_at', new.created_at));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger isolation_journal_delete after delete on isolation begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'isolation', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'person_id', old.person_id, 'disease', old.disease, 'follow', old.follow, 'category', old.category,
    'origin', old.origin, 'place', old.place, 'site', old.site, 'anchor', old.anchor, 'anchor_on', old.anchor_on,
    'starts_on', old.starts_on, 'ends_on', old.ends_on, 'order_number', old.order_number, 'order_on', old.order_on,
    'regime_id', old.regime_id, 'days', old.days, 'test_days', old.test_days, 'monitor_days', old.monitor_days,
    'check_ins', old.check_ins, 'end_condition', old.end_condition, 'outcome', old.outcome, 'ended_on', old.ended_on, 'case_source', old.case_source,
    'certificate', old.certificate, 'certificate_on', old.certificate_on, 'note', old.note, 'created_at', old.created_at), null);
end;
-- +goose StatementEnd
