package roster_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/model/called"
	"sotruc/ui/drive"
)

// The usual units have those that the papers of a commune name since July 2025 and those before, each found by the name papers give it.
func TestTheUsualUnitsAreThoseOfPapers(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	var units []model.Unit
	for i, name := range strings.Split(d.Desk.T("roster.usual_bodies"), "\n") {
		units = append(units, model.Unit{ID: model.UnitID(i + 1), Kind: model.UnitBody, Name: name})
	}
	names := called.NewNames(units, "Đảng ủy phường Tân Lập")
	for name, want := range map[string]string{
		"Ban Xây dựng Đảng": "Ban Xây dựng Đảng phường", "Ban Tuyên giáo": "Ban Tuyên giáo Đảng ủy phường", "HĐND": "HĐND phường", "UBND phường": "UBND phường",
		"Đảng ủy UBND phường": "Đảng ủy UBND phường", "UBKT Đảng ủy": "Ủy ban Kiểm tra Đảng ủy phường", "VPĐU": "Văn phòng Đảng ủy phường",
		"Trung tâm Phục vụ hành chính công": "Trung tâm Phục vụ hành chính công phường",
	} {
		if id, ok := names.Find(name); !ok || units[id-1].Name != want {
			t.Errorf("%q is unit %d, want %q", name, id, want)
		}
	}
}
