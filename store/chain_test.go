package store_test

import (
	"fmt"
	"slices"
	"testing"

	"sotruc/model"
	"sotruc/model/chain"
)

// cited registers a paper that cites others.
func (d *desk) cited(symbol, issuer string, on model.Date, cites ...model.Citation) model.Directive {
	d.t.Helper()
	p := d.paper(symbol)
	p.Issuer, p.IssuedOn, p.Cites = issuer, on, cites
	return must(d.RegisterDirective(d.ctx, p))(d.t)
}

// links gives what the citations of a paper are linked to.
func (d *desk) links(id model.DirectiveID) []model.DirectiveID {
	d.t.Helper()
	var ids []model.DirectiveID
	for _, c := range must(d.Directive(d.ctx, id))(d.t).Cites {
		ids = append(ids, c.Linked)
	}
	return ids
}

func TestPapersOfOneSymbolAreToldApart(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	today := d.instant().Date()
	d.cited("12-QĐ/QU", "Quận ủy Bình Hà", today-400)
	mine := d.cited("12-QĐ/QU", "Quận ủy Bình Hà", today-30)
	theirs := d.cited("12-QĐ/QU", "Quận ủy An Lạc", today-30)
	p := d.cited("100-CV/ĐU", "Đảng ủy phường", today,
		model.Citation{Symbol: "12-QĐ/QU", Issuer: "Quận ủy Bình Hà", IssuedOn: today - 30},
		model.Citation{Symbol: "12-qd/qu", IssuedOn: today - 400},
		model.Citation{Symbol: "12-QĐ/QU", Issuer: "Ban Thường vụ Quận ủy An Lạc"},
		model.Citation{Symbol: "12-QĐ/QU", Issuer: "Quận ủy Bình Hà"},
		model.Citation{Symbol: "12-QĐ/QU", IssuedOn: today - 30},
		model.Citation{Symbol: "12-QĐ/QU", IssuedOn: today - 1},
		model.Citation{Symbol: "012-QĐ/QU", Issuer: "An Lạc"},
	)
	same(t, "linked", d.links(p.ID), []model.DirectiveID{mine.ID, mine.ID - 1, theirs.ID, 0, 0, 0, theirs.ID})
	cites := must(d.Directive(d.ctx, p.ID))(t).Cites
	same(t, "two years", cites[3].Several, []model.DirectiveID{mine.ID - 1, mine.ID})
	same(t, "two issuers", cites[4].Several, []model.DirectiveID{mine.ID, theirs.ID})
	same(t, "no such day", len(cites[5].Several), 0)
}

func TestCitationFollowsTheBook(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	today := d.instant().Date()
	p := d.cited("100-CV/ĐU", "Đảng ủy phường", today, model.Citation{Symbol: "302-KH/QU", Issuer: "Quận ủy", IssuedOn: today - 9}, model.Citation{Symbol: "9-NQ/TW"})
	same(t, "not in the book", d.links(p.ID), []model.DirectiveID{0, 0})
	plan := d.cited("302-KH/QƯ", "Quận ủy", today-9)
	same(t, "registered later", d.links(p.ID), []model.DirectiveID{plan.ID, 0})
	plan.Symbol = "303-KH/QU"
	plan = must(d.UpdateDirective(d.ctx, plan))(t)
	same(t, "another symbol", d.links(p.ID), []model.DirectiveID{0, 0})
	same(t, "cites nothing", len(must(d.Citing(d.ctx, plan.ID))(t)), 0)
	plan.Symbol = "302-KH/QU"
	must(d.UpdateDirective(d.ctx, plan))(t)
	same(t, "corrected", d.links(p.ID), []model.DirectiveID{plan.ID, 0})
	citing := must(d.Citing(d.ctx, plan.ID))(t)
	same(t, "the other way", []model.DirectiveID{citing[0].ID}, []model.DirectiveID{p.ID})
	must(d.Undo(d.ctx))(t)
	same(t, "correction undone", d.links(p.ID), []model.DirectiveID{0, 0})
	must(d.Redo(d.ctx))(t)
	same(t, "correction done again", d.links(p.ID), []model.DirectiveID{plan.ID, 0})
	check(t, d.DeleteDirectives(d.ctx, []model.DirectiveID{plan.ID}))
	same(t, "deleted", d.links(p.ID), []model.DirectiveID{0, 0})
	same(t, "visible", must(d.Directive(d.ctx, p.ID))(t).Cites[0].Symbol, "302-KH/QU")
	check(t, d.restore("directive", int64(plan.ID)))
	same(t, "restored", d.links(p.ID), []model.DirectiveID{plan.ID, 0})
	check(t, d.DeleteDirectives(d.ctx, []model.DirectiveID{p.ID}))
	same(t, "the citing one deleted", len(must(d.Citing(d.ctx, plan.ID))(t)), 0)
	must(d.Undo(d.ctx))(t)
	same(t, "and back", len(must(d.Citing(d.ctx, plan.ID))(t)), 1)
	held := must(d.HoldNumber(d.ctx, d.instant(), "Trung ương", ""))(t)
	filled := d.paper("9-NQ/TW")
	filled.Issuer = "Trung ương"
	must(d.FillNumber(d.ctx, held.ID, filled))(t)
	same(t, "a held number filled", d.links(p.ID), []model.DirectiveID{plan.ID, held.ID})
}

