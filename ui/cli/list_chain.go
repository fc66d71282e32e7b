package cli

import (
	"context"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/chain"
	"sotruc/model/cite"
	"sotruc/model/viet"
	"sotruc/store"
	"sotruc/ui/cli/printed"
)

// chainRecord is the field chain of list directives --chain --json.
type chainRecord struct {
	RestsOn []chainLink `json:"rests_on"`
	CitedBy []chainLink `json:"cited_by"`
}

// chainLink is a paper above or below another. It has an id where it is in the book; several has the ids of all that may
// be meant, where that is not one. again: it stands in the chain before, with what is beyond it. cut: more is beyond it.
type chainLink struct {
	ID       model.DirectiveID   `json:"id,omitempty"`
	Symbol   string              `json:"symbol,omitempty"`
	Kind     string              `json:"kind,omitempty"`
	Issuer   string              `json:"issuer,omitempty"`
	IssuedOn model.Date          `json:"issued_on,omitempty"`
	Subject  string              `json:"subject,omitempty"`
	Several  []model.DirectiveID `json:"several,omitempty"`
	Again    bool                `json:"again,omitempty"`
	Cut      bool                `json:"cut,omitempty"`
	RestsOn  []chainLink         `json:"rests_on,omitempty"`
	CitedBy  []chainLink         `json:"cited_by,omitempty"`
}

// asked leaves of the papers found those received by --on and, where the chain of a symbol is asked for, those that have
// it, if any: others only name it.
func asked(lines []model.DirectiveLine, opts listOptions) []model.DirectiveLine {
	if opts.on != "" {
		lines = slices.DeleteFunc(lines, func(d model.DirectiveLine) bool { return d.ReceivedAt.Date() > opts.day })
	}
	if !opts.chain || opts.find == "" {
		return lines
	}
	key := cite.Key(opts.find)
	named := slices.DeleteFunc(slices.Clone(lines), func(d model.DirectiveLine) bool { return cite.Key(d.Symbol) != key })
	if len(named) > 0 {
		return named
	}
	return lines
}

// paperExtras are what --find and --chain add to a list of papers.
type paperExtras struct {
	p        *program
	contexts map[model.DirectiveID]viet.Excerpt
	chain    chain.Papers // nil where not asked for
}

func (p *program) paperExtras(ctx context.Context, book *store.Book, lines []model.DirectiveLine, opts listOptions) (paperExtras, error) {
	extra := paperExtras{p: p}
	ids := make([]model.DirectiveID, len(lines))
	for i, d := range lines {
		ids[i] = d.ID
	}
	var err error
	if opts.find != "" {
		if extra.contexts, err = book.DirectiveContexts(ctx, ids, opts.find); err != nil {
			return extra, err
		}
	}
	if opts.chain {
		extra.chain, err = book.Chain(ctx, ids)
	}
	return extra, err
}

// note is the line below a paper in the table.
func (x paperExtras) note(id model.DirectiveID) string {
	text, _ := x.contexts[id].Bracketed()
	return text
}

func (x paperExtras) record(id model.DirectiveID) *chainRecord {
	if x.chain == nil {
		return nil
	}
	return &chainRecord{
		RestsOn: chainLinks(x.chain.Above(id), func(l *chainLink, next []chainLink) { l.RestsOn = next }),
		CitedBy: chainLinks(x.chain.Below(id), func(l *chainLink, next []chainLink) { l.CitedBy = next }),
	}
}

func chainLinks(nodes []chain.Node, hang func(*chainLink, []chainLink)) []chainLink {
	links := make([]chainLink, len(nodes))
	for i, n := range nodes {
		links[i] = chainLink{
			ID: n.Linked, Symbol: n.Symbol, Kind: n.Kind, Issuer: n.Issuer, IssuedOn: n.IssuedOn, Subject: n.Subject,
			Several: n.Several, Again: n.Again, Cut: n.Cut,
		}
		hang(&links[i], chainLinks(n.Next, hang))
	}
	return links
}

// tree is the chain around a paper as text: a step to the right is a step away from it.
func (x paperExtras) tree(id model.DirectiveID) string {
	if x.chain == nil {
		return ""
	}
	var b strings.Builder
	for _, line := range x.chain.Around(id) {
		front := "● "
		switch {
		case line.Depth < 0:
			front = "▲ "
		case line.Depth > 0:
			front = "▼ "
		}
		b.WriteString(strings.Repeat("  ", max(line.Depth, -line.Depth)) + front + x.line(line) + "\n")
	}
	return b.String()
}

func (x paperExtras) line(line chain.Line) string {
	words := x.p.words
	p, inBook := x.chain[line.Linked]
	place := words.T("directive.reader.not_in_book")
	switch {
	case inBook:
		place = words.T("directive.number", p.FullNumber())
	case len(line.Several) > 0:
		place = words.T("directive.reader.several", len(line.Several))
	}
	switch {
	case line.Again:
		place += " " + words.T("directive.chain.again")
	case line.Cut:
		place += " …"
	}
	name := line.Symbol
	switch {
	case inBook && p.Held():
		name = words.T("directive.held")
	case name == "":
		name = line.Kind
	}
	parts := slices.DeleteFunc([]string{name, line.IssuedOn.Local(), line.Issuer, place, printed.Shorten(line.Subject)}, func(s string) bool { return s == "" })
	return viet.CleanLine(strings.Join(parts, " · "))
}
