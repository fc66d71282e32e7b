package cli_test

import (
	"encoding/json"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/store"
)

func TestListSites(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	day := model.InstantOf(monday()).Date()
	d.onBook(func(b *store.Book) error {
		for _, c := range []model.SiteCount{
			{Site: "Trường THCS", Disease: "covid", On: day - 2, Counted: true, Opening: 40, CameIn: 5, WentOut: 3},
			{Site: "Trường THCS", Disease: "covid", On: day, WentOut: 2, Note: "báo miệng"},
			{Site: "Ký túc xá", Disease: "soi", On: day, Counted: true, Opening: 4},
		} {
			if _, err := b.SaveSiteCount(t.Context(), c); err != nil {
				return err
			}
		}
		return nil
	})
	var got []map[string]any
	if err := json.Unmarshal([]byte(d.must("list", "sites", "--json", "--disease", "covid")), &got); err != nil {
		t.Fatal(err)
	}
	if len(got) != 2 || got[0]["closing"] != 42.0 || got[0]["counted"] != true || got[1]["opening"] != 42.0 || got[1]["closing"] != 40.0 || got[1]["note"] != "báo miệng" {
		t.Errorf("%v", got)
	}
	out := d.must("list", "sites", "--on", (day - 1).String())
	if !strings.Contains(out, "Trường THCS") || strings.Contains(out, "Ký túc xá") || strings.Contains(out, "báo miệng") {
		t.Error(out)
	}
	if out := d.must("list", "sites", "--csv", "--find", "ky tuc"); !strings.Contains(out, "Ký túc xá") || strings.Contains(out, "THCS") {
		t.Error(out)
	}
}
