package office

import (
	"context"
	"fmt"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/team"
	"sotruc/report"
	"sotruc/store"
)

// follows tells whether the book follows anybody: by the end of a day somebody was isolated or watched.
func follows(ctx context.Context, book *store.Book, day model.Date) (bool, error) {
	diseases, err := book.Diseases(ctx, day)
	if err != nil {
		return false, fmt.Errorf("ask whether anybody is followed: %w", err)
	}
	return len(diseases) > 0, nil
}

// Gaps are what units lack. That an area has no team is told only where somebody is followed: the teams are there for that.
func Gaps(ctx context.Context, book *store.Book, units []model.Unit, members []model.Member, day model.Date) ([]team.Gap, error) {
	anybody, err := follows(ctx, book, day)
	return team.Gaps(units, members, anybody), err
}

// settle says which sections reports have where the settings leave it to the book: those against an epidemic where it follows somebody by
// the end of the report's days, or where the reports before had them; else those of ordinary work.
func settle(ctx context.Context, book *store.Book, set config.Config, r model.Report) (config.Config, error) {
	if set.Report.Sections != config.SectionsAuto || r.Kind == model.ReportOnDemand {
		return set, nil
	}
	epidemic, err := follows(ctx, book, r.Period.To)
	if err == nil && !epidemic {
		epidemic, err = goesOnEpidemic(ctx, book, set, r)
	}
	set.Report.Sections = config.SectionsGeneral
	if epidemic {
		set.Report.Sections = config.SectionsEpidemic
	}
	return set, err
}

// goesOnEpidemic tells whether what a report corrects, or else the last one issued before it in its series, was against an epidemic. One
// whose sections were chosen for it alone says nothing of those that follow.
func goesOnEpidemic(ctx context.Context, book *store.Book, set config.Config, r model.Report) (bool, error) {
	var was model.Report
	var err error
	there := r.CorrectionOf != 0
	if there {
		was, err = book.Report(ctx, r.CorrectionOf)
	} else {
		was, there, err = lastOf(ctx, book, set, r, r.Period.From, book.LastIssued)
	}
	for err == nil && there && was.Layout.Sections != "" {
		was, there, err = lastOf(ctx, book, set, r, was.Period.From, book.LastIssued)
	}
	if err != nil || !there {
		return false, err
	}
	doc, _, err := report.Thaw(was) // one of before this was kept is empty, and was against an epidemic
	return doc.Layout.Subject == "", err
}
