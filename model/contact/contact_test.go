package contact_test

import (
	"fmt"
	"slices"
	"testing"

	"sotruc/model"
	"sotruc/model/contact"
)

// drawn writes a chain as a line for each row: steps, person, contacts, and "*" where it stands further up.
func drawn(rows []contact.Row) []string {
	var lines []string
	for _, r := range rows {
		line := fmt.Sprintf("%d:%d<%d/%d", r.Depth, r.PersonID, r.Of, r.Contacts)
		if r.Again {
			line += "*"
		}
		lines = append(lines, line)
	}
	return lines
}

func TestChain(t *testing.T) {
	t.Parallel()
	// 1 infected 2 and 3; 2 is the source of 4 and 5, 4 of 6.
	tree := []contact.Link{{2, 1}, {3, 1}, {4, 2}, {5, 2}, {6, 4}}
	for name, c := range map[string]struct {
		of    model.PersonID
		links []contact.Link
		want  []string
	}{
		"nobody's contact":            {9, nil, []string{"0:9<0/0"}},
		"the first shows all":         {1, tree, []string{"0:1<0/2", "1:2<1/2", "2:4<2/1", "3:6<4/0", "2:5<2/0", "1:3<1/0"}},
		"above only the way":          {4, tree, []string{"0:1<0/2", "1:2<1/2", "2:4<2/1", "3:6<4/0"}},
		"a leaf":                      {3, tree, []string{"0:1<0/2", "1:3<1/0"}},
		"the same link twice":         {2, []contact.Link{{2, 1}, {2, 1}}, []string{"0:1<0/1", "1:2<1/0"}},
		"of oneself":                  {2, []contact.Link{{2, 2}}, []string{"0:2<0/0"}},
		"two sources":                 {3, []contact.Link{{3, 1}, {3, 2}, {4, 3}}, []string{"0:1<0/1", "1:3<1/1", "2:4<3/0", "0:2<0/1", "1:3<2/1*"}},
		"a circle":                    {1, []contact.Link{{1, 2}, {2, 3}, {3, 1}}, []string{"0:1<0/1", "1:3<1/1", "2:2<3/1", "3:1<2/1*"}},
		"a circle below":              {1, []contact.Link{{2, 1}, {3, 2}, {2, 3}}, []string{"0:1<0/1", "1:2<1/1", "2:3<2/1", "3:2<3/1*"}},
		"a circle above, and a first": {3, []contact.Link{{3, 2}, {2, 4}, {4, 2}, {4, 1}}, []string{"0:1<0/1", "1:4<1/1", "2:2<4/2", "3:3<2/0", "3:4<2/1*"}},
	} {
		if got := drawn(contact.Chain(c.of, c.links)); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n%v, want\n%v", name, got, c.want)
		}
	}
}

func TestWay(t *testing.T) {
	t.Parallel()
	links := []contact.Link{{2, 1}, {4, 2}, {6, 4}, {1, 6}}
	for _, c := range []struct {
		from, to model.PersonID
		want     []model.PersonID
	}{
		{6, 1, []model.PersonID{6, 4, 2, 1}},
		{2, 2, []model.PersonID{2}},
		{1, 2, []model.PersonID{1, 6, 4, 2}}, // round the circle
		{2, 9, nil},
	} {
		if got := contact.Way(c.from, c.to, links); !slices.Equal(got, c.want) {
			t.Errorf("from %d to %d: %v, want %v", c.from, c.to, got, c.want)
		}
	}
}

func TestNamed(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]model.Person{
		"F0 Nguyễn Văn An (1980)":                 {Name: "Nguyễn Văn An", Birth: "1980"},
		"Tiếp xúc gần với bà Lê Thị Cúc, sn 1970": {Name: "Lê Thị Cúc", Birth: "1970"},
		"BN. Chu Văn Bé sinh ngày 5/3/1990":       {Name: "Chu Văn Bé", Birth: "1990-03-05"},
		"ông Ba 0905.123.456":                     {Phone: "0905123456"},
		"048170001234":                            {NationalID: "048170001234"},
		"Trần Văn Bình 1960 hàng xóm":             {Name: "Trần Văn Bình", Birth: "1960"},
	} {
		if got, ok := contact.Named(text); !ok || got != want {
			t.Errorf("%s: %+v, %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "Đà Nẵng", "Nguyễn Văn An", "F0", "An 1980", "31/02/1990", "000000000000", "chợ Hòa Cường 12/7", "BN 1234"} {
		if got, ok := contact.Named(text); ok {
			t.Errorf("%s names %+v", text, got)
		}
	}
}
