package table

import (
	"strings"

	"sotruc/intake/source"
)

// isSame tells whether a cell only says that it holds what stands above it: "nt", "như trên", a sign of repetition. A dash alone is an empty cell.
func isSame(s *source.Text, cell source.Span) bool {
	if cell.Empty() || cell.To-cell.From > 20 {
		return false
	}
	flat := s.Flat(cell)
	switch strings.Trim(flat, " -.,()/'\"“”″〃’`*") {
	case "nt", "n.t", "nhu tren", "nhu tren nt", "ntr":
		return true
	case "":
		return strings.ContainsAny(flat, "\"“”″〃") || strings.Contains(flat, "//") || strings.Contains(flat, "''")
	}
	return false
}

// fillSame gives a row what stands above those of its cells that only say so.
func (r *Row) fillSame(s *source.Text, above Row) {
	for _, role := range []Role{RoleText, RoleLead, RoleSupport, RoleBoth, RoleDue} {
		if cell, before := r.of(role), above.of(role); isSame(s, *cell) && !before.Empty() {
			*cell = *before
		}
	}
}
