package diary

import (
	"context"
	"fmt"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/central"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// siteForm adds what was told of a site on a day, or changes it. How many are there follows; a number typed for it that does not fit is
// asked about.
type siteForm struct {
	*scene.Entry[model.SiteCount]
	count model.SiteCount // as the form began
	asked scene.Question[[]model.SiteCount]
	known []model.SiteCount
	asks  scene.Action // where what is left in the evening does not fit
}

func newSiteForm(d *scene.Desk, c model.SiteCount) *siteForm {
	if c.ID == 0 {
		c.On, c.Disease = d.Today(), d.Config.UsualDisease(d.Today())
	}
	number := func(key, value string) kit.Field {
		return kit.Field{Key: key, Label: d.T("log.field." + key + "_long"), Value: value, Replace: true, Width: 8, Limit: 7}
	}
	diseases := part.DiseaseOptions(d, d.Today())
	if c.Disease == "" && len(diseases) > 0 {
		c.Disease = diseases[0].Value
	}
	opening := ""
	if c.Counted {
		opening = strconv.Itoa(c.Opening)
	}
	f := &siteForm{count: c}
	f.Entry = scene.NewEntry[model.SiteCount](d, d.T("log.site.one"),
		kit.Field{Key: "site", Label: d.T("log.field.site_long"), Value: c.Site, Required: true, Limit: scene.LineLimit},
		scene.DayField(d, "on", d.T("log.field.on"), c.On),
		number("opening", opening), number("came_in", strconv.Itoa(c.CameIn)), number("went_out", strconv.Itoa(c.WentOut)), number("closing", ""),
		kit.Field{Key: "disease", Label: d.T("log.field.disease"), Kind: kit.FieldChoice, Value: c.Disease, Options: diseases},
		kit.Field{Key: "note", Label: d.T("log.field.note"), Kind: kit.FieldArea, Height: 2, Value: c.Note})
	f.KeepAt(scene.Sites{}, "site", int64(c.ID))
	f.Read, f.Save = f.read, d.Book.SaveSiteCount
	f.Said = func(c model.SiteCount) string { return d.T("log.saved", siteDay(c)) }
	f.Options = func(ctx context.Context) (scene.Choices, error) {
		sites, err := d.Book.Sites(ctx)
		if err != nil {
			return nil, fmt.Errorf("offer the sites: %w", err)
		}
		options := make([]kit.Option, len(sites))
		for n, site := range sites {
			options[n] = kit.Option{Value: site, Label: site}
		}
		return scene.Choices{"site": options}, nil
	}
	f.Form.Changed = func(string) { f.reckon() }
	return f
}

// Init asks for the sites and for what was counted of them.
func (f *siteForm) Init() tea.Cmd {
	book := f.Desk.Book
	return tea.Batch(f.Entry.Init(), f.asked.Ask(func(ctx context.Context) ([]model.SiteCount, error) { return book.SiteCounts(ctx, 0) }))
}

// Update fills in the form, and asks where a number does not fit.
func (f *siteForm) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := f.asked.Take(msg); ok {
		if got.Err != nil {
			return f.Desk.Failure(got.Err), nil
		}
		f.known = got.Value
		if latest := len(f.known) - 1; f.count.ID == 0 && latest >= 0 && !f.Dirty() { // most wards have one site
			f.Form.SetValue("site", f.known[latest].Site)
			f.Form.SetValue("disease", f.known[latest].Disease)
			f.Form.MarkClean()
		}
		f.reckon()
		return nil, nil
	}
	if _, again := msg.(scene.Reload); again {
		return nil, f.Init()
	}
	act, cmd := f.Entry.Update(msg)
	if f.asks != nil {
		act, f.asks = f.asks, nil
	}
	return act, cmd
}

