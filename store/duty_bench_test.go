package store_test

import (
	"fmt"
	"testing"

	"sotruc/model"
)

// fiveYears fills a book with 50,000 tasks, a thousand of them open, and thirty daily duties of thirty units that have been
// ticked for so many days, all but one round in ninety-seven.
func fiveYears(b *testing.B, days int) *desk {
	b.Helper()
	d := newDesk(b)
	numbers := func(n int) string {
		return fmt.Sprintf("with recursive n (i) as (select 1 union all select i + 1 from n where i < %d) ", n)
	}
	for _, query := range []string{
		`insert into step (at, label) values ('2016-08-01T00:00:00Z', 'fill')`,
		numbers(30) + `insert into unit (kind, name, name_fold, name_key) select 'cell', 'Chi bộ ' || i, 'chi bo ' || i, printf('%03d', i) from n`,
		numbers(3000) + `insert into directive (number, year, received_at, symbol, symbol_fold, subject, urgency)
			select i, 2021, '2021-01-01T00:00:00Z', i || '-CV/ĐU', i || '-cv/du', 'Về việc ' || i, 'normal' from n`,
		numbers(50_000) + `insert into task (directive_id, position, text, every, due, lead_id, created_at)
			select 1 + i % 3000, i, 'Báo cáo ' || i, 'once', date('2021-08-16', (i % 60 - 30) || ' days'), 1 + i % 30, '2021-06-01T00:00:00Z' from n`,
		`insert into completion (task_id, state, at) select id, 'done', '2021-08-01T00:00:00Z' from task where id % 50 <> 0`,
		numbers(30) + fmt.Sprintf(`insert into task (text, every, time, lead_id, created_at)
			select 'Trực ' || i, 'day', '14:00', i, date('2021-08-16', '-%d days') || 'T00:00:00Z' from n`, days),
		numbers(days) + `insert into completion (task_id, period, state, at)
			select t.id, date('2021-08-16', '-' || n.i || ' days'), 'done', date('2021-08-16', '-' || n.i || ' days') || 'T06:00:00Z'
			from n, task t where t.every = 'day' and (n.i + t.id) % 97 <> 0`,
	} {
		check(b, d.Exec(d.ctx, query))
	}
	return d
}

func BenchmarkDuties(b *testing.B) {
	for _, years := range []int{1, 5, 10} {
		d := fiveYears(b, years*365)
		cal := model.Calendar{DayEnds: "17:00"}
		must(d.Today(d.ctx, d.instant()))(b) // settles the past, once
		b.Run(fmt.Sprintf("agenda/%dy", years), func(b *testing.B) {
			for b.Loop() {
				late := 0
				for _, o := range must(d.TaskOutlines(d.ctx, model.TaskFilter{Open: true, Settled: true}))(b) {
					if o.Leaf && o.StatusAt(d.instant(), o.Completions, cal).Late {
						late++
					}
				}
			}
		})
		b.Run(fmt.Sprintf("today/%dy", years), func(b *testing.B) {
			for b.Loop() {
				must(d.Today(d.ctx, d.instant()))(b)
			}
		})
	}
}
