package store_test

import (
	"errors"
	"testing"

	"sotruc/model"
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

	check(t, d.DeleteSiteCount(d.ctx, kept.ID))
	same(t, "without the first", now(), model.Figure{Code: "central.people"})
	same(t, "called", must(d.Bin(d.ctx))(t)[0].What, "Trường THCS Tân Lập "+day.Local())
	must(d.SaveSiteCount(d.ctx, func() model.SiteCount { c := first; c.ID = 0; return c }()))(t)
	if err := d.restore("site_count", int64(kept.ID)); !errors.Is(err, model.ErrDuplicate) {
		t.Errorf("restored beside another of that day: %v", err)
	}
	must(d.Undo(d.ctx))(t)
	must(d.Undo(d.ctx))(t)
	same(t, "taken back", now().Now, 42)
	same(t, "up to a day", len(must(d.SiteCounts(d.ctx, day))(t)), 1)
	same(t, "all", len(must(d.SiteCounts(d.ctx, 0))(t)), 2)
	if err := d.DeleteSiteCount(d.ctx, next.ID+9); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("of nothing: %v", err)
	}
	same(t, "folded", must(store.Ask[string](d.ctx, d.Book, "select site_fold from site_count limit 1"))(t), []string{"truong thcs tan lap"})
}
