package kit_test

import (
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"sotruc/ui/kit"
)

// sheet draws one of every widget, each in w cells.
func sheet(th kit.Theme, w int) string {
	var b strings.Builder
	show := func(name, view string) {
		b.WriteString("== " + name + "\n" + view + "\n")
	}
	tabs := []kit.Tab{
		{"1", "Hôm nay", 0, false},
		{"2", "Văn bản", 3, false},
		{"3", "Nhiệm vụ", 12, true},
		{"4", "Cách ly", 87, false},
		{"5", "Báo cáo", 0, false},
		{"6", "Danh bạ", 0, false},
	}
	line, _ := kit.Tabs(tabs, w, th)
	show("tabs", line)

	table := people(th)
	table.Resize(w, 7)
	rows := rowsFrom(0, 20)
	rows[1] = kit.Row{Style: kit.RowHeader, Cells: []string{"Tổ dân phố 12"}}
	rows[3].Indent = 1
	table.SetCount(20)
	table.SetRows(0, rows)
	table.ToggleMark(3)
	table.SetCursor(2)
	show("table without focus", table.View())
	table.Focused = true
	show("table", table.View())
	empty := people(th)
	empty.Empty = "Chưa có ai trong danh sách này.\nBấm n để thêm người."
	empty.Resize(w, 5)
	show("empty table", empty.View())

	g := grid(th)
	g.Resize(w, 7)
	g.SetCursor(2, 3)
	g.Focused = true
	show("grid", g.View())

	form := person(th)
	form.Resize(w, 22)
	form.Update(tea.PasteMsg{Content: "Trần Văn Đức"})
	form.SetErrors(map[string]string{"born": "ngày này chưa tới", "": "chưa lưu được"})
	show("form", form.View())
	form.Focus("post")
	form.Update(press("enter"))
	show("form with a list", form.View())

	picker := units(th)
	picker.AllowNew = true
	picker.Resize(w, 8)
	picker.Update(tea.PasteMsg{Content: "hoa"})
	show("picker", picker.View())

	question, err := kit.NewConfirm(th, kit.NewConfirmKeys(help), "Đưa 3 nhiệm vụ vào thùng rác?\nCó thể lấy lại trong 30 ngày.", answers(), "d")
	if err != nil {
		panic(err)
	}
	question.Title = "Xóa"
	question.Resize(question.Natural(w))
	show("question", kit.Center(table.View(), question.View()))

	reader := kit.NewReader(th, kit.NewReaderKeys(help))
	reader.Resize(w, 6)
	reader.SetText(instruction)
	at := strings.Index(instruction, "Trạm y tế")
	reader.Mark([]kit.Range{{at, at + 5}})
	reader.Highlight([]kit.Range{{at, at + len("Trạm y tế")}})
	show("reader", reader.View())

	area := kit.NewArea(th)
	area.Resize(w, 3)
	area.SetValue("dòng một\ndòng hai dài hơn bốn mươi ô nên phải xuống dòng giữa chừng")
	show("area", area.View())

	show("bars", kit.Fit(kit.Spark([]int{3, 5, 9, 14, 14, 0, 2}, 8)+kit.Bar(3, 12, 20), w))
	show("help line", kit.HelpLine(table.Keys.All(), w, th))
	groups := []kit.HelpGroup{
		{"Danh sách", table.Keys.All()}, {"Biểu mẫu", form.Keys.All()}, {"Chung", []key.Binding{bindings()[0], bindings()[3]}},
	}
	show("help page", kit.HelpPage(groups, w, 12, 0, th))
	show("rule", kit.Rule(w))
	return b.String()
}

func TestSheet(t *testing.T) {
	for _, name := range []string{"auto", "dark", "light", "mono"} {
		for width, w := range map[string]int{"wide": 80, "narrow": 40} {
			t.Run(name+"/"+width, func(t *testing.T) {
				golden.RequireEqual(t, ansi.Strip(sheet(kit.NewTheme(name, name != "light"), w)))
			})
		}
	}
	t.Run("mono/styled", func(t *testing.T) {
		golden.RequireEqual(t, sheet(kit.NewTheme("mono", true), 80))
	})
}

// The themes differ in colour only: what is read is the same in all.
func TestThemesSayTheSame(t *testing.T) {
	want := ansi.Strip(sheet(kit.NewTheme("mono", true), 80))
	for _, name := range []string{"auto", "dark", "light"} {
		if got := ansi.Strip(sheet(kit.NewTheme(name, false), 80)); got != want {
			t.Errorf("theme %s says something else", name)
		}
	}
}

// Every key has a help text under the name it was asked for, none is typed as a blank.
func TestKeysHaveHelp(t *testing.T) {
	lists := [][]key.Binding{
		kit.NewTableKeys(help).All(), kit.NewGridKeys(help).All(), kit.NewReaderKeys(help).All(), kit.NewFormKeys(help).All(),
	}
	p, c := kit.NewPickerKeys(help), kit.NewConfirmKeys(help)
	lists = append(
		lists, []key.Binding{p.Up, p.Down, p.PageUp, p.PageDown, p.Pick, p.Cancel},
		[]key.Binding{c.Next, c.Previous, c.Accept, c.Cancel},
	)
	for _, list := range lists {
		seen := map[string]bool{}
		for _, k := range list {
			if k.Help().Desc == "" || k.Help().Key == "" {
				t.Errorf("%v has no help", k.Keys())
			}
			for _, name := range k.Keys() {
				if name == " " || seen[name] {
					t.Errorf("key %q is unusable or bound twice", name)
				}
				seen[name] = true
			}
		}
	}
}
