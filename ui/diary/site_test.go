package diary_test

import (
	"testing"

	"sotruc/ui/drive"
)

// The ward hears numbers: they are typed, follow from each other, are corrected and taken back.
func TestCentralSitesDayByDay(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Press("4", "c").See("Cơ sở cách ly tập trung", "Chưa ghi số của cơ sở").FitsEverySize()
	d.Press("n").See("Ghi số người ở cơ sở tập trung").Write("Trường THCS Tân Lập")
	d.Field("Ngày").Press("ctrl+u").Write("14/08/2021").Field("Vào").Write("5").Field("Ra").Write("3").Press("ctrl+s").See("Số đầu tiên của cơ sở này")
	d.Field("Đầu ngày").Write("40").Field("Còn").See("Tính ra còn 42").Write("43").Press("ctrl+s")
	d.See("Báo còn 43, mà đầu ngày 40, vào 5, ra 3 thì còn 42", "Số vào, ra đúng: còn 42", "Đã đếm lại: đầu ngày 41").Press("enter")
	d.See("Ctrl+S để ghi").Press("ctrl+s").See("Đã lưu: Trường THCS Tân Lập 14/08/2021")

	d.Press("n").See("Trường THCS Tân Lập").Field("Đầu ngày").See("lấy số còn của lần trước, 42").Field("Ra").Write("43").Press("ctrl+s").See("ngày 16/08/2021 có nhiều người ra hơn")
	d.Field("Ra").Press("ctrl+u").Write("2").Field("Còn").Write("41").Press("ctrl+s").Row("Đã đếm lại: đầu ngày 43").Press("enter", "ctrl+s").See("Đã lưu")
	d.See("16/08/2021", "*43", "41").Row("14/08").Golden(t)
	d.Press("enter").Field("Ngày").Press("ctrl+u").Write("16/08/2021").Press("ctrl+s").See("đã có số của ngày đó")
	d.Field("Ngày").Press("ctrl+u").Write("17/08/2021").Press("ctrl+s").See("Ngày này chưa tới").Press("esc", "c")
	d.Row("14/08").Press("d").See("Đã chuyển vào thùng rác: Trường THCS Tân Lập 14/08/2021").Absent("*43")
	d.Press("u").See("*43")
	d.Go("journal").See("Trường THCS Tân Lập")
}

// Which numbers a site goes by is in the report, and behind its figure.
func TestTheReportGoesByTheNumbersOfASite(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Go("sites").Press("n").Write("KTX").Field("Đầu ngày").Write("40").Field("Vào").Write("5").Field("Ra").Write("3").Press("ctrl+s").See("Đã lưu")
	d.Press("5", "n").Row("Báo cáo ngày").Press("enter", "ctrl+s").Press("home", "down", "down", "down", "down", "down", "down", "down")
	d.See("tập trung        40         5      3       42").Press("enter")
	d.See("KTX", "Tăng trong kỳ: 5", "Giảm trong kỳ: 3", "Còn từ kỳ trước: 37")
}
