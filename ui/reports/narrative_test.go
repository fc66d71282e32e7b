package reports_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/office"
	"sotruc/report"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// happened puts another activity into the week of the draft, so that its figures change.
func happened(t *testing.T, d *drive.Driver, on string) {
	t.Helper()
	day, err := model.ParseDate(on)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.Desk.Book.AddActivity(t.Context(), model.Activity{Kind: model.ActivityMeeting, On: day, Text: "Họp tổ", Count: 1}); err != nil {
		t.Fatal(err)
	}
	d.Send(scene.Reload{})
}

func TestASectionFollowsTheFiguresUntilSomebodyWritesThere(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	d.Press("l").See("I. Công tác lãnh đạo, chỉ đạo · theo số liệu", "tổ chức 01 cuộc họp", "II. Kết quả thực hiện · theo số liệu").Absent("chưa lưu")
	d.Press("ctrl+s").See("Đã lưu phần lời văn")
	if r := newestReport(t, d); len(r.Narrative) != 0 || r.Rev != 1 {
		t.Errorf("nobody wrote anything: %+v", r)
	}
	happened(t, d, "2021-08-12")
	d.See("tổ chức 02 cuộc họp", "lãnh đạo, chỉ đạo · theo số liệu").Absent("chưa lưu")

	d.Press("ctrl+end", "enter").Write("Ban hành Nghị quyết.").See("● chưa lưu", "đã viết riêng").Press("ctrl+s").Absent("chưa lưu")
	r := newestReport(t, d)
	if len(r.Narrative) != 1 || !strings.HasSuffix(r.Narrative[0].Text, "62 lượt.\nBan hành Nghị quyết.") || !strings.Contains(r.Narrative[0].Sentence, "02 cuộc họp") {
		t.Fatalf("%+v", r.Narrative)
	}
	d.Absent("số liệu đã đổi")
	happened(t, d, "2021-08-13")
	d.See("số liệu đã đổi từ khi viết", "02 cuộc họp", "Ban hành Nghị quyết.").Absent("03 cuộc họp")
	d.Press("f3").See("03 cuộc họp", "khi viết:", "Lấy lại cả mục").Press("k").See("02 cuộc họp")
	d.Press("f3", "c").See("03 cuộc họp", "lãnh đạo, chỉ đạo · theo số liệu").Absent("Ban hành Nghị quyết", "chưa lưu")
	if r := newestReport(t, d); len(r.Narrative) != 0 {
		t.Errorf("%+v", r.Narrative)
	}
	d.Press("esc", "u", "l").See("Ban hành Nghị quyết.", "số liệu đã đổi từ khi viết").Absent("chưa lưu")
	d.Size(100, 60).Press("f7").See("Ban hành Nghị quyết.", "02 cuộc họp")
}

// What is typed and not saved when a section goes back to the figures is saved before: undo brings it back.
func TestWhatWasTypedIsNotLostWithASection(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	d.Press("l", "tab").Press("ctrl+end").Write(" Nói thêm.").Press("f3").See("II. Kết quả thực hiện, theo số liệu").Press("c").Absent("Nói thêm", "chưa lưu")
	d.Press("esc", "u", "l").See("II. Kết quả thực hiện · đã viết riêng")
	if r := newestReport(t, d); len(r.Narrative) != 1 || !strings.HasSuffix(r.Narrative[0].Text, "Nói thêm.") {
		t.Errorf("%+v", r.Narrative)
	}
	d.Press("f3").See("II. Kết quả thực hiện, theo số liệu").Press("k", "tab", "f3").See("III. Khó khăn, vướng mắc đang theo số liệu")
}

// emptyWeekly is the text of the report of this week in an empty book.
func emptyWeekly(t *testing.T) *drive.Driver {
	t.Helper()
	d := drive.Start(t, 0)
	d.Desk.Config.Report.Sections = "epidemic"
	return d.Press("5", "n", "enter", "ctrl+s").See("16–22/08/2021").Press("l")
}

