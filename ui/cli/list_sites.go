package cli

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"sotruc/model"
	"sotruc/model/central"
	"sotruc/store"
	"sotruc/ui/cli/printed"
	"sotruc/ui/scene"
)

// siteRecord is a day of a central site in list sites --json. A day that does not fit the others says so: nobody said how many were there
// when the counts began, or more went out than were there.
type siteRecord struct {
	ID      model.SiteCountID `json:"id"`
	Site    string            `json:"site"`
	Disease string            `json:"disease"`
	On      model.Date        `json:"on"`
	Opening int               `json:"opening"`
	Counted bool              `json:"counted"` // the opening was counted, instead of following from the day before
	CameIn  int               `json:"came_in"`
	WentOut int               `json:"went_out"`
	Closing int               `json:"closing"`
	Unknown bool              `json:"opening_unknown,omitempty"`
	Short   bool              `json:"short,omitempty"`
	Note    string            `json:"note,omitempty"`
}

// listSites lists what was told of central sites up to a day, by site.
func (p *program) listSites(ctx context.Context, book *store.Book, opts listOptions) (printed.List, error) {
	counts, err := book.SiteCounts(ctx, opts.day)
	if err != nil {
		return printed.List{}, err
	}
	days, names := central.Days(counts), p.diseaseNames()
	if opts.disease != "" {
		days = slices.DeleteFunc(days, func(d central.Day) bool { return d.Disease != opts.disease })
	}
	row := func(d central.Day) []string {
		return []string{
			d.Site, cmp.Or(names[d.Disease], d.Disease), d.On.Local(), strconv.Itoa(d.Open), strconv.Itoa(d.CameIn), strconv.Itoa(d.WentOut), strconv.Itoa(d.Close), d.Note,
		}
	}
	entries := printed.Of(scene.Sift(days, opts.find, row), func(d central.Day) printed.Entry {
		return printed.Entry{Row: row(d), Record: siteRecord{
			ID: d.ID, Site: d.Site, Disease: d.Disease, On: d.On, Opening: d.Open, Counted: d.Counted, CameIn: d.CameIn, WentOut: d.WentOut,
			Closing: d.Close, Unknown: d.Blank, Short: d.Short, Note: d.Note,
		}}
	})
	return printed.List{Head: p.heads("site", "disease", "on", "opening", "came_in", "went_out", "closing", "note"), Entries: entries}, nil
}
