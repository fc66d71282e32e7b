package cli_test

import (
	"strings"
	"testing"

	"sotruc/store"
)

// The number of a report is no number of the register of papers.
func TestListOfReportsNamesItsColumns(t *testing.T) {
	d := newDesk(t)
	d.onBook(func(*store.Book) error { return nil })
	if head := d.must("list", "reports", "--csv"); !strings.Contains(head, "Số báo cáo") || strings.Contains(head, "Số đến") {
		t.Errorf("columns %q", head)
	}
}
