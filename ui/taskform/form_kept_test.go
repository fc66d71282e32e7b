package taskform_test

import (
	"fmt"
	"testing"

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
		"vào thứ Hai và thứ Năm hằng tuần", "2 tuần một lần vào thứ Sáu", "thứ Sáu tuần cuối của tháng", "từ ngày 1 đến ngày 5 hằng tháng", "hằng quý trước ngày 05 tháng đầu quý sau",
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
		if task.Deadline.Relation == "" && task.Deadline.Every != model.EveryASAP { // which counts as by, and is shown so
			task.Deadline.Relation = model.RelationBy
		}
		d.Visit(scene.TaskForm{ID: task.ID}).Write("x").Press("ctrl+s").See("Đã sửa nhiệm vụ")
		if got := d.Task(want.Text + "x"); got.Deadline != task.Deadline || len(got.Past) != 0 {
			got, task := got.Deadline, task.Deadline
			t.Errorf("%q\nwas %+v\nis  %+v", want.Deadline.Phrase, task, got)
		}
	}
}
