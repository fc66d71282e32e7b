package merge_test

import (
	"testing"

	"sotruc/model/merge"
)

// An office is found however its name is typed, and never taken for another.
func TestPlace(t *testing.T) {
	t.Parallel()
	alike := [][]string{
		{"Đảng ủy phường Hòa Minh", "ĐẢNG UỶ PHƯỜNG HOÀ MINH", "Phường Hòa Minh", "P. Hòa Minh", "P.Hòa Minh", "UBND phường Hòa Minh", "Ủy ban nhân dân P.Hoà Minh", "Văn phòng Đảng ủy phường Hòa Minh", "dang uy phuong hoa minh", "Đ/U phường Hòa Minh"},
		{"Phường 1", "P.1", "Phường 01", "Đảng bộ phường 1"},
		{"Thị trấn Đu", "TT. Đu", "Đảng ủy TT Đu"},
		{"Quận ủy Liên Chiểu", "UBND quận Liên Chiểu", "Q. Liên Chiểu"},
		{"Thành uỷ Đà Nẵng", "Thành phố Đà Nẵng", "UBND TP. Đà Nẵng"},
	}
	for _, names := range alike {
		for _, name := range names[1:] {
			if merge.Place(name) != merge.Place(names[0]) {
				t.Errorf("%q is %q, %q is %q", name, merge.Place(name), names[0], merge.Place(names[0]))
			}
		}
	}
	for _, pair := range [][2]string{{"Phường Hòa Minh", "Xã Hòa Minh"}, {"Phường 1", "Phường 11"}, {"Xã Du Già", "Xã Già"}, {"Đảng ủy", "Phường"}} {
		if merge.Place(pair[0]) == merge.Place(pair[1]) {
			t.Errorf("%q and %q are two places", pair[0], pair[1])
		}
	}
}

// In a list two rows that one report may be are found; tones, or who is above, tell two offices apart.
func TestAlike(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		list []merge.Office
		want bool
	}{
		{"two offices", []merge.Office{{Name: "Phường Hòa Minh"}, {Name: "Phường Hòa Khánh"}}, false},
		{"in other words", []merge.Office{{Name: "Phường Hòa Minh"}, {Name: "UBND P.Hoà Minh"}}, true},
		{"other tones", []merge.Office{{Name: "Xã Tân Thành"}, {Name: "Xã Tân Thạnh"}}, false},
		{"short forms with other tones", []merge.Office{{Name: "TT. Đu"}, {Name: "Thị trấn Đủ"}}, false},
		{"one without tones", []merge.Office{{Name: "Xã Tân Thành"}, {Name: "xa tan thanh"}}, true},
		{"another above", []merge.Office{{Name: "Phường 1", Superior: "Quận 3"}, {Name: "Phường 1", Superior: "Quận ủy 5"}}, false},
		{"one does not say who is above", []merge.Office{{Name: "Phường 1", Superior: "Quận 3"}, {Name: "Phường 1"}}, true},
		{"the same above in other words", []merge.Office{{Name: "Phường 1", Superior: "Quận 3"}, {Name: "P.1", Superior: "Q.3"}}, true},
	}
	for _, tt := range tests {
		if _, _, got := merge.Alike(tt.list); got != tt.want {
			t.Errorf("%s: %t", tt.name, got)
		}
	}
}

func TestOnce(t *testing.T) {
	t.Parallel()
	list := merge.Once([]merge.Office{{Name: "A", Code: "1", Row: 2}, {Name: "A", Code: "1", Row: 3}, {Name: "A", Code: "2", Row: 4}})
	if len(list) != 2 || list[0].Row != 2 || list[1].Row != 4 {
		t.Errorf("%v", list)
	}
}
