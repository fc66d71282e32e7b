package merge

import (
	"math"
	"slices"
)

// Office is a row of the list of offices that owe a report.
type Office struct {
	Name     string
	Code     string // "" where the list has none
	Superior string // "" where the list does not say who is above
	Row      int    // of the list, from 1
}

// Alike are the first two rows of a list that nothing tells apart, so that one report would be both; false where there are none.
// Rows that say the same in everything are one, see Once.
func Alike(list []Office) (a, b Office, found bool) {
	rows := map[string][]Office{}
	for _, o := range list {
		at := place(o.Name)
		for _, other := range rows[at] {
			if calledAs(o.Name, o.Superior).may(calledAs(other.Name, other.Superior)) {
				return other, o, true
			}
		}
		if len(rows[at]) < manyWays {
			rows[at] = append(rows[at], o)
		}
	}
	return Office{}, Office{}, false
}

// Once is a list without the rows that another repeats.
func Once(list []Office) []Office {
	seen := map[Office]bool{}
	var once []Office
	for _, o := range list {
		same := o
		same.Row = 0
		if !seen[same] {
			once = append(once, o)
		}
		seen[same] = true
	}
	return once
}

// roster finds the row of an office in a list.
type roster struct {
	list []Office
	at   map[string][]int // rows by place
}

func newRoster(list []Office) roster {
	r := roster{list: list, at: make(map[string][]int, len(list))}
	for i, o := range list {
		r.at[place(o.Name)] = append(r.at[place(o.Name)], i)
	}
	return r
}

// row is the row of an office, -1 where none is, or several may be.
func (r roster) row(name, superior string) int {
	who := calledAs(name, superior)
	var may, same []int
	for _, i := range r.at[place(name)] {
		row := calledAs(r.list[i].Name, r.list[i].Superior)
		if who.may(row) {
			may = append(may, i)
		}
		if who == row || who == (called{row.marks, who.above}) && row.above == "" {
			same = append(same, i)
		}
	}
	switch {
	case len(may) == 1:
		return may[0]
	case len(same) == 1:
		return same[0]
	}
	return -1
}

// identity says of every report which office sent it: the row of the list, or, of those in none, the way it is called.
type identity struct {
	row int // -1 where the list has none
	at  string
	as  called
}

// rank orders offices: those of the list as it has them, then the others.
func (id identity) rank() int {
	if id.row < 0 {
		return math.MaxInt
	}
	return id.row
}

// identities gives the office of each report. The list decides; of those it does not have, reports of one place are of one office
// unless the marks of its name or who is above it speak against that.
func identities(all []Sent, list []Office) []identity {
	found := make([]identity, len(all))
	rows := newRoster(list)
	ways := map[string][]called{}
	for i, s := range all {
		found[i] = identity{row: rows.row(s.Office, s.Superior)}
		if found[i].row >= 0 {
			continue
		}
		found[i].at, found[i].as = place(s.Office), calledAs(s.Office, s.Superior)
		if known := ways[found[i].at]; len(known) <= manyWays && !slices.Contains(known, found[i].as) {
			ways[found[i].at] = append(known, found[i].as)
		}
	}
	means := make(map[string]map[called]called, len(ways))
	for at, some := range ways {
		means[at] = settled(some)
	}
	for i, id := range found {
		if meant, known := means[id.at][id.as]; id.row < 0 && known {
			found[i].as = meant
		}
	}
	return found
}
