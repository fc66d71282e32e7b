package kit

import (
	"maps"
	"slices"
)

// Column is one column of a table. Width is the wished width and Min the least one (Width when 0); what is left over
// goes to the columns with Flex, in proportion. When the table is too narrow for all the Min, the columns with the
// highest Priority are hidden first.
type Column struct {
	Title            string
	Width, Min, Flex int
	Right, Hidden    bool
	Priority         int
}

// Row is one loaded row. ID is what marks and selection remember; 0 cannot be marked. Indent moves the first cell by
// that many steps of two cells.
type Row struct {
	ID     int64
	Cells  []string
	Style  RowStyle
	Indent int
}

// Table is a list of Count rows of which only a window is loaded. The owner asks Want after every change and hands the
// rows in with SetRows; rows not yet loaded show "…".
type Table struct {
	Keys    TableKeys
	Empty   string // shown when there is no row; may have several lines
	Focused bool

	ink     pens
	columns []Column
	w, h    int
	widths  []int // per column; 0 is hidden

	count, cursor, top int
	offset             int
	rows               []Row
	drawn              []string // the cells of rows as text, filled when first shown
	heads              []int    // numbers of the rows that are headings, ascending
	aside              []int    // numbers of rows the counter leaves out although the cursor rests on them, ascending
	stale              bool
	keep               int64 // the row to select again after a reload
	jumped             bool  // none: the cursor stands where it is to stand

	marks, base map[int64]bool
	anchor      int // where a range of marks began, -1 for none
}

// NewTable returns an empty table.
func NewTable(th Theme, keys TableKeys, columns ...Column) *Table {
	t := &Table{Keys: keys, columns: columns, marks: map[int64]bool{}, anchor: -1}
	t.SetTheme(th)
	t.Resize(80, 10)
	return t
}

// SetTheme changes the colours.
func (t *Table) SetTheme(th Theme) { t.ink = newPens(th) }

// SetColumns replaces the columns; loaded rows are expected to be replaced too.
func (t *Table) SetColumns(columns ...Column) {
	t.columns = columns
	t.layout()
}

// Resize gives the table its size, its header line included.
func (t *Table) Resize(w, h int) {
	t.w, t.h = max(w, 1), max(h, 1)
	t.layout()
	t.scroll()
}

// SetCount says how many rows there are in all. The cursor stays on the list.
func (t *Table) SetCount(n int) {
	n = max(n, 0)
	if t.cursor >= n && t.keep == 0 {
		if row, ok := t.Current(); ok {
			t.keep = row.ID
		}
	}
	if n != t.count {
		t.heads, t.aside = nil, nil
	}
	t.count = n
	t.cursor = max(min(t.cursor, n-1), 0)
	t.scroll()
}

// SetRows hands in the loaded rows; the first is row number offset. The row that was selected stays selected when it is
// among them, wherever it went.
func (t *Table) SetRows(offset int, rows []Row) {
	keep := t.keep
	if keep == 0 && !t.jumped {
		if row, ok := t.Current(); ok {
			keep = row.ID
		}
	}
	t.offset, t.rows, t.stale = max(offset, 0), rows, false
	t.drawn = make([]string, len(rows))
	t.seeHeadings()
	if row, ok := t.Current(); keep != 0 && (!ok || row.ID != keep) {
		t.SelectID(keep)
	}
	t.keep, t.jumped = 0, false
	t.cursor = t.offHeading(t.cursor, 1)
	t.scroll()
}

// Invalidate says that the loaded rows are out of date: they stay on screen, and Want asks for them again.
func (t *Table) Invalidate() {
	t.stale = true
	if row, ok := t.Current(); ok && t.keep == 0 {
		t.keep = row.ID
	}
}

// Want says which rows the table needs: those it shows and a page on each side. need is false when what is loaded
// covers what is shown.
func (t *Table) Want() (offset, limit int, need bool) {
	page := t.page()
	offset = max(t.top-page, 0)
	limit = max(min(t.top+2*page, t.count)-offset, 0)
	end := min(t.top+page, t.count)
	covered := t.offset <= t.top && end <= t.offset+len(t.rows)
	return offset, limit, limit > 0 && (t.stale || !covered)
}

// Cursor is the number of the selected row, 0 in an empty table.
func (t *Table) Cursor() int { return t.cursor }

// SetCursor selects row number i, or the nearest there is; from a heading it goes on in the direction it came.
func (t *Table) SetCursor(i int) {
	i = max(min(i, t.count-1), 0)
	t.cursor = t.offHeading(i, i-t.cursor)
	t.scroll()
}

// Jump selects row number i of rows that are to be handed in, whatever was selected before.
func (t *Table) Jump(i int) {
	t.SetCursor(i)
	t.keep, t.jumped = 0, true
}

// Current is the selected row; ok is false when there is none or it is not loaded.
func (t *Table) Current() (row Row, ok bool) { return t.row(t.cursor) }

// SelectID selects the row with that ID when it is loaded. Otherwise it reports false, and the next SetRows tries again.
func (t *Table) SelectID(id int64) bool {
	for i, row := range t.rows {
		if row.ID == id && t.offset+i < t.count {
			t.SetCursor(t.offset + i)
			return true
		}
	}
	t.keep = id
	return false
}

// ToggleMark marks the row with that ID, or takes its mark away.
func (t *Table) ToggleMark(id int64) {
	switch {
	case id == 0:
	case t.marks[id]:
		delete(t.marks, id)
	default:
		t.marks[id] = true
	}
}

// Marked are the IDs of the marked rows, ascending.
func (t *Table) Marked() []int64 { return slices.Sorted(maps.Keys(t.marks)) }

// ClearMarks takes all marks away.
func (t *Table) ClearMarks() {
	clear(t.marks)
	t.anchor = -1
}

func (t *Table) row(i int) (Row, bool) {
	if i < 0 || i >= t.count || i < t.offset || i >= t.offset+len(t.rows) {
		return Row{}, false
	}
	return t.rows[i-t.offset], true
}

// page is the number of rows shown at once. A table of one line has no header.
func (t *Table) page() int { return max(t.h-t.head(), 1) }

func (t *Table) head() int {
	if t.h < 2 {
		return 0
	}
	return 1
}

func (t *Table) scroll() {
	page, first := t.page(), t.cursor
	if page > 1 && t.isHeading(first-1) {
		first-- // a group shows what it is called
	}
	t.top = min(t.top, first)
	t.top = max(t.top, t.cursor-page+1)
	t.top = max(min(t.top, t.count-page), 0)
}
