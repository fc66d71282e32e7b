package called_test

import (
	"testing"

	"sotruc/model"
	"sotruc/model/called"
)

// The first words of a name are a unit's where the last ones tell it from no other: a number does, and a level above.
func TestWhatFirstWordsCanMean(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		first string
		found bool
	}{
		"Đội xung kích 9":              {"Đội xung kích", false},
		"Đội xung kích 0":              {"Đội xung kích", false},
		"Đội xung kích":                {"Đội xung", true},
		"Ban Quản lý chợ Thanh Hà":     {"Ban Quản lý", true},
		"Văn phòng Thành ủy":           {"Văn phòng", false},
		"Hội Doanh nghiệp thành phố":   {"Hội Doanh nghiệp", false},
		"Hội đồng thi đua khen thưởng": {"Hội đồng", true},
		"Hội đồng hương thị xã":        {"Hội đồng", false},
		"Đội phản ứng đặc nhiệm":       {"Đội phản ứng", true},
		"Đội phản ứng đặc khu Cô Tô":   {"Đội phản ứng", false},
	} {
		if _, ok := called.NewNames([]model.Unit{{ID: 1, Name: name}}, "Đảng ủy phường Tân Lập").Find(c.first); ok != c.found {
			t.Errorf("%q can mean %q: %v", c.first, name, ok)
		}
	}
}

// A ward that has a number has no further name: what stands behind it is where it lies.
func TestAWardWithANumber(t *testing.T) {
	t.Parallel()
	for _, office := range []string{"Đảng ủy Phường 9 Quận 3", "Đảng ủy Phường 9, Quận 3", "Đảng ủy Phường 9"} {
		names := called.NewNames([]model.Unit{{ID: 1, Name: "Công an"}}, office)
		for name, want := range map[string]model.UnitID{
			"Công an Phường 9": 1, "Công an phường": 1, "Công an Phường 09": 1, "Công an Phường 8": 0, "Công an Quận 3": 0,
		} {
			if got, _ := names.Find(name); got != want {
				t.Errorf("of %q %q is unit %d, want %d", office, name, got, want)
			}
		}
		if got, _ := names.Find("Công an Phường 9 Quận 3"); got != 1 && office != "Đảng ủy Phường 9" {
			t.Errorf("of %q with its district: %d", office, got)
		}
	}
}

// Where a name is that of the ward and nothing else, or a number, nothing of it is left out; what is a short form only at the head of a name
// is none elsewhere.
func TestANameIsNeverLeftOutWhole(t *testing.T) {
	t.Parallel()
	names := called.NewNames([]model.Unit{{ID: 1, Name: "Phường Tân Lập"}, {ID: 2, Name: "Số 3"}, {ID: 3, Name: "Đội công an"}}, "Đảng ủy phường Tân Lập")
	for name, want := range map[string]model.UnitID{"": 0, "phường Tân Lập": 1, "số 3": 2, "3": 0, "Số 03": 2, "Đội ca": 0, "đội công an": 3} {
		if got, _ := names.Find(name); got != want {
			t.Errorf("%q is unit %d, want %d", name, got, want)
		}
	}
}
