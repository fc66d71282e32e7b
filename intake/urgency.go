package intake

import (
	"strings"

	"sotruc/intake/doubt"
	"sotruc/intake/news"
	"sotruc/intake/source"
	"sotruc/model"
)

// readUrgency reads the mark of urgency under the number, or before the number in an article.
func (r *reading) readUrgency() {
	for _, c := range r.cells {
		if u := urgencyOf(strings.Trim(c.Flat, "().* ")); u != "" && r.AllUpper(c.Span) && r.shape != shapeNews {
			r.out.Directive.Urgency = u
			r.note(doubt.FieldUrgency, c.Span)
			return
		}
	}
	if r.shape != shapeNews {
		return
	}
	t := r.Tokens(source.Over(max(0, r.told.Number.From-40), r.told.Number.From))
	n := len(t)
	if n > 0 && t[n-1].Word == "so" {
		n--
	}
	from := n
	for from > 0 && news.IsHaste(t[from-1].Word) {
		from--
	}
	if from < n {
		p := t.Over(from, n)
		if u := urgencyOf(r.Flat(p)); u != "" {
			r.out.Directive.Urgency = u
			r.note(doubt.FieldUrgency, p)
		}
	}
}

// urgencyOf gives the degree a mark names.
// Source: Hướng dẫn 05-HD/VPTW: khẩn, thượng khẩn, hỏa tốc.
func urgencyOf(flat string) model.Urgency {
	switch {
	case flat == "khan":
		return model.UrgencyUrgent
	case flat == "thuong khan":
		return model.UrgencyVeryUrgent
	case flat == "hoa toc", strings.HasPrefix(flat, "hoa toc hen gio"):
		return model.UrgencyFlash
	}
	return ""
}
