package tasks_test

import (
	"fmt"
	"slices"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// longDuty is a daily duty that counts from so many days ago, and its card.
func longDuty(t *testing.T, d *drive.Driver, days int) model.TaskID {
	t.Helper()
	task, err := d.Desk.Book.AddTask(t.Context(), model.Task{
		Text: "Trực ban", Deadline: model.Deadline{Every: model.EveryDay, Time: "07:00"},
		CountsFrom: (d.Desk.Today() - model.Date(days)).At(""),
	})
	if err != nil {
		t.Fatal(err)
	}
	d.Press("3")
	d.Visit(scene.TaskCard{ID: task.ID})
	return task.ID
}

// All rounds there ever were are in reach, those read last as well as those read first.
func TestTaskCardGoesBackOverTheWholeLife(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	longDuty(t, d, 400)
	d.See("1/402", "lỡ 401 kỳ").Press("end").See("402/402", "12/07/2020", "▌ ▲")
	d.Press("home", "pgdown", "pgdown", "pgdown", "pgdown").Absent("…  ")
	if d.Press("space").Absent("lỡ 401 kỳ"); d.Current() == "" {
		t.Fatal("the cursor is lost")
	}
}

// Every pane keeps the row its cursor stood on, however far down.
func TestThePanesOfTheCardKeepTheirRows(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	longDuty(t, d, 100)
	d.Press("down", "space", "down", "space", "end", "up", "up").See("CÁC KỲ 10/05/2021")
	d.Press("tab", "down").See("16/08/2021: 16/08")
	d.Press("tab", "down", "down").See("3/3").Press("tab", "tab").See("CÁC KỲ 10/05/2021", "100/102")
	d.Press("tab").See("16/08/2021: 16/08").Press("tab").See("3/3")
}

// What was missed is waived with one reason, and ticked with one time, in a step each; what is closed stays.
func TestTaskCardWaivesMissedRoundsTogether(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	id := longDuty(t, d, 100)
	d.Press("down", "v").See("* 1 ").Press("space").See("Đã tích xong kỳ 16/08/2021").Absent("* 1 ")
	d.Press("home", "down", "shift+down", "shift+down", "shift+down", "x").See("3 kỳ · giữ nguyên 1 kỳ")
	d.Press("right", "right").Field("Xong lúc").Write("15/8 8h").Press("ctrl+s")
	said := d.Said(id)
	if len(said) != 4 {
		t.Fatalf("the book holds %+v", said)
	}
	for _, c := range said {
		if want := (d.Desk.Today() - 1).At("08:00"); c.Period != d.Desk.Today().String() && (c.DoneAt != want || c.State != model.CompletionDone) {
			t.Errorf("%s: %+v, not done at %s", c.Period, c, want)
		}
	}
	d.Press("a").See("* 97 ").Press("x").See("97 kỳ").Press("right", "right", "right").Field("Lý do").Write("mất điện").Press("ctrl+s")
	said = d.Said(id)
	waived := 0
	for _, c := range said {
		if c.State == model.CompletionWaived && c.Reason == "mất điện" {
			waived++
		}
	}
	if waived != 97 || len(said) != 101 {
		t.Fatalf("%d of %d are waived", waived, len(said))
	}
	d.Absent("lỡ", "* 97").Press("u", "c").See("lỡ 97 kỳ")
	if n := len(d.Said(id)); n != 4 {
		t.Errorf("one undo leaves %d", n)
	}
	d.Press("a").See("* 97 ").Press("a").Absent("* 97")
}

// The history of a duty of years is read a page at a time, to its very beginning, and what is done meanwhile stands above it.
func TestTaskCardReadsItsHistoryInPages(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	longDuty(t, d, 250)
	d.Press("a").See("* 251 ").Press("space").Press("tab", "tab").See("ghi hoàn thành kỳ", "1/101")
	d.Press("u", "c").See("hoàn tác: ghi hoàn thành kỳ", "1/352")
	d.Press("pgdown").Absent("còn nữa").Press("end", "end", "end", "end", "end").Absent("còn nữa").See("503/503")
}

// A card that stands on a round far down shows it, on a small screen too.
func TestTheRoundACardStandsOnIsShown(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0).Size(60, 20)
	longDuty(t, d, 22)
	d.Press("esc", "home", "enter").See("24/24", "▌ ▲ 25/07/2021").Absent("▌ …")
}

// Rounds of another year name it, and nothing of their hour is cut for that.
func TestRoundsOfAnotherYearAreReadWhole(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	longDuty(t, d, 400)
	first := d.Desk.Today() - 400
	d.Press("end").See(first.Local()[:6] + first.Local()[8:] + " 07:00")
}

// A range of marks is as long as the way gone, however far, and gives back what it left.
func TestTaskCardMarksALongRange(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	longDuty(t, d, 200)
	for range 120 {
		d.Press("shift+down")
	}
	d.See("* 121 ")
	for range 20 {
		d.Press("shift+up")
	}
	d.See("* 101 ")
}

// A duty that ended before its paper came has no round, and says that it is over.
func TestTaskThatEndedBeforeItCounts(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	task, err := d.Desk.Book.AddTask(t.Context(), model.Task{
		Text: "Trực đêm", Deadline: model.Deadline{Every: model.EveryDay, StartsOn: d.Desk.Today() - 40, EndsOn: d.Desk.Today() - 16},
		CountsFrom: (d.Desk.Today() - 1).At(""),
	})
	if err != nil {
		t.Fatal(err)
	}
	d.Press("3").See("đã hết kỳ (đến 31/07)", "KHÔNG HẠN").Absent("chưa có hạn").Press("space").See("Đã hết kỳ: việc này chỉ làm đến hết 31/07/2021")
	d.Press("enter").See("Tình trạng     Đã hết kỳ").Press("space").Absent("chưa có hạn", "Chưa đến kỳ")
	if len(d.Said(task.ID)) != 0 {
		t.Error("what has no round was ticked")
	}
}

