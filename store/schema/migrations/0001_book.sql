-- The book, complete: tables, search, journal.
-- Days are YYYY-MM-DD, instants RFC 3339 in UTC, '' is "none"; a reference to nothing is null.
-- Rows edited in forms carry rev. Rows with deleted_at lie in the bin.

-- +goose Up
-- +goose StatementBegin
pragma application_id = 0x53545243; -- "STRC"
-- +goose StatementEnd

-- What was done: a form saved, a file taken in, a row of ticks. Undo takes one step back as a whole.
create table step (
  id    integer primary key,
  at    text not null default '' check (at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', at) is at),
  "by"  text not null default '',
  label text not null default '',
  what  text not null default '',
  kind  text not null default 'do' check (kind in ('do', 'undo', 'redo')),
  "of"  integer references step (id), -- the step that was undone or done again
  since integer not null default 0    -- the last row of the journal before the step: its own follow, up to the next step's
) strict;
create index step_of on step ("of", id) where "of" is not null;

-- Every change of every row, written by the triggers below and by nothing else.
create table journal (
  id      integer primary key,
  step_id integer not null references step (id),
  tbl     text not null,
  row_id  integer not null,
  before  text, -- JSON; null where the row was made
  after   text  -- JSON; null where the row was taken away
) strict;
create index journal_row on journal (tbl, row_id);

-- The bytes of files, apart from the rows that name them, so that lists do not read them. Rows are only added.
create table file (
  id     integer primary key,
  sha256 text not null check (length(sha256) = 64),
  size   integer not null default 0 check (size >= 0),
  bytes  blob not null
) strict;
create unique index file_sha256 on file (sha256);

create table member (
  id           integer primary key,
  rev          integer not null default 1 check (rev > 0),
  deleted_at   text not null default '' check (deleted_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at) is deleted_at),
  name         text not null check (name <> ''),
  position     text not null default '',
  phone        text not null default '',
  party_member integer not null default 0 check (party_member in (0, 1)),
  note         text not null default '',
  created_at   text not null default '' check (created_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', created_at) is created_at),
  given_key    text not null default '', -- sort keys: by given name, and as written
  full_key     text not null default ''
) strict;

create table unit (
  id         integer primary key,
  rev        integer not null default 1 check (rev > 0),
  deleted_at text not null default '' check (deleted_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at) is deleted_at),
  kind       text not null check (kind in ('body', 'cell', 'area', 'team')),
  name       text not null check (name <> ''),
  parent_id  integer references unit (id),
  leader_id  integer references member (id),
  phone      text not null default '',
  note       text not null default '',
  created_at text not null default '' check (created_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', created_at) is created_at),
  name_fold  text not null default '', -- as compared: without tones, in lower case
  name_key   text not null default ''  -- as sorted
) strict;
create index unit_parent on unit (parent_id);
create index unit_leader on unit (leader_id);
create unique index unit_name on unit (kind, name_fold) where deleted_at = '';

create table membership (
  id        integer primary key,
  member_id integer not null references member (id) on delete cascade,
  unit_id   integer not null references unit (id),
  position  integer not null default 0 check (position >= 0),
  role      text not null default 'member' check (role in ('leader', 'deputy', 'member')),
  capacity  text not null default '' check (capacity in ('', 'party', 'front', 'cell-committee', 'police', 'health', 'volunteer'))
) strict;
create unique index membership_member_unit on membership (member_id, unit_id);
create index membership_unit on membership (unit_id);

create table directive (
  id             integer primary key,
  rev            integer not null default 1 check (rev > 0),
  deleted_at     text not null default '' check (deleted_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at) is deleted_at),
  number         integer not null check (number > 0),
  year           integer not null check (year > 0),
  received_at    text not null default '' check (received_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', received_at) is received_at),
  kind           text not null default '',
  kind_name      text not null default '',
  doc_number     integer not null default 0 check (doc_number >= 0),
  symbol         text not null default '',
  issuer         text not null default '',
  place          text not null default '',
  issued_on      text not null default '' check (issued_on = '' or date(issued_on) is issued_on),
  subject        text not null default '',
  signer         text not null default '',
  signer_title   text not null default '',
  urgency        text not null check (urgency in ('normal', 'urgent', 'very-urgent', 'flash')),
  recipients     text not null default '',
  instruction    text not null default '',
  instruction_by text not null default '',
  instruction_on text not null default '' check (instruction_on = '' or date(instruction_on) is instruction_on),
  handled_by     text not null default '',
  note           text not null default '',
  file_name      text not null default '',
  file_sha256    text references file (sha256),
  file_size      integer not null default 0 check (file_size >= 0),
  symbol_fold    text not null default '',
  issuer_fold    text not null default '',
  text           text not null default ''
) strict;
create unique index directive_number on directive (year, number);
create unique index directive_paper on directive (symbol_fold, issuer_fold, issued_on) where deleted_at = '' and symbol_fold <> '';
create index directive_file on directive (file_sha256);
create index directive_received on directive (received_at);

create table citation (
  id           integer primary key,
  directive_id integer not null references directive (id) on delete cascade,
  position     integer not null default 0 check (position >= 0),
  symbol       text not null default '',
  kind         text not null default '',
  issuer       text not null default '',
  issued_on    text not null default '' check (issued_on = '' or date(issued_on) is issued_on),
  linked_id    integer references directive (id) on delete set null,
  symbol_fold  text not null default '',
  issuer_fold  text not null default ''
) strict;
create index citation_directive on citation (directive_id, position);
create index citation_linked on citation (linked_id);
create index citation_symbol on citation (symbol_fold);

create table task (
  id           integer primary key,
  rev          integer not null default 1 check (rev > 0),
  deleted_at   text not null default '' check (deleted_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at) is deleted_at),
  directive_id integer references directive (id),
  parent_id    integer references task (id),
  position     integer not null default 0 check (position >= 0),
  ordinal      text not null default '',
  text         text not null check (text <> ''),
  lead         text not null default '',
  lead_id      integer references unit (id),
  roll_call    integer not null default 0 check (roll_call in (0, 1)),
  phrase       text not null default '',
  every        text not null default '' check (every in ('', 'once', 'day', 'week', 'month', 'quarter', 'half-year', 'year', 'asap')),
  due          text not null default '' check (due = '' or date(due) is due),
  time         text not null default '' check (time = '' or time glob '[0-2][0-9]:[0-5][0-9]'),
  relation     text not null default '' check (relation in ('', 'before', 'by', 'at', 'from')),
  weekday      integer not null default 0 check (weekday between 0 and 7),
  day          integer not null default 0 check (day between 0 and 31),
  month        integer not null default 0 check (month between 0 and 12),
  "from"       text not null default '' check ("from" = '' or date("from") is "from"),
  "to"         text not null default '' check ("to" = '' or date("to") is "to"),
  from_day     integer not null default 0 check (from_day between 0 and 31),
  starts_on    text not null default '' check (starts_on = '' or date(starts_on) is starts_on),
  ends_on      text not null default '' check (ends_on = '' or date(ends_on) is ends_on),
  roll         integer not null default 0 check (roll in (0, 1)),
  to_whom      text not null default '',
  note         text not null default '',
  created_at   text not null default '' check (created_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', created_at) is created_at)
) strict;
create index task_directive on task (directive_id, parent_id, position);
create index task_parent on task (parent_id, position);
create index task_lead on task (lead_id);

create table task_unit (
  id       integer primary key,
  task_id  integer not null references task (id) on delete cascade,
  position integer not null default 0 check (position >= 0),
  unit_id  integer references unit (id), -- null where the paper names a unit that is not in the roster
  name     text not null default '',
  role     text not null check (role in ('support', 'roll')),
  due_on   text not null default '' check (due_on = '' or date(due_on) is due_on)
) strict;
create index task_unit_task on task_unit (task_id, position);
create unique index task_unit_unit on task_unit (task_id, role, unit_id) where unit_id is not null;
create index task_unit_of on task_unit (unit_id);

-- The one fact behind ticking. No row: not yet started.
create table completion (
  id       integer primary key,
  task_id  integer not null references task (id) on delete cascade,
  period   text not null default '',
  unit_id  integer references unit (id),
  state    text not null check (state in ('done', 'doing', 'not-executable')),
  reason   text not null default '',
  at       text not null default '' check (at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', at) is at),
  "by"     text not null default '',
  note     text not null default '',
  evidence text not null default ''
) strict;
create unique index completion_task_period_unit on completion (task_id, period, coalesce(unit_id, 0));
create index completion_unit on completion (unit_id);

create table household (
  id               integer primary key,
  rev              integer not null default 1 check (rev > 0),
  deleted_at       text not null default '' check (deleted_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at) is deleted_at),
  head             text not null check (head <> ''),
  address          text not null default '',
  area_id          integer references unit (id),
  phone            text not null default '',
  responsible_id   integer references member (id),
  team_id          integer references unit (id),
  whole_isolated   integer not null default 0 check (whole_isolated in (0, 1)),
  supplies_ensured integer not null default 0 check (supplies_ensured in (0, 1)),
  help_needed      text not null default '',
  note             text not null default '',
  created_at       text not null default '' check (created_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', created_at) is created_at),
  given_key        text not null default '',
  full_key         text not null default ''
) strict;
create index household_area on household (area_id);
create index household_responsible on household (responsible_id);
create index household_team on household (team_id);

create table person (
  id           integer primary key,
  rev          integer not null default 1 check (rev > 0),
  deleted_at   text not null default '' check (deleted_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at) is deleted_at),
  household_id integer references household (id),
  name         text not null check (name <> ''),
  birth        text not null default '' check (birth = '' or birth glob '[0-9][0-9][0-9][0-9]' or date(birth) is birth),
  sex          text not null default '' check (sex in ('', 'male', 'female')),
  national_id  text not null default '',
  phone        text not null default '',
  relation     text not null default '',
  note         text not null default '',
  created_at   text not null default '' check (created_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', created_at) is created_at),
  name_fold    text not null default '',
  given_key    text not null default '',
  full_key     text not null default ''
) strict;
create index person_household on person (household_id);
create index person_name on person (name_fold);
create index person_national_id on person (national_id) where national_id <> '';

create table isolation (
  id           integer primary key,
  rev          integer not null default 1 check (rev > 0),
  deleted_at   text not null default '' check (deleted_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at) is deleted_at),
  person_id    integer not null references person (id),
  category     text not null check (category in ('f0', 'f1', 'f2', 'outbreak-area', 'after-central', 'other')),
  origin       text not null default '',
  place        text not null check (place in ('home', 'central', 'hospital')),
  site         text not null default '',
  anchor       text not null default '' check (anchor in ('', 'arrival', 'exposure', 'start')),
  anchor_on    text not null default '' check (anchor_on = '' or date(anchor_on) is anchor_on),
  starts_on    text not null check (date(starts_on) is starts_on),
  ends_on      text not null check (date(ends_on) is ends_on),
  order_number text not null default '',
  order_on     text not null default '' check (order_on = '' or date(order_on) is order_on),
  regime_id    text not null default '',
  days         integer not null default 0 check (days >= 0),
  test_days    text not null default '',
  monitor_days integer not null default 0 check (monitor_days >= 0),
  check_ins    integer not null default 0 check (check_ins between 0 and 2),
  outcome      text not null default '' check (outcome in ('', 'completed', 'became-case', 'moved', 'left', 'cancelled')),
  ended_on     text not null default '' check (ended_on = '' or date(ended_on) is ended_on),
  case_source  text not null default '' check (case_source in ('', 'community', 'cross', 'central', 'returned')),
  certificate  text not null default '',
  note         text not null default '',
  created_at   text not null default '' check (created_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', created_at) is created_at),
  last_day     text generated always as (iif(outcome <> '', ended_on, ends_on)) virtual,
  check (outcome = '' or ended_on <> '')
) strict;
create index isolation_person on isolation (person_id, starts_on, outcome) where deleted_at = '';
-- What the model needs to say what an isolation is on a day, in one place: the first screen counts all of them.
create index isolation_state on isolation (last_day, starts_on, place, ends_on, outcome, ended_on, regime_id, days,
  monitor_days, check_ins, person_id) where deleted_at = '';
create index isolation_open on isolation (anchor_on, test_days, starts_on, ends_on) where outcome = '' and deleted_at = '';
create index isolation_monitor on isolation (monitor_days);

-- An extension or shortening. The new end is the next row's previous_end, or isolation.ends_on.
create table isolation_change (
  id           integer primary key,
  isolation_id integer not null references isolation (id) on delete cascade,
  at           text not null default '' check (at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', at) is at),
  "by"         text not null default '',
  previous_end text not null check (date(previous_end) is previous_end),
  reason       text not null check (reason <> '')
) strict;
create index isolation_change_isolation on isolation_change (isolation_id);

-- No row: not yet recorded, which is not the same as absent.
create table check_in (
  id           integer primary key,
  isolation_id integer not null references isolation (id) on delete cascade,
  day          text not null check (date(day) is day),
  session      text not null check (session in ('morning', 'afternoon')),
  result       text not null check (result = 'normal' or result = 'symptoms' or result = 'absent' or result = 'refused'), -- an "in" would build a table for each row
  symptoms     text not null default '',
  temperature  integer not null default 0 check (temperature = 0 or temperature between 330 and 430),
  "by"         text not null default '',
  at           text not null default '' check (at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', at) is at)
) strict;
create unique index check_in_isolation_day_session on check_in (isolation_id, day, session);
create index check_in_day on check_in (day, session, result);

create table test (
  id           integer primary key,
  rev          integer not null default 1 check (rev > 0),
  deleted_at   text not null default '' check (deleted_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at) is deleted_at),
  isolation_id integer not null references isolation (id) on delete cascade,
  kind         text not null check (kind in ('pcr', 'rapid')),
  due_on       text not null default '' check (due_on = '' or date(due_on) is due_on),
  taken_on     text not null default '' check (taken_on = '' or date(taken_on) is taken_on),
  result       text not null check (result in ('pending', 'negative', 'positive')),
  result_on    text not null default '' check (result_on = '' or date(result_on) is result_on),
  note         text not null default ''
) strict;
create index test_isolation on test (isolation_id);
create index test_days on test (isolation_id, due_on, taken_on) where deleted_at = '';

create table violation (
  id           integer primary key,
  rev          integer not null default 1 check (rev > 0),
  deleted_at   text not null default '' check (deleted_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at) is deleted_at),
  household_id integer references household (id),
  person_id    integer references person (id),
  place        text not null default '',
  at           text not null default '' check (at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', at) is at),
  what         text not null check (what <> ''),
  seen_by      text not null default '',
  action       text not null check (action in ('reminder', 'record', 'fine')),
  doc_number   text not null default '',
  amount       integer not null default 0 check (amount >= 0),
  note         text not null default ''
) strict;
create index violation_at on violation (at);
create index violation_household on violation (household_id);
create index violation_person on violation (person_id);

create table movement (
  id            integer primary key,
  rev           integer not null default 1 check (rev > 0),
  deleted_at    text not null default '' check (deleted_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at) is deleted_at),
  name          text not null default '',
  person_id     integer references person (id),
  household_id  integer references household (id),
  out           integer not null default 0 check (out in (0, 1)),
  "on"          text not null check (date("on") is "on"),
  "where"       text not null default '',
  "by"          text not null default '',
  outbreak_area integer not null default 0 check (outbreak_area in (0, 1)),
  declared      integer not null default 0 check (declared in (0, 1)),
  isolation_id  integer references isolation (id),
  note          text not null default ''
) strict;
create index movement_on on movement ("on");
create index movement_person on movement (person_id);
create index movement_household on movement (household_id);
create index movement_isolation on movement (isolation_id);

create table activity (
  id         integer primary key,
  rev        integer not null default 1 check (rev > 0),
  deleted_at text not null default '' check (deleted_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at) is deleted_at),
  kind       text not null check (kind in ('inspection', 'propaganda', 'meeting', 'resolution', 'checkpoint', 'support', 'commendation')),
  "on"       text not null check (date("on") is "on"),
  text       text not null check (text <> ''),
  count      integer not null check (count > 0),
  task_id    integer references task (id),
  unit_id    integer references unit (id),
  note       text not null default ''
) strict;
create index activity_on on activity ("on");
create index activity_task on activity (task_id);
create index activity_unit on activity (unit_id);

create table report (
  id            integer primary key,
  rev           integer not null default 1 check (rev > 0),
  deleted_at    text not null default '' check (deleted_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at) is deleted_at),
  kind          text not null check (kind in ('daily', 'weekly', 'monthly', 'on-demand')),
  "from"        text not null check (date("from") is "from"),
  "to"          text not null check (date("to") is "to"),
  cut           text not null default '' check (cut = '' or cut glob '[0-2][0-9]:[0-5][0-9]'),
  number        integer not null default 0 check (number >= 0),
  symbol        text not null default '',
  title         text not null default '',
  narrative     text not null default '[]' check (json_valid(narrative)),
  figures       text not null default '[]' check (json_valid(figures)),
  tasks         text not null default '{}' check (json_valid(tasks)),
  late          text not null default '[]' check (json_valid(late)),
  made_at       text not null default '' check (made_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', made_at) is made_at),
  sent_at       text not null default '' check (sent_at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', sent_at) is sent_at), -- '' is a draft
  correction_of integer references report (id),
  check ("to" >= "from")
) strict;
create index report_kind_to on report (kind, "to");
create index report_correction on report (correction_of);

create table report_file (
  id        integer primary key,
  report_id integer not null references report (id) on delete cascade,
  name      text not null check (name <> ''),
  sha256    text not null references file (sha256),
  size      integer not null default 0 check (size >= 0)
) strict;
create unique index report_file_name on report_file (report_id, name);
create index report_file_sha256 on report_file (sha256);

-- The sent log of a report: it may grow after the first sending.
create table sending (
  id        integer primary key,
  report_id integer not null references report (id) on delete cascade,
  at        text not null default '' check (at = '' or strftime('%Y-%m-%dT%H:%M:%SZ', at) is at),
  "to"      text not null default '',
  how       text not null default '',
  "by"      text not null default '',
  note      text not null default ''
) strict;
create index sending_report on sending (report_id, at);

-- What was sent does not change; taking the sending itself back is the one way out, and only undo does it.
-- +goose StatementBegin
create trigger report_frozen before update on report
when old.sent_at <> '' and new.sent_at <> '' and (old.sent_at, old.deleted_at, old.kind, old."from", old."to", old.cut, old.number,
    old.symbol, old.title, old.narrative, old.figures, old.tasks, old.late, old.made_at, old.correction_of)
  is not (new.sent_at, new.deleted_at, new.kind, new."from", new."to", new.cut, new.number,
    new.symbol, new.title, new.narrative, new.figures, new.tasks, new.late, new.made_at, new.correction_of)
begin
  select raise(abort, 'a sent report does not change');
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger report_kept before delete on report when old.sent_at <> ''
begin
  select raise(abort, 'a sent report does not change');
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger report_file_frozen_insert before insert on report_file
when exists (select 1 from report where id = new.report_id and sent_at <> '')
begin
  select raise(abort, 'a sent report does not change');
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger report_file_frozen_update before update on report_file
when exists (select 1 from report where id in (old.report_id, new.report_id) and sent_at <> '')
begin
  select raise(abort, 'a sent report does not change');
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger report_file_frozen_delete before delete on report_file
when exists (select 1 from report where id = old.report_id and sent_at <> '')
begin
  select raise(abort, 'a sent report does not change');
end;
-- +goose StatementEnd

-- Search: words without tones, đ as d, by their first letters. The indexes hold no text of their own.
create virtual table directive_fts using fts5 (symbol, subject, issuer, number, signer, instruction, note, text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
create virtual table task_fts using fts5 (text, lead, note, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
create virtual table person_fts using fts5 (name, phone, national_id, note, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
create virtual table household_fts using fts5 (head, address, phone, note, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
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
create trigger task_fts_insert after insert on task begin
  insert into task_fts (rowid, text, lead, note)
  values (new.id, replace(replace(new.text, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.lead, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.note, 'đ', 'd'), 'Đ', 'D'));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger task_fts_update after update on task
when (old.text, old.lead, old.note) is not (new.text, new.lead, new.note) begin
  delete from task_fts where rowid = old.id;
  insert into task_fts (rowid, text, lead, note)
  values (new.id, replace(replace(new.text, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.lead, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.note, 'đ', 'd'), 'Đ', 'D'));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger task_fts_delete after delete on task begin
  delete from task_fts where rowid = old.id;
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger person_fts_insert after insert on person begin
  insert into person_fts (rowid, name, phone, national_id, note)
  values (new.id, replace(replace(new.name, 'đ', 'd'), 'Đ', 'D'),
    new.phone || ' ' || substr(new.phone, -6) || ' ' || substr(new.phone, -4) || ' ' || substr(new.phone, -3),
    new.national_id || ' ' || substr(new.national_id, -6) || ' ' || substr(new.national_id, -4) || ' ' || substr(new.national_id, -3),
    replace(replace(new.note, 'đ', 'd'), 'Đ', 'D'));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger person_fts_update after update on person
when (old.name, old.phone, old.national_id, old.note) is not (new.name, new.phone, new.national_id, new.note) begin
  delete from person_fts where rowid = old.id;
  insert into person_fts (rowid, name, phone, national_id, note)
  values (new.id, replace(replace(new.name, 'đ', 'd'), 'Đ', 'D'),
    new.phone || ' ' || substr(new.phone, -6) || ' ' || substr(new.phone, -4) || ' ' || substr(new.phone, -3),
    new.national_id || ' ' || substr(new.national_id, -6) || ' ' || substr(new.national_id, -4) || ' ' || substr(new.national_id, -3),
    replace(replace(new.note, 'đ', 'd'), 'Đ', 'D'));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger person_fts_delete after delete on person begin
  delete from person_fts where rowid = old.id;
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger household_fts_insert after insert on household begin
  insert into household_fts (rowid, head, address, phone, note)
  values (new.id, replace(replace(new.head, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.address, 'đ', 'd'), 'Đ', 'D'),
    new.phone || ' ' || substr(new.phone, -6) || ' ' || substr(new.phone, -4) || ' ' || substr(new.phone, -3),
    replace(replace(new.note, 'đ', 'd'), 'Đ', 'D'));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger household_fts_update after update on household
when (old.head, old.address, old.phone, old.note) is not (new.head, new.address, new.phone, new.note) begin
  delete from household_fts where rowid = old.id;
  insert into household_fts (rowid, head, address, phone, note)
  values (new.id, replace(replace(new.head, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.address, 'đ', 'd'), 'Đ', 'D'),
    new.phone || ' ' || substr(new.phone, -6) || ' ' || substr(new.phone, -4) || ' ' || substr(new.phone, -3),
    replace(replace(new.note, 'đ', 'd'), 'Đ', 'D'));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger household_fts_delete after delete on household begin
  delete from household_fts where rowid = old.id;
end;
-- +goose StatementEnd

-- The journal: three triggers a table, each naming every column of it. Of a file only the fingerprint is kept.
-- +goose StatementBegin
create trigger file_journal_insert after insert on file begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'file', new.id, null, json_object(
    'id', new.id, 'sha256', new.sha256, 'size', new.size));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger file_journal_update after update on file begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'file', old.id, json_object(
    'id', old.id, 'sha256', old.sha256, 'size', old.size), json_object(
    'id', new.id, 'sha256', new.sha256, 'size', new.size));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger file_journal_delete after delete on file begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'file', old.id, json_object(
    'id', old.id, 'sha256', old.sha256, 'size', old.size), null);
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger member_journal_insert after insert on member begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'member', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'name', new.name, 'position', new.position,
    'phone', new.phone, 'party_member', new.party_member, 'note', new.note, 'created_at', new.created_at,
    'given_key', new.given_key, 'full_key', new.full_key));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger member_journal_update after update on member begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'member', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'name', old.name, 'position', old.position,
    'phone', old.phone, 'party_member', old.party_member, 'note', old.note, 'created_at', old.created_at,
    'given_key', old.given_key, 'full_key', old.full_key), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'name', new.name, 'position', new.position,
    'phone', new.phone, 'party_member', new.party_member, 'note', new.note, 'created_at', new.created_at,
    'given_key', new.given_key, 'full_key', new.full_key));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger member_journal_delete after delete on member begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'member', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'name', old.name, 'position', old.position,
    'phone', old.phone, 'party_member', old.party_member, 'note', old.note, 'created_at', old.created_at,
    'given_key', old.given_key, 'full_key', old.full_key), null);
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger unit_journal_insert after insert on unit begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'unit', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'kind', new.kind, 'name', new.name,
    'parent_id', new.parent_id, 'leader_id', new.leader_id, 'phone', new.phone, 'note', new.note,
    'created_at', new.created_at, 'name_fold', new.name_fold, 'name_key', new.name_key));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger unit_journal_update after update on unit begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'unit', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'kind', old.kind, 'name', old.name,
    'parent_id', old.parent_id, 'leader_id', old.leader_id, 'phone', old.phone, 'note', old.note,
    'created_at', old.created_at, 'name_fold', old.name_fold, 'name_key', old.name_key), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'kind', new.kind, 'name', new.name,
    'parent_id', new.parent_id, 'leader_id', new.leader_id, 'phone', new.phone, 'note', new.note,
    'created_at', new.created_at, 'name_fold', new.name_fold, 'name_key', new.name_key));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger unit_journal_delete after delete on unit begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'unit', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'kind', old.kind, 'name', old.name,
    'parent_id', old.parent_id, 'leader_id', old.leader_id, 'phone', old.phone, 'note', old.note,
    'created_at', old.created_at, 'name_fold', old.name_fold, 'name_key', old.name_key), null);
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger membership_journal_insert after insert on membership begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'membership', new.id, null, json_object(
    'id', new.id, 'member_id', new.member_id, 'unit_id', new.unit_id, 'position', new.position, 'role', new.role,
    'capacity', new.capacity));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger membership_journal_update after update on membership begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'membership', old.id, json_object(
    'id', old.id, 'member_id', old.member_id, 'unit_id', old.unit_id, 'position', old.position, 'role', old.role,
    'capacity', old.capacity), json_object(
    'id', new.id, 'member_id', new.member_id, 'unit_id', new.unit_id, 'position', new.position, 'role', new.role,
    'capacity', new.capacity));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger membership_journal_delete after delete on membership begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'membership', old.id, json_object(
    'id', old.id, 'member_id', old.member_id, 'unit_id', old.unit_id, 'position', old.position, 'role', old.role,
    'capacity', old.capacity), null);
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
    'issuer_fold', new.issuer_fold, 'text', new.text));
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
    'issuer_fold', old.issuer_fold, 'text', old.text), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'number', new.number, 'year', new.year,
    'received_at', new.received_at, 'kind', new.kind, 'kind_name', new.kind_name, 'doc_number', new.doc_number,
    'symbol', new.symbol, 'issuer', new.issuer, 'place', new.place, 'issued_on', new.issued_on,
    'subject', new.subject, 'signer', new.signer, 'signer_title', new.signer_title, 'urgency', new.urgency,
    'recipients', new.recipients, 'instruction', new.instruction, 'instruction_by', new.instruction_by,
    'instruction_on', new.instruction_on, 'handled_by', new.handled_by, 'note', new.note, 'file_name', new.file_name,
    'file_sha256', new.file_sha256, 'file_size', new.file_size, 'symbol_fold', new.symbol_fold,
    'issuer_fold', new.issuer_fold, 'text', new.text));
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
    'issuer_fold', old.issuer_fold, 'text', old.text), null);
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger citation_journal_insert after insert on citation begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'citation', new.id, null, json_object(
    'id', new.id, 'directive_id', new.directive_id, 'position', new.position, 'symbol', new.symbol, 'kind', new.kind,
    'issuer', new.issuer, 'issued_on', new.issued_on, 'linked_id', new.linked_id, 'symbol_fold', new.symbol_fold,
    'issuer_fold', new.issuer_fold));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger citation_journal_update after update on citation begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'citation', old.id, json_object(
    'id', old.id, 'directive_id', old.directive_id, 'position', old.position, 'symbol', old.symbol, 'kind', old.kind,
    'issuer', old.issuer, 'issued_on', old.issued_on, 'linked_id', old.linked_id, 'symbol_fold', old.symbol_fold,
    'issuer_fold', old.issuer_fold), json_object(
    'id', new.id, 'directive_id', new.directive_id, 'position', new.position, 'symbol', new.symbol, 'kind', new.kind,
    'issuer', new.issuer, 'issued_on', new.issued_on, 'linked_id', new.linked_id, 'symbol_fold', new.symbol_fold,
    'issuer_fold', new.issuer_fold));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger citation_journal_delete after delete on citation begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'citation', old.id, json_object(
    'id', old.id, 'directive_id', old.directive_id, 'position', old.position, 'symbol', old.symbol, 'kind', old.kind,
    'issuer', old.issuer, 'issued_on', old.issued_on, 'linked_id', old.linked_id, 'symbol_fold', old.symbol_fold,
    'issuer_fold', old.issuer_fold), null);
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger task_journal_insert after insert on task begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'task', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'directive_id', new.directive_id,
    'parent_id', new.parent_id, 'position', new.position, 'ordinal', new.ordinal, 'text', new.text, 'lead', new.lead,
    'lead_id', new.lead_id, 'roll_call', new.roll_call, 'phrase', new.phrase, 'every', new.every, 'due', new.due,
    'time', new.time, 'relation', new.relation, 'weekday', new.weekday, 'day', new.day, 'month', new.month,
    'from', new."from", 'to', new."to", 'from_day', new.from_day, 'starts_on', new.starts_on, 'ends_on', new.ends_on,
    'roll', new.roll, 'to_whom', new.to_whom, 'note', new.note, 'created_at', new.created_at));
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
    'roll', old.roll, 'to_whom', old.to_whom, 'note', old.note, 'created_at', old.created_at), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'directive_id', new.directive_id,
    'parent_id', new.parent_id, 'position', new.position, 'ordinal', new.ordinal, 'text', new.text, 'lead', new.lead,
    'lead_id', new.lead_id, 'roll_call', new.roll_call, 'phrase', new.phrase, 'every', new.every, 'due', new.due,
    'time', new.time, 'relation', new.relation, 'weekday', new.weekday, 'day', new.day, 'month', new.month,
    'from', new."from", 'to', new."to", 'from_day', new.from_day, 'starts_on', new.starts_on, 'ends_on', new.ends_on,
    'roll', new.roll, 'to_whom', new.to_whom, 'note', new.note, 'created_at', new.created_at));
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
    'roll', old.roll, 'to_whom', old.to_whom, 'note', old.note, 'created_at', old.created_at), null);
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger task_unit_journal_insert after insert on task_unit begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'task_unit', new.id, null, json_object(
    'id', new.id, 'task_id', new.task_id, 'position', new.position, 'unit_id', new.unit_id, 'name', new.name,
    'role', new.role, 'due_on', new.due_on));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger task_unit_journal_update after update on task_unit begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'task_unit', old.id, json_object(
    'id', old.id, 'task_id', old.task_id, 'position', old.position, 'unit_id', old.unit_id, 'name', old.name,
    'role', old.role, 'due_on', old.due_on), json_object(
    'id', new.id, 'task_id', new.task_id, 'position', new.position, 'unit_id', new.unit_id, 'name', new.name,
    'role', new.role, 'due_on', new.due_on));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger task_unit_journal_delete after delete on task_unit begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'task_unit', old.id, json_object(
    'id', old.id, 'task_id', old.task_id, 'position', old.position, 'unit_id', old.unit_id, 'name', old.name,
    'role', old.role, 'due_on', old.due_on), null);
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger completion_journal_insert after insert on completion begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'completion', new.id, null, json_object(
    'id', new.id, 'task_id', new.task_id, 'period', new.period, 'unit_id', new.unit_id, 'state', new.state,
    'reason', new.reason, 'at', new.at, 'by', new."by", 'note', new.note, 'evidence', new.evidence));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger completion_journal_update after update on completion begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'completion', old.id, json_object(
    'id', old.id, 'task_id', old.task_id, 'period', old.period, 'unit_id', old.unit_id, 'state', old.state,
    'reason', old.reason, 'at', old.at, 'by', old."by", 'note', old.note, 'evidence', old.evidence), json_object(
    'id', new.id, 'task_id', new.task_id, 'period', new.period, 'unit_id', new.unit_id, 'state', new.state,
    'reason', new.reason, 'at', new.at, 'by', new."by", 'note', new.note, 'evidence', new.evidence));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger completion_journal_delete after delete on completion begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'completion', old.id, json_object(
    'id', old.id, 'task_id', old.task_id, 'period', old.period, 'unit_id', old.unit_id, 'state', old.state,
    'reason', old.reason, 'at', old.at, 'by', old."by", 'note', old.note, 'evidence', old.evidence), null);
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger household_journal_insert after insert on household begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'household', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'head', new.head, 'address', new.address,
    'area_id', new.area_id, 'phone', new.phone, 'responsible_id', new.responsible_id, 'team_id', new.team_id,
    'whole_isolated', new.whole_isolated, 'supplies_ensured', new.supplies_ensured, 'help_needed', new.help_needed,
    'note', new.note, 'created_at', new.created_at, 'given_key', new.given_key, 'full_key', new.full_key));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger household_journal_update after update on household begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'household', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'head', old.head, 'address', old.address,
    'area_id', old.area_id, 'phone', old.phone, 'responsible_id', old.responsible_id, 'team_id', old.team_id,
    'whole_isolated', old.whole_isolated, 'supplies_ensured', old.supplies_ensured, 'help_needed', old.help_needed,
    'note', old.note, 'created_at', old.created_at, 'given_key', old.given_key, 'full_key', old.full_key), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'head', new.head, 'address', new.address,
    'area_id', new.area_id, 'phone', new.phone, 'responsible_id', new.responsible_id, 'team_id', new.team_id,
    'whole_isolated', new.whole_isolated, 'supplies_ensured', new.supplies_ensured, 'help_needed', new.help_needed,
    'note', new.note, 'created_at', new.created_at, 'given_key', new.given_key, 'full_key', new.full_key));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger household_journal_delete after delete on household begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'household', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'head', old.head, 'address', old.address,
    'area_id', old.area_id, 'phone', old.phone, 'responsible_id', old.responsible_id, 'team_id', old.team_id,
    'whole_isolated', old.whole_isolated, 'supplies_ensured', old.supplies_ensured, 'help_needed', old.help_needed,
    'note', old.note, 'created_at', old.created_at, 'given_key', old.given_key, 'full_key', old.full_key), null);
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger person_journal_insert after insert on person begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'person', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'household_id', new.household_id, 'name', new.name,
    'birth', new.birth, 'sex', new.sex, 'national_id', new.national_id, 'phone', new.phone, 'relation', new.relation,
    'note', new.note, 'created_at', new.created_at, 'name_fold', new.name_fold, 'given_key', new.given_key,
    'full_key', new.full_key));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger person_journal_update after update on person begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'person', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'household_id', old.household_id, 'name', old.name,
    'birth', old.birth, 'sex', old.sex, 'national_id', old.national_id, 'phone', old.phone, 'relation', old.relation,
    'note', old.note, 'created_at', old.created_at, 'name_fold', old.name_fold, 'given_key', old.given_key,
    'full_key', old.full_key), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'household_id', new.household_id, 'name', new.name,
    'birth', new.birth, 'sex', new.sex, 'national_id', new.national_id, 'phone', new.phone, 'relation', new.relation,
    'note', new.note, 'created_at', new.created_at, 'name_fold', new.name_fold, 'given_key', new.given_key,
    'full_key', new.full_key));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger person_journal_delete after delete on person begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'person', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'household_id', old.household_id, 'name', old.name,
    'birth', old.birth, 'sex', old.sex, 'national_id', old.national_id, 'phone', old.phone, 'relation', old.relation,
    'note', old.note, 'created_at', old.created_at, 'name_fold', old.name_fold, 'given_key', old.given_key,
    'full_key', old.full_key), null);
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger isolation_journal_insert after insert on isolation begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'isolation', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'person_id', new.person_id, 'category', new.category,
    'origin', new.origin, 'place', new.place, 'site', new.site, 'anchor', new.anchor, 'anchor_on', new.anchor_on,
    'starts_on', new.starts_on, 'ends_on', new.ends_on, 'order_number', new.order_number, 'order_on', new.order_on,
    'regime_id', new.regime_id, 'days', new.days, 'test_days', new.test_days, 'monitor_days', new.monitor_days,
    'check_ins', new.check_ins, 'outcome', new.outcome, 'ended_on', new.ended_on, 'case_source', new.case_source,
    'certificate', new.certificate, 'note', new.note, 'created_at', new.created_at));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger isolation_journal_update after update on isolation begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'isolation', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'person_id', old.person_id, 'category', old.category,
    'origin', old.origin, 'place', old.place, 'site', old.site, 'anchor', old.anchor, 'anchor_on', old.anchor_on,
    'starts_on', old.starts_on, 'ends_on', old.ends_on, 'order_number', old.order_number, 'order_on', old.order_on,
    'regime_id', old.regime_id, 'days', old.days, 'test_days', old.test_days, 'monitor_days', old.monitor_days,
    'check_ins', old.check_ins, 'outcome', old.outcome, 'ended_on', old.ended_on, 'case_source', old.case_source,
    'certificate', old.certificate, 'note', old.note, 'created_at', old.created_at), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'person_id', new.person_id, 'category', new.category,
    'origin', new.origin, 'place', new.place, 'site', new.site, 'anchor', new.anchor, 'anchor_on', new.anchor_on,
    'starts_on', new.starts_on, 'ends_on', new.ends_on, 'order_number', new.order_number, 'order_on', new.order_on,
    'regime_id', new.regime_id, 'days', new.days, 'test_days', new.test_days, 'monitor_days', new.monitor_days,
    'check_ins', new.check_ins, 'outcome', new.outcome, 'ended_on', new.ended_on, 'case_source', new.case_source,
    'certificate', new.certificate, 'note', new.note, 'created_at', new.created_at));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger isolation_journal_delete after delete on isolation begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'isolation', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'person_id', old.person_id, 'category', old.category,
    'origin', old.origin, 'place', old.place, 'site', old.site, 'anchor', old.anchor, 'anchor_on', old.anchor_on,
    'starts_on', old.starts_on, 'ends_on', old.ends_on, 'order_number', old.order_number, 'order_on', old.order_on,
    'regime_id', old.regime_id, 'days', old.days, 'test_days', old.test_days, 'monitor_days', old.monitor_days,
    'check_ins', old.check_ins, 'outcome', old.outcome, 'ended_on', old.ended_on, 'case_source', old.case_source,
    'certificate', old.certificate, 'note', old.note, 'created_at', old.created_at), null);
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger isolation_change_journal_insert after insert on isolation_change begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'isolation_change', new.id, null, json_object(
    'id', new.id, 'isolation_id', new.isolation_id, 'at', new.at, 'by', new."by", 'previous_end', new.previous_end,
    'reason', new.reason));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger isolation_change_journal_update after update on isolation_change begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'isolation_change', old.id, json_object(
    'id', old.id, 'isolation_id', old.isolation_id, 'at', old.at, 'by', old."by", 'previous_end', old.previous_end,
    'reason', old.reason), json_object(
    'id', new.id, 'isolation_id', new.isolation_id, 'at', new.at, 'by', new."by", 'previous_end', new.previous_end,
    'reason', new.reason));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger isolation_change_journal_delete after delete on isolation_change begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'isolation_change', old.id, json_object(
    'id', old.id, 'isolation_id', old.isolation_id, 'at', old.at, 'by', old."by", 'previous_end', old.previous_end,
    'reason', old.reason), null);
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger check_in_journal_insert after insert on check_in begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'check_in', new.id, null, json_object(
    'id', new.id, 'isolation_id', new.isolation_id, 'day', new.day, 'session', new.session, 'result', new.result,
    'symptoms', new.symptoms, 'temperature', new.temperature, 'by', new."by", 'at', new.at));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger check_in_journal_update after update on check_in begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'check_in', old.id, json_object(
    'id', old.id, 'isolation_id', old.isolation_id, 'day', old.day, 'session', old.session, 'result', old.result,
    'symptoms', old.symptoms, 'temperature', old.temperature, 'by', old."by", 'at', old.at), json_object(
    'id', new.id, 'isolation_id', new.isolation_id, 'day', new.day, 'session', new.session, 'result', new.result,
    'symptoms', new.symptoms, 'temperature', new.temperature, 'by', new."by", 'at', new.at));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger check_in_journal_delete after delete on check_in begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'check_in', old.id, json_object(
    'id', old.id, 'isolation_id', old.isolation_id, 'day', old.day, 'session', old.session, 'result', old.result,
    'symptoms', old.symptoms, 'temperature', old.temperature, 'by', old."by", 'at', old.at), null);
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger test_journal_insert after insert on test begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'test', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'isolation_id', new.isolation_id, 'kind', new.kind,
    'due_on', new.due_on, 'taken_on', new.taken_on, 'result', new.result, 'result_on', new.result_on, 'note', new.note));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger test_journal_update after update on test begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'test', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'isolation_id', old.isolation_id, 'kind', old.kind,
    'due_on', old.due_on, 'taken_on', old.taken_on, 'result', old.result, 'result_on', old.result_on, 'note', old.note), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'isolation_id', new.isolation_id, 'kind', new.kind,
    'due_on', new.due_on, 'taken_on', new.taken_on, 'result', new.result, 'result_on', new.result_on, 'note', new.note));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger test_journal_delete after delete on test begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'test', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'isolation_id', old.isolation_id, 'kind', old.kind,
    'due_on', old.due_on, 'taken_on', old.taken_on, 'result', old.result, 'result_on', old.result_on, 'note', old.note), null);
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger violation_journal_insert after insert on violation begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'violation', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'household_id', new.household_id,
    'person_id', new.person_id, 'place', new.place, 'at', new.at, 'what', new.what, 'seen_by', new.seen_by,
    'action', new.action, 'doc_number', new.doc_number, 'amount', new.amount, 'note', new.note));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger violation_journal_update after update on violation begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'violation', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'household_id', old.household_id,
    'person_id', old.person_id, 'place', old.place, 'at', old.at, 'what', old.what, 'seen_by', old.seen_by,
    'action', old.action, 'doc_number', old.doc_number, 'amount', old.amount, 'note', old.note), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'household_id', new.household_id,
    'person_id', new.person_id, 'place', new.place, 'at', new.at, 'what', new.what, 'seen_by', new.seen_by,
    'action', new.action, 'doc_number', new.doc_number, 'amount', new.amount, 'note', new.note));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger violation_journal_delete after delete on violation begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'violation', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'household_id', old.household_id,
    'person_id', old.person_id, 'place', old.place, 'at', old.at, 'what', old.what, 'seen_by', old.seen_by,
    'action', old.action, 'doc_number', old.doc_number, 'amount', old.amount, 'note', old.note), null);
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger movement_journal_insert after insert on movement begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'movement', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'name', new.name, 'person_id', new.person_id,
    'household_id', new.household_id, 'out', new.out, 'on', new."on", 'where', new."where", 'by', new."by",
    'outbreak_area', new.outbreak_area, 'declared', new.declared, 'isolation_id', new.isolation_id, 'note', new.note));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger movement_journal_update after update on movement begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'movement', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'name', old.name, 'person_id', old.person_id,
    'household_id', old.household_id, 'out', old.out, 'on', old."on", 'where', old."where", 'by', old."by",
    'outbreak_area', old.outbreak_area, 'declared', old.declared, 'isolation_id', old.isolation_id, 'note', old.note), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'name', new.name, 'person_id', new.person_id,
    'household_id', new.household_id, 'out', new.out, 'on', new."on", 'where', new."where", 'by', new."by",
    'outbreak_area', new.outbreak_area, 'declared', new.declared, 'isolation_id', new.isolation_id, 'note', new.note));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger movement_journal_delete after delete on movement begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'movement', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'name', old.name, 'person_id', old.person_id,
    'household_id', old.household_id, 'out', old.out, 'on', old."on", 'where', old."where", 'by', old."by",
    'outbreak_area', old.outbreak_area, 'declared', old.declared, 'isolation_id', old.isolation_id, 'note', old.note), null);
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger activity_journal_insert after insert on activity begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'activity', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'kind', new.kind, 'on', new."on", 'text', new.text,
    'count', new.count, 'task_id', new.task_id, 'unit_id', new.unit_id, 'note', new.note));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger activity_journal_update after update on activity begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'activity', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'kind', old.kind, 'on', old."on", 'text', old.text,
    'count', old.count, 'task_id', old.task_id, 'unit_id', old.unit_id, 'note', old.note), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'kind', new.kind, 'on', new."on", 'text', new.text,
    'count', new.count, 'task_id', new.task_id, 'unit_id', new.unit_id, 'note', new.note));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger activity_journal_delete after delete on activity begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'activity', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'kind', old.kind, 'on', old."on", 'text', old.text,
    'count', old.count, 'task_id', old.task_id, 'unit_id', old.unit_id, 'note', old.note), null);
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger report_journal_insert after insert on report begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'report', new.id, null, json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'kind', new.kind, 'from', new."from", 'to', new."to",
    'cut', new.cut, 'number', new.number, 'symbol', new.symbol, 'title', new.title, 'narrative', new.narrative,
    'figures', new.figures, 'tasks', new.tasks, 'late', new.late, 'made_at', new.made_at, 'sent_at', new.sent_at,
    'correction_of', new.correction_of));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger report_journal_update after update on report begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'report', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'kind', old.kind, 'from', old."from", 'to', old."to",
    'cut', old.cut, 'number', old.number, 'symbol', old.symbol, 'title', old.title, 'narrative', old.narrative,
    'figures', old.figures, 'tasks', old.tasks, 'late', old.late, 'made_at', old.made_at, 'sent_at', old.sent_at,
    'correction_of', old.correction_of), json_object(
    'id', new.id, 'rev', new.rev, 'deleted_at', new.deleted_at, 'kind', new.kind, 'from', new."from", 'to', new."to",
    'cut', new.cut, 'number', new.number, 'symbol', new.symbol, 'title', new.title, 'narrative', new.narrative,
    'figures', new.figures, 'tasks', new.tasks, 'late', new.late, 'made_at', new.made_at, 'sent_at', new.sent_at,
    'correction_of', new.correction_of));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger report_journal_delete after delete on report begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'report', old.id, json_object(
    'id', old.id, 'rev', old.rev, 'deleted_at', old.deleted_at, 'kind', old.kind, 'from', old."from", 'to', old."to",
    'cut', old.cut, 'number', old.number, 'symbol', old.symbol, 'title', old.title, 'narrative', old.narrative,
    'figures', old.figures, 'tasks', old.tasks, 'late', old.late, 'made_at', old.made_at, 'sent_at', old.sent_at,
    'correction_of', old.correction_of), null);
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger report_file_journal_insert after insert on report_file begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'report_file', new.id, null, json_object(
    'id', new.id, 'report_id', new.report_id, 'name', new.name, 'sha256', new.sha256, 'size', new.size));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger report_file_journal_update after update on report_file begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'report_file', old.id, json_object(
    'id', old.id, 'report_id', old.report_id, 'name', old.name, 'sha256', old.sha256, 'size', old.size), json_object(
    'id', new.id, 'report_id', new.report_id, 'name', new.name, 'sha256', new.sha256, 'size', new.size));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger report_file_journal_delete after delete on report_file begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'report_file', old.id, json_object(
    'id', old.id, 'report_id', old.report_id, 'name', old.name, 'sha256', old.sha256, 'size', old.size), null);
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger sending_journal_insert after insert on sending begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'sending', new.id, null, json_object(
    'id', new.id, 'report_id', new.report_id, 'at', new.at, 'to', new."to", 'how', new.how, 'by', new."by",
    'note', new.note));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger sending_journal_update after update on sending begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'sending', old.id, json_object(
    'id', old.id, 'report_id', old.report_id, 'at', old.at, 'to', old."to", 'how', old.how, 'by', old."by",
    'note', old.note), json_object(
    'id', new.id, 'report_id', new.report_id, 'at', new.at, 'to', new."to", 'how', new.how, 'by', new."by",
    'note', new.note));
end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger sending_journal_delete after delete on sending begin
  insert into journal (step_id, tbl, row_id, before, after)
  values ((select max(id) from step), 'sending', old.id, json_object(
    'id', old.id, 'report_id', old.report_id, 'at', old.at, 'to', old."to", 'how', old.how, 'by', old."by",
    'note', old.note), null);
end;
-- +goose StatementEnd
