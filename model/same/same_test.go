package same_test

import (
	"slices"
	"testing"

	"sotruc/model"
	"sotruc/model/same"
)

func on(s string) model.Date {
	d, err := model.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func TestPlaceKey(t *testing.T) {
	t.Parallel()
	for _, alike := range [][]string{
		{"Số 3, Lê Lợi", "03 Lê Lợi", "3 đường Lê Lợi", "số 3 lê lợi", "nhà số 3 Lê Lợi"},
		{"Tổ 1", "Tổ 01", "Tổ dân phố số 1", "tổ dân phố 1"},
		{"12 đường số 3", "12 đường 3"},
	} {
		for _, other := range alike[1:] {
			if same.Place(other) != same.Place(alike[0]) {
				t.Errorf("%q is %q, %q is %q", alike[0], same.Place(alike[0]), other, same.Place(other))
			}
		}
	}
	for _, apart := range [][2]string{{"Tổ 1", "Tổ 10"}, {"3 Lê Lợi", "3/1 Lê Lợi"}, {"Tổ 1", "Khu phố 1"}, {"30 Lê Lợi", "3 Lê Lợi"}} {
		if same.Place(apart[0]) == same.Place(apart[1]) {
			t.Errorf("%v are %q", apart, same.Place(apart[0]))
		}
	}
}

func TestFilled(t *testing.T) {
	t.Parallel()
	p := model.Person{ID: 4, Rev: 2, HouseholdID: 1, Name: "Lê Thị Hoa", Birth: "1985", Phone: "0905000101", Sex: model.SexFemale}
	got, differs := same.Fill(p, model.Person{Name: "LÊ THỊ HOA", Birth: "1985-05-02", Phone: "0905000999", NationalID: "048185000001", Sex: model.SexMale})
	want := p
	want.Birth, want.NationalID = "1985-05-02", "048185000001"
	if got != want || !slices.Equal(differs, []string{"phone", "sex"}) {
		t.Errorf("%+v, %v", got, differs)
	}
	if got, differs := same.Fill(want, model.Person{Name: "x", Birth: "1985"}); got != want || differs != nil {
		t.Errorf("%+v, %v", got, differs)
	}
}

func TestIsolationThatComesAgain(t *testing.T) {
	t.Parallel()
	was := model.Isolation{ID: 7, Disease: "covid", StartsOn: on("2021-08-02"), EndsOn: on("2021-08-16")}
	ended := was
	ended.Outcome, ended.EndedOn = model.OutcomeCompleted, on("2021-08-16")
	cancelled := was
	cancelled.Outcome = model.OutcomeCancelled
	list := func(from, to string) model.Isolation {
		return model.Isolation{Disease: "covid", StartsOn: on(from), EndsOn: on(to)}
	}
	measles := list("2021-08-02", "2021-08-16")
	measles.Disease = "soi"
	for name, tt := range map[string]struct {
		i           model.Isolation
		named       bool
		book        model.Isolation
		moved       model.IsolationID
		over, isNew bool
	}{
		"the same":                     {list("2021-08-02", "2021-08-16"), true, was, 0, false, false},
		"extended":                     {list("2021-08-02", "2021-08-20"), true, was, 7, false, false},
		"an end by the rule alone":     {list("2021-08-02", "2021-08-20"), false, was, 0, false, false},
		"another first day, running":   {list("2021-08-05", "2021-08-19"), true, was, 7, false, false},
		"begins on the last day":       {list("2021-08-16", "2021-08-30"), true, was, 7, false, false},
		"begins the day after":         {list("2021-08-17", "2021-08-30"), true, was, 0, false, true},
		"ended by the book":            {list("2021-08-02", "2021-08-20"), true, ended, 0, true, false},
		"again after it had ended":     {list("2021-08-10", "2021-08-24"), true, ended, 0, false, true},
		"cancelled by the book":        {list("2021-08-02", "2021-08-16"), true, cancelled, 0, false, true},
		"of another disease":           {measles, true, was, 0, false, true},
		"nothing in the book of it":    {list("2021-07-01", "2021-07-15"), true, was, 0, false, true},
		"ends on the first day of his": {list("2021-07-20", "2021-08-02"), true, was, 7, false, false},
	} {
		known, ok := same.Isolation(tt.i, []model.Isolation{tt.book})
		over := known.Outcome != model.OutcomeNone
		moved := ok && !over && tt.named && known.EndsOn != tt.i.EndsOn
		if moved != (tt.moved != 0) || over != tt.over || ok == tt.isNew || ok && known.ID != tt.book.ID {
			t.Errorf("%s: known %d, moved %v, over %v", name, known.ID, moved, over)
		}
	}
}

// Two rows about one person cannot both be so where they name one isolation with other days, or for another reason.
func TestRowsThatCannotBothBe(t *testing.T) {
	t.Parallel()
	a := model.Isolation{Disease: "covid", Category: model.CategoryF1, StartsOn: 100, EndsOn: 114}
	for name, tt := range map[string]struct {
		change func(*model.Isolation)
		named  bool
		want   bool
	}{
		"the same":                       {func(*model.Isolation) {}, true, false},
		"another end":                    {func(i *model.Isolation) { i.EndsOn = 116 }, true, true},
		"another end, by a rule":         {func(i *model.Isolation) { i.EndsOn = 116 }, false, false},
		"another first day":              {func(i *model.Isolation) { i.StartsOn = 101 }, true, true},
		"from the last day on":           {func(i *model.Isolation) { i.StartsOn, i.EndsOn = 114, 128 }, true, true},
		"from the day after the last on": {func(i *model.Isolation) { i.StartsOn, i.EndsOn = 115, 128 }, true, false},
		"before it":                      {func(i *model.Isolation) { i.StartsOn, i.EndsOn = 90, 99 }, true, false},
		"for another reason":             {func(i *model.Isolation) { i.Category = model.CategoryF0 }, false, true},
		"of another disease":             {func(i *model.Isolation) { i.Disease, i.EndsOn = "soi", 116 }, true, false},
		"none":                           {func(i *model.Isolation) { *i = model.Isolation{} }, true, false},
	} {
		b := a
		tt.change(&b)
		if got := same.Apart(a, b, tt.named); got != tt.want || same.Apart(b, a, tt.named) != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestTwins(t *testing.T) {
	t.Parallel()
	i := model.Isolation{Disease: "covid", StartsOn: 100, EndsOn: 114}
	for _, tt := range []struct {
		other model.Isolation
		want  bool
	}{
		{model.Isolation{Disease: "covid", StartsOn: 100, EndsOn: 107}, true},
		{model.Isolation{Disease: "covid", StartsOn: 114, EndsOn: 128}, true},
		{model.Isolation{Disease: "covid", StartsOn: 115, EndsOn: 128}, false},
		{model.Isolation{Disease: "covid", StartsOn: 90, EndsOn: 120, Outcome: model.OutcomeMoved, EndedOn: 99}, false},
		{model.Isolation{Disease: "soi", StartsOn: 100, EndsOn: 114}, false},
		{model.Isolation{Disease: "covid", StartsOn: 100, EndsOn: 114, Outcome: model.OutcomeCancelled, EndedOn: 101}, false},
	} {
		if got := same.Twins(i, tt.other); got != tt.want || same.Twins(tt.other, i) != tt.want {
			t.Errorf("%+v: %v", tt.other, got)
		}
	}
	ended := i
	ended.Outcome, ended.EndedOn, ended.Certificate, ended.Note, ended.Origin = model.OutcomeCompleted, 114, "3/GXN", "b", "F0 số 7"
	open := i
	open.OrderNumber, open.OrderOn, open.Note = "12/QĐ", 99, "a"
	got, changed := same.MergedIsolation(open, ended)
	if !changed || got.Outcome != model.OutcomeCompleted || got.EndedOn != 114 || got.Certificate != "3/GXN" || got.Origin != "F0 số 7" ||
		got.OrderNumber != "12/QĐ" || got.Note != "a; b" {
		t.Errorf("%+v, %v", got, changed)
	}
	if _, changed := same.MergedIsolation(open, i); changed {
		t.Error("changed by what has nothing more")
	}
}
