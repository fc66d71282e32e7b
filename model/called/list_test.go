package called_test

import (
	"slices"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/model/called"
)

// What a name says of whole kinds of units: which, and whom it leaves out.
func TestWholeKindsInOneName(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"Các chi bộ":                                 "cell | chi bộ |",
		"Các chi bộ (trừ Chi bộ 3)":                  "cell | chi bộ | Chi bộ 3",
		"Tất cả các chi bộ, trừ Chi bộ 3":            "cell | chi bộ | Chi bộ 3",
		"Mọi chi bộ (ngoại trừ Chi bộ 3 và Công an)": "cell | chi bộ | Chi bộ 3;Công an",
		"các chi bộ trừ các Chi bộ 3, 4":             "cell | chi bộ | Chi bộ 3;Chi bộ 4",
		"Các chi bộ và các tổ dân phố":               "cell,area | chi bộ và các tổ dân phố |",
		"Các chi bộ, tổ dân phố, tổ COVID cộng đồng": "cell,area,team | chi bộ, tổ dân phố, tổ COVID cộng đồng |",
		"Các thôn, khu phố":                          "area | thôn, khu phố |",
		"Các chi bộ (trừ 3)":                         "cell | chi bộ | 3",
		"Các chi bộ và các đoàn thể":                 "|  |",
		"Các chi bộ, Công an phường":                 "|  |",
		"Chi bộ 1 và Chi bộ 2":                       "|  |",
		"chi bộ":                                     "|  |",
		"trừ Chi bộ 3":                               "|  |",
		"":                                           "|  |",
	} {
		w := called.WholeOf(name)
		kinds := make([]string, len(w.Kinds))
		for i, kind := range w.Kinds {
			kinds[i] = string(kind)
		}
		if got := strings.TrimSpace(strings.Join(kinds, ",") + " | " + w.Words + " | " + strings.Join(w.Except, ";")); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

// Of the roster all are called upon but those left out. Nothing is where it lacks a kind, or where one that is left out is none of theirs.
func TestUnitsOfAList(t *testing.T) {
	t.Parallel()
	units := []model.Unit{
		{ID: 1, Kind: model.UnitCell, Name: "Chi bộ 1"},
		{ID: 2, Kind: model.UnitCell, Name: "Chi bộ 2"},
		{ID: 3, Kind: model.UnitCell, Name: "Chi bộ 3"},
		{ID: 4, Kind: model.UnitArea, Name: "Tổ dân phố 3"},
		{ID: 5, Kind: model.UnitBody, Name: "Công an phường"},
	}
	names := called.NewNames(units, "Đảng ủy phường Tân Lập")
	for name, want := range map[string][]model.UnitID{
		"Các chi bộ (trừ Chi bộ 3)":                          {1, 2},
		"Các chi bộ (trừ CB3)":                               {1, 2},
		"Các chi bộ và các tổ dân phố":                       {1, 2, 3, 4},
		"Các chi bộ và các tổ dân phố (trừ các Chi bộ 1, 2)": {3, 4},
		"Các chi bộ (trừ Chi bộ 9)":                          nil,
		"Các chi bộ (trừ Công an phường)":                    nil,
		"Các chi bộ (trừ Chi bộ 1, 2, 3)":                    nil,
		"Các chi bộ và các tổ COVID":                         nil,
	} {
		list, ok := called.WholeOf(name).Units(units, names)
		var got []model.UnitID
		for _, u := range list {
			got = append(got, u.UnitID)
			if u.Role != model.RoleRoll {
				t.Errorf("%q: %+v", name, u)
			}
		}
		if !slices.Equal(got, want) || ok != (want != nil) {
			t.Errorf("%q: %v %t, want %v", name, got, ok, want)
		}
	}
}

// The name of a list that is called upon is no stranger in its roll call, and is one in a task that is none.
func TestTheNameOfAListIsNoStranger(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		task model.Task
		want bool
	}{
		{model.Task{Lead: "Các chi bộ (trừ Chi bộ 3)", RollCall: true}, false},
		{model.Task{Lead: "Các chi bộ (trừ Chi bộ 3)"}, true},
		{model.Task{Lead: "Các chi bộ và các tổ dân phố", RollCall: true, RollKind: model.Kinds(model.UnitArea)}, false},
		{model.Task{Lead: "Các chi bộ", RollCall: true}, true},
		{model.Task{Lead: "Các chi bộ", RollCall: true, RollKind: model.Kinds(model.UnitCell)}, false},
		{model.Task{Lead: "Các chi bộ", RollCall: true, RollKind: model.Kinds(model.UnitArea)}, true},
		{model.Task{Lead: "Chi bộ chợ", RollCall: true}, true},
		{model.Task{RollCall: true}, false},
	} {
		if got := called.Stranger(tt.task); got != tt.want {
			t.Errorf("%+v: %t", tt.task, got)
		}
	}
}

// What a list calls upon is said behind its number, with whom it leaves out; a roll call of whole kinds is no list, nor is what never
// falls due.
func TestWhatAListSays(t *testing.T) {
	t.Parallel()
	due := model.Deadline{Every: model.EveryOnce, Due: 1}
	for name, c := range map[string]struct {
		said string
		list bool
	}{
		"Các chi bộ":                   {"chi bộ", false},
		"Các chi bộ (trừ Chi bộ 3, 4)": {"chi bộ, không có Chi bộ 3, Chi bộ 4", true},
		"Các chi bộ và các tổ dân phố": {"chi bộ và các tổ dân phố", false}, // whole kinds, also of several
		"Chi bộ 3":                     {"", false},
	} {
		if got := called.WholeOf(name).Said(); got != c.said {
			t.Errorf("%q says %q", name, got)
		}
		if _, list := called.List(model.Task{Lead: name, Deadline: due}); list != c.list {
			t.Errorf("%q is a list: %v", name, list)
		}
		if _, list := called.List(model.Task{Lead: name}); list {
			t.Errorf("%q is a list, and never falls due", name)
		}
	}
}

// Units of one kind that are each to do something by some time are called; bodies, units of two kinds, and what never falls due are not.
func TestARowOfUnits(t *testing.T) {
	t.Parallel()
	once := model.Deadline{Every: model.EveryOnce, Due: 1}
	for name, c := range map[string]struct {
		names    []string
		deadline model.Deadline
		called   bool
		many     bool
	}{
		"cells":               {[]string{"Chi bộ 1", "Chi bộ 2", "Chi bộ 5"}, once, true, false},
		"by their short form": {[]string{"CB 1", "Chi bộ 2"}, once, true, false},
		"never due":           {[]string{"Chi bộ 1", "Chi bộ 2"}, model.Deadline{}, false, false},
		"one alone":           {[]string{"Chi bộ 1"}, once, false, false},
		"two kinds":           {[]string{"Chi bộ 1", "Tổ dân phố 2"}, once, false, false},
		"bodies":              {[]string{"Công an phường", "Trạm Y tế"}, once, false, false},
		"one and all others":  {[]string{"Công an phường", "Các chi bộ"}, once, false, true},
	} {
		task := model.Task{Lead: c.names[0], Deadline: c.deadline}
		for _, n := range c.names[1:] {
			task.Units = append(task.Units, model.TaskUnit{Name: n, Role: model.RoleSupport})
		}
		many := called.Row(&task)
		if task.RollCall != c.called || many != c.many || c.called && (task.Lead != "" || len(task.Units) != len(c.names) || task.Units[0].Role != model.RoleRoll) {
			t.Errorf("%s: %+v, many %t", name, task, many)
		}
	}
}
