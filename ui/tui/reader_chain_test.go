package tui

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/store"
)

// paperChain registers an order from above, the plan that rests on it, our own paper on that, and one below; it gives ours.
func paperChain(t *testing.T, d *driver) model.DirectiveID {
	t.Helper()
	today := d.desk.Today()
	var id model.DirectiveID
	for _, p := range []model.Directive{
		{Symbol: "31-CT/TU", Kind: "CT", Issuer: "Thành ủy An Bình", IssuedOn: today - 20, Cites: []model.Citation{
			{Symbol: "16/CT-TTg", Kind: "CT", Issuer: "Thủ tướng Chính phủ", IssuedOn: today - 500},
		}},
		{Symbol: "302-KH/QU", Kind: "KH", Issuer: "Quận ủy Bình Hà", IssuedOn: today - 10, Cites: []model.Citation{
			{Symbol: "31-CT/TU", Kind: "CT", Issuer: "Ban Thường vụ Thành ủy"},
		}},
		{Symbol: "12-QĐ/QU", Kind: "QĐ", Issuer: "Quận ủy Bình Hà", IssuedOn: today - 300},
		{Symbol: "12-QĐ/QU", Kind: "QĐ", Issuer: "Quận ủy An Lạc", IssuedOn: today - 30},
		{Symbol: "412-CV/ĐU", Kind: "CV", Issuer: "Đảng ủy phường Tân Lập", IssuedOn: today - 2, Cites: []model.Citation{
			{Symbol: "302-KH/QU", Kind: "KH", IssuedOn: today - 10},
			{Symbol: "12-QĐ/QU", Kind: "QĐ"},
			{Symbol: "9-NQ/TW", Kind: "NQ", Issuer: "Bộ Chính trị", IssuedOn: today - 60},
		}},
		{Symbol: "3-TB/CB", Kind: "TB", Issuer: "Chi bộ 3", IssuedOn: today, Cites: []model.Citation{{Symbol: "412-CV/ĐU"}}},
	} {
		p.Subject, p.ReceivedAt = "Về việc phòng, chống dịch "+p.Symbol, d.desk.Now()
		p.Text = strings.Repeat("Lời mở đầu dài dòng.\n", 60) + "Giao Trạm y tế lấy mẫu xét nghiệm.\n" + strings.Repeat("Còn nữa.\n", 60)
		kept, err := d.desk.Book.RegisterDirective(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		if p.Symbol == "412-CV/ĐU" {
			id = kept.ID
		}
	}
	return id
}

// chained opens our own paper of paperChain.
func chained(t *testing.T) (*driver, *reader) {
	t.Helper()
	d := start(t, 0)
	d.press("2")
	r, ok := newReader(d.desk, paperChain(t, d)).(*reader)
	if !ok {
		t.Fatal("no reader")
	}
	d.run(d.app.put(roomDirectives, r))
	return d, r
}

func TestChainLooks(t *testing.T) {
	d, _ := chained(t)
	d.press("c").goldens(t)
}

func TestLinksLook(t *testing.T) {
	d, _ := chained(t)
	d.press("tab", "tab").goldens(t)
}

// onTop gives the symbol of the paper that is read.
func (d *driver) onTop() string {
	d.t.Helper()
	r, ok := d.app.top().screen.(*reader)
	if !ok {
		d.t.Fatalf("no reader on top:\n%s", d.screen())
	}
	return r.paper.paper.Symbol
}

func TestChainIsWalkedBothWays(t *testing.T) {
	d, _ := chained(t)
	d.press("c").see("Chuỗi căn cứ 412-CV/ĐU", "▲ 31-CT/TU", "▼ 3-TB/CB", "chưa có trong sổ", "2 bản trùng số")
	paperFits(t, d)
	d.press("down", "enter")
	if got := d.onTop(); got != "3-TB/CB" {
		t.Fatalf("down from the paper is %s", got)
	}
	d.press("esc").see("Chuỗi căn cứ").press("home", "enter").see("chưa có trong sổ")
	d.press("down", "enter")
	if got := d.onTop(); got != "31-CT/TU" {
		t.Fatalf("the top is %s", got)
	}
	d.press("tab", "tab").see("Được dẫn trong").press("end", "enter")
	if got := d.onTop(); got != "302-KH/QU" {
		t.Fatalf("below the top is %s", got)
	}
	d.press("tab", "tab", "end", "enter")
	if got := d.onTop(); got != "412-CV/ĐU" {
		t.Fatalf("at last %s", got)
	}
	d.press("esc", "esc", "esc").see("Chuỗi căn cứ")
}

func TestChainLeavesWithItsPaper(t *testing.T) {
	d, r := chained(t)
	d.press("ctrl+l").see("▲ 302-KH/QU")
	if err := d.desk.Book.DeleteDirectives(t.Context(), []model.DirectiveID{r.id}); err != nil {
		t.Fatal(err)
	}
	d.run(d.app.refresh())
	if _, still := d.app.top().screen.(*chainView); still {
		t.Error("the chain of a deleted paper stays")
	}
}

func TestChainFailureIsSaid(t *testing.T) {
	d, _ := chained(t)
	if err := d.desk.Book.Close(); err != nil {
		t.Fatal(err)
	}
	d.press("c").see("! ")
}

func TestCitationOfSeveralAsks(t *testing.T) {
	d, _ := chained(t)
	d.press("tab", "tab", "down", "enter").see("12-QĐ/QU là văn bản nào?", "Quận ủy Bình Hà", "Quận ủy An Lạc")
	d.press("down", "enter")
	r, ok := d.app.top().screen.(*reader)
	if !ok || r.paper.paper.Issuer != "Quận ủy An Lạc" {
		t.Errorf("not the second:\n%s", d.screen())
	}
}

func TestCitedPaperIsEntered(t *testing.T) {
	d, r := chained(t)
	d.press("tab", "tab", "down", "down", "enter").see("Đưa 9-NQ/TW vào sổ", "Gõ tay", "Giữ số")
	d.press("enter").see("9-NQ/TW", "Bộ Chính trị", r.paper.paper.Cites[2].IssuedOn.Local()).press("esc")
	if d.app.top().screen != screen(r) {
		d.press("c") // what was filled in is not lost without a question
	}
	d.press("enter", "down", "down", "enter").see("Giữ số", "9-NQ/TW").press("ctrl+s")
	held, err := d.desk.Book.DirectiveIDs(t.Context(), model.DirectiveFilter{Held: true})
	if err != nil || len(held) != 1 {
		t.Fatalf("%d numbers held, %v", len(held), err)
	}
	p := paperOf(t, d, held[0])
	if p.Issuer != "Bộ Chính trị" || !strings.HasPrefix(p.Note, "9-NQ/TW ") {
		t.Errorf("held %+v", p)
	}
	p.Symbol, p.Subject = "9-NQ/TW", "Nghị quyết"
	if _, err := d.desk.Book.UpdateDirective(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	d.run(d.app.refresh())
	if r.paper.links[2].Linked != p.ID {
		t.Error("not linked once it is there")
	}
}

func TestReadOnlyBookOffersNoEntry(t *testing.T) {
	d, r := chained(t)
	got, err := store.Open(t.Context(), d.desk.Book.Path(), store.WithReadOnly())
	if err != nil {
		t.Fatal(err)
	}
	defer got.Close()
	d.desk.Book = got
	if act, ok := r.follow(r.paper.links[2]).(notice); !ok || !strings.Contains(act.text, "chưa có trong sổ") {
		t.Errorf("a book that is only read offers to enter a paper")
	}
}

func TestSearchOpensAtTheHit(t *testing.T) {
	d, _ := chained(t)
	d.press("ctrl+f").write("xet nghiem").see("[xét nghiệm]", "lấy mẫu").press("enter")
	r, ok := d.app.top().screen.(*reader)
	if !ok || r.find.total != 2 || r.find.at != 1 {
		t.Fatalf("hit %d of %d:\n%s", r.find.at, r.find.total, d.screen())
	}
	d.see("Giao Trạm y tế lấy mẫu xét nghiệm.").press("n")
	if r.find.at != 2 {
		t.Errorf("n went to hit %d", r.find.at)
	}
	d.press("/").write(" mau")
	if r.find.apart || r.find.total != 0 {
		t.Errorf("%d hits of a phrase that is not there", r.find.total)
	}
}

func TestSearchByTitleOpensWithoutHits(t *testing.T) {
	d, _ := chained(t)
	d.press("ctrl+f").write("302 kh").see("[302-KH]").press("enter")
	r, ok := d.app.top().screen.(*reader)
	if !ok || r.find.shown() {
		t.Errorf("a search that finds nothing in the text is shown:\n%s", d.screen())
	}
}

func TestSearchMarksWithoutColour(t *testing.T) {
	d, _ := chained(t)
	d.press("ctrl+f").write("lay mau")
	d.size(80, 24)
	d.see("[lấy mẫu]")
	paperFits(t, d)
	d.size(45, 20)
	d.see("[lấy mẫu]")
}
