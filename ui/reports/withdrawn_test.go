package reports_test

import (
	"testing"

	"sotruc/model"
	"sotruc/office"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// What was entered since a report went up is listed with what it makes of the figures; once the report is corrected, the one that goes
// on from it says that it stands on figures that were withdrawn.
func TestAReportThatStandsOnWithdrawnFigures(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	ctx, book, today := t.Context(), d.Desk.Book, d.Desk.Today()
	send := func(day model.Date, of model.ReportID) model.Report {
		t.Helper()
		r := model.Report{Kind: model.ReportDaily, Disease: d.Desk.Config.UsualDisease(day), Period: model.Period{From: day, To: day}, CorrectionOf: of}
		r, err := office.Prepare(ctx, book, d.Desk.Config, r, []string{"txt"}, office.Annex{}, d.Desk.Now())
		if err == nil {
			r, err = book.MarkSent(ctx, r)
		}
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	first, second := send(today-2, 0), send(today-1, 0)
	d.Visit(scene.Report{ID: second.ID}).Absent("đính chính (số")
	d.Later(1)
	if _, err := book.AddActivity(ctx, model.Activity{Kind: model.ActivityInspection, On: today - 2, Text: "Kiểm tra chợ", Count: 3}); err != nil {
		t.Fatal(err)
	}
	d.Visit(scene.Report{ID: first.ID}).Press("c").See("Số liệu nay khác báo cáo: 1 chỉ tiêu", "0 → 3", "Kiểm tra chợ")
	send(today-2, first.ID)
	d = d.Reopen().Press("5").See("▲ cần đính chính (số 03")
	d.Visit(scene.Report{ID: second.ID}).See("đã được đính chính (số 03", "Bấm n")
	d.Later(1)
	send(today-1, second.ID)
	d.Reopen().Press("5").See("Báo cáo ngày").Absent("cần đính chính")
}
