package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sotruc/model"
	"sotruc/report"
	"sotruc/store"
	"sotruc/ui/tui"
)

type reportOptions struct {
	on, out, format string
	final           bool
}

// reportCommand writes the files of a report.
func (p *program) reportCommand() *cobra.Command {
	opts := reportOptions{}
	kinds := []string{string(model.ReportDaily), string(model.ReportWeekly), string(model.ReportMonthly)}
	cmd := &cobra.Command{
		Use: "report KIND", Short: p.words.T("cli.report"), Long: p.words.T("cli.report_long"), ValidArgs: kinds,
		Args: usage(cobra.MatchAll(cobra.ExactArgs(1), cobra.OnlyValidArgs)),
		RunE: func(cmd *cobra.Command, args []string) error {
			return p.report(cmd.Context(), model.ReportKind(args[0]), opts)
		},
	}
	cmd.Flags().StringVar(&opts.on, "on", "", p.words.T("cli.flag_on"))
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
	return p.with(ctx, func(book *store.Book) error {
		r, err := p.reportOf(ctx, book, kind, period)
		if err != nil {
			return err
		}
		if opts.final && r.SentAt == 0 {
			if r, err = p.finish(ctx, book, r, formats); err != nil {
				return err
			}
		}
		return p.writeReport(opts.out, tui.Document(p.set, r), formats)
	})
}

// reportOf is the report of a period as it was sent, or drafted anew with the narrative kept in the book.
func (p *program) reportOf(ctx context.Context, book *store.Book, kind model.ReportKind, period model.Period) (model.Report, error) {
	all, err := book.Reports(ctx)
	if err != nil {
		return model.Report{}, err
	}
	at := slices.IndexFunc(all, func(r model.Report) bool {
		return r.Kind == kind && r.Period.From == period.From && r.Period.To == period.To && r.CorrectionOf == 0
	})
	if at >= 0 && all[at].SentAt != 0 {
		return book.Report(ctx, all[at].ID)
	}
	draft, err := tui.Draft(ctx, book, p.set, kind, period, p.instant())
	if err == nil && at >= 0 {
		draft.ID, draft.Rev, draft.Narrative = all[at].ID, all[at].Rev, all[at].Narrative
		if all[at].Number != 0 {
			draft.Number = all[at].Number
		}
	}
	return draft, err
}

// finish freezes a report in the book with its files, as if it had been marked as sent on the screen.
func (p *program) finish(ctx context.Context, book *store.Book, r model.Report, formats []string) (model.Report, error) {
	saved, err := book.SaveReport(ctx, r)
	if err != nil {
		return r, err
	}
	r.ID, r.Rev = saved.ID, saved.Rev
	if r.Files, err = p.render(r, formats); err != nil {
		return r, err
	}
	r.Sendings = []model.Sending{{At: p.instant(), To: p.set.Office.Superior, How: p.words.T("cli.sent_as_file"), By: p.set.Officer.Name}}
	return book.MarkSent(ctx, r)
}

// render makes the files of a report in memory.
func (p *program) render(r model.Report, formats []string) ([]model.File, error) {
	d := tui.Document(p.set, r)
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
			if slices.Contains(known, f) {
				formats = append(formats, f)
			}
		}
		return formats, nil
	}
	formats := strings.Split(list, ",")
	for i, f := range formats {
		formats[i] = strings.TrimSpace(strings.ToLower(f))
		if !slices.Contains(known, formats[i]) {
			return nil, usageError{errors.New(p.words.T("cli.bad_format", f, strings.Join(known, ", ")))}
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
