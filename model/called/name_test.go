package called_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/model/called"
)

func TestUnitNames(t *testing.T) {
	roster := []model.Unit{
		{ID: 1, Name: "Ủy ban nhân dân phường Tân Lập"},
		{ID: 2, Name: "Công an phường"},
		{ID: 3, Name: "Trạm Y tế phường Tân Lập"},
		{ID: 4, Name: "UBMTTQ Việt Nam phường"},
		{ID: 5, Name: "Chi bộ Tổ dân phố 1"},
		{ID: 6, Name: "Hội LHPN phường"},
		{ID: 7, Name: "Đội trật tự", Kind: model.UnitBody},
		{ID: 8, Name: "Đội trật tự", Kind: model.UnitTeam},
	}
	names := called.NewNames(roster, "Đảng ủy phường Tân Lập")
	for name, want := range map[string]model.UnitID{
		"UBND phường":                      1,
		"U.B.N.D phường":                   0,
		"Uỷ ban nhân dân phường":           1,
		"uy ban nhan dan":                  1,
		"UBND phường Tân Lập":              1,
		"UBND quận":                        0,
		"UBND các phường":                  0,
		"UBND phường Tân Mai":              0,
		"Công an phường Tân Lập":           2,
		"CA phường":                        2,
		"Công an":                          2,
		"Công an quận Bình Hà":             0,
		"Ca trực":                          0,
		"Trạm Y tế":                        3,
		"TYT phường":                       3,
		"Mặt trận Tổ quốc phường":          4,
		"Ủy ban Mặt trận Tổ quốc Việt Nam": 4,
		"Hội Liên hiệp Phụ nữ phường":      6,
		"chi bo to dan pho 1":              5,
		"Đội trật tự":                      0,
		"":                                 0,
		"phường Tân Lập":                   0,
		"Ủy  ban nhân dân phường  Tân Lập": 1,
		"Ban Chỉ huy Quân sự phường":       0,
		"Ủy ban nhân dân phường Tân Lập và xóm": 0,
	} {
		if got, ok := names.Find(name); got != want || ok != (want != 0) {
			t.Errorf("%q is unit %d, want %d", name, got, want)
		}
	}
}

func TestUnitNamesOfOtherOffices(t *testing.T) {
	for office, name := range map[string]string{
		"Đảng ủy thị trấn Sơn Nam": "Công an thị trấn Sơn Nam", "Đảng ủy xã Hòa An": "Công an xã", "": "cong an", "Văn phòng": "công an",
	} {
		names := called.NewNames([]model.Unit{{ID: 1, Name: "Công an"}}, office)
		if id, ok := names.Find(name); !ok || id != 1 {
			t.Errorf("%q: %q is not found", office, name)
		}
	}
}

// A ward is cut out of the name of its office as out of the names of its bodies: numbers lose their zeros, and what stands behind
// the ward is no part of its name.
func TestTheWardIsOneHoweverItIsWritten(t *testing.T) {
	t.Parallel()
	for _, office := range []string{"Đảng ủy phường 05", "Đảng ủy phường 5, Quận 1", "Đảng ủy Phường 05 Quận 1", "Đảng ủy phường số 5, Quận 1, TP. HCM"} {
		names := called.NewNames([]model.Unit{{ID: 1, Name: "Công an"}, {ID: 2, Name: "Công an Quận 1"}}, office)
		for name, want := range map[string]model.UnitID{"CA P5": 1, "Công an phường 05": 1, "Công an phường 15": 0, "CA Quận 1": 2} {
			if id, _ := names.Find(name); id != want {
				t.Errorf("%s: %q is %d, want %d", office, name, id, want)
			}
		}
	}
	clinic := called.NewNames([]model.Unit{{ID: 1, Name: "Trạm Y tế phường 05, Quận 1"}}, "Đảng ủy phường 5, Quận 1")
	for _, name := range []string{"TYT P.5", "TYT P5, Quận 1", "Trạm Y tế"} {
		if id, _ := clinic.Find(name); id != 1 {
			t.Errorf("%q is %d", name, id)
		}
	}
	names := called.NewNames([]model.Unit{{ID: 1, Name: "Công an phường Văn Quán"}}, "Đảng ủy phường Văn Quán, Hà Đông")
	for _, name := range []string{"CA phường", "Công an phường Văn Quán, Hà Đông", "Công an"} {
		if id, _ := names.Find(name); id != 1 {
			t.Errorf("%q is %d", name, id)
		}
	}
}

func TestUnitKindOf(t *testing.T) {
	for name, want := range map[string]model.UnitKind{
		"Bản Nà Tòng": model.UnitArea, "Ban Tuyên giáo": model.UnitBody, "Tiểu khu 5": model.UnitArea, "Chi bộ 3": model.UnitCell, "Tổ dân phố 12": model.UnitArea, "Thôn Đông": model.UnitArea, "Tổ Covid số 2": model.UnitTeam,
		"Công an phường": model.UnitBody, "Thống kê": model.UnitBody, "Ấp 5": model.UnitArea, "Tổ phòng, chống dịch cộng đồng số 3": model.UnitTeam, "Tổ công tác": model.UnitBody, "Xóm Trại": model.UnitArea, "Cộng đồng": model.UnitBody, "": model.UnitBody,
	} {
		if got := called.KindOf(name); got != want {
			t.Errorf("%q is %s, want %s", name, got, want)
		}
	}
}

