package conserve

import (
	"strings"

	"sotruc/intake/doubt"
	"sotruc/intake/source"
)

// row counts a line of a table, and tells whether it is one: three cells or more, parted by tabs or bars. Below heads that speak of duties
// the first row no task came from is in doubt, and of the others each that names a day.
func (c *counter) row(line source.Span) bool {
	text := c.Fold[line.From:line.To]
	if strings.Count(text, "\t") < 2 && strings.Count(text, "|") < 2 {
		return false
	}
	if heads(text) {
		c.table, c.told = true, false
		return true
	}
	if !c.table || c.told && len(c.find(dayPattern, line)) == 0 || touches(c.tasks, line) || !strings.ContainsFunc(text, func(r rune) bool { return r >= 'a' && r <= 'z' }) {
		return true
	}
	c.told = true
	c.doubt(doubt.FieldTasks, doubt.UnusedRow, source.Over(line.From, min(line.To, line.From+160)))
	return true
}

// heads tells whether a row heads columns of duties.
func heads(text string) bool {
	if len(text) > 600 {
		return false
	}
	text = source.OneLine(text)
	what := strings.Contains(text, "noi dung") || strings.Contains(text, "nhiem vu") || strings.Contains(text, "cong viec")
	who := strings.Contains(text, "chu tri") || strings.Contains(text, "phu trach") || strings.Contains(text, "don vi") || strings.Contains(text, "co quan")
	when := strings.Contains(text, "thoi gian") || strings.Contains(text, "thoi han") || strings.Contains(text, "hoan thanh")
	return what && (who || when)
}

// lostTable counts a line that reads as the heads of a table of duties whose cells ran into one another, where no task stands behind it.
func (c *counter) lostTable(line source.Span) bool {
	text := c.Fold[line.From:line.To]
	if len(text) > 160 || strings.ContainsAny(text, "0123456789.") || !strings.Contains(text, "chu tri") || !strings.Contains(text, "noi dung") && !strings.Contains(text, "nhiem vu") {
		return false
	}
	if !strings.Contains(text, "thoi gian") && !strings.Contains(text, "thoi han") || touches(c.tasks, source.Over(line.From, len(c.Fold))) {
		return false
	}
	c.doubt(doubt.FieldTasks, doubt.UnusedRow, line)
	return true
}
