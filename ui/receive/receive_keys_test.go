package receive_test

import (
	"testing"

	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// TestReceiveKeys walks the screens that papers come in by: no key twice, none of the global ones, every one with a help
// text and, where it is a letter, with a twin.
func TestReceiveKeys(t *testing.T) {
	t.Parallel()
	pages := []string{"[Các mục", "[Nhiệm vụ", "[Nguyên văn"}
	for name, stops := range map[string]struct {
		open func(d *drive.Driver) *drive.Driver
		keys []string // each leads to the next stop
		says []string // what is shown at each stop
	}{
		"review": {
			open: func(d *drive.Driver) *drive.Driver { return d.Visit(scene.Review{Proposal: doubtfulProposal()}) },
			keys: []string{"f5", "f4"}, says: pages,
		},
		"review of a packet in a queue": {
			open: func(d *drive.Driver) *drive.Driver {
				return openImport(d).Write("goi").Press("f7").See("Xem lại 1/1", "!1")
			},
			keys: []string{"f5", "f4"}, says: pages,
		},
		"import": {open: openImport, keys: []string{"f5"}, says: []string{"Nhập văn bản", "Dán văn bản"}},
		"queue": {
			open: func(d *drive.Driver) *drive.Driver { return openImport(d).Press("f7", "esc", "c") },
			says: []string{"Hết lượt đọc"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := drive.Start(t, 140)
			putPacket(t, queueFolder(t, d))
			stops.open(d)
			for i, says := range stops.says {
				if i > 0 {
					d.Press(stops.keys[i-1])
				}
				d.See(says).KeysApart(t, says)
				d.TwinsThere(t, says)
			}
		})
	}
}
