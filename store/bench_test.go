package store_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"sotruc/model"
	"sotruc/store"
)

// ward fills a book as a big ward's is after a year: ten thousand people in 2,500 households, each isolated once, one
// in eight of them now, three hundred papers with three tasks each.
func ward(b *testing.B) *desk {
	b.Helper()
	d := newDesk(b)
	numbers := func(n int) string {
		return fmt.Sprintf("with recursive n (i) as (select 1 union all select i + 1 from n where i < %d) ", n)
	}
	for _, query := range []string{
		`insert into step (at, label) values ('2021-08-01T00:00:00Z', 'fill')`,
		numbers(40) + `insert into unit (kind, name, name_fold, name_key) select 'area', 'Tổ ' || i, 'to ' || i, printf('%03d', i) from n`,
		numbers(60) + `insert into member (name, given_key, full_key) select 'Tổ trưởng ' || i, 'k' || i, 'k' || i from n`,
		numbers(2500) + `insert into household (head, address, area_id, responsible_id, given_key, full_key)
			select 'Chủ hộ ' || i, i || ' Lê Lợi', 1 + i % 40, 1 + i % 60, printf('%05d', i * 7919 % 2500), printf('%05d', i) from n`,
		numbers(10_000) + `insert into person (household_id, name, birth, phone, name_fold, given_key, full_key)
			select 1 + i % 2500, 'Nguyễn Văn ' || i, 1940 + i % 80, '09' || printf('%08d', i), 'nguyen van ' || i,
			printf('%05d', i * 7919 % 10000), printf('%05d', i) from n`,
		numbers(10_000) + `insert into isolation (person_id, category, place, anchor, anchor_on, starts_on, ends_on, order_number,
				days, test_days, monitor_days, check_ins, outcome, ended_on)
			select i, 'f1', 'home', 'start', d, d, e, '12/QĐ', 14, '1 7 14', 7, 2, iif(e < '2021-08-16', 'completed', ''), iif(e < '2021-08-16', e, '')
			from (select i, d, date(d, '+14 days') as e from (select i, date('2021-08-16', '-' || (i % 120) || ' days') as d from n))`,
		`insert into check_in (isolation_id, day, session, result) select i.id, date(i.starts_on, '+' || n.value || ' days'), s.value,
				case (i.id + n.value) % 50 when 0 then 'refused' when 1 then 'absent' else 'normal' end
			from isolation i, json_each('[1,2,3,4,5,6]') n, json_each('["morning","afternoon"]') s where i.outcome = '' and
			date(i.starts_on, '+' || n.value || ' days') < '2021-08-16'`,
		`insert into test (isolation_id, kind, due_on, taken_on, result, result_on) select id, 'pcr', starts_on, starts_on, 'negative', starts_on from isolation`,
		numbers(300) + `insert into directive (number, year, received_at, symbol, symbol_fold, subject, urgency, text)
			select i, 2021, strftime('%Y-%m-%dT%H:%M:%SZ', '2021-01-01', '+' || (i % 220) || ' days'), i || '-CV/ĐU', i || '-cv/du', 'Về việc phòng dịch ' || i, 'normal',
			replace(hex(zeroblob(2000)), '00', 'lời văn ') from n`,
		numbers(900) + `insert into task (directive_id, position, text, every, due, weekday, starts_on, created_at)
			select 1 + i % 300, i, 'Báo cáo ' || i, case i % 3 when 0 then 'week' when 1 then 'once' else '' end,
			iif(i % 3 = 1, date('2021-08-16', (i % 60 - 30) || ' days'), ''), iif(i % 3 = 0, 5, 0), iif(i % 3 = 0, '2021-06-01', ''), '2021-06-01T00:00:00Z' from n`,
		`insert into completion (task_id, state, at) select id, 'done', '2021-08-01T00:00:00Z' from task where id % 2 = 0 and every <> 'week'`,
	} {
		check(b, d.Exec(d.ctx, query))
	}
	return d
}

func BenchmarkOpen(b *testing.B) {
	d := ward(b)
	path := d.Path()
	check(b, d.Close())
	for b.Loop() {
		book := must(store.Open(d.ctx, path))(b)
		b.StopTimer()
		check(b, book.Close())
		b.StartTimer()
	}
}

func BenchmarkOpenNew(b *testing.B) {
	folder := b.TempDir()
	n := 0
	for b.Loop() {
		n++
		check(b, must(store.Open(context.Background(), filepath.Join(folder, fmt.Sprint(n))))(b).Close())
	}
}

func BenchmarkToday(b *testing.B) {
	d := ward(b)
	for b.Loop() {
		must(d.Today(d.ctx, d.instant()))(b)
	}
}

