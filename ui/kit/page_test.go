package kit_test

import (
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"sotruc/ui/kit"
)

func days(n int) []kit.GridColumn {
	out := make([]kit.GridColumn, n)
	for i := range out {
		out[i] = kit.GridColumn{Top: string(rune('0'+i/10)) + string(rune('0'+i%10)), Bottom: "T" + string(rune('2'+i%6))}
	}
	return out
}

func watched(n int) []kit.GridRow {
	names := []string{"Nguyễn Văn An", "Trần Thị Bích Hường", "漢字"}
	out := make([]kit.GridRow, n)
	for i := range out {
		row := kit.GridRow{ID: int64(i + 1), Head: names[i%len(names)]}
		for d := range 14 {
			row.Cells = append(row.Cells, []kit.Cell{{Text: "·"}, {"B", kit.RowGood}, {"S", kit.RowDanger}}[(i+d)%3])
		}
		out[i] = row
	}
	return out
}

func grid(th kit.Theme) *kit.Grid {
	g := kit.NewGrid(th, kit.NewGridKeys(help), 16, days(14)...)
	g.HeadTitle = "Họ tên"
	g.SetCount(40)
	g.SetRows(0, watched(40))
	return g
}

func TestGridMoves(t *testing.T) {
	g := grid(kit.NewTheme("mono", true))
	g.Resize(40, 12) // ten rows, seven columns
	for _, s := range []struct {
		key      string
		row, col int
	}{
		{"up", 0, 0},
		{"down", 1, 0},
		{"l", 1, 1},
		{"end", 1, 13},
		{"right", 1, 13},
		{"pgdown", 11, 13},
		{"h", 11, 12},
		{"home", 11, 0},
		{"pgup", 1, 0},
		{"k", 0, 0},
	} {
		g.Update(press(s.key))
		if row, col := g.Cursor(); row != s.row || col != s.col {
			t.Fatalf("%s led to %d, %d", s.key, row, col)
		}
	}
	if g.Update(press("x")) {
		t.Error("x was taken")
	}
	if !g.Click(18+3*2+1, 2+4) || g.Click(3, 1) {
		t.Error("clicks are taken wrongly")
	}
	if row, col := g.Cursor(); row != 4 || col != 2 {
		t.Errorf("click led to %d, %d", row, col)
	}
	if line := strip(g.View())[6]; !strings.HasPrefix(line, "▌Trần Thị Bích H… ") || !strings.Contains(line, "[·]") {
		t.Errorf("the selected row is %q", line)
	}
	g.Invalidate()
	g.SetRows(0, watched(40)[2:])
	if row, col := g.Cursor(); row != 2 || col != 2 {
		t.Errorf("after a reload at %d, %d", row, col)
	}
}

func TestGridHoldsItsPromises(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 60).Draw(t, "n")
		all := watched(n)
		g := kit.NewGrid(theme(t), kit.NewGridKeys(help), rapid.IntRange(0, 30).Draw(t, "head"), days(rapid.IntRange(0, 14).Draw(t, "days"))...)
		g.HeadTitle, g.Empty = hostile().Draw(t, "title"), hostile().Draw(t, "empty")
		g.SetCount(n)
		if n > 0 {
			all[0].Head, all[0].Cells[0].Text = hostile().Draw(t, "name"), hostile().Draw(t, "cell")
		}
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			w, h := size(t)
			g.Resize(w, h)
			g.Update(press(anyPress().Draw(t, "key")))
			if offset, limit, need := g.Want(); need {
				g.SetRows(offset, all[offset:offset+limit])
			}
			if _, _, need := g.Want(); need {
				t.Fatal("still needs rows")
			}
			checkSize(t, g.View(), w, h)
		}
	})
}

const instruction = "Điều 1. Cách ly y tế tại nhà 14 ngày.\n\nĐiều 2. Trạm y tế phường theo dõi hai lần mỗi ngày, báo cáo trước 16 giờ."

