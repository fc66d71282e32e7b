// Package siterow reads and checks what was counted of central sites.
package siterow

import (
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/model/central"
	"sotruc/store/sqlrow"
	"sotruc/store/sqltx"
)

// counts is the table of what was counted.
var counts = sqlrow.NewTable("site_count", `rev site ~site_fold disease on counted opening came_in went_out note`)

// All lists what was counted up to a day, by day; 0 is any day.
func All(t *sqltx.Tx, until model.Date) ([]model.SiteCount, error) {
	return sqltx.List[model.SiteCount](t, "select "+counts.Read("x")+` from site_count x where x.deleted_at = '' and (?1 = '' or x."on" <= ?1)
		order by x."on", x.id`, until)
}

// Save adds a count, or changes the one it is. Where the site has one of that day already, where nobody said how many were there when the
// counts began, or where more would leave than are there, on that day or a later one, it is a *model.FieldError; where the count is missed on the site or
// the day it was of, a *central.WorseError. What did not fit before it is no hindrance.
func Save(t *sqltx.Tx, c model.SiteCount) (model.SiteCount, error) {
	c.SiteFold = central.KeyOf(c.Site, c.Disease).Site
	all, err := All(t, 0)
	if err != nil {
		return c, err
	}
	if slices.ContainsFunc(all, func(one model.SiteCount) bool {
		return one.ID != c.ID && one.On == c.On && central.KeyOf(one.Site, one.Disease) == central.KeyOf(c.Site, c.Disease)
	}) {
		return c, &model.FieldError{Field: "on", Code: model.CodeDuplicate}
	}
	if day, worse := central.Worse(all, central.With(all, c)); worse {
		switch {
		case day.ID == c.ID && day.Blank:
			return c, &model.FieldError{Field: "opening", Code: model.CodeRequired}
		case day.Short && central.KeyOf(day.Site, day.Disease) == central.KeyOf(c.Site, c.Disease):
			return c, &model.FieldError{Field: "went_out", Code: model.CodeOutOfRange}
		}
		return c, &central.WorseError{Day: day}
	}
	if c.ID != 0 {
		err = t.Update(counts, c, int64(c.ID), c.Rev)
	} else {
		var id int64
		id, err = t.Insert(counts, c)
		c.ID = model.SiteCountID(id)
	}
	if err != nil {
		return c, err
	}
	kept, err := sqltx.One[model.SiteCount](t, "select "+counts.Read("x")+" from site_count x where x.id = ?", c.ID)
	if err != nil {
		return c, fmt.Errorf("count %d of a site: %w", c.ID, err)
	}
	return kept, nil
}

// Keeping does what takes counts away or brings them back, unless a day of a site would fit less then: that is a *central.WorseError.
func Keeping(t *sqltx.Tx, change func() error) error {
	before, err := All(t, 0)
	if err != nil {
		return err
	}
	if err := change(); err != nil {
		return err
	}
	after, err := All(t, 0)
	if err != nil {
		return err
	}
	if day, worse := central.Worse(before, after); worse {
		return &central.WorseError{Day: day}
	}
	return nil
}

// Sites names the sites of the book, as they were last written: those with counts and those that people are on.
func Sites(t *sqltx.Tx) ([]string, error) {
	names, err := sqltx.List[string](t, `select site from (select site, max("on") as last from site_count where deleted_at = '' group by site
		union all select site, max(starts_on) from isolation where deleted_at = '' and place = 'central' and site <> '' group by site) order by last desc, site`)
	seen := map[string]bool{}
	return slices.DeleteFunc(names, func(name string) bool {
		key := central.KeyOf(name, "").Site
		was := seen[key]
		seen[key] = true
		return was
	}), err
}
