-- Until when an isolation can count: what is long over is found by it without being read.

-- +goose Up
create index isolation_settles on isolation (coalesce(date(max(last_day, ends_on, anchor_on, starts_on), monitor_days || ' days'), '9999-12-31'))
  where deleted_at = '';
