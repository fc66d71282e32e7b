package tasks

import (
	"strings"
	"testing"
	"time"

	"sotruc/model"
	"sotruc/ui/locale"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

func TestSaidBy(t *testing.T) {
	t.Parallel()
	at := time.Date(2021, 8, 16, 13, 12, 0, 0, model.Zone)
	words, err := locale.Load("vi")
	if err != nil {
		t.Fatal(err)
	}
	d := &scene.Desk{Words: words, Clock: func() time.Time { return at }}
	for want, said := range map[string]model.Completion{
		"":             {},
		" 16/08 13:12": {At: model.InstantOf(at)},
		" 16/08 13:12 · họp · minh chứng: BB số 3": {At: model.InstantOf(at), Note: "họp", Evidence: "BB số 3"}, // nobody signed it: no blank for a name
		" 16/08 13:12 Bình": {At: model.InstantOf(at), By: "Bình"},
	} {
		if got := saidBy(d, said); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestHistoryOfEvidenceIsPlain(t *testing.T) {
	t.Parallel()
	words, err := locale.Load("vi")
	if err != nil {
		t.Fatal(err)
	}
	names := part.RowNames{"unit 5": "Chi bộ \x1b[31m5"}
	for _, tbl := range []string{"evidence", "task_unit", "completion"} {
		change := model.Change{Table: tbl, After: `{"task_id":1,"unit_id":5,"kind":"paper","symbol":"1-BC","role":"support","state":"done"}`}
		past := taskPast{read: []model.Change{change}, names: names}
		past.tell(&scene.Desk{Words: words})
		said := past.line(&scene.Desk{Words: words}, 0)
		if strings.Contains(said, "\x1b") || !strings.Contains(said, "Chi bộ 5") {
			t.Errorf("%s: %q", tbl, said)
		}
	}
}
