package shell_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// Whatever the book holds is found from anywhere, by any of its words or its phone in any writing, and Enter goes to where it stands.
func TestSearchFindsWhateverTheBookHolds(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	ctx, book := t.Context(), d.Desk.Book
	if _, err := book.AddUnit(ctx, model.Unit{Kind: model.UnitBody, Name: "Ban Quản lý chợ Bến Lội", Phone: "02363888777"}); err != nil {
		t.Fatal(err)
	}
	if _, err := book.AddMember(ctx, model.Member{Name: "Huỳnh Thị Quỳnh", Position: "Thủ quỹ", Phone: "0905123456"}); err != nil {
		t.Fatal(err)
	}
	day := d.Desk.Today()
	if _, err := book.AddActivity(ctx, model.Activity{Kind: model.ActivityInspection, On: day, Text: "Kiểm tra lò mổ Xuân Diệu", Count: 2}); err != nil {
		t.Fatal(err)
	}
	if _, err := book.AddViolation(ctx, model.Violation{At: day.At("08:00"), What: "Tụ tập đánh bài ở hẻm 9", Place: "hẻm 9", Action: "reminder"}); err != nil {
		t.Fatal(err)
	}
	if _, err := book.AddMovement(ctx, model.Movement{Name: "Nguyễn Văn Lữ", On: day, Where: "Đồng Nai"}); err != nil {
		t.Fatal(err)
	}
	r := model.Report{Kind: model.ReportWeekly, Number: 32, Period: model.Period{From: day - 7, To: day - 1}, Narrative: []model.Section{{Key: "results", Text: "Đã vận động tiểu thương nghỉ bán"}}}
	if _, err := book.SaveReport(ctx, r); err != nil {
		t.Fatal(err)
	}
	d.Reopen()
	for _, c := range []struct{ typed, row, there string }{
		{"quan ly cho", "Ban Quản lý chợ Bến Lội", "Đơn vị"},
		{"0236 3888 777", "Ban Quản lý chợ Bến Lội", "Đơn vị"},
		{"thu quy", "Huỳnh Thị Quỳnh", "Cán bộ"},
		{"+84 905.123.456", "Huỳnh Thị Quỳnh", "Cán bộ"},
		{"lo mo", "lò mổ Xuân Diệu", "Hoạt động"},
		{"danh bai", "đánh bài ở hẻm 9", "Vi phạm"},
		{"van lu", "Nguyễn Văn Lữ", "Đi, đến"},
		{"dong nai", "Nguyễn Văn Lữ", "Đi, đến"},
		{"tieu thuong", "Báo cáo tuần", "Báo cáo"},
		{"32-bc/đu", "Báo cáo tuần", "Báo cáo"},
	} {
		d.Go("today").Press("ctrl+f", "ctrl+u").Write(c.typed).See(c.there, "1/").Press("enter").See(c.row).Absent("Nội dung khớp")
	}
	d.Go("today").Press("ctrl+f", "ctrl+u").Write("khong co chu nay").See("Không thấy “khong co chu nay” ở đâu trong sổ").FitsEverySize()
}
