package tui

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"sotruc/config"
	"sotruc/model"
	"sotruc/store"
)

// isolateBook opens an empty book and adds a household of four under one order.
func isolateBook(t *testing.T) (*driver, model.Household) {
	t.Helper()
	d := start(t, 0)
	ctx, today := context.Background(), d.desk.Today()
	regime := d.desk.isolateRegime("byt5599")
	names := [...]string{"Trần Văn Bình", "Lê Thị Cúc", "Trần Thị Dung", "Trần Văn Em"}
	people, isolations := make([]model.Person, 4), make([]model.Isolation, 4)
	for i, name := range names {
		people[i] = model.Person{Name: name, Birth: fmt.Sprint(1960 + 10*i)}
		isolations[i] = regime.Begin(today-6, today-6)
		isolations[i].OrderNumber, isolations[i].OrderOn = "12/QĐ-UBND", today-6
	}
	home, err := d.desk.Book.AddHousehold(ctx, model.Household{Head: names[0], Address: "12 Lê Lợi"}, people, isolations)
	if err != nil {
		t.Fatal(err)
	}
	d.press("ctrl+z", "ctrl+y") // the screens read again after a write of their own
	d.press("4")
	return d, home
}

// isolateLines reads everybody as the book has them.
func (d *driver) isolateLines() []model.PersonLine {
	d.t.Helper()
	ctx := context.Background()
	keys, err := d.desk.Book.PersonKeys(ctx, model.PersonFilter{AnyState: true})
	if err != nil {
		d.t.Fatal(err)
	}
	lines, err := d.desk.Book.PersonLines(ctx, keys, d.desk.Today())
	if err != nil {
		d.t.Fatal(err)
	}
	return lines
}

// isolateOf reads the isolation of one person.
func (d *driver) isolateOf(name string) model.Isolation {
	d.t.Helper()
	for _, l := range d.isolateLines() {
		if l.Name == name {
			found, err := d.desk.Book.Isolations(context.Background(), l.ID)
			if err != nil || len(found) == 0 {
				d.t.Fatalf("%s: %v", name, err)
			}
			return found[0]
		}
	}
	d.t.Fatalf("no %s in the book", name)
	return model.Isolation{}
}

// isolateScreens opens each screen of the room over the sample ward.
func isolateScreens() map[string]func(*driver) {
	return map[string]func(*driver){
		"people":         func(*driver) {},
		"card":           func(d *driver) { d.press("down", "enter") },
		"history":        func(d *driver) { d.press("down", "enter", "l") },
		"household":      func(d *driver) { d.press("down", "enter", "tab") },
		"households":     func(d *driver) { d.press("tab") },
		"round":          func(d *driver) { d.press("r") },
		"grid":           func(d *driver) { d.press("g") },
		"household-form": func(d *driver) { d.press("n") },
		"person-form":    func(d *driver) { d.press("a") },
		"isolation-form": func(d *driver) { d.press("enter", "i") },
	}
}

func TestIsolationScreens(t *testing.T) {
	sizes := [][2]int{{80, 24}, {120, 40}, {60, 20}}
	for name, open := range isolateScreens() {
		t.Run(name, func(t *testing.T) {
			for _, size := range sizes {
				t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
					d := start(t, 140)
					d.size(size[0], size[1])
					d.press("4", "end", "home")
					open(d)
					d.fits(size[0], size[1])
					golden.RequireEqual(t, []byte(d.screen()))
				})
			}
		})
	}
}

func TestIsolationScreensFitEverySize(t *testing.T) {
	d := start(t, 140)
	for name, open := range isolateScreens() {
		d.size(80, 24)
		d.press("4")
		open(d)
		for w := 40; w <= 130; w += 7 {
			for h := 10; h <= 45; h += 5 {
				d.size(w, h)
				d.fits(w, h)
			}
		}
		for range 4 {
			d.press("esc", "k") // k answers no to what would be lost
		}
		if len(d.app.rooms[roomIsolation]) != 1 {
			t.Fatalf("%s did not close:\n%s", name, d.screen())
		}
	}
}

