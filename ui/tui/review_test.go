package tui

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"sotruc/intake"
	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/ui/locale"
)

// paperText is a paper as it may come in by mail; its number is new to the sample's book.
const paperText = `QUẬN ỦY BÌNH HÀ            ĐẢNG CỘNG SẢN VIỆT NAM
       *             Bình Hà, ngày 14 tháng 8 năm 2021
 Số 961-CV/QU
V/v tăng cường phòng, chống dịch COVID-19

Kính gửi: Đảng ủy các phường

    Thực hiện Chỉ thị 16/CT-TTg ngày 31/3/2020 của Thủ tướng Chính phủ, Ban Thường vụ Quận ủy yêu cầu:

    1. Đảng ủy các phường chỉ đạo rà soát toàn bộ người về từ vùng dịch, hoàn thành trước ngày 20/8/2021.

    2. Ủy ban nhân dân các phường báo cáo kết quả về Quận ủy định kỳ 14 giờ hằng ngày.

    3. Giao Trạm Y tế kịp thời lấy mẫu xét nghiệm cho các trường hợp nghi ngờ.

Nơi nhận:                    T/M BAN THƯỜNG VỤ
- Như trên;                        BÍ THƯ
- Lưu VPQU.
                               Trần Văn Hòa
`

// paperProposal is what may be read from it, with its file and one doubt.
func paperProposal() intake.Proposal {
	sum := sha256.Sum256([]byte(paperText))
	issued, _ := model.NewDate(2021, 8, 14)
	due, _ := model.NewDate(2021, 8, 20)
	p := intake.Proposal{Directive: model.Directive{
		Kind: "CV", KindName: "Công văn", DocNumber: 961, Symbol: "961-CV/QU", Issuer: "Quận ủy Bình Hà", Place: "Bình Hà", IssuedOn: issued,
		Subject: "tăng cường phòng, chống dịch COVID-19", Signer: "Trần Văn Hòa", SignerTitle: "Bí thư", Urgency: model.UrgencyNormal,
		Recipients: model.Lines{"Như trên", "Lưu VPQU"}, Text: paperText,
		File: model.File{
			Name: "cv961.txt", SHA256: hex.EncodeToString(sum[:]), Size: len(paperText), Bytes: []byte(paperText),
		},
		Cites: []model.Citation{{Symbol: "16/CT-TTg", Kind: "CT", Issuer: "Thủ tướng Chính phủ"}},
		Tasks: []model.Task{
			{
				Ordinal: "1", Lead: "Đảng ủy các phường", Text: paperWords("Đảng ủy các phường chỉ", "20/8/2021."),
				Deadlines: []model.Deadline{{Phrase: "trước ngày 20/8/2021", Every: model.EveryOnce, Due: due, Relation: model.RelationBefore}},
			},
			{
				Ordinal: "2", Lead: "Ủy ban nhân dân các phường", Text: paperWords("Ủy ban nhân dân", "hằng ngày."),
				Deadlines: []model.Deadline{{Phrase: "định kỳ 14 giờ hằng ngày", Every: model.EveryDay, Time: "14:00", Relation: model.RelationAt}},
			},
			{Ordinal: "3", Lead: "Trạm Y tế", Text: paperWords("Giao Trạm", "nghi ngờ."), Deadlines: []model.Deadline{{Phrase: "kịp thời", Every: model.EveryASAP}}},
		},
	}}
	for _, s := range []struct{ field, from, to string }{
		{doubt.FieldSymbol, "Số 961", "CV/QU"},
		{doubt.FieldIssuer, "QUẬN ỦY", "BÌNH HÀ"},
		{doubt.FieldTasks, "Đảng ủy các phường chỉ", "20/8/2021."},
		{doubt.FieldTasks, "Ủy ban nhân dân", "hằng ngày."},
		{doubt.FieldTasks, "Giao Trạm", "nghi ngờ."},
	} {
		start := strings.Index(paperText, s.from)
		p.Spans = append(p.Spans, intake.Span{Field: s.field, Start: start, End: start + len(paperWords(s.from, s.to))})
	}
	at := strings.Index(paperText, "kịp thời")
	p.Doubts = []doubt.Doubt{
		{Field: doubt.FieldIssuer, Code: doubt.InferredIssuer, Start: -1, End: -1},
		{Field: doubt.FieldDeadline, Code: doubt.NoDate, Text: "kịp thời", Start: at, End: at + len("kịp thời")},
	}
	return p
}

