package reports

import (
	"context"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// saveText keeps the narrative. Where it is what the book has, nothing is written: what was issued stays so.
func (r *reportSheet) saveText() (scene.Action, tea.Cmd) {
	book, next := r.desk.Book, r.shown.stored
	next.Narrative = r.narrative()
	typed := r.saves()
	if slices.Equal(next.Narrative, r.shown.stored.Narrative) {
		r.saving = typed
		r.saved(r.shown.stored)
		return scene.Notice{Text: r.desk.T("report.text_saved")}, nil
	}
	said := "report.text_saved"
	if next.IssuedAt != 0 {
		said = "report.reopened"
	}
	return nil, r.keeps(typed, r.write(func(ctx context.Context) (model.Report, error) {
		saved, err := book.SaveReport(ctx, next)
		if err != nil {
			return saved, fmt.Errorf("save the text of a report: %w", err)
		}
		return saved, nil
	}, func(model.Report) scene.Action { return scene.Notice{Text: r.desk.T(said)} }))
}

// askDetails asks for number, symbol and period of a draft.
func (r *reportSheet) askDetails() scene.Action {
	d, stored := r.desk, r.shown.stored
	number := ""
	if stored.Number != 0 {
		number = fmt.Sprint(stored.Number)
	}
	fields := append([]kit.Field{
		{Key: "number", Label: d.T("report.field.number"), Value: number, Replace: true, Width: 8, Limit: 6, Placeholder: fmt.Sprint(r.shown.report.Number)},
		{Key: "symbol", Label: d.T("report.field.symbol"), Value: stored.Symbol, Limit: scene.ShortLimit, Placeholder: numberText(d, r.shown.report)},
	}, append(periodFields(d, stored), dutyFields(d, stored)...)...)
	same := func(next model.Report) bool {
		return next.Number == stored.Number && next.Symbol == stored.Symbol && next.Period == stored.Period && next.Disease == stored.Disease &&
			next.Duty == stored.Duty && next.Title == stored.Title && next.Layout == stored.Layout
	}
	return scene.Fill{Title: part.ReportName(d, stored), Fields: fields, Then: func(values map[string]string) (scene.Action, tea.Cmd, map[string]string) {
		next, wrong := typedPeriod(d, stored, values)
		n, ok := scene.TypedNumber(values["number"])
		if !ok {
			return nil, nil, map[string]string{"number": d.T("error.not-a-number")}
		}
		if len(wrong) > 0 {
			return nil, nil, wrong
		}
		next.Number, next.Symbol = n, viet.CleanLine(values["symbol"])
		if same(next) {
			return nil, nil, nil // what was issued stays so
		}
		return nil, r.saveDetails(next), nil
	}}
}

func (r *reportSheet) saveDetails(next model.Report) tea.Cmd {
	book := r.desk.Book
	return r.write(func(ctx context.Context) (model.Report, error) {
		saved, err := book.SaveReport(ctx, next)
		if err != nil {
			return saved, fmt.Errorf("save a report: %w", err)
		}
		return saved, nil
	}, func(saved model.Report) scene.Action {
		if next.IssuedAt != 0 {
			return scene.Notice{Text: r.desk.T("report.reopened")}
		}
		return scene.Notice{Text: r.desk.T("report.saved", part.ReportName(r.desk, saved))}
	})
}
