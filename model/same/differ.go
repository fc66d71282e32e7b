package same

import (
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// Line is somebody with household and isolation, by a list or by the book. Contact is whose contact it is, in the words of a list.
type Line struct {
	Person    model.Person
	Home      model.Household
	Isolation model.Isolation // zero: none
	Contact   string
}

// Way is what becomes of a difference between a row of a list and the book.
type Way int

// What the book did not know it takes from the list; what a list puts right takes the place of what it had; what only somebody who knows
// can tell stays as it is.
const (
	Fills Way = iota
	Corrects
	Keeps
)

// Difference is something a row says and the book does not have so. Field is named as the column of the list; Was and Says are as the book and
// the row have it: texts, days and codes.
type Difference struct {
	Field     string
	Way       Way
	Was, Says string
}

// comparing is the work of Differences.
type comparing struct {
	fields map[string]bool
	found  []Difference
}

// Differences holds what a row says, in the columns named, against what the book has, in which the isolation is the one the row is about, of
// those the book has of the person. becomes is the book with what is filled and put right; the rest of what differs is kept. The end of
// the isolation by an outcome is Ending's matter, that somebody became a case is BecameCase's.
func Differences(says Line, fields map[string]bool, has Line, all []model.Isolation) (becomes Line, found []Difference) {
	c := comparing{fields: fields}
	becomes = has
	c.person(&becomes.Person, says.Person)
	c.home(&becomes.Home, says.Home)
	if has.Isolation.ID != 0 && says.Isolation.StartsOn != 0 {
		c.days(&becomes.Isolation, says.Isolation, all)
		c.words(&becomes.Isolation, says.Isolation)
		c.outcome(&becomes.Isolation, says.Isolation)
	}
	if says.Contact != "" && has.Isolation.ID != 0 && !viet.SameText(says.Contact, has.Contact) {
		c.add("contact", Corrects, has.Contact, says.Contact)
	}
	return becomes, c.found
}

func (c *comparing) add(field string, way Way, was, says string) {
	c.found = append(c.found, Difference{Field: field, Way: way, Was: was, Says: says})
}

// person compares what is of the person alone.
func (c *comparing) person(p *model.Person, says model.Person) {
	if !sameName(p.Name, says.Name) {
		c.add("name", Keeps, p.Name, says.Name)
	}
	filled, differs := Fill(*p, says)
	for _, f := range []struct{ name, was, is string }{
		{"national_id", model.MaskedID(p.NationalID), model.MaskedID(filled.NationalID)},
		{"phone", p.Phone, filled.Phone},
		{"relation", p.Relation, filled.Relation},
		{"birth", p.Birth, filled.Birth},
		{"sex", string(p.Sex), string(filled.Sex)},
	} {
		if f.was != f.is {
			c.add(f.name, Fills, f.was, f.is)
		}
	}
	for _, field := range differs {
		c.add(field, Keeps, "", "")
	}
	if says.Note != "" && !noted(p.Note, says.Note) {
		if filled.Note = both(p.Note, says.Note); strings.Contains(says.Note, p.Note) {
			filled.Note = says.Note
		}
		c.add("note", fillOr(p.Note), p.Note, filled.Note)
	}
	*p = filled
}

// sameName tells whether two names are one to the eye: but for capitals, the order of the words, where a tone stands in a syllable, and all
// tones where a list has none.
func sameName(a, b string) bool {
	if a == b || b == "" {
		return true
	}
	plain := strings.Trim(strings.ToLower(b), "abcdefghijklmnopqrstuvwxyz ") == ""
	exact := func(name string) string {
		if plain {
			return nameWords(name)
		}
		return nameWords(name) + "\x00" + marks(name)
	}
	return exact(a) == exact(b)
}

// marks is a name with its tones, whatever the order of its words and where in a syllable a tone is written.
func marks(name string) string {
	all := words(name)
	for i, word := range strings.FieldsFunc(viet.CleanLine(name), func(r rune) bool { return r == ' ' || r == '.' }) {
		all[i] = viet.Letters(word)
	}
	slices.Sort(all)
	return strings.Join(all, " ")
}

// noted tells whether a remark has another, or is made of it.
func noted(note, says string) bool {
	for part := range strings.FieldsFuncSeq(note, func(r rune) bool { return r == ';' || r == '\n' }) {
		if viet.CleanLine(part) == viet.CleanLine(says) {
			return true
		}
	}
	return viet.CleanLine(note) == viet.CleanLine(says) || strings.Contains(note, says)
}

// home compares what is of the household: its area is put right, and who looks after it is the office's own to say.
func (c *comparing) home(h *model.Household, says model.Household) {
	switch {
	case says.Area == "" || Place(says.Area) == Place(h.Area):
	default:
		c.add("area", fillOr(h.Area), h.Area, says.Area)
		h.Area, h.AreaID = says.Area, says.AreaID
	}
	for _, f := range []struct {
		name       string
		was, is    string
		known      bool
		take       func()
		sameAnyway bool
	}{
		{"team", h.Team, says.Team, says.TeamID != 0, func() { h.Team, h.TeamID = says.Team, says.TeamID }, Place(h.Team) == Place(says.Team)},
		{"responsible", h.Responsible, says.Responsible, says.ResponsibleID != 0, func() { h.Responsible, h.ResponsibleID = says.Responsible, says.ResponsibleID }, viet.SameText(h.Responsible, says.Responsible)},
		{"home_phone", h.Phone, says.Phone, true, func() { h.Phone = says.Phone }, h.Phone == says.Phone},
	} {
		switch {
		case f.is == "" || f.sameAnyway || f.was == "" && !f.known: // a name nobody in the roster has is told as that
		case f.was == "" && f.known:
			c.add(f.name, Fills, f.was, f.is)
			f.take()
		default:
			c.add(f.name, Keeps, f.was, f.is)
		}
	}
}

// fillOr is how a list changes what was, or was not known.
func fillOr(was string) Way {
	if was == "" {
		return Fills
	}
	return Corrects
}

// days compares when somebody is isolated, for what reason and where. The planned end follows the list, the first day does not: the days before
// it were as the book has them, and where the place is another from another day on, that is told by ending the one and beginning the other.
func (c *comparing) days(i *model.Isolation, says model.Isolation, all []model.Isolation) {
	begins := c.fields["starts_on"] && !beginsAlike(says, *i, all)
	if begins {
		c.add("starts_on", Keeps, i.StartsOn.Local(), says.StartsOn.Local())
	}
	if says.Category != i.Category {
		c.add("category", Keeps, string(i.Category), string(says.Category))
	}
	elsewhere := c.fields["place"] && says.Place != i.Place
	if elsewhere {
		c.text("place", begins, (*string)(&i.Place), string(says.Place))
		if !begins {
			i.Site, i.CheckIns = "", says.CheckIns
		}
	}
	c.text("site", i.Place == model.PlaceHome || says.Place != i.Place, &i.Site, says.Site)
	switch {
	case !c.fields["ends_on"] || says.PlannedEnd() == i.PlannedEnd() || says.PlannedEnd() == i.LastDay():
	case i.Outcome != model.OutcomeNone || elsewhere && begins || c.fields["follow"] && followed(*i) != followed(says):
		c.add("ends_on", Keeps, i.PlannedEnd().Local(), says.PlannedEnd().Local())
	default:
		c.add("ends_on", Corrects, i.PlannedEnd().Local(), says.PlannedEnd().Local())
		i.EndsOn = says.PlannedEnd()
	}
	if c.fields["anchor_on"] && says.AnchorOn != i.AnchorOn && (says.Anchor != model.AnchorStart || i.Anchor != model.AnchorStart) {
		c.add("anchor_on", Keeps, i.AnchorOn.Local(), says.AnchorOn.Local())
	}
}

// beginsAlike tells whether a row and the book have one first day; of a case that was a contact from that day on it is that of both.
func beginsAlike(says, i model.Isolation, all []model.Isolation) bool {
	if says.StartsOn == i.StartsOn {
		return true
	}
	for _, k := range all {
		if says.StartsOn < i.StartsOn && k.Disease == i.Disease && k.Outcome == model.OutcomeBecameCase && k.EndedOn == i.StartsOn && k.ID != i.ID {
			return true
		}
	}
	return false
}

// text compares one text of the isolation, which the list puts right unless it is kept.
func (c *comparing) text(field string, keep bool, has *string, says string) {
	switch {
	case !c.fields[field] || *has == says:
	case keep:
		c.add(field, Keeps, *has, says)
	default:
		c.add(field, fillOr(*has), *has, says)
		*has = says
	}
}

// words compares decision and origin, which a list puts right, and by what rule somebody is followed, which it does not.
func (c *comparing) words(i *model.Isolation, says model.Isolation) {
	c.text("origin", false, &i.Origin, says.Origin)
	c.text("order_number", false, &i.OrderNumber, says.OrderNumber)
	if c.fields["order_on"] && says.OrderOn != i.OrderOn {
		c.add("order_on", fillOr(i.OrderOn.Local()), i.OrderOn.Local(), says.OrderOn.Local())
		i.OrderOn = says.OrderOn
	}
	for _, f := range []struct{ name, was, is string }{
		{"follow", string(followed(*i)), string(followed(says))},
		{"regime", i.RegimeID, says.RegimeID},
		{"anchor", string(i.Anchor), string(says.Anchor)},
	} {
		c.text(f.name, true, &f.was, f.is)
	}
	if c.fields["monitor_days"] && says.MonitorDays != i.MonitorDays {
		c.add("monitor_days", Keeps, "", "")
	}
}

// followed is how somebody is followed, as a list that goes out has it.
func followed(i model.Isolation) model.Follow {
	if i.WatchOnly() && i.Follow == model.FollowIsolation {
		return model.FollowWatch
	}
	return i.Follow
}

// outcome compares how an isolation ended that the book has as ended, and its certificate.
func (c *comparing) outcome(i *model.Isolation, says model.Isolation) {
	over := i.Outcome != model.OutcomeNone
	if over && says.Outcome != model.OutcomeNone && says.Outcome != i.Outcome {
		c.add("outcome", Keeps, string(i.Outcome), string(says.Outcome))
		return
	}
	if over && c.fields["ended_on"] && says.EndedOn != 0 && says.EndedOn != i.EndedOn {
		c.add("ended_on", Keeps, i.EndedOn.Local(), says.EndedOn.Local())
	}
	if !over && says.Outcome != model.OutcomeNone {
		return // the certificate goes with the end
	}
	source := string(i.CaseSource)
	c.text("case_source", source != "" || i.Outcome != model.OutcomeBecameCase, &source, string(says.CaseSource))
	i.CaseSource = model.CaseSource(source)
	c.text("certificate", i.Certificate != "" || i.Outcome != model.OutcomeCompleted, &i.Certificate, says.Certificate)
	switch {
	case !c.fields["certificate_on"] || says.CertificateOn == i.CertificateOn:
	case i.CertificateOn == 0 && i.Outcome == model.OutcomeCompleted:
		c.add("certificate_on", Fills, "", says.CertificateOn.Local())
		i.CertificateOn = says.CertificateOn
	default:
		c.add("certificate_on", Keeps, i.CertificateOn.Local(), says.CertificateOn.Local())
	}
}

// BecameCase tells whether a row says of who is followed in isolation k that she is a case now: the one ends so on the day the other
// begins. That is the first day the list has, or where it still has the old one today, the day of the list, as far as both have
// it; named says that the list names the last day.
func BecameCase(says model.Isolation, named bool, k model.Isolation, today model.Date) (ended, begun model.Isolation, is bool) {
	if says.Category != model.CategoryF0 || k.Category == model.CategoryF0 || k.Outcome != model.OutcomeNone {
		return ended, begun, false
	}
	on := says.StartsOn
	if on <= k.StartsOn {
		on = max(k.StartsOn, min(today, k.PlannedEnd(), says.PlannedEnd()))
	}
	begun = says
	if begun.StartsOn = on; says.Anchor == model.AnchorStart {
		begun.AnchorOn = on
	}
	if moved := on - says.StartsOn; !named {
		begun.EndsOn += moved
	} else if begun.Anchor == model.AnchorStart && begun.RegimeID == "" {
		begun.Days = max(begun.Days-int(moved), 0)
	}
	return model.Isolation{ID: k.ID, Outcome: model.OutcomeBecameCase, EndedOn: on, CaseSource: says.CaseSource}, begun, true
}

// Open is the isolation of those the book has, for the disease of another one, whose planned end lies before that begins, and of which nobody
// has said how it ended.
func Open(i model.Isolation, book []model.Isolation) (model.Isolation, bool) {
	for _, k := range book {
		if k.Disease == i.Disease && k.Outcome == model.OutcomeNone && !k.WatchOnly() && k.PlannedEnd() < i.StartsOn {
			return k, true
		}
	}
	return model.Isolation{}, false
}
