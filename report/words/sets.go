package words

import "slices"

// Set is the sections of a kind of report, and which figures such a report has unless others are chosen.
type Set struct {
	Name     string
	Subject  string // what the report is about, where it has no title; "" is the fight against the disease
	Sections []Section
	Groups   []string // of figures in its table; nil is all
	Quiet    bool     // no figure says a sentence unless its group is chosen
}

// The names of the sets.
const (
	Epidemic    = "epidemic"
	GeneralWeek = "general-week"
	Month       = "month"
	OnDemand    = "on-demand"
)

const generalSubject = "kết quả công tác"

// Sets are those of the program. Source of the order of the general ones: reports of Party committees of wards and communes, 2022 – 2026.
func Sets() []Set {
	return []Set{
		{Name: Epidemic, Sections: []Section{
			{Key: "leadership", Title: "Công tác lãnh đạo, chỉ đạo", Template: "lanh-dao.tmpl"},
			{Key: "results", Title: "Kết quả thực hiện", Template: "phong-dich.tmpl", Tables: []string{"figures", "tasks", "activities"}},
			{Key: "difficulties", Title: "Khó khăn, vướng mắc"},
			{Key: "proposals", Title: "Kiến nghị, đề xuất"},
			{Key: "next", Title: "Nhiệm vụ {{.Ahead}}", Template: "nhiem-vu-toi.tmpl"},
		}},
		{Name: GeneralWeek, Subject: generalSubject, Groups: []string{"activity", "task"}, Sections: []Section{
			{Key: "leadership", Title: "Công tác lãnh đạo, chỉ đạo", Template: "lanh-dao.tmpl", Tables: []string{"activities"}},
			{Key: "economy", Title: "Kinh tế, văn hóa – xã hội", Template: "y-te.tmpl"},
			{Key: "security", Title: "Quốc phòng, an ninh; tiếp công dân, đơn thư"},
			{Key: "party", Title: "Công tác xây dựng Đảng và hệ thống chính trị"},
			{Key: "tasks", Title: "Thực hiện nhiệm vụ được giao", Template: "nhiem-vu.tmpl", Tables: []string{"late", "figures"}},
			{Key: "difficulties", Title: "Hạn chế, khó khăn"},
			{Key: "proposals", Title: "Kiến nghị, đề xuất"},
			{Key: "next", Title: "Nhiệm vụ, lịch công tác {{.Ahead}}", Template: "nhiem-vu-toi.tmpl"},
		}},
		{Name: Month, Subject: generalSubject, Groups: []string{"activity", "task"}, Sections: []Section{
			{Key: "leadership", Title: "Công tác lãnh đạo, chỉ đạo của Đảng ủy, Ban Thường vụ, Thường trực Đảng ủy", Template: "lanh-dao.tmpl", Tables: []string{"activities"}},
			{Key: "economy", Title: "Phát triển kinh tế"},
			{Key: "society", Title: "Văn hóa – xã hội, an sinh, y tế", Template: "y-te.tmpl"},
			{Key: "security", Title: "Quốc phòng, an ninh, nội chính; tiếp công dân, đơn thư"},
			{Key: "government", Title: "Hoạt động của chính quyền, cải cách hành chính, chuyển đổi số"},
			{Key: "party", Title: "Công tác xây dựng Đảng; Mặt trận Tổ quốc và các đoàn thể"},
			{Key: "tasks", Title: "Tiến độ thực hiện nhiệm vụ được giao", Template: "nhiem-vu.tmpl", Tables: []string{"late", "figures"}},
			{Key: "difficulties", Title: "Hạn chế, nguyên nhân"},
			{Key: "proposals", Title: "Kiến nghị, đề xuất"},
			{Key: "next", Title: "Nhiệm vụ trọng tâm {{.Ahead}}", Template: "nhiem-vu-toi.tmpl"},
		}},
		{Name: OnDemand, Subject: generalSubject, Groups: []string{}, Quiet: true, Sections: []Section{
			{Key: "situation", Title: "Tình hình"},
			{Key: "results", Title: "Kết quả thực hiện", Template: "phong-dich.tmpl", Tables: []string{"figures", "tasks", "activities"}},
			{Key: "proposals", Title: "Kiến nghị, đề xuất"},
			{Key: "next", Title: "Nhiệm vụ {{.Ahead}}"},
		}},
	}
}

// SetNamed is a set of the program; false where there is none of that name.
func SetNamed(name string) (Set, bool) {
	all := Sets()
	i := slices.IndexFunc(all, func(s Set) bool { return s.Name == name })
	if i < 0 {
		return Set{}, false
	}
	return all[i], true
}
