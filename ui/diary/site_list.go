package diary

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/model/central"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// NewSites lists what was told of central sites day by day, the latest day first.
func NewSites(d *scene.Desk) scene.Screen {
	y := newDiary[central.Day](d, "log.site",
		kit.Column{Title: d.T("log.field.on"), Width: 10},
		kit.Column{Title: d.T("log.field.site"), Width: 24, Min: 14, Flex: 1},
		kit.Column{Title: d.T("log.field.opening"), Width: 8, Right: true},
		kit.Column{Title: d.T("log.field.came_in"), Width: 5, Right: true},
		kit.Column{Title: d.T("log.field.went_out"), Width: 5, Right: true},
		kit.Column{Title: d.T("log.field.closing"), Width: 6, Right: true},
		kit.Column{Title: d.T("log.field.disease"), Width: 14, Min: 8, Priority: 1})
	book := d.Book
	y.List.Heading = d.T("log.site.hint")
	y.all = func(ctx context.Context) ([]central.Day, error) {
		counts, err := book.SiteCounts(ctx, 0)
		if err != nil {
			return nil, fmt.Errorf("list the central sites: %w", err)
		}
		days := central.Days(counts)
		slices.SortStableFunc(days, func(a, b central.Day) int { return cmp.Compare(b.On, a.On) })
		return days, nil
	}
	y.texts = func(day central.Day) []string { return []string{day.On.Local(), day.Site, day.Note} }
	y.row = func(day central.Day) kit.Row { return siteRow(d, day) }
	y.reopens = "site"
	y.name = func(day central.Day) string { return siteDay(day.SiteCount) }
	y.form = func(day central.Day) scene.Screen {
		form := newSiteForm(d, day.SiteCount)
		form.Kept = func(c model.SiteCount) { y.List.Select(func(one central.Day) bool { return one.ID == c.ID }) }
		return form
	}
	y.drop = func(ctx context.Context, day central.Day) error {
		if err := book.DeleteSiteCount(ctx, day.ID); err != nil {
			return fmt.Errorf("delete a count of a site: %w", err)
		}
		return nil
	}
	return y
}

// siteRow is a day of a site: with a star where somebody counted other than the day before left, and a mark where the numbers do not fit.
func siteRow(d *scene.Desk, day central.Day) kit.Row {
	row := kit.Row{ID: int64(day.ID), Style: kit.RowNormal}
	opening, closing := viet.Number(day.Open), viet.Number(day.Close)
	if day.Counted && !day.Begins && day.Open != day.Before {
		opening = "*" + opening
	}
	if day.Blank {
		opening, row.Style = "▲ ?", kit.RowWarn
	}
	if day.Short {
		closing, row.Style = "▲ "+closing, kit.RowDanger
	}
	row.Cells = []string{
		day.On.Local(), day.Site, opening, viet.Number(day.CameIn), viet.Number(day.WentOut), closing, part.DiseaseName(d, day.Disease),
	}
	return row
}

// siteDay names a count for a notice.
func siteDay(c model.SiteCount) string { return kit.Plain(viet.CleanLine(c.Site)) + " " + c.On.Local() }
