package roster_test

import "testing"

// A filter that nothing matches says so, and how to be rid of it; never that the roster is empty.
func TestAFilterWithoutAHitDoesNotSayThatTheRosterIsEmpty(t *testing.T) {
	t.Parallel()
	d := handing(t)
	for range 3 {
		d.Press("/").Write("zzz").See("Không có mục nào khớp. Esc: bỏ lọc").Absent("còn trống", "Chưa có").Press("esc").Absent("Không có mục nào khớp").Press("tab")
	}
	d.Press("3", "b").See("Chưa lưu bộ lọc nào").Absent("Không có mục nào khớp")
}
