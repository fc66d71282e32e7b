package model_test

import (
	"reflect"
	"testing"

	"sotruc/model"
)

func TestPostponing(t *testing.T) {
	t.Parallel()
	cal, now := model.Calendar{DefaultDays: 10}, at("2021-08-16 13:00")
	once := model.Deadline{Phrase: "trước 20/8", Every: model.EveryOnce, Due: on("2021-08-20"), Time: "15:00", Relation: model.RelationBefore, ToWhom: "VP"}
	before := model.Deadline{Every: model.EveryOnce, Due: on("2021-08-20"), Relation: model.RelationBefore}
	late := model.Deadline{Every: model.EveryOnce, Due: on("2021-08-02")}
	window := model.Deadline{Every: model.EveryOnce, From: on("2021-08-20"), To: on("2021-08-25")}
	tests := []struct {
		name string
		rule model.Deadline
		say  model.Assignment
		due  string // "" where the day stays
		kept int    // days that no longer hold
	}{
		{"a day", once, model.Assignment{Days: 1, Reason: "mưa"}, "2021-08-21", 1},
		{"before the 20th is the 19th", before, model.Assignment{Days: 1, Reason: "mưa"}, "2021-08-20", 1},
		{"a week", late, model.Assignment{Days: 7, Reason: "mưa"}, "2021-08-23", 1}, // over: counted from today
		{"to a day", once, model.Assignment{To: on("2021-09-01"), Reason: "mưa"}, "2021-09-01", 1},
		{"a window ends later", window, model.Assignment{Days: 1, Reason: "mưa"}, "2021-08-26", 1},
		{"the office's own day", model.Deadline{}, model.Assignment{Days: 1, Reason: "mưa"}, "2021-08-27", 1},
		{"as soon as possible has no day", model.Deadline{Every: model.EveryASAP}, model.Assignment{Days: 1, Reason: "x"}, "", 0},
		{"as soon as possible gets one", model.Deadline{Every: model.EveryASAP}, model.Assignment{To: on("2021-09-01"), Reason: "x"}, "2021-09-01", 0},
		{"a duty is not postponed", model.Deadline{Every: model.EveryDay}, model.Assignment{Days: 1, Reason: "x"}, "", 0},
		{"nor to a day", model.Deadline{Every: model.EveryWeek}, model.Assignment{To: on("2021-09-01"), Reason: "x"}, "", 0},
	}
	for _, tt := range tests {
		task := model.Task{Text: "x", CreatedAt: at("2021-08-16 08:00"), Deadline: tt.rule}
		got, ok := task.Assigned(tt.say, nil, now, cal)
		switch {
		case ok != (tt.due != ""):
			t.Errorf("%s: ok is %v", tt.name, ok)
		case !ok && !reflect.DeepEqual(got, task):
			t.Errorf("%s: became %+v", tt.name, got)
		case ok && (got.Deadline.Due != on(tt.due) || got.Deadline.Time != tt.rule.Time || got.Deadline.ToWhom != tt.rule.ToWhom):
			t.Errorf("%s: %+v", tt.name, got.Deadline)
		case len(got.Past) != tt.kept:
			t.Errorf("%s: kept %+v", tt.name, got.Past)
		case tt.kept == 1 && (got.Past[0].Reason != "mưa" || tt.rule.Every == model.EveryOnce && got.Past[0].Deadline != tt.rule):
			t.Errorf("%s: kept %+v", tt.name, got.Past[0])
		}
	}
}

func TestAssigning(t *testing.T) {
	t.Parallel()
	police := model.TaskUnit{UnitID: 1, Name: "Công an phường", Role: model.RoleSupport}
	health := model.TaskUnit{UnitID: 2, Name: "Trạm Y tế", Role: model.RoleSupport}
	front := model.TaskUnit{Name: "Mặt trận", Role: model.RoleSupport}
	roll := model.TaskUnit{UnitID: 1, Name: "Công an phường", Role: model.RoleRoll}
	task := model.Task{Text: "x", Lead: "UBND", LeadID: 9, MemberID: 4, Units: []model.TaskUnit{police, front, roll}}
	dated := health
	dated.DueOn = on("2021-08-20")
	nobody, member := model.MemberID(0), model.MemberID(7)
	tests := []struct {
		name   string
		say    model.Assignment
		lead   model.UnitID
		member model.MemberID
		units  []model.TaskUnit
	}{
		{"nothing", model.Assignment{}, 9, 4, task.Units},
		{"another lead", model.Assignment{Lead: &health}, 2, 4, task.Units},
		{"a supporting unit leads", model.Assignment{Lead: &police}, 1, 4, []model.TaskUnit{front, roll}},
		{"nobody leads", model.Assignment{Lead: &model.TaskUnit{}}, 0, 4, task.Units},
		{"a member", model.Assignment{Member: &member}, 9, 7, task.Units},
		{"no member", model.Assignment{Member: &nobody}, 9, 0, task.Units},
		{"one more", model.Assignment{Add: []model.TaskUnit{health}}, 9, 4, []model.TaskUnit{police, front, roll, health}},
		{"one that is there", model.Assignment{Add: []model.TaskUnit{{Name: "mat tran"}}}, 9, 4, task.Units},
		{"the first that is there", model.Assignment{Add: []model.TaskUnit{police}}, 9, 4, task.Units},
		{"with a day", model.Assignment{Add: []model.TaskUnit{health, dated}}, 9, 4, []model.TaskUnit{police, front, roll, dated}},
		{"the lead does not support", model.Assignment{Add: []model.TaskUnit{{UnitID: 9}}}, 9, 4, task.Units},
		{"one less, but still in the roll call", model.Assignment{Drop: []model.TaskUnit{police}}, 9, 4, []model.TaskUnit{front, roll}},
	}
	for _, tt := range tests {
		got, ok := task.Assigned(tt.say, nil, at("2021-08-16 13:00"), model.Calendar{})
		if !ok || got.LeadID != tt.lead || got.MemberID != tt.member || !reflect.DeepEqual(got.Units, tt.units) {
			t.Errorf("%s: %v %+v", tt.name, ok, got)
		}
	}
	if len(task.Units) != 3 || !reflect.DeepEqual(task.Units[0], police) {
		t.Errorf("the task itself became %+v", task)
	}
}