func TestReader(t *testing.T) {
	r := kit.NewReader(kit.NewTheme("mono", true), kit.NewReaderKeys(help))
	r.Resize(20, 3)
	r.SetText(instruction)
	at := strings.Index(instruction, "báo cáo")
	second := strings.Index(instruction, "Trạm")
	r.Highlight([]kit.Range{{at, at + len("báo cáo")}, {second, second + len("Trạm")}, {-5, 9999}, {7, 3}})
	if r.Percent() == 100 {
		t.Error("all of it is shown at once")
	}
	r.ShowOffset(at)
	found := false
	for y := range 3 {
		if line, ok := r.LineAt(y); ok && line.Start <= at && at < line.End {
			found = true
		}
	}
	if !found {
		t.Errorf("the byte is not on screen:\n%s", r.View())
	}
	r.Mark([]kit.Range{{at, at + 1}})
	if !strings.Contains(ansi.Strip(r.View()), "▌") {
		t.Errorf("the marked line has no mark:\n%s", ansi.Strip(r.View()))
	}
	for want := 1; want <= 3; want++ {
		if n, of := r.NextHit(1); n != want || of != 3 {
			t.Errorf("hit %d of %d, want %d of 3", n, of, want)
		}
	}
	if n, _ := r.NextHit(1); n != 1 {
		t.Errorf("after the last hit comes %d", n)
	}
	r.Update(press("end"))
	if r.Percent() != 100 {
		t.Errorf("at the end %d%%", r.Percent())
	}
}

// Highlighting changes no text, and lines at every size hold the whole text in order.
func TestReaderHoldsItsPromises(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		text := hostile().Draw(t, "text") + " " + instruction + hostile().Draw(t, "more")
		plain, lit := kit.NewReader(theme(t), kit.NewReaderKeys(help)), kit.NewReader(theme(t), kit.NewReaderKeys(help))
		plain.SetText(text)
		lit.SetText(text)
		offset := rapid.IntRange(-3, len(text)+3)
		for range 3 {
			w, h := size(t)
			plain.Resize(w, h)
			lit.Resize(w, h)
			lit.Highlight([]kit.Range{{offset.Draw(t, "a"), offset.Draw(t, "b")}, {offset.Draw(t, "c"), offset.Draw(t, "d")}})
			name := anyPress().Draw(t, "key")
			plain.Update(press(name))
			lit.Update(press(name))
			checkSize(t, lit.View(), w, h)
			bare := func(r *kit.Reader) string { return strings.ReplaceAll(ansi.Strip(r.View()), " ", "") }
			if bare(plain) != bare(lit) {
				t.Fatalf("highlighting changed\n%q to\n%q", ansi.Strip(plain.View()), ansi.Strip(lit.View()))
			}
			lit.Mark([]kit.Range{{offset.Draw(t, "e"), offset.Draw(t, "f")}})
			lit.ShowOffset(offset.Draw(t, "show"))
			checkSize(t, lit.View(), w, h)
			lit.Mark(nil)
			lit.ShowOffset(0)
			plain.ShowOffset(0)
			lit.Update(press("home"))
			plain.Update(press("home"))
		}
	})
}

func BenchmarkReaderWraps100KB(b *testing.B) {
	r := kit.NewReader(kit.NewTheme("dark", true), kit.NewReaderKeys(help))
	text := strings.Repeat(instruction+"\n", 100_000/len(instruction))
	for range b.N {
		r.SetText(text)
		_ = r.View()
	}
}

func BenchmarkGrid50Rows(b *testing.B) {
	g := grid(kit.NewTheme("dark", true))
	g.Resize(120, 52)
	g.SetCount(50)
	g.SetRows(0, watched(50))
	for range b.N {
		_ = g.View()
	}
}

func bindings() []key.Binding {
	off := key.NewBinding(key.WithKeys("z"), key.WithHelp("z", "tắt"), key.WithDisabled())
	return []key.Binding{
		key.NewBinding(key.WithKeys("enter"), key.WithHelp("Enter", "mở")),
		off,
		key.NewBinding(key.WithKeys("/"), key.WithHelp("/", "tìm")),
		key.NewBinding(key.WithKeys("q"), key.WithHelp("q", "thoát")),
		key.NewBinding(key.WithKeys("w")),
	}
}

