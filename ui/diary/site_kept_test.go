package diary_test

import (
	"testing"

	"sotruc/ui/drive"
)

// A day that a later one rests on is neither taken away nor moved to another site; what it takes to do so is said.
func TestADayOfASiteThatAnotherRestsOn(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Go("sites").Press("n").Write("KTX").Field("Ngày").Press("ctrl+u").Write("14/08/2021").Field("Đầu ngày").Write("40").Press("ctrl+s").See("Đã lưu: KTX 14/08/2021")
	d.Press("n").Field("Ngày").Press("ctrl+u").Write("15/08/2021").Field("Ra").Write("30").Press("ctrl+s").See("Đã lưu: KTX 15/08/2021")
	d.Row("14/08").Press("d").See("ngày 15/08/2021 ở KTX không còn biết đầu ngày bao nhiêu người").See("14/08/2021")
	d.Press("enter").Field("Cơ sở").Press("ctrl+u").Write("Trạm y tế").Press("ctrl+s").See("ngày 15/08/2021 ở KTX không còn biết")
	d.Press("esc", "c").Row("15/08").Press("d").See("Đã chuyển vào thùng rác: KTX 15/08/2021").Row("14/08").Press("d").See("Đã chuyển vào thùng rác: KTX 14/08/2021")
}
