package kit

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Cell is one letter of a grid. Text of more than one cell is cut to its first letter.
type Cell struct {
	Text  string
	Style RowStyle
}

// GridColumn is a column of a grid: two short lines of header, for example the day and the weekday, a sign of one cell
// behind the upper, and what stands below the column, in two cells; "" is none.
type GridColumn struct{ Top, Bottom, Sign, Foot string }

// GridRow is one loaded row of a grid: its header text and its cells, or what gives the cell of a column where there are many.
type GridRow struct {
	ID    int64
	Head  string
	Style RowStyle
	Cells []Cell
	Cell  func(column int) Cell
}

// cellWidth is the room of a cell: the letter between the brackets the cursor draws.
const cellWidth = 3

// Grid is a table of one letter cells, of which a window of rows is loaded (see Table).
type Grid struct {
	Keys      GridKeys
	HeadWidth int // cells for the row headers
	HeadTitle string
	RowTitle  string // says before the number of the selected row and how many there are that it is one of a row; "": it stands alone
	FootTitle string // of the line below the rows, drawn where there is room for it; "": none
	Empty     string
	Focused   bool

	ink     pens
	columns []GridColumn
	w, h    int

	count, row, top int
	col, left       int
	offset          int
	rows            []GridRow
	stale           bool
	keep            int64
}

// GridKeys are the keys of a grid.
type GridKeys struct{ Up, Down, Left, Right, PageUp, PageDown, Home, End key.Binding }

// NewGridKeys returns the keys with the help texts named up, down, left, right, pageup, pagedown, home, end.
func NewGridKeys(help Help) GridKeys {
	return GridKeys{
		Up:       bind(help, "up", "↑/k", "up", "k"),
		Down:     bind(help, "down", "↓/j", "down", "j"),
		Left:     bind(help, "left", "←/h", "left", "h"),
		Right:    bind(help, "right", "→/l", "right", "l"),
		PageUp:   bind(help, "pageup", "PgUp", "pgup"),
		PageDown: bind(help, "pagedown", "PgDn", "pgdown"),
		Home:     bind(help, "home", "Home", "home"),
		End:      bind(help, "end", "End", "end"),
	}
}

// All are the bindings in the order help shows them.
func (k GridKeys) All() []key.Binding {
	return []key.Binding{k.Up, k.Down, k.Left, k.Right, k.PageUp, k.PageDown, k.Home, k.End}
}

// NewGrid returns an empty grid.
func NewGrid(th Theme, keys GridKeys, headWidth int, columns ...GridColumn) *Grid {
	g := &Grid{Keys: keys, HeadWidth: headWidth, columns: columns}
	g.SetTheme(th)
	g.Resize(80, 20)
	return g
}

// SetTheme changes the colours.
func (g *Grid) SetTheme(th Theme) { g.ink = newPens(th) }

// SetColumns replaces the columns.
func (g *Grid) SetColumns(columns ...GridColumn) {
	g.columns = columns
	g.scroll()
}

// Resize gives the grid its size, its two header lines included.
func (g *Grid) Resize(w, h int) {
	g.w, g.h = max(w, 1), max(h, 1)
	g.scroll()
}

// SetCount says how many rows there are in all.
func (g *Grid) SetCount(n int) {
	if row, ok := g.at(g.row); ok && g.row >= n && g.keep == 0 {
		g.keep = row.ID
	}
	g.count = max(n, 0)
	g.scroll()
}

// SetRows hands in the loaded rows, the first is row number offset; the selected row stays selected by ID.
func (g *Grid) SetRows(offset int, rows []GridRow) {
	keep := g.keep
	if row, ok := g.at(g.row); ok && keep == 0 {
		keep = row.ID
	}
	g.offset, g.rows, g.stale, g.keep = max(offset, 0), rows, false, 0
	for i, row := range rows {
		if keep != 0 && row.ID == keep && g.offset+i < g.count {
			g.row = g.offset + i
			break
		}
	}
	g.scroll()
}

