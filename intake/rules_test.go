package intake_test

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"sotruc/intake"
	"sotruc/intake/doctext"
	"sotruc/intake/doubt"
	"sotruc/intake/entry"
	"sotruc/intake/when"
	"sotruc/model"
)

// Symbols as they are printed, and as the register writes them. "" is no symbol at all.
func TestCitedSymbols(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Công văn số 288 - CV/HU ngày 01/7/2021", "288-CV/HU"},
		{"Công văn số 250 –CV/HU ngày 01/7/2021", "250-CV/HU"},
		{"Chỉ thị số 06- CT/TW của Ban Bí thư", "06-CT/TW"},
		{"Quyết định số31-QĐ/TW, ngày 01-10-1997", "31-QĐ/TW"},
		{"Kết luận 445-KL/TƯ của Tỉnh ủy", "445-KL/TU"},
		{"Nghị quyết số 12-NQ/TƯ của Ban Chấp hành Trung ương", "12-NQ/TW"},
		{"Công văn số 367 - QĐ/TWĐTN-VP", "367-QĐ/TWĐTN-VP"},
		{"Hướng dẫn số 36-HD/VPTW ngày 03/4/2018", "36-HD/VPTW"},
		{"Công điện số 07 - CĐ/TU", "07-CĐ/TU"},
		{"Công văn số 100CV/ĐU của Đảng ủy phường", "100-CV/ĐU"},
		{"Công văn số 2718/ UBND - VX", "2718/UBND-VX"},
		{"Chỉ thị số 16/CT - TTg", "16/CT-TTg"},
		{"Nghị quyết số 30c/NQ-CP ngày 08 tháng 11 năm 2011", "30c/NQ-CP"},
		{"Nghị định số 61/2018/NĐ-CP", "61/2018/NĐ-CP"},
		{"Nghị định số 61/2018/NĐCP", "61/2018/NĐ-CP"},
		{"Thông tư số 01/2018/TTVPCP", "01/2018/TT-VPCP"},
		{"Quyết định số 2468/QĐUBND", "2468/QĐ-UBND"},
		{"các Công văn số 2522, 2523/UBND - VX", "2522/UBND-VX|2523/UBND-VX"},
		{"Kế hoạch số 11, 12 và 13-KH/HU ngày 01/02/2021", "11-KH/HU|12-KH/HU|13-KH/HU"},
		{"Công văn số 100-CV/ĐU - Về việc trực", "100-CV/ĐU"},
		{"Công điện số 122 của Văn phòng Chính phủ", "122"},
		{"Công điện ngày 28/7/2020 của Ban Bí thư Trung ương Đảng", ""},
		{"tỷ lệ 3/4, F1/F2, 24/24 giờ, 7/7 thôn, 15/20 hộ", ""},
		{"tốc độ 15-20 km/h, 1.119 người/76 cụm", ""},
		{"ngày 16/7/2021, nhiệm kỳ 2020-2025", ""},
		{"đường 30/4, số nhà 12/5 Lê Lợi, ĐT 0905-111-222", ""},
	}
	for _, tt := range tests {
		var got []string
		for _, c := range intake.Parse("Các đơn vị nghiên cứu " + tt.text + " để thực hiện.").Directive.Cites {
			if c.Symbol != "" {
				got = append(got, c.Symbol)
			}
		}
		if joined := strings.Join(got, "|"); joined != tt.want {
			t.Errorf("%s: got %q, want %q", tt.text, joined, tt.want)
		}
	}
}

