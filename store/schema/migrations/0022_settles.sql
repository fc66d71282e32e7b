-- What is long over is found without being read: until when an isolation can count, who was a case, and what was taken, known, answered or
-- changed when. What flows came to before a day is worked out once, see the store's package summed; as the census it is no fact and may be
-- emptied at any time.

-- +goose Up
create index isolation_settles on isolation (iif(outcome = '', '9999-12-31', coalesce(date(max(last_day, ends_on, anchor_on, starts_on), monitor_days || ' days'), '9999-12-31')))
  where deleted_at = '';
create index isolation_case on isolation (id) where deleted_at = '' and (category = 'f0' or outcome = 'became-case' or outcome = 'died');
create index isolation_change_at on isolation_change (at);
create index test_taken on test (taken_on) where deleted_at = '' and taken_on <> '';
create index test_known on test (result_on) where deleted_at = '' and result_on <> '';
create index test_pending on test (taken_on) where deleted_at = '' and taken_on <> '' and result = 'pending';
create index alarm_answer_at on alarm_answer (at);
create table summed (
  id    integer primary key check (id = 1),
  upto  integer not null,
  bytes blob not null
) strict;
