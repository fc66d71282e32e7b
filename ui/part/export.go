package part

import (
	"sotruc/ui/scene"
)

// Exported is where files were put, how many, the name of the first, and the names of those that another file's name was taken from.
type Exported struct {
	Folder string
	Files  int
	Name   string
	Beside []string
	Gone   []string // of before that were taken away
	Stay   []string // of before that somebody changed
}

// DocumentsFolder is the folder of documents, or of downloads, or the user's own.
func DocumentsFolder(d *scene.Desk) string {
	return d.Home.Short(d.Home.Folder("Documents|" + d.T("directive.import.downloads")))
}
