package isolation_test

import (
	"strings"
	"testing"

	"sotruc/ui/drive"
)

// page is what the form shows, without its head, its foot and the mark of the focus.
func page(d *drive.Driver) string {
	lines := strings.Split(d.Screen(), "\n")
	return strings.ReplaceAll(strings.Join(lines[3:len(lines)-2], "\n"), "▌", " ")
}

// A person that was being entered comes back with the isolation as it was chosen: what was computed goes on being computed, and a last day that
// was typed stays typed.
func TestAPersonOutlivesTheProgramWithTheIsolation(t *testing.T) {
	t.Parallel()
	for name, end := range map[string]string{"by the rule": "", "typed": "30/08/2021"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := drive.Start(t, 20).Keeping().Size(120, 50).Go("household/1").Press("a")
			d.Write("Trần Văn Mận").Field("Diện").Press("right").Field("Bắt đầu").Write("12/08/2021")
			if end != "" {
				d.Field("Hết cách ly").Write(end)
			}
			d.Field("Họ tên")
			before := page(d)
			d.Reopen().Size(120, 50).See("Có bản nháp").Press("m").See("Đã mở lại bản nháp").Field("Họ tên")
			if after := page(d); after != before {
				t.Errorf("it was\n%s\nand is\n%s", before, after)
			}
			d.Field("Bắt đầu").Write("14/08/2021").Field("Họ tên")
			if end != "" && !d.Shows(end) {
				t.Errorf("a last day that was typed moved:\n%s", d.Screen())
			}
			if page(d) == before {
				t.Errorf("nothing follows from another first day:\n%s", d.Screen())
			}
		})
	}
}
