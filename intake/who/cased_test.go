package who_test

import (
	"testing"

	"sotruc/intake/who"
)

// The name of a body in capitals has those of running text: the field and the place each begin with one, the words before a place have none.
func TestCased(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"SỞ Y TẾ THÀNH PHỐ HÀ NỘI":              "Sở Y tế thành phố Hà Nội",
		"SỞ Y TẾ TỈNH BẮC NINH":                 "Sở Y tế tỉnh Bắc Ninh",
		"SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ NỘI":         "Sở Giáo dục và Đào tạo Hà Nội",
		"TRẠM Y TẾ THỊ TRẤN X":                  "Trạm Y tế thị trấn X",
		"TRẠM Y TẾ PHƯỜNG BẾN NGHÉ":             "Trạm Y tế phường Bến Nghé",
		"TRẠM Y TẾ ĐẶC KHU PHÚ QUỐC":            "Trạm Y tế đặc khu Phú Quốc",
		"TRẠM Y TẾ XÃ HỘI THỊNH":                "Trạm Y tế xã Hội Thịnh",
		"TRUNG TÂM Y TẾ THỊ XÃ SƠN TÂY":         "Trung tâm Y tế thị xã Sơn Tây",
		"TRUNG TÂM Y TẾ QUẬN BA ĐÌNH":           "Trung tâm Y tế quận Ba Đình",
		"PHÒNG VĂN HÓA - XÃ HỘI":                "Phòng Văn hóa - Xã hội",
		"PHÒNG VĂN HÓA - XÃ HỘI XÃ TÂN LẬP":     "Phòng Văn hóa - Xã hội xã Tân Lập",
		"PHÒNG QUẢN LÝ ĐÔ THỊ THÀNH PHỐ VINH":   "Phòng Quản lý đô thị thành phố Vinh",
		"TRUNG TÂM CÔNG TÁC XÃ HỘI TP. ĐÀ NẴNG": "Trung tâm Công tác xã hội TP. Đà Nẵng",
		"TRUNG TÂM Y TẾ KHU VỰC THỦ ĐỨC":        "Trung tâm Y tế khu vực Thủ Đức",
		"Sở Y tế thành phố Hà Nội":              "Sở Y tế thành phố Hà Nội",
	} {
		if got := who.Cased(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}
