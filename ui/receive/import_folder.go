package receive

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// folder is a directory as the import shows it.
type folder struct {
	path    string
	entries []folderEntry
}

// folderEntry is a file or a folder in it.
type folderEntry struct {
	id      int64 // its place among all of the folder, from 1
	name    string
	folded  string
	order   string // numbers in it as numbers
	dir     bool
	size    int64
	changed model.Instant
}

// folderLimit bounds how much of a folder is shown.
const folderLimit = 20_000

// readFolder lists a folder, newest first. Hidden files are left out, and so is what is neither file nor folder.
func readFolder(path string) (folder, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return folder{}, fmt.Errorf("list %s: %w", path, err)
	}
	found, err := os.ReadDir(path)
	if err != nil {
		return folder{}, fmt.Errorf("list folder: %w", err)
	}
	f := folder{path: path}
	for _, e := range found {
		if strings.HasPrefix(e.Name(), ".") || len(f.entries) == folderLimit {
			continue
		}
		info, err := os.Stat(filepath.Join(path, e.Name()))
		if err != nil || !info.IsDir() && !info.Mode().IsRegular() {
			continue
		}
		f.entries = append(f.entries, folderEntry{
			name: e.Name(), folded: viet.Fold(e.Name()), order: viet.SortKey(e.Name()), dir: info.IsDir(), size: info.Size(), changed: model.InstantOf(info.ModTime()),
		})
	}
	slices.SortStableFunc(f.entries, func(a, b folderEntry) int {
		return cmp.Or(cmp.Compare(b.changed, a.changed), cmp.Compare(a.order, b.order))
	})
	for i := range f.entries {
		f.entries[i].id = int64(i + 1)
	}
	return f, nil
}

// matching lists the entries with the words in their names.
func (f folder) matching(words string) []folderEntry {
	parts := strings.Fields(viet.Fold(words))
	if len(parts) == 0 {
		return f.entries
	}
	var found []folderEntry
	for _, e := range f.entries {
		if !slices.ContainsFunc(parts, func(part string) bool { return !strings.Contains(e.folded, part) }) {
			found = append(found, e)
		}
	}
	return found
}

// folderColumns are name, day and size.
func folderColumns(d *scene.Desk) []kit.Column {
	return []kit.Column{
		{Title: d.T("directive.column.file"), Width: 30, Min: 16, Flex: 1},
		{Title: d.T("directive.column.changed"), Width: 16, Priority: 1},
		{Title: d.T("directive.column.size"), Width: 8, Right: true, Priority: 2},
	}
}

// folderRows are the rows of entries; a folder ends in a stroke.
func folderRows(entries []folderEntry) []kit.Row {
	rows := make([]kit.Row, len(entries))
	for i, e := range entries {
		rows[i] = kit.Row{ID: e.id, Cells: []string{e.name, scene.Moment(e.changed), part.FileSize(int(e.size))}}
		if e.dir {
			rows[i].Cells[0], rows[i].Cells[2] = e.name+"/", ""
		}
	}
	return rows
}
