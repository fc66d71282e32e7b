package shell_test

import (
	"testing"

	"sotruc/ui/drive"
)

func TestAScreenTooSmallAsksBeforeLosingText(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0).Press("4", "n").Write("Nguyen")
	d.Size(30, 5)
	d.Press("q")
	if d.Ended() {
		t.Fatal("text was lost")
	}
	d.See("chưa lưu").Press("q")
	if d.Ended() {
		t.Fatal("the asking key answered")
	}
	d.Press("c")
	if !d.Ended() {
		t.Error("it cannot be quit")
	}
}

func TestUndoAsksBeforeTakingBackWhatIsOldOrLarge(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	before, _, err := d.Desk.Book.NextUndo(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	d.Later(1)
	d.Press("u").See("Hoàn tác:").Press("u")
	if after, _, err := d.Desk.Book.NextUndo(t.Context()); err != nil || after.ID != before.ID {
		t.Fatalf("the asking key took back %v, %v", before, err)
	}
	d.Press("c").See("Đã hoàn tác")
}

func TestHelpOpensWhereSomebodyTypes(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0).Press("4", "n", "f1").See("Trợ giúp", "Ctrl+S")
	d.Press("esc").Write("?").See("?")
}

func TestTheFooterSaysWhatIsNotSaved(t *testing.T) {
	t.Parallel()
	drive.Start(t, 0).Press("4", "n").Write("Hoa").See("● chưa lưu")
}