// A section that is emptied says what the figures say again.
func TestAnEmptiedSectionFollowsTheFigures(t *testing.T) {
	t.Parallel()
	d := emptyWeekly(t).Write("Chữ").Press("ctrl+s").See("đã viết riêng").Press("backspace", "backspace", "backspace").See("chưa lưu")
	d.Press("ctrl+s").See("chỉ đạo · chờ viết").Absent("chưa lưu")
	happened(t, d, "2021-08-16")
	d.See("tổ chức 01 cuộc họp").Press("ctrl+u", "backspace", "ctrl+u").See("chưa lưu").Press("ctrl+s").See("tổ chức 01 cuộc họp").Absent("chưa lưu")
}

// Text for a section the report has no more stays, on the screen and on paper.
func TestTextStaysWhenTheSectionsChange(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	d.Press("l", "tab", "tab").Write("Thiếu người.").Press("tab").Write("Xin thêm người.").Press("ctrl+s").See("Đã lưu phần lời văn")
	d.Press("f2").Field("Các mục").Press("right", "right", "right", "right").See("Chuyên đề, đột xuất").Press("ctrl+s").See("Đã lưu")
	d.Press("f6").Size(120, 60).See("I. Tình hình", "III. Kiến nghị, đề xuất · đã viết riêng", "mục không còn trong báo cáo (difficulties)", "Thiếu người.", "Xin thêm người.")
	if text := printed(t, d); !strings.Contains(text, "Thiếu người.") || !strings.Contains(text, "Xin thêm người.") {
		t.Errorf("%s", text)
	}
	d.Press("f5", "s", "u", "l").See("III. Khó khăn, vướng mắc · đã viết riêng", "I. Công tác lãnh đạo, chỉ đạo")
}

// printed is the text of the newest report as it would be printed now.
func printed(t *testing.T, d *drive.Driver) string {
	t.Helper()
	r, err := office.Redraft(t.Context(), d.Desk.Book, d.Desk.Config, newestReport(t, d), d.Desk.Now())
	if err != nil {
		t.Fatal(err)
	}
	doc, err := office.LoadDocument(t.Context(), d.Desk.Book, d.Desk.Config, r)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(report.Preview(doc, 300), "\n")
}

// Whatever is done: what an officer wrote is in the book and on paper until he takes it away himself, and every other section says what
// the figures say.
func TestNoTextIsLost(t *testing.T) {
	t.Parallel()
	for seed := range uint64(8) {
		t.Run(strconv.FormatUint(seed, 10), func(t *testing.T) { anyOrder(t, rand.New(rand.NewPCG(seed, seed))) })
	}
}

// standing is what was written into the first section, and how many meetings there were in the week.
type standing struct {
	written string
	held    int
}

func anyOrder(t *testing.T, random *rand.Rand) {
	t.Helper()
	d, now := emptyWeekly(t), standing{}
	var past []standing // before each step that can be undone
	step := func(next standing) { past, now = append(past, now), next }
	for range 14 {
		switch random.IntN(5) {
		case 0, 1:
			word := " chữ " + strconv.Itoa(random.IntN(1000))
			d.Press("ctrl+end").Write(word).Press("ctrl+s")
			kept := newestReport(t, d).Narrative
			if len(kept) != 1 || !strings.HasSuffix(kept[0].Text, strings.TrimSpace(word)) || !strings.HasPrefix(kept[0].Text, now.written) {
				t.Fatalf("%q after %q: %+v", word, now.written, kept)
			}
			step(standing{kept[0].Text, now.held})
		case 2:
			happened(t, d, "2021-08-16")
			step(standing{now.written, now.held + 1})
		case 3:
			d.Press("f3")
			if now.written != "" {
				d.Press("c")
				step(standing{"", now.held})
			}
		case 4:
			if last := len(past) - 1; last >= 0 {
				d.Press("esc", "u", "l")
				now, past = past[last], past[:last]
			}
		}
		d.Absent("chưa lưu")
		stands(t, d, now)
	}
}

// stands checks the first section in the book and on paper.
func stands(t *testing.T, d *drive.Driver, now standing) {
	t.Helper()
	said, kept := now.written, ""
	if said == "" && now.held > 0 {
		said = fmt.Sprintf("Trong tuần, tổ chức %02d cuộc họp.", now.held)
	}
	if text := printed(t, d); !strings.Contains(text, said) {
		t.Fatalf("no %q in\n%s", said, text)
	}
	for _, s := range newestReport(t, d).Narrative {
		kept += s.Text
	}
	if kept != now.written {
		t.Fatalf("the book has %q, want %q", kept, now.written)
	}
}

