package chain_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/chain"
)

// chainOf builds a chain of papers 1 to n from "paper above" pairs.
func chainOf(n int, cites ...[2]model.DirectiveID) chain.Papers {
	c := chain.Papers{}
	for id := model.DirectiveID(1); int(id) <= n; id++ {
		c[id] = chain.Paper{Directive: model.Directive{ID: id, Symbol: fmt.Sprint(id)}}
	}
	for _, pair := range cites {
		below, above := c[pair[0]], c[pair[1]]
		below.Cites = append(below.Cites, model.Citation{Symbol: above.Symbol, Linked: pair[1]})
		c[pair[0]] = below
		above = c[pair[1]]
		above.CitedBy = append(above.CitedBy, pair[0])
		c[pair[1]] = above
	}
	return c
}

// drawn writes lines as "depth:symbol", with ^ where the paper stands again and … where more is cut off.
func drawn(lines []chain.Line) string {
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
	outside := chainOf(2, [2]model.DirectiveID{2, 1})
	p := outside[1]
	p.Cites = []model.Citation{{Symbol: "16/CT-TTg"}}
	outside[1] = p
	long := make([][2]model.DirectiveID, 0, 30)
	for id := model.DirectiveID(1); id < 30; id++ {
		long = append(long, [2]model.DirectiveID{id, id + 1})
	}
	for name, test := range map[string]struct {
		chain chain.Papers
		id    model.DirectiveID
		want  string
	}{
		"alone":           {chainOf(1), 1, "0:1"},
		"both ways":       {chainOf(4, [2]model.DirectiveID{2, 1}, [2]model.DirectiveID{3, 2}, [2]model.DirectiveID{4, 3}), 2, "-1:1 0:2 1:3 2:4"},
		"two above":       {chainOf(4, [2]model.DirectiveID{4, 2}, [2]model.DirectiveID{4, 3}, [2]model.DirectiveID{2, 1}, [2]model.DirectiveID{3, 1}), 4, "-2:1 -1:2 -2:1^ -1:3 0:4"},
		"cited twice":     {chainOf(2, [2]model.DirectiveID{2, 1}, [2]model.DirectiveID{2, 1}), 2, "-1:1 0:2"},
		"circle":          {chainOf(2, [2]model.DirectiveID{1, 2}, [2]model.DirectiveID{2, 1}), 1, "-2:1^ -1:2 0:1 1:2 2:1^"},
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
		var cites [][2]model.DirectiveID
		for _, p := range pairs {
			cites = append(cites, [2]model.DirectiveID{model.DirectiveID(1 + p/n), model.DirectiveID(1 + p%n)})
		}
		lines := chainOf(n, cites...).Around(1)
		whole := map[model.DirectiveID]int{}
		for _, l := range lines {
			if l.Depth < -chain.MaxDepth || l.Depth > chain.MaxDepth {
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
		if len(lines) > 2*chain.MaxNodes+1 {
			rt.Fatalf("%d lines", len(lines))
		}
	})
}
