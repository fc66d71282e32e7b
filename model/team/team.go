// Package team says what the community teams of a ward (tổ Covid cộng đồng), its areas and its cells lack, measured by what directives
// ask for, and who of a team could look after the households of its area that nobody looks after.
package team

import (
	"slices"
	"strings"
	"unicode"

	"sotruc/model"
	"sotruc/model/viet"
)

// Lack is something a team, an area or a cell has not and should have.
type Lack string

// An area has one team. A team covers an area, has somebody in it and a leader: the deputy secretary of a cell, the head of an area
// or the head of a Front committee (phó bí thư chi bộ, trưởng ấp, khu phố, trưởng ban công tác mặt trận). Among its people are a Party member,
// one of the Front, of the committee of a cell, of the police, of the health station, and a volunteer. A cell has a member of the
// ward's Party committee in charge of it (đảng ủy viên phụ trách).
const (
	NoTeam      Lack = "no-team"
	Overlap     Lack = "several-teams"
	noArea      Lack = "no-area"
	nobody      Lack = "nobody"
	noLeader    Lack = "no-leader"
	otherLeader Lack = "other-leader"
	party       Lack = Lack(model.CapacityParty)
	front       Lack = Lack(model.CapacityFront)
	cell        Lack = Lack(model.CapacityCell)
	police      Lack = Lack(model.CapacityPolice)
	health      Lack = Lack(model.CapacityHealth)
	volunteer   Lack = Lack(model.CapacityVolunteer)
	noOverseer  Lack = "no-overseer"
)

// Gap is a unit with all it lacks.
type Gap struct {
	Unit  model.Unit
	Lacks []Lack
	Teams []string // of an area with several, their names
}

// Gaps lists the areas, then the teams, then the cells that lack something, each kind in the order of the roster. That an area has no team
// is something it lacks only where the ward follows somebody.
func Gaps(units []model.Unit, members []model.Member, follows bool) []Gap {
	w := read(units, members)
	var gaps []Gap
	for _, kind := range []model.UnitKind{model.UnitArea, model.UnitTeam, model.UnitCell} {
		for _, u := range units {
			if u.Kind != kind {
				continue
			}
			g := Gap{Unit: u, Lacks: w.lacks(u)}
			if len(g.Lacks) == 0 || g.Lacks[0] == NoTeam && !follows {
				continue
			}
			if g.Lacks[0] == Overlap {
				g.Teams = w.teams[u.ID]
			}
			gaps = append(gaps, g)
		}
	}
	return gaps
}

// Of is what one unit lacks; nil where it has everything.
func Of(gaps []Gap, id model.UnitID) []Lack {
	if i := slices.IndexFunc(gaps, func(g Gap) bool { return g.Unit.ID == id }); i >= 0 {
		return gaps[i].Lacks
	}
	return nil
}

// Parts tells what is wrong with a unit from whom it has not among its people.
func Parts(lacks []Lack) (faults, parts []Lack) {
	for _, l := range lacks {
		if slices.Contains(members, l) {
			parts = append(parts, l)
		} else {
			faults = append(faults, l)
		}
	}
	return faults, parts
}

// members are the parts of the ward that have somebody in a team.
var members = []Lack{party, front, cell, police, health, volunteer}

// ward is the roster made ready to be asked.
type ward struct {
	units  map[model.UnitID]model.Unit
	within map[model.UnitID][]person // of every unit, its leader among them
	teams  map[model.UnitID][]string // of every area
}

// person is a member with the seat in the unit looked at.
type person struct {
	model.Member
	leads bool // the unit looked at
}

func read(units []model.Unit, people []model.Member) ward {
	w := ward{units: map[model.UnitID]model.Unit{}, within: map[model.UnitID][]person{}, teams: map[model.UnitID][]string{}}
	leads := map[model.MemberID][]model.UnitID{}
	for _, u := range units {
		w.units[u.ID] = u
		if u.LeaderID != 0 {
			leads[u.LeaderID] = append(leads[u.LeaderID], u.ID)
		}
		if u.Kind == model.UnitTeam && u.ParentID != 0 {
			w.teams[u.ParentID] = append(w.teams[u.ParentID], u.Name)
		}
	}
	for _, m := range people {
		heads := leads[m.ID]
		for _, s := range m.Memberships {
			w.within[s.UnitID] = append(w.within[s.UnitID], person{m, s.Role == model.UnitLeader || slices.Contains(heads, s.UnitID)})
			heads = slices.DeleteFunc(slices.Clone(heads), func(id model.UnitID) bool { return id == s.UnitID })
		}
		for _, id := range heads { // a leader who has no seat belongs to the unit all the same
			w.within[id] = append(w.within[id], person{m, true})
		}
	}
	return w
}

