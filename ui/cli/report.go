package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sotruc/model"
	"sotruc/office"
	"sotruc/report"
	"sotruc/store"
)

type reportOptions struct {
	on, out, format string
	disease         string // as typed
	final           bool
}

// reportCommand writes the files of a report.
func (p *program) reportCommand() *cobra.Command {
	opts := reportOptions{}
	kinds := []string{string(model.ReportDaily), string(model.ReportWeekly), string(model.ReportMonthly)}
	cmd := &cobra.Command{
		Use: "report KIND", Short: p.words.T("cli.report"), Long: p.words.T("cli.report_long"), ValidArgs: kinds,
		Args: p.args(1, 1, kinds...),
		RunE: func(cmd *cobra.Command, args []string) error {
			return p.report(cmd.Context(), model.ReportKind(args[0]), opts)
		},
	}
	cmd.Flags().StringVar(&opts.on, "on", "", p.words.T("cli.flag_on"))
	cmd.Flags().StringVar(&opts.disease, "disease", "", p.words.T("cli.flag_report_disease"))
	cmd.Flags().StringVar(&opts.out, "out", ".", p.words.T("cli.flag_out"))
	cmd.Flags().StringVar(&opts.format, "format", "", p.words.T("cli.flag_format", strings.Join(report.Formats(), ",")))
	cmd.Flags().BoolVar(&opts.final, "final", false, p.words.T("cli.flag_final"))
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
	period := model.PeriodFor(kind, on, p.set.Report.WeekStarts, p.set.Report.CutOff)
	about, err := p.reportAbout(opts.disease, period)
	if err != nil {
		return err
	}
	open := p.reading
	if opts.final && p.instant() >= period.Closes() {
		open = p.with
	}
	return open(ctx, func(book *store.Book) error {
		r, err := p.reportOf(ctx, book, kind, about, period)
		if err != nil {
			return err
		}
		if opts.final && r.SentAt == 0 {
			if r, err = p.finish(ctx, book, r, formats); err != nil {
				return err
			}
		}
		return p.writeReport(ctx, book, r, formats, opts.out)
	})
}

// reportOf is the report of a period as it was sent, or drafted anew with what the officer put into the draft in the
// book. Where the period has a correction, that is the report; the newest, where it has several.
func (p *program) reportOf(ctx context.Context, book *store.Book, kind model.ReportKind, about []string, period model.Period) (model.Report, error) {
	all, err := book.Reports(ctx)
	if err != nil {
		return model.Report{}, err
	}
	kept, there := reportAmong(all, kind, about, period)
	if there && kept.SentAt != 0 {
		return kept, nil
	}
	if there {
		return office.Redraft(ctx, book, p.set, kept, p.instant())
	}
	return office.Draft(ctx, book, p.set, model.Report{Kind: kind, Disease: about[0], Period: period}, p.instant())
}

// reportAmong finds the report of a period among all, of which the newest come first: about the first of some diseases that has one.
func reportAmong(all []model.Report, kind model.ReportKind, about []string, period model.Period) (model.Report, bool) {
	for _, disease := range about {
		for _, correction := range []bool{true, false} {
			for _, r := range all {
				if r.Kind == kind && r.Disease == disease && r.Period.From == period.From && r.Period.To == period.To && (r.CorrectionOf != 0) == correction {
					return r, true
				}
			}
		}
	}
	return model.Report{}, false
}

// finish freezes a report in the book with its files, in one step, as if it had been marked as sent on the screen. A
// period that is not over cannot be frozen: what it still brings would never be reported.
func (p *program) finish(ctx context.Context, book *store.Book, r model.Report, formats []string) (model.Report, error) {
	if p.instant() < r.Period.Closes() {
		cut := r.Period.Cut
		if cut == "" {
			cut = "24:00"
		}
		p.say("cli.not_over", string(cut), r.Period.To.Local())
		return r, said{exitFailed}
	}
	var err error
	if r.Files, err = p.render(ctx, book, r, formats); err != nil {
		return r, err
	}
	r.Sendings = []model.Sending{{At: p.instant(), To: p.set.Office.Superior, How: p.words.T("cli.sent_as_file"), By: p.set.Officer.Name}}
	return book.MarkSent(ctx, r)
}

// writeReport writes the files of a report into a folder and prints their paths.
func (p *program) writeReport(ctx context.Context, book *store.Book, r model.Report, formats []string, dir string) error {
	files, err := p.filesOf(ctx, book, r, formats)
	if err != nil {
		return err
	}
	if files, err = report.Put(dir, files); err != nil {
		return err
	}
	for _, f := range files {
		p.print(oneLine(filepath.Join(dir, f.Name)))
	}
	return nil
}

// filesOf gives the files of a report: of one that was sent those kept with it, byte for byte. A format that was not
// kept is made from the frozen figures, and that is said.
func (p *program) filesOf(ctx context.Context, book *store.Book, r model.Report, formats []string) ([]model.File, error) {
	if r.SentAt == 0 {
		return p.render(ctx, book, r, formats)
	}
	var files []model.File
	var missing []string
	for _, format := range formats {
		at := slices.IndexFunc(r.Files, func(f model.File) bool { return filepath.Ext(f.Name) == "."+format })
		if at < 0 {
			missing = append(missing, format)
			continue
		}
		kept, err := book.ReportFile(ctx, r.ID, r.Files[at].Name)
		if err != nil {
			return nil, err
		}
		files = append(files, kept)
	}
	if len(missing) == 0 {
		return files, nil
	}
	p.say("cli.not_kept", strings.Join(missing, ", "))
	made, err := p.render(ctx, book, r, missing)
	return append(files, made...), err
}

// render makes the files of a report in memory.
func (p *program) render(ctx context.Context, book *store.Book, r model.Report, formats []string) ([]model.File, error) {
	d, err := office.LoadDocument(ctx, book, p.set, r)
	if err != nil {
		return nil, err
	}
	files := make([]model.File, 0, len(formats))
	for _, format := range formats {
		content, err := report.Render(d, format)
		if err != nil {
			return nil, err
		}
		files = append(files, model.File{Name: report.Name(d, format), Bytes: content, Size: len(content)})
	}
	return files, nil
}

// formats splits --format, or takes those of the settings that can be written.
func (p *program) formats(list string) ([]string, error) {
	known := report.Formats()
	if list == "" {
		var formats []string
		for _, f := range p.set.Report.Formats {
			if slices.Contains(known, f) && !slices.Contains(formats, f) {
				formats = append(formats, f)
			}
		}
		return formats, nil
	}
	return p.split(list, known)
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