func TestIsolationWordsAreThere(t *testing.T) {
	d := start(t, 140)
	for name, open := range isolateScreens() {
		d.press("4")
		open(d)
		d.press("f1")
		if strings.Contains(d.screen(), "⟦") {
			t.Errorf("%s lacks a word:\n%s", name, d.screen())
		}
		d.press("esc")
		if strings.Contains(d.screen(), "⟦") {
			t.Errorf("%s lacks a word:\n%s", name, d.screen())
		}
		for range 4 {
			d.press("esc", "k")
		}
	}
}

func TestIsolationKeysMeanOneThing(t *testing.T) {
	d := start(t, 140)
	global := map[string]bool{}
	for _, b := range d.app.keys.all() {
		for _, k := range b.Keys() {
			global[k] = true
		}
	}
	for name, open := range isolateScreens() {
		d.press("4")
		open(d)
		top := d.app.top().screen
		taken := map[string]string{}
		for _, group := range top.FullHelp() {
			for _, b := range group {
				if !b.Enabled() {
					continue
				}
				if b.Help().Desc == "" || b.Help().Key == "" {
					t.Errorf("%s: %v has no help", name, b.Keys())
				}
				for _, k := range b.Keys() {
					digit := name == "round" && k >= "0" && k <= "9"
					if was, twice := taken[k]; twice || global[k] && !top.Typing() && !digit || k == " " {
						t.Errorf("%s: %s is %s and %q", name, k, b.Help().Desc, was)
					}
					taken[k] = b.Help().Desc
				}
			}
		}
		for range 4 {
			d.press("esc", "k")
		}
	}
}

func TestEmptyIsolationSaysWhatToDo(t *testing.T) {
	d := start(t, 0)
	d.press("4").see("Chưa có ai cách ly. Bấm n để thêm hộ.")
	d.press("r").see("Buổi này không có ai")
	d.press("esc", "tab").see("Bấm n để thêm hộ")
	d.press("esc", "g").see("Bấm n để thêm hộ")
}

func TestEndTodaysInOneGo(t *testing.T) {
	d, _ := isolateBook(t)
	end := d.isolateOf("Trần Văn Bình").EndsOn
	d.clock.now = d.clock.now.AddDate(0, 0, int(end-d.desk.Today()))
	d.run(d.app.perform(d.app.top(), visit{People{Filter: model.PersonFilter{On: end, EndsOn: end}}}))
	d.press("ctrl+a", "x").see("Kết thúc cách ly: 4 người").press("enter").see(end.Local()).press("ctrl+s")
	d.see("Đã kết thúc cách ly: 4 người")
	for _, l := range d.isolateLines() {
		if l.Isolation.Outcome != model.OutcomeCompleted || l.Isolation.EndedOn != end {
			t.Errorf("%s: %s %s", l.Name, l.Isolation.Outcome, l.Isolation.EndedOn)
		}
	}
	d.press("u")
	for _, l := range d.isolateLines() {
		if l.Isolation.Outcome != model.OutcomeNone {
			t.Errorf("%s is still ended after undo", l.Name)
		}
	}
}

func TestExtendWithReason(t *testing.T) {
	d, _ := isolateBook(t)
	was := d.isolateOf("Trần Văn Bình").EndsOn
	d.press("z").see("đang là " + was.Local()).write("+7").press("tab").see((was + 7).Local())
	d.press("ctrl+s").see("Chưa điền").write("F0 mới trong hộ").press("ctrl+s").see("hết cách ly")
	got := d.isolateOf("Trần Văn Bình")
	if got.EndsOn != was+7 || len(got.Changes) != 1 || got.Changes[0].PreviousEnd != was || got.Changes[0].Reason != "F0 mới trong hộ" {
		t.Fatalf("%+v", got)
	}
	d.press("enter").see("14 ngày từ", "5599/BYT-MT", "(+7 ngày): F0 mới trong hộ")
	d.press("u")
	if got := d.isolateOf("Trần Văn Bình"); got.EndsOn != was {
		t.Errorf("ends on %s after undo", got.EndsOn)
	}
}

