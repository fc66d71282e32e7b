package model_test

import (
	"testing"

	"sotruc/model"
)

func TestNamesMany(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]bool{
		"Các chi bộ": true, "Mọi chi bộ": true, "Tất cả các chi bộ": true, "100% chi bộ": true, "12/12 chi bộ": true, "Từng chi bộ": true, "Các chi bộ trực thuộc": true,
		"Các đoàn thể": true, "các ngành, đoàn thể phường": true, "đảng bộ trực thuộc": true, "đoàn thể phường": true, "Đảng ủy các phường": true, "Bí thư các chi bộ": true,
		"UBND các xã": true, "Ủy ban MTTQ Việt Nam và các đoàn thể phường": true, "Các đồng chí đảng ủy viên": true, "đồng chí Bí thư Đảng ủy": true, "Toàn thể đảng viên": true,
		"cán bộ": true, "chi bộ": true, "Cả hệ thống chính trị": true,

		"Chi bộ 3": false, "Chi bộ khu phố 2": false, "Chi bộ Công an": false, "Đảng ủy phường": false, "Đảng ủy": false, "UBND phường": false, "Công an phường": false, "Trạm Y tế": false,
		"Tổ dân phố 12": false, "Khu phố 3": false, "Đoàn Thanh niên": false, "Ban Quản lý các khu công nghiệp": false, "Trung tâm Văn hóa các dân tộc": false,
		"Hội Người cao tuổi": false, "Trường Mầm non Hoa Sen": false, "Cao Bằng": false, "Tổ COVID số 2": false, "": false, "...": false,
	} {
		if got := model.NamesMany(name); got != want {
			t.Errorf("%q: %v, want %v", name, got, want)
		}
	}
}