// paperWords are the words of the paper from one place up to and with another.
func paperWords(from, to string) string {
	start := strings.Index(paperText, from)
	return paperText[start : start+strings.Index(paperText[start:], to)+len(to)]
}

// openReview shows the review of a proposal on top of the list.
func openReview(d *driver, p intake.Proposal) *review {
	d.app.room = roomDirectives
	d.run(d.app.put(roomDirectives, newReview(d.desk, p)))
	s, _ := d.app.top().screen.(*review)
	return s
}

func TestReviewLooks(t *testing.T) {
	paperGoldens(t, func(d *driver) { openReview(d, paperProposal()) })
}

func TestReviewTasksLook(t *testing.T) {
	paperGoldens(t, func(d *driver) {
		openReview(d, paperProposal())
		d.press("f5", "down", "down")
	})
}

func TestReviewSourceLooks(t *testing.T) {
	paperGoldens(t, func(d *driver) {
		openReview(d, paperProposal())
		d.press("tab", "tab", "f4")
	})
}

func TestReviewByHandLooks(t *testing.T) {
	paperGoldens(t, func(d *driver) { d.press("2", "n", "down", "down", "enter") })
}

func TestReviewFits(t *testing.T) {
	d := start(t, 140)
	openReview(d, paperProposal())
	paperFits(t, d)
	d.press("f4")
	paperFits(t, d)
	d.press("f5")
	paperFits(t, d)
	d.press("enter")
	paperFits(t, d)
}

func TestReviewSavesEverything(t *testing.T) {
	d := start(t, 140)
	p := paperProposal()
	s := openReview(d, p)
	n := countChosen(s.tasks)
	if before := paperNow(t, d, model.DirectiveFilter{Find: "961-CV/QU"}); len(before) != 0 {
		t.Fatal("something is in the book before it was saved")
	}
	d.press("ctrl+s").see("Còn 2 chỗ ngờ").press("c").see("Đã vào sổ số")
	if _, ok := d.app.top().screen.(*reader); !ok {
		t.Fatalf("the reader is not open:\n%s", d.screen())
	}
	got := paperOf(t, d, paperNow(t, d, model.DirectiveFilter{Find: "961-CV/QU"})[0].ID)
	if got.Symbol != "961-CV/QU" || got.DocNumber != 961 || got.Kind != "CV" || got.IssuedOn.Local() != "14/08/2021" ||
		got.Text != p.Directive.Text || got.File.SHA256 != p.Directive.File.SHA256 || len(got.Cites) != len(p.Directive.Cites) ||
		got.ReceivedAt.Date() != d.desk.today() {
		t.Errorf("saved %+v", got)
	}
	if len(got.Tasks) != n || n < 3 {
		t.Errorf("%d tasks saved, want %d", len(got.Tasks), n)
	}
	d.press("u", "c")
	if again := paperNow(t, d, model.DirectiveFilter{Find: "961-CV/QU"}); len(again) != 0 {
		t.Error("undo did not take the paper out of the book")
	}
	if _, still := d.app.top().screen.(*reader); still {
		t.Error("the reader of a paper that is gone stays")
	}
}

func TestReviewSwitchesAndEditsTasks(t *testing.T) {
	d := start(t, 140)
	s := openReview(d, paperProposal())
	n := countChosen(s.tasks)
	d.press("f5", "space")
	if got := countChosen(s.tasks); got != n-1 || s.tasks[0].on {
		t.Fatalf("%d tasks are on, want %d", got, n-1)
	}
	d.press("enter", "ctrl+u").write("Lấy mẫu").press("tab", "tab", "ctrl+u").write("lúc nào đó").press("ctrl+s").see("Không đọc được hạn này")
	d.press("ctrl+u").write("19/8").press("ctrl+s")
	d.press("n").write("Việc tự thêm").press("ctrl+s", "ctrl+s", "c").see("Đã vào sổ số")
	tasks := paperOf(t, d, paperNow(t, d, model.DirectiveFilter{Find: "961-CV/QU"})[0].ID).Tasks
	if len(tasks) != n || tasks[len(tasks)-1].Text != "Việc tự thêm" {
		t.Fatalf("saved %d tasks: %+v", len(tasks), tasks)
	}
	if !strings.HasSuffix(tasks[0].Text, "Lấy mẫu") && !strings.HasPrefix(tasks[0].Text, "Lấy mẫu") || tasks[0].Deadline.Due.Local() != "19/08/2021" {
		t.Errorf("edited task %+v", tasks[0])
	}
}

