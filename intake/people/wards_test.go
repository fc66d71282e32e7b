package people_test

import (
	"testing"

	"sotruc/intake/people"
)

// The title of a list may name another commune than the office's own.
func TestListOfAnotherWard(t *testing.T) {
	t.Parallel()
	tests := []struct{ office, title, want string }{
		{"Đảng ủy phường Tân Lập", "ỦY BAN NHÂN DÂN PHƯỜNG THANH KHÊ", "PHƯỜNG THANH KHÊ"},
		{"Đảng ủy phường Tân Lập", "DANH SÁCH NGƯỜI CÁCH LY PHƯỜNG THANH KHÊ NGÀY 15/8/2021", "PHƯỜNG THANH KHÊ"},
		{"Đảng ủy phường Tân Lập", "Danh sách người cách ly của xã Hòa Bắc, thành phố Mẫu", "xã Hòa Bắc"},
		{"Đảng ủy phường Tân Lập", "Trạm Y tế thị trấn Nam Phước (mẫu 02)", "thị trấn Nam Phước"},
		{"Đảng ủy phường Tân Lập", "DANH SÁCH NGƯỜI CÁCH LY PHƯỜNG TÂN LẬP", ""},
		{"Đảng ủy phường Tân Lập", "UBND xã Tân Lập (cũ)", ""},
		{"Đảng ủy phường Tân Lập", "Danh sách người từ phường Thanh Khê", ""},
		{"Đảng ủy phường Tân Lập", "Người từ Thanh Khê; Trạm Y tế phường Tân Lập", ""},
		{"Đảng ủy phường 1", "DANH SÁCH PHƯỜNG 12", "PHƯỜNG 12"},
		{"Đảng ủy phường 12", "DANH SÁCH PHƯỜNG 12", ""},
		{"Đảng ủy phường Tân Lập", "Danh sách bảo trợ XÃ HỘI của địa phương, các phường, CÔNG AN PHƯỜNG", ""},
		{"Đảng ủy Khối cơ quan", "ỦY BAN NHÂN DÂN PHƯỜNG THANH KHÊ", ""},
		{"", "ỦY BAN NHÂN DÂN PHƯỜNG THANH KHÊ", ""},
	}
	for _, tt := range tests {
		opts := options(t)
		opts.Office = tt.office
		list, err := people.Read("x.csv", []byte("\""+tt.title+"\",,\nHọ tên,Năm sinh,Địa chỉ\nVõ An,1960,1 Lê Lợi phường Hải Châu\n"), opts)
		if err != nil || list.Elsewhere != tt.want {
			t.Errorf("%s, %s: %q, %v", tt.office, tt.title, list.Elsewhere, err)
		}
	}
}

// What stands in the column of areas and is somebody, a disease or an address is told apart from areas.
func TestAreasThatAreNone(t *testing.T) {
	t.Parallel()
	for cell, none := range map[string]bool{
		"Võ An": true, "Vũ Văn Lệch": true, "sởi": true, "F1": true, "12 Trần Phú": true, "0905000333": true, "02/08/2021": true, "=1+1": true,
		"Tổ 4": false, "4": false, "12": false, "Hòa Bình": false, "Thôn Văn Thị": false, "Khu phố 3": false, "Đông Trà": false, "": false, "4B": false,
	} {
		list := read(t, "Họ tên,Năm sinh,Địa chỉ,Tổ dân phố\nVõ An,1960,1 Lê Lợi,"+cell+"\n")
		if got := list.Households[0].Says[0].NoArea; got != none {
			t.Errorf("%q: %v", cell, got)
		}
	}
}
