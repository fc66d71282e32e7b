package reports_test

import (
	"strings"
	"testing"

	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// What speaks against issuing leads to where one sees it, and back; nothing is issued by looking.
func TestObjectionsOpenTheirLists(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	d.Press("x", "ctrl+u").Write(t.TempDir()).Press("ctrl+s").See("Vẫn lấy số")
	d.Walk(t, drive.At("asked"), drive.At("look", "m"))
	for words, there := range map[string]string{"hết hạn": "[Hết hạn]", "lượt theo dõi chưa ghi": "Cách ly", "chưa viết": "Lời văn"} {
		d.Press("home")
		for !strings.Contains(d.Current(), words) {
			d.Press("down")
		}
		d.Press("enter").See(there)
		d.Visit(scene.Report{ID: newestReport(t, d).ID}).Press("x", "ctrl+u").Write(t.TempDir()).Press("ctrl+s", "m")
	}
	if r := newestReport(t, d); r.IssuedAt != 0 {
		t.Errorf("issued %+v", r)
	}
}
