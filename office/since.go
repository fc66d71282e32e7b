package office

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/store"
)

// Since is what became otherwise after a report was issued, as far as it is about its days or days before.
type Since struct {
	Changes []model.Change // oldest first, without those of reports themselves
	Figures []FigureChange // that a correction would give otherwise
}

// FigureChange is a figure as it was reported and as it would be by what is known now.
type FigureChange struct{ Was, Is model.Figure }

// LoadSince compares a report that was issued with what is known now of the days it counted: what came after its data moment is the
// next one's.
func LoadSince(ctx context.Context, book *store.Book, set config.Config, r model.Report) (Since, error) {
	var s Since
	all, err := book.ChangedSince(ctx, r.IssuedAt)
	if err != nil {
		return s, fmt.Errorf("list the changes since a report: %w", err)
	}
	counted := r.Period
	counted.AsOf = r.MadeAt
	ofStep := daysOfSteps(all)
	for _, c := range all {
		if day := cmp.Or(about(c), ofStep[c.StepID], c.At.Date()); !slices.Contains(reportTables[:], c.Table) && day <= counted.Last() {
			s.Changes = append(s.Changes, c)
		}
	}
	of := r
	of.ID, of.CorrectionOf = r.CorrectionOf, r.ID // neither is among what it counts as issued
	again, err := Draft(ctx, book, set, of, r.MadeAt)
	if err != nil {
		return s, err
	}
	is := make(map[string]model.Figure, len(again.Figures))
	for _, f := range again.Figures {
		is[f.Code] = f
	}
	for _, was := range r.Figures {
		if f, counted := is[was.Code]; counted && figure.Changed(was, f) {
			s.Figures = append(s.Figures, FigureChange{was, f})
		}
	}
	return s, nil
}

// reportTables are the report's own, whose sending is no change of what it says, and those of which no report says anything.
var reportTables = [...]string{"report", "report_file", "sending", "file", "saved_view", "waiting_paper"}

// daysOf are the columns that say which days a row of a table is about, the one it begins with first.
var daysOf = map[string][]string{
	"isolation":        {"starts_on", "ends_on", "ended_on", "anchor_on"},
	"isolation_change": {"previous_end"},
	"check_in":         {"day"},
	"alarm_answer":     {"done_at", "at"},
	"waived_round":     {"day"},
	"test":             {"taken_on", "due_on", "result_on"},
	"violation":        {"at"},
	"movement":         {"on"},
	"activity":         {"on"},
	"site_count":       {"on"},
	"outgoing":         {"on"},
	"directive":        {"received_at", "issued_on"},
	"task":             {"created_at"},
	"completion":       {"done_at", "at"},
	"household":        {"created_at"},
	"person":           {"created_at"},
	"unit":             {"created_at"},
	"member":           {"created_at"},
}

// about is the first day that a change touches: of a row that was made or taken away, also of an isolation that was cancelled or is again, the day
// it begins, of one that was changed the earliest that was or is another; 0 where the row has no day, as a part of another.
func about(c model.Change) model.Date {
	before, after := rowOf(c.Before), rowOf(c.After)
	var begins, touched model.Date
	for _, column := range daysOf[c.Table] {
		was, is := dayOf(before[column]), dayOf(after[column])
		for _, day := range []model.Date{was, is} {
			if day == 0 {
				continue
			}
			if begins == 0 {
				begins = day
			}
			if was != is && before != nil && after != nil && (touched == 0 || day < touched) {
				touched = day
			}
		}
	}
	never := string(model.OutcomeCancelled)
	if touched == 0 || before["outcome"] == never != (after["outcome"] == never) {
		return begins
	}
	return touched
}

// daysOfSteps gives the first day each step touches: what was done with a row that has a day is about that, its parts as well.
func daysOfSteps(changes []model.Change) map[model.StepID]model.Date {
	first := map[model.StepID]model.Date{}
	for _, c := range changes {
		if day := about(c); day != 0 && (first[c.StepID] == 0 || day < first[c.StepID]) {
			first[c.StepID] = day
		}
	}
	return first
}

// rowOf is a row as the journal has it; nil where there was none.
func rowOf(text string) map[string]any {
	var row map[string]any
	if json.Unmarshal([]byte(text), &row) != nil {
		return nil
	}
	return row
}

// dayOf is the day of a value of a row: YYYY-MM-DD, or an instant of that day in the office's time.
func dayOf(value any) model.Date {
	text, _ := value.(string)
	if text == "" {
		return 0
	}
	if at, err := model.ParseInstant(text); err == nil {
		return at.Date()
	}
	if day, err := model.ParseDate(text); err == nil {
		return day
	}
	return 0
}
