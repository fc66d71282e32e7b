package same

import (
	"sotruc/model"
	"sotruc/model/viet"
)

// Home is a household as lists name one: by its head and its address, whatever the ways to write them.
type Home struct{ head, address string }

// HomeOf is the household by which h is found again; two of the same Home are one.
func HomeOf(h model.Household) Home { return Home{viet.Fold(viet.CleanLine(h.Head)), Place(h.Address)} }

// HomesAlike tells whether two households may well be one: at the same address, in other words or not, where no areas speak
// against it, or with the same phone.
func HomesAlike(a, b model.Household) bool {
	address := Place(a.Address)
	return address != "" && Place(b.Address) == address && (a.AreaID == 0 || b.AreaID == 0 || a.AreaID == b.AreaID) ||
		a.Phone != "" && b.Phone == a.Phone
}

// Relation is what somebody who moves from the household of one head to that of another is still written down as: what he was to the old head
// he is not to the new one, unless that is the same, by a shorter name or a longer one. The head of a household is head of another only
// where that is his.
func Relation(p model.Person, old, head string) string {
	if p.IsHead() {
		old = p.Name
	}
	if !shortened(old, head) {
		return ""
	}
	return p.Relation
}
