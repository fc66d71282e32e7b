package cli_test

import (
	"strings"
	"testing"
)

// The number of a report is no number of the register of papers.
func TestListOfReportsNamesItsColumns(t *testing.T) {
	d := newDesk(t)
	if head := d.must("list", "reports", "--csv"); !strings.Contains(head, "Số báo cáo") || strings.Contains(head, "Số đến") {
		t.Errorf("columns %q", head)
	}
}
