package office

import (
	"context"
	"fmt"
	"math"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/register"
	"sotruc/report"
	"sotruc/store"
)

// LoadDocument is a report with everything around it, ready for files: the office and the activities of its period from
// the book.
func LoadDocument(ctx context.Context, book *store.Book, set config.Config, r model.Report) (report.Document, error) {
	doc := document(set, r)
	var err error
	doc.Activities, err = periodActivities(ctx, book, r.Period)
	return doc, err
}

// periodActivities are those of the days of a period.
func periodActivities(ctx context.Context, book *store.Book, p model.Period) ([]model.Activity, error) {
	all, err := book.Activities(ctx, math.MaxInt32)
	if err != nil {
		return nil, fmt.Errorf("read the activities of a report: %w", err)
	}
	var kept []model.Activity
	for _, a := range all {
		if p.HoldsDay(a.On) {
			kept = append(kept, a)
		}
	}
	return kept, nil
}

// document is a report with the office around it; the activities are the caller's to add.
func document(set config.Config, r model.Report) report.Document {
	return report.Document{Form: report.Form(set.Report.Form), Disease: diseaseName(set, r), Report: r, Office: signing(set), Labels: labels(set)}
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

// signing is the office of the settings, as it signs.
func signing(set config.Config) report.Office {
	o := set.Office
	return report.Office{
		PartyBranch: o.PartyBranch, Superior: o.Superior, Name: o.Name, Symbol: o.Symbol, Place: o.Place,
		SignFor: o.SignFor, SignerTitle: o.SignerTitle, SignerName: o.SignerName, Recipients: set.Report.Copies,
	}
}
