-- Duties: what is due is a function of a rule, what was said and now. A rule that changes keeps its past; a completion knows
-- when it was done; a missed round can be waived, a closed one opened again.

-- +goose Up
-- The triggers name the columns of the tables; they come back below.
drop trigger task_journal_insert;
drop trigger task_journal_update;
drop trigger task_journal_delete;
drop trigger task_unit_journal_insert;
drop trigger task_unit_journal_update;
drop trigger task_unit_journal_delete;
drop trigger completion_journal_insert;
drop trigger completion_journal_update;
drop trigger completion_journal_delete;

alter table task add column interval integer not null default 0 check (interval between 0 and 365);
alter table task add column also_on integer not null default 0 check (also_on between 0 and 127); -- a bit a day of the week
alter table task add column nth integer not null default 0 check (nth between -1 and 4);
alter table task add column also text not null default '' check (also = '' or also glob '[0-2][0-9]:[0-5][0-9]');
alter table task add column roll_kind text not null default '' check (roll_kind in ('', 'body', 'cell', 'area', 'team'));
alter table task add column counts_from text not null default '' check (counts_from = '' or strftime('%Y-%m-%dT%H:%M:%SZ', counts_from) is counts_from);
alter table task add column member_id integer references member (id); -- the one who does it
create index task_member on task (member_id);

alter table task_unit add column since text not null default '' check (since = '' or strftime('%Y-%m-%dT%H:%M:%SZ', since) is since);

