package owed_test

import (
	"testing"

	"sotruc/model"
	"sotruc/model/owed"
)

// A report stands on a withdrawn figure from when the one before it is corrected until it is corrected itself.
func TestWithdrawn(t *testing.T) {
	t.Parallel()
	week := func(id model.ReportID, n int, issued model.Instant, now int, of model.ReportID) model.Report {
		from := model.Date(738_000 + 7*n)
		return model.Report{
			ID: id, Kind: model.ReportWeekly, Disease: "covid", Period: model.Period{From: from, To: from + 6}, IssuedAt: issued, SentAt: issued + 1,
			Figures: []model.Figure{{Code: "home.people", Now: now}}, CorrectionOf: of,
		}
	}
	first, second, third := week(1, 1, 10, 50, 0), week(2, 2, 20, 53, 0), week(3, 3, 30, 55, 0)
	anew, same := week(4, 1, 40, 48, 1), week(4, 1, 40, 50, 1)
	early := week(4, 1, 15, 48, 1)
	draft := anew
	draft.SentAt = 0
	other := anew
	other.Disease = "soi"
	elsewhere := anew
	elsewhere.Duty = "Ban Chỉ đạo"
	opening := func(n int) model.Report { // opens with n, with nothing to go on from
		r := week(7, 2, 30, 53, 0)
		r.Figures[0].Opening = n
		return r
	}
	late := func(id model.ReportID, n int, issued model.Instant, now int) model.Report {
		return week(id, n, issued, now, 0)
	}
	unsent := func(r model.Report) model.Report { r.SentAt = 0; return r }
	of := func(r model.Report, from, to model.Date) model.Report { // of other days
		r.Period.From, r.Period.To = r.Period.From+from, r.Period.To+to
		return r
	}
	elsewhereItself := week(5, 2, 50, 51, 2)
	elsewhereItself.Disease = "soi"
	for name, c := range map[string]struct {
		all  []model.Report
		want map[model.ReportID]model.ReportID
	}{
		"none":                        {[]model.Report{first, second, third}, nil},
		"corrected after":             {[]model.Report{third, anew, second, first}, map[model.ReportID]model.ReportID{2: 4}},
		"corrected before":            {[]model.Report{first, early, second}, nil},
		"corrected to the same":       {[]model.Report{first, second, same}, nil},
		"not sent":                    {[]model.Report{first, second, draft}, nil},
		"of another disease":          {[]model.Report{first, second, other}, nil},
		"of another duty":             {[]model.Report{first, second, elsewhere}, nil},
		"itself corrected since":      {[]model.Report{first, second, third, anew, week(5, 2, 50, 51, 2)}, map[model.ReportID]model.ReportID{3: 5}},
		"corrected before it":         {[]model.Report{first, second, week(5, 2, 35, 51, 2), anew}, map[model.ReportID]model.ReportID{5: 4}},
		"a gap of a week":             {[]model.Report{first, third, anew}, nil},
		"nothing to go on from":       {[]model.Report{second}, nil},
		"the one before made later":   {[]model.Report{opening(50), late(1, 1, 40, 48)}, map[model.ReportID]model.ReportID{7: 1}},
		"made later, and the same":    {[]model.Report{opening(48), late(1, 1, 40, 48)}, nil},
		"itself, for another disease": {[]model.Report{first, second, anew, elsewhereItself}, map[model.ReportID]model.ReportID{2: 4}},
		"itself, begun earlier":       {[]model.Report{first, second, anew, of(week(5, 2, 50, 51, 2), -7, 0)}, map[model.ReportID]model.ReportID{2: 4}},
		"itself, ended later":         {[]model.Report{first, second, anew, of(week(5, 2, 50, 51, 2), 0, 7)}, map[model.ReportID]model.ReportID{2: 4}},
		"itself, not sent":            {[]model.Report{first, second, anew, unsent(week(5, 2, 50, 51, 2))}, map[model.ReportID]model.ReportID{2: 4}},
		"made again, no correction":   {[]model.Report{first, second, anew, week(5, 2, 50, 51, 0)}, map[model.ReportID]model.ReportID{2: 4}},
		"the one before made again":   {[]model.Report{first, second, week(4, 1, 40, 48, 0)}, nil},
		"another that ends with it":   {[]model.Report{first, second, of(anew, -7, 0)}, nil},
		"only issued, and the base":   {[]model.Report{unsent(first), second, anew}, map[model.ReportID]model.ReportID{2: 4}},
		"corrected twice, as first":   {[]model.Report{first, second, anew, week(6, 1, 60, 50, 1)}, nil},
	} {
		got := owed.Withdrawn(c.all, func(a, b model.Report) bool {
			return a.Kind == b.Kind && a.Disease == b.Disease && a.Duty == b.Duty
		})
		if len(got) != len(c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
		for id, by := range c.want {
			if got[id].ID != by {
				t.Errorf("%s: %d stands on what %d withdrew, want %d", name, id, got[id].ID, by)
			}
		}
	}
}
