package intake

import (
	"slices"

	"sotruc/intake/doubt"
	"sotruc/intake/page"
	"sotruc/intake/source"
	"sotruc/intake/stamp"
)

// takeStamps reads the stamps of an e-office and takes them off the page.
func (r *reading) takeStamps() {
	r.stamps = stamp.Find(r.Page)
	stamp.Clear(r.Page, r.stamps)
	stamp.ClearArrived(r.Page)
}

// stampedNumber fills the blank before the symbol with the number the e-office gave. One that stands away from the stamp
// may be another.
func (r *reading) stampedNumber() {
	if len(r.stamps) == 0 || r.blank.Empty() {
		return
	}
	at, line, near, ok := stamp.LoneNumber(r.Page, r.stamps)
	if !ok {
		return
	}
	r.ownSymbol.Digits = r.Value(at)
	r.ownSymbol.Number = r.Tokens(at)[0].Number
	r.out.Doubts = slices.DeleteFunc(r.out.Doubts, func(d doubt.Doubt) bool { return d.Code == doubt.MissingSymbol })
	r.note(doubt.FieldSymbol, at)
	if !near {
		r.doubtAt(doubt.FieldSymbol, doubt.StampedNumber, at)
	}
	r.Drop(map[int]bool{line: true})
	r.cells = r.Head
}

// stampedDay takes the day of the stamp for one that the head leaves blank, where it lies in the month printed there. The
// stamp of a body, whose name is in capitals above it, counts for more than that of a person.
func (r *reading) stampedDay(placed page.Cell) {
	if len(r.stamps) == 0 || r.out.Directive.IssuedOn != 0 || r.dayInDoubt() || r.blank.Empty() && placed.Empty() {
		return
	}
	s := r.stamps[max(0, slices.IndexFunc(r.stamps, func(s stamp.Stamp) bool { return s.From < s.Line }))]
	t := r.Tokens(source.Over(placed.From, min(r.rows[placed.Line].To, placed.From+200))) // the blanks of a day part columns too
	for i := range t {
		if t[i].Word == "thang" && t.Number(i+1) > 0 && t.Word(i+2) == "nam" && (t.Number(i+1) != int(s.Day.Date().Month()) || t.Number(i+3) != s.Day.Year) {
			return
		}
	}
	r.issued(s.Day, s.At)
}
