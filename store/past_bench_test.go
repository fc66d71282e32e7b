package store_test

import (
	"testing"
	"time"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/store"
)

// BenchmarkTenTimesThePast does the same on a big ward's book and on one with nine more years of ended isolations, 104,000 with 1.6 million
// check-ins in all, in turns, so that a busy machine slows both, in time of the processors. times-as-long is the ratio of their medians, of which the first, that
// sums up the past, is none: what is over is to cost little.
func BenchmarkTenTimesThePast(b *testing.B) {
	if testing.Short() {
		b.Skip("makes a book of 1.6 million check-ins")
	}
	now, past := ward(b), ward(b)
	for _, query := range []string{
		`insert into isolation (person_id, category, place, anchor, anchor_on, starts_on, ends_on, order_number, days, test_days, monitor_days, check_ins, outcome, ended_on)
			select 1 + (n.id * 7919) % 10000, 'f1', 'home', 'start', d, d, date(d, '+14 days'), '12/QĐ', 14, '1 7 14', 7, 2, 'completed', date(d, '+14 days')
			from (select id, date('2021-04-01', '-' || (id * 3271 / 94000) || ' days') as d from
				(select a.value * 1000 + b.value as id from json_each((select json_group_array(id - 1) from isolation where id <= 94)) a,
					json_each((select json_group_array(id - 1) from isolation where id <= 1000)) b)) n where n.id < 94000`,
		`insert into check_in (isolation_id, day, session, result, at) select i.id, date(i.starts_on, '+' || n.value || ' days'), s.value,
				case (i.id + n.value) % 50 when 0 then 'refused' when 1 then 'absent' else 'normal' end, i.starts_on || 'T01:00:00Z'
			from isolation i, json_each('[1,2,3,4,5,6,7,8]') n, json_each('["morning","afternoon"]') s where i.id > 10000`,
	} {
		check(b, past.Exec(past.ctx, query))
	}
	made := must(store.Ask[int](past.ctx, past.Book, "select count(*) from isolation union all select count(*) from check_in"))(b)
	b.Logf("isolations, check-ins: %v", made)
	week := model.Period{From: now.instant().Date() - 7, To: now.instant().Date()}
	for _, work := range []struct {
		name string
		do   func(b *testing.B, d *desk)
	}{
		{"first-screen", func(b *testing.B, d *desk) {
			check(b, d.Close())
			d.Book = must(store.Open(d.ctx, d.Path(), store.WithClock(d.clock)))(b)
			must(d.Today(d.ctx, d.instant()))(b)
		}},
		{"census", func(b *testing.B, d *desk) {
			fresh := must(store.Open(d.ctx, d.Path(), store.WithClock(d.clock), store.WithReadOnly()))(b)
			check(b, fresh.TakeCensus(d.ctx))
			check(b, fresh.Close())
		}},
		{"list", func(b *testing.B, d *desk) {
			keys := must(d.PersonKeys(d.ctx, model.PersonFilter{State: model.StateIsolating}))(b)
			must(d.PersonLines(d.ctx, keys[:100], d.instant()))(b)
		}},
		{"alarms", func(b *testing.B, d *desk) {
			must(d.PersonKeys(d.ctx, model.PersonFilter{Alarm: model.AlarmOpen}))(b)
		}},
		{"figures", func(b *testing.B, d *desk) {
			figure.Count(must(d.Facts(d.ctx, week, 0))(b), week, model.Calendar{})
		}},
	} {
		b.Run(work.name, func(b *testing.B) {
			var short, long []time.Duration
			for b.Loop() {
				start := spent()
				work.do(b, now)
				between := spent()
				work.do(b, past)
				short, long = append(short, between-start), append(long, spent()-between)
			}
			b.ReportMetric(0, "ns/op") // of both together says nothing
			b.ReportMetric(float64(median(short).Microseconds()), "us/one-year")
			b.ReportMetric(float64(median(long).Microseconds()), "us/ten-years")
			b.ReportMetric(float64(median(long))/float64(median(short)), "times-as-long")
		})
	}
}
