package tasks

import (
	"testing"
	"time"

	"sotruc/model"
	"sotruc/ui/scene"
)

func TestSaidBy(t *testing.T) {
	t.Parallel()
	at := time.Date(2021, 8, 16, 13, 12, 0, 0, model.Zone)
	d := &scene.Desk{Clock: func() time.Time { return at }}
	for want, said := range map[string]model.Completion{
		"":                       {},
		" 16/08 13:12":           {At: model.InstantOf(at)},
		" 16/08 13:12 · BB số 3": {At: model.InstantOf(at), Evidence: "BB số 3"}, // nobody signed it: no blank for a name
		" 16/08 13:12 Bình":      {At: model.InstantOf(at), By: "Bình"},
	} {
		if got := saidBy(d, said); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
