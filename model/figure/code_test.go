package figure_test

import (
	"testing"

	"sotruc/model"
	"sotruc/model/figure"
)

func TestOwnKindsHaveFiguresAfterTheActivities(t *testing.T) {
	t.Parallel()
	f := model.Facts{
		Kinds: []model.OwnKind{{Code: "patrol"}, {Code: "night", CountsAs: model.ActivityInspection}, {Code: "idle"}},
		Activities: []model.Activity{
			{Kind: "patrol", On: on("2021-08-10"), Count: 3},
			{Kind: "night", On: on("2021-08-10"), Count: 2},
			{Kind: model.ActivityInspection, On: on("2021-08-10"), Count: 1},
			{Kind: "zz", On: on("2021-08-11"), Count: 5},
			{Kind: "gone", On: on("2021-08-01"), Count: 4},
			{Kind: "zz", On: on("2021-08-11"), Count: 1},
		},
	}
	figures := figure.Count(f, week(), model.Calendar{})
	var own []model.Figure
	for i, figure := range figures {
		if figure.Code == "activity.commendation" {
			own = figures[i+1 : i+5]
		}
		if figure.Code == "activity.inspection" && figure.Up != 3 {
			t.Errorf("inspections %+v", figure)
		}
	}
	want := []model.Figure{
		{Code: "activity.patrol", Up: 3, Now: 3, Total: 3},
		{Code: "activity.idle"},
		{Code: "activity.gone", Total: 4},
		{Code: "activity.zz", Up: 6, Now: 6, Total: 6},
	}
	for i := range want {
		if own[i] != want[i] {
			t.Errorf("figure %d is %+v, want %+v", i, own[i], want[i])
		}
	}
	if len(figures) != len(figure.Codes)+len(want) {
		t.Errorf("%d figures", len(figures))
	}
}

// A kind that the settings no longer name, gone, counts over time as those that they name.
func TestWhatIsAStock(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		figure     model.Figure
		stock, own bool
	}{
		{model.Figure{Code: "home.people"}, true, false},
		{model.Figure{Code: "test.taken", Opening: 3}, false, false},
		{model.Figure{Code: "activity.commendation", Opening: 3}, false, false},
		{model.Figure{Code: "activity.gone", Opening: 3, Now: 3}, false, true},
		{model.Figure{Code: "later.count", Up: 3, Down: 1, Now: 2}, false, false},
		{model.Figure{Code: "later.people", Opening: 3, Now: 3}, true, false},
		{model.Figure{Code: "later.people", Opening: 3, Down: 3}, true, false},
		{model.Figure{Code: "later.people", Opening: 3, Up: 1, Now: 1}, true, false}, // as a file may have it, though it does not add up
		{model.Figure{Code: "later.people", Up: 1, Now: 4}, true, false},
	} {
		if got, own := figure.IsStock(c.figure), figure.IsOwn(c.figure.Code); got != c.stock || own != c.own {
			t.Errorf("%+v: stock %v, own %v", c.figure, got, own)
		}
	}
}

// What counts activities is told from everything else, and what says another figure once more from that.
func TestWhatIsAnActivity(t *testing.T) {
	t.Parallel()
	for code, want := range map[string][3]bool{ // counts activities, says what another says, is the program's own
		"activity.meeting": {true, false, true}, "activity.patrol": {true, false, false}, "meeting.held": {true, true, true}, "support.deliveries": {true, false, true},
		"home.people": {false, false, true}, "paper.issued": {false, false, true}, "later.people": {false, false, false},
	} {
		if got := [3]bool{figure.IsActivity(code), figure.Repeats(code), figure.IsKnown(code)}; got != want {
			t.Errorf("%s: %v, want %v", code, got, want)
		}
	}
}

// A report is read for how many there are of a stock, and how many there were of a flow; of these what is about the days of the period is its own.
func TestWhatAReportIsReadFor(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		figure        model.Figure
		reported, own int
	}{
		{model.Figure{Code: "home.people", Opening: 9, Up: 3, Down: 5, Now: 7}, 7, -2},
		{model.Figure{Code: "test.taken", Up: 5, Now: 5, Total: 20}, 5, 5},
		{model.Figure{Code: "test.taken", Up: 5, Now: 5, Total: 20, Late: 2}, 5, 3},
		{model.Figure{Code: "test.taken", Down: 4, Now: -4, Total: 20, Late: -9}, -4, 5},
		{model.Figure{Code: "test.taken", Up: 5, Down: 2, Now: 3}, 3, 3},
	} {
		if got := figure.Reported(c.figure); got != c.reported {
			t.Errorf("%+v is read for %d, want %d", c.figure, got, c.reported)
		}
		if got := figure.Own(c.figure); got != c.own {
			t.Errorf("of %+v %d are its own, want %d", c.figure, got, c.own)
		}
	}
}

// A reader is told another number by any part of a figure, by the sum since the beginning only of what has one; why it is another is no number.
func TestWhatTellsAnotherNumber(t *testing.T) {
	t.Parallel()
	for _, code := range []string{"home.people", "test.taken"} {
		was := model.Figure{Code: code, Opening: 1, Up: 2, Down: 3, Now: 4, Total: 5}
		for part, change := range map[string]func(*model.Figure){
			"opening": func(f *model.Figure) { f.Opening++ }, "up": func(f *model.Figure) { f.Up++ }, "down": func(f *model.Figure) { f.Down++ },
			"now": func(f *model.Figure) { f.Now++ }, "total": func(f *model.Figure) { f.Total++ }, "late": func(f *model.Figure) { f.Late++ }, "": func(*model.Figure) {},
		} {
			want := part != "" && part != "late" && (part != "total" || code == "test.taken")
			if got := figure.Changed(was, with(was, change)); got != want {
				t.Errorf("%s, another %q: %t", code, part, got)
			}
		}
	}
}
