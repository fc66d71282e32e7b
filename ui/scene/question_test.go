package scene_test

import (
	"context"
	"testing"

	"sotruc/ui/scene"
)

func TestAnAnswerAskedAgainIsDropped(t *testing.T) {
	t.Parallel()
	var q scene.Question[string]
	first := q.Ask(func(context.Context) (string, error) { return "first", nil })
	second := q.Ask(func(context.Context) (string, error) { return "second", nil })
	if _, ok := q.Take(first()); ok {
		t.Error("an answer counts though it was asked again since")
	}
	if got, ok := q.Take(second()); !ok || got.Value != "second" {
		t.Errorf("got %q, %v", got.Value, ok)
	}
}

func TestAWriteIsNotBegunTwice(t *testing.T) {
	t.Parallel()
	var (
		q scene.Question[int]
		d scene.Desk
	)
	work := func(context.Context) (int, error) { return 1, nil }
	write := q.Write(&d, work)
	if again := q.Write(&d, work); again != nil || d.Writing != 1 {
		t.Errorf("a key pressed twice writes twice; %d writes on their way", d.Writing)
	}
	if _, ok := q.Take(write()); !ok || q.Write(&d, work) == nil {
		t.Error("nothing can be written any more")
	}
}
