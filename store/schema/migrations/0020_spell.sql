-- Since when a unit is of its kind and out of the bin ('': since it was made), and when it was so before: a roll call of a whole kind asks
-- it of what falls due meanwhile. The spells before are a list of {kind, since, until}.

-- +goose Up
alter table unit add column called_since text not null default '' check (called_since = '' or strftime('%Y-%m-%dT%H:%M:%SZ', called_since) is called_since);
alter table unit add column called_before text not null default '' check (called_before = '' or json_valid(called_before));

drop trigger unit_journal_insert;
drop trigger unit_journal_update;
drop trigger unit_journal_delete;
-- +goose StatementBegin
create trigger unit_journal_insert after insert on unit begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'unit', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'kind', new.kind, 'name', new.name,
    'parent_id', new.parent_id, 'leader_id', new.leader_id, 'phone', new.phone, 'note', new.note,
    'created_at', new.created_at, 'name_fold', new.name_fold, 'name_key', new.name_key,
    'called_since', new.called_since, 'called_before', new.called_before));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger unit_journal_update after update on unit begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'unit', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'kind', old.kind, 'name', old.name,
    'parent_id', old.parent_id, 'leader_id', old.leader_id, 'phone', old.phone, 'note', old.note,
    'created_at', old.created_at, 'name_fold', old.name_fold, 'name_key', old.name_key,
    'called_since', old.called_since, 'called_before', old.called_before), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'kind', new.kind, 'name', new.name,
    'parent_id', new.parent_id, 'leader_id', new.leader_id, 'phone', new.phone, 'note', new.note,
    'created_at', new.created_at, 'name_fold', new.name_fold, 'name_key', new.name_key,
    'called_since', new.called_since, 'called_before', new.called_before));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger unit_journal_delete after delete on unit begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'unit', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'kind', old.kind, 'name', old.name,
    'parent_id', old.parent_id, 'leader_id', old.leader_id, 'phone', old.phone, 'note', old.note,
    'created_at', old.created_at, 'name_fold', old.name_fold, 'name_key', old.name_key,
    'called_since', old.called_since, 'called_before', old.called_before), null);
end;
-- +goose StatementEnd
