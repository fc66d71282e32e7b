package receive_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"sotruc/intake"
	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/locale"
	"sotruc/ui/scene"
)

func TestReviewLooks(t *testing.T) {
	t.Parallel()
	drive.Pictures(t, 140, func(_ *testing.T, d *drive.Driver) { d.Visit(scene.Review{Proposal: paperProposal()}) })
}

func TestReviewTasksLook(t *testing.T) {
	t.Parallel()
	drive.Pictures(t, 140, func(_ *testing.T, d *drive.Driver) {
		d.Visit(scene.Review{Proposal: paperProposal()}).Press("f5", "down", "down")
	})
}

func TestReviewSourceLooks(t *testing.T) {
	t.Parallel()
	drive.Pictures(t, 140, func(_ *testing.T, d *drive.Driver) {
		d.Visit(scene.Review{Proposal: paperProposal()}).Press("tab", "tab", "f4")
	})
}

func TestReviewByHandLooks(t *testing.T) {
	t.Parallel()
	drive.Pictures(t, 140, func(_ *testing.T, d *drive.Driver) { d.Press("2", "n", "down", "down", "enter") })
}

func TestReviewFits(t *testing.T) {
	t.Parallel()
	d := openReview(t, paperProposal()).FitsEverySize()
	for _, key := range []string{"f4", "f5", "enter"} {
		d.Press(key).FitsEverySize()
	}
}

func TestReviewSavesEverything(t *testing.T) {
	t.Parallel()
	p := paperProposal()
	d := openReview(t, p).See("Nhiệm vụ 3")
	if before := d.Papers(model.DirectiveFilter{Find: "961-CV/QU"}); len(before) != 0 {
		t.Fatal("something is in the book before it was saved")
	}
	d.Press("ctrl+s").See("Còn 2 chỗ ngờ").Press("c").See("Đã vào sổ số", "Số đến ")
	at(t, d, "Văn bản › 961-CV/QU")
	got := d.Paper(d.Papers(model.DirectiveFilter{Find: "961-CV/QU"})[0].ID)
	if got.Symbol != "961-CV/QU" || got.DocNumber != 961 || got.Kind != "CV" || got.IssuedOn.Local() != "14/08/2021" ||
		got.Text != p.Directive.Text || got.File.SHA256 != p.Directive.File.SHA256 || len(got.Cites) != len(p.Directive.Cites) ||
		got.ReceivedAt.Date() != d.Desk.Today() {
		t.Errorf("saved %+v", got)
	}
	if len(got.Tasks) != 3 {
		t.Errorf("%d tasks saved, want 3", len(got.Tasks))
	}
	d.Press("u", "c")
	if again := d.Papers(model.DirectiveFilter{Find: "961-CV/QU"}); len(again) != 0 {
		t.Error("undo did not take the paper out of the book")
	}
	at(t, d, "") // the reader of a paper that is gone has gone, too
}

func TestReviewSwitchesAndEditsTasks(t *testing.T) {
	t.Parallel()
	d := openReview(t, paperProposal()).Press("f5")
	counted(t, d, 3, 3)
	d.Press("space").See("[ ] 1. Đảng ủy")
	counted(t, d, 2, 3)
	d.Press("enter", "ctrl+u").Write("Lấy mẫu").Press("tab", "tab", "ctrl+u").Write("lúc nào đó").Press("ctrl+s").See("Không đọc được hạn này")
	d.Press("ctrl+u").Write("cuối tháng").See("= Thứ Ba 31/08/2021").Press("ctrl+s")
	d.Press("n").Write("Việc tự thêm").Press("ctrl+s", "ctrl+s", "c").See("Đã vào sổ số")
	tasks := d.Paper(d.Papers(model.DirectiveFilter{Find: "961-CV/QU"})[0].ID).Tasks
	if len(tasks) != 3 || tasks[2].Text != "Việc tự thêm" {
		t.Fatalf("saved %d tasks: %+v", len(tasks), tasks)
	}
	if !strings.HasSuffix(tasks[0].Text, "Lấy mẫu") && !strings.HasPrefix(tasks[0].Text, "Lấy mẫu") || tasks[0].Deadline.Due.Local() != "31/08/2021" {
		t.Errorf("edited task %+v", tasks[0])
	}
}