func (w ward) lacks(u model.Unit) []Lack {
	switch within := w.within[u.ID]; u.Kind {
	case model.UnitArea:
		switch len(w.teams[u.ID]) {
		case 0:
			return []Lack{NoTeam}
		case 1:
			return nil
		}
		return []Lack{Overlap}
	case model.UnitTeam:
		return w.teamLacks(u, within)
	case model.UnitCell:
		if !slices.ContainsFunc(within, func(p person) bool { return onCommittee(p.Member) }) {
			return []Lack{noOverseer}
		}
	case model.UnitBody:
	}
	return nil
}

// teamLacks says first what concerns the whole team.
func (w ward) teamLacks(u model.Unit, within []person) []Lack {
	var lacks []Lack
	if w.units[u.ParentID].Kind != model.UnitArea {
		lacks = append(lacks, noArea)
	}
	if len(within) == 0 {
		return append(lacks, nobody)
	}
	leads := func(p person) bool { return p.leads }
	switch {
	case !slices.ContainsFunc(within, leads):
		lacks = append(lacks, noLeader)
	case !slices.ContainsFunc(within, func(p person) bool { return p.leads && w.mayLead(p.Member) }):
		lacks = append(lacks, otherLeader)
	}
	for _, part := range members {
		if !slices.ContainsFunc(within, func(p person) bool { return w.is(p.Member, part) }) {
			lacks = append(lacks, part)
		}
	}
	return lacks
}

// mayLead tells whether directives let somebody lead a team.
func (w ward) mayLead(m model.Member) bool {
	for _, s := range m.Memberships {
		u := w.units[s.UnitID]
		if u.Kind == model.UnitCell && s.Role == model.UnitDeputy || u.Kind == model.UnitArea && s.Role == model.UnitLeader {
			return true
		}
	}
	for _, u := range w.units {
		if u.Kind == model.UnitArea && u.LeaderID == m.ID {
			return true
		}
	}
	return holds(m.Position, "pho bi thu chi bo", "truong ap", "truong khu pho", "truong thon", "truong khom", "truong khu dan cu",
		"to truong to dan pho", "truong ban cong tac mat tran", "truong ban ctmt")
}

// is tells whether somebody stands for a part of the ward: by the capacity of any seat, by the place in a cell, or by what the
// position or the body says.
func (w ward) is(m model.Member, part Lack) bool {
	texts := []string{m.Position}
	for _, s := range m.Memberships {
		u := w.units[s.UnitID]
		if Lack(s.Capacity) == part || part == party && s.Capacity == model.CapacityCell {
			return true
		}
		if u.Kind == model.UnitCell && part == cell && (s.Role != model.UnitMember || u.LeaderID == m.ID) {
			return true
		}
		if u.Kind == model.UnitBody {
			texts = append(texts, u.Name)
		}
	}
	if part == party {
		return m.PartyMember || onCommittee(m)
	}
	return slices.ContainsFunc(texts, func(text string) bool { return says(text, partWords[part]...) })
}

// partWords are the words, folded, by which a position or the name of a body tells for whom somebody stands.
var partWords = map[Lack][]string{
	front:     {"mat tran", "mttq", "ctmt"},
	cell:      {"chi uy", "cap uy vien", "bi thu chi bo"},
	police:    {"cong an", "canh sat", "cskv"},
	health:    {"y te", "y si", "bac si", "dieu duong", "y ta", "ho sinh"},
	volunteer: {"tinh nguyen"},
}

// onCommittee tells by the position whether somebody sits on the Party committee of the ward. With a seat in a cell such a member is
// in charge of it.
func onCommittee(m model.Member) bool {
	return holds(m.Position, "dang uy vien", "bi thu dang uy", "pho bi thu dang uy", "pho bi thu thuong truc dang uy",
		"uy vien ban thuong vu dang uy", "uy vien btv dang uy", "uy vien ban chap hanh dang bo", "uy vien bch dang bo")
}

// says tells whether one of the phrases, folded, stands in a text as whole words.
func says(text string, phrases ...string) bool {
	words := words(text)
	return slices.ContainsFunc(phrases, func(phrase string) bool { return strings.Contains(words, " "+phrase+" ") })
}

// holds is says of a post that somebody has now: neither a deputy's nor one of the past.
func holds(text string, posts ...string) bool {
	words := words(text)
	for _, post := range posts {
		rest := words
		for {
			before, after, found := strings.Cut(rest, " "+post+" ")
			if !found {
				break
			}
			if !strings.HasSuffix(before, " pho") && !strings.HasSuffix(before, " nguyen") {
				return true
			}
			rest = " " + after
		}
	}
	return false
}

// words are the folded words of a text, each between blanks.
func words(text string) string {
	split := strings.FieldsFunc(viet.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return " " + strings.Join(split, " ") + " "
}
