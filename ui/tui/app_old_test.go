package tui

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
)

// goldens compares a screen at the three sizes it is judged by.
func (d *driver) goldens(t *testing.T) {
	t.Helper()
	for _, size := range [][2]int{{80, 24}, {120, 40}, {60, 20}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			d.size(size[0], size[1])
			d.fits(size[0], size[1])
			golden.RequireEqual(t, []byte(d.screen()+"\n"))
		})
	}
	d.size(80, 24)
}

// walk goes one of the ways, from a program just started.
func (d *driver) walk(way string) {
	d.open()
	d.size(80, 24)
	d.press(strings.Fields(way)...)
}

func TestQuitWaitsForAWrite(t *testing.T) {
	d := start(t, 140)
	var q question[int]
	write := q.write(d.desk, func(context.Context) (int, error) { return 1, nil })
	d.press("q")
	if d.quit {
		t.Fatal("quit before the write was done")
	}
	d.run(slot{id: -1, asks: &asks{}}.address(write))
	if !d.quit {
		t.Error("the write is done and the program still runs")
	}
}

func TestAnAnswerAskedAgainIsDropped(t *testing.T) {
	var q question[string]
	first := q.ask(func(context.Context) (string, error) { return "first", nil })
	second := q.ask(func(context.Context) (string, error) { return "second", nil })
	if _, ok := q.take(first()); ok {
		t.Error("an answer counts though it was asked again since")
	}
	if got, ok := q.take(second()); !ok || got.value != "second" {
		t.Errorf("got %q, %v", got.value, ok)
	}
}
