package receive

import (
	"context"
	"errors"
	"testing"

	"sotruc/config"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/locale"
	"sotruc/ui/scene"
)

func TestQueueIsReadOutsideUpdate(t *testing.T) {
	t.Parallel()
	words, err := locale.Load("vi")
	if err != nil {
		t.Fatal(err)
	}
	d := &scene.Desk{Words: words, Config: config.Default(), Theme: kit.NewTheme("mono", true)}
	read := 0
	q := &paperQueue{items: []queuedPaper{{name: "a.txt", read: func(context.Context, office.Reading) (office.Incoming, error) {
		read++
		return office.Incoming{}, errors.New("torn") // the book need not be asked about it
	}}}}
	cmd := newQueueScreen(d, q).Init()
	if read != 0 {
		t.Fatal("a file was read inside Init")
	}
	if cmd(); read != 1 {
		t.Errorf("read %d times", read)
	}
}