func TestReviewCandidatesAreOffByDefault(t *testing.T) {
	t.Parallel()
	p := paperProposal()
	p.Candidates = []model.Task{{Text: "Có thể là việc"}}
	d := openReview(t, p).Press("f5", "end").See("Có thể là nhiệm vụ", "[ ] Có thể là việc")
	counted(t, d, 3, 4)
	counted(t, d.Press("space"), 4, 4)
}

func TestReviewMarksTheSource(t *testing.T) {
	t.Parallel()
	d := openReview(t, paperProposal()).Size(120, 40).Field("Số, ký hiệu").Press("shift+tab", "tab")
	if got := pointedOut(d); !strings.Contains(got, "961") {
		t.Errorf("the mark stands at %q", got)
	}
	if got := pointedOut(d.Press("f5", "down")); !strings.Contains(got, "định kỳ") {
		t.Errorf("the mark stands at %q", got)
	}
}

func TestReviewOfADuplicateOffersTheOther(t *testing.T) {
	t.Parallel()
	d := openReview(t, paperProposal()).Press("ctrl+s", "c")
	first := d.Papers(model.DirectiveFilter{Find: "961-CV/QU"})[0]
	d.Press("esc").Visit(scene.Review{Proposal: paperProposal()}).Field("Trích yếu").Press("end").Write(" khẩn")
	d.Press("ctrl+s", "c").See("đã có trong sổ, số đến "+first.FullNumber(), "Mở")
	d.Press("esc")
	at(t, d, reviewPath)
	onField(t, d, "Số, ký hiệu")
	if got := subject(t, d); !strings.HasSuffix(got, " khẩn") {
		t.Fatalf("what was typed is gone: %q", got)
	}
	d.Press("ctrl+s", "c").See("Số đến " + first.FullNumber() + "  961-CV/QU")
	at(t, d, "Văn bản › 961-CV/QU")
}

func TestReviewThatCannotBeSavedStays(t *testing.T) {
	t.Parallel()
	d := openReview(t, paperProposal()).CloseBook().Press("ctrl+s", "c").See("! ")
	at(t, d, reviewPath)
	d.Press("esc").Absent("Có thay đổi chưa lưu") // a file that nobody changed can be read again
	at(t, d, "")
}

func TestReviewMarksABadField(t *testing.T) {
	t.Parallel()
	d := openReview(t, paperProposal()).Field("Ngày ban hành").Press("ctrl+u").Write("31/12/2021")
	d.Press("f5", "ctrl+s", "c").See("Ngày ban hành", "[Các mục")
	onField(t, d, "Ngày ban hành")
	d.Press("esc").See("Có thay đổi chưa lưu")
}

func TestReviewRefusesASecretPaper(t *testing.T) {
	t.Parallel()
	p := paperProposal()
	p.Doubts = append(p.Doubts, doubt.Doubt{Field: doubt.FieldText, Code: doubt.Secret, Start: -1, End: -1})
	d := openReview(t, p)
	before := len(d.Papers(model.DirectiveFilter{}))
	d.Press("ctrl+s").See("độ mật")
	if after := len(d.Papers(model.DirectiveFilter{})); after != before {
		t.Error("a secret paper was saved")
	}
}

func TestReviewByHandSaves(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0).Press("2", "n", "down", "down", "enter", "tab").Write("12-CT/QU")
	d.Press("ctrl+s").See("chưa có trích yếu").Press("c").See("Đã vào sổ số 1/2021: 0 nhiệm vụ")
	got := d.Paper(d.Papers(model.DirectiveFilter{})[0].ID)
	if got.Symbol != "12-CT/QU" || got.DocNumber != 12 || got.Urgency != model.UrgencyNormal {
		t.Errorf("saved %+v", got)
	}
}

