package page

import "sotruc/intake/source"

// OverPoints tells whether right below a line stands a point of a list, with words in it: "- Rà soát …".
func (r *Page) OverPoints(line int) bool {
	if line+1 >= len(r.Rows) {
		return false
	}
	o, ok := r.OrdinalAt(r.Rows[line+1])
	return ok && o.Level >= source.LevelLetter && o.Behind < r.Rows[line+1].To && source.IsLetter(r.Fold[o.Behind])
}