func TestReviewCandidatesAreOffByDefault(t *testing.T) {
	d := start(t, 140)
	p := paperProposal()
	p.Candidates = []model.Task{{Text: "Có thể là việc"}}
	s := openReview(d, p)
	d.press("f5", "end").see("Có thể là nhiệm vụ", "[ ] Có thể là việc")
	n := countChosen(s.tasks)
	d.press("space")
	if got := countChosen(s.tasks); got != n+1 {
		t.Errorf("%d tasks on, want %d", got, n+1)
	}
}

func TestReviewToggle(t *testing.T) {
	lines := []reviewTask{
		{parent: -1, on: true},
		{parent: 0, depth: 1, on: true},
		{parent: 1, depth: 2, on: true},
		{parent: -1, on: true},
	}
	shown := func() string {
		b := ""
		for _, l := range lines {
			if l.on {
				b += "x"
			} else {
				b += "-"
			}
		}
		return b
	}
	for _, step := range []struct {
		at   int
		want string
	}{{0, "---x"}, {2, "xxxx"}, {1, "x--x"}, {3, "x---"}, {1, "xxx-"}} {
		if toggle(lines, step.at); shown() != step.want {
			t.Fatalf("toggle %d gave %s, want %s", step.at, shown(), step.want)
		}
	}
	if got := countChosen(lines); got != 1 {
		t.Errorf("%d leaves, want 1", got)
	}
}

func TestReviewMarksTheSource(t *testing.T) {
	d := start(t, 140)
	s := openReview(d, paperProposal())
	d.size(120, 40)
	s.form.Focus("symbol")
	d.press("shift+tab", "tab")
	at := s.shown
	if got := s.proposal.Directive.Text[at.Start:at.End]; !strings.Contains(got, "961") {
		t.Errorf("the mark stands at %q", got)
	}
	d.press("f5", "down")
	if got := s.proposal.Directive.Text[s.shown.Start:s.shown.End]; !strings.Contains(got, "định kỳ") {
		t.Errorf("the mark stands at %q", got)
	}
}

func TestReviewShowsDoubtsAtTheirFields(t *testing.T) {
	d := start(t, 140)
	p := paperProposal()
	p.Doubts = []doubt.Doubt{
		{Field: doubt.FieldIssuedOn, Code: doubt.InvalidDate, Text: "29/77/2020", Start: -1, End: -1},
		{Field: doubt.FieldText, Code: doubt.Draft, Start: -1, End: -1},
		{Field: doubt.FieldDeadline, Code: doubt.NoDate, Text: "kịp thời", Start: strings.Index(p.Directive.Text, "kịp thời"), End: -1},
	}
	s := openReview(d, p)
	if s.form.Focused() != "issued_on" {
		t.Errorf("the focus is at %s", s.form.Focused())
	}
	d.see("Ngày in trên văn bản không có thật. «29/77/2020»", "Các mục !2", "!1")
	d.press("f5", "down", "down").see("! Hạn không ghi ngày cụ thể. «kịp thời»")
}

func TestReviewOfADuplicateOffersTheOther(t *testing.T) {
	d := start(t, 140)
	openReview(d, paperProposal())
	d.press("ctrl+s", "c")
	first := paperNow(t, d, model.DirectiveFilter{Find: "961-CV/QU"})[0]
	d.press("esc")
	s := openReview(d, paperProposal())
	d.press("ctrl+s", "c").see("đã có trong sổ, số đến "+paperNumber(first.Directive), "Mở")
	d.press("esc")
	if d.app.top().screen != s {
		t.Fatal("what was typed is gone")
	}
	d.press("ctrl+s", "c")
	if r, ok := d.app.top().screen.(*reader); !ok || r.id != first.ID {
		t.Error("the other paper is not open")
	}
}