// The short forms a ward writes its bodies in, with and without tones, in capitals and small, against the names of a roster.
func TestShortFormsOfUnits(t *testing.T) {
	t.Parallel()
	names := called.NewNames([]model.Unit{
		{ID: 1, Name: "Văn phòng Đảng ủy"},
		{ID: 2, Name: "UBND phường Tân Lập"},
		{ID: 3, Name: "Hội đồng nhân dân phường"},
		{ID: 4, Name: "Ủy ban Mặt trận Tổ quốc Việt Nam phường Tân Lập"},
		{ID: 5, Name: "Công an phường"},
		{ID: 6, Name: "Ban Chỉ huy Quân sự phường"},
		{ID: 7, Name: "Trạm Y tế"},
		{ID: 8, Name: "Đoàn TNCS Hồ Chí Minh phường"},
		{ID: 9, Name: "Hội Liên hiệp Phụ nữ phường"},
		{ID: 10, Name: "Hội Cựu chiến binh phường"},
		{ID: 11, Name: "Hội Nông dân phường"},
		{ID: 12, Name: "Ban Chỉ đạo phòng, chống dịch phường"},
		{ID: 13, Name: "Chi bộ 3"},
		{ID: 14, Name: "Khu phố 3"},
		{ID: 15, Name: "Tổ dân phố số 05"},
		{ID: 16, Name: "CB KP 4"},
		{ID: 17, Name: "Chi bộ Công an phường"},
		{ID: 18, Name: "Văn phòng HĐND và UBND phường"},
		{ID: 19, Name: "Trường THCS Tân Lập"},
		{ID: 21, Name: "Tổ 1"},
		{ID: 22, Name: "To 1"},
		{ID: 23, Name: "Ủy ban Kiểm tra Đảng ủy"},
	}, "Đảng ủy phường Tân Lập")
	for name, want := range map[string]model.UnitID{
		"VPĐU": 1, "vpdu": 1, "VP Đảng ủy": 1, "VPĐU phường": 1, "Văn phòng": 0,
		"UBND": 2, "ubnd P": 2, "UBND P.Tân Lập": 2, "UB phường": 2, "ủy ban nhân dân": 2, "UBND P. Tân Mai": 0,
		"HĐND": 3, "HĐND phường Tân Lập": 3,
		"MTTQ": 4, "UBMTTQ": 4, "UBMTTQVN phường": 4, "UB MTTQ": 4, "mat tran to quoc": 4,
		"CA": 5, "CAP": 5, "ca phường": 5, "CA P.": 5, "Cả": 0, "Cấp": 0, "Ca trực": 0, "CAX": 0,
		"QS": 6, "BCHQS": 6, "BCH QS phường": 6, "Quân sự phường": 6, "quan su": 6,
		"TYT": 7, "TYT P": 7, "tram y te phuong": 7,
		"ĐTN": 8, "Đoàn TN": 8, "Đoàn phường": 8, "Đoàn Thanh niên": 8,
		"HPN": 9, "HLHPN": 9, "Hội LHPN phường": 9, "Hội phụ nữ": 9,
		"CCB": 10, "HCCB": 10, "Hội CCB": 10, "HND": 11, "Hội ND phường": 11,
		"BCĐ phòng chống dịch": 12, "BCĐ": 12, "Ban Chỉ đạo phường": 12,
		"CB 3": 13, "CB3": 13, "cb 03": 13, "Chi bộ số 3": 13, "CB 33": 0, "Cb": 0, "Cá bộ 3": 0,
		"KP 3": 14, "KP3": 14, "khu phố 03": 14, "TDP 5": 15, "TDP5": 15, "Tổ dân phố 5": 15, "TDP 50": 0,
		"Chi bộ khu phố 4": 16, "CB KP4": 16, "CB CAP": 17, "CB CA": 17,
		"VP HĐND & UBND": 18, "VP HĐND-UBND phường": 0,
		"Trường THCS": 19, "Trường THCS Tân Mai": 0, "TRƯỜNG THCS TÂN LẬP": 19, "tổ 1": 0,
		"UBKT": 23, "UBKT Đảng ủy": 23, ",": 0, "0": 0, "số 3": 0, "-": 0,
	} {
		if got, ok := names.Find(name); got != want || ok != (want != 0) {
			t.Errorf("%q is unit %d, want %d", name, got, want)
		}
	}
}

