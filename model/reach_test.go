package model_test

import (
	"slices"
	"testing"

	"sotruc/model"
)

// A list shows a line behind another of the same doer as soon as it has begun, or falls due within a week; a line of somebody else always.
func TestWhatALineIsShownBehind(t *testing.T) {
	t.Parallel()
	now := at("2021-08-16 09:00")
	line := func(unit model.UnitID, begins, due string) model.TaskStatus {
		return model.TaskStatus{UnitID: unit, Begins: on(begins), Due: on(due).At("17:00")}
	}
	for name, c := range map[string]struct {
		line                 model.TaskStatus
		near, begun, inReach bool
	}{
		"begun, due in a week":         {line(1, "2021-08-16", "2021-08-23"), true, true, true},
		"begun, due later":             {line(1, "2021-08-16", "2021-08-24"), false, true, true},
		"begins tomorrow, in a week":   {line(1, "2021-08-17", "2021-08-23"), true, false, true},
		"begins tomorrow, later":       {line(1, "2021-08-17", "2021-08-24"), false, false, false},
		"another's, that begins later": {line(2, "2021-08-17", "2021-08-24"), false, false, true},
		"late":                         {line(1, "2021-08-02", "2021-08-06"), true, true, true},
	} {
		if got := c.line.Near(now); got != c.near {
			t.Errorf("%s: near %v", name, got)
		}
		if got := c.line.Begun(now); got != c.begun {
			t.Errorf("%s: begun %v", name, got)
		}
		if got := c.line.InReach(line(1, "2021-08-09", "2021-08-13"), now); got != c.inReach {
			t.Errorf("%s: in reach %v", name, got)
		}
	}
}

// What a unit is called upon for while it is away is not asked of it; what falls due as it goes or comes back is.
func TestWhoIsAwayIsNotCalledUpon(t *testing.T) {
	t.Parallel()
	task := called(model.TaskUnit{Away: []model.Absence{{From: at("2021-08-17 14:00"), Until: at("2021-08-20 14:00")}}})
	for period, want := range map[string]bool{
		"2021-08-16": true, "2021-08-17": true, "2021-08-18": false, "2021-08-19": false, "2021-08-20": true, "2021-08-21": true,
	} {
		if got := task.Asks(period, 1, tet2021()); got != want {
			t.Errorf("%s: %v", period, got)
		}
	}
	twice := called(model.TaskUnit{Away: []model.Absence{{From: at("2021-08-16 09:00"), Until: at("2021-08-16 18:00")}, {From: at("2021-08-18 09:00"), Until: at("2021-08-18 18:00")}}})
	got := roundsOf(twice.Rounds(at("2021-08-16 08:00"), nil, tet2021(), 0, 2))
	if want := []string{"2021-08-17 17/08 1", "2021-08-19 19/08 1"}; !slices.Equal(got, want) {
		t.Errorf("away twice: %q, want %q", got, want)
	}
}

// What a unit has done of a roll call stays with it once it is gone, but not what was asked before it came.
func TestWhatIsDoneStaysWithWhoDidIt(t *testing.T) {
	t.Parallel()
	due := on("2021-08-20").At("17:00")
	for name, c := range map[string]struct {
		unit model.TaskUnit
		done bool
		want int
	}{
		"there":                               {model.TaskUnit{}, false, 2},
		"no more of the list":                 {model.TaskUnit{Left: true}, false, 1},
		"no more of the list, and done":       {model.TaskUnit{Left: true}, true, 2},
		"gone before, and done":               {model.TaskUnit{Until: due - 1}, true, 2},
		"gone before":                         {model.TaskUnit{Until: due - 1}, false, 1},
		"came as it fell due, left, and done": {model.TaskUnit{Left: true, Since: due}, true, 2},
		"came after, and done":                {model.TaskUnit{Since: due + 1}, true, 1},
	} {
		c.unit.UnitID, c.unit.Role = 1, model.RoleRoll
		task := model.Task{
			ID: 1, CreatedAt: at("2021-08-16 08:00"), RollCall: true, Deadline: model.Deadline{Every: model.EveryOnce, Due: on("2021-08-20")},
			Units: []model.TaskUnit{c.unit, {UnitID: 2, Role: model.RoleRoll}},
		}
		var done []model.Completion
		if c.done {
			done = []model.Completion{unit(1, tick("", "2021-08-16 09:00"))}
		}
		if got := task.Rounds(at("2021-08-16 10:00"), done, tet2021(), 1, 1); len(got) != 1 || len(got[0].Owed) != c.want {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// What is asked once of nobody is no round; who is gone as it falls due is asked, and of what has no day everybody who is there.
func TestRoundsThatAskSomebody(t *testing.T) {
	t.Parallel()
	due := on("2021-08-20").At("17:00")
	once := model.Deadline{Every: model.EveryOnce, Due: on("2021-08-20")}
	for name, c := range map[string]struct {
		rule  model.Deadline
		units []model.TaskUnit
		want  int
	}{
		"nobody":                  {once, nil, 0},
		"who came after":          {once, []model.TaskUnit{{Since: due + 1}}, 0},
		"who left before":         {once, []model.TaskUnit{{Until: due - 1}}, 0},
		"who leaves as it is due": {once, []model.TaskUnit{{Until: due}}, 1},
		"somebody":                {once, []model.TaskUnit{{}}, 1},
		"without a day":           {model.Deadline{}, []model.TaskUnit{{}}, 1},
		"without a day, nobody":   {model.Deadline{}, nil, 0},
	} {
		task := called(c.units...)
		task.Deadline = c.rule
		if got := task.Rounds(at("2021-08-16 08:00"), nil, model.Calendar{}, 0, 1); len(got) != c.want {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
