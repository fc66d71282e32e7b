package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sotruc/model"
	"sotruc/model/owed"
	"sotruc/office"
	"sotruc/report"
	"sotruc/store"
	"sotruc/ui/scene"
)

type reportOptions struct {
	on, out, format string
	until           string // the last day of a report on demand; "": the day of on
	disease         string // as typed
	final           bool
	to              string // the receiver, as typed
	task            int    // that is done with it; 0: the one it is meant for
	noTask          bool
	annex, phones   bool // people are named, with whole ids and phones
	seal            sealing
}

// reportCommand writes the files of a report.
func (p *program) reportCommand() *cobra.Command {
	opts := reportOptions{}
	kinds := []string{string(model.ReportDaily), string(model.ReportWeekly), string(model.ReportMonthly), string(model.ReportOnDemand)}
	cmd := &cobra.Command{
		Use: "report KIND", Short: p.words.T("cli.report"), Long: p.words.T("cli.report_long"), ValidArgs: kinds,
		Args: p.args(1, 1, kinds...),
		RunE: func(cmd *cobra.Command, args []string) error {
			if !opts.final && (opts.task != 0 || opts.noTask) || opts.task != 0 && opts.noTask || opts.task < 0 {
				return usageError{errors.New(p.words.T("cli.task_final"))}
			}
			return p.report(cmd.Context(), model.ReportKind(args[0]), opts)
		},
	}
	cmd.Flags().StringVar(&opts.on, "on", "", p.words.T("cli.flag_report_on"))
	cmd.Flags().StringVar(&opts.until, "until", "", p.words.T("cli.flag_report_until"))
	cmd.Flags().StringVar(&opts.disease, "disease", "", p.words.T("cli.flag_report_disease"))
	cmd.Flags().StringVar(&opts.out, "out", ".", p.words.T("cli.flag_out"))
	cmd.Flags().StringVar(&opts.format, "format", "", p.words.T("cli.flag_format", strings.Join(report.Formats(), ",")))
	cmd.Flags().BoolVar(&opts.final, "final", false, p.words.T("cli.flag_final"))
	cmd.Flags().StringVar(&opts.to, "to", "", p.words.T("cli.flag_report_to"))
	cmd.Flags().StringVar(&opts.to, "duty", "", p.words.T("cli.flag_report_duty"))
	cmd.Flags().IntVar(&opts.task, "task", 0, p.words.T("cli.flag_report_task"))
	cmd.Flags().BoolVar(&opts.noTask, "no-task", false, p.words.T("cli.flag_report_no_task"))
	cmd.Flags().BoolVar(&opts.annex, "annex", false, p.words.T("cli.flag_annex"))
	cmd.Flags().BoolVar(&opts.phones, "phones", false, p.words.T("cli.flag_annex_phones"))
	opts.seal.flags(p, cmd, "cli.flag_seal")
	return cmd
}

func (p *program) report(ctx context.Context, kind model.ReportKind, opts reportOptions) error {
	formats, err := p.formats(opts.format)
	if err != nil {
		return err
	}
	on, err := p.day(opts.on)
	if err != nil {
		return err
	}
	until, err := p.until(kind, on, opts.until)
	if err != nil {
		return err
	}
	annex, err := p.annex(ctx, opts)
	if err != nil {
		return err
	}
	open := p.reading
	if opts.final {
		open = p.sending
	}
	return open(ctx, func(book *store.Book) error {
		duty, err := p.reportDuty(ctx, book, kind, opts)
		if err != nil {
			return err
		}
		period := owed.PeriodFor(kind, on, duty.WeekStarts, duty.Cut)
		period.To = max(period.To, until)
		if opts.on == "" && opts.disease == "" { // one about another disease goes up beside what is owed
			if period, err = p.dueNow(ctx, book, duty, period); err != nil {
				return err
			}
		}
		if p.instant() < period.Opens() {
			p.say("cli.not_begun", period.From.Local())
			return said{exitFailed}
		}
		about, err := p.reportAbout(cmp.Or(opts.disease, duty.Disease), period)
		if err != nil {
			return err
		}
		r, err := p.reportOf(ctx, book, duty, about, period)
		if err != nil {
			return err
		}
		before := r.Files
		if opts.final && r.SentAt == 0 {
			if r, err = p.finish(ctx, book, r, formats, annex, opts); err != nil {
				return err
			}
		}
		if err := p.writeReport(ctx, book, r, formats, annex, opts.out); err != nil || r.IssuedAt == 0 {
			return err
		}
		return p.dropFiles(opts.out, before, r.Files)
	})
}

// dueNow is the period that is longest overdue of a duty, as long as one is; otherwise the one given. That it is not the present one
// is said.
func (p *program) dueNow(ctx context.Context, book *store.Book, duty owed.Rule, present model.Period) (model.Period, error) {
	all, err := office.Owed(ctx, book, p.set, p.instant())
	if err != nil {
		return present, err
	}
	for _, r := range all {
		if r.Kind != duty.Kind || r.Duty != duty.Duty || !r.Late {
			continue
		}
		if r.Period.From != present.From {
			p.say("cli.report_overdue", r.Period.From.Local(), r.Period.To.Local(), p.instant().Date())
		}
		return r.Period, nil
	}
	return present, nil
}

