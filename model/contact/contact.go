// Package contact works out the chain of contacts: who is whose contact, from the first who is known down to the last.
package contact

import "sotruc/model"

// Circle is the code of a contact who is, by others, a contact of the very person it is said of.
const Circle model.Code = "circle"

// Link says that somebody is isolated as the contact of another.
type Link struct{ PersonID, Of model.PersonID }

// Row is a line of a chain as it is read from above down.
type Row struct {
	PersonID model.PersonID
	Of       model.PersonID // whose contact; 0 of the first
	Depth    int            // steps below the first
	Contacts int            // how many people are contacts of this one, shown here or not
	Again    bool           // stands further up already: what is below is not repeated
}

// Chain gives the lines around a person: everybody the contact leads back to, and below the person all contacts and theirs. Of those
// above only the way down to the person is shown, in the order of links. It always ends, also where people are contacts in a circle.
func Chain(of model.PersonID, links []Link) []Row {
	c := chain{below: map[model.PersonID][]model.PersonID{}, above: map[model.PersonID]bool{}, seen: map[model.PersonID]bool{}}
	sources := map[model.PersonID][]model.PersonID{}
	had := map[Link]bool{}
	for _, l := range links {
		if had[l] || l.PersonID == l.Of {
			continue
		}
		had[l] = true
		sources[l.PersonID] = append(sources[l.PersonID], l.Of)
		c.below[l.Of] = append(c.below[l.Of], l.PersonID)
	}
	c.middle = of
	above := upwards(of, sources)
	for _, id := range above {
		c.above[id] = true
	}
	firsts := 0
	for _, id := range above {
		if len(sources[id]) == 0 {
			firsts++
			c.grow(id, 0, 0)
		}
	}
	if firsts == 0 { // nobody is the first of a circle
		c.above = map[model.PersonID]bool{of: true}
		c.grow(of, 0, 0)
	}
	return c.rows
}

// chain is one in the making.
type chain struct {
	middle model.PersonID
	below  map[model.PersonID][]model.PersonID
	above  map[model.PersonID]bool // the one in the middle, and everybody above
	seen   map[model.PersonID]bool
	rows   []Row
}

// upwards lists somebody and everybody above, the nearest first.
func upwards(of model.PersonID, sources map[model.PersonID][]model.PersonID) []model.PersonID {
	order, known := []model.PersonID{of}, map[model.PersonID]bool{of: true}
	for n := 0; n < len(order); n++ {
		for _, id := range sources[order[n]] {
			if !known[id] {
				known[id] = true
				order = append(order, id)
			}
		}
	}
	return order
}

// grow adds somebody with those below: above the middle only who leads down to it.
func (c *chain) grow(id, of model.PersonID, depth int) {
	row := Row{PersonID: id, Of: of, Depth: depth, Contacts: len(c.below[id]), Again: c.seen[id]}
	c.rows = append(c.rows, row)
	if row.Again {
		return
	}
	c.seen[id] = true
	leads := c.above[id] && id != c.middle
	for _, next := range c.below[id] {
		if !leads || c.above[next] {
			c.grow(next, id, depth+1)
		}
	}
}

// Way leads from somebody up to another: each is the contact of the next. nil where there is none.
func Way(from, to model.PersonID, links []Link) []model.PersonID {
	sources := map[model.PersonID][]model.PersonID{}
	for _, l := range links {
		sources[l.PersonID] = append(sources[l.PersonID], l.Of)
	}
	came := map[model.PersonID]model.PersonID{from: 0}
	for at := []model.PersonID{from}; len(at) > 0; at = at[1:] {
		if at[0] == to {
			return back(came, to)
		}
		for _, id := range sources[at[0]] {
			if _, been := came[id]; !been {
				came[id] = at[0]
				at = append(at, id)
			}
		}
	}
	return nil
}

// back is the way by which somebody was reached, from its beginning.
func back(came map[model.PersonID]model.PersonID, to model.PersonID) []model.PersonID {
	var way []model.PersonID
	for id := to; id != 0; id = came[id] {
		way = append([]model.PersonID{id}, way...)
	}
	return way
}