// Invalidate says that the loaded rows are out of date; Want asks for them again.
func (g *Grid) Invalidate() {
	g.stale = true
	if row, ok := g.at(g.row); ok && g.keep == 0 {
		g.keep = row.ID
	}
}

// Want says which rows the grid needs, as Table.Want does.
func (g *Grid) Want() (offset, limit int, need bool) {
	page := g.page()
	offset = max(g.top-page, 0)
	limit = max(min(g.top+2*page, g.count)-offset, 0)
	covered := g.offset <= g.top && min(g.top+page, g.count) <= g.offset+len(g.rows)
	return offset, limit, limit > 0 && (g.stale || !covered)
}

// Cursor is the selected cell, row and column from 0.
func (g *Grid) Cursor() (row, column int) { return g.row, g.col }

// SetCursor selects a cell, or the nearest there is.
func (g *Grid) SetCursor(row, column int) {
	g.row, g.col = row, column
	g.scroll()
}

// at is row i; ok is false when there is none or it is not loaded.
func (g *Grid) at(i int) (GridRow, bool) {
	if i < 0 || i >= g.count || i < g.offset || i >= g.offset+len(g.rows) {
		return GridRow{}, false
	}
	return g.rows[i-g.offset], true
}

// Update moves; it reports whether the key was the grid's.
func (g *Grid) Update(msg tea.KeyPressMsg) bool {
	k := g.Keys
	row, col := g.row, g.col
	switch {
	case key.Matches(msg, k.Up):
		row--
	case key.Matches(msg, k.Down):
		row++
	case key.Matches(msg, k.Left):
		col--
	case key.Matches(msg, k.Right):
		col++
	case key.Matches(msg, k.PageUp):
		row -= g.page()
	case key.Matches(msg, k.PageDown):
		row += g.page()
	case key.Matches(msg, k.Home):
		col = 0
	case key.Matches(msg, k.End):
		col = len(g.columns) - 1
	default:
		return false
	}
	g.SetCursor(row, col)
	return true
}

// Click selects the cell at x, y of the grid; false when there is none.
func (g *Grid) Click(x, y int) bool {
	row := g.top + y - g.headLines()
	if y < g.headLines() || y >= g.h-g.footLines() || row >= g.count {
		return false
	}
	col := g.col
	if x >= g.head() {
		col = g.left + (x-g.head())/cellWidth
		if col >= len(g.columns) {
			return false
		}
	}
	g.SetCursor(row, col)
	return true
}

// Wheel moves the cursor by delta rows.
func (g *Grid) Wheel(delta int) { g.SetCursor(g.row+delta, g.col) }

func (g *Grid) scroll() {
	g.row = max(min(g.row, g.count-1), 0)
	g.col = max(min(g.col, len(g.columns)-1), 0)
	page, across := g.page(), g.across()
	g.top = max(min(g.top, g.row), g.row-page+1)
	g.top = max(min(g.top, g.count-page), 0)
	g.left = max(min(g.left, g.col), g.col-across+1)
	g.left = max(min(g.left, len(g.columns)-across), 0)
}

// headLines is how much of the two header lines there is room for.
func (g *Grid) headLines() int { return max(min(g.h-1, 2), 0) }

func (g *Grid) page() int { return max(g.h-g.headLines()-g.footLines(), 1) }

// footLeast is the height from which a grid has a line below its rows also where not all rows are shown.
const footLeast = 12

func (g *Grid) footLines() int {
	if g.FootTitle == "" || g.count == 0 || g.h < footLeast && g.h-g.headLines() <= g.count {
		return 0
	}
	return 1
}

// head is the width of the row headers: never so much that no cell is left to see.
func (g *Grid) head() int { return max(min(g.HeadWidth+2, g.w-cellWidth), 0) }

// Across is the number of columns there is room for.
func (g *Grid) Across() int { return g.across() }

// across is the number of columns shown.
func (g *Grid) across() int { return max((g.w-g.head())/cellWidth, 1) }