// reportOf is the report of a period as it was issued, or drafted anew with what the officer put into the draft in the
// book. Where the period has a correction, that is the report; the newest, where it has several.
func (p *program) reportOf(ctx context.Context, book *store.Book, duty owed.Rule, about []string, period model.Period) (model.Report, error) {
	all, err := book.Reports(ctx)
	if err != nil {
		return model.Report{}, err
	}
	kept, there := reportAmong(all, duty, about, period)
	if there && kept.IssuedAt != 0 {
		return kept, nil
	}
	if there {
		return office.Redraft(ctx, book, p.set, kept, p.instant())
	}
	return office.Draft(ctx, book, p.set, model.Report{Kind: duty.Kind, Duty: duty.Duty, Disease: about[0], Period: period}, p.instant())
}

// reportAmong finds the report of a period among all, of which the newest come first: about the first of some diseases that has one.
func reportAmong(all []model.Report, duty owed.Rule, about []string, period model.Period) (model.Report, bool) {
	for _, disease := range about {
		for _, correction := range []bool{true, false} {
			for _, r := range all {
				if duty.Is(r) && r.Disease == disease && r.Period.From == period.From && r.Period.To == period.To && (r.CorrectionOf != 0) == correction {
					return r, true
				}
			}
		}
	}
	return model.Report{}, false
}

// finish issues a report and notes it as sent, in one step, as if it had been exported and marked on the screen. What the period still
// brings, where it is not over, comes into the next report.
func (p *program) finish(ctx context.Context, book *store.Book, r model.Report, formats []string, annex office.Annex, opts reportOptions) (model.Report, error) {
	if r.IssuedAt == 0 {
		var err error
		if r, err = office.Prepare(ctx, book, p.set, r, formats, annex, p.instant()); err != nil {
			return r, err
		}
	}
	doc, err := office.LoadDocument(ctx, book, p.set, r)
	if err != nil {
		return r, err
	}
	doc.Report = r
	preceding, err := office.Preceding(ctx, book, p.set, r, p.instant())
	if err != nil {
		return r, err
	}
	if open := office.Against(p.set, doc, preceding, p.instant()); len(open) > 0 {
		p.say("cli.issued_open")
		for _, o := range open {
			p.warn(scene.ObjectionText(p.words, o, r))
		}
	}
	r.Sendings = []model.Sending{{At: p.instant(), To: cmp.Or(office.DutyOf(p.set, r).Duty, p.set.Office.Superior), How: p.words.T("cli.sent_as_file"), By: p.set.Officer.Name}}
	return p.send(ctx, book, r, opts)
}

// writeReport writes the files of a report into a folder and prints their paths: of one that was issued those kept with it, byte for
// byte. A format that was not kept is made from what was fixed then, and that is said.
func (p *program) writeReport(ctx context.Context, book *store.Book, r model.Report, formats []string, annex office.Annex, dir string) error {
	files, made, err := office.ReportFiles(ctx, book, p.set, r, formats, annex)
	if err != nil {
		return err
	}
	if r.IssuedAt != 0 && len(made) > 0 {
		p.say("cli.not_kept", strings.Join(made, ", "))
	}
	defer p.making(dir)()
	if files, err = office.PutFiles(ctx, book, r, dir, files); err != nil {
		return err
	}
	for _, f := range files {
		p.print(oneLine(filepath.Join(dir, f.Name)))
	}
	return nil
}

// dropFiles takes away what a report was issued with before, and says so.
func (p *program) dropFiles(dir string, before, now []model.File) error {
	gone, stay, err := office.DropFiles(dir, before, now)
	for _, name := range gone {
		p.say("cli.file_gone", filepath.Join(dir, name))
	}
	for _, name := range stay {
		p.say("cli.file_stay", filepath.Join(dir, name))
	}
	return err
}

// formats splits --format, or takes those of the settings.
func (p *program) formats(list string) ([]string, error) {
	if list == "" {
		return p.set.Report.Formats, nil
	}
	return p.split(list, report.Formats())
}

// split reads --format, a list of known formats; all of them where it is not given.
func (p *program) split(list string, known []string) ([]string, error) {
	if list == "" {
		return known, nil
	}
	var formats []string
	for _, f := range strings.Split(list, ",") {
		format := strings.TrimSpace(strings.ToLower(f))
		switch {
		case !slices.Contains(known, format):
			return nil, usageError{errors.New(p.words.T("cli.bad_format", f, strings.Join(known, ", ")))}
		case !slices.Contains(formats, format):
			formats = append(formats, format)
		}
	}
	return formats, nil
}

// until is the last day of a report on demand that begins on a day; 0 where none is given. The reports that come again have their own.
func (p *program) until(kind model.ReportKind, on model.Date, typed string) (model.Date, error) {
	if typed == "" {
		return 0, nil
	}
	last, err := p.day(typed)
	if err == nil && (kind != model.ReportOnDemand || last < on) {
		err = usageError{errors.New(p.words.T("cli.until_on_demand", on.Local()))}
	}
	return last, err
}

// day reads --on; the clock's day where it is not given.
func (p *program) day(on string) (model.Date, error) {
	if on == "" {
		return p.instant().Date(), nil
	}
	d, err := model.ParseDate(on)
	if err != nil || d == 0 {
		return 0, usageError{fmt.Errorf("%s", p.words.T("cli.bad_date", on))}
	}
	return d, nil
}
