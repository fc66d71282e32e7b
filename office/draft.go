package office

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/model/outgoing"
	"sotruc/model/owed"
	"sotruc/report"
	"sotruc/store"
)

// Draft makes the report of the kind, disease, duty and period of another from what is in the book: the figures and task totals at its
// closing, following on from the report of the same kind, disease and duty sent for the period just before, and the next number of
// the term. The narrative is left to the officer.
func Draft(ctx context.Context, book *store.Book, set config.Config, of model.Report, now model.Instant) (model.Report, error) {
	r := model.Report{
		Kind: of.Kind, Disease: of.Disease, Duty: of.Duty, Period: of.Period, CorrectionOf: of.CorrectionOf, MadeAt: now,
	}
	p := r.Period
	p.AsOf = now // a week that is not over is counted up to now
	facts, err := factsOf(ctx, book, set, of, p, knownAt(r))
	if err != nil {
		return r, err
	}
	r.Figures = figure.Count(facts, p, set.Calendar())
	if cut := knownAt(r); cut != 0 && cut < now {
		known, err := factsOf(ctx, book, set, of, p, 0)
		if err != nil {
			return r, err
		}
		r.Later = differing(r.Figures, figure.Count(known, p, set.Calendar()))
	}
	r.Tasks = figure.Totals(facts, p, set.Calendar())
	last, goesOn, err := before(ctx, book, set, r)
	if err != nil {
		return r, err
	}
	if goesOn {
		told, err := toldBy(ctx, book, set, last)
		if err != nil {
			return r, err
		}
		since, err := crossed(ctx, book, set, last, r, now)
		if err != nil {
			return r, err
		}
		r.Figures = figure.Continue(r.Figures, told, since)
	}
	if r.Late, err = lateTasks(ctx, book, set, facts, p); err != nil {
		return r, err
	}
	r.Told = of.Told
	r.Figures = figure.Tell(r.Figures, r.Told)
	r.Number, err = nextNumber(ctx, book, set, outgoing.Report, now.Date())
	return r, err
}

// knownAt is the instant as of which a report knows its days: its cut-off, where it has one. A correction, and a report without, know
// all that is in the book, which is 0.
func knownAt(r model.Report) model.Instant {
	if r.CorrectionOf != 0 {
		return 0
	}
	return r.Period.CutAt()
}

// factsOf gives the facts of a report, as they were known at an instant; 0 is now. It does not count itself among what was issued, nor what it
// corrects, nor what that corrects, which could not.
func factsOf(ctx context.Context, book *store.Book, set config.Config, of model.Report, p model.Period, at model.Instant) (model.Facts, error) {
	return factsBy(ctx, book, set, of, func() (model.Facts, error) { return book.Facts(ctx, p, at) })
}

// factsBy are those of a report as they are read.
func factsBy(ctx context.Context, book *store.Book, set config.Config, of model.Report, read func() (model.Facts, error)) (model.Facts, error) {
	facts, err := read()
	if err != nil {
		return facts, fmt.Errorf("gather the facts of a report: %w", err)
	}
	facts.Kinds = set.Activity.Kinds
	delete(facts.Issued, of.ID)
	for one := of; one.CorrectionOf != 0; { // what was corrected itself may be a correction
		delete(facts.Issued, one.CorrectionOf)
		if one, err = book.Report(ctx, one.CorrectionOf); err != nil {
			return facts, fmt.Errorf("find what a report corrects: %w", err)
		}
	}
	return facts.Of(of.Disease), nil
}

// differing counts the figures of a report that are others in another count.
func differing(figures, other []model.Figure) int {
	n := 0
	for i, f := range figures {
		if i >= len(other) || f != other[i] {
			n++
		}
	}
	return n
}

// Redraft fills in a draft the book has anew: what is counted is of now, and all that an officer wrote stays; so does the
// number, where one was given.
func Redraft(ctx context.Context, book *store.Book, set config.Config, kept model.Report, now model.Instant) (model.Report, error) {
	draft, err := Draft(ctx, book, set, kept, now)
	if err != nil {
		return kept, err
	}
	kept.Figures, kept.Tasks, kept.Late, kept.MadeAt = draft.Figures, draft.Tasks, draft.Late, draft.MadeAt
	kept.Later = draft.Later
	if kept.Number == 0 {
		kept.Number = draft.Number
	}
	return kept, nil
}

// before is the report that another goes on from: the last issued of its kind and duty whose period ended the day before its own begins,
// and which is about the same. What was entered after its data moment is the next one's, whether or not somebody noted that it was sent.
func before(ctx context.Context, book *store.Book, set config.Config, r model.Report) (last model.Report, goesOn bool, err error) {
	last, issued, err := lastOf(ctx, book, set, r, r.Period.From, book.LastIssued)
	return last, issued && last.Period.To == r.Period.From-1, err
}

// SentBefore is the last report before a day of the kind and duty of another, and about the same, that was sent; false where there is none.
func SentBefore(ctx context.Context, book *store.Book, set config.Config, r model.Report, day model.Date) (last model.Report, sent bool, err error) {
	return lastOf(ctx, book, set, r, day, book.LastSent)
}

