package store_test

import "testing"

// BenchmarkRegister reads the register of a year with five thousand papers of some pages each.
func BenchmarkRegister(b *testing.B) {
	d := newDesk(b)
	for _, query := range []string{
		`insert into step (at, label) values ('2021-08-01T00:00:00Z', 'fill')`,
		`with recursive n (i) as (select 1 union all select i + 1 from n where i < 5000)
			insert into directive (number, year, received_at, symbol, symbol_fold, subject, urgency, forwarded_on, text)
			select i, 2021, strftime('%Y-%m-%dT%H:%M:%SZ', '2021-01-01', '+' || (i / 14) || ' days'), i || '-CV/ĐU', i || '-cv/du',
				'Về việc phòng dịch ' || i, 'normal', '2021-12-31', replace(hex(zeroblob(1000)), '00', 'lời văn ') from n`,
		`insert into task (directive_id, text, lead) select id, 'Báo cáo', 'Công an phường' from directive where id % 2 = 0`,
	} {
		check(b, d.Exec(d.ctx, query))
	}
	for b.Loop() {
		if r := must(d.Register(d.ctx, 2021, 0, 0))(b); len(r.Lines) != 5000 {
			b.Fatalf("%d lines", len(r.Lines))
		}
	}
}