create table new_completion (
  id       integer primary key,
  task_id  integer not null references task (id) on delete cascade,
  period   text not null default '',
  unit_id  integer references unit (id),
  state    text not null check (state in ('done', 'doing', 'not-executable', 'waived', 'reopened')),
  reason   text not null default '',
  done_at  text not null default '' check (done_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', done_at) is done_at), -- '' is at
  at       text not null default '' check (at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', at) is at),
  "by"     text not null default '',
  note     text not null default '',
  evidence text not null default ''
) strict;
insert into new_completion (id, task_id, period, unit_id, state, reason, at, "by", note, evidence)
  select id, task_id, period, unit_id, state, reason, at, "by", note, evidence from completion;
drop table completion;
alter table new_completion rename to completion;
create unique index completion_task_period_unit on completion (task_id, period, coalesce(unit_id, 0));
create index completion_unit on completion (unit_id);

-- A rule a task had: in force for what fell due before "until". Of a task that was postponed it is the deadline before.
create table past_rule (
  id        integer primary key,
  task_id   integer not null references task (id) on delete cascade,
  until     text not null check (date(until) is until),
  reason    text not null default '',
  at        text not null default '' check (at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', at) is at),
  "by"      text not null default '',
  phrase    text not null default '',
  every     text not null default '' check (every in ('', 'once', 'day', 'week', 'month', 'quarter', 'half-year', 'year', 'asap')),
  due       text not null default '' check (due = '' or date(due) is due),
  time      text not null default '' check (time = '' or time glob '[0-2][0-9]:[0-5][0-9]'),
  relation  text not null default '' check (relation in ('', 'before', 'by', 'at', 'from')),
  weekday   integer not null default 0 check (weekday between 0 and 7),
  day       integer not null default 0 check (day between 0 and 31),
  month     integer not null default 0 check (month between 0 and 12),
  "from"    text not null default '' check ("from" = '' or date("from") is "from"),
  "to"      text not null default '' check ("to" = '' or date("to") is "to"),
  from_day  integer not null default 0 check (from_day between 0 and 31),
  starts_on text not null default '' check (starts_on = '' or date(starts_on) is starts_on),
  ends_on   text not null default '' check (ends_on = '' or date(ends_on) is ends_on),
  roll      integer not null default 0 check (roll in (0, 1)),
  to_whom   text not null default '',
  interval  integer not null default 0 check (interval between 0 and 365),
  also_on   integer not null default 0 check (also_on between 0 and 127),
  nth       integer not null default 0 check (nth between -1 and 4),
  also      text not null default '' check (also = '' or also glob '[0-2][0-9]:[0-5][0-9]')
) strict;
create index past_rule_task on past_rule (task_id, until);

-- +goose StatementBegin
create trigger task_journal_insert after insert on task begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'task', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'directive_id', new.directive_id,
    'parent_id', new.parent_id, 'position', new.position, 'ordinal', new.ordinal, 'text', new.text, 'lead', new.lead,
    'lead_id', new.lead_id, 'roll_call', new.roll_call, 'phrase', new.phrase, 'every', new.every, 'due', new.due,
    'time', new.time, 'relation', new.relation, 'weekday', new.weekday, 'day', new.day, 'month', new.month,
    'from', new."from", 'to', new."to", 'from_day', new.from_day, 'starts_on', new.starts_on, 'ends_on', new.ends_on,
    'roll', new.roll, 'to_whom', new.to_whom, 'note', new.note, 'created_at', new.created_at,
    'interval', new.interval, 'also_on', new.also_on, 'nth', new.nth, 'also', new.also, 'roll_kind', new.roll_kind,
    'counts_from', new.counts_from, 'member_id', new.member_id));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger task_journal_update after update on task begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'task', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'directive_id', old.directive_id,
    'parent_id', old.parent_id, 'position', old.position, 'ordinal', old.ordinal, 'text', old.text, 'lead', old.lead,
    'lead_id', old.lead_id, 'roll_call', old.roll_call, 'phrase', old.phrase, 'every', old.every, 'due', old.due,
    'time', old.time, 'relation', old.relation, 'weekday', old.weekday, 'day', old.day, 'month', old.month,
    'from', old."from", 'to', old."to", 'from_day', old.from_day, 'starts_on', old.starts_on, 'ends_on', old.ends_on,
    'roll', old.roll, 'to_whom', old.to_whom, 'note', old.note, 'created_at', old.created_at,
    'interval', old.interval, 'also_on', old.also_on, 'nth', old.nth, 'also', old.also, 'roll_kind', old.roll_kind,
    'counts_from', old.counts_from, 'member_id', old.member_id), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'directive_id', new.directive_id,
    'parent_id', new.parent_id, 'position', new.position, 'ordinal', new.ordinal, 'text', new.text, 'lead', new.lead,
    'lead_id', new.lead_id, 'roll_call', new.roll_call, 'phrase', new.phrase, 'every', new.every, 'due', new.due,
    'time', new.time, 'relation', new.relation, 'weekday', new.weekday, 'day', new.day, 'month', new.month,
    'from', new."from", 'to', new."to", 'from_day', new.from_day, 'starts_on', new.starts_on, 'ends_on', new.ends_on,
    'roll', new.roll, 'to_whom', new.to_whom, 'note', new.note, 'created_at', new.created_at,
    'interval', new.interval, 'also_on', new.also_on, 'nth', new.nth, 'also', new.also, 'roll_kind', new.roll_kind,
    'counts_from', new.counts_from, 'member_id', new.member_id));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger task_journal_delete after delete on task begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'task', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'directive_id', old.directive_id,
    'parent_id', old.parent_id, 'position', old.position, 'ordinal', old.ordinal, 'text', old.text, 'lead', old.lead,
    'lead_id', old.lead_id, 'roll_call', old.roll_call, 'phrase', old.phrase, 'every', old.every, 'due', old.due,
    'time', old.time, 'relation', old.relation, 'weekday', old.weekday, 'day', old.day, 'month', old.month,
    'from', old."from", 'to', old."to", 'from_day', old.from_day, 'starts_on', old.starts_on, 'ends_on', old.ends_on,
    'roll', old.roll, 'to_whom', old.to_whom, 'note', old.note, 'created_at', old.created_at,
    'interval', old.interval, 'also_on', old.also_on, 'nth', old.nth, 'also', old.also, 'roll_kind', old.roll_kind,
    'counts_from', old.counts_from, 'member_id', old.member_id), null);
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger task_unit_journal_insert after insert on task_unit begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'task_unit', new.id, null, json_object(
    'id', new.id, 'task_id', new.task_id, 'position', new.position, 'unit_id', new.unit_id, 'name', new.name,
    'role', new.role, 'due_on', new.due_on, 'since', new.since));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger task_unit_journal_update after update on task_unit begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'task_unit', old.id, json_object(
    'id', old.id, 'task_id', old.task_id, 'position', old.position, 'unit_id', old.unit_id, 'name', old.name,
    'role', old.role, 'due_on', old.due_on, 'since', old.since), json_object(
    'id', new.id, 'task_id', new.task_id, 'position', new.position, 'unit_id', new.unit_id, 'name', new.name,
    'role', new.role, 'due_on', new.due_on, 'since', new.since));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger task_unit_journal_delete after delete on task_unit begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'task_unit', old.id, json_object(
    'id', old.id, 'task_id', old.task_id, 'position', old.position, 'unit_id', old.unit_id, 'name', old.name,
    'role', old.role, 'due_on', old.due_on, 'since', old.since), null);
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger completion_journal_insert after insert on completion begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'completion', new.id, null, json_object(
    'id', new.id, 'task_id', new.task_id, 'period', new.period, 'unit_id', new.unit_id, 'state', new.state,
    'reason', new.reason, 'done_at', new.done_at, 'at', new.at, 'by', new."by", 'note', new.note,
    'evidence', new.evidence));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger completion_journal_update after update on completion begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'completion', old.id, json_object(
    'id', old.id, 'task_id', old.task_id, 'period', old.period, 'unit_id', old.unit_id, 'state', old.state,
    'reason', old.reason, 'done_at', old.done_at, 'at', old.at, 'by', old."by", 'note', old.note,
    'evidence', old.evidence), json_object(
    'id', new.id, 'task_id', new.task_id, 'period', new.period, 'unit_id', new.unit_id, 'state', new.state,
    'reason', new.reason, 'done_at', new.done_at, 'at', new.at, 'by', new."by", 'note', new.note,
    'evidence', new.evidence));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger completion_journal_delete after delete on completion begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'completion', old.id, json_object(
    'id', old.id, 'task_id', old.task_id, 'period', old.period, 'unit_id', old.unit_id, 'state', old.state,
    'reason', old.reason, 'done_at', old.done_at, 'at', old.at, 'by', old."by", 'note', old.note,
    'evidence', old.evidence), null);
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger past_rule_journal_insert after insert on past_rule begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'past_rule', new.id, null, json_object(
    'id', new.id, 'task_id', new.task_id, 'until', new.until, 'reason', new.reason, 'at', new.at, 'by', new."by",
    'phrase', new.phrase, 'every', new.every, 'due', new.due, 'time', new.time, 'relation', new.relation,
    'weekday', new.weekday, 'day', new.day, 'month', new.month, 'from', new."from", 'to', new."to",
    'from_day', new.from_day, 'starts_on', new.starts_on, 'ends_on', new.ends_on, 'roll', new.roll,
    'to_whom', new.to_whom, 'interval', new.interval, 'also_on', new.also_on, 'nth', new.nth, 'also', new.also));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger past_rule_journal_update after update on past_rule begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'past_rule', old.id, json_object(
    'id', old.id, 'task_id', old.task_id, 'until', old.until, 'reason', old.reason, 'at', old.at, 'by', old."by",
    'phrase', old.phrase, 'every', old.every, 'due', old.due, 'time', old.time, 'relation', old.relation,
    'weekday', old.weekday, 'day', old.day, 'month', old.month, 'from', old."from", 'to', old."to",
    'from_day', old.from_day, 'starts_on', old.starts_on, 'ends_on', old.ends_on, 'roll', old.roll,
    'to_whom', old.to_whom, 'interval', old.interval, 'also_on', old.also_on, 'nth', old.nth, 'also', old.also), json_object(
    'id', new.id, 'task_id', new.task_id, 'until', new.until, 'reason', new.reason, 'at', new.at, 'by', new."by",
    'phrase', new.phrase, 'every', new.every, 'due', new.due, 'time', new.time, 'relation', new.relation,
    'weekday', new.weekday, 'day', new.day, 'month', new.month, 'from', new."from", 'to', new."to",
    'from_day', new.from_day, 'starts_on', new.starts_on, 'ends_on', new.ends_on, 'roll', new.roll,
    'to_whom', new.to_whom, 'interval', new.interval, 'also_on', new.also_on, 'nth', new.nth, 'also', new.also));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger past_rule_journal_delete after delete on past_rule begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'past_rule', old.id, json_object(
    'id', old.id, 'task_id', old.task_id, 'until', old.until, 'reason', old.reason, 'at', old.at, 'by', old."by",
    'phrase', old.phrase, 'every', old.every, 'due', old.due, 'time', old.time, 'relation', old.relation,
    'weekday', old.weekday, 'day', old.day, 'month', old.month, 'from', old."from", 'to', old."to",
    'from_day', old.from_day, 'starts_on', old.starts_on, 'ends_on', old.ends_on, 'roll', old.roll,
    'to_whom', old.to_whom, 'interval', old.interval, 'also_on', old.also_on, 'nth', old.nth, 'also', old.also), null);
