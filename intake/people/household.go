package people

import (
	"sotruc/model"
	"sotruc/model/viet"
)

// gather puts people into households.
type gather struct {
	households []Household
	byHead     bool             // the list has a column for the head
	last       int              // the household of the row above; -1 at the start
	at         map[string]int   // where a household is, by head and address, and by address alone
	known      map[personAt]int // where in the household
}

// personAt is what tells people of one household apart, and the rows about one of them: two diseases at once stand in two rows.
type personAt struct {
	household int
	name      string // folded
	birth     string
	disease   string
}

func newGather(byHead bool) *gather {
	return &gather{byHead: byHead, last: -1, at: map[string]int{}, known: map[personAt]int{}}
}

// home is what a row says about the household.
type home struct {
	name     string // of the person
	head     string
	isHead   bool // the person is the head
	related  bool // the person is something to a head
	address  string
	area     string
	team     string
	duty     string
	headCall string // phone of the person, where that is the head
	call     string // of the household, where the list has a column for it
}

func (l line) home(p model.Person) home {
	h := home{
		name: p.Name, head: l.text(fieldHead), related: p.Relation != "", address: first(l.text(fieldAddress), l.groupHome),
		area: first(l.text(fieldArea), l.groupArea), team: l.text(fieldTeam), duty: l.text(fieldResponsible), call: l.phone(fieldHomePhone),
	}
	if sign := viet.Fold(h.head); sign == "x" || sign == "chu ho" { // a cross says: this is the head
		h.head, h.isHead = "", true
	}
	h.isHead = h.isHead || p.IsHead()
	if h.isHead && h.head == "" {
		h.head = p.Name
	}
	if viet.SameText(h.head, p.Name) {
		h.headCall = p.Phone
	}
	return h
}

// place finds the household of a row, or opens one.
func (g *gather) place(h home) int {
	at, ok := g.find(h)
	if !ok {
		noHead := h.head == ""
		if noHead {
			h.head = h.name
		}
		at = len(g.households)
		g.households = append(g.households, Household{Household: model.Household{Head: h.head, Address: h.address}, NoHead: noHead})
		g.at[bothKey(h.head, h.address)] = at
		if _, taken := g.at[addressKey(h.address)]; !taken && h.address != "" {
			g.at[addressKey(h.address)] = at
		}
	}
	g.last = at
	into := &g.households[at].Household
	into.Area = first(into.Area, h.area)
	into.Team = first(into.Team, h.team)
	into.Responsible = first(into.Responsible, h.duty)
	switch {
	case h.call != "":
		into.Phone = h.call
	case viet.SameText(into.Head, h.name):
		into.Phone = first(into.Phone, h.headCall)
	}
	return at
}

// find finds the household: by head and address; without a head the one above, unless the address is another one;
// without that by the address.
func (g *gather) find(h home) (int, bool) {
	above := g.above()
	same := above != nil && (h.address == "" || viet.SameText(above.Address, h.address))
	switch {
	case h.head != "":
		if same && viet.SameText(above.Head, h.head) {
			return g.last, true
		}
		at, ok := g.at[bothKey(h.head, h.address)]
		return at, ok
	case same && (g.byHead || h.related):
		return g.last, true
	case h.address != "":
		at, ok := g.at[addressKey(h.address)]
		return at, ok
	}
	return 0, false
}

// above is the household of the row above; nil at the start.
func (g *gather) above() *model.Household {
	if g.last < 0 {
		return nil
	}
	return &g.households[g.last].Household
}

// add puts a person into a household, with why the row came back; false where the same name and birth is there already, for the same disease.
func (g *gather) add(at int, p model.Person, i model.Isolation, says Says, row int, back string) bool {
	key := personAt{at, viet.Fold(p.Name), p.Birth, i.Disease}
	if _, is := g.known[key]; is {
		return false
	}
	h := &g.households[at]
	g.known[key] = len(h.People)
	h.People = append(h.People, p)
	h.Isolations = append(h.Isolations, i)
	h.Says = append(h.Says, says)
	h.Rows = append(h.Rows, row)
	h.Back = append(h.Back, back)
	return true
}

// has tells whether a person of a household has this isolation.
func (g *gather) has(at int, p model.Person, i model.Isolation) bool {
	has := g.households[at].Isolations[g.known[personAt{at, viet.Fold(p.Name), p.Birth, i.Disease}]]
	return has.StartsOn == i.StartsOn && has.EndsOn == i.EndsOn && has.Category == i.Category
}

func bothKey(head, address string) string {
	return "h\x00" + viet.Fold(head) + "\x00" + viet.Fold(address)
}

func addressKey(address string) string { return "a\x00" + viet.Fold(address) }

// first is the first that says something.
func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