// typed is what stands in the form; wrong are the sentences for what is no number.
func (f *siteForm) typed(v map[string]string) (c model.SiteCount, wrong map[string]string) {
	c, wrong = f.count, map[string]string{}
	number := func(key string) int {
		n, ok := scene.TypedNumber(v[key])
		if !ok || n > model.MostAtSite {
			wrong[key] = f.Desk.T("error.not-a-number")
			return 0
		}
		return n
	}
	c.Site, c.Disease, c.On, c.Note = viet.CleanLine(v["site"]), v["disease"], scene.TypedDay(f.Desk, v["on"]), viet.Clean(v["note"])
	c.Counted = viet.CleanLine(v["opening"]) != ""
	c.Opening, c.CameIn, c.WentOut = number("opening"), number("came_in"), number("went_out")
	return c, wrong
}

// reckon says beside the fields what follows from the days before.
func (f *siteForm) reckon() {
	c, wrong := f.typed(f.Form.Values())
	before := c
	before.Counted, before.Opening, before.CameIn, before.WentOut = false, 0, 0, 0
	help, follows := f.Desk.T("log.site.first"), ""
	if day, known := central.Expected(f.known, before); known && c.Site != "" {
		help = f.Desk.T("log.site.follows", viet.Number(day.Open))
	}
	if day, known := central.Expected(f.known, c); known && len(wrong) == 0 {
		follows = f.Desk.T("log.site.leaves", viet.Number(day.Close))
	}
	f.Form.SetHelp("opening", help)
	f.Form.SetHelp("closing", follows)
}

// read is the count that was typed, if it fits what the book has.
func (f *siteForm) read(v map[string]string) (model.SiteCount, map[string]string) {
	d := f.Desk
	c, wrong := f.typed(v)
	if c.On > d.Today() {
		wrong["on"] = d.T("error.future-date")
	}
	for _, one := range f.known {
		if one.ID != c.ID && one.On == c.On && central.KeyOf(one.Site, one.Disease) == central.KeyOf(c.Site, c.Disease) {
			wrong["on"] = d.T("log.site.twice")
		}
	}
	day, known := central.Expected(f.known, c)
	if !known {
		wrong["opening"] = d.T("log.site.first")
	}
	if worse, is := central.Worse(f.known, central.With(f.known, c)); is && known && wrong["on"] == "" {
		switch {
		case worse.Short && central.KeyOf(worse.Site, worse.Disease) == central.KeyOf(c.Site, c.Disease):
			wrong["went_out"] = d.T("log.site.short", worse.On.Local())
		case worse.ID != c.ID:
			wrong["on"] = scene.SiteSentence(d.Words, worse)
		}
	}
	left, ok := scene.TypedNumber(v["closing"])
	if !ok {
		wrong["closing"] = d.T("error.not-a-number")
	}
	if len(wrong) == 0 && viet.CleanLine(v["closing"]) != "" && left != day.Close {
		f.asks = f.askLeft(c, day, left)
		return c, map[string]string{"closing": d.T("log.site.unfit", viet.Number(day.Close))}
	}
	return c, wrong
}

// The answers where the evening does not fit.
const (
	leftFollows = "follows"
	leftCounted = "counted"
)

// askLeft asks which numbers hold where so many were left in the evening as do not follow.
func (f *siteForm) askLeft(c model.SiteCount, day central.Day, left int) scene.Action {
	d, morning := f.Desk, left-c.CameIn+c.WentOut
	items := []kit.Item{{ID: leftFollows, Label: d.T("log.site.keep", viet.Number(day.Close)), Hint: d.T("log.site.keep_hint", viet.Number(c.CameIn), viet.Number(c.WentOut))}}
	if morning >= 0 {
		items = append(items, kit.Item{ID: leftCounted, Label: d.T("log.site.counted", viet.Number(morning)), Hint: d.T("log.site.counted_hint", viet.Number(left))})
	}
	return scene.Pick{
		Title: d.T("log.site.unfit_title", viet.Number(left), viet.Number(day.Open), viet.Number(c.CameIn), viet.Number(c.WentOut), viet.Number(day.Close)), Items: items,
		Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
			if item.ID == leftCounted {
				f.Form.SetValue("opening", strconv.Itoa(morning))
			} else {
				f.Form.SetValue("closing", strconv.Itoa(day.Close))
			}
			f.Form.SetErrors(nil)
			f.reckon()
			return scene.Notice{Text: d.T("log.site.settled")}, nil
		},
	}
}
