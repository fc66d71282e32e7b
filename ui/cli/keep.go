package cli

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sotruc/store"
)

// backupCommand copies the book while it may be open.
func (p *program) backupCommand() *cobra.Command {
	return &cobra.Command{
		Use: "backup [FILE]", Short: p.words.T("cli.backup"), Long: p.words.T("cli.backup_long"), Args: p.args(0, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return p.reading(cmd.Context(), func(book *store.Book) error {
				to, err := p.backupPath(args)
				if err != nil {
					return err
				}
				if err := book.Backup(cmd.Context(), to); err != nil {
					return err
				}
				if len(args) == 0 {
					if err := p.dropOldCopies(filepath.Dir(to)); err != nil {
						return err
					}
				}
				p.print(oneLine(to))
				return nil
			})
		},
	}
}

// backupPath is the file asked for, or a dated one in the folder of the settings or beside the book.
func (p *program) backupPath(args []string) (string, error) {
	if len(args) == 1 {
		return args[0], nil
	}
	path, err := p.bookPath()
	if err != nil {
		return "", err
	}
	dir := p.set.Backup.Dir
	if dir == "" {
		dir = filepath.Dir(path)
	}
	if err := os.MkdirAll(dir, 0o750); err != nil {
		return "", fmt.Errorf("make the folder of copies: %w", err)
	}
	base := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	stamp := p.instant().Time().Format("2006-01-02-150405")
	return filepath.Join(dir, base+"."+stamp+filepath.Ext(path)), nil
}

// dropOldCopies keeps as many dated copies in a folder as the settings say, the newest ones.
func (p *program) dropOldCopies(dir string) error {
	path, err := p.bookPath()
	if err != nil {
		return err
	}
	base := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	stamp := "." + strings.Repeat("[0-9]", 4) + "-[0-9][0-9]-[0-9][0-9]-" + strings.Repeat("[0-9]", 6)
	names, err := fs.Glob(os.DirFS(dir), escapeGlob(base)+stamp+filepath.Ext(path))
	if err != nil {
		return fmt.Errorf("list the copies: %w", err)
	}
	slices.Sort(names) // the date in the name sorts by age
	for _, old := range names[:max(len(names)-p.set.Backup.Keep, 0)] {
		if err := os.Remove(filepath.Join(dir, old)); err != nil {
			return fmt.Errorf("drop an old copy: %w", err)
		}
	}
	return nil
}

// escapeGlob takes the special meaning from the signs of a pattern.
func escapeGlob(s string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`).Replace(s)
}

// restoreCommand puts a copy in the place of the book; the book that was there is kept beside it.
func (p *program) restoreCommand() *cobra.Command {
	return &cobra.Command{
		Use: "restore FILE", Short: p.words.T("cli.restore"), Args: p.args(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			path, err := p.bookPath()
			if err != nil {
				return err
			}
			lock, err := store.AcquireLock(path, p.set.Officer.Name, p.env.Now())
			if err != nil {
				return err
			}
			defer func() { _ = lock.Release() }() // the process ends, and with it the lock
			kept, err := store.RestoreBackup(cmd.Context(), args[0], path)
			if err != nil {
				return err
			}
			p.say("cli.restored", args[0], path)
			if kept != "" {
				p.say("cli.restore_kept", kept)
			}
			return nil
		},
	}
}

// checkCommand looks for damage.
func (p *program) checkCommand() *cobra.Command {
	return &cobra.Command{
		Use: "check", Short: p.words.T("cli.check"), Args: p.args(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return p.reading(cmd.Context(), func(book *store.Book) error {
				problems, err := book.Check(cmd.Context())
				if err != nil {
					return err
				}
				if len(problems) == 0 {
					p.say("cli.check_good", book.Path())
					return nil
				}
				for _, problem := range problems {
					p.print(problem)
				}
				p.say("cli.check_bad", len(problems))
				return said{exitFailed}
			})
		},
	}
}
