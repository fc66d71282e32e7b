package kit_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"sotruc/ui/kit"
)

func rowsFrom(offset, n int) []kit.Row {
	rows := make([]kit.Row, n)
	for i := range rows {
		id := offset + i + 1
		rows[i] = kit.Row{
			ID: int64(id), Style: kit.RowStyle(id % 5),
			Cells: []string{fmt.Sprint(id), fmt.Sprintf("Nguyễn Văn %d", id), "16/08/2021", "tổ dân phố 12"},
		}
	}
	return rows
}

func people(th kit.Theme) *kit.Table {
	return kit.NewTable(
		th, kit.NewTableKeys(help),
		kit.Column{Title: "STT", Width: 4, Right: true, Priority: 1},
		kit.Column{Title: "Họ tên", Min: 12, Flex: 2},
		kit.Column{Title: "Ngày", Width: 10, Min: 6, Priority: 2},
		kit.Column{Title: "Địa chỉ", Width: 10, Flex: 1, Priority: 3},
	)
}

// load hands in what the table wants out of all.
func load(table *kit.Table, all []kit.Row) {
	if offset, limit, need := table.Want(); need {
		table.SetRows(offset, all[offset:min(offset+limit, len(all))])
	}
}

func full(n int) *kit.Table {
	table := people(kit.NewTheme("mono", true))
	table.Resize(60, 11)
	table.SetCount(n)
	load(table, rowsFrom(0, n))
	return table
}

func strip(view string) []string { return strings.Split(ansi.Strip(view), "\n") }

func TestTableHidesColumns(t *testing.T) {
	table := full(3)
	for _, c := range []struct {
		w    int
		want string
	}{
		{60, "▌    1 Nguyễn Văn 1             16/08/2021 tổ dân phố 12    "},
		{36, "▌    1 Nguyễn Văn 1       16/08/2021"},
		{28, "▌    1 Nguyễn Văn 1 16/08/2…"},
		{22, "▌    1 Nguyễn Văn 1   "},
		{16, "▌ Nguyễn Văn 1  "},
		{8, "▌ Nguyễ…"},
		{1, "▌"},
	} {
		table.Resize(c.w, 4)
		if got := strip(table.View())[1]; got != c.want {
			t.Errorf("at %d: %q, want %q", c.w, got, c.want)
		}
	}
}

func TestTableWindow(t *testing.T) {
	all := rowsFrom(0, 340)
	table := full(340)
	if o, l, need := table.Want(); o != 0 || l != 20 || need {
		t.Fatalf("after loading Want is %d %d %v", o, l, need)
	}
	table.Update(press("end"))
	if o, l, need := table.Want(); o != 320 || l != 20 || !need {
		t.Fatalf("at the end Want is %d %d %v", o, l, need)
	}
	if got := strip(table.View())[10]; !strings.HasPrefix(got, "▌ …") {
		t.Errorf("a row not loaded shows %q", got)
	}
	if _, ok := table.Current(); ok {
		t.Error("a row not loaded is current")
	}
	load(table, all)
	if row, ok := table.Current(); !ok || row.ID != 340 {
		t.Errorf("current is %d, %v", row.ID, ok)
	}
	if got := strip(table.View())[0]; !strings.HasSuffix(got, " 340/340") {
		t.Errorf("header is %q", got)
	}
}

// Whatever the user does, what Want asks for covers what is shown, and the cursor is on the list.
func TestTableNeverShowsHoles(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 80).Draw(t, "n")
		all := rowsFrom(0, n)
		table := people(theme(t))
		table.SetCount(n)
		for range rapid.IntRange(0, 30).Draw(t, "steps") {
			w, h := size(t)
			table.Resize(w, h)
			table.Update(press(anyPress().Draw(t, "key")))
			load(table, all)
			if _, _, need := table.Want(); need {
				t.Fatal("still needs rows after loading what it wanted")
			}
			if row, ok := table.Current(); ok != (n > 0) || ok && row.ID != int64(table.Cursor()+1) {
				t.Fatalf("cursor %d, current %d %v of %d", table.Cursor(), row.ID, ok, n)
			}
			view := table.View()
			checkSize(t, view, w, h)
			if n > 0 && strings.Count(view, "▌") != 1 {
				t.Fatalf("not one selected row:\n%s", view)
			}
		}
	})
}

func TestTableHostileCells(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		w, h := size(t)
		table := people(theme(t))
		table.Focused = rapid.Bool().Draw(t, "focused")
		table.Empty = hostile().Draw(t, "empty")
		table.Resize(w, h)
		rows := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) kit.Row {
			return kit.Row{
				ID: rapid.Int64().Draw(t, "id"), Style: kit.RowStyle(rapid.IntRange(0, 5).Draw(t, "style")),
				Indent: rapid.IntRange(0, 9).Draw(t, "indent"), Cells: rapid.SliceOfN(hostile(), 0, 5).Draw(t, "cells"),
			}
		}), 0, 5).Draw(t, "rows")
		table.SetCount(len(rows))
		table.SetRows(0, rows)
		checkSize(t, table.View(), w, h)
	})
}

