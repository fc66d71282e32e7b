package scene_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/ui/scene"
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
	for text, place := range map[string]scene.Place{
		"today":                           scene.Today{},
		"directives":                      scene.Directives{},
		"directives?unassigned=true":      scene.Directives{Filter: model.DirectiveFilter{Unassigned: true}},
		"directives?kind=CT&year=2021":    scene.Directives{Filter: model.DirectiveFilter{Kind: "CT", Year: 2021}},
		"directive/12":                    scene.Reader{ID: 12},
		"directive/12?words=c%C3%A1ch+ly": scene.Reader{ID: 12, Words: "cách ly"},
		"import":                          scene.Import{},
		"import?given=cv+215.docx":        scene.Import{Given: "cv 215.docx"},
		"import?people=true":              scene.Import{People: true},
		"people-list?file=a%2Fb+c.xlsx":   scene.PeopleList{Path: "a/b c.xlsx"},
		"paste":                           scene.Paste{},
		"review":                          scene.Review{},
		"tasks":                           scene.Tasks{},
		"tasks?by=member&member=4":        scene.Tasks{View: scene.TaskView{By: scene.ByMember, MemberID: 4}},
		"tasks?by=unit&only=late&unit=3":  scene.Tasks{View: scene.TaskView{Only: scene.OnlyLate, By: scene.ByUnit, UnitID: 3}},
		"tasks?due=2021-08-16&only=soon":  scene.Tasks{View: scene.TaskView{Only: scene.OnlySoon, Due: day}},
		"tasks?down=true&find=c%C3%A1ch+ly&sort=text": scene.Tasks{View: scene.TaskView{Find: "cách ly", Sort: scene.SortText, Down: true}},
		"calendar":                             scene.Calendar{},
		"calendar/2021-08-16":                  scene.Calendar{Day: day},
		"task/12":                              scene.TaskCard{ID: 12},
		"task/12?round=2021-08-16%2Fam":        scene.TaskCard{ID: 12, Round: "2021-08-16/am"},
		"task/12/edit":                         scene.TaskForm{ID: 12},
		"task/new":                             scene.TaskForm{},
		"task/new?directive=3":                 scene.TaskForm{DirectiveID: 3},
		"task/new?directive=3&parent=12":       scene.TaskForm{DirectiveID: 3, ParentID: 12},
		"task/new?near=12":                     scene.TaskForm{Near: 12},
		"people":                               scene.People{},
		"people?ends_on=2021-08-16":            scene.People{Filter: model.PersonFilter{EndsOn: day}},
		"people?area=3&unrecorded=morning":     scene.People{Filter: model.PersonFilter{AreaID: 3, Unrecorded: model.Morning}},
		"people?alarm=open":                    scene.People{Filter: model.PersonFilter{Alarm: model.AlarmOpen}},
		"grid?area=3":                          scene.Grid{AreaID: 3},
		"waiting-papers":                       scene.WaitingPapers{},
		"missed-rounds":                        scene.MissedRounds{},
		"activities":                           scene.Activities{},
		"activities?household=4":               scene.Activities{HouseholdID: 4},
		"sites":                                scene.Sites{},
		"movements":                            scene.Movements{},
		"movements?undeclared=true":            scene.Movements{Undeclared: true},
		"people?state=unconfirmed":             scene.People{Filter: model.PersonFilter{State: model.StateUnconfirmed}},
		"people?state=monitoring":              scene.People{Filter: model.PersonFilter{State: model.StateMonitoring}},
		"person/3":                             scene.PersonCard{ID: 3},
		"contacts/3":                           scene.Contacts{ID: 3},
		"contacts/3?disease=soi":               scene.Contacts{ID: 3, Disease: "soi"},
		"households":                           scene.Households{},
		"households?uncounted=true":            scene.Households{Uncounted: true},
		"household/4":                          scene.HouseholdCard{ID: 4},
		"round":                                scene.Round{},
		"round/2021-08-16/morning?disease=soi": scene.Round{Day: day, Session: model.Morning, Disease: "soi"},
		"round?disease=soi":                    scene.Round{Disease: "soi"},
		"round/2021-08-16/afternoon":           scene.Round{Day: day, Session: model.Afternoon},
		"own-papers":                           scene.OwnPapers{},
		"own-papers?kind=CV":                   scene.OwnPapers{Kind: "CV"},
		"own-paper/5":                          scene.OwnPaper{ID: 5},
		"own-paper/new?answers=12&kind=CV":     scene.NewOwnPaper{Kind: "CV", AnswersID: 12},
		"own-paper/new":                        scene.NewOwnPaper{},
		"directives?unanswered=true":           scene.Directives{Unanswered: true},
		"reports":                              scene.Reports{},
		"report/5":                             scene.Report{ID: 5},
		"roster":                               scene.Roster{},
		"history/unit/3":                       scene.History{Table: "unit", ID: 3},
		"bin":                                  scene.Bin{},
		"journal":                              scene.Journal{},
	} {
		got, ok := scene.ParsePlace(text)
		if !ok || got.String() != text || place.String() != text {
			t.Errorf("%q is read as %v, %t; the place writes %q", text, got, ok, place)
		}
	}
}

func TestWhatIsNoPlaceIsRefused(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"", "task", "task/", "task/0", "task/-1", "task/x", "task/12/3", "task/99999999999999999999", "task/12?only=late", "task/edit", "task/0/edit", "task/12/edit/edit",
		"task/new/edit", "task/new?directive=0", "task/new?id=12", "task/12/edit?parent=3", "today/1",
		"tasks?only=never", "tasks?sort=colour", "tasks?find=", "tasks?down=false", "calendar/16", "calendar/2021-08-32", "tasks?by=", "people?ends_on=16/08/2021", "people?nobody=true", "people?area=0", "people?alarm=shut", "missed-rounds/1", "contacts", "contacts/0", "contacts/3?disease=", "contacts/3/soi",
		"round/2021-08-16", "round/2021-08-16/evening", "round/morning", "history/unit", "history//3", "step/3", "Today", "task/12 ",
		"directives?year=%zz", "nowhere", "tasks?only=late;by=unit",
	} {
		if p, ok := scene.ParsePlace(text); ok || p != nil {
			t.Errorf("%q: %v", text, p)
		}
	}
}

func TestEveryNameThatIsOfferedIsAPlace(t *testing.T) {
	t.Parallel()
	for _, name := range scene.PlaceNames() {
		text := strings.NewReplacer("ID", "12", "DAY", "2021-08-16", "SESSION", "morning", "TABLE", "unit").Replace(name)
		if _, ok := scene.ParsePlace(text); !ok {
			t.Errorf("%s is offered and no place", name)
		}
	}
}

func TestNoTextBreaksThePlaces(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringMatching(`(task|task/new|people|round|directives)[/?][a-z_0-9=&/%-]{0,20}`)).Draw(t, "text")
		p, ok := scene.ParsePlace(text)
		if !ok {
			return
		}
		if again, ok := scene.ParsePlace(p.String()); !ok || again.String() != p.String() {
			t.Fatalf("%q is %v, which is read as %v, %t", text, p, again, ok)
		}
	})
}
