package roster_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// The kind of a new unit follows its name until it is chosen; that of a known one is left alone.
func TestTheKindOfANewUnitFollowsItsName(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	for _, c := range []struct {
		name string
		kind model.UnitKind
	}{
		{"Tổ dân phố 5", model.UnitArea},
		{"Chi bộ 2", model.UnitCell},
		{"Tổ Covid cộng đồng 1", model.UnitTeam},
		{"Trạm Y tế", model.UnitBody},
		{"Ủy ban Kiểm tra Đảng ủy", model.UnitBody},
		{"Bản Nà Tòng", model.UnitArea},
		{"CB 7", model.UnitCell},
		{"TDP 9", model.UnitArea},
	} { // whatever the cursor stands on
		d.Press("6", "end", "n").Write(c.name).Press("ctrl+s").See("Đã lưu: " + c.name)
		for _, u := range d.Units() {
			if u.Name == c.name && u.Kind != c.kind {
				t.Errorf("%s is a %s, want %s", c.name, u.Kind, c.kind)
			}
		}
	}
	d.Press("home", "n").Write("Nhóm").Press("tab", "left", "shift+tab").Write(" thôn").Press("home").Write("Thôn ").Press("ctrl+s").See("Đã lưu: Thôn Nhóm thôn")
	for _, u := range d.Units() {
		if u.Name == "Thôn Nhóm thôn" && u.Kind == model.UnitArea {
			t.Errorf("what was chosen gave way to the name: %+v", u)
		}
	}
}
