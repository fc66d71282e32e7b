package store_test

import (
	"fmt"
	"testing"

	"sotruc/model"
)

// More tasks than are read in one part come whole and in the order of the list, also where they were written in another.
func TestManyTasksComeInOrder(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	const each = 1100
	for _, text := range []string{"một", "hai"} {
		head := model.Task{Text: text}
		for n := range each {
			head.Tasks = append(head.Tasks, model.Task{Text: fmt.Sprint("Việc ", n)})
		}
		must(d.AddTask(d.ctx, head))(t)
	}
	outlines := must(d.TaskOutlines(d.ctx, model.TaskFilter{Texts: true}))(t)
	want := []string{"một", "hai"}
	for range 2 {
		for n := range each {
			want = append(want, fmt.Sprint("Việc ", n))
		}
	}
	var got []string
	for _, o := range outlines {
		got = append(got, o.Text)
	}
	same(t, "tasks", got, want)
}
