package store_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/central"
	"sotruc/model/figure"
	"sotruc/store"
)

func TestCountsOfACentralSite(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	day := d.instant().Date() - 5
	count := func(on model.Date, in, out int) model.SiteCount {
		return model.SiteCount{Site: "Trường THCS Tân Lập", Disease: model.DiseaseCovid, On: on, CameIn: in, WentOut: out}
	}
	_, err := d.SaveSiteCount(d.ctx, count(day, 5, 3))
	field(t, err, "opening", model.CodeRequired)
	first := count(day, 5, 3)
	first.Counted, first.Opening, first.Note = true, 40, "bàn giao"
	kept := must(d.SaveSiteCount(d.ctx, first))(t)
	first.ID, first.Rev = kept.ID, 1
	same(t, "kept", kept, first)
	again := count(day, 1, 0)
	again.Site = "trường  THCS Tân lập"
	_, err = d.SaveSiteCount(d.ctx, again)
	field(t, err, "on", model.CodeDuplicate)
	_, err = d.SaveSiteCount(d.ctx, count(day+1, 0, 43))
	field(t, err, "went_out", model.CodeOutOfRange)
	next := must(d.SaveSiteCount(d.ctx, count(day+1, 0, 42)))(t)
	kept.WentOut = 4
	_, err = d.SaveSiteCount(d.ctx, kept)
	field(t, err, "went_out", model.CodeOutOfRange)
	kept.CameIn, kept.WentOut = 6, 4
	kept = must(d.SaveSiteCount(d.ctx, kept))(t)
	kept.Rev--
	kept.CameIn = 7
	if _, err = d.SaveSiteCount(d.ctx, kept); !errors.Is(err, model.ErrConflict) {
		t.Errorf("changed meanwhile: %v", err)
	}
	same(t, "sites", must(d.Sites(d.ctx))(t), []string{"Trường THCS Tân Lập"})
	now := func() model.Figure {
		p := model.Period{From: day, To: day}
		for _, f := range figure.Count(must(d.Facts(d.ctx, p, 0))(t), p, model.Calendar{}) {
			if f.Code == "central.people" {
				return f
			}
		}
		return model.Figure{}
	}
	same(t, "the figure", now(), model.Figure{Code: "central.people", Opening: 40, Up: 6, Down: 4, Now: 42})

	var worse *central.WorseError
	if err := d.DeleteSiteCount(d.ctx, kept.ID); !errors.As(err, &worse) || worse.Day.On != day+1 || !worse.Day.Blank {
		t.Errorf("the next day rests on it: %v", err)
	}
	check(t, d.DeleteSiteCount(d.ctx, next.ID))
	check(t, d.DeleteSiteCount(d.ctx, kept.ID))
	same(t, "without the first", now(), model.Figure{Code: "central.people"})
	same(t, "called", must(d.Bin(d.ctx))(t)[0].What, "Trường THCS Tân Lập "+day.Local())
	if err := d.restore("site_count", int64(next.ID)); !errors.As(err, &worse) {
		t.Errorf("restored without what it rests on: %v", err)
	}
	must(d.SaveSiteCount(d.ctx, func() model.SiteCount { c := first; c.ID = 0; return c }()))(t)
	if err := d.restore("site_count", int64(kept.ID)); !errors.Is(err, model.ErrDuplicate) {
		t.Errorf("restored beside another of that day: %v", err)
	}
	for range 3 {
		must(d.Undo(d.ctx))(t)
	}
	same(t, "taken back", now().Now, 42)
	same(t, "up to a day", len(must(d.SiteCounts(d.ctx, day))(t)), 1)
	same(t, "all", len(must(d.SiteCounts(d.ctx, 0))(t)), 2)
	if err := d.DeleteSiteCount(d.ctx, next.ID+9); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("of nothing: %v", err)
	}
	same(t, "folded", must(store.Ask[string](d.ctx, d.Book, "select site_fold from site_count limit 1"))(t), []string{"truong thcs tan lap"})
}

// misfit is what does not fit of a count, by the recount.
type misfit struct {
	blank bool
	lacks int
}

// misfits adds up counts one after the other, site by site.
func misfits(counts []model.SiteCount) map[model.SiteCountID]misfit {
	found, sites := map[model.SiteCountID]misfit{}, map[string][]model.SiteCount{}
	for _, c := range counts {
		key := strings.ToLower(strings.TrimSpace(c.Site)) + c.Disease
		sites[key] = append(sites[key], c)
	}
	for _, of := range sites {
		slices.SortFunc(of, func(a, b model.SiteCount) int { return int(a.On - b.On) })
		there := 0
		for n, c := range of {
			if c.Counted {
				there = c.Opening
			}
			there += c.CameIn - c.WentOut
			found[c.ID] = misfit{n == 0 && !c.Counted, max(0, -there)}
			there = max(0, there)
		}
	}
	return found
}

