package receive

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/config"
	"sotruc/intake"
	"sotruc/intake/doctext"
	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/office"
	"sotruc/store"
	"sotruc/store/blank"
	"sotruc/ui/kit"
	"sotruc/ui/locale"
	"sotruc/ui/scene"
)

// reviewOfEverything is a review that offers all its keys somewhere: there are a task, a doubt, a packet and a queue.
func reviewOfEverything(t *testing.T) *review {
	t.Helper()
	words, err := locale.Load("vi")
	if err != nil {
		t.Fatal(err)
	}
	clock := func() time.Time { return time.Date(2021, 8, 16, 13, 12, 0, 0, model.Zone) }
	book := blank.Open(t, store.WithClock(clock))
	d := &scene.Desk{Book: book, Words: words, Config: config.Default(), Clock: clock, Fixed: true, Theme: kit.NewTheme("mono", true)}
	p := intake.Proposal{
		Directive: model.Directive{Text: "1. Lấy mẫu.", Tasks: []model.Task{{Lead: "Trạm Y tế", Text: "Lấy mẫu."}}},
		Doubts:    []doubt.Doubt{{Field: doubt.FieldIssuer, Code: doubt.InferredIssuer, Start: -1, End: -1}},
	}
	in := office.Incoming{Proposal: p, Attached: []doctext.Attachment{{Name: "a.txt"}}}
	s := newReviewOf(d, in, &paperQueue{items: make([]queuedPaper, 1)})
	s.Resize(80, 20)
	starts, ok := s.Init()().(tea.BatchMsg)
	if !ok {
		t.Fatal("the review does not read the roster and its source")
	}
	for _, cmd := range starts {
		s.Update(cmd())
	}
	return s
}

func TestReviewHelpListsEveryKey(t *testing.T) {
	t.Parallel()
	s := reviewOfEverything(t)
	listed := map[string]bool{}
	for range 2 {
		for range 2 {
			for _, b := range slices.Concat(s.FullHelp()...) {
				listed[b.Help().Desc] = listed[b.Help().Desc] || b.Enabled()
			}
			s.Update(kit.Press("f4"))
		}
		s.Update(kit.Press("f5"))
	}
	keys := reflect.ValueOf(s.keys)
	for i := range keys.NumField() {
		b, ok := keys.Field(i).Interface().(key.Binding)
		if !ok || !listed[b.Help().Desc] {
			t.Errorf("%s (%v) is on no help page", keys.Type().Field(i).Name, b.Keys())
		}
	}
}
