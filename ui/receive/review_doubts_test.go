package receive_test

import (
	"strings"
	"testing"

	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

func TestReviewAcceptedLooks(t *testing.T) {
	t.Parallel()
	drive.Pictures(t, 140, func(_ *testing.T, d *drive.Driver) {
		d.Visit(scene.Review{Proposal: doubtfulProposal()}).Press("f9", "f5")
	})
}

func TestReviewDoubtsLook(t *testing.T) {
	t.Parallel()
	drive.Pictures(t, 140, func(_ *testing.T, d *drive.Driver) { d.Visit(scene.Review{Proposal: doubtfulProposal()}).Press("f3") })
}

func TestReviewAsksAboutOpenDoubtsLooks(t *testing.T) {
	t.Parallel()
	drive.Pictures(t, 140, func(_ *testing.T, d *drive.Driver) {
		d.Visit(scene.Review{Proposal: doubtfulProposal()}).Press("ctrl+s")
	})
}

func TestReviewShowsDoubtsAtTheirFields(t *testing.T) {
	t.Parallel()
	p := paperProposal()
	p.Doubts = []doubt.Doubt{
		{Field: doubt.FieldIssuedOn, Code: doubt.InvalidDate, Text: "29/77/2020", Start: -1, End: -1},
		{Field: doubt.FieldText, Code: doubt.Draft, Start: -1, End: -1},
		{Field: doubt.FieldDeadline, Code: doubt.NoDate, Text: "kịp thời", Start: strings.Index(p.Directive.Text, "kịp thời"), End: -1},
	}
	d := openReview(t, p)
	onField(t, d, "Ngày ban hành")
	d.See("Ngày in trên văn bản không có thật. «29/77/2020»", "Các mục !2", "!1")
	d.Press("f5", "down", "down").See("! Hạn không ghi ngày cụ thể. «kịp thời»")
}

func TestReviewGoesThroughItsDoubts(t *testing.T) {
	t.Parallel()
	d := openReview(t, doubtfulProposal()).Size(120, 40).See("Các mục !2", "Nhiệm vụ 3 !1")
	d.Press("ctrl+n").See("Chỗ cần xem 1/3", "dự thảo")
	if got := pointedOut(d); got != "Kính gửi" {
		t.Errorf("points at %q", got)
	}
	d.Press("ctrl+n").See("Chỗ cần xem 2/3", "suy ra")
	onField(t, d, "Cơ quan ban hành")
	d.Press("ctrl+n").See("Chỗ cần xem 3/3", "kịp thời", "[Nhiệm vụ")
	onField(t, d, " [x] ! 3. Giao Trạm")
	d.Press("ctrl+n").See("Chỗ cần xem 1/3")
	d.Press("ctrl+b").See("Chỗ cần xem 3/3")
	d.Press("ctrl+o").See("Chỗ cần xem 2/2") // confirmed; the last that is left
	d.Press("ctrl+o").See("Chỗ cần xem 1/1").Press("ctrl+o").See("Không còn chỗ nào ngờ")
	d.Press("ctrl+s").See("Đã vào sổ số") // nothing is asked
}

func TestReviewDoubtsAreSettledByTyping(t *testing.T) {
	t.Parallel()
	d := openReview(t, paperProposal()).Field("Cơ quan ban hành").Press("end").Write(" 1")
	doubted(t, d, 0, 1)
	d.Press("ctrl+o").See("không có gì ngờ")
	d.Press("f5", "end").See("▌ [x] ! 3. Giao Trạm").Press("space") // the doubtful task is switched off
	doubted(t, d, 0, 0)
}

func TestReviewConfirmsWhatIsFocused(t *testing.T) {
	t.Parallel()
	d := openReview(t, paperProposal()).Field("Cơ quan ban hành").Press("ctrl+o").See("Chỗ cần xem 1/1")
	doubted(t, d, 0, 1)
	doubted(t, d.Press("ctrl+z"), 1, 1)
	d.Press("home").See("[Nhiệm vụ 3 !1]") // where the next doubt led to
	doubted(t, d.Press("end", "ctrl+o"), 1, 0)
	doubted(t, d.Press("home", "ctrl+o"), 0, 0)
}

func TestReviewListsItsDoubts(t *testing.T) {
	t.Parallel()
	d := openReview(t, doubtfulProposal()).Press("f3").See("3 chỗ cần xem", "dự thảo", "suy ra")
	d.Press("down", "down", "enter").See("Chỗ cần xem 3/3", "[Nhiệm vụ")
	onField(t, d, " [x] ! 3. Giao Trạm")
}

func TestReviewAcceptsWhatIsCertain(t *testing.T) {
	t.Parallel()
	d := openReview(t, paperProposal()).Press("f9").See("Đã nhận", "2 nhiệm vụ", "Còn ngờ 2 chỗ", "✓2 !1")
	onField(t, d, "Cơ quan ban hành")
	if fields, tasks := waiting(d, "✓"); fields != 10 || tasks != 2 { // all that has a value but the doubtful issuer
		t.Errorf("%d fields and %d tasks are confirmed:\n%s", fields, tasks, d.Screen())
	}
	d.Press("f5").See("[✓] 1. Đảng ủy", "[✓] 2. Ủy ban", "[x] ! 3. Giao").Press("f5").Press("ctrl+o")
	if fields, _ := waiting(d, "✓"); fields != 11 {
		t.Errorf("%d fields are confirmed with the issuer:\n%s", fields, d.Screen())
	}
	d.Press("ctrl+o", "f9").See("3 nhiệm vụ", "Không còn chỗ nào ngờ")
}

func TestReviewAsksOnceAboutOpenDoubts(t *testing.T) {
	t.Parallel()
	d := openReview(t, doubtfulProposal()).Press("ctrl+s").See("Còn 3 chỗ ngờ chưa xem").Press("k")
	at(t, d, reviewPath)
	if len(d.Papers(model.DirectiveFilter{Find: "961-CV/QU"})) != 0 {
		t.Fatal("saved all the same")
	}
	d.See("! Đây có vẻ là bản dự thảo", "! Cơ quan ban hành được suy ra")
	d.Press("ctrl+s", "c").See("Đã vào sổ số")
}

// What a paper that came late asks for, and what nobody is to do, is said before it is saved; the one is doubted, the other counted.
func TestReviewSaysWhatIsPastAndWhatNobodyDoes(t *testing.T) {
	t.Parallel()
	p := paperProposal()
	p.Doubts = nil
	p.Directive.Tasks[1].Lead = ""
	due, _ := model.NewDate(2021, 8, 10)
	p.Directive.Tasks[2].Deadlines = []model.Deadline{{Phrase: "10/8", Every: model.EveryOnce, Due: due}}
	p.Directive.ReceivedAt = 0
	d := openReview(t, p).Press("f5").See("chưa có", "Nhiệm vụ 3 !1")
	d.Press("ctrl+n").See("Chỗ cần xem 1/2: Chưa có ai chủ trì").Press("ctrl+n").See("Chỗ cần xem 2/2: Hạn đã qua trước ngày đến: «10/08/2021»")
	d.Press("f3").See("Chưa có ai chủ trì", "Hạn đã qua").Press("esc")
	d.Press("ctrl+s").See("Còn 1 chỗ ngờ").Press("esc")
	d.Press("ctrl+o").See("Chỗ cần xem 1/1: Chưa có ai chủ trì").Press("ctrl+z").See("!1").Press("ctrl+n", "ctrl+o").Absent("!1")
	d.Press("ctrl+s").See("Đã vào sổ số", "3 nhiệm vụ, 1 chưa có chủ trì")
}

// Whether a day is past is told by the day of receipt, as it stands in the form.
func TestThePastIsToldByTheDayOfReceipt(t *testing.T) {
	t.Parallel()
	p := paperProposal()
	p.Doubts = nil
	d := openReview(t, p).See("Nhiệm vụ 3 ").Absent("!1")
	d.Field("Đến lúc").Press("ctrl+u").Write("21/8/2021 8:00").See("Nhiệm vụ 3 !1")
	d.Press("ctrl+u").Write("19/8/2021 8:00").Absent("!1") // before the 20th is by the 19th
	d.Press("ctrl+u").Write("20/8/2021 8:00").See("Nhiệm vụ 3 !1")
}