func TestUndoOfAPaperUnlinks(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	p := d.cited("100-CV/ĐU", "Đảng ủy phường", d.instant().Date(), model.Citation{Symbol: "302-KH/QU"})
	plan := d.cited("302-KH/QU", "Quận ủy", d.instant().Date()-9)
	same(t, "linked", d.links(p.ID), []model.DirectiveID{plan.ID})
	must(d.Undo(d.ctx))(t)
	same(t, "undone", d.links(p.ID), []model.DirectiveID{0})
	must(d.Redo(d.ctx))(t)
	same(t, "done again", d.links(p.ID), []model.DirectiveID{plan.ID})
}

func TestChain(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	today := d.instant().Date()
	order := d.cited("31-CT/TU", "Thành ủy An Bình", today-20, model.Citation{Symbol: "16/CT-TTg", Issuer: "Thủ tướng Chính phủ"})
	plan := d.cited("302-KH/QU", "Quận ủy Bình Hà", today-10, model.Citation{Symbol: "31-CT/TU", Issuer: "Ban Thường vụ Thành ủy"})
	ours := d.cited("100-CV/ĐU", "Đảng ủy phường", today, model.Citation{Symbol: "302-KH/QU", IssuedOn: today - 10})
	d.cited("1-CV/XX", "Nơi khác", today)
	line := func(id model.DirectiveID) (all []string) {
		for _, l := range must(d.Chain(d.ctx, []model.DirectiveID{id}))(t).Around(id) {
			all = append(all, fmt.Sprint(l.Depth, " ", l.Symbol))
		}
		return all
	}
	same(t, "from the top", line(order.ID), []string{"-1 16/CT-TTg", "0 31-CT/TU", "1 302-KH/QU", "2 100-CV/ĐU"})
	same(t, "from the middle", line(plan.ID), []string{"-2 16/CT-TTg", "-1 31-CT/TU", "0 302-KH/QU", "1 100-CV/ĐU"})
	same(t, "from below", line(ours.ID), []string{"-3 16/CT-TTg", "-2 31-CT/TU", "-1 302-KH/QU", "0 100-CV/ĐU"})
	all := must(d.Chain(d.ctx, []model.DirectiveID{ours.ID, plan.ID, order.ID}))(t)
	same(t, "papers", len(all), 3)
	same(t, "subject", all[plan.ID].Subject, plan.Subject)
}

func TestChainInACircle(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	var ids []model.DirectiveID
	for n := range 4 {
		p := d.cited(fmt.Sprintf("%d-CV/ĐU", n+1), "Đảng ủy", d.instant().Date(), model.Citation{Symbol: fmt.Sprintf("%d-CV/ĐU", (n+1)%4+1)})
		ids = append(ids, p.ID)
	}
	known := must(d.Chain(d.ctx, ids[:1]))(t)
	lines := known.Around(ids[0])
	same(t, "lines", len(lines), 4+1+4)
	again := slices.IndexFunc(lines, func(l chain.Line) bool { return l.Again })
	same(t, "the circle closes", lines[again].Linked, ids[0])
}

// BenchmarkChain walks the chain of a book of three hundred papers, each of which cites three before it.
func BenchmarkChain(b *testing.B) {
	d := ward(b)
	check(b, d.Exec(d.ctx, `insert into citation (directive_id, position, symbol, symbol_fold)
		select d.id, n.value, (d.id - n.value) || '-CV/ĐU', (d.id - n.value) || '-cv/du' from directive d, json_each('[1,2,3]') n where d.id > n.value`))
	for b.Loop() {
		must(d.Chain(d.ctx, []model.DirectiveID{150}))(b).Around(150)
	}
}
