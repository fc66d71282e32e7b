package same_test

import (
	"testing"

	"sotruc/model"
	"sotruc/model/same"
)

func TestKnownPeople(t *testing.T) {
	t.Parallel()
	book := same.Among([]model.Person{
		{ID: 1, HouseholdID: 1, Name: "Trần Văn Hùng", Birth: "1980", NationalID: "048080001234"},
		{ID: 2, HouseholdID: 1, Name: "Lê Thị Hoa", Birth: "1985-05-02"},
		{ID: 3, HouseholdID: 2, Name: "Lê Thị Hoa", Birth: "1990", Phone: "0905000101"},
		{ID: 4, HouseholdID: 3, Name: "Trần Thị Bình", Birth: "1992-02-01", Phone: "0901000002"},
	})
	for name, tt := range map[string]struct {
		p    model.Person
		home model.HouseholdID
		want model.PersonID
	}{
		"the id, the name the other way round, elsewhere": {model.Person{Name: "Hùng Trần Văn", NationalID: "048080001234"}, 0, 1},
		"the name, in the household":                      {model.Person{Name: "trần văn hùng"}, 1, 1},
		"the name alone, elsewhere":                       {model.Person{Name: "Trần Văn Hùng", Birth: "1980"}, 2, 0},
		"another id":                                      {model.Person{Name: "Trần Văn Hùng", NationalID: "048080009999"}, 1, 0},
		"a wrong digit in the id, in the household":       {model.Person{Name: "Trần Văn Hùng", Birth: "1980", NationalID: "048080009999"}, 1, 1},
		"a wrong digit in the id, elsewhere":              {model.Person{Name: "Trần Văn Hùng", Birth: "1980", NationalID: "048080009999"}, 2, 0},
		"the year of the day":                             {model.Person{Name: "Lê Thị Hoa", Birth: "1985"}, 1, 2},
		"another year":                                    {model.Person{Name: "Lê Thị Hoa", Birth: "1986"}, 1, 0},
		"the day, elsewhere":                              {model.Person{Name: "Lê Thị Hoa", Birth: "1985-05-02"}, 9, 2},
		"the phone, elsewhere":                            {model.Person{Name: "Hoa Lê Thị", Phone: "0905000101"}, 0, 3},
		"the phone of another":                            {model.Person{Name: "Lê Thị Huệ", Phone: "0905000101"}, 2, 0},
		"a short name, the day and the phone":             {model.Person{Name: "Trần T. Bình", Birth: "1992-02-01", Phone: "0901000002"}, 9, 4},
		"a short name, the day alone":                     {model.Person{Name: "Trần T. Bình", Birth: "1992-02-01"}, 9, 0},
		"a short name, the phone alone":                   {model.Person{Name: "Trần T. Bình", Birth: "1992", Phone: "0901000002"}, 9, 0},
		"a short name, another day":                       {model.Person{Name: "Trần T. Bình", Birth: "1992-02-02", Phone: "0901000002"}, 9, 0},
		"a twin":                                          {model.Person{Name: "Trần Thị An", Birth: "1992-02-01", Phone: "0901000002"}, 3, 0},
		"an id the book did not know":                     {model.Person{Name: "Lê Thị Hoa", Birth: "1990", NationalID: "048190000001"}, 2, 3},
	} {
		got, match := book.Find(tt.p, tt.home)
		if got.ID != tt.want || (match == same.One) != (tt.want != 0) || match == same.Clash {
			t.Errorf("%s: %d, %v, want %d", name, got.ID, match, tt.want)
		}
	}
}

