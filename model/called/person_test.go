package called_test

import (
	"testing"

	"sotruc/model"
	"sotruc/model/called"
)

// staff are members with names that are easily mistaken for each other.
var staff = []model.Member{
	{ID: 1, Name: "Trần Thị Bình", Memberships: []model.Membership{{UnitID: 7}}},
	{ID: 2, Name: "Nguyễn Văn Hùng", Memberships: []model.Membership{{UnitID: 7}, {UnitID: 8}}},
	{ID: 3, Name: "Lê Văn Hùng"},
	{ID: 4, Name: "Phạm Thị Hòa"},
	{ID: 5, Name: "Đỗ Thị Lan"},
	{ID: 6, Name: "Đỗ Thị Lận"},
	{ID: 7, Name: "Vũ Anh"},
	{ID: 8, Name: "Hồ Văn Chi"},
	{ID: 9, Name: "Mai"},
	{ID: 10, Name: "Trần Đức"},
}

func TestAPersonIsFoundByName(t *testing.T) {
	t.Parallel()
	people := called.NewPeople(staff)
	for name, want := range map[string]model.MemberID{
		"Trần Thị Bình": 1, "Đồng chí Trần Thị Bình": 1, "đồng chí Trần Thị Bình": 1, "Đ/c Bình": 1, "đ/cBình": 1, "đ/c Thị Bình": 1, "dc binh": 1, "tran thi binh": 1,
		"Bà Trần Thị Bình": 1, "chị Bình": 1, "đồng chí Trần Thị Bình, Phó Bí thư": 1, "Đ/c Bình (VPĐU)": 1, "đồng chí Trần Thị Bình - Chánh Văn phòng": 1,
		"đồng chí Phó Bí thư Thường trực Trần Thị Bình": 1, "đ/c Phó Bí thư Bình": 1, "Phó Bí thư Trần Thị Bình": 1, "TRẦN THỊ BÌNH": 1,
		"đ/c Hùng": 0, "đ/c Văn Hùng": 0, "Nguyễn Văn Hùng": 2, "ông Lê Văn Hùng": 3, "đ/c Hoà": 4, "Phạm Thị Hoà": 4,
		"đ/c Lan": 5, "đ/c Lận": 6, "đ/c Làn": 0, "dc lan": 5, "Vũ Anh": 7, "anh Vũ Anh": 7, "đ/c Anh": 7, "chị Anh": 7, "đ/c Chi": 8,
		"đ/c Mai": 9, "Mai": 0, "đ/c Đuc": 10, "đ/c Đúc": 0, // a single word is nobody's name without a title, and đ is no tone
		"Bình": 0, "Anh": 0, "đồng chí": 0, "đồng chí Bí thư": 0, "Các đồng chí": 0, "đ/c Trần Thị Lan": 0, "Công an phường": 0, "": 0, "đ/c": 0, "(": 0, "Chi bộ 3": 0,
	} {
		if got := people.Doer(model.Task{Lead: name}, nil).MemberID; got != want {
			t.Errorf("%q is member %d, want %d", name, got, want)
		}
	}
	for name, want := range map[string]bool{"Trần Thị Bình": true, "trần thị bình": true, "đ/c Trần Thị Bình": false, "Bình": false, "Ba Trần Thị Bình": false, "Hùng": false} {
		if got := people.Named(name); got != want {
			t.Errorf("%q is a whole name: %v", name, got)
		}
	}
}

// Somebody who is the lead of a task does it; the unit leads where it is clear which.
func TestAPersonWhoLeadsDoesTheTask(t *testing.T) {
	t.Parallel()
	people, units := called.NewPeople(staff), []model.Unit{{ID: 7, Name: "Văn phòng Đảng ủy"}, {ID: 8, Name: "Chi bộ 3"}}
	for _, tt := range []struct {
		task, want model.Task
	}{
		{model.Task{Lead: "Đồng chí Trần Thị Bình"}, model.Task{MemberID: 1, Lead: "Văn phòng Đảng ủy", LeadID: 7}},
		{model.Task{Lead: "Nguyễn Văn Hùng"}, model.Task{MemberID: 2}},
		{model.Task{Lead: "đ/c Hùng"}, model.Task{Lead: "đ/c Hùng"}},
		{model.Task{Lead: "Trần Thị Bình", LeadID: 8}, model.Task{Lead: "Trần Thị Bình", LeadID: 8}},
		{model.Task{Lead: "Trần Thị Bình", MemberID: 5}, model.Task{Lead: "Trần Thị Bình", MemberID: 5}},
		{model.Task{Lead: "đ/c Hùng", MemberID: 3}, model.Task{MemberID: 3}},
		{model.Task{Lead: "đ/c Hùng", MemberID: 2}, model.Task{MemberID: 2}},
		{model.Task{Lead: "đ/c Hùng", MemberID: 5}, model.Task{Lead: "đ/c Hùng", MemberID: 5}},
		{model.Task{Lead: "Trần Thị Bình", MemberID: 1}, model.Task{Lead: "Trần Thị Bình", MemberID: 1}},
		{model.Task{Lead: "Công an phường", MemberID: 5}, model.Task{Lead: "Công an phường", MemberID: 5}},
		{model.Task{}, model.Task{}},
	} {
		got := people.Doer(tt.task, units)
		if got.Lead != tt.want.Lead || got.LeadID != tt.want.LeadID || got.MemberID != tt.want.MemberID {
			t.Errorf("%q became %+v", tt.task.Lead, got)
		}
	}
}
