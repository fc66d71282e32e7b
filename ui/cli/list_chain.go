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