end;
-- +goose StatementEnd

-- The tasks that may still want something: duties, roll calls and supporting units' own days always, the rest until it is
-- closed.
create view task_wanting as select t.id from task t where t.deleted_at = '' and (t.every not in ('', 'once', 'asap') or t.roll_call
  or exists (select 1 from task_unit x where x.task_id = t.id and x.due_on <> '')
  or not exists (select 1 from completion c where c.task_id = t.id and c.period = '' and c.unit_id is null
    and c.state in ('done', 'not-executable', 'waived')));

-- An index of them, so that a list does not read through all that was ever done. It holds no fact.
create table open_task (id integer primary key references task (id) on delete cascade) strict;
insert into open_task select id from task_wanting;
create index completion_at on completion (at);
-- +goose StatementBegin
create trigger task_open_insert after insert on task begin
  delete from open_task where id = new.id;
  insert into open_task select id from task_wanting where id = new.id;
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger task_open_update after update of deleted_at, every, roll_call on task begin
  delete from open_task where id = new.id;
  insert into open_task select id from task_wanting where id = new.id;
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger task_unit_open_insert after insert on task_unit begin
  delete from open_task where id = new.task_id;
  insert into open_task select id from task_wanting where id = new.task_id;
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger task_unit_open_update after update on task_unit begin
  delete from open_task where id = new.task_id;
  insert into open_task select id from task_wanting where id = new.task_id;
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger task_unit_open_delete after delete on task_unit begin
  delete from open_task where id = old.task_id;
  insert into open_task select id from task_wanting where id = old.task_id;
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger completion_open_insert after insert on completion when new.period = '' begin
  delete from open_task where id = new.task_id;
  insert into open_task select id from task_wanting where id = new.task_id;
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger completion_open_update after update on completion when new.period = '' begin
  delete from open_task where id = new.task_id;
  insert into open_task select id from task_wanting where id = new.task_id;
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger completion_open_delete after delete on completion when old.period = '' begin
  delete from open_task where id = old.task_id;
  insert into open_task select id from task_wanting where id = old.task_id;
end;
-- +goose StatementEnd

-- What the program has worked out about the past of duties, and up to which row of the journal. No fact is in it: it may be
-- emptied at any time and is then worked out anew.
create table settled (
  id    integer primary key check (id = 1),
  upto  integer not null,
  bytes blob not null
) strict;