// While somebody types the other sections go on following the figures.
func TestWhatIsTypedStaysWhenTheFiguresChange(t *testing.T) {
	t.Parallel()
	d := emptyWeekly(t).Press("tab").Write(" Đang viết")
	happened(t, d, "2021-08-16")
	d.See("tổ chức 01 cuộc họp", "Đang viết", "● chưa lưu")
	d.Press("ctrl+s").See("Đã lưu phần lời văn").Absent("chưa lưu")
	if r := newestReport(t, d); len(r.Narrative) != 1 || r.Narrative[0].Key != "results" {
		t.Errorf("%+v", r.Narrative)
	}
}

// A template of the office that cannot be used is named with its line; nothing is issued, and nothing written is lost.
func TestAWrongTemplateIssuesNothing(t *testing.T) {
	t.Parallel()
	d := emptyWeekly(t).Press("tab").Write(" Giữ lại").Press("ctrl+s")
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "mau"), 0o750); err != nil {
		t.Fatal(err)
	}
	wrong := filepath.Join(dir, "mau", "lanh-dao.tmpl")
	if err := os.WriteFile(wrong, []byte("Một câu.\n{{.Nothing}}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.Desk.Config.Path = filepath.Join(dir, "config.toml")
	d.Send(scene.Reload{})
	d.See("Mẫu câu lanh-dao.tmpl, dòng 2: không có trường này: Nothing.", "Giữ lại")
	d.Press("f7").See("Mẫu câu lanh-dao.tmpl, dòng 2")
	d.Press("x", "x", "ctrl+u").Write(t.TempDir()).Press("ctrl+s").See("Mẫu câu lanh-dao.tmpl, dòng 2")
	if r := newestReport(t, d); r.IssuedAt != 0 || len(r.Narrative) != 1 {
		t.Errorf("%+v", r)
	}
	if err := os.WriteFile(wrong, []byte("Một câu của phường.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.Press("esc").Send(scene.Reload{})
	d.Press("f6").See("Một câu của phường.")
}

func TestWhatStandsInAReportIsChosen(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	d.Press("e").Field("Số liệu in").Write("Xét nghiệm; Cá").Press("ctrl+s").See("Không có nhóm số liệu tên đó")
	d.Press("ctrl+u").Press("f4").See("Không in số liệu").Write("xet").Press("enter").See("Xét nghiệm").Press("f4").Write("vi pham").Press("enter").See("Xét nghiệm; Vi phạm")
	d.Field("Chỉ tiêu bằng 0").Press("right", "right").See("không in").Press("ctrl+s").See("Đã lưu")
	r := newestReport(t, d)
	if (r.Layout != model.Layout{Zeros: "hide", Figures: "test violation"}) {
		t.Errorf("%+v", r.Layout)
	}
	text := printed(t, d)
	for _, there := range []string{"Mẫu dương tính", "Xử lý vi phạm: 03", "Các chỉ tiêu khác không phát sinh trong kỳ."} {
		if !strings.Contains(text, there) {
			t.Errorf("no %q in\n%s", there, text)
		}
	}
	for _, gone := range []string{"cách ly tại nhà", "Trường hợp xử phạt", "Nhiệm vụ quá hạn", "Các hoạt động", "Tổng số"} {
		if strings.Contains(text, gone) {
			t.Errorf("%q in\n%s", gone, text)
		}
	}
	d.Press("e").See("Xét nghiệm; Vi phạm").Press("ctrl+s", "s")
	d.Go("journal").Press("enter").See("Lời văn", "không in", "Xét nghiệm")
}

// What is typed while a write is on its way is not taken for saved, and what a write did not bring into the book is still unsaved.
func TestTextTypedWhileSavingStays(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	d.Press("f6").Write("Một")
	d.Hold()
	d.Press("ctrl+s").Write(" hai").Press("ctrl+s")
	d.Release()
	d.See("Một hai", "● chưa lưu").Press("ctrl+s").See("Đã lưu phần lời văn").Absent("● chưa lưu")
	if r := newestReport(t, d); len(r.Narrative) != 1 || !strings.HasSuffix(r.Narrative[0].Text, "Một hai") {
		t.Errorf("%+v", r.Narrative)
	}
}
