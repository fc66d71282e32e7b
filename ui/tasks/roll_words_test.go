package tasks_test

import (
	"regexp"
	"strings"
	"testing"

	"sotruc/ui/drive"
)

// No number of a roll call can be taken for how many units are done that is none: the place of the cursor says that it is a row, what a
// unit has done that it is of rounds, and the help page says both.
func TestNumbersOfARollCallSayWhatTheyCount(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	presentCard(d).See("Đơn vị (kỳ xong/đến hạn)", "dòng 4/6", "5/5 kỳ")
	bare := regexp.MustCompile(`^[▌ ]*(dòng )?\d+/\d+( kỳ)?\s`)
	for _, width := range []int{60, 80, 120} {
		inGrid := false
		for line := range strings.Lines(d.Size(width, 30).Screen()) {
			inGrid = inGrid || strings.HasPrefix(line, "Đơn vị")
			if found := bare.FindStringSubmatch(line); inGrid && found != nil && found[1] == "" && found[2] == "" {
				t.Errorf("%d columns: a bare number in %q", width, line)
			}
		}
		d.See("dòng 4/6", "4/4 kỳ", "Số đơn vị đã xong")
	}
	d.Size(120, 80).Press("?").See("4/5 kỳ", "số kỳ đơn vị đã xong / đã đến hạn", "dòng 2/6", "không phải số đã xong")
}
