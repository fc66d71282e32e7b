package taskform_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"sotruc/intake/when"
	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// Whatever deadline can be read, the form of its task shows it whole: saved with other words for the task, it is the same.
func TestTheFormKeepsEveryDeadline(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	today := d.Desk.Today()
	var tasks []model.Task
	for _, words := range []string{
		"trước 16 giờ ngày 20/8", "từ ngày 18/8 đến ngày 20/8 tổ chức", "hoàn thành đến hết ngày 30/8", "từ nay đến hết ngày 15/9", "kịp thời", "hằng ngày lúc 8 giờ và 16 giờ",
		"vào thứ Hai và thứ Năm hằng tuần", "2 tuần một lần vào thứ Sáu", "thứ Sáu tuần cuối của tháng", "từ ngày 1 đến ngày 5 hằng tháng", "ngày 20 tháng cuối quý", "hằng quý trước ngày 05 tháng đầu quý sau",
		"trước ngày 15/12 hằng năm", "6 tháng một lần, trước ngày 15", "trước ngày 25 hằng tháng, đến hết ngày 31/12/2021",
		"trước ngày 5/9/2021. Nếu trùng ngày nghỉ thì lùi sang ngày làm việc tiếp theo.",
	} {
		found, no := when.TypedDeadlines(words, today, today)
		if no.Why != "" || len(found) != 1 {
			t.Fatalf("%q: %+v %+v", words, found, no)
		}
		tasks = append(tasks, model.Task{Text: fmt.Sprintf("việc %d.", len(tasks)+1), Deadline: found[0]})
	}
	if _, err := d.Desk.Book.RegisterDirective(t.Context(), model.Directive{
		Symbol: "961-CV/QU", Subject: "phòng, chống dịch", IssuedOn: today, ReceivedAt: d.Desk.Now(), Tasks: tasks,
	}); err != nil {
		t.Fatal(err)
	}
	d.Reopen()
	for _, want := range tasks {
		task := d.Task(want.Text)
		d.Visit(scene.TaskForm{ID: task.ID}).Write("x").Press("ctrl+s").See("Đã sửa nhiệm vụ")
		if got := d.Task(want.Text + "x"); got.Deadline != task.Deadline || len(got.Past) != 0 {
			got, task := got.Deadline, task.Deadline
			t.Errorf("%q\nwas %+v\nis  %+v", want.Deadline.Phrase, task, got)
		}
	}
}

// anyDeadline draws a deadline that the book takes: of every kind, also with what the form of its kind has no field for.
func anyDeadline(t *rapid.T, today model.Date) model.Deadline {
	clocks := rapid.SampledFrom([]model.Clock{"", "08:00", "16:30"})
	day := func(name string) model.Date { return today + model.Date(rapid.IntRange(-20, 40).Draw(t, name)) }
	some := rapid.SampledFrom([]bool{false, false, true})
	dl := model.Deadline{
		Phrase: rapid.SampledFrom([]string{"", "theo chỉ đạo", "chậm nhất ngày 20/8", "hằng quý"}).Draw(t, "phrase"),
		Every: rapid.SampledFrom([]model.Every{
			model.EveryNone, model.EveryOnce, model.EveryDay, model.EveryWeek, model.EveryMonth, model.EveryQuarter, model.EveryHalfYear, model.EveryYear, model.EveryASAP,
		}).Draw(t, "every"),
		Relation: rapid.SampledFrom([]model.Relation{"", "", model.RelationBefore, model.RelationBy, model.RelationAt, model.RelationFrom}).Draw(t, "relation"),
		Time:     clocks.Draw(t, "time"), Interval: rapid.IntRange(0, 3).Draw(t, "interval"), Weekday: rapid.IntRange(0, 7).Draw(t, "weekday"),
		AlsoOn: model.Weekdays(rapid.IntRange(0, 127).Draw(t, "also_on")), Nth: rapid.IntRange(-1, 4).Draw(t, "nth"),
		Day: rapid.IntRange(0, 31).Draw(t, "day"), Month: rapid.IntRange(0, 12).Draw(t, "month"),
		Roll: some.Draw(t, "roll"), ToWhom: rapid.SampledFrom([]string{"", "Quận ủy"}).Draw(t, "to_whom"),
	}
	if dl.Every == model.EveryOnce {
		dl.Due = day("due")
	}
	if some.Draw(t, "window") {
		dl.From = day("from")
		dl.To, dl.Due = dl.From+model.Date(rapid.IntRange(0, 9).Draw(t, "to")), 0
	}
	if some.Draw(t, "starts") {
		dl.StartsOn = day("starts_on")
	}
	if some.Draw(t, "ends") {
		dl.EndsOn = max(dl.StartsOn, today) + model.Date(rapid.IntRange(0, 90).Draw(t, "ends_on"))
	}
	if dl.FromDay = rapid.IntRange(0, dl.Day).Draw(t, "from_day"); dl.Time == "08:00" && some.Draw(t, "twice") {
		dl.Also = "17:00"
	}
	return dl
}

// A form in which the note alone was typed changes the note alone, whatever the deadline, and history says no more than that.
func TestANoteChangesNothingButTheNote(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	tasks := rapid.Custom(func(r *rapid.T) model.Task {
		task := model.Task{Deadline: anyDeadline(r, d.Desk.Today()), RollCall: rapid.Bool().Draw(r, "roll call")}
		if task.RollCall {
			task.RollKind = model.Kinds(model.UnitCell)
		}
		return task
	})
	for n, saved := 0, 0; saved < 30; n++ {
		want := tasks.Example(n)
		if want.Text = fmt.Sprintf("việc %d.", n); want.Validate() != nil {
			continue
		}
		saved++
		before, err := d.Desk.Book.AddTask(t.Context(), want)
		if err != nil {
			t.Fatalf("%+v: %v", want.Deadline, err)
		}
		d.Visit(scene.TaskForm{ID: before.ID}).Field("Ghi chú").Write("đã gọi").Press("ctrl+s").See("Đã sửa nhiệm vụ").Press("esc")
		after, err := d.Desk.Book.Task(t.Context(), before.ID)
		if err != nil {
			t.Fatal(err)
		}
		if before.Note, before.Rev = "đã gọi", after.Rev; !reflect.DeepEqual(before, after) {
			t.Fatalf("was %+v\nis  %+v", before, after)
		}
		changes, err := d.Desk.Book.History(t.Context(), "task", int64(before.ID))
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range changes {
			if was, is := rowWithoutNote(c.Before), rowWithoutNote(c.After); c.Before != "" && !reflect.DeepEqual(was, is) {
				t.Fatalf("history claims that %v\nbecame %v", was, is)
			}
		}
	}
}

// rowWithoutNote are the columns of a row of the journal that a note typed into a form leaves as they are.
func rowWithoutNote(text string) map[string]any {
	row := map[string]any{}
	_ = json.Unmarshal([]byte(text), &row) // of a row that was made there is none before
	delete(row, "note")
	delete(row, "rev")
	return row
}