func TestEveryDoubtAndReadingErrorHasASentence(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"vi", "en"} {
		words, err := locale.Load(lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, code := range []doubt.Code{
			doubt.MissingSymbol, doubt.MissingIssuer, doubt.InferredIssuer, doubt.MissingDate, doubt.InvalidDate,
			doubt.MissingSubject, doubt.MissingSigner, doubt.NotDirective, doubt.Article, doubt.Told, doubt.StampedNumber, doubt.Draft, doubt.Secret,
			doubt.NoDate, doubt.AmbiguousDeadline, doubt.UnheldRhythm, doubt.Lunar, doubt.DueBeforeIssue, doubt.UnknownKind, doubt.Illegible,
			doubt.Differs, doubt.Due, doubt.Priority,
		} {
			if !words.Has("doubt." + string(code)) {
				t.Errorf("%s: no sentence for the doubt %s", lang, code)
			}
		}
	}
}

func TestReviewWithALongText(t *testing.T) {
	t.Parallel()
	text := strings.Repeat(paperText, 500)
	deep := 300_000 + strings.Index(text[300_000:], "Kính gửi")
	text = text[:deep] + "CHỖ NÀY Ở SÂU. " + text[deep:]
	p := intake.Proposal{Directive: model.Directive{Subject: "Dài", Text: text}}
	p.Spans = []intake.Span{
		{Field: "symbol", Start: 300, End: 320},
		{Field: "subject", Start: deep, End: deep + len("CHỖ NÀY Ở SÂU")},
		{Field: "signer", Start: 600_000, End: 600_020}, // behind the end of the text
	}
	d := drive.Start(t, 0).Visit(scene.Review{Proposal: p}).Press("tab", "tab", "tab", "tab", "tab").Size(120, 40)
	onField(t, d, "Trích yếu")
	if got := pointedOut(d); got != "CHỖ NÀY Ở SÂU" {
		t.Errorf("the mark stands at %q", got)
	}
	onField(t, d.Press("tab"), "Người ký")
	if got := pointedOut(d); got != "" {
		t.Errorf("the mark stands at %q", got)
	}
	d.Size(80, 24).Press("f4").See("Kính gửi").Fits(120, 40)
	if _, err := d.Desk.Book.Directives(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
}

func TestReviewFollowsTheMouse(t *testing.T) {
	t.Parallel()
	d := openReview(t, paperProposal()).Size(120, 40).Click(100, 8)
	d.See("[Nguyên văn]") // a click into the source leads there
	d.Send(tea.MouseWheelMsg{X: 100, Y: 8, Button: tea.MouseWheelDown})
	d.Click(5, 8).Absent("[Nguyên văn]") // and one on the fields back
}

func TestReviewWorksInEnglishAtEverySize(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140).English().Visit(scene.Review{Proposal: doubtfulProposal()})
	for _, keys := range []string{"f9", "f5", "f4", "space", "t", "ctrl+z", "ctrl+n"} {
		d.Press(keys).Absent("⟦").FitsEverySize()
	}
}

// BenchmarkReviewKey measures a key press with a text of 2 MB beside the form.
func BenchmarkReviewKey(b *testing.B) {
	p := paperProposal()
	p.Directive.Text = strings.Repeat(paperText, (2<<20)/len(paperText))
	d := drive.Start(b, 0).Visit(scene.Review{Proposal: p}).Size(120, 40)
	for _, c := range []struct{ name, page, press string }{{"fields", "", "tab"}, {"tasks", "f5", "down"}, {"source", "f4", "down"}} {
		if c.page != "" {
			d.Press(c.page)
		}
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				d.Press(c.press)
				if d.App.View().Content == "" {
					b.Fatal("no frame")
				}
			}
		})
	}
}

// A paper that is typed by hand has nothing to be read: it says that no task was entered yet, and how.
func TestAPaperTypedByHandHasNoTaskYet(t *testing.T) {
	t.Parallel()
	drive.Start(t, 0).Press("2", "n", "down", "down", "enter", "f5").See("Chưa nhập nhiệm vụ nào. Bấm n").Absent("Không đọc được nhiệm vụ")
}
