package when

import (
	"slices"
	"strings"

	"sotruc/intake/doubt"
	"sotruc/model"
)

// roll notes what the sentence says of days off: the next working day, or a doubt where it is another day.
func (r *sentence) roll(first int) {
	r.leftOut(first)
	if r.off.Empty() {
		return
	}
	p := r.t.Over(r.off.From, r.off.To)
	flat := " " + r.Flat(p) + " "
	says := func(phrases ...string) bool {
		return slices.ContainsFunc(phrases, func(phrase string) bool { return strings.Contains(flat, " "+phrase+" ") })
	}
	named := says("ngay lam viec", "ngay tiep theo", "ngay ke tiep", "ngay hom sau")
	switch {
	case named && !says("lien truoc", "truoc do", "ke truoc", "gan nhat"):
		r.out.Roll = true
		for i := range r.out.Found {
			if d := &r.out.Found[i]; d.Every.Recurs() || d.Every == model.EveryOnce {
				d.Roll = true
			}
		}
	case named || says("thi"):
		r.doubt(doubt.UnheldRhythm, p)
	}
}