func BenchmarkPersonKeys(b *testing.B) {
	d := ward(b)
	for name, f := range map[string]model.PersonFilter{
		"all": {AnyState: true}, "isolating": {State: model.StateIsolating}, "ended": {State: model.StateEnded},
		"find": {AnyState: true, Find: "nguyen 77"}, "tests": {TestDueBy: d.instant().Date()}, "alarms": {Alarm: model.AlarmOpen},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				must(d.PersonKeys(d.ctx, f))(b)
			}
		})
	}
}

func BenchmarkPersonLines(b *testing.B) {
	d := ward(b)
	keys := must(d.PersonKeys(d.ctx, model.PersonFilter{State: model.StateIsolating}))(b)[:50]
	for b.Loop() {
		must(d.PersonLines(d.ctx, keys, d.instant()))(b)
	}
}

func BenchmarkRound(b *testing.B) {
	d := ward(b)
	for b.Loop() {
		must(d.Round(d.ctx, d.instant().Date(), model.Afternoon, model.PersonFilter{ResponsibleID: 7}))(b)
	}
}

func BenchmarkDirectives(b *testing.B) {
	d := ward(b)
	for b.Loop() {
		ids := must(d.DirectiveIDs(d.ctx, model.DirectiveFilter{}))(b)
		must(d.Directives(d.ctx, ids[:50]))(b)
	}
}

func BenchmarkTaskOutlines(b *testing.B) {
	d := ward(b)
	for b.Loop() {
		must(d.TaskOutlines(d.ctx, model.TaskFilter{}))(b)
	}
}

func BenchmarkSearch(b *testing.B) {
	d := ward(b)
	for b.Loop() {
		must(d.Search(d.ctx, "nguyen van 77", 30))(b)
	}
}

// BenchmarkSearchTexts finds two hundred long papers and shows where the words stand, at their ends.
func BenchmarkSearchTexts(b *testing.B) {
	d := ward(b)
	check(b, d.Exec(d.ctx, "update directive set text = text || ' lấy mẫu xét nghiệm'"))
	for b.Loop() {
		must(d.Search(d.ctx, "xet nghiem", 200))(b)
	}
}

func BenchmarkFacts(b *testing.B) {
	d := ward(b)
	for b.Loop() {
		must(d.Facts(d.ctx, model.Period{From: d.instant().Date() - 7, To: d.instant().Date()}, 0))(b)
	}
}

// BenchmarkFactsAsOf is the same as it was known at noon, before one more check-in.
func BenchmarkFactsAsOf(b *testing.B) {
	d := ward(b)
	noon := d.instant()
	d.later(time.Hour)
	key := must(d.PersonKeys(d.ctx, model.PersonFilter{AnyState: true}))(b)[0]
	check(b, d.RecordCheckIns(d.ctx, []model.CheckIn{{IsolationID: key.IsolationID, Day: noon.Date(), Session: model.Afternoon, Result: model.CheckInAbsent}}))
	for b.Loop() {
		must(d.Facts(d.ctx, model.Period{From: noon.Date() - 7, To: noon.Date()}, noon))(b)
	}
}

// BenchmarkCheckIn is a check-in of the round against a bare insert: a program that keeps no journal, undo, search or bin
// gives the same connection one insert statement of one row, unprepared and as its own durable commit, into a table
// without indexes, references and triggers. The two take turns, so that a busy machine slows both; times-bare is the ratio
// of their medians.
func BenchmarkCheckIn(b *testing.B) {
	d := ward(b)
	check(b, d.Exec(d.ctx, "create table bare (id integer primary key, isolation_id integer, day text, session text, result text) strict"))
	var ours, bare []time.Duration
	for n := 1; b.Loop(); n++ {
		start := time.Now()
		check(b, d.Exec(d.ctx, "insert into bare (isolation_id, day, session, result) values (?, ?, ?, ?)", 1+n%1000, "2021-08-16", "morning", "normal"))
		between := time.Now()
		check(b, d.RecordCheckIns(d.ctx, []model.CheckIn{{
			IsolationID: model.IsolationID(1 + n%1000), Day: d.instant().Date() + model.Date(n/1000), Session: model.Morning, Result: model.CheckInNormal,
		}}))
		bare, ours = append(bare, between.Sub(start)), append(ours, time.Since(between))
	}
	b.ReportMetric(0, "ns/op") // of both together says nothing
	b.ReportMetric(float64(median(ours).Microseconds()), "us/check-in")
	b.ReportMetric(float64(median(bare).Microseconds()), "us/bare")
	b.ReportMetric(float64(median(ours))/float64(median(bare)), "times-bare")
}

func median(of []time.Duration) time.Duration {
	slices.Sort(of)
	return of[len(of)/2]
}
