package office

import (
	"os"

	"sotruc/config"
	"sotruc/scrap"
)

// Sweep takes away what runs left that ended before they could: where copies of the book go, where files of it are shown, and among the
// temporary files of the system. The folder of the book is swept when it is opened, that of reports when the next is put there.
func Sweep(set config.Config, v *Viewer) {
	folders := []string{os.TempDir(), set.Backup.Dir}
	if v != nil {
		folders = append(folders, v.Folder)
	}
	for _, folder := range folders {
		if folder != "" {
			scrap.Sweep(folder)
		}
	}
}
