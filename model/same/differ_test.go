package same_test

import (
	"fmt"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/model/same"
)

// line is somebody as the book has her.
func line() same.Line {
	return same.Line{
		Person: model.Person{ID: 1, Name: "Lê Thị Thúy", Birth: "1980", Sex: model.SexFemale, Phone: "0905000001", Note: "hen"},
		Home:   model.Household{ID: 2, Head: "Lê Thị Thúy", Area: "Tổ 1", AreaID: 3},
		Isolation: model.Isolation{
			ID: 7, PersonID: 1, Disease: "covid", Follow: model.FollowIsolation, Category: model.CategoryF1, Place: model.PlaceHome, Anchor: model.AnchorExposure,
			AnchorOn: 98, StartsOn: 100, EndsOn: 114, RegimeID: "x", Days: 14, CheckIns: 2, Origin: "chợ",
		},
	}
}

// said are differences as text: + filled, ~ put right, ! kept.
func said(found []same.Difference) string {
	var all []string
	for _, d := range found {
		all = append(all, []string{"+", "~", "!"}[d.Way]+d.Field)
	}
	return strings.Join(all, " ")
}

func TestDifferences(t *testing.T) {
	t.Parallel()
	over := func(l *same.Line) { l.Isolation.Outcome, l.Isolation.EndedOn = model.OutcomeCompleted, 114 }
	for name, tt := range map[string]struct {
		says func(*same.Line)
		book func(*same.Line)
		want string
	}{
		"the same":                         {func(*same.Line) {}, nil, ""},
		"capitals, another order":          {func(l *same.Line) { l.Person.Name = "THÚY LÊ THỊ" }, nil, ""},
		"the tone elsewhere":               {func(l *same.Line) { l.Person.Name = "Lê Thị Thuý" }, nil, ""},
		"a list without tones":             {func(l *same.Line) { l.Person.Name = "Le Thi Thuy" }, nil, ""},
		"another tone":                     {func(l *same.Line) { l.Person.Name = "Lê Thị Thùy" }, nil, "!name"},
		"more of the birth":                {func(l *same.Line) { l.Person.Birth = "1980-02-03" }, nil, "+birth"},
		"another birth":                    {func(l *same.Line) { l.Person.Birth = "1981" }, nil, "!birth"},
		"another phone":                    {func(l *same.Line) { l.Person.Phone = "0905000009" }, nil, "!phone"},
		"a note more":                      {func(l *same.Line) { l.Person.Note = "đau lưng" }, nil, "~note"},
		"a note it has":                    {func(l *same.Line) { l.Person.Note = "hen" }, func(l *same.Line) { l.Person.Note = "sốt; hen" }, ""},
		"another area":                     {func(l *same.Line) { l.Home.Area = "Tổ 2" }, nil, "~area"},
		"one area in other words":          {func(l *same.Line) { l.Home.Area = "Tổ dân phố số 01" }, nil, ""},
		"a team it had not":                {func(l *same.Line) { l.Home.Team, l.Home.TeamID = "Tổ Covid 1", 9 }, nil, "+team"},
		"another team":                     {func(l *same.Line) { l.Home.Team, l.Home.TeamID = "Tổ Covid 1", 9 }, func(l *same.Line) { l.Home.Team, l.Home.TeamID = "Tổ 8", 8 }, "!team"},
		"another last day":                 {func(l *same.Line) { l.Isolation.EndsOn = 120 }, nil, "~ends_on"},
		"another last day of what is over": {func(l *same.Line) { l.Isolation.EndsOn = 120 }, over, "!ends_on"},
		"the real last day":                {func(l *same.Line) { l.Isolation.EndsOn = 107 }, func(l *same.Line) { l.Isolation.Outcome, l.Isolation.EndedOn = model.OutcomeCompleted, 107 }, ""},
		"another first day":                {func(l *same.Line) { l.Isolation.StartsOn = 101 }, nil, "!starts_on"},
		"another place":                    {func(l *same.Line) { l.Isolation.Place = model.PlaceCentral }, nil, "~place"},
		"another place from a day on": {func(l *same.Line) {
			l.Isolation.Place, l.Isolation.StartsOn, l.Isolation.EndsOn = model.PlaceCentral, 105, 119
		}, nil, "!starts_on !place !ends_on"},
		"another reason":             {func(l *same.Line) { l.Isolation.Category = model.CategoryF2 }, nil, "!category"},
		"another day it counts from": {func(l *same.Line) { l.Isolation.AnchorOn = 99 }, nil, "!anchor_on"},
		"a decision":                 {func(l *same.Line) { l.Isolation.OrderNumber, l.Isolation.OrderOn = "77/QĐ", 100 }, nil, "+order_number +order_on"},
		"another decision":           {func(l *same.Line) { l.Isolation.OrderNumber = "77/QĐ" }, func(l *same.Line) { l.Isolation.OrderNumber = "7/QĐ" }, "~order_number"},
		"from elsewhere":             {func(l *same.Line) { l.Isolation.Origin = "bến xe" }, nil, "~origin"},
		"another contact":            {func(l *same.Line) { l.Contact = "Lê An, hộ Lê An" }, nil, "~contact"},
		"only watched":               {func(l *same.Line) { l.Isolation.Follow, l.Isolation.EndsOn = model.FollowWatch, 100 }, nil, "!ends_on !follow"},
		"by another rule":            {func(l *same.Line) { l.Isolation.RegimeID = "y" }, nil, "!regime"},
		"died, of what is over":      {func(l *same.Line) { l.Isolation.Outcome = model.OutcomeDied }, over, "!outcome"},
		"a certificate":              {func(l *same.Line) { l.Isolation.Certificate = "5/GXN" }, over, "+certificate"},
		"a certificate of what runs": {func(l *same.Line) { l.Isolation.Certificate = "5/GXN" }, nil, "!certificate"},
	} {
		has, says, fields := line(), line(), map[string]bool{}
		if tt.book != nil {
			tt.book(&has)
		}
		tt.says(&says)
		for _, f := range strings.Fields("starts_on ends_on place anchor_on order_number order_on origin follow regime anchor monitor_days certificate certificate_on ended_on case_source") {
			fields[f] = true
		}
		becomes, found := same.Differences(says, fields, has, []model.Isolation{has.Isolation})
		if got := said(found); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
		if changed := fmt.Sprint(becomes) != fmt.Sprint(has); changed != strings.ContainsAny(tt.want, "+~") && tt.want != "~contact" {
			t.Errorf("%s: changed %v", name, changed)
		}
		if _, found := same.Differences(says, map[string]bool{}, has, nil); strings.Contains(said(found), "_on") || strings.Contains(said(found), "place") {
			t.Errorf("%s: %q of columns the row has not", name, said(found))
		}
	}
}

