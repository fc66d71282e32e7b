package papers_test

import (
	"fmt"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// paperChain registers an order from above, the plan that rests on it, our own paper on that, and one below; it gives ours.
func paperChain(t *testing.T, d *drive.Driver) model.DirectiveID {
	t.Helper()
	today := d.Desk.Today()
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
		p.Subject, p.ReceivedAt = "Về việc phòng, chống dịch "+p.Symbol, d.Desk.Now()
		p.Text = strings.Repeat("Lời mở đầu dài dòng.\n", 60) + "Giao Trạm y tế lấy mẫu xét nghiệm.\n" + strings.Repeat("Còn nữa.\n", 60)
		kept, err := d.Desk.Book.RegisterDirective(t.Context(), p)
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
func chained(t *testing.T) (*drive.Driver, model.DirectiveID) {
	t.Helper()
	d := drive.Start(t, 0)
	d.Press("2")
	id := paperChain(t, d)
	return d.Go(fmt.Sprintf("directive/%d", id)), id
}

func TestChainLooks(t *testing.T) {
	t.Parallel()
	d, _ := chained(t)
	d.Press("c").Goldens(t)
}

func TestLinksLook(t *testing.T) {
	t.Parallel()
	d, _ := chained(t)
	d.Press("tab", "tab").Goldens(t)
}

func TestChainIsWalkedBothWays(t *testing.T) {
	t.Parallel()
	d, _ := chained(t)
	d.Press("c").See("Chuỗi căn cứ 412-CV/ĐU", "▲ 31-CT/TU", "▼ 3-TB/CB", "chưa có trong sổ", "2 bản trùng số")
	d.FitsEverySize()
	d.Press("down", "enter")
	if got := d.Reading(); got != "3-TB/CB" {
		t.Fatalf("down from the paper is %q", got)
	}
	onChain := func() {
		if d.Reading() != "" || !strings.HasSuffix(d.Path(), "› Chuỗi căn cứ 412-CV/ĐU") {
			t.Fatalf("no chain on top:\n%s", d.Screen())
		}
	}
	d.Press("esc")
	onChain()
	d.Press("home", "enter").See("chưa có trong sổ")
	onChain()
	d.Press("down", "enter")
	if got := d.Reading(); got != "31-CT/TU" {
		t.Fatalf("the top is %q", got)
	}
	d.Press("tab", "tab").See("Được dẫn trong").Press("end", "enter")
	if got := d.Reading(); got != "302-KH/QU" {
		t.Fatalf("below the top is %q", got)
	}
	d.Press("tab", "tab", "end", "enter")
	if got := d.Reading(); got != "412-CV/ĐU" {
		t.Fatalf("at last %q", got)
	}
	d.Press("esc", "esc", "esc")
	onChain()
}

func TestChainLeavesWithItsPaper(t *testing.T) {
	t.Parallel()
	d, id := chained(t)
	d.Press("ctrl+l").See("▲ 302-KH/QU")
	if err := d.Desk.Book.DeleteDirectives(t.Context(), []model.DirectiveID{id}); err != nil {
		t.Fatal(err)
	}
	d.Press("ctrl+z", "c").See("▲ 302-KH/QU").Press("ctrl+y") // the screens read again after a write of their own
	if d.Path() != "" {
		t.Errorf("the chain of a deleted paper stays: %s", d.Path())
	}
}

func TestChainFailureIsSaid(t *testing.T) {
	t.Parallel()
	d, _ := chained(t)
	d.CloseBook().Press("c").Complains()
}

func TestCitationOfSeveralAsks(t *testing.T) {
	t.Parallel()
	d, _ := chained(t)
	d.Press("tab", "tab").Row("12-QĐ/QU").Press("enter").See("12-QĐ/QU là văn bản nào?", "Quận ủy Bình Hà", "Quận ủy An Lạc")
	d.Press("down", "enter").See("  12-QĐ/QU · " + (d.Desk.Today() - 30).Local() + " · Quận ủy An Lạc")
	if d.Reading() != "12-QĐ/QU" {
		t.Errorf("not the second:\n%s", d.Screen())
	}
}

func TestCitedPaperIsEntered(t *testing.T) {
	t.Parallel()
	d, id := chained(t)
	d.Press("tab", "tab").Row("9-NQ/TW").Press("enter").See("Đưa 9-NQ/TW vào sổ", "Gõ tay", "Giữ số")
	d.Press("enter").See("9-NQ/TW", "Bộ Chính trị", d.Paper(id).Cites[2].IssuedOn.Local()).Press("esc")
	d.Press("enter", "down", "down", "enter").See("Giữ số", "9-NQ/TW").Press("ctrl+s")
	held, err := d.Desk.Book.DirectiveIDs(t.Context(), model.DirectiveFilter{Held: true})
	if err != nil || len(held) != 1 {
		t.Fatalf("%d numbers held, %v", len(held), err)
	}
	p := d.Paper(held[0])
	if p.Issuer != "Bộ Chính trị" || !strings.HasPrefix(p.Note, "9-NQ/TW ") {
		t.Errorf("held %+v", p)
	}
	d.Absent("Số đến " + p.FullNumber())
	p.Symbol, p.Subject = "9-NQ/TW", "Nghị quyết"
	if _, err := d.Desk.Book.UpdateDirective(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	d.Press("ctrl+z", "ctrl+y") // the screens read again after a write of their own
	if !strings.Contains(d.Row("9-NQ/TW").Current(), "Số đến "+p.FullNumber()) {
		t.Errorf("not linked once it is there: %s", d.Current())
	}
}

func TestReadOnlyBookOffersNoEntry(t *testing.T) {
	t.Parallel()
	d, id := chained(t)
	d = d.ReadOnly().Go(fmt.Sprintf("directive/%d", id))
	d.Press("tab", "tab").Row("9-NQ/TW").Press("enter").See("Văn bản này chưa có trong sổ").Quiet()
}

func TestSearchOpensAtTheHit(t *testing.T) {
	t.Parallel()
	d, _ := chained(t)
	d.Press("ctrl+f").Write("xet nghiem").See("[xét nghiệm]", "lấy mẫu").Press("enter")
	if d.Reading() == "" {
		t.Fatalf("no reader on top:\n%s", d.Screen())
	}
	d.See(" 1/2 chỗ", "Giao Trạm y tế lấy mẫu xét nghiệm.")
	d.Press("n").See(" 2/2 chỗ")
	d.Press("/").Write(" mau").See(" 0/0 chỗ") // no longer word by word, but the phrase, which is not there
}

func TestSearchByTitleOpensWithoutHits(t *testing.T) {
	t.Parallel()
	d, _ := chained(t)
	d.Press("ctrl+f").Write("302 kh").See("[302-KH]").Press("enter")
	if d.Reading() != "302-KH/QU" {
		t.Fatalf("the paper is not open:\n%s", d.Screen())
	}
	d.Absent(" chỗ", " / 302", "gõ từ cần tìm") // a search that finds nothing in the text
}

func TestSearchMarksWithoutColour(t *testing.T) {
	t.Parallel()
	d, _ := chained(t)
	d.Press("ctrl+f").Write("lay mau").See("[lấy mẫu]")
	d.FitsEverySize()
	d.Size(45, 20).See("[lấy mẫu]")
}