// lastOf asks for the last report before a day of the kind and duty of another, and about the same.
func lastOf(ctx context.Context, book *store.Book, set config.Config, r model.Report, day model.Date,
	ask func(ctx context.Context, kind model.ReportKind, diseases, duties []string, before model.Date) (model.Report, bool, error),
) (last model.Report, there bool, err error) {
	same, err := aboutAs(ctx, book, r)
	if err == nil {
		last, there, err = ask(ctx, r.Kind, same, DutyOf(set, r).Duties(), day)
	}
	if err != nil {
		return last, false, fmt.Errorf("find the report before: %w", err)
	}
	return last, there, nil
}

// aboutAs are the diseases of which a report says the same as another: its own, or, where nobody in the book has any other disease, also
// every one.
func aboutAs(ctx context.Context, book *store.Book, r model.Report) ([]string, error) {
	known, err := book.Diseases(ctx, r.Period.To)
	if err != nil {
		return nil, fmt.Errorf("list the diseases of the book: %w", err)
	}
	same := []string{r.Disease}
	switch others := slices.DeleteFunc(known, func(one string) bool { return one == r.Disease }); {
	case r.Disease != "" && len(others) == 0:
		same = []string{"", r.Disease}
	case r.Disease == "" && len(others) < 2:
		same = append(same, others...)
	}
	return same, nil
}

// coursePeriods is of how many periods a course tells, the present one with them.
const coursePeriods = 12

// Course are the reports before another that were sent, of its kind and duty and about the same, oldest first and at most eleven. A
// correction stands for what it corrects, and of reports whose periods overlap there is the later one.
func Course(ctx context.Context, book *store.Book, set config.Config, r model.Report) ([]model.Report, error) {
	var all []model.Report
	for from := r.Period.From; len(all) < coursePeriods-1; {
		last, sent, err := SentBefore(ctx, book, set, r, from)
		if err != nil {
			return nil, err
		}
		if !sent {
			break
		}
		all, from = append(all, last), last.Period.From
	}
	slices.Reverse(all)
	return all, nil
}

// lateTasks names the tasks late at the closing, with the symbols of their directives.
func lateTasks(ctx context.Context, book *store.Book, set config.Config, facts model.Facts, p model.Period) ([]model.TaskLine, error) {
	ids := make([]model.DirectiveID, len(facts.Tasks))
	for i, task := range facts.Tasks {
		ids[i] = task.DirectiveID
	}
	symbols, err := book.Symbols(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("name directives: %w", err)
	}
	return figure.LateTasks(facts, p, set.Calendar(), symbols), nil
}

// Withdrawn says which reports that went up go on from one that was corrected after they did, each with the correction: see
// owed.Withdrawn. The reports are all there are.
func Withdrawn(ctx context.Context, book *store.Book, set config.Config, all []model.Report) (map[model.ReportID]model.Report, error) {
	if inOrder(all) {
		return nil, nil
	}
	same := make(map[model.ReportID][]string, len(all))
	for _, r := range all {
		var err error
		if same[r.ID], err = aboutAs(ctx, book, r); err != nil {
			return nil, err
		}
	}
	return owed.Withdrawn(all, func(a, b model.Report) bool {
		return DutyOf(set, b).Is(a) && slices.Contains(same[b.ID], a.Disease)
	}), nil
}

// inOrder tells whether each report was issued after those of the days before, and none corrects another.
func inOrder(all []model.Report) bool {
	issued := slices.DeleteFunc(slices.Clone(all), func(r model.Report) bool { return r.IssuedAt == 0 })
	slices.SortFunc(issued, func(a, b model.Report) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Period.To, b.Period.To), cmp.Compare(a.IssuedAt, b.IssuedAt))
	})
	for i, r := range issued {
		if r.CorrectionOf != 0 || i > 0 && issued[i-1].Kind == r.Kind && issued[i-1].IssuedAt > r.IssuedAt {
			return false
		}
	}
	return true
}

// toldBy are the figures of a report as another goes on from them: where activities are counted by other kinds since, those it counted then,
// counted by the kinds of today. A change of the settings is nothing that happened.
func toldBy(ctx context.Context, book *store.Book, set config.Config, last model.Report) ([]model.Figure, error) {
	doc, kept, err := report.Thaw(last)
	if err != nil {
		return nil, fmt.Errorf("read what the report before counted: %w", err)
	}
	if !kept || maps.Equal(doc.CountsAs, countsAs(set)) {
		return last.Figures, nil
	}
	p, at := seenBy(last, 0) // it was issued
	facts, err := factsOf(ctx, book, set, last, p, at)
	if err != nil {
		return nil, err
	}
	told := slices.DeleteFunc(slices.Clone(last.Figures), func(f model.Figure) bool { return figure.IsActivity(f.Code) })
	for _, f := range figure.Count(facts, p, set.Calendar()) {
		if figure.IsActivity(f.Code) {
			told = append(told, f)
		}
	}
	return told, nil
}

// countsAs says of each of the office's own kinds of activities as which it is counted; "" is by itself.
func countsAs(set config.Config) map[string]string {
	var all map[string]string
	for _, k := range set.Activity.Kinds {
		if all == nil {
			all = map[string]string{}
		}
		all[string(k.Code)] = string(k.CountsAs)
	}
	return all
}
