package report_test

import (
	"fmt"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/report"
	"sotruc/report/words"
)

// The totals count each round that is late and the list has a row for each task: where the numbers differ both are said, and what the rows
// say adds up to the total.
func TestTheListOfLateTasksSaysWhatIsCounted(t *testing.T) {
	t.Parallel()
	for _, rounds := range [][]int{{1, 1}, {2, 1}, {1, 9, 3}, {12}} {
		d := sample(t)
		d.Form = report.FormHD05
		d.Report.Late, d.Report.Tasks.Late = nil, 0
		for n, late := range rounds {
			d.Report.Late = append(d.Report.Late, model.TaskLine{Text: fmt.Sprintf("việc %d", n), Due: "2022-02-01", Rounds: late})
			d.Report.Tasks.Late += late
		}
		text := strings.Join(strings.Fields(string(render(t, spoken(t, d, words.Epidemic), "txt"))), " ")
		said := fmt.Sprintf("(%02d nhiệm vụ, %02d lượt)", len(rounds), d.Report.Tasks.Late)
		if d.Report.Tasks.Late == len(rounds) {
			said = "Các nhiệm vụ quá hạn: "
		}
		if !strings.Contains(text, said) || !strings.Contains(text, fmt.Sprintf("quá hạn %02d", d.Report.Tasks.Late)) {
			t.Errorf("%v: no %q", rounds, said)
		}
		for _, late := range rounds {
			if row := fmt.Sprintf("(%02d lượt)", late); late > 1 && !strings.Contains(text, row) {
				t.Errorf("%v: no row with %s", rounds, row)
			}
		}
	}
}
