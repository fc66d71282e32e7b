-- What an office is told of central sites day by day: how many came and left, and how many somebody counted in the morning. How many are
-- there follows from that.

-- +goose Up
create table site_count (
  id         integer primary key,
  rev        integer not null default 1 check (rev > 0),
  deleted_at text not null default '' check (deleted_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at) is deleted_at),
  site       text not null check (site <> ''),
  site_fold  text not null,
  disease    text not null check (disease <> ''),
  "on"       text not null check (date("on") is "on"),
  counted    integer not null check (counted in (0, 1)),
  opening    integer not null check (opening >= 0),
  came_in    integer not null check (came_in >= 0),
  went_out   integer not null check (went_out >= 0),
  note       text not null default ''
) strict;
create unique index site_count_day on site_count (site_fold, disease, "on") where deleted_at = '';
-- +goose StatementBegin
create trigger site_count_journal_insert after insert on site_count begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'site_count', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'site', new.site, 'site_fold', new.site_fold,
    'disease', new.disease, 'on', new."on", 'counted', new.counted, 'opening', new.opening,
    'came_in', new.came_in, 'went_out', new.went_out, 'note', new.note));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger site_count_journal_update after update on site_count begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'site_count', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'site', old.site, 'site_fold', old.site_fold,
    'disease', old.disease, 'on', old."on", 'counted', old.counted, 'opening', old.opening,
    'came_in', old.came_in, 'went_out', old.went_out, 'note', old.note), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'site', new.site, 'site_fold', new.site_fold,
    'disease', new.disease, 'on', new."on", 'counted', new.counted, 'opening', new.opening,
    'came_in', new.came_in, 'went_out', new.went_out, 'note', new.note));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger site_count_journal_delete after delete on site_count begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'site_count', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'site', old.site, 'site_fold', old.site_fold,
    'disease', old.disease, 'on', old."on", 'counted', old.counted, 'opening', old.opening,
    'came_in', old.came_in, 'went_out', old.went_out, 'note', old.note), null);
end;
-- +goose StatementEnd
