package papers_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// Of marked papers only those that are seen go to the bin.
func TestPapersOutsideTheFilterStay(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	before := d.Papers(model.DirectiveFilter{})
	d.Press("2", "home", "space", "end", "space").See("* 2 mục đang đánh dấu ")
	d.Press("/").Write(before[0].Subject).Press("enter").See("1 ngoài bộ lọc").Press("d", "esc")
	if after := d.Papers(model.DirectiveFilter{}); len(after) != len(before)-1 || after[0].ID != before[1].ID {
		t.Fatalf("%d papers are left of %d", len(after), len(before))
	}
}
