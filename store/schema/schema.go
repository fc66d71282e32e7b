// Package schema is the schema of the book, migration by migration, and what stands in for it in books of older programs.
package schema

import (
	"embed"
	"io/fs"
	"sync"

	"sotruc/store/bookfile"
)

//go:embed migrations/*.sql
var embedded embed.FS

// Migrations are the steps that make the schema, in the order of their names: the same folder every time.
func Migrations() fs.FS { return migrations() }

var migrations = sync.OnceValue(func() fs.FS {
	sub, err := fs.Sub(embedded, "migrations")
	if err != nil {
		panic(err) // the folder is part of the program
	}
	return sub
})

// undecided is what isolations lack in books of before the hours of a decision were kept.
const undecided = "'' as order_time, '' as order_by, '' as found_at, '' as proposed_at, '' as police_told_at, '' as family_told_at, null as contact_id"

// unissued is what reports lack in books of before they were issued apart from being sent.
const unissued = "sent_at as issued_at, '' as printed, '' as duty"

// StandIns are for what books of older programs lack.
func StandIns() bookfile.StandIns {
	return bookfile.StandIns{
		{
			Needless: "select exists (select 1 from pragma_table_info('directive') where name = 'forwarded_on')",
			Make: []string{
				"create temp view directive as select *, '' as forwarded_on from main.directive",
				`create temp table register_closing (id integer primary key, year integer, at text, "by" text)`,
			},
			Drop: "drop view if exists temp.directive; drop table if exists temp.register_closing",
		},
		{
			Needless: "select exists (select 1 from pragma_table_info('completion') where name = 'done_at')",
			Make: []string{
				`create temp view task as select *, 0 as interval, 0 as also_on, 0 as nth, '' as also, '' as roll_kind,
					'' as counts_from, null as member_id from main.task`,
				"create temp view task_unit as select *, '' as since from main.task_unit",
				"create temp view open_task as select id from main.task where deleted_at = ''",
				"create temp view completion as select *, '' as done_at from main.completion",
				`create temp table past_rule (id integer primary key, task_id integer, until text, reason text, at text, "by" text,
					phrase text, every text, due text, time text, relation text, weekday integer, day integer, month integer,
					"from" text, "to" text, from_day integer, starts_on text, ends_on text, roll integer, to_whom text,
					interval integer, also_on integer, nth integer, also text)`,
			},
			Drop: `drop view if exists temp.task; drop view if exists temp.task_unit; drop view if exists temp.completion;
				drop view if exists temp.open_task;
				drop table if exists temp.past_rule`,
		},
		{
			Needless: `select exists (select 1 from sqlite_schema where name = 'past_rule_open_insert')
				or not exists (select 1 from sqlite_schema where name = 'past_rule')`, // the views above have all
			Make: []string{"create temp view open_task as select id from main.open_task union select task_id from main.past_rule"},
			Drop: "drop view if exists temp.open_task",
		},
		{
			Needless: "select exists (select 1 from sqlite_schema where name = 'past_call')",
			Make: []string{`create temp table past_call (id integer primary key, task_id integer, unit_id integer, kind text, since text,
				until text)`},
			Drop: "drop table if exists temp.past_call",
		},
		{
			Needless: "select exists (select 1 from sqlite_schema where name = 'evidence')",
			Make: []string{`create temp table evidence (id integer primary key, task_id integer, period text, unit_id integer, kind text,
				paper_kind text, symbol text, "on" text, directive_id integer, activity_id integer, name text, sha256 text, size integer,
				at text, "by" text)`},
			Drop: "drop table if exists temp.evidence",
		},
		{
			Needless: "select exists (select 1 from sqlite_schema where name = 'saved_view')",
			Make: []string{
				"create temp table saved_view (id integer primary key, rev integer, deleted_at text, name text, place text, created_at text)",
			},
			Drop: "drop table if exists temp.saved_view",
		},
		{
			Needless: "select exists (select 1 from sqlite_schema where name = 'waiting_paper')",
			Make: []string{`create temp table waiting_paper (id integer primary key, rev integer, deleted_at text, name text, sha256 text, size integer,
				came_at text, "by" text)`},
			Drop: "drop table if exists temp.waiting_paper",
		},
		{
			Needless: "select exists (select 1 from pragma_table_info('isolation') where name = 'disease')",
			Make: []string{
				`create temp view isolation as select *, 'covid' as disease, 'isolation' as follow, '' as end_condition,
					'' as certificate_on, ` + undecided + ` from main.isolation`,
			},
			Drop: "drop view if exists temp.isolation",
		},
		{
			Needless: "select exists (select 1 from pragma_table_info('isolation') where name = 'certificate_on')", // of the view above too
			Make:     []string{"create temp view isolation as select *, '' as certificate_on, " + undecided + " from main.isolation"},
			Drop:     "drop view if exists temp.isolation",
		},
		{
			Needless: "select exists (select 1 from pragma_table_info('isolation') where name = 'order_time')", // of the views above too
			Make:     []string{"create temp view isolation as select *, " + undecided + " from main.isolation"},
			Drop:     "drop view if exists temp.isolation",
		},
		{
			Needless: "select exists (select 1 from sqlite_schema where name = 'alarm_answer')",
			Make: []string{
				"create temp view check_in as select *, '' as note from main.check_in",
				"create temp view walked as select distinct day, session, 1 as sure from main.check_in",
				`create temp table alarm_answer (id integer primary key, rev integer, deleted_at text, isolation_id integer, test_id integer, day text,
					session text, told_whom text, done text, done_at text, "by" text, at text)`,
				`create temp table waived_round (id integer primary key, day text, session text, reason text, "by" text, at text)`,
			},
			Drop: `drop view if exists temp.check_in; drop view if exists temp.walked; drop table if exists temp.alarm_answer;
				drop table if exists temp.waived_round`,
		},
		{
			Needless: "select exists (select 1 from pragma_table_info('alarm_answer') where name = 'test_id')", // of the table above too
			Make:     []string{"create temp view alarm_answer as select *, null as test_id from main.alarm_answer"},
			Drop:     "drop view if exists temp.alarm_answer",
		},
		{
			Needless: "select exists (select 1 from pragma_table_info('activity') where name = 'household_id')",
			Make:     []string{"create temp view activity as select *, null as household_id from main.activity"},
			Drop:     "drop view if exists temp.activity",
		},
		{
			Needless: "select exists (select 1 from sqlite_schema where name = 'site_count')",
			Make: []string{`create temp table site_count (id integer primary key, rev integer, deleted_at text, site text, site_fold text, disease text,
				"on" text, counted integer, opening integer, came_in integer, went_out integer, note text)`},
			Drop: "drop table if exists temp.site_count",
		},
		{
			Needless: "select exists (select 1 from sqlite_schema where name = 'outgoing')",
			Make: []string{
				`create temp table outgoing (id integer primary key, rev integer, deleted_at text, kind text, number integer, suffix text,
					symbol text, "on" text, subject text, signer text, recipients text, kept_by text, copies integer, answers_id integer,
					cancelled text, note text, file_name text, file_sha256 text, file_size integer, created_at text)`,
				"create virtual table temp.outgoing_fts using fts5 (symbol)",
			},
			Drop: "drop table if exists temp.outgoing; drop table if exists temp.outgoing_fts",
		},
		{
			Needless: "select exists (select 1 from pragma_table_info('report') where name = 'disease')",
			Make:     []string{"create temp view report as select *, '' as disease, " + unissued + " from main.report"},
			Drop:     "drop view if exists temp.report",
		},
		{
			Needless: "select exists (select 1 from pragma_table_info('report') where name = 'issued_at')", // of the view above too
			Make:     []string{"create temp view report as select *, " + unissued + " from main.report"},
			Drop:     "drop view if exists temp.report",
		},
		{
			Needless: "select exists (select 1 from pragma_table_info('report') where name = 'duty')", // of the views above too
			Make:     []string{"create temp view report as select *, '' as duty from main.report"},
			Drop:     "drop view if exists temp.report",
		},
		{
			Needless: "select exists (select 1 from pragma_table_info('unit') where name = 'called_since')",
			Make:     []string{"create temp view unit as select *, '' as called_since, '' as called_before from main.unit"},
			Drop:     "drop view if exists temp.unit",
		},
	}
}
