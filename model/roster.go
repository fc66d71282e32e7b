package model

import (
	"slices"
	"strings"
)

// UnitKind sorts the units of the roster.
type UnitKind string

// Body: UBND, Công an, Trạm y tế … Cell: chi bộ. Area: tổ dân phố, khu phố, thôn. Team: tổ Covid cộng đồng.
const (
	UnitBody UnitKind = "body"
	UnitCell UnitKind = "cell"
	UnitArea UnitKind = "area"
	UnitTeam UnitKind = "team"
)

// UnitKinds are all of them, in the order in which a roll call of several has them.
func UnitKinds() []UnitKind { return []UnitKind{UnitBody, UnitCell, UnitArea, UnitTeam} }

func (k UnitKind) known() bool { return among(k, UnitKinds()...) }

// Kinds are kinds of units of which a roll call asks every unit, also one added later: "cell", "cell,area"; "" are none.
type Kinds string

// Each are the kinds one by one.
func (k Kinds) Each() (kinds []UnitKind) {
	for _, word := range strings.FieldsFunc(string(k), func(r rune) bool { return r == ',' }) {
		kinds = append(kinds, UnitKind(word))
	}
	return kinds
}

// known tells whether those are kinds of units, each once, or none.
func (k Kinds) known() bool {
	var seen []UnitKind
	for _, kind := range strings.Split(string(k), ",") {
		if k != "" && (!UnitKind(kind).known() || slices.Contains(seen, UnitKind(kind))) {
			return false
		}
		seen = append(seen, UnitKind(kind))
	}
	return true
}

// Has tells whether a unit of a kind is asked.
func (k Kinds) Has(kind UnitKind) bool { return slices.Contains(k.Each(), kind) }

// Unit is a body, cell, area or team of the ward. A team's parent is the area it covers.
type Unit struct {
	ID        UnitID
	Rev       int
	Kind      UnitKind
	Name      string
	ParentID  UnitID
	LeaderID  MemberID
	Phone     string
	Note      string
	CreatedAt Instant

	Parent    string // names, where a list asks for them
	Leader    string
	Members   int
	Given     int    // how many open tasks that name it came into its hands as it was saved
	GivenFrom string // names of who had some of them until then, by a shorter name
}

// Validate says what is missing or impossible.
func (u Unit) Validate() error {
	var f faults
	f.add(u.Name == "", "name", CodeRequired)
	f.add(len(u.Name) > MaxLine, "name", CodeTooLong)
	f.add(u.ID != 0 && u.ParentID == u.ID, "parent_id", CodeUnknown)
	f.add(!validPhone(u.Phone), "phone", CodeInvalidPhone)
	f.add(!u.Kind.known(), "kind", CodeUnknown)
	return f.err()
}

// UnitRole is a member's place in a unit.
type UnitRole string

// The places.
const (
	UnitLeader UnitRole = "leader"
	UnitDeputy UnitRole = "deputy"
	UnitMember UnitRole = "member"
)

// Capacity is for whom a member sits in a unit.
type Capacity string

// The capacities.
const (
	CapacityNone      Capacity = ""
	CapacityParty     Capacity = "party"
	CapacityFront     Capacity = "front"
	CapacityCell      Capacity = "cell-committee"
	CapacityPolice    Capacity = "police"
	CapacityHealth    Capacity = "health"
	CapacityVolunteer Capacity = "volunteer"
)

// Membership puts a member into a unit.
type Membership struct {
	UnitID   UnitID
	Unit     string // its name, where a list asks for it
	Role     UnitRole
	Capacity Capacity
}

// Member is somebody who serves in the ward's units.
type Member struct {
	ID          MemberID
	Rev         int
	Name        string
	Position    string
	Phone       string
	PartyMember bool
	Note        string
	CreatedAt   Instant

	Memberships []Membership
	Households  int // how many households the member is responsible for, where a list asks for it
}

// Validate says what is missing or impossible.
func (m Member) Validate() error {
	var f faults
	f.add(m.Name == "", "name", CodeRequired)
	f.add(len(m.Name) > MaxLine, "name", CodeTooLong)
	f.add(!validPhone(m.Phone), "phone", CodeInvalidPhone)
	for _, s := range m.Memberships {
		f.add(s.UnitID == 0, "unit_id", CodeRequired)
	}
	return f.err()
}