// One id with two names is of one person only where the names speak for it: with words in another order, left out or as initials, or
// with the given name and the birth of the other.
func TestIDOfSomebodyElse(t *testing.T) {
	t.Parallel()
	const id, other = "048080001234", "048190000001"
	book := same.Among([]model.Person{
		{ID: 1, HouseholdID: 1, Name: "Trần Văn Hùng", Birth: "1980-05-02", NationalID: id},
		{ID: 2, HouseholdID: 1, Name: "Lê Thị Hoa", Birth: "1985"},
		{ID: 3, HouseholdID: 2, Name: "Võ An", Birth: "1990", NationalID: "000000000000"},
		{ID: 6, HouseholdID: 4, Name: "Lý Văn Hùng", Birth: "1980"},
		{ID: 4, HouseholdID: 3, Name: "Đỗ Bình", Birth: "1990", NationalID: other},
		{ID: 5, HouseholdID: 3, Name: "Đỗ Cúc", Birth: "1991", NationalID: other}, // as books of before have it
	})
	for name, tt := range map[string]struct {
		p     model.Person
		home  model.HouseholdID
		want  model.PersonID
		match same.Match
	}{
		"another name, another birth":            {model.Person{Name: "Đỗ Lan", Birth: "1983-02-05", NationalID: id}, 0, 1, same.Clash},
		"another name, the same birth":           {model.Person{Name: "Trần Văn Hòa", Birth: "1980-05-02", NationalID: id}, 1, 1, same.Clash},
		"another name, no birth":                 {model.Person{Name: "Trần Thị Lan", NationalID: id}, 1, 1, same.Clash},
		"the name alone, another birth":          {model.Person{Name: "Hùng Trần Văn", Birth: "1981", NationalID: id}, 9, 1, same.One},
		"initials":                               {model.Person{Name: "Tr. V. Hùng", NationalID: id}, 9, 1, same.One},
		"initials of another given name":         {model.Person{Name: "Tr. V. Hoa", NationalID: id}, 9, 1, same.Clash},
		"a word left out":                        {model.Person{Name: "Trần Hùng", NationalID: id}, 9, 1, same.One},
		"the given name left out":                {model.Person{Name: "Trần Văn", NationalID: id}, 9, 1, same.Clash},
		"a name that goes on":                    {model.Person{Name: "Trần Văn Hùngg", NationalID: id}, 9, 1, same.Clash},
		"another family name, the same birth":    {model.Person{Name: "Trương Văn Hùng", Birth: "1980", NationalID: id}, 9, 1, same.One},
		"another family name, another birth":     {model.Person{Name: "Trương Văn Hùng", Birth: "1981", NationalID: id}, 9, 1, same.Clash},
		"another family name, no birth":          {model.Person{Name: "Trương Văn Hùng", NationalID: id}, 9, 1, same.Clash},
		"somebody of the household with it":      {model.Person{Name: "Lê Thị Hoa", Birth: "1985", NationalID: id}, 1, 1, same.Clash},
		"a filler is no id":                      {model.Person{Name: "Lê Bình", Birth: "1970", NationalID: "000000000000"}, 2, 0, same.Nobody},
		"a filler does not keep two apart":       {model.Person{Name: "Võ An", Birth: "1990", NationalID: id[:11] + "9"}, 2, 3, same.One},
		"another family name, who is known":      {model.Person{Name: "Lý Văn Hùng", Birth: "1980", NationalID: id}, 4, 1, same.Clash},
		"of two with one id the one of the name": {model.Person{Name: "Đỗ Cúc", Birth: "1991", NationalID: other}, 3, 5, same.One},
		"of two with one id neither":             {model.Person{Name: "Đỗ Em", NationalID: other}, 3, 4, same.Clash},
	} {
		if got, match := book.Find(tt.p, tt.home); got.ID != tt.want || match != tt.match {
			t.Errorf("%s: %d, %v, want %d, %v", name, got.ID, match, tt.want, tt.match)
		}
	}
}

// Of several of one name the likeliest is found, in whatever order they are known; and what is learned of one counts.
func TestTheLikeliest(t *testing.T) {
	t.Parallel()
	all := []model.Person{
		{ID: 1, HouseholdID: 1, Name: "Võ An", Phone: "0905000001"},
		{ID: 2, HouseholdID: 2, Name: "Võ An", Birth: "1990-02-01"},
		{ID: 3, HouseholdID: 3, Name: "Võ An", Birth: "1990"},
	}
	for _, tt := range []struct {
		p    model.Person
		home model.HouseholdID
		want model.PersonID
	}{
		{model.Person{Name: "Võ An", Birth: "1990-02-01", Phone: "0905000001"}, 9, 2},
		{model.Person{Name: "Võ An", Birth: "1990-02-01", Phone: "0905000001"}, 3, 3},
		{model.Person{Name: "Võ An", Phone: "0905000001"}, 9, 1},
		{model.Person{Name: "Võ An", Birth: "1991", Phone: "0905000001"}, 2, 1},
	} {
		turned := []model.Person{all[2], all[1], all[0]}
		for _, book := range []*same.People{same.Among(all), same.Among(turned)} {
			if got, _ := book.Find(tt.p, tt.home); got.ID != tt.want {
				t.Errorf("%+v in %d: %d, want %d", tt.p, tt.home, got.ID, tt.want)
			}
		}
	}
	book := same.Among(all)
	book.Fill(1, model.Person{Birth: "1980", NationalID: "048080001234", Phone: "0905000001"})
	if got, match := book.Find(model.Person{Name: "Võ An", Birth: "1991", Phone: "0905000001"}, 9); match != same.Nobody {
		t.Errorf("by the phone of who is born otherwise: %+v", got)
	}
	if got, _ := book.Find(model.Person{Name: "Võ An", NationalID: "048080001234"}, 9); got.ID != 1 {
		t.Errorf("by the id that was learned: %+v", got)
	}
}

func TestAlike(t *testing.T) {
	t.Parallel()
	p := model.Person{Name: "Trần Văn Hùng", Birth: "1990-05-02", NationalID: "048090001234", Phone: "0905000001"}
	for _, tt := range []struct {
		other model.Person
		want  int
	}{
		{model.Person{Name: "Ai Đó", NationalID: "048090001234"}, 3},
		{model.Person{Name: "hung tran van", Birth: "1990-05-02"}, 2},
		{model.Person{Name: "Trần Văn Hùng", Birth: "1990"}, 1},
		{model.Person{Name: "Trần Văn Hùng"}, 1},
		{model.Person{Name: "Nguyễn Hùng", Phone: "0905000001"}, 1},
		{model.Person{Name: "Trần Văn Hùng", Birth: "1991"}, 0},
		{model.Person{Name: "Trần Văn Hùng", Birth: "1990-05-02", NationalID: "048090009999"}, 0},
		{model.Person{Name: "Trần Văn Bình", Phone: "0905000001"}, 0},
		{model.Person{}, 0},
	} {
		if got := same.Alike(p, tt.other); got != tt.want {
			t.Errorf("%+v: %d, want %d", tt.other, got, tt.want)
		}
		if back := same.Alike(tt.other, p); back != tt.want {
			t.Errorf("the other way round %+v: %d, want %d", tt.other, back, tt.want)
		}
	}
}