func TestHelpLine(t *testing.T) {
	th := kit.NewTheme("mono", true)
	for w, want := range map[int]string{
		26: "Enter mở  / tìm  q thoát  ",
		24: "Enter mở  / tìm  q thoát",
		23: "Enter mở  / tìm  …     ",
		17: "Enter mở  …      ",
		6:  "Enter…",
	} {
		if got := ansi.Strip(kit.HelpLine(bindings(), w, th)); got != want {
			t.Errorf("at %d: %q, want %q", w, got, want)
		}
	}
}

func TestTabs(t *testing.T) {
	th := kit.NewTheme("mono", true)
	items := []kit.Tab{{"1", "Hôm nay", 0, false}, {"2", "Văn bản", 3, true}, {"3", "Nhiệm vụ", 12, false}}
	for w, want := range map[int]string{
		40: " 1 Hôm nay ▌2 Văn bản 3  3 Nhiệm vụ 12  ",
		39: " 1 Hôm nay ▌2 Văn bản 3  3 Nhiệm vụ 12 ",
		38: " 1 ▌2 Văn bản 3  3(12)                ",
		25: " 1 ▌2 Văn bản 3  3(12)   ",
		20: " 1 ▌2  3            ",
		4:  " 1 …",
	} {
		line, hits := kit.Tabs(items, w, th)
		if got := ansi.Strip(line); got != want {
			t.Errorf("at %d: %q, want %q", w, got, want)
		}
		for _, hit := range hits {
			if hit.From >= hit.To || hit.To > w {
				t.Errorf("at %d: hit %+v", w, hit)
			}
		}
	}
	_, hits := kit.Tabs(items, 40, th)
	if len(hits) != 3 || hits[1] != (kit.TabHit{1, 11, 24}) {
		t.Errorf("hits are %v", hits)
	}
}

func TestLinesOfThePageAreExact(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		w, h := size(t)
		th := theme(t)
		keys := []key.Binding{key.NewBinding(key.WithKeys("a"), key.WithHelp(hostile().Draw(t, "key"), hostile().Draw(t, "text")))}
		keys = append(keys, bindings()...)
		groups := []kit.HelpGroup{{hostile().Draw(t, "group"), keys}, {"Chung", bindings()}, {"Rỗng", nil}}
		tabs := []kit.Tab{{"1", hostile().Draw(t, "tab"), 2, true}, {"2", hostile().Draw(t, "tab"), 0, false}}
		line, _ := kit.Tabs(tabs, w, th)
		checkSize(t, line, w, 1)
		checkSize(t, kit.HelpLine(keys, w, th), w, 1)
		checkSize(t, kit.HelpPage(groups, w, h, rapid.IntRange(-2, 40).Draw(t, "scroll"), th), w, h)
		checkSize(t, kit.Rule(w), w, 1)
		checkSize(t, kit.Spark(rapid.SliceOf(rapid.Int()).Draw(t, "values"), w), w, 1)
		checkSize(t, kit.Bar(rapid.Int().Draw(t, "value"), rapid.Int().Draw(t, "limit"), w), w, 1)
	})
}

// The line below the rows stands where there is room, and takes no click.
func TestGridFoot(t *testing.T) {
	t.Parallel()
	g := kit.NewGrid(kit.NewTheme("mono", true), kit.NewGridKeys(help), 6, kit.GridColumn{Top: "01", Foot: "2"}, kit.GridColumn{Top: "02", Foot: "12"})
	g.FootTitle = "sum"
	rows := []kit.GridRow{{ID: 1, Head: "a"}, {ID: 2, Head: "b"}}
	g.SetCount(len(rows))
	g.SetRows(0, rows)
	g.Resize(20, 6)
	lines := strings.Split(ansi.Strip(g.View()), "\n")
	if len(lines) != 6 || strings.TrimSpace(lines[4]) != "sum     2 12" {
		t.Errorf("%q", lines)
	}
	if g.Click(9, 4) {
		t.Error("the sums take a click")
	}
	if g.Resize(20, 4); strings.Contains(g.View(), "sum") {
		t.Errorf("no room, and still: %q", g.View())
	}
}
