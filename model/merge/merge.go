package merge

import (
	"cmp"
	"slices"

	"sotruc/model"
	"sotruc/model/viet"
)

// Outcome is what became of all files: the sum, whose reports are in it, who is missing and what is not counted.
type Outcome struct {
	Period      model.Period
	Kind        model.ReportKind
	Disease     string
	DiseaseName string
	Above       string // the office above most of those that reported
	Listed      int    // how many the list has; 0 where there is none
	Taken       []Taken
	Missing     []Missing
	LeftOut     []LeftOut
	Aside       []Aside
	OtherCut    []string          // those whose figures are as of another hour than most
	Namesakes   []string          // names that are counted as several offices
	Unmatched   []string          // whose correction corrects what is not among the files: it may be there under another name
	Relabelled  []string          // figures that offices gave one code and different names, as "the one / the other"
	Figures     []model.Figure    // added up, in the order they came in
	Counted     map[string]int    // how many reports have a figure, by its code
	Labels      map[string]string // of figures the program has no words for
	Tasks       model.TaskTotals
	MadeAt      model.Instant // the last of those added up
	Reports     int           // of how many offices, those within sums counted each
	Below       int           // how many are missing in the sums that were added up
}

// Taken is a report that is counted.
type Taken struct {
	Sent

	Name   string // as the list calls the office, or as it calls itself
	Code   string
	Listed bool // of the list, where there is one
}

// Missing is an office of the list of which nothing is counted.
type Missing struct {
	Office

	File string // what it sent and cannot be counted; "" where it sent nothing
}

// Why says why a report that is in order is not counted, and nothing is lost by that.
type Why string

// The reasons.
const (
	Replaced Why = "replaced" // by its correction, or by a correction of that
	Copy     Why = "copy"     // the same file is there twice
	OwnSum   Why = "own"      // the sum that the office itself made before
)

// Aside is a report that another stands for.
type Aside struct {
	File, Office string
	Why          Why
	By           string // the file that stands for it
}

// Failed tells whether something is not counted or somebody is missing.
func (o Outcome) Failed() bool { return len(o.LeftOut)+len(o.Missing) > 0 }

// Outside are the names of those that are counted and not in the list.
func (o Outcome) Outside() []string {
	var names []string
	for _, t := range o.Taken {
		if !t.Listed {
			names = append(names, t.Name)
		}
	}
	return names
}

// Merge adds up the reports of a period. left are the files that could not be read; own is the name of the office that adds up, whose
// earlier sums are no report; "" is the one above those that report. The same reports give the same outcome in whatever order.
func Merge(sent []Sent, left []LeftOut, list []Office, own string, asked Asked) Outcome {
	o := Outcome{LeftOut: slices.Clone(left), Listed: len(list)}
	all := slices.Clone(sent)
	slices.SortStableFunc(all, func(a, b Sent) int {
		return cmp.Or(cmp.Compare(viet.SortKey(a.Office), viet.SortKey(b.Office)), cmp.Compare(a.File, b.File), cmp.Compare(a.Print, b.Print))
	})
	all = o.sound(all)
	all = o.ofOne(all, asked)
	if own == "" {
		own = o.Above
	}
	all = slices.DeleteFunc(all, func(s Sent) bool {
		mine := s.Sum != nil && place(s.Office) == place(own) && calledAs(s.Office, "").may(calledAs(own, ""))
		if mine {
			o.Aside = append(o.Aside, Aside{File: s.File, Office: s.Office, Why: OwnSum})
		}
		return mine
	})
	all = o.outsideSums(all, list)
	o.take(all, list)
	o.add()
	o.miss(list)
	slices.SortStableFunc(o.LeftOut, func(a, b LeftOut) int { return cmp.Compare(viet.SortKey(a.File), viet.SortKey(b.File)) })
	slices.SortStableFunc(o.Aside, func(a, b Aside) int { return cmp.Compare(viet.SortKey(a.File), viet.SortKey(b.File)) })
	return o
}

// leave notes that a report is not counted.
func (o *Outcome) leave(s Sent, fault Fault, detail string) {
	o.LeftOut = append(o.LeftOut, LeftOut{File: s.File, Office: s.Office, Fault: fault, Detail: detail, superior: s.Superior})
}

// sound are the reports whose numbers can be right, copies once.
func (o *Outcome) sound(all []Sent) []Sent {
	first := make(map[string]string, len(all))
	return slices.DeleteFunc(all, func(s Sent) bool {
		if by, copied := first[s.Print]; copied {
			o.Aside = append(o.Aside, Aside{File: s.File, Office: s.Office, Why: Copy, By: by})
			return true
		}
		first[s.Print] = s.File
		fault, detail := s.fault()
		if fault == "" && place(s.Office) == "" {
			fault = FaultNoOffice
		}
		if fault != "" {
			o.leave(s, fault, detail)
		}
		return fault != ""
	})
}

// ofOne are the reports of the period, kind and disease that are asked for, or that most are of.
func (o *Outcome) ofOne(all []Sent, asked Asked) []Sent {
	g, there := most(all, asked)
	apart := g.fault
	if !there {
		apart = asked.fault
	}
	o.Period, o.Kind, o.Disease = model.Period{From: g.from, To: g.to}, g.kind, g.disease
	var some []Sent
	var above, diseases []string
	for _, s := range all {
		if !there || s.group() != g {
			fault, detail := apart(s)
			o.leave(s, fault, detail)
			continue
		}
		some = append(some, s)
		above, diseases = append(above, s.Superior), append(diseases, s.DiseaseName)
	}
	o.Above, o.DiseaseName = commonest(above), commonest(diseases)
	return some
}

