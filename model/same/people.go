package same

import (
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// People finds the people of a list among those that are known.
type People struct {
	all                   []model.Person
	byID, byName, byPhone map[string][]int // places in all
	of                    map[model.PersonID][]int
}

// Among sorts the people of the book.
func Among(all []model.Person) *People {
	k := &People{byID: map[string][]int{}, byName: map[string][]int{}, byPhone: map[string][]int{}, of: map[model.PersonID][]int{}}
	k.Add(all...)
	return k
}

// Add adds people to those that are known.
func (k *People) Add(people ...model.Person) {
	for _, p := range people {
		at := len(k.all)
		k.all = append(k.all, p)
		k.byName[nameWords(p.Name)] = append(k.byName[nameWords(p.Name)], at)
		k.of[p.ID] = append(k.of[p.ID], at)
		if p.Phone != "" {
			k.byPhone[p.Phone] = append(k.byPhone[p.Phone], at)
		}
		if p.HasID() {
			k.byID[p.NationalID] = append(k.byID[p.NationalID], at)
		}
	}
}

// Fill lets a person be known, under every name and in every household, with the birth, id and phone of says.
func (k *People) Fill(id model.PersonID, says model.Person) {
	for _, at := range k.of[id] {
		p := &k.all[at]
		if says.Phone != "" && p.Phone != says.Phone {
			k.byPhone[says.Phone] = append(k.byPhone[says.Phone], at)
		}
		if says.HasID() && p.NationalID != says.NationalID {
			k.byID[says.NationalID] = append(k.byID[says.NationalID], at)
		}
		p.Birth, p.NationalID, p.Phone = says.Birth, says.NationalID, says.Phone
	}
}

// Match says what Find found.
type Match int

// Nobody who is known is that person, or one is. A Clash is one who has that person's national id and is somebody else: whose it
// is, a list cannot tell.
const (
	Nobody Match = iota
	One
	Clash
)

// Find is who of those known somebody of a list is: of the same national id, wherever, where the names speak for it as well: with
// words left out or as initials, or with the given name and a birth alike where nobody else has the whole name; of the same name,
// its words in whatever order, and a birth that does not contradict, in the household home; elsewhere only where the day of birth
// or the phone is the same as well, or where both are and the name is shortened. Two different ids are two people, but where a household has that name and birth already: it
// cannot have them twice, and one of the ids is wrong. home 0 is a household that is not known.
func (k *People) Find(p model.Person, home model.HouseholdID) (model.Person, Match) {
	at := k.likeliest(k.byName[nameWords(p.Name)], func(known model.Person) int { return named(p, known, home) })
	if holders := k.byID[p.NationalID]; p.HasID() && len(holders) > 0 {
		holder := k.likeliest(holders, func(known model.Person) int { return holds(p, known, home) })
		switch {
		case holder >= 0 && (at < 0 || shortened(p.Name, k.all[holder].Name)): // or else somebody of that very name is
			return k.all[holder], One
		case holder >= 0:
			return k.all[holder], Clash
		}
		return k.all[holders[0]], Clash
	}
	if at < 0 && p.Phone != "" {
		at = k.likeliest(k.byPhone[p.Phone], func(known model.Person) int { return calls(p, known) })
	}
	if at >= 0 {
		return k.all[at], One
	}
	return model.Person{}, Nobody
}

// calls marks somebody of another writing of a name who has the same phone and was born on the same day: "Trần T. Bình" and "Trần Thị Bình". 0 is
// somebody else: a household shares a phone.
func calls(p, known model.Person) int {
	twoIDs := p.HasID() && known.HasID() && p.NationalID != known.NationalID
	if !twoIDs && p.Phone == known.Phone && len(p.Birth) == len("2006-01-02") && p.Birth == known.Birth && shortened(p.Name, known.Name) {
		return 1
	}
	return 0
}

// likeliest is the place of the first with the highest mark; -1 where none has one.
func (k *People) likeliest(places []int, mark func(model.Person) int) int {
	best, at := 0, -1
	for _, place := range places {
		if m := mark(k.all[place]); m > best {
			best, at = m, place
		}
	}
	return at
}

// holds marks how well the holder of a national id fits who is said to have it; 0 is somebody else.
func holds(p, known model.Person, home model.HouseholdID) int {
	here := 0
	if home != 0 && known.HouseholdID == home {
		here = 1
	}
	switch {
	case nameWords(p.Name) == nameWords(known.Name) && bornAlike(p.Birth, known.Birth):
		return 6 + here
	case shortened(p.Name, known.Name):
		return 4 + here
	case given(p.Name, known.Name) && p.Birth != "" && known.Birth != "" && bornAlike(p.Birth, known.Birth):
		return 2 + here
	}
	return 0
}

// named marks how well somebody of the same name fits; 0 is somebody else.
func named(p, known model.Person, home model.HouseholdID) int {
	here := home != 0 && known.HouseholdID == home
	twoIDs := p.HasID() && known.HasID() && p.NationalID != known.NationalID && (!here || p.Birth != known.Birth)
	switch {
	case twoIDs || !bornAlike(p.Birth, known.Birth):
		return 0
	case here && p.Birth == known.Birth:
		return 4
	case here:
		return 3
	case len(p.Birth) == len("2006-01-02") && p.Birth == known.Birth:
		return 2
	case p.Phone != "" && p.Phone == known.Phone:
		return 1
	}
	return 0
}

// Alike says how likely two people are one: 3 of the same id, 2 of the same name, its words in whatever order, and birth; 1 where of
// either the birth is not known in full, or the name differs but for the given one and the phone is the same; 0 where nothing
// speaks for it, or their ids or births against it.
func Alike(a, b model.Person) int {
	names, words := nameWords(a.Name) == nameWords(b.Name), strings.Fields(viet.Fold(a.Name))
	given := len(words) > 0 && slices.Contains(strings.Fields(viet.Fold(b.Name)), words[len(words)-1])
	switch {
	case a.HasID() && a.NationalID == b.NationalID:
		return 3
	case a.HasID() && b.HasID(), !bornAlike(a.Birth, b.Birth):
		return 0
	case names && a.Birth == b.Birth && a.Birth != "":
		return 2
	case names, given && a.Phone != "" && a.Phone == b.Phone:
		return 1
	}
	return 0
}

// words are the words of a name, folded; a dot after an initial ends one.
func words(name string) []string {
	return strings.FieldsFunc(viet.Fold(viet.CleanLine(name)), func(r rune) bool { return r == ' ' || r == '.' })
}

// nameWords is a name without its order: "Hùng Trần Văn" is "Trần Văn Hùng".
func nameWords(name string) string {
	w := words(name)
	slices.Sort(w)
	return strings.Join(w, " ")
}

// given tells whether two names have the given one in common, which is the last word, or the first where the order is turned.
func given(a, b string) bool {
	x, y := words(a), words(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	last := x[len(x)-1]
	return last == y[len(y)-1] || last == y[0] || x[0] == y[len(y)-1]
}

// shortened tells whether one of two names is the other with its words in another order, some left out, or some as initials: "Ng. V.
// Hùng" and "Hùng Nguyễn" are "Nguyễn Văn Hùng". The given name has to be among them.
func shortened(a, b string) bool {
	short, long := words(a), words(b)
	if len(short) > len(long) {
		short, long = long, short
	}
	if len(short) == 0 {
		return false
	}
	left := slices.Clone(long)
	slices.SortStableFunc(short, func(x, y string) int { return len(y) - len(x) }) // whole words before initials
	for _, word := range short {
		at := slices.Index(left, word)
		if at < 0 {
			at = slices.IndexFunc(left, func(full string) bool { return initial(word, full) || initial(full, word) })
		}
		if at < 0 {
			return false
		}
		left = slices.Delete(left, at, at+1)
	}
	return !slices.Contains(left, long[len(long)-1])
}

// initial tells whether a word stands for another by its first letter or letters before the vowel: "V", "Ng", "Th".
func initial(word, full string) bool {
	return strings.HasPrefix(full, word) && (len(word) == 1 || !strings.ContainsAny(word, "aeiouy"))
}

// bornAlike tells whether two births, of which either may be a year alone or unknown, can be of one person.
func bornAlike(a, b string) bool {
	if len(a) != len(b) {
		n := min(len(a), len(b))
		return a[:n] == b[:n]
	}
	return a == b
}
