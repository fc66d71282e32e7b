package isolation_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

func TestAnAlarmIsAnsweredFromTheListAndTheCard(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("r", "left", "3", "8", "2", "enter", "k", "esc").See("! Trần Văn Bình 1960", "! Lê Thị Cúc 1970")
	d.Press("1").See("2 người cần xử lý: 1 sốt, 1 từ chối").Row("người cần xử lý").Press("enter")
	d.See("Báo động chờ xử lý").Absent("Trần Thị Dung")
	d.Row("Trần Văn Bình").Press("enter").See("▲ Báo động: sốt 38,2 sáng 16/08. b: ghi đã xử lý")
	d.Press("b").See("Đã xử lý: Trần Văn Bình (sốt 38,2 sáng 16/08)", "Trạm y tế").Press("ctrl+s").See("Đã làm gì")
	d.Write("đã lấy mẫu").Field("Ngày").Press("ctrl+u").Write("17/08/2021").Press("ctrl+s").See("Đã xử lý: Trần Văn Bình") // that is tomorrow
	d.Field("Ngày").Press("ctrl+u").Write("16/08/2021").Field("Giờ").Press("ctrl+u").Write("25").Press("ctrl+s").See("Giờ không đúng")
	d.Field("Giờ").Press("ctrl+u").Write("10:30").Press("ctrl+s").See("Đã ghi việc đã xử lý: Trần Văn Bình")
	d.Absent("▲ Báo động").See("✓ Đã xử lý 16/08/2021 10:30: đã lấy mẫu (báo Trạm y tế) – Nguyễn Văn Trực")
	d.Press("l").See("ghi đã xử lý báo động", "Báo cho ai: Trạm y tế", "Xử lý lúc: 16/08/2021 10:30").Press("esc")
	d.Press("d").Row("Đã xử lý 16/08/2021").Press("enter").See("▲ Báo động").Press("u").Absent("▲ Báo động")
	d.Press("b").See("Không có báo động nào chờ xử lý").Press("esc").Absent("Trần Văn Bình 1960").See("! Lê Thị Cúc")
	d.Press("u").See("! Trần Văn Bình").Press("ctrl+a", "b").See("Đã xử lý: 2 người").Write("đã báo").Press("ctrl+s")
	d.See("Đã ghi việc đã xử lý: 2 người", "Không có ai")
	d.Press("1").Absent("cần xử lý")
}

func TestCompletingNamesTheOpenAlarm(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("r", "k", "esc").Row("Trần Văn Bình").Press("x", "enter").Field("Ghi chú").Write("về sớm").Press("ctrl+s")
	d.See("1 báo động chưa xử lý").Press("c")
	if got := d.IsolationOf("Trần Văn Bình").Outcome; got != model.OutcomeCompleted {
		t.Errorf("%q", got)
	}
	d.Go("people?alarm=open").See("Không có ai")
}
