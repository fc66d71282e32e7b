package called_test

import (
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

func TestUnitKindOf(t *testing.T) {
	for name, want := range map[string]model.UnitKind{
		"Chi bộ 3": model.UnitCell, "Tổ dân phố 12": model.UnitArea, "Thôn Đông": model.UnitArea, "Tổ Covid số 2": model.UnitTeam,
		"Công an phường": model.UnitBody, "Thống kê": model.UnitBody, "Ấp 5": model.UnitArea, "": model.UnitBody,
	} {
		if got := called.KindOf(name); got != want {
			t.Errorf("%q is %s, want %s", name, got, want)
		}
	}
}
