package office

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/register"
	"sotruc/report"
	"sotruc/store"
)

// LoadDocument is a report that is counted with everything around it, ready for files: of one that was issued what was printed then, of
// a draft the office of the settings, the activities of its period from the book, and the sentences its figures say. Where a template of
// these cannot be used, which is a *words.Error, the document is whole but for the sentences.
func LoadDocument(ctx context.Context, book *store.Book, set config.Config, r model.Report) (report.Document, error) {
	if r.IssuedAt != 0 {
		if doc, kept, err := report.Thaw(r); kept || err != nil {
			return doc, err
		}
	}
	doc := document(set, r)
	if err := nameActivities(ctx, book, set, &doc); err != nil {
		return doc, err
	}
	if err := nameCorrected(ctx, book, set, &doc); err != nil {
		return doc, err
	}
	if r.IssuedAt == 0 { // before this was kept there was one layout
		settled, err := settle(ctx, book, set, r)
		if err != nil {
			return doc, err
		}
		if err := speak(settled, &doc); err != nil {
			return doc, err
		}
	}
	err := nameCourse(ctx, book, set, &doc)
	return doc, err
}

// nameCourse puts into a document what the reports before it said of the figures that are followed.
func nameCourse(ctx context.Context, book *store.Book, set config.Config, doc *report.Document) error {
	if doc.Report.Kind == model.ReportOnDemand { // each is about something else
		return nil
	}
	earlier, err := Course(ctx, book, set, doc.Report)
	if err != nil {
		return err
	}
	past := make([]report.Past, len(earlier))
	for i, was := range earlier {
		symbol, err := PrintedSymbol(set, was)
		if err != nil {
			return err
		}
		past[i] = report.PastOf(was, symbol)
	}
	doc.Course = report.CourseTo(*doc, past)
	return nil
}

// named tells whether a document has an activity as it is now.
func named(doc report.Document, a model.Activity) bool {
	same := func(one model.Activity) bool { return one.ID == a.ID && one.Rev == a.Rev }
	return slices.ContainsFunc(doc.Activities, same) || slices.ContainsFunc(doc.Earlier, same)
}

// nameCorrected puts into the document of a correction what it corrects, as that was issued.
func nameCorrected(ctx context.Context, book *store.Book, set config.Config, doc *report.Document) error {
	if doc.Report.CorrectionOf == 0 {
		return nil
	}
	was, err := book.Report(ctx, doc.Report.CorrectionOf)
	if err != nil {
		return fmt.Errorf("read the report that is corrected: %w", err)
	}
	symbol, err := PrintedSymbol(set, was)
	if err != nil {
		return err
	}
	doc.Corrects = &report.Corrected{Number: was.Number, Symbol: symbol, On: was.IssuedAt.Date(), Figures: was.Figures, Whole: doc.Report.IssuedAt == 0}
	return nil
}

// nameActivities puts the activities into a document that its figures count: those of the period as far as it is counted; and, where the
// figures go on from a report before, those of earlier days that it did not count, or not as they are now.
func nameActivities(ctx context.Context, book *store.Book, set config.Config, doc *report.Document) error {
	p := doc.Report.Period
	p.AsOf = doc.Report.MadeAt
	from, after := p.From, model.Instant(math.MaxInt64)
	var was report.Document
	last, goesOn, err := before(ctx, book, set, doc.Report)
	if err != nil {
		return err
	}
	if goesOn {
		counted := last.Period
		counted.AsOf = last.MadeAt
		from, after = counted.Last()+1, last.MadeAt
		if cut := knownAt(last); cut != 0 {
			after = min(after, cut)
		}
		if was, _, err = report.Thaw(last); err != nil {
			return err
		}
	}
	all, err := book.ActivitiesTo(ctx, p.Last(), from, after, knownAt(doc.Report))
	if err != nil {
		return fmt.Errorf("read the activities of a report: %w", err)
	}
	for _, a := range all {
		if named(was, a) { // in the second in which it was counted
			continue
		}
		if a.On < p.From {
			doc.Earlier = append(doc.Earlier, a)
		} else {
			doc.Activities = append(doc.Activities, a)
		}
	}
	return nil
}

// document is a report with the office around it; the activities are the caller's to add.
func document(set config.Config, r model.Report) report.Document {
	duty := set.Report.Duty(r.Kind, r.Duty)
	doc := report.Document{
		Form: report.Form(duty.Form), Disease: diseaseName(set, r), Report: r, Office: signing(set), Labels: labels(set), CountsAs: countsAs(set),
		Duty: set.Report.DutyShown(r.Kind, r.Duty), Mail: duty.Recipients, Separator: set.Report.CSVSeparator,
	}
	if len(doc.Office.Recipients) == 0 && duty.To != "" {
		doc.Office.Recipients = []string{duty.To}
	}
	return doc
}

// diseaseName is the disease a report speaks of; "" for every one. The disease of the settings goes by the name it has there. Reports
// sent before they could be about one disease spoke of it, and so did those of an office whose disease has no rules.
func diseaseName(set config.Config, r model.Report) string {
	usual, known := set.Disease(set.Isolation.Disease)
	id := r.Disease
	switch {
	case id == "" && !known:
		return set.Isolation.Disease
	case id == "" && r.SentAt != 0:
		id = set.UsualDisease(r.Period.From)
	}
	if known && usual.ID == id {
		return set.Isolation.Disease
	}
	if d, there := set.Disease(id); there {
		return d.VI
	}
	return id
}

// labels are the names of the figures that the settings add.
func labels(set config.Config) map[string]string {
	named := map[string]string{}
	for _, k := range set.Activity.Kinds {
		named["activity."+string(k.Code)] = k.Label
	}
	return named
}

// RegisterDocument is a register with the office around it.
func RegisterDocument(set config.Config, r register.Register) report.RegisterDocument {
	return report.RegisterDocument{Office: signing(set), Register: r}
}

// Named puts the office that a book is of into settings that name none: as it stands on the report that was issued last. It tells whether
// the book knows.
func Named(ctx context.Context, book *store.Book, set *config.Config) (bool, error) {
	if set.Office.Name != "" {
		return true, nil
	}
	reports, err := book.Reports(ctx)
	if err != nil || len(reports) == 0 {
		return false, err
	}
	last := slices.MaxFunc(reports, func(a, b model.Report) int { return cmp.Compare(a.IssuedAt, b.IssuedAt) })
	doc, was, err := report.Thaw(last)
	if err != nil || !was || doc.Office.Name == "" {
		return false, err
	}
	o := &set.Office
	o.PartyBranch, o.Superior, o.Name, o.Symbol, o.Place = doc.Office.PartyBranch, doc.Office.Superior, doc.Office.Name, doc.Office.Symbol, doc.Office.Place
	o.SignFor, o.SignerTitle, o.SignerName = doc.Office.SignFor, doc.Office.SignerTitle, doc.Office.SignerName
	return true, nil
}

// signing is the office of the settings, as it signs.
func signing(set config.Config) report.Office {
	o := set.Office
	return report.Office{
		PartyBranch: o.PartyBranch, Superior: o.Superior, Name: o.Name, Symbol: o.Symbol, Place: o.Place,
		SignFor: o.SignFor, SignerTitle: o.SignerTitle, SignerName: o.SignerName, Recipients: set.Report.Copies,
	}
}