// outsideSums are the reports without those that a sum among them has in it. Only the sum of an office that stands has any.
func (o *Outcome) outsideSums(all []Sent, list []Office) []Sent {
	type within struct {
		sum int // which of all
		as  called
	}
	sums := map[string][]within{} // by place
	stands := standing(all, list)
	for i, s := range all {
		if s.Sum == nil || !stands[s.Print] {
			continue
		}
		for _, name := range s.Sum.Offices {
			sums[place(name)] = append(sums[place(name)], within{i, calledAs(name, s.Office)})
		}
	}
	var outside []Sent
	for i, s := range all {
		may, as := sums[place(s.Office)], calledAs(s.Office, s.Superior)
		in := slices.IndexFunc(may, func(w within) bool { return w.sum != i && w.as.may(as) })
		if in < 0 {
			outside = append(outside, s)
		} else {
			o.leave(s, FaultInSum, all[may[in].sum].Office)
		}
	}
	return outside
}

// take chooses one report of each office: in the order of the list, then of the names.
func (o *Outcome) take(all []Sent, list []Office) {
	of := map[identity][]Sent{}
	var order []identity
	for i, id := range identities(all, list) {
		if of[id] == nil {
			order = append(order, id)
		}
		of[id] = append(of[id], all[i])
	}
	slices.SortStableFunc(order, func(a, b identity) int { return cmp.Compare(a.rank(), b.rank()) })
	named := map[string]int{}
	for _, id := range order {
		one := o.one(of[id])
		t := Taken{Sent: one, Name: one.Office}
		if id.row >= 0 {
			t.Name, t.Code, t.Listed = list[id.row].Name, list[id.row].Code, true
		} else if named[id.at]++; named[id.at] == 2 {
			o.Namesakes = append(o.Namesakes, one.Office)
		}
		if one.Corrects != nil && !slices.ContainsFunc(of[id], func(s Sent) bool { return s.corrected(one) }) {
			o.Unmatched = append(o.Unmatched, t.Name)
		}
		o.Taken = append(o.Taken, t)
	}
}

// standing are the reports that count of their office, by their print.
func standing(all []Sent, list []Office) map[string]bool {
	of := map[identity][]Sent{}
	for i, id := range identities(all, list) {
		of[id] = append(of[id], all[i])
	}
	stands := make(map[string]bool, len(of))
	for _, some := range of {
		_, last := latest(some)
		stands[last.Print] = true
	}
	return stands
}

// latest are the reports of an office that nothing corrects, and of them the one that counts: the one made last; of those made at once
// the one of more offices, then the one with the higher number.
func latest(all []Sent) (standing []Sent, last Sent) {
	standing = slices.DeleteFunc(slices.Clone(all), func(s Sent) bool {
		return slices.ContainsFunc(all, func(by Sent) bool { return s.corrected(by) })
	})
	if len(standing) == 0 { // they correct each other: none goes before
		standing = all
	}
	return standing, slices.MaxFunc(standing, func(a, b Sent) int {
		return cmp.Or(cmp.Compare(a.MadeAt, b.MadeAt), cmp.Compare(a.Reports(), b.Reports()), cmp.Compare(a.Number, b.Number), cmp.Compare(a.Print, b.Print))
	})
}

// one is the report of an office that counts, and says of the others why they do not.
func (o *Outcome) one(all []Sent) Sent {
	standing, last := latest(all)
	for _, s := range all {
		switch {
		case s.Print == last.Print:
		case slices.ContainsFunc(standing, func(other Sent) bool { return other.Print == s.Print }):
			o.leave(s, FaultEarlier, last.File)
		default:
			o.Aside = append(o.Aside, Aside{File: s.File, Office: s.Office, Why: Replaced, By: last.File})
		}
	}
	return last
}

// cuts takes the hour at which days end from most of the reports, and names the others.
func (o *Outcome) cuts() {
	hours := make([]string, len(o.Taken))
	for i, t := range o.Taken {
		hours[i] = string(t.hour())
	}
	o.Period.Cut = model.Clock(commonest(hours))
	for _, t := range o.Taken {
		if t.hour() != o.Period.Cut {
			o.OtherCut = append(o.OtherCut, t.Name)
		}
	}
}

// hour is when the days of a report end.
func (s Sent) hour() model.Clock {
	if s.Period.Cut == "" {
		return "24:00"
	}
	return s.Period.Cut
}

// miss names who of the list is missing, with what it sent where that cannot be counted.
func (o *Outcome) miss(list []Office) {
	rows := newRoster(list)
	there := make([]bool, len(list))
	for _, t := range o.Taken {
		if row := rows.row(t.Office, t.Superior); row >= 0 {
			there[row] = true
		}
	}
	sent := map[int]string{}
	for _, l := range o.LeftOut {
		if row := rows.row(l.Office, l.superior); row >= 0 && sent[row] == "" {
			sent[row] = l.File
		}
	}
	for i, office := range list {
		if !there[i] {
			o.Missing = append(o.Missing, Missing{office, sent[i]})
		}
	}
}
