package model

// SiteCount is what an office was told of a central site on a day: how many, without names. How many were there in the morning follows from
// the day before, see package central, except where somebody counted them.
type SiteCount struct {
	ID       SiteCountID
	Rev      int
	Site     string // as Isolation.Site
	Disease  string // what people are there for
	On       Date
	Counted  bool // Opening is what somebody counted
	Opening  int  // of the people there in the morning; 0 where nobody counted
	CameIn   int
	WentOut  int
	Note     string
	SiteFold string // follows from Site
}

// MostAtSite is more than any site has beds.
const MostAtSite = 100_000

// Validate says what is missing or impossible.
func (c SiteCount) Validate() error {
	var f faults
	f.add(c.Site == "", "site", CodeRequired)
	f.add(len(c.Site) > MaxLine, "site", CodeTooLong)
	f.add(c.Disease == "", "disease", CodeRequired)
	f.add(c.On == 0, "on", CodeRequired)
	f.add(c.Opening != 0 && !c.Counted, "opening", CodeUnknown)
	for field, n := range map[string]int{"opening": c.Opening, "came_in": c.CameIn, "went_out": c.WentOut} {
		f.add(n < 0 || n > MostAtSite, field, CodeOutOfRange)
	}
	f.add(len(c.Note) > MaxNote, "note", CodeTooLong)
	return f.err()
}
