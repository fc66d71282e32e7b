// Package letterhead tells what the lines of a letterhead name: an office of the body above, a committee without its place, and the bodies of which there is
// only one. It reads names alone, and does not know where they stand.
package letterhead

import (
	"strings"

	"sotruc/intake/source"
	"sotruc/intake/symbol"
	"sotruc/intake/who"
	"sotruc/model/viet"
)

// IsOffice tells whether a line of a letterhead names an office of the body above it.
func IsOffice(flat string) bool {
	for _, head := range []string{"ban thuong truc", "thuong truc", "van phong", "ban to chuc", "ban tuyen giao", "ban dan van", "ban xay dung dang", "ban noi chinh", "uy ban kiem tra", "so ", "phong ", "ban chi dao", "mat tran", "trung tam"} {
		if strings.HasPrefix(flat, head) && !strings.Contains(flat, "chinh phu") && !strings.Contains(flat, " khu vuc ") {
			for _, place := range source.Places {
				if strings.Contains(flat, " "+place+" ") {
					return false
				}
			}
			return true
		}
	}
	return false
}

// CommitteeOf is the committee of a Party organisation, to which its offices belong: of ĐẢNG BỘ QUẬN BÌNH HÀ the Quận ủy Bình Hà.
func CommitteeOf(name string) string {
	place, ok := strings.CutPrefix(name, "ĐẢNG BỘ ")
	if !ok {
		return name
	}
	for level, committee := range map[string]string{"TỈNH ": "TỈNH ỦY ", "THÀNH PHỐ ": "THÀNH ỦY ", "QUẬN ": "QUẬN ỦY ", "HUYỆN ": "HUYỆN ỦY ", "THỊ XÃ ": "THỊ ỦY "} {
		if of, ok := strings.CutPrefix(place, level); ok {
			return committee + of
		}
	}
	return "ĐẢNG ỦY " + place
}

// PlaceOf cuts the place from the name of a people's committee.
func PlaceOf(name string) string {
	for _, head := range []string{"ỦY BAN NHÂN DÂN ", "UỶ BAN NHÂN DÂN ", "UBND "} {
		if place, ok := strings.CutPrefix(name, head); ok {
			return place
		}
	}
	return ""
}

// IsPlaceless tells whether a letterhead names a body without its place.
func IsPlaceless(name string) bool {
	switch viet.Fold(name) {
	case "uy ban nhan dan", "ubnd", "hoi dong nhan dan", "dang uy", "tinh uy", "thanh uy", "huyen uy", "quan uy":
		return true
	}
	return false
}

// OfSymbol names the bodies of which there is only one, by their symbol.
func OfSymbol(y symbol.Symbol) string {
	org := y.Org()
	if y.Kind != "" && !y.Party {
		org = y.Body
	}
	return map[string]string{
		"BYT": "Bộ Y tế", "TTg": "Thủ tướng Chính phủ", "CP": "Chính phủ", "VPCP": "Văn phòng Chính phủ", "BNV": "Bộ Nội vụ",
		"BCA": "Bộ Công an", "BQP": "Bộ Quốc phòng", "BGDĐT": "Bộ Giáo dục và Đào tạo", "BTC": "Bộ Tài chính", "VPTW": "Văn phòng Trung ương Đảng",
		"BTCTW": "Ban Tổ chức Trung ương", "UBKTTW": "Ủy ban Kiểm tra Trung ương",
	}[org]
}

// IsOne tells whether t is the name of one body to its end, as a line of a letterhead in ordinary letters is: "Đảng ủy xã Sơn Kỳ", and not "Đảng ủy xã
// yêu cầu …", nor an office a person has.
func IsOne(t source.Tokens) bool {
	end, ok := who.BodyAt(t, 0)
	return ok && end == len(t) && !Personal(t)
}

// Personal tells whether a name says no more than the office of a person: "Bí thư", "Đồng chí Bí thư".
func Personal(t source.Tokens) bool {
	next, ok := t.AnyPhrase(0, persons)
	for more := ok; more; {
		if next, more = t.AnyPhrase(next, persons); more {
			ok = true
		}
	}
	return ok && next >= len(t)
}

// persons are the offices of persons. Folded.
var persons = []string{"dong chi", "pho bi thu", "bi thu", "pho chu tich", "chu tich", "chanh van phong", "giam doc", "truong ban", "thu truong", "nguoi dung dau", "lanh dao", "can bo", "cong chuc", "dang vien"}
