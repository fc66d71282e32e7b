package handout

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"sotruc/model"
	"sotruc/model/viet"
)

// Stop is somebody somebody looks in on, with the household and the isolation the paper is about.
type Stop struct {
	Person    model.Person
	Home      model.Household   // with the name of its area
	Isolation model.Isolation   // with its tests
	Others    []model.Isolation // for other diseases, beside it on the day of the paper
	Also      []string          // the names of those, where they are told
	Alarmed   bool              // an alarm is open: somebody has to look, and to write what was done
}

// HeadDied tells whether the head of a household is among people who died: one of the household who has the name of its head.
func HeadDied(home model.Household, died []model.PersonLine) bool {
	return slices.ContainsFunc(died, func(l model.PersonLine) bool {
		return home.ID != 0 && l.HouseholdID == home.ID && viet.Fold(viet.CleanLine(l.Name)) == viet.Fold(viet.CleanLine(home.Head))
	})
}

// InOrder sorts stops the way a team walks: by street, by house number with numbers as numbers, and of one household as they are
// listed. Areas stay in the order they come in.
func InOrder(stops []Stop) {
	areas := map[model.UnitID]int{}
	doors := map[string]door{}
	for _, s := range stops {
		if _, known := areas[s.Home.AreaID]; !known {
			areas[s.Home.AreaID] = len(areas)
		}
		if _, known := doors[s.Home.Address]; !known {
			doors[s.Home.Address] = doorOf(s.Home.Address)
		}
	}
	slices.SortStableFunc(stops, func(a, b Stop) int {
		x, y := doors[a.Home.Address], doors[b.Home.Address]
		return cmp.Or(
			cmp.Compare(areas[a.Home.AreaID], areas[b.Home.AreaID]),
			natural(x.street, y.street), natural(x.number, y.number), cmp.Compare(a.Home.ID, b.Home.ID),
		)
	})
}

// door is an address as somebody who walks there reads it: "Số 12/3 Lê Lợi, tổ 5" is number 12/3 of le loi to 5.
type door struct{ street, number string }

// beforeNumbers are words before the number of a house, a room or an alley.
var beforeNumbers = []string{"so", "nha", "nr", "phong", "lo", "can", "ho", "thua", "k", "kiet", "hem", "ngo", "ngach"}

func doorOf(address string) door {
	words := strings.FieldsFunc(viet.Fold(viet.CleanLine(address)), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;.:", r) })
	at := 0
	for at < len(words) && slices.Contains(beforeNumbers, words[at]) {
		at++
	}
	if at < len(words) && strings.ContainsFunc(words[at], unicode.IsDigit) {
		return door{street: strings.Join(words[at+1:], " "), number: strings.TrimLeft(words[at], "k")}
	}
	return door{street: strings.Join(words, " ")}
}

// natural compares texts with the numbers in them as numbers: 9 is before 12, and 12 before 12/3.
func natural(a, b string) int {
	for a != "" && b != "" {
		x, restA := piece(a)
		y, restB := piece(b)
		order := strings.Compare(x, y)
		if isDigit(x[0]) && isDigit(y[0]) {
			x, y = strings.TrimLeft(x, "0"), strings.TrimLeft(y, "0")
			order = cmp.Or(cmp.Compare(len(x), len(y)), strings.Compare(x, y))
		}
		if order != 0 {
			return order
		}
		a, b = restA, restB
	}
	return cmp.Compare(len(a), len(b))
}

// piece cuts the first run of digits, or of anything else, from a text that is not empty.
func piece(s string) (first, rest string) {
	at := 1
	for at < len(s) && isDigit(s[at]) == isDigit(s[0]) {
		at++
	}
	return s[:at], s[at:]
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
