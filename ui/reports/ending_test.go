package reports

import (
	"testing"
)

func TestEndingOfAPath(t *testing.T) {
	t.Parallel()
	for w, want := range map[int]string{40: "/home/truc/Tài liệu/Báo cáo", 12: "…iệu/Báo cáo", 1: "…"} {
		if got := ending("/home/truc/Tài liệu/Báo cáo", w); got != want {
			t.Errorf("%d: %q, want %q", w, got, want)
		}
	}
}
