package uncut_test

import (
	"testing"

	"sotruc/ui/kit/uncut"
)

func TestANumberIsNotCut(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ beginning, rest, want string }{
		{"báo cáo trước ngày 21/", "8/2021", "báo cáo trước ngày"},
		{"báo cáo trước ngày 2", "1/8/2021", "báo cáo trước ngày"},
		{"báo cáo trước ngày 21/8", "/2021.", "báo cáo trước ngày"},
		{"báo cáo trước ngày 21/8/2021", ".", "báo cáo trước ngày 21/8/2021"},
		{"báo cáo trước ngày 21/8/2021", ", gửi", "báo cáo trước ngày 21/8/2021"},
		{"báo cáo trước 14:", "00 hằng ngày", "báo cáo trước"},
		{"hỗ trợ 1.500", ".000 đồng", "hỗ trợ"},
		{"16/08/20", "21", "16/08/20"},
		{"theo Công văn số 412-CV/", "ĐU", "theo Công văn số 412-CV/"},
		{"từng hộ.", " Báo cáo", "từng hộ."},
		{"Việc", " 12", "Việc"},
	} {
		if got := uncut.Number(tt.beginning+"…", tt.beginning+tt.rest, "…"); got != tt.want+"…" {
			t.Errorf("%q before %q is left as %q, want %q", tt.beginning, tt.rest, got, tt.want)
		}
	}
	styled := "\x1b[1mngày 2…\x1b[m"
	if got := uncut.Number(styled, "\x1b[1mngày 21/8\x1b[m", "…"); got != styled {
		t.Errorf("styled: %q", got)
	}
	if got := uncut.Number("ngày 2", "ngày 21/8", ""); got != "ngày 2" {
		t.Errorf("a window on a text: %q", got)
	}
}
