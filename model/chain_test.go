package model

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestCitationLinks(t *testing.T) {
	t.Parallel()
	on := func(d int) Date { return Date(700_000 + d) }
	paper := func(id DirectiveID, issuer string, d Date) Directive {
		return Directive{ID: id, Issuer: issuer, IssuedOn: d}
	}
	from := paper(99, "Đảng ủy phường", on(50))
	for _, test := range []struct {
		name   string
		cited  Citation
		papers []Directive
		want   []DirectiveID
	}{
		{"none", Citation{}, nil, nil},
		{"one", Citation{}, []Directive{paper(1, "Quận ủy", on(1))}, []DirectiveID{1}},
		{"itself", Citation{}, []Directive{paper(99, "Quận ủy", on(1))}, nil},
		{"another day", Citation{IssuedOn: on(2)}, []Directive{paper(1, "Quận ủy", on(1))}, nil},
		{"another issuer", Citation{Issuer: "Thành ủy"}, []Directive{paper(1, "Quận ủy", on(1))}, nil},
		{"the issuer in full", Citation{Issuer: "Quận ủy"}, []Directive{paper(1, "Quận ủy Bình Hà", on(1))}, []DirectiveID{1}},
		{"two of a name", Citation{}, []Directive{paper(1, "Quận ủy", on(1)), paper(2, "Thành ủy", on(1))}, []DirectiveID{1, 2}},
		{"told by issuer", Citation{Issuer: "Thành ủy"}, []Directive{paper(1, "Quận ủy", on(1)), paper(2, "Thành ủy", on(1))}, []DirectiveID{2}},
		{"told by day", Citation{IssuedOn: on(9)}, []Directive{paper(1, "Quận ủy", on(1)), paper(2, "Quận ủy", on(9))}, []DirectiveID{2}},
		{"two years", Citation{Issuer: "Quận ủy"}, []Directive{paper(1, "Quận ủy", on(1)), paper(2, "Quận ủy", on(9))}, []DirectiveID{1, 2}},
		{"the later is not born yet", Citation{Issuer: "Quận ủy"}, []Directive{paper(1, "Quận ủy", on(1)), paper(2, "Quận ủy", on(60))}, []DirectiveID{1}},
		{"the day counts for more than silence", Citation{IssuedOn: on(1)}, []Directive{paper(1, "", 0), paper(2, "", on(1))}, []DirectiveID{2}},
		{"a paper that says nothing", Citation{IssuedOn: on(1), Issuer: "Quận ủy"}, []Directive{paper(1, "", 0)}, []DirectiveID{1}},
	} {
		c := test.cited
		c.Link(from, test.papers)
		got := c.Several
		if c.Linked != 0 {
			got = append(got, c.Linked)
		}
		if !reflect.DeepEqual(got, test.want) || c.Linked != 0 && c.Several != nil {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

func TestSameIssuer(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"Ban Thường vụ Thành ủy An Bình", "Thành ủy An Bình", true},
		{"Thành uỷ", "Thành ủy An Bình", true},
		{"UBND TP", "Ủy ban nhân dân thành phố An Bình", true},
		{"Thủ tướng", "Thủ tướng Chính phủ", true},
		{"UBND quận 1", "UBND quận 10", false},
		{"Bộ Chính trị", "Ban Bí thư", false},
		{"Quận ủy Bình Hà", "Quận ủy An Lạc", false},
		{"Ban Thường vụ", "Thành ủy", false},
	} {
		if sameIssuer(test.a, test.b) != test.want || sameIssuer(test.b, test.a) != test.want {
			t.Errorf("sameIssuer(%q, %q) is not %v", test.a, test.b, test.want)
		}
	}
}

func TestSymbolKey(t *testing.T) {
	t.Parallel()
	for symbol, want := range map[string]string{"05-CT/TU": "5-ct/tu", "31-CT/ĐU": "31-ct/du", " 31 - CT/TU": "31-ct/tu", "000": "000", "": "", "/TTr": "/ttr"} {
		if got := SymbolKey(symbol); got != want {
			t.Errorf("SymbolKey(%q) = %q, want %q", symbol, got, want)
		}
	}
}

// chainOf builds a chain of papers 1 to n from "paper above" pairs.
func chainOf(n int, cites ...[2]DirectiveID) Chain {
	c := Chain{}
	for id := DirectiveID(1); int(id) <= n; id++ {
		c[id] = ChainPaper{Directive: Directive{ID: id, Symbol: fmt.Sprint(id)}}
	}
	for _, pair := range cites {
		below, above := c[pair[0]], c[pair[1]]
		below.Cites = append(below.Cites, Citation{Symbol: above.Symbol, Linked: pair[1]})
		c[pair[0]] = below
		above = c[pair[1]]
		above.CitedBy = append(above.CitedBy, pair[0])
		c[pair[1]] = above
	}
	return c
}

// drawn writes lines as "depth:symbol", with ^ where the paper stands again and … where more is cut off.
func drawn(lines []ChainLine) string {
	var parts []string
	for _, l := range lines {
		mark := ""
		if l.Again {
			mark = "^"
		}
		if l.Cut {
			mark += "…"
		}
		parts = append(parts, fmt.Sprintf("%d:%s%s", l.Depth, l.Symbol, mark))
	}
	return strings.Join(parts, " ")
}

func TestChainAround(t *testing.T) {
	t.Parallel()
	outside := chainOf(2, [2]DirectiveID{2, 1})
	p := outside[1]
	p.Cites = []Citation{{Symbol: "16/CT-TTg"}}
	outside[1] = p
	long := make([][2]DirectiveID, 0, 30)
	for id := DirectiveID(1); id < 30; id++ {
		long = append(long, [2]DirectiveID{id, id + 1})
	}
	for name, test := range map[string]struct {
		chain Chain
		id    DirectiveID
		want  string
	}{
		"alone":           {chainOf(1), 1, "0:1"},
		"both ways":       {chainOf(4, [2]DirectiveID{2, 1}, [2]DirectiveID{3, 2}, [2]DirectiveID{4, 3}), 2, "-1:1 0:2 1:3 2:4"},
		"two above":       {chainOf(4, [2]DirectiveID{4, 2}, [2]DirectiveID{4, 3}, [2]DirectiveID{2, 1}, [2]DirectiveID{3, 1}), 4, "-2:1 -1:2 -2:1^ -1:3 0:4"},
		"cited twice":     {chainOf(2, [2]DirectiveID{2, 1}, [2]DirectiveID{2, 1}), 2, "-1:1 0:2"},
		"circle":          {chainOf(2, [2]DirectiveID{1, 2}, [2]DirectiveID{2, 1}), 1, "-2:1^ -1:2 0:1 1:2 2:1^"},
		"not in the book": {outside, 2, "-2:16/CT-TTg -1:1 0:2"},
		"endless":         {chainOf(30, long...), 1, "-12:13… -11:12 -10:11 -9:10 -8:9 -7:8 -6:7 -5:6 -4:5 -3:4 -2:3 -1:2 0:1"},
	} {
		if got := drawn(test.chain.Around(test.id)); got != test.want {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}
}

func TestChainIsBounded(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(1, 40).Draw(rt, "papers")
		pairs := rapid.SliceOfN(rapid.IntRange(0, n*n-1), 0, 400).Draw(rt, "cites")
		var cites [][2]DirectiveID
		for _, p := range pairs {
			cites = append(cites, [2]DirectiveID{DirectiveID(1 + p/n), DirectiveID(1 + p%n)})
		}
		lines := chainOf(n, cites...).Around(1)
		whole := map[DirectiveID]int{}
		for _, l := range lines {
			if l.Depth < -ChainDepth || l.Depth > ChainDepth {
				rt.Fatalf("depth %d", l.Depth)
			}
			if !l.Again && l.Depth < 0 {
				whole[l.Linked]++
			}
		}
		for id, times := range whole {
			if times > 1 {
				rt.Fatalf("paper %d stands %d times in full", id, times)
			}
		}
		if len(lines) > 2*ChainNodes+1 {
			rt.Fatalf("%d lines", len(lines))
		}
	})
}
