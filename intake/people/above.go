package people

import (
	"regexp"
	"slices"
	"strings"

	"sotruc/model/viet"
)

// repeats are the signs by which a cell says that the same stands in it as above. Folded.
var repeats = []string{"nt", "n.t", "-nt-", "- nt -", "nt.", "nhu tren", "//", "-//-", "\"", "''", "”", "〃", "—//—", "- // -"}

// repeated are the columns in which that is so: what is of several rows, and not what is of one person.
var repeated = [...]field{
	fieldAddress, fieldArea, fieldStart, fieldEnd, fieldAnchor, fieldCategory, fieldPlace, fieldSite, fieldOrigin, fieldTeam, fieldResponsible, fieldOrder, fieldOrderOn, fieldDisease,
}

// filled is a row with what stands above in the cells that say so. A sign below nothing stays.
func (r *reader) filled(row tableRow) tableRow {
	whole := false
	for _, f := range repeated {
		column, ok := r.head.columns[f]
		if !ok || r.head.parted[f] || row.cell(column) == "" {
			continue
		}
		if !slices.Contains(repeats, viet.Fold(strings.TrimSpace(row.cell(column)))) {
			r.above[f] = row.cell(column)
			continue
		}
		if r.above[f] == "" {
			continue
		}
		if !whole {
			row.cells, whole = slices.Clone(row.cells), true
		}
		row.cells[column] = r.above[f]
	}
	return row
}

// groupForm is the heading of a household within a list: "Hộ 1: Phạm Văn Dũng - Tổ 5, KP 2", where they live behind the dash. Folded.
var groupForm = regexp.MustCompile(`^ho (so |thu )?\d{1,3} ?[:.)-]`)

// isGroup takes a row of one cell that heads the rows below it, by where they live.
func (r *reader) isGroup(row tableRow) bool {
	cell := ""
	for _, one := range row.cells {
		switch one = strings.TrimSpace(one); {
		case one == "":
		case cell != "":
			return false
		default:
			cell = one
		}
	}
	switch {
	case isArea(cell):
		r.groupArea, r.groupHome = viet.CleanLine(cell), ""
	case groupForm.MatchString(viet.Fold(cell)):
		_, where, _ := strings.Cut(strings.ReplaceAll(cell, "–", "-"), " - ")
		r.groupHome = viet.CleanLine(where)
	default:
		return false
	}
	return true
}
