package part

import (
	"sotruc/ui/scene"
)

// reportFolder is the folder of documents, or of downloads, or the user's own.
func DocumentsFolder(d *scene.Desk) string {
	return d.Home.Short(d.Home.Folder("Documents|" + d.T("directive.import.downloads")))
}
