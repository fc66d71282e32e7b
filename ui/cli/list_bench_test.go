package cli_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"sotruc/model"
	"sotruc/store"
	"sotruc/ui/cli"
)

// dutyBook is a book of 2,000 tasks, most of them done, and of thirty daily duties, a unit each, that were done every day of so
// many days but one in ninety-seven.
func dutyBook(b *testing.B, days int) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "book.sqlite")
	ctx := context.Background()
	book, err := store.Open(ctx, path, store.WithClock(monday))
	if err != nil {
		b.Fatal(err)
	}
	now := model.InstantOf(monday())
	first := now.Date() - model.Date(days)
	var said []model.Completion
	add := func(t model.Task) model.Task {
		made, err := book.AddTask(ctx, t)
		if err != nil {
			b.Fatal(err)
		}
		return made
	}
	for n := range 30 {
		u, err := book.AddUnits(ctx, []model.Unit{{Kind: model.UnitCell, Name: fmt.Sprintf("Chi bộ %d", n+1)}})
		if err != nil {
			b.Fatal(err)
		}
		t := add(model.Task{Text: "Trực", LeadID: u[0].ID, Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00"}, CountsFrom: first.At("")})
		for day := first; day < now.Date(); day++ {
			if (int(day)+n)%97 != 0 {
				said = append(said, model.Completion{TaskID: t.ID, Period: day.String(), State: model.CompletionDone})
			}
		}
	}
	head := model.Task{Text: "Kế hoạch"}
	for n := range 2000 {
		due := now.Date() + model.Date(n%60-30)
		head.Tasks = append(head.Tasks, model.Task{Text: fmt.Sprintf("Việc %d", n), Deadline: model.Deadline{Every: model.EveryOnce, Due: due}})
	}
	head = add(head)
	outlines, err := book.TaskOutlines(ctx, model.TaskFilter{})
	if err != nil {
		b.Fatal(err)
	}
	for _, o := range outlines {
		if o.ParentID == head.ID && o.Position >= 40 {
			said = append(said, model.Completion{TaskID: o.ID, State: model.CompletionDone})
		}
	}
	if err := book.Complete(ctx, said); err != nil {
		b.Fatal(err)
	}
	if err := book.Close(); err != nil {
		b.Fatal(err)
	}
	return path
}

// BenchmarkListTasks is what `list tasks --json` does, the book opened each time: of all tasks, and of those not done.
func BenchmarkListTasks(b *testing.B) {
	for _, years := range []int{1, 5} {
		book := dutyBook(b, years*365)
		for name, more := range map[string][]string{"all": nil, "todo": {"--todo"}} {
			b.Run(fmt.Sprintf("%s/%dy", name, years), func(b *testing.B) {
				var out bytes.Buffer
				list := func() {
					out.Reset()
					args := append([]string{"--db", book, "--config", os.DevNull, "list", "tasks", "--json"}, more...)
					env := cli.Env{Args: args, Out: &out, Err: &out, Get: func(string) string { return "" }, Now: monday}
					if status := cli.Run(b.Context(), env); status != 0 {
						b.Fatal(out.String())
					}
				}
				list() // settles the past, once
				for b.Loop() {
					list()
				}
				b.ReportMetric(float64(out.Len())/(1<<10), "KB")
			})
		}
	}
}