// Where the office is not told, the roster says what the own ward is.
func TestTheRosterSaysTheWard(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		roster string
		name   string
		want   model.UnitID
	}{
		{"Công an phường Tân Lập; UBND phường Tân Lập", "CA phường", 1},
		{"Công an phường Tân Lập; UBND phường Tân Lập; Công an phường Tân Mai", "UBND", 2},
		{"Công an phường Tân Lập; UBND phường Tân Mai", "UBND", 0},
		{"Công an phường Tân Lập; UBND phường Tân Mai; Trạm Y tế phường", "TYT", 3},
		{"UBND phường Tân Mai; Công an phường Tân Lập; UBND phường Tân Lập", "UBND phường", 3},
		{"Công an phường; UBND phường", "CA", 1},
		{"Phòng Văn hóa - Xã hội; Ngân hàng Chính sách xã hội; Công an xã", "CA", 3},
		{"Ban Thi đua; Công an thị trấn Sơn Nam", "CA thị trấn", 2},
		{"Công an đặc khu Phú Quý; Chi bộ Đặc biệt", "CA", 1},
		{"Công an", "CA phường", 0},
		{"", "CA phường", 0},
	} {
		var units []model.Unit
		for i, name := range strings.Split(test.roster, "; ") {
			units = append(units, model.Unit{ID: model.UnitID(i + 1), Name: name})
		}
		if got, _ := called.NewNames(units, "").Find(test.name); got != test.want {
			t.Errorf("%q of %s is unit %d, want %d", test.name, test.roster, got, test.want)
		}
	}
}

// The first words of a name alone are a unit where only one begins so and nothing left out tells it from another.
func TestTheFirstWordsOfAName(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		roster string
		name   string
		want   model.UnitID
	}{
		{"Công an phường; Văn phòng Đảng ủy phường", "Văn phòng", 2},
		{"Công an phường; Văn phòng Đảng ủy phường", "van phong", 2},
		{"Công an phường; Văn phòng Đảng ủy phường", "VP", 2},
		{"Công an phường; Văn phòng Đảng ủy phường", "Văn phòng phường", 2},
		{"Công an phường; Văn phòng Đảng ủy phường", "Văn", 0},
		{"Công an phường; Văn phòng Đảng ủy phường", "Văn phòng UBND", 0},
		{"Văn phòng HĐND và UBND phường; Văn phòng Đảng ủy phường", "Văn phòng", 0},
		{"Văn phòng HĐND và UBND phường; Văn phòng Đảng ủy phường", "Văn phòng HĐND", 1},
		{"Văn phòng; Văn phòng Đảng ủy phường", "Văn phòng", 1},
		{"Văn phòng Đảng ủy phường Tân Mai", "Văn phòng", 1}, // the roster says no other ward
		{"Văn phòng Quận ủy; Công an phường", "Văn phòng", 0},
		{"Công an quận Bình Hà; UBND phường", "Công an", 0},
		{"Công an phường Tân Mai; UBND phường Tân Lập; Trạm Y tế phường Tân Lập", "Công an", 0},
		{"Ủy ban MTTQ Việt Nam phường; UBND phường", "Mặt trận", 1},
		{"Ủy ban MTTQ Việt Nam phường; UBND phường", "Ủy ban", 2},
		{"Ủy ban Kiểm tra Đảng ủy; UBND phường", "Ủy ban", 0},
		{"Ban Chỉ huy Quân sự phường; Ban Văn hóa", "Ban Chỉ huy", 1},
		{"Ban Chỉ huy Quân sự phường; Ban Văn hóa", "Ban", 0},
		{"Trạm Y tế phường", "Trạm", 0},
		{"Chi bộ Công an phường; Chi bộ 3", "chi bộ", 0},
		{"Chi bộ Công an phường; Chi bộ 3", "CB", 0},
		{"Khu phố 3", "Khu phố", 0},
		{"Tổ COVID cộng đồng số 1", "Tổ COVID cộng đồng", 0},
	} {
		var units []model.Unit
		for i, name := range strings.Split(test.roster, "; ") {
			units = append(units, model.Unit{ID: model.UnitID(i + 1), Name: name})
		}
		if got, ok := called.NewNames(units, "").Find(test.name); got != test.want || ok != (got != 0) {
			t.Errorf("%q of %s is unit %d, want %d", test.name, test.roster, got, test.want)
		}
	}
}

// "Đảng ủy phường" is the office itself, and none of the committees that lie in its ward.
func TestACommitteeIsNotTheOneOfAnotherBody(t *testing.T) {
	t.Parallel()
	for _, roster := range [][]model.Unit{{{ID: 1, Name: "Đảng ủy UBND phường"}}, {{ID: 1, Name: "Đảng ủy Công an phường Tân Lập"}}} {
		names := called.NewNames(roster, "Đảng ủy phường Tân Lập")
		for _, name := range []string{"Đảng ủy phường", "Đảng ủy phường Tân Lập", "Đảng ủy", "Đảng bộ phường"} {
			if id, ok := names.Find(name); ok {
				t.Errorf("%q is unit %d, %s", name, id, roster[0].Name)
			}
		}
		if id, _ := names.Find(roster[0].Name); id != 1 {
			t.Errorf("%q is not found", roster[0].Name)
		}
	}
}
