package tui

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	"github.com/charmbracelet/x/exp/golden"

	"sotruc/intake/doctext"
	"sotruc/model"
	"sotruc/ui/kit"
)

// paperSizes are those every screen of the room is shown at.
var paperSizes = [...]struct{ w, h int }{{80, 24}, {120, 40}, {60, 20}}

// paperGoldens compares a screen at all sizes.
func paperGoldens(t *testing.T, open func(d *driver)) {
	t.Helper()
	for _, s := range paperSizes {
		t.Run(fmt.Sprintf("%dx%d", s.w, s.h), func(t *testing.T) {
			d := start(t, 140)
			d.size(s.w, s.h)
			open(d)
			golden.RequireEqual(t, []byte(d.screen()))
		})
	}
}

// paperFits draws a screen at many sizes.
func paperFits(t *testing.T, d *driver) {
	t.Helper()
	for w := 40; w <= 130; w += 9 {
		for h := 10; h <= 45; h += 5 {
			d.size(w, h)
			d.fits(w, h)
		}
	}
	d.size(80, 24)
}

// paperNow gives the directives of the book, newest first.
func paperNow(t *testing.T, d *driver, f model.DirectiveFilter) []model.DirectiveLine {
	t.Helper()
	ids, err := d.desk.Book.DirectiveIDs(context.Background(), f)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := d.desk.Book.Directives(context.Background(), ids)
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

// paperOf reads a whole paper.
func paperOf(t *testing.T, d *driver, id model.DirectiveID) model.Directive {
	t.Helper()
	p, err := d.desk.Book.Directive(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// paperHome makes an empty home folder.
func paperHome(t *testing.T) string {
	t.Helper()
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	return home
}

// TestReceiveKeys looks at the screens a paper comes in by: no key twice, none of the global ones, every one with a help
// text and, where it is a letter, with a twin.
func TestReceiveKeys(t *testing.T) {
	d := start(t, 140)
	rev := openReview(d, paperProposal())
	screens := map[string]screen{"review": rev, "import": newImport(d.desk, ""), "paste": newPaste(d.desk, "")}
	for name, s := range screens {
		paperCheckKeys(t, name, s, d.app.keys.all())
	}
	rev.onTasks = true
	rev.enable()
	paperCheckKeys(t, "review tasks", rev, d.app.keys.all())
	rev.inSource = true
	rev.enable()
	paperCheckKeys(t, "review source", rev, d.app.keys.all())
	in := incoming{proposal: paperProposal(), attached: []doctext.Attachment{{Name: "a.txt"}}}
	queue := &paperQueue{items: []queuedPaper{{name: "a.txt"}}}
	s := newReviewOf(d.desk, in, queue)
	paperCheckKeys(t, "review in a queue", s, d.app.keys.all())
	paperCheckKeys(t, "queue", newQueueScreen(d.desk, queue), d.app.keys.all())
}

func paperCheckKeys(t *testing.T, name string, s screen, global []key.Binding) {
	t.Helper()
	taken := map[string]string{}
	if !s.Typing() {
		for _, b := range global {
			for _, k := range b.Keys() {
				if !takes(s, kit.Press(k)) {
					taken[k] = "global " + b.Help().Desc
				}
			}
		}
	}
	for _, b := range slices.Concat(s.FullHelp()...) {
		if !b.Enabled() {
			continue
		}
		if strings.Contains(b.Help().Desc, "⟦") || b.Help().Desc == "" {
			t.Errorf("%s: %v has no help text: %q", name, b.Keys(), b.Help().Desc)
		}
		twin := false
		for _, k := range b.Keys() {
			if taken[k] != "" && taken[k] != b.Help().Desc {
				t.Errorf("%s: %q is %s and %s", name, k, taken[k], b.Help().Desc)
			}
			taken[k] = b.Help().Desc
			twin = twin || len([]rune(k)) > 1
		}
		if !twin {
			t.Errorf("%s: %v has no twin an input method leaves alone", name, b.Keys())
		}
	}
}
