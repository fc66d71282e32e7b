package office

import (
	"context"
	"fmt"
	"strings"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/outgoing"
	"sotruc/report"
	"sotruc/store"
)

// Outgoing is the register of what the office sent in a year, or from one day to another of it, both included; 0 and 0 is the whole
// year. Papers and the reports that were issued stand in one order.
func Outgoing(ctx context.Context, book *store.Book, set config.Config, year int, from, to model.Date) (outgoing.Register, error) {
	r := outgoing.Register{Year: year, From: from, To: to}
	if from == 0 && to == 0 {
		from, _ = model.NewDate(year, 1, 1)
		to, _ = model.NewDate(year, 12, 31)
	}
	lines, err := OwnLines(ctx, book, set)
	if err != nil {
		return r, err
	}
	for _, l := range lines {
		if l.On >= from && l.On <= to {
			r.Lines = append(r.Lines, l)
		}
	}
	given, err := book.NumbersGiven(ctx)
	if err != nil {
		return r, fmt.Errorf("look for numbers nothing has: %w", err)
	}
	r.Gaps = outgoing.Gaps(given, set.Report.TermStarted, to)
	return r, nil
}

// OwnLines are all lines of the register of own papers, in its order.
func OwnLines(ctx context.Context, book *store.Book, set config.Config) ([]outgoing.Line, error) {
	papers, err := book.OwnPapers(ctx)
	if err != nil {
		return nil, fmt.Errorf("list the own papers: %w", err)
	}
	lines := make([]outgoing.Line, len(papers))
	for i, p := range papers {
		lines[i].Paper = p
	}
	reports, err := book.Reports(ctx)
	if err != nil {
		return nil, fmt.Errorf("list the reports that were issued: %w", err)
	}
	for _, r := range reports {
		if r.IssuedAt == 0 {
			continue
		}
		line, err := reportLine(set, r)
		if err != nil {
			return nil, err
		}
		lines = append(lines, line)
	}
	outgoing.Sort(lines)
	return lines, nil
}

// reportLine is a report that was issued as the register has it: as it was printed, on the day on which it was issued.
func reportLine(set config.Config, r model.Report) (outgoing.Line, error) {
	doc, kept, err := report.Thaw(r)
	if err != nil {
		return outgoing.Line{}, fmt.Errorf("name a report: %w", err)
	}
	if !kept { // of before it was kept
		doc = document(set, r)
	}
	line := outgoing.Line{ReportID: r.ID, Paper: outgoing.Paper{
		Kind: outgoing.Report, Number: r.Number, Symbol: strings.TrimSpace(report.Symbol(doc.Office, r)), On: r.IssuedAt.Date(), Subject: report.Abstract(doc),
		Signer: doc.Office.SignerName, Recipients: strings.Join(doc.Office.Recipients, "; "),
	}}
	if line.Recipients == "" {
		var to []string
		for _, s := range r.Sendings {
			to = append(to, s.To)
		}
		line.Recipients = strings.Join(to, "; ")
	}
	return line, nil
}

// nextNumber is the number the next paper of a kind gets on a day: after the highest that a paper or a report has in the term.
func nextNumber(ctx context.Context, book *store.Book, set config.Config, kind string, on model.Date) (int, error) {
	given, err := book.NumbersGiven(ctx)
	if err != nil {
		return 0, fmt.Errorf("look for the next number: %w", err)
	}
	return Next(given, set, kind, on), nil
}

// Next is nextNumber where the numbers that are given are known.
func Next(given []outgoing.Number, set config.Config, kind string, on model.Date) int {
	first := 1
	if kind == outgoing.Report {
		first = set.Report.NumberStart
	}
	return outgoing.Next(given, set.Report.TermStarted, kind, on, first)
}

// OutgoingDocument is the register of own papers with the office around it.
func OutgoingDocument(set config.Config, r outgoing.Register) report.OutgoingDocument {
	return report.OutgoingDocument{Office: signing(set), Register: r}
}
