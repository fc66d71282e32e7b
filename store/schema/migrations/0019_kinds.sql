-- A duty that no longer recurs may still owe rounds of before, whatever was said of what it asks for now.

-- +goose Up
drop view task_wanting;
create view task_wanting as select t.id from task t where t.deleted_at = '' and (t.every not in ('', 'once', 'asap') or t.roll_call
  or exists (select 1 from past_rule r where r.task_id = t.id and r.every not in ('', 'once', 'asap'))
  or exists (select 1 from task_unit x where x.task_id = t.id and x.due_on <> '')
  or not exists (select 1 from completion c where c.task_id = t.id and c.period = '' and c.unit_id is null
    and c.state in ('done', 'not-executable', 'waived')));
insert or ignore into open_task select id from task_wanting where id in (select task_id from past_rule);

-- +goose StatementBegin
create trigger past_rule_open_insert after insert on past_rule begin
  delete from open_task where id = new.task_id;
  insert into open_task select id from task_wanting where id = new.task_id;
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger past_rule_open_update after update on past_rule begin
  delete from open_task where id = new.task_id;
  insert into open_task select id from task_wanting where id = new.task_id;
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger past_rule_open_delete after delete on past_rule begin
  delete from open_task where id = old.task_id;
  insert into open_task select id from task_wanting where id = old.task_id;
end;
-- +goose StatementEnd
