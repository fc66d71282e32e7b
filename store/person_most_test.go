package store_test

import (
	"fmt"
	"testing"

	"sotruc/model"
)

// Of all that a few letters find only so many are read, whoever is named so and no more among them.
func TestPeopleFoundAreBounded(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	home := d.house("Nguyễn Văn Chủ", 0)
	for n := range 60 {
		d.person(fmt.Sprintf("Nguyễn Văn An %c%c", 'A'+n/26, 'a'+n%26), home.ID)
	}
	exact := d.person("Nguyễn Văn An", home.ID)
	find := func(f model.PersonFilter) []model.PersonKey { return must(d.PersonKeys(d.ctx, f))(t) }
	all := find(model.PersonFilter{AnyState: true, Find: "nguyen van an"})
	some := find(model.PersonFilter{AnyState: true, Find: "nguyen van an", Most: 5})
	if len(all) < 61 || len(some) != 5 {
		t.Fatalf("%d, bounded %d", len(all), len(some))
	}
	found := false
	for _, k := range some {
		found = found || k.PersonID == exact.ID
	}
	if !found {
		t.Errorf("not among those found: %v", some)
	}
	same(t, "fewer than that", find(model.PersonFilter{AnyState: true, Find: "nguyen van an", Most: 500}), all)
}
