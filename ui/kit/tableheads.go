package kit

import "slices"

// SetHeadings says which rows are headings, by their numbers in ascending order, of those that are not loaded too. Where all
// rows are handed in at once the table sees it by their style. The cursor never rests on a heading and the counter leaves
// them out.
func (t *Table) SetHeadings(at []int) {
	t.heads = at
	t.cursor = t.offHeading(t.cursor, 1)
	t.scroll()
}

// SetAside says which rows the counter leaves out although the cursor rests on them, by their numbers in ascending order.
func (t *Table) SetAside(at []int) { t.aside = at }

// seeHeadings finds the headings where every row is loaded.
func (t *Table) seeHeadings() {
	if len(t.rows) != t.count {
		return
	}
	t.heads = nil
	for i, row := range t.rows {
		if row.Style == RowHeader {
			t.heads = append(t.heads, i)
		}
	}
}

func (t *Table) isHeading(i int) bool {
	_, found := slices.BinarySearch(t.heads, i)
	return found
}

// offHeading is the row nearest to i that is no heading, in the direction by if there is one; i where all are headings.
func (t *Table) offHeading(i, by int) int {
	step := 1
	if by < 0 {
		step = -1
	}
	for _, step := range [...]int{step, -step} {
		for at := i; at >= 0 && at < t.count; at += step {
			if !t.isHeading(at) {
				return at
			}
		}
	}
	return i
}

// position is the number of the selected row among those that are no headings, and how many there are.
func (t *Table) position() (at, of int) {
	before, _ := slices.BinarySearch(t.heads, t.cursor)
	aside, _ := slices.BinarySearch(t.aside, t.cursor+1)
	return t.cursor + 1 - before - aside, t.count - len(t.heads) - len(t.aside)
}
