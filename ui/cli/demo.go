package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/owed"
	"sotruc/office"
	"sotruc/report"
	"sotruc/sample"
	"sotruc/scrap"
	"sotruc/store"
	"sotruc/ui/cli/progress"
	"sotruc/ui/scene"
)

// demoPeople is the size of the sample ward where nothing else is asked for.
const demoPeople = 140

type demoOptions struct {
	out    string
	people int
	seed   int64
}

// demoCommand opens the sample ward.
func (p *program) demoCommand() *cobra.Command {
	opts := demoOptions{}
	cmd := &cobra.Command{
		Use: "demo", Short: p.words.T("cli.demo"), Long: p.words.T("cli.demo_long"), Args: p.args(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if opts.people < 1 || opts.people > 100_000 {
				return usageError{errors.New(p.words.T("cli.bad_people"))}
			}
			return p.demo(cmd.Context(), opts)
		},
	}
	cmd.Flags().StringVar(&opts.out, "out", "", p.words.T("cli.flag_out"))
	cmd.Flags().IntVar(&opts.people, "people", demoPeople, p.words.T("cli.flag_people"))
	cmd.Flags().Int64Var(&opts.seed, "seed", 1, p.words.T("cli.flag_seed"))
	return cmd
}

// demo fills a book with the sample ward, a temporary one unless --db names a new file, and shows it, or prints Today. Report files are
// written only where --out names their folder.
func (p *program) demo(ctx context.Context, opts demoOptions) (err error) {
	ward := sample.New(sample.Options{Seed: opts.seed, People: opts.people, Now: p.demoNow()})
	clock := sample.NewClock(ward.Now.Time())
	p.sampleOffice(ward, clock)
	path, with := p.db, p.options(false)
	if path == "" {
		place, err := scrap.Make(os.TempDir())
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, place.Remove()) }()
		path, with = place.Path("demo.sqlite"), append(with, store.WithThrowaway())
	} else if _, err := os.Stat(path); err == nil {
		return fmt.Errorf("%s: %w", path, store.ErrFileExists)
	}
	book, err := store.Open(ctx, path, with...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, book.Close()) }()
	printer := func(r model.Report) (model.Report, error) {
		return office.Print(ctx, book, p.set, r, report.Formats(), office.Annex{})
	}
	bar := progress.Of(p.env.Err, p.env.Get("TERM"), 100)
	err = sample.FillShown(ctx, book, clock, ward, bar.Show, printer)
	bar.Clear() // the screen is next, or Today
	if err != nil {
		return fmt.Errorf("fill the sample ward: %w", err)
	}
	p.liveClock(ward)
	if p.db != "" { // it is of its own day: opened today all its duties are years late
		defer func() {
			fmt.Fprintln(p.env.Out, p.words.T("cli.demo_kept", oneLine(p.db), ward.Now.Time().Format("2006-01-02T15:04")))
		}()
	}
	if opts.out == "" && p.terminal() {
		return p.show(ctx, book, scene.Today{})
	}
	return p.demoFiles(ctx, book, opts.out)
}

// demoNow is the sample's own day, or --now.
func (p *program) demoNow() time.Time {
	if p.fixed {
		return p.clock()
	}
	return time.Time{}
}

// sampleOffice puts the sample ward's office into the settings, and the book's clock into the hands of who fills it.
func (p *program) sampleOffice(ward sample.Ward, clock *sample.Clock) {
	set := config.Default()
	set.UI = p.set.UI
	set.Office.Name, set.Office.Superior, set.Office.Place = ward.Office, ward.Superior, ward.Place
	set.Office.SignerName, set.Isolation.Disease = ward.Secretary, ward.Disease
	set.Officer.Name = ward.Officer
	p.set = set
	p.clock = func() time.Time { return p.bookClock() }
	p.bookClock = clock.Now
}

// liveClock lets the demonstration's clock run on from its day, unless --now fixed it.
func (p *program) liveClock(ward sample.Ward) {
	now, began, base := p.env.Now, p.env.Now(), ward.Now.Time()
	p.bookClock = func() time.Time {
		if p.fixed {
			return base
		}
		return base.Add(now().Sub(began))
	}
}

// demoFiles prints Today and, where a folder is given, writes the weekly report of the sample ward.
func (p *program) demoFiles(ctx context.Context, book *store.Book, out string) error {
	if err := p.printToday(ctx, book, false); err != nil || out == "" {
		return err
	}
	duty := office.DutyOf(p.set, model.Report{Kind: model.ReportWeekly})
	period := owed.PeriodFor(duty.Kind, p.instant().Date(), duty.WeekStarts, duty.Cut)
	draft, err := office.Draft(ctx, book, p.set, model.Report{Kind: duty.Kind, Duty: duty.Duty, Disease: p.set.UsualDisease(period.From), Period: period}, p.instant())
	if err != nil {
		return err
	}
	return p.writeReport(ctx, book, draft, report.Formats(), office.Annex{}, out)
}
