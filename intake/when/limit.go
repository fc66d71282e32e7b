package when

import (
	"slices"
	"strings"

	"sotruc/intake/doubt"
	"sotruc/intake/source"
	"sotruc/model"
)

// limits tells of a deadline that it may only say how long something recurs, and that it is none where nothing does.
type limits struct {
	holds, only bool
	since       model.Date // from when
	close       bool       // it has to stand right behind what recurs
}

// limit notes a deadline that may only say how long something recurs.
func (r *sentence) limit(u *run, d model.Deadline, how limits) {
	before := len(r.out.Found)
	r.emit(u, d)
	for i := before; i < len(r.out.Found); i++ {
		r.out.Found[i].limits = how
	}
}

// bound makes of a stretch of days at the start of the sentence, or just behind what recurs, how long that recurs: "từ
// nay đến hết ngày 15/9, báo cáo hằng ngày", "báo cáo hằng ngày, đến hết ngày 15/9". A stretch of months that nothing recurs in is in doubt.
func (r *sentence) bound(first int) {
	const near = 40 // bytes
	for b := len(r.out.Found) - 1; b >= first; b-- {
		end := r.out.Found[b]
		if !end.limits.holds {
			continue
		}
		bound := false
		for i := first; i < len(r.out.Found); i++ {
			d := &r.out.Found[i]
			behind := end.Span.From - d.Span.To
			apart := behind < 0 || behind > near || end.limits.close && strings.Trim(r.Fold[d.Span.To:end.Span.From], " ,(") != ""
			if !d.Every.Recurs() || d.EndsOn != 0 || !r.opens(end.Span) && apart {
				continue
			}
			d.EndsOn, bound = max(end.Due, end.To), true
			if d.StartsOn == 0 {
				d.StartsOn = max(end.From, end.limits.since)
			}
		}
		if bound || end.limits.only {
			r.out.Found = slices.Delete(r.out.Found, b, b+1)
			r.out.Used = append(r.out.Used, end.Span)
		}
		switch {
		case bound || !end.limits.only:
		case end.limits.close: // it is read for itself
			r.taken = slices.DeleteFunc(r.taken, func(p source.Span) bool { return p == end.Span })
		default:
			r.doubt(doubt.AmbiguousDeadline, end.Span)
		}
	}
}
