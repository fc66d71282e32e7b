package reports_test

import (
	"regexp"
	"strconv"
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
	for words, there := range map[string]string{"hết hạn": "[Hết hạn]", "lượt theo dõi chưa ghi": "Người chưa ghi", "chưa viết": "Lời văn"} {
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

// The visits that an objection counts are listed by their rounds, as many as it counts, and each opens its round.
func TestVisitsLeftOutAreListedByTheirRounds(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	d.Press("x", "ctrl+u").Write(t.TempDir()).Press("ctrl+s", "m")
	for !strings.Contains(d.Current(), "lượt theo dõi chưa ghi") {
		d.Press("down")
	}
	want, err := strconv.Atoi(regexp.MustCompile(`(\d+) lượt`).FindStringSubmatch(d.Current())[1])
	if err != nil {
		t.Fatal(err)
	}
	d.Press("enter").See("Lượt theo dõi chưa ghi", "Buổi", "Người chưa ghi").FitsEverySize()
	n := 0
	for row := ""; row != d.Current(); d.Press("down") {
		row = d.Current()
		left := regexp.MustCompile(`(\d+)\s*$`).FindStringSubmatch(row)
		more, err := strconv.Atoi(append(left, "", "")[1])
		if err != nil {
			t.Fatalf("%q: %v", row, err)
		}
		n += more
	}
	if n != want {
		t.Errorf("%d people are listed, %d visits are left out", n, want)
	}
	d.Press("/").Write("khong co buoi nay").Press("enter").Absent("Buổi sáng", "Buổi chiều").Press("esc", "home")
	first := d.Current()
	d.Press("enter").See("Vòng sáng Thứ Hai 09/08/2021").Press("esc").See("Người chưa ghi")
	if d.Current() != first {
		t.Errorf("back at %q from the round of %q", d.Current(), first)
	}
}
