package tasks_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// A rhythm that was changed from a day on stays on the card with that day; so does a day that was postponed, with its reason.
func TestTheCardShowsTheDeadlinesOfBefore(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	duty, err := d.Desk.Book.AddTask(t.Context(), model.Task{
		Text: "Trực ban", Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00"}, CountsFrom: (d.Desk.Today() - 9).At(""),
	})
	if err != nil {
		t.Fatal(err)
	}
	d.Visit(scene.TaskCard{ID: duty.ID}).Absent("Hạn cũ").Press("e").Absent("Áp dụng từ ngày", "Lý do đổi nhịp").Field("Giờ").Write("10h").
		Field("Áp dụng từ ngày").Write("15/9/2021").Field("Lý do đổi nhịp").See("có thể để trống").Write("họp sớm").Press("ctrl+s")
	d.See("10:00 hằng ngày, áp dụng từ 15/09/2021; hạn tới", "Hạn cũ         trước 15/09/2021: 14:00 hằng ngày (lý do: họp sớm;")
	d.Press("tab", "tab").See("Hạn cũ: trước 15/09/2021: 14:00 hằng ngày")

	once, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "Rà soát", Deadline: model.Deadline{Every: model.EveryOnce, Due: d.Desk.Today() + 4}})
	if err != nil {
		t.Fatal(err)
	}
	d.Visit(scene.TaskCard{ID: once.ID}).Press("e").Field("Ngày hạn").Write("25/8").Field("Lý do dời hạn").Write("mưa bão").Press("ctrl+s")
	d.Press("e").Field("Ngày hạn").Write("27/8").Field("Lý do dời hạn").Write("xin lùi").Press("ctrl+s").See("ngày 27/08/2021")
	d.See("Hạn cũ         ngày 25/08/2021 (lý do: xin lùi;", "Hạn cũ         ngày 20/08/2021 (lý do: mưa bão; Nguyễn Văn Trực, 16/08 13:12)")
}
