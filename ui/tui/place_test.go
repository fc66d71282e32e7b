package tui_test

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/ui/tui"
)

func on(t *testing.T, text string) model.Date {
	t.Helper()
	day, err := model.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return day
}

func TestPlacesAreWrittenAndReadBack(t *testing.T) {
	t.Parallel()
	day := on(t, "2021-08-16")
	for text, place := range map[string]tui.Place{
		"today":                            tui.Today{},
		"directives":                       tui.Directives{},
		"directives?unassigned=true":       tui.Directives{Filter: model.DirectiveFilter{Unassigned: true}},
		"directives?kind=CT&year=2021":     tui.Directives{Filter: model.DirectiveFilter{Kind: "CT", Year: 2021}},
		"directive/12":                     tui.Reader{ID: 12},
		"directive/12?words=c%C3%A1ch+ly":  tui.Reader{ID: 12, Words: "cách ly"},
		"import":                           tui.Import{},
		"import?given=cv+215.docx":         tui.Import{Given: "cv 215.docx"},
		"paste":                            tui.Paste{},
		"review":                           tui.ByHand(),
		"tasks":                            tui.Tasks{},
		"tasks?by=unit&only=late&unit=3":   tui.Tasks{View: tui.TaskView{Only: tui.OnlyLate, By: tui.ByUnit, UnitID: 3}},
		"task/12":                          tui.TaskCard{ID: 12},
		"people":                           tui.People{},
		"people?ends_on=2021-08-16":        tui.People{Filter: model.PersonFilter{EndsOn: day}},
		"people?area=3&unrecorded=morning": tui.People{Filter: model.PersonFilter{AreaID: 3, Unrecorded: model.Morning}},
		"people?state=monitoring":          tui.People{Filter: model.PersonFilter{State: model.StateMonitoring}},
		"person/3":                         tui.PersonCard{ID: 3},
		"households":                       tui.Households{},
		"household/4":                      tui.HouseholdCard{ID: 4},
		"round":                            tui.Round{},
		"round/2021-08-16/afternoon":       tui.Round{Day: day, Session: model.Afternoon},
		"reports":                          tui.Reports{},
		"report/5":                         tui.Report{ID: 5},
		"roster":                           tui.Roster{},
		"history/unit/3":                   tui.History{Table: "unit", ID: 3},
		"bin":                              tui.Bin{},
		"journal":                          tui.Journal{},
	} {
		got, err := tui.ParsePlace(text)
		if err != nil || got.String() != text || place.String() != text {
			t.Errorf("%q is read as %v, %v; the place writes %q", text, got, err, place)
		}
	}
}

func TestWhatIsNoPlaceIsRefused(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"", "task", "task/", "task/0", "task/-1", "task/x", "task/12/3", "task/99999999999999999999", "task/12?only=late", "today/1",
		"tasks?only=never", "tasks?by=", "people?ends_on=16/08/2021", "people?nobody=true", "people?unconfirmed=yes", "people?area=0",
		"round/2021-08-16", "round/2021-08-16/evening", "round/morning", "history/unit", "history//3", "step/3", "Today", "task/12 ",
		"directives?year=%zz", "nowhere", "tasks?only=late;by=unit",
	} {
		if p, err := tui.ParsePlace(text); !errors.Is(err, tui.ErrNoPlace) {
			t.Errorf("%q: %v, %v", text, p, err)
		}
	}
}

func TestNoTextBreaksThePlaces(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringMatching(`(task|people|round|directives)[/?][a-z_0-9=&/%-]{0,20}`)).Draw(t, "text")
		p, err := tui.ParsePlace(text)
		if err != nil {
			return
		}
		if again, err := tui.ParsePlace(p.String()); err != nil || again.String() != p.String() {
			t.Fatalf("%q is %v, which is read as %v, %v", text, p, again, err)
		}
	})
}