func TestTableKeepsSelection(t *testing.T) {
	table := full(20)
	table.SetCursor(6)
	rows := slices.Delete(rowsFrom(0, 20), 1, 4) // three rows before it are gone
	table.Invalidate()
	if _, _, need := table.Want(); !need {
		t.Fatal("an invalid table wants nothing")
	}
	table.SetCount(len(rows))
	table.SetRows(0, rows)
	if row, _ := table.Current(); row.ID != 7 || table.Cursor() != 3 {
		t.Errorf("current is %d at %d", row.ID, table.Cursor())
	}

	table.SetCursor(16) // the last row, ID 20, moves up past the end
	rows = rows[5:]
	table.SetCount(len(rows))
	table.SetRows(0, rows)
	if row, _ := table.Current(); row.ID != 20 {
		t.Errorf("current is %d", row.ID)
	}

	table.SetCount(2)
	table.SetRows(0, rowsFrom(100, 2)) // all others gone: the nearest place
	if row, _ := table.Current(); row.ID != 102 {
		t.Errorf("current is %d", row.ID)
	}
	if table.SelectID(7) {
		t.Error("selected a row that is not there")
	}
	table.SetCount(20)
	table.SetRows(0, rowsFrom(0, 20))
	if row, _ := table.Current(); row.ID != 7 {
		t.Errorf("a selection asked for early went to %d", row.ID)
	}
}

func TestTableMarks(t *testing.T) {
	table := full(9)
	for _, key := range []string{"space", "down", "shift+down", "shift+down", "shift+up"} {
		if !table.Update(press(key)) {
			t.Fatalf("%s was not taken", key)
		}
	}
	if got := table.Marked(); !slices.Equal(got, []int64{1, 3, 4}) {
		t.Errorf("marked %v", got)
	}
	if got := strip(table.View())[4]; !strings.HasPrefix(got, "▌*") {
		t.Errorf("a marked selected row is %q", got)
	}
	table.ToggleMark(3)
	table.ToggleMark(0)
	if got := table.Marked(); !slices.Equal(got, []int64{1, 4}) {
		t.Errorf("marked %v", got)
	}
	table.ClearMarks()
	if got := table.Marked(); len(got) != 0 {
		t.Errorf("marked %v", got)
	}
	table.Keys.Mark.SetEnabled(false)
	if table.Update(press("space")) {
		t.Error("a disabled key was taken")
	}
}

func TestTableMouse(t *testing.T) {
	table := full(30)
	if table.Click(0) || table.Click(11) || !table.Click(5) || table.Cursor() != 4 {
		t.Errorf("clicks led to row %d", table.Cursor())
	}
	table.Wheel(3)
	table.Wheel(-1)
	if table.Cursor() != 6 {
		t.Errorf("wheel led to row %d", table.Cursor())
	}
}

func BenchmarkTable50Rows(b *testing.B) {
	table := people(kit.NewTheme("dark", true))
	table.Resize(120, 51)
	table.SetCount(340)
	table.SetRows(0, rowsFrom(0, 150))
	b.Run("moving", func(b *testing.B) {
		for i := range b.N {
			table.SetCursor(i % 50)
			_ = table.View()
		}
	})
	b.Run("reloading", func(b *testing.B) {
		rows := rowsFrom(0, 150)
		for range b.N {
			table.SetRows(0, rows)
			_ = table.View()
		}
	})
}

// The counter counts things, and the cursor goes past headings, whether their rows are loaded or not.
func TestTableHeadings(t *testing.T) {
	t.Parallel()
	rows := rowsFrom(0, 9) // headings: 0, 3 and 4
	for _, at := range []int{0, 3, 4} {
		rows[at] = kit.Row{Style: kit.RowHeader, Cells: []string{"Tổ"}}
	}
	whole, parts := people(kit.NewTheme("dark", true)), people(kit.NewTheme("dark", true))
	whole.SetCount(len(rows))
	whole.SetRows(0, rows)
	parts.SetCount(len(rows))
	parts.SetHeadings([]int{0, 3, 4})
	for name, table := range map[string]*kit.Table{"whole": whole, "in parts": parts} {
		for _, step := range []struct {
			key, shown string
			at         int
		}{{"down", "2/6", 2}, {"down", "3/6", 5}, {"up", "2/6", 2}, {"home", "1/6", 1}, {"up", "1/6", 1}, {"end", "6/6", 8}} {
			table.Update(press(step.key))
			if head := strip(table.View())[0]; table.Cursor() != step.at || !strings.HasSuffix(head, " "+step.shown) {
				t.Errorf("%s, %s: row %d, header %q", name, step.key, table.Cursor(), head)
			}
		}
		table.Resize(60, 4)
		if table.Update(press("home")); table.Cursor() != 1 || name == "whole" && !strings.Contains(strip(table.View())[1], "Tổ") {
			t.Errorf("%s: the first group does not show what it is called:\n%s", name, table.View())
		}
	}
	whole.SetCount(1)
	whole.SetRows(0, rows[:1])
	if head := strip(whole.View())[0]; strings.Contains(head, "/") {
		t.Errorf("a heading alone is counted: %q", head)
	}
}

// The counter of rows takes no letter from a heading: it stands at the end where there is room, else behind the heading with the most, else nowhere.
func TestTableCounterLeavesHeadingsWhole(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		last, w int
		want    string
	}{
		{16, 60, "  Việc                                      Chủ trì   12/120"},
		{8, 60, "  Việc 12/120                                       Chủ trì "},
		{8, 20, "  Việc      Chủ trì "},
	} {
		table := kit.NewTable(kit.NewTheme("mono", true), kit.NewTableKeys(help), kit.Column{Title: "Việc", Flex: 1, Min: 5}, kit.Column{Title: "Chủ trì", Width: c.last})
		table.Resize(c.w, 5)
		table.SetCount(120)
		table.SetCursor(11)
		if got := strip(table.View())[0]; got != c.want {
			t.Errorf("%d in %d: %q", c.last, c.w, got)
		}
	}
}
