-- A decision has an hour and somebody who signed it, and the law of 01/7/2026 (NĐ 165/2026, Đ14–20) hours within which it is
-- proposed and told. Whose contact somebody is, is a link to a person of the book.

-- +goose Up
alter table isolation add column order_time text not null default '' check (order_time = '' or time(order_time) is order_time || ':00');
alter table isolation add column order_by text not null default '';
alter table isolation add column found_at text not null default '' check (found_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', found_at) is found_at);
alter table isolation add column proposed_at text not null default '' check (proposed_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', proposed_at) is proposed_at);
alter table isolation add column police_told_at text not null default '' check (police_told_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', police_told_at) is police_told_at);
alter table isolation add column family_told_at text not null default '' check (family_told_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', family_told_at) is family_told_at);
alter table isolation add column contact_id integer references person (id) on delete set null;
create index isolation_contact on isolation (contact_id) where contact_id is not null;

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
    'certificate', new.certificate, 'certificate_on', new.certificate_on, 'order_time', new.order_time, 'order_by', new.order_by, 'found_at', new.found_at, 'proposed_at', new.proposed_at, 'police_told_at', new.police_told_at, 'family_told_at', new.family_told_at, 'contact_id', new.contact_id,
    'note', new.note, 'created_at', new.created_at));
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
    'certificate', old.certificate, 'certificate_on', old.certificate_on, 'order_time', old.order_time, 'order_by', old.order_by, 'found_at', old.found_at, 'proposed_at', old.proposed_at, 'police_told_at', old.police_told_at, 'family_told_at', old.family_told_at, 'contact_id', old.contact_id,
    'note', old.note, 'created_at', old.created_at), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'person_id', new.person_id, 'disease', new.disease, 'follow', new.follow, 'category', new.category,
    'origin', new.origin, 'place', new.place, 'site', new.site, 'anchor', new.anchor, 'anchor_on', new.anchor_on,
    'starts_on', new.starts_on, 'ends_on', new.ends_on, 'order_number', new.order_number, 'order_on', new.order_on,
    'regime_id', new.regime_id, 'days', new.days, 'test_days', new.test_days, 'monitor_days', new.monitor_days,
    'check_ins', new.check_ins, 'end_condition', new.end_condition, 'outcome', new.outcome, 'ended_on', new.ended_on, 'case_source', new.case_source,
    'certificate', new.certificate, 'certificate_on', new.certificate_on, 'order_time', new.order_time, 'order_by', new.order_by, 'found_at', new.found_at, 'proposed_at', new.proposed_at, 'police_told_at', new.police_told_at, 'family_told_at', new.family_told_at, 'contact_id', new.contact_id,
    'note', new.note, 'created_at', new.created_at));
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
    'certificate', old.certificate, 'certificate_on', old.certificate_on, 'order_time', old.order_time, 'order_by', old.order_by, 'found_at', old.found_at, 'proposed_at', old.proposed_at, 'police_told_at', old.police_told_at, 'family_told_at', old.family_told_at, 'contact_id', old.contact_id,
    'note', old.note, 'created_at', old.created_at), null);
end;
-- +goose StatementEnd
