package isolation

import (
	"testing"
	"time"

	"sotruc/config"
	"sotruc/model"
	"sotruc/ui/locale"
	"sotruc/ui/scene"
)

// bareDesk has words, settings and a clock, and no book: enough for what is worked out on the screen alone.
func bareDesk(t *testing.T) *scene.Desk {
	t.Helper()
	words, err := locale.Load("vi")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2021, 8, 16, 13, 12, 0, 0, model.Zone)
	return &scene.Desk{Config: config.Default(), Words: words, Clock: func() time.Time { return now }}
}
