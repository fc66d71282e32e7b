package lists

import (
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/contact"
	"sotruc/model/same"
	"sotruc/model/viet"
)

// compared is a row of a list and what the book has of the same person.
type compared struct {
	says, has same.Line
	as        model.Person      // all that the list says of the person
	fields    map[string]bool   // that the row itself has
	all       []model.Isolation // of the person
	areas     bool              // the rows of the household name one area
}

// compare notes each difference between a row and the book: what the row fills or puts right is to be written, the rest is told.
func (k knownHomes) compare(h *listedHousehold, row *listedRow, c compared) {
	c.says.Home = k.roster.assigned(c.says.Home)
	if area := c.says.Home.Area; !c.areas && same.Place(area) != same.Place(c.has.Home.Area) && area != "" {
		c.says.Home.Area = ""
		row.add(Change{Kind: Differs, Detail: "area"})
	}
	becomes, found := same.Differences(c.says, c.fields, c.has, c.all)
	var filled []string
	for _, d := range found {
		switch {
		case d.Way == same.Keeps:
			row.add(Change{Kind: Differs, Detail: d.Field})
		case d.Way == same.Fills:
			filled = append(filled, d.Field)
		case d.Field == "ends_on":
			row.add(Change{Kind: Moved, From: c.has.Isolation.PlannedEnd(), To: becomes.Isolation.EndsOn})
		case d.Field != "contact": // of which is told below
			row.add(Change{Kind: Corrected, Detail: d.Field, Was: d.Was, Says: d.Says})
		}
	}
	if c.has.Person.ID != 0 {
		more, _ := same.Fill(becomes.Person, c.as)
		if more != becomes.Person && len(filled) == 0 {
			filled = append(filled, "person") // by what another row says
		}
		if more != c.has.Person {
			row.entry.Filled = []model.Person{more}
		}
	}
	if c.has.Home.ID != 0 && becomes.Home != c.has.Home {
		row.entry.Amends, h.home = true, becomes.Home
	}
	if c.has.Isolation.ID != 0 {
		k.correct(row, c, becomes.Isolation, found)
	}
	if len(filled) > 0 {
		row.add(Change{Kind: Filled, Detail: strings.Join(filled, ",")})
	}
}

// correct notes the isolation of the book as the row has it.
func (k knownHomes) correct(row *listedRow, c compared, becomes model.Isolation, found []same.Difference) {
	has := c.has.Isolation
	corrects := slices.ContainsFunc(found, func(d same.Difference) bool {
		return d.Way != same.Keeps && slices.Contains([]string{"place", "site", "origin", "order_number", "order_on", "case_source", "certificate", "certificate_on"}, d.Field)
	})
	if _, named := contact.Named(has.Origin); named && becomes.Origin != has.Origin && c.says.Contact == "" {
		becomes.ContactID = 0 // it was linked by those words
	}
	if slices.ContainsFunc(found, func(d same.Difference) bool { return d.Field == "contact" }) {
		if of := k.contactOf(row, c.says.Contact, has.PersonID); of != 0 || row.contact != "" {
			becomes.ContactID, corrects = of, true
			row.add(Change{Kind: Corrected, Detail: "contact", Was: c.has.Contact, Says: c.says.Contact})
		}
	}
	if becomes.EndsOn != has.EndsOn {
		row.entry.Moved = []model.EndMove{{ID: has.ID, Rev: has.Rev + one(corrects), To: becomes.EndsOn}}
	}
	if corrects {
		becomes.EndsOn = has.EndsOn
		row.entry.Corrected = []model.Isolation{becomes}
	}
}

// contactOf is whom of the book a row calls the contact of a person; 0 where nobody is called so, which waits where somebody of the list
// is, and else is told.
func (k knownHomes) contactOf(row *listedRow, words string, person model.PersonID) model.PersonID {
	if words == "" {
		return 0
	}
	of := k.called[viet.Fold(words)]
	if of != 0 && of != person {
		return of
	}
	if _, is := k.listed[viet.Fold(words)]; is && of == 0 {
		row.contact = words
	} else {
		row.add(Change{Kind: Differs, Detail: "contact"})
	}
	return 0
}

// begin notes a new isolation of somebody the book has.
func (k knownHomes) begin(h *listedHousehold, row *listedRow, i model.Isolation, words string) {
	i = h.over(i)
	i.ContactID = k.contactOf(row, words, i.PersonID)
	row.entry.Begun = []model.Isolation{i}
}
