package people

import (
	"regexp"
	"slices"

	"sotruc/model"
	"sotruc/model/regime"
	"sotruc/model/viet"
)

var (
	// noAreaForm is what has no business in the column of an area: a long number, an address, a day. Folded.
	noAreaForm = regexp.MustCompile(`^\d{4,}$|^\d+[a-z]?(?:/\d+[a-z]?)* [a-z]+ [a-z]|^(?:so nha|ngo|ngach|hem|kiet|duong) |^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$|@|^'?[=+]`)
	// personForm is a name of somebody by its middle name.
	personForm = regexp.MustCompile(`^[a-z]+ (?:van|thi) [a-z]+(?: [a-z]+)?$`)
)

// isNoArea tells a cell of the column of areas that is a name, a disease, a reason, an address or a number: its columns may be mixed up.
func (l line) isNoArea(area string, p model.Person, h home) bool {
	text := viet.Fold(l.raw(fieldArea))
	if area == "" || isArea(area) {
		return false
	}
	_, category := categoryOf(area)
	return category || noAreaForm.MatchString(text) || personForm.MatchString(text) || viet.SameText(area, p.Name) || viet.SameText(area, h.head) ||
		slices.ContainsFunc(l.opts.Diseases, func(d regime.Disease) bool { return d.Is(text) })
}