// BenchmarkDutyGrid is a key in the grid of a daily roll call of thirty units over so many years.
func BenchmarkDutyGrid(b *testing.B) {
	for _, years := range []int{1, 5} {
		d := drive.Start(b, 0).Size(120, 40)
		ctx, book := b.Context(), d.Desk.Book
		units := make([]model.Unit, 30)
		for i := range units {
			units[i] = model.Unit{Kind: model.UnitCell, Name: fmt.Sprintf("Chi bộ %d", i+1)}
		}
		units, err := book.AddUnits(ctx, units)
		if err != nil {
			b.Fatal(err)
		}
		duty := model.Task{
			Text: "Trực", RollCall: true, Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00"},
			CountsFrom: (d.Desk.Today() - model.Date(years*365)).At(""),
		}
		for _, u := range units {
			duty.Units = append(duty.Units, model.TaskUnit{UnitID: u.ID, Role: model.RoleRoll})
		}
		if duty, err = book.AddTask(ctx, duty); err != nil {
			b.Fatal(err)
		}
		var said []model.Completion
		for day := duty.CountsFrom.Date(); day < d.Desk.Today(); day++ {
			for n, u := range units {
				if (int(day)+n)%97 != 0 {
					said = append(said, model.Completion{TaskID: duty.ID, Period: day.String(), UnitID: u.ID, State: model.CompletionDone})
				}
			}
		}
		if err := book.Complete(ctx, said); err != nil {
			b.Fatal(err)
		}
		d.Press("3")
		d.Visit(scene.TaskCard{ID: duty.ID})
		d.See("ĐIỂM DANH")
		for _, name := range []string{"left", "down", "tab"} {
			b.Run(fmt.Sprintf("%s/%dy", name, years), func(b *testing.B) {
				for b.Loop() {
					d.Press(name)
					_ = d.App.View()
				}
			})
		}
		d.Visit(scene.TaskCard{ID: duty.ID})
		b.Run(fmt.Sprintf("history/%dy", years), func(b *testing.B) { // its first page: the card is opened anew each time
			for b.Loop() {
				b.StopTimer()
				d.Press("esc").Visit(scene.TaskCard{ID: duty.ID})
				d.Press("tab")
				b.StartTimer()
				d.Press("tab")
				_ = d.App.View()
				b.StopTimer()
				d.See("ghi hoàn thành kỳ")
				b.StartTimer()
			}
		})
		d.Visit(scene.TaskCard{ID: duty.ID})
		b.Run(fmt.Sprintf("tick/%dy", years), func(b *testing.B) {
			for b.Loop() {
				d.Press("space")
				_ = d.App.View()
			}
		})
	}
}

// A card opened from what was missed stands on the round that was missed, from today's on today's.
func TestTheCardStandsOnTheRoundOfItsRow(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	task, err := d.Desk.Book.AddTask(t.Context(), model.Task{
		Text: "Trực đêm", Deadline: model.Deadline{Every: model.EveryDay, Time: "20:00"}, CountsFrom: (d.Desk.Today() - 3).At(""),
	})
	if err != nil {
		t.Fatal(err)
	}
	d.Press("3", "home").See("lỡ 3").Press("enter").Press("space")
	d.Press("esc", "end").Press("enter").Press("space")
	var said []string
	for _, c := range d.Said(task.ID) {
		said = append(said, c.Period)
	}
	slices.Sort(said)
	if want := []string{(d.Desk.Today() - 3).String(), d.Desk.Today().String()}; !slices.Equal(said, want) {
		t.Errorf("ticked %q, want %q", said, want)
	}
	d.Go("task/" + fmt.Sprint(int64(task.ID)) + "?round=" + (d.Desk.Today() - 2).String()).Press("space")
	if said := d.Said(task.ID); len(said) != 3 || !slices.ContainsFunc(said, func(c model.Completion) bool { return c.Period == (d.Desk.Today() - 2).String() }) {
		t.Errorf("%+v", said)
	}
	d.Go("task/"+fmt.Sprint(int64(task.ID))+"?round=1999").See("Trực đêm", "Tình trạng")
}

// A round says when it was done, not when that was written down.
func TestARoundSaysWhenItWasDone(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	id := longDuty(t, d, 5)
	done := d.Desk.Today() - 2
	err := d.Desk.Book.Complete(t.Context(), []model.Completion{{TaskID: id, Period: done.String(), State: model.CompletionDone, DoneAt: done.At("06:30")}})
	if err != nil {
		t.Fatal(err)
	}
	d.Reopen().Go(scene.TaskCard{ID: id}.String()).See("14/08 06:30")
}

// When something was done stands in the field once it was said; the first key typed there takes its place.
func TestWhenItWasDoneIsTypedAnew(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	id := longDuty(t, d, 3)
	d.Press("down", "space").See("Đã tích xong kỳ 16/08/2021").Press("home", "down")
	period := d.Said(id)[0].Period
	d.Press("x").Field("Xong lúc").Write("15/8 8h").Press("ctrl+s").See("Việc này có từ 16/08/2021").Press("ctrl+s")
	if said := d.Said(id); len(said) != 1 || said[0].Period != period || said[0].DoneAt != (d.Desk.Today()-1).At("08:00") {
		t.Fatalf("%s: %+v", period, said)
	}
}
