package today_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// An office that has sent no weekly report sees one line of them, however many are late; where it need send none it says so in its settings, and
// sees nothing. Who has sent one is told of each that is late.
func TestReportsNobodyEverSentAreOneLine(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	if _, err := d.Desk.Book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: "Trạm Y tế"}); err != nil {
		t.Fatal(err)
	}
	d.Later(30).Reopen().Size(120, 30).See("kỳ quá hạn, chưa gửi kỳ nào: Báo cáo tuần").Absent("Báo cáo tuần 0")
	d.Desk.Config.Report.WeeklyDue.Time = ""
	d.Reopen().Size(120, 30).Absent("Báo cáo tuần", "kỳ quá hạn")
}
