package sample

import (
	"fmt"
	"slices"
	"strings"

	"sotruc/model"
)

// family names as common as they are; a name that stands twice is drawn twice as often.
var families = []string{
	"Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Trần", "Lê", "Lê", "Lê", "Phạm", "Phạm",
	"Huỳnh", "Hoàng", "Phan", "Võ", "Vũ", "Đặng", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Trương", "Đoàn",
	"Mai", "Tô", "Lâm", "Cao", "Châu", "Thái", "Tạ", "Hà", "Lưu", "Phùng", "Tăng", "Kiều", "Quách",
}

var (
	maleMiddles = []string{
		"Văn", "Văn", "Văn", "Đức", "Hữu", "Minh", "Quang", "Thanh", "Công", "Xuân", "Quốc", "Đình", "Ngọc", "Anh", "Gia", "Hoàng",
	}
	femaleMiddles = []string{
		"Thị", "Thị", "Thị", "Thị", "Thị Thu", "Thị Ngọc", "Ngọc", "Thị Kim", "Thị Mỹ", "Thanh", "Thị Bích", "Thùy", "Phương", "Khánh",
	}
	maleGiven = []string{
		"An", "Bảo", "Bình", "Chiến", "Cường", "Dũng", "Duy", "Đạt", "Đức", "Giang", "Hải", "Hào", "Hậu", "Hiếu", "Hòa", "Hoàng", "Hùng",
		"Huy", "Khang", "Khánh", "Khoa", "Kiên", "Lâm", "Long", "Lộc", "Mạnh", "Minh", "Nam", "Nghĩa", "Nhân", "Phong", "Phúc", "Phước",
		"Quân", "Quý", "Sơn", "Tài", "Tâm", "Tấn", "Thành", "Thắng", "Thịnh", "Toàn", "Trí", "Trung", "Tuấn", "Tùng", "Việt", "Vinh", "Vũ",
	}
	femaleGiven = []string{
		"An", "Ánh", "Bích", "Châu", "Chi", "Cúc", "Diễm", "Dung", "Đào", "Giang", "Hà", "Hạnh", "Hằng", "Hiền", "Hoa", "Hồng", "Huệ",
		"Hương", "Huyền", "Lan", "Liên", "Linh", "Loan", "Ly", "Mai", "My", "Nga", "Ngân", "Ngọc", "Nguyệt", "Nhi", "Nhung", "Oanh",
		"Phượng", "Quyên", "Sen", "Tâm", "Thảo", "Thoa", "Thu", "Thủy", "Tiên", "Trang", "Trâm", "Trinh", "Tuyết", "Uyên", "Vân", "Yến",
	}
)

// fullName makes a name for a sex, within a family. No word comes twice in it.
func fullName(d *dice, family string, sex model.Sex) string {
	middles, given := maleMiddles, maleGiven
	if sex == model.SexFemale {
		middles, given = femaleMiddles, femaleGiven
	}
	before, last := family+" "+pick(d, middles), pick(d, given)
	for slices.Contains(strings.Fields(before), last) {
		last = pick(d, given)
	}
	return before + " " + last
}

func anySex(d *dice, femalePerMille int) model.Sex {
	if d.chance(femalePerMille) {
		return model.SexFemale
	}
	return model.SexMale
}

func other(s model.Sex) model.Sex {
	if s == model.SexMale {
		return model.SexFemale
	}
	return model.SexMale
}

// phone is a number with the prefix 095, which no network has today.
func phone(d *dice) string { return fmt.Sprintf("095%07d", d.roll(10_000_000)) }

// nationalID is consistent with birth year and sex, and clearly made up: 099 is no province, and the last six digits
// only count.
func nationalID(year int, sex model.Sex, n int) string {
	century := (year - 1900) / 100 * 2
	if sex == model.SexFemale {
		century++
	}
	return fmt.Sprintf("099%d%02d%06d", century, year%100, n%1_000_000)
}

// oldID is one of the nine digits used before, as old people still show.
func oldID(n int) string { return fmt.Sprintf("990%06d", n%1_000_000) }
