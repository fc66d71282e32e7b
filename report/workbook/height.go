package workbook

import (
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// The height of a line of the table, and of what is left free around the lines of a row, in points.
const (
	lineHeight = 15
	rowPadding = 3
)

// tallestRow is the most a spreadsheet allows, in points.
const tallestRow = 405

// Height is that of a row of so many lines, in points, as far as a spreadsheet allows it.
func Height(lines int) float64 { return float64(min(lines*lineHeight+rowPadding, tallestRow)) }

// Wrapped counts the lines a text takes in a column, in letters of a middling width.
func Wrapped(text string, width int) int {
	lines, used := 1, 0
	for word := range strings.FieldsSeq(text) {
		n := utf8.RuneCountInString(word)
		if used > 0 && used+1+n > width {
			lines, used = lines+1, 0
		} else if used > 0 {
			used++
		}
		used += n
		lines += (used - 1) / width // a word longer than the column breaks
		used = (used-1)%width + 1
	}
	return lines
}

// Tall is the height of a row in points, by the longest of its texts in columns of some widths; 0 where each goes on one line. Not every
// spreadsheet program makes room by itself.
func Tall(row []any, widths []float64) float64 {
	most := 1
	for i, width := range widths[:min(len(widths), len(row))] {
		if c, is := row[i].(excelize.Cell); is {
			text, _ := c.Value.(string)
			most = max(most, Wrapped(text, int(width)))
		}
	}
	if most == 1 {
		return 0
	}
	return Height(most)
}
