package store_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/waiting"
	"sotruc/store"
)

// waitingNames are the names of the papers that wait.
func (d *desk) waitingNames() []string {
	names := []string{}
	for _, p := range must(d.WaitingPapers(d.ctx))(d.t) {
		names = append(names, p.File.Name)
	}
	return names
}

func fileOf(name string) model.File {
	return model.File{Name: name, Bytes: []byte("nội dung của " + name)}
}

// A paper waits until a directive of the book has its file, or somebody drops it, and again when that is taken back.
func TestAPaperWaitsUntilItHasANumber(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for _, name := range []string{"a.pdf", "b.docx", "a.pdf"} {
		fresh := must(d.Await(d.ctx, fileOf(name)))(t)
		if again := name == "a.pdf" && len(d.waitingNames()) == 2; fresh == again {
			t.Errorf("%s: fresh %v", name, fresh)
		}
	}
	same(t, "what waits", d.waitingNames(), []string{"a.pdf", "b.docx"})
	papers := must(d.WaitingPapers(d.ctx))(t)
	if f := must(d.WaitingPaper(d.ctx, papers[1].ID))(t).File; f.Name != "b.docx" || string(f.Bytes) != "nội dung của b.docx" || f.Size != len(f.Bytes) {
		t.Errorf("the file is %+v", f)
	}
	entered := must(d.RegisterDirective(d.ctx, model.Directive{ReceivedAt: model.InstantOf(d.now), Subject: "về việc a", File: model.File{Name: "tên khác.pdf", Bytes: fileOf("a.pdf").Bytes}}))(t)
	same(t, "with the first in the register", d.waitingNames(), []string{"b.docx"})
	check(t, d.DeleteDirectives(d.ctx, []model.DirectiveID{entered.ID}))
	same(t, "with that in the bin", d.waitingNames(), []string{"a.pdf", "b.docx"})
	must(d.Undo(d.ctx))(t)
	check(t, d.DropWaiting(d.ctx, []waiting.PaperID{papers[1].ID}))
	same(t, "with the second dropped", d.waitingNames(), []string{})
	bin := must(d.Bin(d.ctx))(t)
	if len(bin) != 1 || bin[0].What != "b.docx" {
		t.Fatalf("the bin holds %+v", bin)
	}
	if !must(d.Await(d.ctx, fileOf("b.docx")))(t) {
		t.Error("what was dropped does not wait when it comes again")
	}
	var twice *store.TakenError
	if err := d.RestoreAll(d.ctx, bin); !errors.As(err, &twice) || twice.Table != "waiting_paper" || twice.What != "b.docx" {
		t.Errorf("one file waits twice: %v", err)
	}
	must(d.Undo(d.ctx))(t)
	check(t, d.RestoreAll(d.ctx, bin))
	same(t, "out of the bin", d.waitingNames(), []string{"b.docx"})
	if err := d.DropWaiting(d.ctx, []waiting.PaperID{99}); err == nil {
		t.Error("what is not there is dropped")
	}
}

// Whatever is put, entered, dropped and taken back: what waits is what was put and is in nobody's hands.
func TestWhatWaitsIsWhatNobodyTook(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		d := newDesk(t)
		type state struct{ put, entered []string }
		now, past := state{}, []state{}
		for range rapid.IntRange(1, 12).Draw(r, "steps") {
			name := fmt.Sprint(rapid.IntRange(1, 4).Draw(r, "file"), ".pdf")
			was := state{slices.Clone(now.put), slices.Clone(now.entered)}
			did := false
			switch rapid.IntRange(0, 3).Draw(r, "what") {
			case 0:
				did = !slices.Contains(now.put, name)
				if fresh := must(d.Await(d.ctx, fileOf(name)))(t); fresh != did {
					r.Fatalf("%s: fresh %v", name, fresh)
				}
				if did {
					now.put = append(now.put, name)
				}
			case 1:
				if did = !slices.Contains(now.entered, name); did {
					must(d.RegisterDirective(d.ctx, model.Directive{ReceivedAt: model.InstantOf(d.now), Subject: name, File: fileOf(name)}))(t)
					now.entered = append(now.entered, name)
				}
			case 2:
				for _, p := range must(d.WaitingPapers(d.ctx))(t) {
					if p.File.Name == name {
						check(t, d.DropWaiting(d.ctx, []waiting.PaperID{p.ID}))
						now.put = slices.DeleteFunc(now.put, func(one string) bool { return one == name })
						did = true
					}
				}
			default:
				if len(past) > 0 {
					must(d.Undo(d.ctx))(t)
					now, past = past[len(past)-1], past[:len(past)-1]
				}
			}
			if did {
				past = append(past, was)
			}
			var want []string
			for _, one := range now.put {
				if !slices.Contains(now.entered, one) {
					want = append(want, one)
				}
			}
			got := d.waitingNames()
			slices.Sort(got)
			slices.Sort(want)
			if !slices.Equal(got, want) {
				r.Fatalf("%q wait, not %q", got, want)
			}
		}
	})
}