// A paper with a marking of secrecy leaves nothing of its text behind.
func TestSecret(t *testing.T) {
	const paper = "ĐẢNG ỦY XÃ AN KHÊ\n*\nSố 7-CV/ĐU\n%s\nAn Khê, ngày 05 tháng 02 năm 2026\nKính gửi: Công an xã.\nYêu cầu:\n1. Kiểm tra.\n"
	for _, mark := range []string{"MẬT", "TỐI MẬT", "TUYỆT MẬT", "Mật", "Độ mật: Tối mật", "(MẬT)", "* MẬT *", "ĐẢNG CỘNG SẢN VIỆT NAM\tMẬT", "KHẨN\tTỐI MẬT"} {
		doc, err := doctext.Read("cv.txt", []byte(strings.Replace(paper, "%s", mark, 1)), doctext.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		p, err := intake.Read(doc)
		faults := &model.FieldError{}
		if !errors.As(err, &faults) || faults.Code != model.CodeSecret {
			t.Errorf("%s: got %v, want the code of secrecy", mark, err)
		}
		if d := p.Directive; d.Text != "" || d.Subject != "" || d.Symbol != "" || len(d.Tasks) > 0 || len(d.File.Bytes) > 0 || len(p.Candidates) > 0 {
			t.Errorf("%s: something of a secret paper is left: %+v", mark, p)
		}
	}
	for _, harmless := range []string{"BÍ MẬT GIA TRUYỀN", "Bảo mật", "mất", "gặp mặt", "Mặt trận"} {
		if p := intake.Parse(strings.Replace(paper, "%s", harmless, 1)); p.Directive.Symbol == "" {
			t.Errorf("%s: taken for a marking of secrecy", harmless)
		}
	}
}

// What cannot be read stays empty and is said.
func TestDoubts(t *testing.T) {
	tests := []struct {
		name, text string
		want       []doubt.Code
	}{
		{"nothing of a paper", "Mời đồng chí dự họp lúc 8 giờ.", []doubt.Code{
			doubt.NotDirective, doubt.MissingSymbol, doubt.MissingIssuer, doubt.MissingDate,
			doubt.MissingSubject, doubt.MissingSigner,
		}},
		{"damaged", "Số 5-CV/ĐU\nK\ufffdnh g\ufffdi: Các chi bộ", []doubt.Code{doubt.Illegible}},
		{"old encoding", "Céng hoµ x· héi chñ nghÜa ViÖt Nam ®éc lËp", []doubt.Code{doubt.Illegible}},
		{"unknown type", "Số 5-XYZ/ĐU\nAn Khê, ngày 05 tháng 02 năm 2026\n", []doubt.Code{doubt.UnknownKind}},
		{"two types in one symbol", "Số 5-QĐ/TU\nAn Khê, ngày 05 tháng 02 năm 2026\n", []doubt.Code{doubt.UnknownKind}},
		{"impossible day", "Số 5-CV/ĐU\nAn Khê, ngày 31 tháng 02 năm 2026\n", []doubt.Code{doubt.InvalidDate}},
		{"draft", "DỰ THẢO\nSố      -CV/ĐU\nAn Khê, ngày    tháng   năm 2026\n", []doubt.Code{doubt.Draft, doubt.MissingSymbol}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := intake.Parse(tt.text)
			var got []doubt.Code
			for _, d := range p.Doubts {
				got = append(got, d.Code)
				if d.Start >= 0 && strings.Join(strings.Fields(p.Directive.Text[d.Start:d.End]), " ") != d.Text {
					t.Errorf("%s: the words in doubt are not at %d–%d", d.Code, d.Start, d.End)
				}
			}
			for _, code := range tt.want {
				if !slices.Contains(got, code) {
					t.Errorf("no %s among %v", code, got)
				}
			}
		})
	}
	if d := intake.Parse(tests[5].text).Directive; d.IssuedOn != 0 {
		t.Errorf("an impossible day became %s", d.IssuedOn)
	}
}

// The same paper in another normal form, or with its spaces doubled, reads the same.
func TestReadsTheSame(t *testing.T) {
	for _, name := range []string{"cong-van-hd05.txt", "ke-hoach.txt", "chi-thi.txt", "cong-van-nha-nuoc.txt", "cong-dien.txt", "tin-bai.txt", "thong-bao.txt"} {
		text := source(t, name)
		want := string(values(text).bytes())
		for form, other := range map[string]string{
			"decomposed": norm.NFD.String(text), "with spaces doubled": strings.ReplaceAll(text, " ", "  "),
			"with Windows line ends": strings.ReplaceAll(text, "\n", "\r\n"), "with no-break spaces": strings.ReplaceAll(text, " ", "\u00a0"),
		} {
			got := strings.Split(string(values(other).bytes()), "\n")
			for i, line := range strings.Split(want, "\n") {
				if i >= len(got) || got[i] != line {
					t.Errorf("%s %s reads differently from line %d on: want %s\ngot %s", name, form, i, line, strings.Join(got[i:], "\n"))
					break
				}
			}
		}
	}
}

// values is what is read, without where it stands.
func values(text string) view {
	v := look(intake.Parse(text))
	v.Spans = nil
	return v
}

// fragment draws the pieces papers are made of, in any order.
func fragment() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.SampledFrom([]string{
			"Số 100-CV/ĐU\n", "Số: /TTr-VPCP\n", "ngày 19 tháng 7 năm 2021", "Hòa Minh, ", "Kính gửi: ", "- ", "1. ", "1.1. ", "a) ", "I. ", "Điều 2. ", "\n", "\n\n", ". ", ", ", "; ", ": ",
			"yêu cầu", "Đề nghị Công an phường", " chủ trì, phối hợp với ", "trước ngày 25 hằng tháng", "từ ngày 1 đến ngày 5", "định kỳ ", "T/M BAN THƯỜNG VỤ\n", "Nơi nhận:\n", "BÍ THƯ\n", "Đặng Văn A\n",
			"ban hành Kế hoạch số 5-KH/QU", "của Ban Bí thư", "KẾ HOẠCH\n", "về việc ", "KHẨN\n", "45 ngày kể từ ngày kết thúc quý", "\t", "    ", "ĐẢNG ỦY XÃ ", "thứ Sáu tuần tới", "hồi 10 giờ 30 ", "/", "-", "số ",
		}),
		rapid.String(),
	)
}

