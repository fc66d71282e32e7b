package viet_test

import (
	"testing"

	"sotruc/model/viet"
)

func TestSpelled(t *testing.T) {
	t.Parallel()
	alike := [][2]string{
		{"Hòa Minh", "HOÀ  MINH"}, {"Đảng uỷ", "đảng ủy"}, {"Thúy", "Thuý"}, {"Tân Thạnh", "Ta\u0302n Tha\u0323nh"}, {"", " "},
	}
	for _, pair := range alike {
		if viet.Spelled(pair[0]) != viet.Spelled(pair[1]) {
			t.Errorf("%q and %q are spelled alike", pair[0], pair[1])
		}
	}
	for _, pair := range [][2]string{{"Tân Thành", "Tân Thạnh"}, {"Tân Thành", "Tan Thanh"}, {"Đa", "Da"}, {"Hoa Mình", "Hòa Minh"}, {"Sơn", "Sôn"}} {
		if viet.Spelled(pair[0]) == viet.Spelled(pair[1]) {
			t.Errorf("%q and %q are not spelled alike", pair[0], pair[1])
		}
	}
}
