package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/model"
	"sotruc/model/called"
)

// noteUnits are the units of the roster the notes below are read with.
var noteUnits = []string{
	"Công an phường", "Trạm Y tế phường", "Văn phòng Đảng ủy", "UBND phường", "Ban Chỉ huy Quân sự phường", "Ủy ban MTTQ Việt Nam phường",
	"Chi bộ 3", "Khu phố 3", "Ban Văn hóa, Xã hội", "Tổ COVID cộng đồng số 1",
}

// isNoteUnit tells whether a name is one of noteUnits.
func isNoteUnit() func(string) bool {
	units := make([]model.Unit, len(noteUnits))
	for i, name := range noteUnits {
		units[i] = model.Unit{ID: model.UnitID(i + 1), Name: name}
	}
	names := called.NewNames(units, "Đảng ủy phường Tân Lập")
	return func(name string) bool {
		_, ok := names.Find(name)
		return ok
	}
}

// Notes as they are written by hand in a ward: who leads, with whom, until when, in doubt of what, and what is to be done.
func TestOrdersOfANote(t *testing.T) {
	t.Parallel()
	on, _ := model.NewDate(2021, 8, 16)
	isUnit := isNoteUnit()
	for _, test := range []struct {
		note   string
		orders []string
	}{
		// Who leads, with whom, and what they do.
		{"Giao Công an phường chủ trì, phối hợp Trạm Y tế, VPĐU lập danh sách người về từ vùng dịch, báo cáo trước ngày 25/8", []string{
			"Công an phường | Trạm Y tế; VPĐU | trước ngày 25/8 |  | Lập danh sách người về từ vùng dịch, báo cáo trước ngày 25/8",
		}},
		{"Giao Công an phường chủ trì, phối hợp với Trạm Y tế và VPĐU rà soát F1", []string{"Công an phường | Trạm Y tế; VPĐU |  |  | Rà soát F1"}},
		{"Công an phường chủ trì phối hợp với TYT và VPĐU thực hiện trước 25/8", []string{"Công an phường | TYT; VPĐU | trước 25/8 |  | Thực hiện trước 25/8"}},
		{"Giao CAP (chủ trì), TYT (phối hợp) lập danh sách, hoàn thành trước ngày 25/8", []string{
			"CAP | TYT | trước ngày 25/8 |  | Lập danh sách, hoàn thành trước ngày 25/8",
		}},
		{"Giao TYT, CAP (chủ trì), QS lấy mẫu", []string{"CAP | TYT; QS |  |  | Lấy mẫu"}},
		{"Giao đ/c Lan phối hợp Công an phường kiểm tra chốt", []string{"đ/c Lan | Công an phường |  |  | Kiểm tra chốt"}},
		{"Giao đ/c Lan phối hợp thực hiện", []string{"đ/c Lan |  |  |  | Phối hợp thực hiện"}},
		{"Giao đ/c lan p/h CAP kiểm tra", []string{"đ/c lan | CAP |  |  | Kiểm tra"}},
		{"Giao các đ/c Lan, Hùng kiểm tra", []string{"đ/c Lan | Hùng |  |  | Kiểm tra"}},
		{"Giao đ/c Lan (VPĐU) tham mưu", []string{"đ/c Lan (VPĐU) |  |  |  | Tham mưu"}},
		{"Giao các đồng chí Ủy viên Ban Thường vụ quán triệt", []string{"các đồng chí Ủy viên Ban Thường vụ |  |  |  | Quán triệt"}},
		{"Giao CAP, TYT, VPĐU lập danh sách F1; MTTQ đôn đốc, báo cáo trước 25/8", []string{
			"CAP | TYT; VPĐU |  |  | Lập danh sách F1", "MTTQ |  | trước 25/8 |  | Đôn đốc, báo cáo trước 25/8",
		}},
		{"Giao CAP chủ trì; TYT, QS phối hợp lập danh sách; hoàn thành trước ngày 25/8", []string{
			"CAP | TYT; QS | trước ngày 25/8 |  | Lập danh sách; hoàn thành trước ngày 25/8",
		}},
		{"UBND phường chủ trì, CAP phối hợp kiểm tra chốt", []string{"UBND phường | CAP |  |  | Kiểm tra chốt"}},
		{"UBND phường chủ trì, CAP phối hợp với TYT kiểm tra chốt", []string{"UBND phường | CAP; TYT |  |  | Kiểm tra chốt"}},
		{"Giao CAP chủ động phối hợp với TYT, QS truy vết F1", []string{"CAP | TYT; QS |  |  | Truy vết F1"}},
		{"Giao TYT chủ trì cùng CAP, VPĐU kiểm tra, đôn đốc, báo cáo", []string{"TYT | CAP; VPĐU |  |  | Kiểm tra, đôn đốc, báo cáo"}},
		{"Giao UBND phường kiểm tra, VPĐU phối hợp. Xong trước 20/8.", []string{
			"UBND phường | VPĐU | trước 20/8 |  | Kiểm tra, VPĐU phối hợp. Xong trước 20/8.",
		}},
		{"Giao CAP chủ trì, phối hợp với TYT để lập danh sách", []string{"CAP | TYT |  |  | Lập danh sách"}},
		{"Y/c UBND phường: lập danh sách, kiểm tra, đôn đốc, báo cáo trước 25/8", []string{
			"UBND phường |  | trước 25/8 |  | Lập danh sách, kiểm tra, đôn đốc, báo cáo trước 25/8",
		}},
		// Whole kinds of units, with whom they leave out, are one name.
		{"Các chi bộ (trừ Chi bộ 3) báo cáo trước ngày 20/8", []string{"Các chi bộ (trừ Chi bộ 3) |  | trước ngày 20/8 |  | Báo cáo trước ngày 20/8"}},
		{"Giao các chi bộ, ngoại trừ CB 3, 4, nộp danh sách; CAP rà soát", []string{
			"các chi bộ (trừ CB 3, CB 4) |  |  |  | Nộp danh sách", "CAP |  |  |  | Rà soát",
		}},
		{"Các chi bộ và các khu phố báo cáo trước ngày 20/8", []string{"Các chi bộ và các khu phố |  | trước ngày 20/8 |  | Báo cáo trước ngày 20/8"}},
		{"Giao Chi bộ 1, Chi bộ 2 phối hợp báo cáo trước ngày 20/8", []string{"Chi bộ 1 | Chi bộ 2 | trước ngày 20/8 |  | Phối hợp báo cáo trước ngày 20/8"}},
		// By hand: short forms, without tones, in capitals, with signs.
		{"giao cong an phuong chu tri, phoi hop tram y te, vpdu lap danh sach nguoi ve tu vung dich, bao cao truoc ngay 25/8", []string{
			"cong an phuong | tram y te; vpdu | truoc ngay 25/8 |  | Lap danh sach nguoi ve tu vung dich, bao cao truoc ngay 25/8",
		}},
		{"giao cap ctri, p/h tyt, vpdu lap ds f0, b/c truoc 17h ngay 20/8", []string{"cap | tyt; vpdu | truoc 17h ngay 20/8 |  | Lap ds f0, b/c truoc 17h ngay 20/8"}},
		{"GIAO CÔNG AN PHƯỜNG CHỦ TRÌ, PHỐI HỢP TRẠM Y TẾ, VPĐU LẬP DANH SÁCH F1 TRƯỚC NGÀY 25/8", []string{
			"công an phường | trạm y tế; VPĐU | trước ngày 25/8 |  | Lập danh sách F1 trước ngày 25/8",
		}},
		{"Giao CÔNG AN PHƯỜNG CHỦ TRÌ, PHỐI HỢP TRẠM Y TẾ kiểm tra chốt", []string{"CÔNG AN PHƯỜNG | TRẠM Y TẾ |  |  | Kiểm tra chốt"}},
		{"Giao Công an phường Chủ trì, Phối hợp Trạm Y tế kiểm tra chốt", []string{"Công an phường | Trạm Y tế |  |  | Kiểm tra chốt"}},
		{"Giao UBND + CA & QS trực chốt", []string{"UBND | CA; QS |  |  | Trực chốt"}},
		{"Công an phường và TYT kiểm tra", []string{"Công an phường | TYT |  |  | Kiểm tra"}},
		{"Giao Văn phòng HĐND và UBND quận tổng hợp", []string{"Văn phòng HĐND và UBND quận |  |  |  | Tổng hợp"}},
		{"Giao CB 1, 2 và 3 rà soát đảng viên; KP3, KP 5 tuyên truyền", []string{"CB 1 | CB 2; CB 3 |  |  | Rà soát đảng viên", "KP3 | KP 5 |  |  | Tuyên truyền"}},
		{"giao cb 3, kp3, tổ covid cộng đồng 1 rà soát", []string{"cb 3 | kp3; tổ covid cộng đồng 1 |  |  | Rà soát"}},
		{"Giao CAP, Ban Văn hóa, Xã hội, TYT kiểm tra", []string{"CAP | Ban Văn hóa, Xã hội; TYT |  |  | Kiểm tra"}},
		{"Đồng ý giao VPĐU tham mưu trước 20/8", []string{"VPĐU |  | trước 20/8 |  | Tham mưu trước 20/8"}},
		{"CAP ctrì, TYT + VPĐU p/h: lập DS F1. Xong 20/8", []string{"CAP | TYT; VPĐU | 20/08/2021 |  | Lập DS F1. Xong 20/8"}},
		{"UBND phường chỉ đạo CA, TYT thực hiện", []string{"UBND phường | CA; TYT |  |  | Chỉ đạo CA, TYT thực hiện"}},
		{"Giao đ/c Hùng, PCT UBND phường kiểm tra", []string{"đ/c Hùng | PCT UBND phường |  |  | Kiểm tra"}},
		// Orders that are several.
		{"TYT lấy mẫu, CAP truy vết, VPĐU tổng hợp báo cáo trước 16h ngày mai", []string{
			"TYT |  |  |  | Lấy mẫu", "CAP |  |  |  | Truy vết", "VPĐU |  | trước 16:00 ngày 17/08/2021 |  | Tổng hợp báo cáo trước 16h ngày mai",
		}},
		{"Giao UBND phường chủ trì, giao TYT lấy mẫu", []string{"UBND phường |  |  |  | Giao UBND phường chủ trì", "TYT |  |  |  | Lấy mẫu"}},
		{"Giao CAP chủ trì, phối hợp TYT lập danh sách, VPĐU đôn đốc", []string{"CAP | TYT |  |  | Lập danh sách", "VPĐU |  |  |  | Đôn đốc"}},
		// What cannot be decided.
		{"UBND phường chủ trì, CAP kiểm tra chốt", []string{"UBND phường | CAP |  | unsure-doer “CAP kiểm tra chốt” | Kiểm tra chốt"}},
		{"Giao CAP kiểm tra, phối hợp TYT, VPĐU đôn đốc, báo cáo", []string{
			"CAP | TYT; VPĐU |  | unsure-doer “VPĐU đôn đốc” | Kiểm tra, phối hợp TYT, VPĐU đôn đốc, báo cáo",
		}},
		{"Giao UBND phường lập danh sách gửi CAP, TYT theo dõi trước 20/8", []string{
			"UBND phường |  | trước 20/8 | unsure-doer “TYT theo dõi trước 20/8” | Lập danh sách gửi CAP, TYT theo dõi trước 20/8",
		}},
		{"Giao đ/c Lan - VPĐU tham mưu", []string{"đ/c Lan | VPĐU |  | unsure-doer “VPĐU tham mưu” | Tham mưu"}},
		{"Giao UBND phường chủ trì. TYT lấy mẫu trước 20/8", []string{
			"UBND phường |  |  |  | Giao UBND phường chủ trì.", "TYT |  | trước 20/8 | unsure-doer “TYT lấy mẫu trước 20/8” | Lấy mẫu trước 20/8",
		}},
		{"Giao VPĐU tổng hợp, báo cáo Quận ủy, UBND quận trước 25/8", []string{"VPĐU |  | trước 25/8 |  | Tổng hợp, báo cáo Quận ủy, UBND quận trước 25/8"}},
	} {
		orders, _ := intake.ReadNote(test.note, on, isUnit)
		var got []string
		for _, o := range orders {
			got = append(got, orderWords(o)+" | "+o.Task.Text)
		}
		if strings.Join(got, "\n") != strings.Join(test.orders, "\n") {
			t.Errorf("%s: read\n%s\nnot\n%s", test.note, strings.Join(got, "\n"), strings.Join(test.orders, "\n"))
		}
	}
}
