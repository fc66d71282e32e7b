package viet_test

import (
	"slices"
	"strings"
	"testing"

	"sotruc/model/viet"
)

// parted writes a space where a word is parted.
func parted(s string) string {
	for _, at := range slices.Backward(viet.Glued(s)) {
		s = s[:at] + " " + s[at:]
	}
	return s
}

func TestGlued(t *testing.T) {
	for glued, want := range map[string]string{
		"Căn cứý kiến": "Căn cứ ý kiến", "ủy ý": "ủy ý", "thúy": "thúy",
		"Đểbảo đảm":                     "Để bảo đảm",
		"Đảng uỷyêu cầu":                "Đảng uỷ yêu cầu",
		"Ban Thường vụĐảng uỷKế hoạch":  "Ban Thường vụ Đảng uỷ Kế hoạch",
		"Thường trực Đảng uỷtrước ngày": "Thường trực Đảng uỷ trước ngày",
		"Đảng uỷUBND xã":                "Đảng uỷ UBND xã",
		"Đảng uỷUỷban nhân dân xã":      "Đảng uỷ Uỷ ban nhân dân xã",
		"lần thứI":                      "lần thứ I",
		"thủtục bảo đảm":                "thủ tục bảo đảm",
		"bổsung":                        "bổ sung",
		"dựtoán":                        "dự toán",
		"bịnội":                         "bị nội",
		"xãởcơsở":                       "xã ở cơ sở",
		"Chủtrìphối":                    "Chủ trì phối",
	} {
		if got := parted(glued); got != want {
			t.Errorf("%q: got %q, want %q", glued, got, want)
		}
	}
	for _, whole := range []string{
		"Thường trực Đảng ủy phường yêu cầu các chi bộ nghiêm túc thực hiện, khuyến khích, nghiêng, quyết, giữ, gìn, Kạn", "Covid online website", "HĐND, VPĐU, BCĐ, QĐUBND, ĐU", "Êđê", "Krông Nô",
		"100-CV/ĐU", strings.Repeat("ĐẢNG", 200), "", "Hmông",
	} {
		if got := parted(whole); got != whole {
			t.Errorf("%q is parted: %q", whole, got)
		}
	}
}
