// Package same tells whether what a list says is what the book has already: a person, a place, an isolation. It has no I/O.
package same

import (
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// People finds the people of a list among those the book has.
type People struct {
	byID, byName map[string][]model.Person
}

// Among sorts the people of the book.
func Among(all []model.Person) People {
	k := People{map[string][]model.Person{}, map[string][]model.Person{}}
	k.Add(all...)
	return k
}

// Add adds people to those that are known.
func (k People) Add(people ...model.Person) {
	for _, p := range people {
		k.byName[nameWords(p.Name)] = append(k.byName[nameWords(p.Name)], p)
		if p.NationalID != "" {
			k.byID[p.NationalID] = append(k.byID[p.NationalID], p)
		}
	}
}

// Find is the person of the book that somebody of a list is: of the same national id, wherever; of the same name, its words in
// whatever order, and a birth that does not contradict, in the household home; elsewhere only where the day of birth or the
// phone is the same as well. Two different ids are two people, but where a household has that name and birth already: it
// cannot have them twice, and one of the ids is wrong. home 0 is a household the book does not have.
func (k People) Find(p model.Person, home model.HouseholdID) (model.Person, bool) {
	if same := k.byID[p.NationalID]; p.NationalID != "" && len(same) > 0 {
		return same[0], true
	}
	for _, known := range k.byName[nameWords(p.Name)] {
		here := home != 0 && known.HouseholdID == home
		twoIDs := p.NationalID != "" && known.NationalID != "" && (!here || p.Birth != known.Birth)
		if twoIDs || !bornAlike(p.Birth, known.Birth) {
			continue
		}
		day := len(p.Birth) == len("2006-01-02") && p.Birth == known.Birth
		phone := p.Phone != "" && p.Phone == known.Phone
		if here || day || phone {
			return known, true
		}
	}
	return model.Person{}, false
}

// Alike says how likely two people are one: 3 of the same id, 2 of the same name, its words in whatever order, and birth; 1 where of
// either the birth is not known in full, or the name differs but for the given one and the phone is the same; 0 where nothing
// speaks for it, or their ids or births against it.
func Alike(a, b model.Person) int {
	names, words := nameWords(a.Name) == nameWords(b.Name), strings.Fields(viet.Fold(a.Name))
	given := len(words) > 0 && slices.Contains(strings.Fields(viet.Fold(b.Name)), words[len(words)-1])
	switch {
	case a.NationalID != "" && a.NationalID == b.NationalID:
		return 3
	case a.NationalID != "" && b.NationalID != "", !bornAlike(a.Birth, b.Birth):
		return 0
	case names && a.Birth == b.Birth && a.Birth != "":
		return 2
	case names, given && a.Phone != "" && a.Phone == b.Phone:
		return 1
	}
	return 0
}

// nameWords is a name without its order: "Hùng Trần Văn" is "Trần Văn Hùng".
func nameWords(name string) string {
	words := strings.Fields(viet.Fold(viet.CleanLine(name)))
	slices.Sort(words)
	return strings.Join(words, " ")
}

// bornAlike tells whether two births, of which either may be a year alone or unknown, can be of one person.
func bornAlike(a, b string) bool {
	if len(a) != len(b) {
		n := min(len(a), len(b))
		return a[:n] == b[:n]
	}
	return a == b
}

// Place is an address or the name of an area without the ways it is written: "Số 3, Lê Lợi" is "03 Lê Lợi", "Tổ dân phố số
// 01" is "Tổ 1".
func Place(place string) string {
	words := strings.FieldsFunc(viet.Fold(viet.CleanLine(place)), func(r rune) bool { return r == ' ' || r == ',' || r == '.' || r == ';' || r == '-' })
	var kept []string
	for i, word := range words {
		switch {
		case word == "so" || word == "nha" && i == 0 || word == "duong":
			continue
		case word == "dan" && i > 0 && words[i-1] == "to", word == "pho" && len(kept) > 0 && kept[len(kept)-1] == "to":
			continue
		}
		if bare := strings.TrimLeft(word, "0"); bare != "" {
			word = bare
		}
		kept = append(kept, word)
	}
	return strings.Join(kept, " ")
}

// Fill is a person of the book with what a list knows and the book does not; what the book has stays. differs are the
// fields, in the names of the book, in which the list says otherwise.
func Fill(p, from model.Person) (filled model.Person, differs []string) {
	filled = p
	for _, f := range []struct {
		name string
		have *string
		says string
	}{
		{"national_id", &filled.NationalID, from.NationalID},
		{"phone", &filled.Phone, from.Phone},
		{"relation", &filled.Relation, from.Relation},
		{"birth", &filled.Birth, from.Birth},
	} {
		switch {
		case f.says == "" || f.says == *f.have:
		case *f.have == "" || f.name == "birth" && strings.HasPrefix(f.says, *f.have):
			*f.have = f.says
		case f.name == "birth" && strings.HasPrefix(*f.have, f.says):
		default:
			differs = append(differs, f.name)
		}
	}
	switch {
	case from.Sex == model.SexUnknown || from.Sex == filled.Sex:
	case filled.Sex == model.SexUnknown:
		filled.Sex = from.Sex
	default:
		differs = append(differs, "sex")
	}
	return filled, differs
}

// Isolation says what an isolation of a list is to those the book has of the person. Where one of the same disease begins on the
// same day or still runs on some day of it, it is that one: moved is not 0 where the list names another last day (named), and
// over tells that the book has it as ended. Otherwise it is new.
func Isolation(i model.Isolation, named bool, book []model.Isolation) (moved model.IsolationID, over, isNew bool) {
	for _, known := range book {
		runs := known.Outcome == model.OutcomeNone && i.StartsOn <= known.EndsOn && known.StartsOn <= i.EndsOn
		if known.Outcome == model.OutcomeCancelled || known.Disease != i.Disease || known.StartsOn != i.StartsOn && !runs {
			continue
		}
		switch {
		case known.Outcome != model.OutcomeNone:
			return 0, true, false
		case named && known.EndsOn != i.EndsOn:
			return known.ID, false, false
		}
		return 0, false, false
	}
	return 0, false, true
}