func TestReviewThatCannotBeSavedStays(t *testing.T) {
	d := start(t, 140)
	s := openReview(d, paperProposal())
	if err := d.desk.Book.Close(); err != nil {
		t.Fatal(err)
	}
	d.press("ctrl+s", "c").see("! ")
	if d.app.top().screen != s {
		t.Error("the review is gone")
	}
	d.press("esc")
	if d.app.top().screen == s && len(d.app.dialogs) > 0 {
		t.Error("a review of a file nobody changed asks before it leaves")
	}
}

func TestReviewMarksABadField(t *testing.T) {
	d := start(t, 140)
	s := openReview(d, paperProposal())
	s.form.Focus("issued_on")
	d.press("ctrl+u").write("31/12/2021").press("f5", "ctrl+s", "c").see("Ngày ban hành")
	if s.onTasks || s.form.Focused() != "issued_on" {
		t.Errorf("the focus is at %s", s.form.Focused())
	}
	d.press("esc").see("Có thay đổi chưa lưu")
}

func TestReviewRefusesASecretPaper(t *testing.T) {
	d := start(t, 140)
	before := len(paperNow(t, d, model.DirectiveFilter{}))
	p := paperProposal()
	p.Doubts = append(p.Doubts, doubt.Doubt{Field: doubt.FieldText, Code: doubt.Secret, Start: -1, End: -1})
	openReview(d, p)
	d.press("ctrl+s").see("độ mật")
	if after := len(paperNow(t, d, model.DirectiveFilter{})); after != before {
		t.Error("a secret paper was saved")
	}
}

func TestReviewByHandSaves(t *testing.T) {
	d := start(t, 0)
	d.press("2", "n", "down", "down", "enter", "tab").write("12-CT/QU").press("ctrl+s").see("chưa có trích yếu").press("c").see("Đã vào sổ số 1/2021: 0 nhiệm vụ")
	got := paperOf(t, d, paperNow(t, d, model.DirectiveFilter{})[0].ID)
	if got.Symbol != "12-CT/QU" || got.DocNumber != 12 || got.Urgency != model.UrgencyNormal {
		t.Errorf("saved %+v", got)
	}
}

func TestEveryDoubtAndReadingErrorHasASentence(t *testing.T) {
	for _, lang := range []string{"vi", "en"} {
		words, err := locale.Load(lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, code := range []doubt.Code{
			doubt.MissingSymbol, doubt.MissingIssuer, doubt.InferredIssuer, doubt.MissingDate, doubt.InvalidDate,
			doubt.MissingSubject, doubt.MissingSigner, doubt.NotDirective, doubt.Draft, doubt.Secret,
			doubt.NoDate, doubt.AmbiguousDeadline, doubt.UnknownKind, doubt.Illegible,
			doubt.Differs, doubt.Due, doubt.Priority,
		} {
			if !words.Has("doubt." + string(code)) {
				t.Errorf("%s: no sentence for the doubt %s", lang, code)
			}
		}
	}
}

func TestReviewWithALongText(t *testing.T) {
	d := start(t, 0)
	p := intake.Proposal{Directive: model.Directive{Subject: "Dài", Text: strings.Repeat(paperText, 500)}}
	p.Spans = []intake.Span{{Field: "symbol", Start: 300, End: 320}, {Field: "subject", Start: 600_000, End: 600_020}}
	s := openReview(d, p)
	d.press("tab", "tab", "tab", "tab", "tab")
	if s.shown.Start != 600_000 {
		t.Errorf("the mark stands at %d", s.shown.Start)
	}
	d.press("f4").see("Kính gửi")
	d.send(tea.WindowSizeMsg{Width: 120, Height: 40})
	d.fits(120, 40)
	if _, err := d.desk.Book.Directives(context.Background(), nil); err != nil {
		t.Fatal(err)
	}
}
