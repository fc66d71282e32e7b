package people

import (
	"slices"

	"sotruc/model"
	"sotruc/model/regime"
)

// anchorFields are the columns of the days that a rule of one kind counts from. What a list calls the day of contact or of coming, or just the
// one it counts from, is in fieldAnchor for rules of whatever kind.
var anchorFields = map[model.Anchor]field{
	model.AnchorOnset: fieldOnset, model.AnchorRash: fieldRash, model.AnchorSwelling: fieldSwelling, model.AnchorTreatment: fieldTreated,
	model.AnchorBite: fieldBite,
}

// missingAnchors are what a day is called of which a row has none.
var missingAnchors = map[model.Anchor]field{model.AnchorExposure: "exposure_on", model.AnchorArrival: "arrival_on"}

// anchors are the days a row gives that an isolation may count from.
type anchors struct {
	any model.Date // of no kind
	of  map[model.Anchor]model.Date
}

func (l line) anchors() anchors {
	a := anchors{of: map[model.Anchor]model.Date{}}
	a.any, _ = l.day(fieldAnchor)
	for _, kind := range model.Anchors() { // in order, as what is wrong with a day is said here
		f, is := anchorFields[kind]
		if !is {
			continue
		}
		if day, _ := l.day(f); day != 0 {
			a.of[kind] = day
		}
	}
	return a
}

// anchorColumn is where the row has the day an isolation counts from: in the column of its kind, else in that of whatever kind.
func (l line) anchorColumn(kind model.Anchor) field {
	if f, is := anchorFields[kind]; is && l.raw(f) != "" {
		return f
	}
	return fieldAnchor
}

// sole is the only kind of which there is a day; false where there are none or several.
func (a anchors) sole() (model.Anchor, bool) {
	for kind := range a.of {
		return kind, len(a.of) == 1 && a.any == 0
	}
	return "", false
}

// counted is a case with the day that the rule for it counts from, as far as the row has it.
func (l line) counted(c regime.Case, a anchors) regime.Case {
	c.AnchorOn = a.any
	if p := regime.Propose(l.opts.Rules, c); p.Begins() {
		if day := a.of[p.Rule.Anchor]; day != 0 {
			c.AnchorOn = day
		}
	}
	return c
}

// sayAnchor says of an isolation where it counts from none of the days the row gives, or where its rule counts from a day that the row does
// not give, though its last day follows from that.
func (l line) sayAnchor(i model.Isolation, a anchors, wants model.Anchor, end model.Date) {
	given := slices.Collect(func(yield func(field) bool) {
		if a.any != 0 && !yield(fieldAnchor) {
			return
		}
		for _, kind := range model.Anchors() {
			if a.of[kind] != 0 && !yield(anchorFields[kind]) {
				return
			}
		}
	})
	used := i.Anchor != model.AnchorStart && (a.any != 0 || a.of[i.Anchor] != 0)
	switch {
	case used:
	case wants != "" && wants != model.AnchorStart && end == 0:
		missing, is := anchorFields[wants]
		if !is {
			missing = missingAnchors[wants]
		}
		l.doubt(missing, NoAnchor, "")
	case len(given) > 0 && (a.any != i.StartsOn || given[0] != fieldAnchor):
		l.doubt(given[0], AnchorUnused, l.raw(given[0]))
	}
}