func TestExtendAHouseholdKeepsWhatIsMarked(t *testing.T) {
	d, _ := isolateBook(t)
	was := d.isolateOf("Trần Văn Bình").EndsOn
	d.press("ctrl+a", "z").write("-2").press("tab").write("rút ngắn").press("ctrl+s").see("4 người")
	for _, l := range d.isolateLines() {
		if l.Isolation.EndsOn != was-2 {
			t.Errorf("%s ends on %s", l.Name, l.Isolation.EndsOn)
		}
	}
}

func TestPositiveBecomesACase(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("t", "right", "right", "ctrl+s").see("dương tính. Kết thúc đợt cách ly này")
	d.press("c").see("Chuyển F0").press("tab").press("right", "right").press("ctrl+s").see("Đã kết thúc cách ly")
	got := d.isolateOf("Trần Văn Bình")
	if got.Outcome != model.OutcomeBecameCase || got.CaseSource != model.SourceCross || len(got.Tests) != 1 || got.Tests[0].Result != model.TestPositive {
		t.Fatalf("%+v", got)
	}
	if got.EndedOn != d.desk.Today() || got.Tests[0].ResultOn != d.desk.Today() {
		t.Errorf("ended on %s, result on %s", got.EndedOn, got.Tests[0].ResultOn)
	}
}

func TestResultOfAWaitingTest(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("t", "ctrl+s").see("Chờ kết quả")
	d.press("t").see("Kết quả PCR").press("enter", "right", "ctrl+s").see("Âm tính")
	tests := d.isolateOf("Trần Văn Bình").Tests
	if len(tests) != 1 || tests[0].Result != model.TestNegative {
		t.Fatalf("%+v", tests)
	}
}

func TestMarkedGoToTheBin(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("d").see("Đã chuyển vào thùng rác: Trần Văn Bình")
	d.press("ctrl+a", "d").see("Chuyển 3 người").press("c")
	if left := d.isolateLines(); len(left) != 0 {
		t.Fatalf("%d are left", len(left))
	}
	d.press("u", "u")
	if left := d.isolateLines(); len(left) != 4 {
		t.Fatalf("%d are back", len(left))
	}
}

func TestWriteThatFailsKeepsTheDialog(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("z").write("+7").press("tab").write("lý do dài")
	i := d.isolateOf("Trần Văn Bình")
	i.Origin = "sửa ở máy khác"
	if _, err := d.desk.Book.UpdateIsolation(context.Background(), i); err != nil {
		t.Fatal(err)
	}
	d.press("ctrl+s").see("Mục này vừa được sửa ở nơi khác", "lý do dài")
	if got := d.isolateOf("Trần Văn Bình"); len(got.Changes) != 0 {
		t.Errorf("%d changes", len(got.Changes))
	}
}

func TestReadOnlyIsolation(t *testing.T) {
	d, _ := isolateBook(t)
	path := d.desk.Book.Path()
	if err := d.desk.Book.Close(); err != nil {
		t.Fatal(err)
	}
	book, err := store.Open(context.Background(), path, store.WithClock(d.desk.Clock), store.WithReadOnly())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := book.Close(); err != nil {
			t.Error(err)
		}
	})
	cfg := config.Default()
	cfg.UI.Theme = "mono"
	r := open(t, book, cfg, d.desk.Clock)
	r.press("4").see("Trần Văn Bình")
	for _, keys := range [][]string{{"x"}, {"z"}, {"t"}, {"n"}, {"a"}, {"d"}, {"e"}, {"o"}} {
		r.press(keys...)
		if len(r.app.dialogs) > 0 || len(r.app.rooms[roomIsolation]) != 1 {
			t.Fatalf("%v opened something:\n%s", keys, r.screen())
		}
	}
	r.press("r", "enter", "v", "a")
	r.see("0/4")
	r.press("esc", "enter", "x", "z").see("5599/BYT-MT")
}
