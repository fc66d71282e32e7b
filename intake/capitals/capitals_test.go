package capitals_test

import (
	"testing"

	"sotruc/intake/capitals"
)

func TestSentence(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ printed, want string }{
		{"VỀ VIỆC PHÒNG, CHỐNG DỊCH COVID-19 QUÝ IV", "Về việc phòng, chống dịch COVID-19 quý IV"},
		{"CHỈ ĐẠO CỦA BAN THƯỜNG VỤ ĐẢNG ỦY PHƯỜNG TÂN LẬP", "Chỉ đạo của Ban Thường vụ Đảng ủy phường Tân Lập"},
		{"PHỐI HỢP VỚI UBND, MTTQ", "Phối hợp với UBND, MTTQ"},
		{"Về việc của PHƯỜNG", "Về việc của PHƯỜNG"},
		{"VIỆC Ở TÂN LẬPA", "Việc ở tân lậpa"},
		{"16/8", "16/8"},
		{"", ""},
	} {
		if got := capitals.Sentence(tt.printed, "Tân Lập", ""); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.printed, got, tt.want)
		}
	}
}
