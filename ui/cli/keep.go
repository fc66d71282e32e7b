package cli

import (
	"context"

	"github.com/spf13/cobra"

	"sotruc/office"
	"sotruc/office/away"
	"sotruc/office/copies"
	"sotruc/store"
	"sotruc/store/bookfile"
	"sotruc/ui/cli/asdone"
	"sotruc/ui/safejson"
)

// backupCommand copies the book while it may be open.
func (p *program) backupCommand() *cobra.Command {
	var seal sealing
	asJSON := false
	cmd := &cobra.Command{
		Use: "backup [FILE]", Short: p.words.T("cli.backup"), Long: p.words.T("cli.backup_long"), Args: p.args(0, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return p.reading(cmd.Context(), func(book *store.Book) error {
				phrase, err := p.sealedBy(cmd.Context(), seal)
				if err != nil {
					return err
				}
				to, err := p.copyTo(cmd.Context(), book, args, phrase)
				if err != nil {
					return err
				}
				if asJSON {
					return safejson.Print(p.env.Out, asdone.Copy{File: to, Sealed: phrase != ""})
				}
				p.print(oneLine(to))
				return nil
			})
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, p.words.T("cli.flag_json"))
	seal.flags(p, cmd, "cli.flag_seal_copy")
	return cmd
}

// copyTo copies the book to the file asked for, or to a dated one, and gives its path.
func (p *program) copyTo(ctx context.Context, book *store.Book, args []string, phrase string) (string, error) {
	if len(args) == 1 {
		return copies.To(ctx, book, args[0], phrase)
	}
	return copies.Of(p.set, book.Path()).Add(ctx, book, p.instant().Time(), phrase)
}

// restoreCommand puts a copy in the place of the book; the book that was there is kept beside it.
func (p *program) restoreCommand() *cobra.Command {
	var from string
	asJSON := false
	cmd := &cobra.Command{
		Use: "restore FILE", Short: p.words.T("cli.restore"), Args: p.args(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			path, err := p.bookPath()
			if err != nil {
				return err
			}
			lock, err := bookfile.AcquireLock(path, p.set.Officer.Name, p.env.Now())
			if err != nil {
				return err
			}
			defer func() { _ = lock.Release() }() // the process ends, and with it the lock
			kept, err := p.bringBack(cmd.Context(), args[0], path, from)
			if err != nil {
				return err
			}
			if asJSON {
				return safejson.Print(p.env.Out, asdone.Restored{Book: path, From: args[0], Kept: kept})
			}
			p.say("cli.restored", args[0], path)
			if kept != "" {
				p.say("cli.restore_kept", kept)
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, p.words.T("cli.flag_json"))
	cmd.Flags().StringVar(&from, "passphrase-file", "", p.words.T("cli.flag_passphrase_file"))
	return cmd
}

// bringBack puts a copy in the place of the book at path, by the passphrase in a file or typed where it is sealed.
func (p *program) bringBack(ctx context.Context, sealed, path, from string) (kept string, err error) {
	var phrase string
	if office.RecogniseSealed(sealed) == nil {
		if phrase, err = p.passphrase(ctx, from, p.words.T("cli.passphrase")); err != nil {
			return "", err
		}
	}
	return office.Restore(ctx, sealed, path, phrase, p.clock)
}

// checkCommand looks for damage, and mends what holds no fact where that is asked for.
func (p *program) checkCommand() *cobra.Command {
	repair, asJSON := false, false
	cmd := &cobra.Command{
		Use: "check", Short: p.words.T("cli.check"), Args: p.args(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if repair {
				return p.repair(cmd.Context(), asJSON)
			}
			return p.reading(cmd.Context(), func(book *store.Book) error {
				problems, err := book.Check(cmd.Context())
				if err != nil {
					return err
				}
				known, err := away.Look(cmd.Context(), book, p.set)
				if err != nil {
					return err
				}
				days := known.Days(p.instant(), p.set.Backup.Away)
				defer p.sayOneDisk(known, days)
				if asJSON {
					err := safejson.Print(p.env.Out, asdone.Check{Book: book.Path(), Sound: len(problems) == 0, Problems: p.problems(problems), OneDisk: days})
					if err != nil {
						return err
					}
				}
				if len(problems) == 0 {
					p.say("cli.check_good", book.Path())
					return nil
				}
				for _, problem := range problems {
					if !asJSON {
						p.print(oneLine(p.problem(problem)))
					}
				}
				p.say("cli.check_bad", len(problems))
				return said{exitFailed}
			})
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, p.words.T("cli.flag_json"))
	cmd.Flags().BoolVar(&repair, "repair", false, p.words.T("cli.flag_repair"))
	return cmd
}

func (p *program) problem(one store.Problem) string {
	return p.words.T("cli.problem."+one.Code, one.What)
}

// problems are the records of what is wrong with a book.
func (p *program) problems(all []store.Problem) []asdone.Problem {
	records := make([]asdone.Problem, 0, len(all))
	for _, one := range all {
		records = append(records, asdone.Problem{Code: one.Code, What: one.What, Message: p.problem(one)})
	}
	return records
}

// sayOneDisk says where the book has been on one disk for too many days.
func (p *program) sayOneDisk(known away.Known, days int) {
	switch {
	case days == 0:
	case known.Last == 0:
		p.say("cli.check_never_away", days)
	default:
		p.say("cli.check_away", known.Last.Date().Local(), days)
	}
}

// repair mends the book, which nobody may have open, and says what was mended and what only a copy brings back.
func (p *program) repair(ctx context.Context, asJSON bool) error {
	path, err := p.bookPath()
	if err != nil {
		return err
	}
	lock, err := bookfile.AcquireLock(path, p.set.Officer.Name, p.env.Now())
	if err != nil {
		return err
	}
	defer func() { _ = lock.Release() }() // the process ends, and with it the lock
	return p.reading(ctx, func(book *store.Book) error {
		done, err := copies.Repair(ctx, book, copies.Of(p.set, path), p.clock())
		if done.Copy != "" {
			p.say("cli.repair_copy", done.Copy)
		}
		if err != nil {
			return err
		}
		if asJSON {
			record := asdone.Repair{Book: path, Copy: done.Copy, Mended: p.problems(done.Mended), Stays: p.problems(done.Stays)}
			if err := safejson.Print(p.env.Out, record); err != nil {
				return err
			}
		} else {
			p.printRepair(done.Mended, done.Stays)
		}
		if len(done.Stays) > 0 {
			p.say("cli.repair_bad", len(done.Stays))
			return said{exitFailed}
		}
		p.say("cli.repair_good", path)
		return nil
	})
}

// printRepair says what was mended, and what only a copy brings back.
func (p *program) printRepair(mended, stays []store.Problem) {
	for _, problem := range mended {
		p.print(oneLine(p.words.T("cli.problem_mended", p.problem(problem))))
	}
	for _, problem := range stays {
		p.print(oneLine(p.words.T("cli.problem_stays", p.problem(problem))))
	}
}
