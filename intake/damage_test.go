package intake_test

import (
	"errors"
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/intake/doctext"
	"sotruc/intake/doubt"
)

// A text of which little is legible gives its number where that can still be read, and one sentence instead of many.
func TestHardlyLegible(t *testing.T) {
	for text, symbol := range map[string]string{
		"B? N?I V? -------C?NG H?A X? H?I CH? NGH?A VI?T NAM ?c l?p - T? do - H?nh ph?c S?: 77/BNV-CC V/v r? so?t bi?n ch? K?nh g?i: ?y ban nh?n d?n c?c t?nh. Th?c hi?n Ngh? ??nh s? 12/2025/N?-CP ng?y 5/2/2025.": "77/BNV-CC",
		"\uE000\uE001NG \uE002Y XÃ\nS\uE003 9-CV/ĐU\nK\uE004nh g\uE005i: Các chi b\uE006\nTh\uE007c hi\uE008n K\uE009 ho\uE00Ach s\uE003 5-KH/TU\n":                                                                 "9-CV/ĐU",
		"TH•NG B•O\nĐ•NG •Y X• T•N L•P y•u c•u c•c chi b• r• so•t theo K• ho•ch s• 5-KH/TU.\n":                                                                                                                      "",
		"Đ c l p - T do - H nh ph c\nTh c hi n K ho ch c a T nh y, c c chi b r so t h ngh o tr c ng y 5\n":                                                                                                          "",
	} {
		p := intake.Parse(text)
		d := p.Directive
		if d.Symbol != symbol || d.Kind != "" || d.Issuer != "" || d.Signer != "" || len(d.Cites)+len(d.Tasks)+len(p.Candidates) > 0 {
			t.Errorf("%q: got %+v", text, d)
		}
		want := 1
		if symbol != "" {
			want++ // the number is to be compared
		}
		if len(p.Doubts) != want || p.Doubts[len(p.Doubts)-1].Code != doubt.Illegible || p.Doubts[0].Code != doubt.Illegible {
			t.Errorf("%q: doubts %+v", text, p.Doubts)
		}
	}
}

// A question, a bullet, a unit of measure or a letter from abroad is no damage.
func TestSoundTextIsLegible(t *testing.T) {
	const text = "Kính gửi: Các chi bộ.\nCó bao nhiêu hộ? Vì sao? Ở đâu?\n• Dài 5 m, nặng 3 kg, giá 20 tr.\n• Tổ COVID-19, xã Krông Nô, ông Müller.\n"
	for _, d := range intake.Parse(text).Doubts {
		if d.Code == doubt.Illegible {
			t.Errorf("said to be damaged at %q", d.Text)
		}
	}
}

// A degree in a list or a table marks nothing; a marking in its place is named with its words and its line.
func TestOnlyAMarkingRefuses(t *testing.T) {
	const head = "ĐẢNG ỦY XÃ TÂN LẬP\n*\nSố 7-HD/ĐU\nTân Lập, ngày 05 tháng 02 năm 2026\n%HEAD%Kính gửi: Các chi bộ.\nVăn phòng Đảng ủy hướng dẫn:\n%BODY%\nT/M ĐẢNG ỦY\nBÍ THƯ\nLò Thị Xuân\n"
	for _, body := range []string{
		"1. Đóng dấu độ mật:\n- Mật;\n- Tối mật;\n- Tuyệt mật.", "a) Mật\nb) Tối mật", "TUYỆT MẬT\nTỐI MẬT\nMẬT", "TT\tMức độ\tMã\n1\tMật\tA\n2\tTối mật\tB", "Mức độ\nMật\nTối mật", "Độ mật: Mật",
	} {
		if _, err := intake.Read(textDoc(t, strings.NewReplacer("%HEAD%", "", "%BODY%", body).Replace(head))); err != nil {
			t.Errorf("%q: refused: %v", body, err)
		}
	}
	for _, tt := range []struct {
		in, words string
		line      int
	}{{"%HEAD%", "TỐI MẬT", 5}, {"%HEAD%", "Độ mật: Mật", 5}, {"%HEAD%", "(MẬT)", 5}, {"%BODY%", "TUYỆT MẬT", 7}} {
		text := strings.Replace(head, tt.in, tt.words+"\n", 1)
		text = strings.NewReplacer("%HEAD%", "", "%BODY%", "").Replace(text)
		_, err := intake.Read(textDoc(t, text))
		var secret *intake.SecretError
		if !errors.As(err, &secret) || secret.Words != strings.Trim(tt.words, "()") || secret.Line != tt.line {
			t.Errorf("%q: got %v, want it on line %d", tt.words, err, tt.line)
		}
	}
}

func textDoc(t *testing.T, text string) doctext.Doc {
	t.Helper()
	doc, err := doctext.Read("cv.txt", []byte(text), doctext.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// The words a PDF glued together are parted for the rules and in the values; the text and where things stand in it stay.
func TestGluedWords(t *testing.T) {
	const text = "ĐẢNG UỶ XÃ TÂN LẬP\n*\nSố 7-CV/ĐU\nTân Lập, ngày 05 tháng 9 năm 2025\nKính gửi: Các chi bộ.\nĐểkịp thời, Thường trực Đảng uỷyêu cầu:\n" +
		"1. Ban Xây dựng Đảng chủtrì báo cáo Ban Thường vụĐảng uỷtrước ngày 20/9/2025.\n2. Các chi bộrà soát.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nLò Thị Xuân\n"
	p := intake.Parse(text)
	d := p.Directive
	if d.Text != text {
		t.Errorf("the text is changed: %q", d.Text)
	}
	if len(d.Tasks) != 2 || d.Tasks[0].Lead != "Ban Xây dựng Đảng" || d.Tasks[1].Lead != "Các chi bộ" || d.Tasks[0].Deadline.Due.String() != "2025-09-20" {
		t.Fatalf("got tasks %+v", d.Tasks)
	}
	if !strings.Contains(d.Tasks[0].Text, "Ban Thường vụ Đảng uỷ trước ngày") {
		t.Errorf("got %q", d.Tasks[0].Text)
	}
	for _, s := range p.Spans {
		if s.Field == doubt.FieldDeadline && text[s.Start:s.End] != "trước ngày 20/9/2025" {
			t.Errorf("the deadline is said to be at %q", text[s.Start:s.End])
		}
	}
}
