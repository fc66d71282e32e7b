package takeover

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"sotruc/config"
	"sotruc/model"
	"sotruc/office"
	"sotruc/office/away"
	"sotruc/report/seal"
	"sotruc/scrap"
	"sotruc/store"
)

// ErrNotEmpty says that a folder holds something already: what is given to somebody stands by itself, and overwrites nothing.
var ErrNotEmpty = errors.New("the folder is not empty")

// Ask is what is given, and where.
type Ask struct {
	Folder     string // new or empty
	Settings   string // the file of the settings; "" where none was written
	Templates  string // the folder of the office's own templates; it need not be there
	Passphrase string // all is sealed with; "": nothing is
}

// mostTemplate bounds a template that is given along, in bytes.
const mostTemplate = 20 << 20

// Give puts a copy of the book, the settings, the office's templates and the paper into a folder, and gives their paths. Where it fails,
// nothing of them is there.
func Give(ctx context.Context, book *store.Book, set config.Config, ask Ask, now model.Instant) ([]string, error) {
	if ask.Passphrase != "" {
		if err := office.CheckPassphrase(ask.Passphrase); err != nil {
			return nil, err
		}
	}
	there, err := os.ReadDir(ask.Folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("look into the folder: %w", err)
	}
	if len(there) > 0 {
		return nil, fmt.Errorf("%s: %w", ask.Folder, ErrNotEmpty)
	}
	paper, err := load(ctx, book, set, now)
	if err != nil {
		return nil, err
	}
	along, err := ask.along()
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(ask.Folder, 0o700); err != nil {
		return nil, fmt.Errorf("make the folder: %w", err)
	}
	place, err := scrap.Make(ask.Folder)
	if err != nil {
		return nil, fmt.Errorf("write into the folder: %w", err)
	}
	defer place.Remove() //nolint:errcheck // what stays is swept another time
	copied, err := office.Backup(ctx, book, place.Path(filepath.Base(book.Path())), ask.Passphrase)
	if err != nil {
		return nil, err
	}
	g := given{place: place, phrase: ask.Passphrase, names: []string{filepath.Base(copied)}}
	for _, f := range along {
		if err := g.write(f); err != nil {
			return nil, err
		}
	}
	paper.Files = g.names
	content, err := paper.Render()
	if err != nil {
		return nil, fmt.Errorf("make the paper: %w", err)
	}
	if err := g.write(model.File{Name: paper.Name(), Bytes: content}); err != nil {
		return nil, err
	}
	paths, err := g.appear(ask.Folder)
	if err == nil {
		away.Note(ctx, book, paths[0])
	}
	return paths, err
}

// along are the settings and the templates.
func (ask Ask) along() (files []model.File, err error) {
	if ask.Settings != "" {
		content, err := os.ReadFile(ask.Settings)
		if err != nil {
			return nil, fmt.Errorf("read the settings: %w", err)
		}
		files = append(files, model.File{Name: filepath.Base(ask.Settings), Bytes: content})
	}
	entries, err := os.ReadDir(ask.Templates)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("read the templates: %w", err)
	}
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !info.Mode().IsRegular() || info.Size() > mostTemplate {
			continue // a link, a folder, or no template
		}
		content, err := os.ReadFile(filepath.Join(ask.Templates, e.Name()))
		if err != nil {
			return nil, fmt.Errorf("read the templates: %w", err)
		}
		files = append(files, model.File{Name: filepath.Join(filepath.Base(ask.Templates), e.Name()), Bytes: content})
	}
	return files, nil
}

// given are the files as they are written, beside their place.
type given struct {
	place  *scrap.Folder
	phrase string
	names  []string
}

func (g *given) write(f model.File) (err error) {
	if g.phrase != "" {
		f.Name += seal.Ending
		if f.Bytes, err = seal.Seal(f.Bytes, g.phrase); err != nil {
			return fmt.Errorf("seal %s: %w", f.Name, err)
		}
	}
	path := g.place.Path(f.Name)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("write %s: %w", f.Name, err)
	}
	out, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return fmt.Errorf("write %s: %w", f.Name, err)
	}
	_, err = out.Write(f.Bytes)
	if err == nil {
		err = out.Sync()
	}
	if err := errors.Join(err, out.Close()); err != nil {
		return fmt.Errorf("write %s: %w", f.Name, err)
	}
	g.names = append(g.names, f.Name)
	return nil
}

// appear gives all of them their names, or none.
func (g *given) appear(folder string) (paths []string, err error) {
	for _, name := range g.names {
		to := filepath.Join(folder, name)
		if err = os.MkdirAll(filepath.Dir(to), 0o700); err == nil {
			err = scrap.Appear(g.place.Path(name), to)
		}
		if err != nil {
			for _, path := range paths {
				err = errors.Join(err, os.Remove(path))
			}
			return nil, fmt.Errorf("write into the folder: %w", err)
		}
		paths = append(paths, to)
	}
	return paths, nil
}