// refused tells by the recount whether the counts may not become others: two of a site on a day, or less fits than before.
func refused(before, after []model.SiteCount) bool {
	twice, was := map[string]bool{}, misfits(before)
	for id, now := range misfits(after) {
		if old := was[id]; now.blank && !old.blank || now.lacks > old.lacks {
			return true
		}
	}
	for _, c := range after {
		key := strings.ToLower(strings.TrimSpace(c.Site)) + c.Disease + c.On.Local()
		if twice[key] {
			return true
		}
		twice[key] = true
	}
	return false
}

// anyCount draws what a count is changed to.
func (d *desk) anyCount(rt *rapid.T, c model.SiteCount) model.SiteCount {
	number := func(what string) int { return rapid.IntRange(0, 4).Draw(rt, what) }
	c.Site, c.Disease = rapid.SampledFrom([]string{"A", " a", "B"}).Draw(rt, "site"), rapid.SampledFrom([]string{"covid", "covid", "soi"}).Draw(rt, "disease")
	c.On = d.instant().Date() - model.Date(number("days ago"))
	c.CameIn, c.WentOut, c.Opening, c.Counted = number("in"), number("out"), 0, rapid.Bool().Draw(rt, "counted")
	if c.Counted {
		c.Opening = number("opening")
	}
	return c
}

// Whatever is saved, moved, renamed, deleted and brought back, no day comes to fit less than it did, and only what would make one is refused: also in a
// book with days that never fitted. Undoing leads only where the book has been.
func TestNoChangeMakesASiteWorse(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(t, store.WithThrowaway())
		old := rapid.Bool().Draw(rt, "never fitted")
		if old {
			for range 3 {
				if c, err := d.SaveSiteCount(d.ctx, d.anyCount(rt, model.SiteCount{})); err == nil {
					check(t, d.Exec(d.ctx, "update site_count set went_out = went_out + 7, counted = 0, opening = 0 where id = ?", c.ID))
				}
			}
		}
		for range rapid.IntRange(2, 14).Draw(rt, "steps") {
			before := must(d.SiteCounts(d.ctx, 0))(t)
			after, bin := slices.Clone(before), must(d.Bin(d.ctx))(t)
			var err error
			switch what := rapid.IntRange(0, 8).Draw(rt, "what"); {
			case what == 7 || what == 8:
				if _, err = d.Undo(d.ctx); what == 8 {
					_, err = d.Redo(d.ctx)
				}
				fits := true
				for _, m := range misfits(must(d.SiteCounts(d.ctx, 0))(t)) {
					fits = fits && m == misfit{}
				}
				if !old && !fits {
					rt.Fatalf("undone to what never was: %v", err)
				}
				continue
			case what == 6 && len(bin) > 0:
				line := rapid.SampledFrom(bin).Draw(rt, "restored")
				after = append(after, must(store.Ask[model.SiteCount](d.ctx, d.Book, `select id, site, disease, "on", counted, opening, came_in, went_out
					from site_count where id = ?`, line.ID))(t)...)
				err = d.RestoreAll(d.ctx, []model.BinLine{line})
			case what == 5 && len(before) > 0:
				n := rapid.IntRange(0, len(before)-1).Draw(rt, "deleted")
				after = slices.Delete(after, n, n+1)
				err = d.DeleteSiteCount(d.ctx, before[n].ID)
			case what >= 3 && len(before) > 0:
				n := rapid.IntRange(0, len(before)-1).Draw(rt, "changed")
				after[n] = d.anyCount(rt, before[n])
				_, err = d.SaveSiteCount(d.ctx, after[n])
			default:
				one := d.anyCount(rt, model.SiteCount{})
				after = append(after, one)
				_, err = d.SaveSiteCount(d.ctx, one)
			}
			if (err != nil) != refused(before, after) {
				rt.Fatalf("%v, of\n%+v\nto become\n%+v", err, before, after)
			}
			if now := must(d.SiteCounts(d.ctx, 0))(t); err != nil && !reflect.DeepEqual(now, before) {
				rt.Fatalf("refused, and yet %+v", now)
			}
		}
	})
}
