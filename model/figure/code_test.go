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
	} {
		if got, own := figure.IsStock(c.figure), figure.IsOwn(c.figure.Code); got != c.stock || own != c.own {
			t.Errorf("%+v: stock %v, own %v", c.figure, got, own)
		}
	}
}
