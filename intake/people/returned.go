package people

import (
	"fmt"
	"hash/fnv"
	"regexp"
	"strconv"

	"sotruc/model/viet"
)

// Reason is why a row goes back to whoever wrote the list: Whole where nothing of it was taken. Mended is one that may be mended in the
// book, so that the row is read anew where it comes back as it went.
type Reason struct {
	Text   string
	Whole  bool
	Mended bool
}

// mark ends the reason in a row that goes back: by it the row is known again where nothing in it was corrected.
var mark = regexp.MustCompile(`^(.*) \[([0-9a-f]{6})(!?)\]$`)

// marked is the reason with the mark of the cells it stands beside.
func (why Reason) marked(cells []string, column int) string {
	if why.Mended {
		return viet.CleanLine(why.Text)
	}
	whole := ""
	if why.Whole {
		whole = "!"
	}
	return fmt.Sprintf("%s [%s%s]", viet.CleanLine(why.Text), traits(cells, column), whole)
}

// traits tell the cells of a row from others, without the one with the reason.
func traits(cells []string, column int) string {
	h := fnv.New32a()
	for n, cell := range cells {
		if text := plain(viet.CleanLine(cell)); text != "" && n != column {
			_, _ = h.Write([]byte(strconv.Itoa(n) + "\x00" + text + "\x00")) // a hash takes all
		}
	}
	return fmt.Sprintf("%06x", h.Sum32()&0xffffff)
}

// cameBack is the reason a row came back with, where it is as it went: ok is false for others.
func (l line) cameBack() (why Reason, ok bool) {
	column, has := l.head.columns[fieldWhy]
	if !has {
		return Reason{}, false
	}
	found := mark.FindStringSubmatch(viet.CleanLine(l.row.cell(column)))
	if found == nil || found[2] != traits(l.row.cells, column) {
		return Reason{}, false
	}
	return Reason{Text: found[1], Whole: found[3] != ""}, true
}
