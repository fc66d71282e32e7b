package papers

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/store"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// askFolder finds out where files go before the path is asked for.
func (r *reader) askFolder() tea.Cmd {
	names, home := r.desk.T("directive.import.downloads"), r.desk.Home
	return r.folder.Ask(func(context.Context) (string, error) { return home.Folder(names), nil })
}

// askPath asks where the original is to be written.
func (r *reader) askPath(folder string) scene.Action {
	d := r.desk
	file := r.paper.paper.File
	path := filepath.Join(d.Home.Short(folder), paperFileName(file.Name))
	if r.target != "" {
		path = r.target
	}
	field := kit.Field{Key: "path", Label: d.T("directive.field.path"), Required: true, Value: path}
	return scene.Fill{Title: d.T("directive.reader.save_title"), Fields: []kit.Field{field}, Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
		r.target = v["path"]
		return nil, r.writeFile(v["path"]), nil
	}}
}

// writeFile writes the original outside Update; it never writes over another file.
func (r *reader) writeFile(typed string) tea.Cmd {
	book, id, home := r.desk.Book, r.id, r.desk.Home
	return r.saved.Ask(func(ctx context.Context) (string, error) {
		file, err := book.DirectiveFile(ctx, id)
		if err != nil {
			return "", err
		}
		path := home.Typed(typed)
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			path = filepath.Join(path, paperFileName(file.Name))
		}
		return path, writeNewFile(path, file.Bytes)
	})
}

// writeNewFile makes a file that was not there.
func writeNewFile(path string, data []byte) (err error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return errors.Join(store.ErrFileExists, err)
	}
	if err != nil {
		return fmt.Errorf("make file: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if _, err = f.Write(data); err != nil {
		return fmt.Errorf("write file: %w", err)
	}
	return nil
}

func (r *reader) wasSaved(got scene.Answer[string]) scene.Action {
	if got.Err != nil {
		return scene.Several{r.desk.Failure(got.Err), r.askPath("")}
	}
	r.target = ""
	return scene.Notice{Text: r.desk.T("directive.reader.saved", r.desk.Home.Short(got.Value))}
}

// paperFileName is a name every system takes for a file, made of one that came from outside.
func paperFileName(name string) string {
	name = strings.Map(func(c rune) rune {
		if strings.ContainsRune(`<>:"/\|?*`, c) {
			return '_'
		}
		return c
	}, kit.Plain(name))
	name = strings.Trim(name, " .")
	if name == "" {
		return "document"
	}
	return name
}
