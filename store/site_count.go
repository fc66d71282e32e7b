package store

import (
	"context"

	"sotruc/model"
	"sotruc/store/label"
	"sotruc/store/siterow"
	"sotruc/store/sqlrow"
)

// SiteCounts lists what was counted of central sites up to a day, by day; 0 is any day.
func (b *Book) SiteCounts(ctx context.Context, until model.Date) ([]model.SiteCount, error) {
	return read(ctx, b, func(t *tx) ([]model.SiteCount, error) { return siterow.All(t.Tx, until) })
}

// Sites names the central sites of the book, the latest first.
func (b *Book) Sites(ctx context.Context) ([]string, error) {
	return read(ctx, b, func(t *tx) ([]string, error) { return siterow.Sites(t.Tx) })
}

// SaveSiteCount adds what was counted of a site on a day, or changes it where it has an ID. What it refuses siterow.Save says.
func (b *Book) SaveSiteCount(ctx context.Context, c model.SiteCount) (model.SiteCount, error) {
	c = sqlrow.Tidy(c)
	if err := c.Validate(); err != nil {
		return model.SiteCount{}, err
	}
	kind := label.AddSiteCount
	if c.ID != 0 {
		kind = label.UpdateSiteCount
	}
	return written(ctx, b, kind, short(c.Site), func(t *tx) (model.SiteCount, error) { return siterow.Save(t.Tx, c) })
}

// DeleteSiteCount moves what was counted of a site on a day to the bin, unless a later day rests on it, see siterow.Keeping.
func (b *Book) DeleteSiteCount(ctx context.Context, id model.SiteCountID) error {
	return b.write(ctx, label.DeleteSiteCount, "", func(t *tx) error {
		t.what = t.nameOf("site_count", int64(id))
		return siterow.Keeping(t.Tx, func() error { return discardOne(t, "site_count", id) })
	})
}