// Any text gives a proposal whose spans and doubts lie within it, and whose values hold no control characters.
func TestParseAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(fragment(), 0, 40).Draw(t, "text"), "")
		checkProposal(t, intake.Parse(text))
		found, _ := when.TypedDeadlines(text, 738000, 738000)
		for _, d := range found {
			if err := (model.Task{Text: "x", Deadline: d}).Validate(); err != nil {
				t.Fatalf("%q: a deadline the book refuses: %v", d.Phrase, err)
			}
		}
		entry.ParseDay(text, 738000)
	})
}

type fataler interface{ Fatalf(string, ...any) }

func checkProposal(t fataler, p intake.Proposal) {
	text := p.Directive.Text
	for _, s := range p.Spans {
		if s.Start < 0 || s.Start > s.End || s.End > len(text) {
			t.Fatalf("span %+v lies outside a text of %d bytes", s, len(text))
		}
	}
	for _, d := range p.Doubts {
		if d.Start > d.End || d.End > len(text) || d.Start < 0 && d.Start != d.End {
			t.Fatalf("doubt %+v lies outside a text of %d bytes", d, len(text))
		}
	}
	d := p.Directive
	for _, value := range append([]string{d.Symbol, d.Issuer, d.Place, d.Subject, d.Signer, d.SignerTitle}, d.Recipients...) {
		if strings.ContainsFunc(value, func(r rune) bool { return r < ' ' || r == 0x7f }) || value != strings.TrimSpace(value) {
			t.Fatalf("value %q is not clean", value)
		}
	}
	checkTasks(t, append(slices.Clone(d.Tasks), p.Candidates...))
}

func checkTasks(t fataler, tasks []model.Task) {
	for _, task := range tasks {
		if err := task.Validate(); err != nil {
			t.Fatalf("task %q: %v", task.Text, err)
		}
		checkTasks(t, task.Tasks)
	}
}

func FuzzParse(f *testing.F) {
	for _, name := range []string{"cong-van-hd05.txt", "cong-van-hd36.txt", "ke-hoach.txt", "cong-dien.txt", "tin-bai.txt", "du-thao.txt"} {
		f.Add(source(f, name))
	}
	paths, _ := filepath.Glob("testdata/unseen/*.txt")
	for _, path := range paths {
		for _, w := range wantedIn(f, path) {
			f.Add(w.text)
		}
	}
	f.Add("Số      -CV/ĐU")
	f.Add("chậm nhất là 45 ngày kể từ ngày kết thúc quý")
	f.Fuzz(func(t *testing.T, text string) { checkProposal(t, intake.Parse(text)) })
}

// Two columns put on one line, of which the right one was broken before the year of its day. The body above is no issuer.
func TestYearBehindTheNumber(t *testing.T) {
	d := intake.Parse("ĐẢNG BỘ TỈNH AN THÁI ĐẢNG CỘNG SẢN VIỆT NAM _____ HUYỆN ỦY THANH BÌNH * Thanh Bình, ngày 28 tháng 5 năm  Số 14-HD/HU 2021  HƯỚNG DẪN về việc trực bảo vệ cơ quan _____ Thực hiện sự chỉ đạo của cấp trên, Huyện ủy Thanh Bình hướng dẫn như sau: Các đơn vị phân công người trực.").Directive
	if d.Symbol != "14-HD/HU" || d.IssuedOn.String() != "2021-05-28" || d.Place != "Thanh Bình" || d.Issuer != "Huyện ủy Thanh Bình" {
		t.Errorf("got %q of %s at %q by %q", d.Symbol, d.IssuedOn, d.Place, d.Issuer)
	}
	for _, noYear := range []string{"ngày 28 tháng 5 năm Số 14-HD/HU 20211", "ngày 28 tháng 5 năm Số 14-HD/HU về 2021", "họp ngày 28 tháng 5 năm Số 14-HD/HU 2021"} {
		if d := intake.Parse("HUYỆN ỦY THANH BÌNH * " + noYear + "  HƯỚNG DẪN").Directive; d.IssuedOn != 0 {
			t.Errorf("%s: invented %s", noYear, d.IssuedOn)
		}
	}
}
