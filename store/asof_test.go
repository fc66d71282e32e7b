package store_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/store"
)

// The book as it stood at an instant is what one saw of it then, whatever was added, changed, undone and taken away since.
func TestTheBookAsItStoodIsWhatWasSeenThen(t *testing.T) {
	t.Parallel()
	// A book serves some checks, each with the past of those before; a check that failed leaves its book to nobody.
	var kept *desk
	served := 0
	rapid.Check(t, func(rt *rapid.T) {
		d := kept
		if kept = nil; d == nil {
			d = newDesk(t, store.WithThrowaway())
		}
		served++
		type sight struct {
			at   time.Time
			dump string
		}
		var seen []sight
		for n := range rapid.IntRange(2, 8).Draw(rt, "steps") {
			if n > 0 && rapid.IntRange(0, 5).Draw(rt, "undo") == 0 {
				_, _ = d.Undo(d.ctx) // there may be nothing to undo
			} else {
				d.anything(rt, n)
			}
			seen = append(seen, sight{d.now, dump(t, d)})
			d.later(time.Second)
		}
		for _, s := range seen {
			then := must(store.AskAt[string](d.ctx, d.Book, model.InstantOf(s.at), d.dump))(t)
			if got := strings.Join(then, "\n"); got != s.dump {
				rt.Fatalf("as of %v:\n got %s\nwant %s", s.at, got, s.dump)
			}
		}
		if now := dump(t, d); now != seen[len(seen)-1].dump {
			rt.Fatalf("looking back changed the book:\n got %s\nwant %s", now, seen[len(seen)-1].dump)
		}
		if served%10 != 0 {
			kept = d
		}
	})
}

// What a table works out by itself is there too, as the journal does not have it.
func TestTheBookAsItStoodHasDerivedColumns(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	const generated = `select t.value || '.' || x.name from json_each(?) t, pragma_table_xinfo(t.value) x where x.hidden = 2`
	var names []string
	for _, tbl := range must(store.Journaled(d.ctx, d.Book))(t) {
		names = append(names, `"`+tbl+`"`)
	}
	if got := must(store.Ask[string](d.ctx, d.Book, generated, "["+strings.Join(names, ",")+"]"))(t); len(got) != 1 || got[0] != "isolation.last_day" {
		t.Errorf("the tables work out %v: store/asof has to know how", got)
	}
	home := must(d.AddHousehold(d.ctx, model.Household{Head: "An"}, []model.Person{{Name: "An"}}, []model.Isolation{d.episode(0)}))(t)
	person := must(d.People(d.ctx, home.ID))(t)[0]
	before, ends := d.now, "select last_day from isolation where person_id = ?"
	was := must(store.Ask[string](d.ctx, d.Book, ends, person.ID))(t)
	d.later(time.Hour)
	i := must(d.Isolations(d.ctx, person.ID))(t)[0]
	must(d.ChangeEnd(d.ctx, i.ID, i.Rev, i.EndsOn+3, "thêm"))(t)
	then, now := must(store.AskAt[string](d.ctx, d.Book, model.InstantOf(before), ends, person.ID))(t), must(store.Ask[string](d.ctx, d.Book, ends, person.ID))(t)
	if len(then) != 1 || then[0] != was[0] || now[0] == was[0] {
		t.Errorf("then %v, was %v, now %v", then, was, now)
	}
}

// So it is with a book of an older program that is only read, where a view stands for what it lacks.
func TestAnOlderBookAsItStood(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "sổ.sqlite")
	d := openDesk(t, path, store.WithMigrations(fstest.MapFS{
		"0001_book.sql": {Data: must(os.ReadFile("schema/migrations/0001_book.sql"))(t)},
	}))
	for _, query := range []string{
		`insert into step (id, at, "by", label, what) values (1, '2021-08-02T01:00:00Z', 'Lan', 'add', 'Việc')`,
		"insert into task (id, text, created_at) values (7, 'một', '2021-08-02T01:00:00Z')",
		`insert into step (id, at, "by", label, what, since) select 2, '2021-08-03T01:00:00Z', 'Lan', 'update', 'Việc', max(id) from journal`,
		"update task set text = 'hai' where id = 7",
	} {
		check(t, d.Exec(d.ctx, query))
	}
	check(t, d.Close())
	read := openDesk(t, path, store.WithReadOnly())
	const query = "select text || counts_from from task where id = 7"
	between := model.InstantOf(time.Date(2021, 8, 2, 12, 0, 0, 0, model.Zone))
	same(t, "then", must(store.AskAt[string](read.ctx, read.Book, between, query))(t), []string{"một"})
	same(t, "now", must(store.Ask[string](read.ctx, read.Book, query))(t), []string{"hai"})
	same(t, "what was said of it", len(must(read.Facts(read.ctx, model.Period{From: 1, To: between.Date()}, between))(t).Completions), 0)
}
