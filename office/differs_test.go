package office_test

import (
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/intake/doctext"
	"sotruc/office"
)

// A paper with the number and the day of one in the book is told apart where it asks for something else, and not where it is only laid out
// in another way or comes in another form.
func TestDiffers(t *testing.T) {
	t.Parallel()
	const paper = "QUẬN ỦY BÌNH HÀ\n*\nSố 190-CV/QU\nBình Hà, ngày 01 tháng 8 năm 2021\nV/v rà soát hộ nghèo\nKính gửi: Đảng ủy các phường\n" +
		"1. Công an phường rà soát lưu trú, báo cáo trước ngày 20/8/2021.\n2. Các chi bộ tuyên truyền.\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nLê Minh Tâm\n"
	read := func(text string) intake.Proposal {
		p, err := intake.Read(doctext.Doc{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	book := open(t)
	saved, err := book.RegisterDirective(t.Context(), office.Received(read(paper).Directive, now()))
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		paper: "",
		strings.Replace(paper, "lưu trú, báo cáo", "lưu  trú , báo cáo", 1):                           "",
		strings.ReplaceAll(paper, "\n", "\n\n"):                                                       "",
		strings.Replace(paper, "20/8/2021", "15/8/2021", 1):                                           "trước ngày 15/8/2021",
		strings.Replace(paper, "2. Các chi bộ tuyên truyền.\n", "", 1):                                "Các chi bộ tuyên truyền",
		strings.Replace(paper, "2. Các chi bộ", "2. Trạm Y tế phường", 1):                             "Trạm Y tế phường tuyên truyền",
		strings.Replace(paper, "T/M BAN", "3. Trạm Y tế báo cáo hằng ngày trước 14 giờ.\nT/M BAN", 1): "Trạm Y tế báo cáo hằng ngày",
		"": "",
	} {
		var p intake.Proposal
		if text != "" {
			p = read(text)
		}
		got, err := office.Differs(t.Context(), book, saved.ID, p)
		if err != nil || (got == "") != (want == "") || !strings.Contains(got, want) {
			t.Errorf("%q, %v, want %q, of\n%s", got, err, want, text)
		}
	}
}
