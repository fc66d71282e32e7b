package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	arrived "sotruc/intake/sent"
	"sotruc/model"
	"sotruc/model/merge"
	"sotruc/office"
	"sotruc/office/gather"
	"sotruc/report"
	"sotruc/ui/cli/progress"
	"sotruc/ui/cli/summed"
	"sotruc/ui/locale"
)

type mergeOptions struct {
	list, out, format string
	from, to, period  string
	kind, disease     string
	asJSON            bool
}

// mergeCommand adds up the reports of many offices. It opens no book.
func (p *program) mergeCommand() *cobra.Command {
	opts := mergeOptions{}
	cmd := &cobra.Command{
		Use: "merge FILE|DIR…", Short: p.words.T("merge.short"), Long: p.words.T("merge.long"), Args: p.args(1, anyNumber),
		RunE: func(cmd *cobra.Command, args []string) error { return p.merge(cmd.Context(), args, opts) },
	}
	cmd.Flags().StringVar(&opts.list, "of", "", p.words.T("merge.flag_of"))
	cmd.Flags().StringVar(&opts.period, "period", "", p.words.T("merge.flag_period"))
	cmd.Flags().StringVar(&opts.from, "from", "", p.words.T("merge.flag_from"))
	cmd.Flags().StringVar(&opts.to, "to", "", p.words.T("merge.flag_to"))
	cmd.Flags().StringVar(&opts.kind, "kind", "", p.words.T("merge.flag_kind"))
	cmd.Flags().StringVar(&opts.disease, "disease", "", p.words.T("cli.flag_report_disease"))
	cmd.Flags().StringVar(&opts.out, "out", ".", p.words.T("cli.flag_out"))
	cmd.Flags().StringVar(&opts.format, "format", "", p.words.T("cli.flag_format", strings.Join(report.MergedFormats(), ",")))
	cmd.Flags().BoolVar(&opts.asJSON, "json", false, p.words.T("cli.flag_json"))
	return cmd
}

func (p *program) merge(ctx context.Context, paths []string, opts mergeOptions) error {
	formats, err := p.split(opts.format, report.MergedFormats())
	if err != nil {
		return err
	}
	asked, err := p.askedOfMerge(opts)
	if err != nil {
		return err
	}
	list, err := office.ReadOffices(opts.list)
	if bad := (*arrived.ListError)(nil); errors.As(err, &bad) {
		args := []any{bad.Name}
		if bad.Code == arrived.ListTwice {
			args = append(args, bad.A.Row, bad.B.Row, bad.B.Name)
		}
		p.say("merge.list."+string(bad.Code), args...)
		return said{exitFailed}
	}
	if err != nil {
		return err
	}
	found := gather.Search{Ending: ".json"}
	for _, path := range paths {
		found.Add(path)
	}
	bar := progress.Of(p.env.Err, p.env.Get("TERM"), len(found.Files))
	outcome, err := office.Merge(ctx, p.set, found.Files, list, asked, bar.Show)
	bar.End()
	if err != nil {
		return err
	}
	return p.mergeOutcome(found, outcome, formats, opts)
}

// mergeOutcome writes the files, and says what became of the reports.
func (p *program) mergeOutcome(found gather.Search, o merge.Outcome, formats []string, opts mergeOptions) error {
	summed.Voice{Words: p.words, Say: func(text string) { fmt.Fprintln(p.env.Err, oneLine(text)) }, Warn: p.warn}.Tell(found, o)
	var files []string
	if len(o.Taken) > 0 {
		vi, err := locale.Load("vi") // the papers are Vietnamese in either language
		if err != nil {
			return err
		}
		defer p.making(opts.out)()
		put, err := office.PutMerged(opts.out, p.set, o, formats, func(l merge.LeftOut) string { return summed.LeftOut(vi, l) })
		if err != nil {
			return err
		}
		for _, f := range put {
			files = append(files, oneLine(filepath.Join(opts.out, f.Name)))
		}
	}
	if opts.asJSON {
		if err := summed.Print(p.env.Out, p.words, o, files, oneLine); err != nil {
			return err
		}
	} else {
		for _, name := range files {
			p.print(name)
		}
	}
	if o.Failed() || len(o.Taken) == 0 || len(found.Refused)+len(found.Passed) > 0 {
		return said{exitFailed}
	}
	return nil
}

// askedOfMerge is what the flags ask for.
func (p *program) askedOfMerge(opts mergeOptions) (merge.Asked, error) {
	asked := merge.Asked{Kind: model.ReportKind(opts.kind)}
	switch asked.Kind {
	case "", model.ReportDaily, model.ReportWeekly, model.ReportMonthly, model.ReportOnDemand:
	default:
		return asked, p.misused("bad_argument", opts.kind, "daily, weekly, monthly, on-demand")
	}
	if opts.disease != "" {
		id, err := p.disease(opts.disease)
		if err != nil {
			return asked, err
		}
		asked.Disease = &id
	}
	switch {
	case opts.period != "" && opts.from+opts.to != "", (opts.from == "") != (opts.to == ""):
		return asked, usageError{errors.New(p.words.T("merge.bad_span"))}
	case opts.period != "":
		span, ok := merge.ParseSpan(opts.period)
		if !ok {
			return asked, usageError{errors.New(p.words.T("merge.bad_period", opts.period))}
		}
		asked.Span = span
	case opts.from != "":
		from, err := p.day(opts.from)
		if err != nil {
			return asked, err
		}
		to, err := p.day(opts.to)
		if err != nil {
			return asked, err
		}
		if from > to {
			return asked, usageError{errors.New(p.words.T("merge.bad_span"))}
		}
		asked.Span = merge.Between(from, to)
	}
	return asked, nil
}
