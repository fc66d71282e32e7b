package office

import (
	"context"

	"sotruc/config"
	"sotruc/intake/people"
	"sotruc/model"
	"sotruc/report"
	"sotruc/store"
)

// makeList makes a workbook of people with their households and isolations, in the order asked for, that can come in again as a list.
func makeList(ctx context.Context, book *store.Book, set config.Config, ask HandoutAsk, now model.Instant) (Handout, error) {
	stops, err := loadStops(ctx, book, ask.People, model.AsOf(now, ask.Day))
	if err != nil || len(stops) == 0 {
		return Handout{}, orNobody(err)
	}
	diseases := set.DiseasesOn(ask.Day)
	rows := [][]string{people.Header()}
	for n, s := range stops {
		o := people.Outgoing{Person: s.Person, Home: s.Home, Isolation: s.Isolation, Disease: s.Isolation.Disease}
		for _, d := range diseases {
			if d.ID == o.Disease {
				o.Disease = d.VI
			}
		}
		rows = append(rows, o.Row(n+1, ask.Phones))
	}
	return fileOf(ask, "", len(stops), func() ([]byte, error) {
		return report.Sheets([]report.Sheet{{Name: "Danh sách", Rows: rows}}, "xlsx")
	})
}

// orNobody is an error, or that there is nobody.
func orNobody(err error) error {
	if err == nil {
		return ErrNobody
	}
	return err
}
