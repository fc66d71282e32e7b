package taskform_test

import (
	"slices"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// A task below a duty with late rounds is asked about once, and the rounds go on in a task of their own; the next task is not.
func TestATaskBelowALateDuty(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	today := d.Desk.Now().Date()
	duty := model.Task{
		Text: "báo cáo ca bệnh", CountsFrom: (today - 3).At(""), Deadline: model.Deadline{Every: model.EveryDay, Time: "10:00"},
	}
	if _, err := d.Desk.Book.AddTask(t.Context(), duty); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Press("3").Row("báo cáo ca bệnh").See("lỡ 4").Press("+").Write("lập biểu số liệu").Press("ctrl+s").See("còn 4 kỳ quá hạn").Fits(80, 24)
	d.Press("ctrl+s").See("Đã thêm nhiệm vụ", "lỡ 4")
	late := func() int {
		n := 0
		for _, task := range d.Tasks(model.TaskFilter{}) {
			outline := task
			if outline.ParentID != 0 {
				n += task.StatusAt(d.Desk.Now(), nil, d.Desk.Calendar()).Missed
			}
		}
		return n
	}
	if n := late(); n != 4 {
		t.Errorf("%d rounds are late", n)
	}
	d.Press("+").Write("gửi biểu").Press("ctrl+s").See("Đã thêm nhiệm vụ").Press("u", "u")
	texts := []string{}
	for _, task := range d.Tasks(model.TaskFilter{}) {
		texts = append(texts, task.Text)
	}
	if !slices.Equal(texts, []string{"báo cáo ca bệnh"}) {
		t.Errorf("undo left %s", strings.Join(texts, "; "))
	}
}
