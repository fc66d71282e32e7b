package model

import "slices"

// OwnKind is a kind of activity that an office adds to those of the program.
type OwnKind struct {
	Code     ActivityKind
	Label    string       // as a figure of the report: Lượt tuần tra
	Words    []string     // that tell it in a line: tuần tra
	CountsAs ActivityKind // the kind of the program it is counted as; "": it has a figure of its own
}

// maxKind bounds the code of a kind, in letters.
const maxKind = 32

// Plain tells whether a code can name a kind: small letters, digits and hyphens, a letter first. The kinds an office adds
// are known to its settings alone, so any such code is one.
func (k ActivityKind) Plain() bool {
	for i, c := range k {
		letter := c >= 'a' && c <= 'z'
		if !letter && (i == 0 || c != '-' && (c < '0' || c > '9')) {
			return false
		}
	}
	return k != "" && len(k) <= maxKind
}

// ownKinds are the kinds of activities beside those of the program that have a figure of their own, in the order of the
// settings; those that no setting names any more follow by code. counted gives the kind each activity is counted as.
func ownKinds(f Facts) (own []ActivityKind, counted func(ActivityKind) ActivityKind) {
	as := map[ActivityKind]ActivityKind{}
	for _, k := range f.Kinds {
		if as[k.Code] = k.CountsAs; k.CountsAs == "" {
			as[k.Code] = k.Code
			own = append(own, k.Code)
		}
	}
	var unnamed []ActivityKind
	for _, a := range f.Activities {
		_, named := as[a.Kind]
		if !named && IsOwnFigure(activityFigure+string(a.Kind)) && !slices.Contains(unnamed, a.Kind) {
			unnamed = append(unnamed, a.Kind)
		}
	}
	slices.Sort(unnamed)
	return append(own, unnamed...), func(k ActivityKind) ActivityKind {
		if kind, named := as[k]; named {
			return kind
		}
		return k
	}
}