func TestBecameCase(t *testing.T) {
	t.Parallel()
	k := line().Isolation
	for name, tt := range map[string]struct {
		from, to    model.Date
		named       bool
		begin, ends model.Date
	}{
		"from a day on":            {105, 119, true, 105, 119},
		"the old days":             {100, 114, true, 107, 114},
		"the old days, by a rule":  {100, 114, false, 107, 121},
		"days that are over":       {100, 103, true, 103, 103},
		"from before":              {96, 110, true, 107, 110},
		"from the day of the list": {107, 121, true, 107, 121},
	} {
		i := k
		i.Category, i.Anchor, i.StartsOn, i.AnchorOn, i.EndsOn = model.CategoryF0, model.AnchorStart, tt.from, tt.from, tt.to
		ended, begun, is := same.BecameCase(i, tt.named, k, 107)
		if !is || ended.ID != k.ID || ended.Outcome != model.OutcomeBecameCase || ended.EndedOn != tt.begin || begun.StartsOn != tt.begin ||
			begun.AnchorOn != tt.begin || begun.EndsOn != tt.ends {
			t.Errorf("%s: ended %s, begun %s to %s", name, ended.EndedOn, begun.StartsOn, begun.EndsOn)
		}
	}
	case0 := k
	case0.Category = model.CategoryF0
	over := k
	over.Outcome = model.OutcomeCompleted
	for _, not := range [][2]model.Isolation{{k, k}, {case0, case0}, {case0, over}} {
		if _, _, is := same.BecameCase(not[0], true, not[1], 107); is {
			t.Errorf("%+v", not)
		}
	}
}

// Of several isolations a row is about the one for the same reason; one whose planned end has passed without a word is in the way of a new one.
func TestWhichIsolation(t *testing.T) {
	t.Parallel()
	first := line().Isolation
	first.Outcome, first.EndedOn = model.OutcomeBecameCase, 105
	second := line().Isolation
	second.ID, second.Category, second.StartsOn, second.EndsOn = 8, model.CategoryF0, 105, 119
	book := []model.Isolation{second, first}
	row := first
	row.Outcome = model.OutcomeNone
	if got, ok := same.Isolation(row, book); !ok || got.ID != 7 {
		t.Errorf("F1 again: %d", got.ID)
	}
	row.Category = model.CategoryF0
	if got, ok := same.Isolation(row, book); !ok || got.ID != 8 {
		t.Errorf("F0 of the old days: %d", got.ID)
	}
	row.StartsOn, row.EndsOn = 125, 130
	if got, is := same.Open(row, book); !is || got.ID != 8 {
		t.Errorf("open: %d", got.ID)
	}
	if _, is := same.Open(row, book[1:]); is {
		t.Error("what is ended is open")
	}
	watch := line().Isolation
	watch.Follow, watch.Days, watch.EndsOn, watch.MonitorDays = model.FollowWatch, 0, 100, 14
	row.StartsOn, row.EndsOn = 106, 120
	if got, ok := same.Isolation(row, []model.Isolation{watch}); !ok || got.ID != watch.ID {
		t.Error("who is watched and becomes a case is a new one")
	}
	if _, is := same.Open(row, []model.Isolation{watch}); is {
		t.Error("a watch is in the way")
	}
}
