package tui

import (
	"context"
	"fmt"
	"math"

	"sotruc/config"
	"sotruc/model"
	"sotruc/report"
	"sotruc/store"
)

// Draft makes the report of a period from what is in the book: the figures and task totals at its closing, following on
// from the report of the same kind sent for the period just before, and the next number of the term. The narrative is
// left to the officer.
func Draft(ctx context.Context, book *store.Book, set config.Config, kind model.ReportKind, p model.Period, now model.Instant) (model.Report, error) {
	r := model.Report{Kind: kind, Period: p, MadeAt: now}
	p.AsOf = now // a week that is not over is counted up to now
	facts, err := book.Facts(ctx, p)
	if err != nil {
		return r, fmt.Errorf("gather the facts of a report: %w", err)
	}
	r.Figures = model.Figures(facts, p, set.Calendar())
	r.Tasks = model.Totals(facts, p, set.Calendar())
	last, sent, err := book.LastSent(ctx, kind, p.From)
	if err != nil {
		return r, fmt.Errorf("find the report before: %w", err)
	}
	if sent && last.Period.To == p.From-1 {
		r.Figures = model.Continue(r.Figures, last.Figures)
	}
	if r.Late, err = lateTasks(ctx, book, set, facts, p); err != nil {
		return r, err
	}
	r.Number, err = nextNumber(ctx, book, set)
	return r, err
}

// lateTasks names the tasks late at the closing, with the symbols of their directives.
func lateTasks(ctx context.Context, book *store.Book, set config.Config, facts model.Facts, p model.Period) ([]model.TaskLine, error) {
	seen := map[model.DirectiveID]bool{}
	var ids []model.DirectiveID
	for _, task := range facts.Tasks {
		if task.DirectiveID != 0 && !seen[task.DirectiveID] {
			seen[task.DirectiveID] = true
			ids = append(ids, task.DirectiveID)
		}
	}
	lines, err := book.Directives(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("name the directives of late tasks: %w", err)
	}
	symbols := make(map[model.DirectiveID]string, len(lines))
	for _, line := range lines {
		symbols[line.ID] = line.Symbol
	}
	return model.LateTasks(facts, p, set.Calendar(), symbols), nil
}

// nextNumber is the number after the highest sent in the term. Source: Hướng dẫn 36-HD/VPTW: numbers run within a
// committee's term, by type of document.
func nextNumber(ctx context.Context, book *store.Book, set config.Config) (int, error) {
	reports, err := book.Reports(ctx)
	if err != nil {
		return 0, fmt.Errorf("number a report: %w", err)
	}
	next := max(set.Report.NumberStart, 1)
	for _, r := range reports {
		if r.SentAt != 0 && r.SentAt.Date() >= set.Report.TermStarted {
			next = max(next, r.Number+1)
		}
	}
	return next, nil
}

// LoadDocument is a report with everything around it, ready for files: Document with the activities of its period from
// the book.
func LoadDocument(ctx context.Context, book *store.Book, set config.Config, r model.Report) (report.Document, error) {
	doc := Document(set, r)
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

// Document is a report with the office around it; the activities are the caller's to add.
func Document(set config.Config, r model.Report) report.Document {
	return report.Document{Form: report.Form(set.Report.Form), Disease: set.Isolation.Disease, Report: r, Office: office(set)}
}

// RegisterDocument is a register with the office around it.
func RegisterDocument(set config.Config, r model.Register) report.RegisterDocument {
	return report.RegisterDocument{Office: office(set), Register: r}
}

// office is the office of the settings, as it signs.
func office(set config.Config) report.Office {
	o := set.Office
	return report.Office{
		PartyBranch: o.PartyBranch, Superior: o.Superior, Name: o.Name, Symbol: o.Symbol, Place: o.Place,
		SignFor: o.SignFor, SignerTitle: o.SignerTitle, SignerName: o.SignerName, Recipients: set.Report.Copies,
	}
}
