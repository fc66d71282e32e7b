package called_test

import (
	"testing"

	"sotruc/model"
	"sotruc/model/called"
)

func TestCalledUpon(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]model.Kinds{
		"Các chi bộ": model.Kinds(model.UnitCell), "100% chi bộ": model.Kinds(model.UnitCell), "12/12 chi bộ": model.Kinds(model.UnitCell), "Tất cả các chi bộ trực thuộc Đảng ủy phường": model.Kinds(model.UnitCell),
		"mọi tổ dân phố": model.Kinds(model.UnitArea), "Từng khu phố": model.Kinds(model.UnitArea), "các Tổ COVID cộng đồng": model.Kinds(model.UnitTeam), "toàn thể các chi bộ": model.Kinds(model.UnitCell),
		"một số chi bộ": "", "những chi bộ": "", "chi bộ": "", "Chi bộ 3": "", "Các chi bộ khu vực chợ": "", "các đoàn thể": "", "Các chi bộ, đoàn thể": "", "": "", "100%": "",
	} {
		if got := called.KindsOf(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
	weekly := model.Task{Lead: "Các chi bộ", Deadlines: []model.Deadline{{Every: model.EveryWeek}}}
	for name, tt := range map[string]struct {
		change func(*model.Task)
		want   bool
	}{
		"every week":           {func(*model.Task) {}, true},
		"by a day":             {func(t *model.Task) { t.Deadlines, t.Deadline = nil, model.Deadline{Every: model.EveryOnce} }, true},
		"no day":               {func(t *model.Task) { t.Deadlines = nil }, false},
		"at once":              {func(t *model.Task) { t.Deadlines[0].Every = model.EveryASAP }, false},
		"somebody leads":       {func(t *model.Task) { t.LeadID = 3 }, false},
		"a roll call already":  {func(t *model.Task) { t.RollCall = true }, false},
		"a heading":            {func(t *model.Task) { t.Tasks = make([]model.Task, 1) }, false},
		"a body of the roster": {func(t *model.Task) { t.Lead = "UBND phường" }, false},
	} {
		task := weekly
		task.Deadlines = []model.Deadline{weekly.Deadlines[0]}
		tt.change(&task)
		if _, got := called.Upon(task); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

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
		if got := called.Many(name); got != want {
			t.Errorf("%q: %v, want %v", name, got, want)
		}
	}
}

// A name alone leads a task as a stranger, also a heading above it; a unit, nobody, and the name of the kind a roll call calls do not.
func TestStranger(t *testing.T) {
	t.Parallel()
	call := model.Task{Lead: "Các chi bộ", RollCall: true, RollKind: model.Kinds(model.UnitCell)}
	other := call
	other.Lead = "Văn phòng"
	for _, tt := range []struct {
		task model.Task
		want bool
	}{
		{model.Task{Lead: "UBND phường"}, true},
		{model.Task{Lead: "UBND phường", LeadID: 3}, false},
		{model.Task{}, false},
		{model.Task{MemberID: 3}, false},
		{model.Task{Above: []model.Heading{{ID: 1, Lead: "UBND phường"}}}, true},
		{model.Task{Above: []model.Heading{{ID: 1, Lead: "UBND phường", LeadID: 3}}}, false},
		{model.Task{Lead: "Các chi bộ"}, true},
		{call, false},
		{other, true},
	} {
		if got := called.Stranger(tt.task); got != tt.want {
			t.Errorf("%+v: %v", tt.task, got)
		}
	}
}
