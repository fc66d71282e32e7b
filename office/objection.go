package office

import (
	"context"
	"fmt"
	"slices"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/report"
	"sotruc/store"
)

// Objection is something that speaks against issuing a report; nothing keeps anybody from doing so.
type Objection struct {
	Code     string       // late, not-over, no-office, no-superior, no-place, no-signer, unwritten, unconfirmed, not-looked-in, alarmed, later, outdated, told, before-missing, before-unsent, before-withdrawn, overlaps
	Count    int          // of what is counted
	Period   model.Period // of the report before that is meant
	Figures  []model.Figure
	Sections []string // that are not written, or were when the figures said something else, by their headings
}

// Preceding is what speaks against issuing a report by the reports before it: one that is owed and was never issued, one of which nobody noted
// that it was sent, one that needs a correction first, one that tells of some of the same days.
func Preceding(ctx context.Context, book *store.Book, set config.Config, r model.Report, now model.Instant) ([]Objection, error) {
	if r.Kind == model.ReportOnDemand {
		return nil, nil
	}
	owes, err := Owed(ctx, book, set, now)
	if err != nil {
		return nil, err
	}
	last, goesOn, err := before(ctx, book, set, r)
	if err != nil {
		return nil, err
	}
	var all []Objection
	rule := DutyOf(set, r)
	for _, one := range owes {
		about := one.Kind == rule.Kind && one.Duty == rule.Duty && slices.Contains(one.Diseases, r.Disease)
		if about && one.Period.To < r.Period.From && (!goesOn || !one.AnsweredBy(last)) {
			all = append(all, Objection{Code: "before-missing", Period: one.Period})
		}
	}
	reports, err := book.Reports(ctx)
	if err != nil {
		return nil, fmt.Errorf("list the reports before one: %w", err)
	}
	corrected := map[model.ReportID]bool{}
	for _, one := range reports {
		corrected[one.CorrectionOf] = true
	}
	for _, one := range reports {
		apart := one.IssuedAt == 0 || one.ID == r.ID || one.ID == r.CorrectionOf || corrected[one.ID] || !rule.Is(one) || one.Disease != r.Disease
		if !apart && one.Period.From <= r.Period.To && one.Period.To >= r.Period.From {
			all = append(all, Objection{Code: "overlaps", Period: one.Period})
		}
	}
	if !goesOn {
		return all, nil
	}
	if last.SentAt == 0 {
		all = append(all, Objection{Code: "before-unsent", Period: last.Period})
	}
	withdrawn, err := Withdrawn(ctx, book, set, reports)
	if _, is := withdrawn[last.ID]; is {
		all = append(all, Objection{Code: "before-withdrawn", Period: last.Period})
	}
	return all, err
}

// Against lists what speaks against issuing a report at an instant, what Preceding found of those before it first. What is counted are the
// figures of the report itself; late are the stocks that are not at the beginning what the report before said at its end.
func Against(set config.Config, doc report.Document, preceding []Objection, now model.Instant) []Objection {
	r := doc.Report
	all := slices.Clone(preceding)
	add := func(yes bool, one Objection) {
		if yes {
			all = append(all, one)
		}
	}
	figures := make(map[string]model.Figure, len(r.Figures))
	for _, f := range r.Figures {
		figures[f.Code] = f
	}
	late := slices.DeleteFunc(slices.Clone(r.Figures), func(f model.Figure) bool { return f.Late == 0 || !figure.IsStock(f) })
	unwritten, p := report.Unwritten(doc), r.Period
	unconfirmed, alarmed := figures["home.unconfirmed"].Now, figures["alarm.open"].Now
	own := func(code string) int { return figure.Own(figures[code]) } // what was made good of earlier days does not stand for what is missing
	missing := own("checkin.expected") - own("checkin.done") - own("checkin.absent")
	add(now < p.Closes(), Objection{Code: "not-over"})
	add(set.Office.Name == "", Objection{Code: "no-office"})
	add(set.Office.Superior == "" && set.Office.PartyBranch == "", Objection{Code: "no-superior"})
	add(set.Office.Place == "", Objection{Code: "no-place"})
	add(set.Office.SignerName == "", Objection{Code: "no-signer"})
	add(len(unwritten) > 0, Objection{Code: "unwritten", Sections: unwritten})
	outdated := report.Outdated(doc)
	add(len(outdated) > 0, Objection{Code: "outdated", Sections: outdated})
	add(unconfirmed > 0, Objection{Code: "unconfirmed", Count: unconfirmed})
	add(missing > 0, Objection{Code: "not-looked-in", Count: missing})
	add(r.Later > 0 && r.IssuedAt == 0, Objection{Code: "later", Count: r.Later})
	add(len(late) > 0 && r.IssuedAt == 0, Objection{Code: "late", Figures: late})
	add(len(r.Told) > 0 && r.IssuedAt == 0, Objection{Code: "told", Count: len(r.Told)})
	add(alarmed > 0, Objection{Code: "alarmed", Count: alarmed})
	return all
}
