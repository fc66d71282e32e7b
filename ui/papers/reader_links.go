package papers

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/intake"
	"sotruc/model"
	"sotruc/model/outgoing"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// paperLink is a paper this one cites, or one that cites it, or an own paper that answers it.
type paperLink struct {
	model.Citation
	number  string                // its số đến, where it is in the book
	several []model.DirectiveLine // the papers it may be, where they are more than one
	citing  bool
	answer  outgoing.ID // of an own paper; 0 is none
}

// readLinks gathers the papers above and below in the chain of authority.
func readLinks(ctx context.Context, d *scene.Desk, p model.Directive) ([]paperLink, error) {
	var ids []model.DirectiveID
	for _, c := range p.Cites {
		if c.Linked != 0 {
			ids = append(ids, c.Linked)
		}
		ids = append(ids, c.Several...)
	}
	slices.Sort(ids)
	lines, err := d.Book.Directives(ctx, slices.Compact(ids))
	if err != nil {
		return nil, err
	}
	known := make(map[model.DirectiveID]model.DirectiveLine, len(lines))
	for _, line := range lines {
		known[line.ID] = line
	}
	links := make([]paperLink, 0, len(p.Cites))
	for _, c := range p.Cites {
		link := paperLink{Citation: c}
		if line, ok := known[c.Linked]; ok {
			link.number = line.FullNumber()
			if c.Issuer == "" {
				link.Issuer = line.Issuer
			}
			if c.IssuedOn == 0 {
				link.IssuedOn = line.IssuedOn
			}
		}
		for _, id := range c.Several {
			link.several = append(link.several, known[id])
		}
		links = append(links, link)
	}
	answers, err := d.Book.Answers(ctx, p.ID)
	if err != nil {
		return nil, fmt.Errorf("read what answers a paper: %w", err)
	}
	for _, a := range answers {
		links = append(links, paperLink{Citation: model.Citation{Symbol: a.Symbol, Kind: a.Kind, Issuer: a.Recipients, IssuedOn: a.On}, answer: a.ID})
	}
	citing, err := d.Book.Citing(ctx, p.ID)
	for _, line := range citing {
		c := model.Citation{Symbol: line.Symbol, Kind: line.Kind, Issuer: line.Issuer, IssuedOn: line.IssuedOn, Linked: line.ID}
		links = append(links, paperLink{Citation: c, number: line.FullNumber(), citing: true})
	}
	return links, err
}

// linkColumns are the columns of the papers above and below.
func linkColumns(d *scene.Desk) []kit.Column {
	title := func(name string) string { return d.T("directive.column." + name) }
	return []kit.Column{
		{Title: title("symbol"), Width: 16, Min: 14, Flex: 1},
		{Title: title("issued_on"), Width: 10, Priority: 1},
		{Title: title("issuer"), Width: 18, Min: 14, Flex: 1, Priority: 2},
		{Title: title("in_book"), Width: 16},
	}
}

// fillLinks puts the papers above and below into their table. A row's ID is the number of its link, from 1.
func (r *reader) fillLinks() {
	d := r.desk
	var rows []kit.Row
	for _, name := range []string{"answered", "cited", "citing"} {
		head := false
		for i, link := range r.paper.links {
			if link.group() != name {
				continue
			}
			if !head {
				rows = append(rows, kit.Row{Cells: []string{d.T("directive.reader." + name)}, Style: kit.RowHeader})
				head = true
			}
			row := kit.Row{ID: int64(i + 1), Indent: 1}
			place := d.T("directive.number", link.number)
			if link.answer != 0 {
				place = d.T("directive.reader.own_paper")
			} else if link.Linked == 0 {
				place, row.Style = unlinkedWords(d, link.Citation), kit.RowMuted
			}
			row.Cells = []string{citedName(d, link.Citation), link.IssuedOn.Local(), link.Issuer, place}
			rows = append(rows, row)
		}
	}
	r.links.SetCount(len(rows))
	r.links.SetRows(0, rows)
}

// group is the name of the heading a link stands under.
func (l paperLink) group() string {
	switch {
	case l.answer != 0:
		return "answered"
	case l.citing:
		return "citing"
	}
	return "cited"
}

// answeredWords name the own papers that answer the one shown: "Đã trả lời: 15-CV/ĐU ngày 16/08/2021"; "" where none does.
func answeredWords(d *scene.Desk, links []paperLink) string {
	var words []string
	for _, l := range links {
		if l.answer != 0 {
			words = append(words, d.T("directive.reader.answered_by", kit.Plain(l.Symbol), l.IssuedOn.Local()))
		}
	}
	if len(words) == 0 {
		return ""
	}
	return d.T("directive.reader.answered") + ": " + strings.Join(words, ", ")
}

// unlinkedWords say why a citation is no link.
func unlinkedWords(d *scene.Desk, c model.Citation) string {
	if len(c.Several) > 0 {
		return d.T("directive.reader.several", len(c.Several))
	}
	return d.T("directive.reader.not_in_book")
}

// citedName is what a citation is called where it has no symbol.
func citedName(d *scene.Desk, c model.Citation) string {
	if c.Symbol == "" && c.Kind != "" {
		for _, k := range part.PaperKinds(d) {
			if k.Abbr == c.Kind {
				return k.Name()
			}
		}
	}
	return c.Symbol
}

// follow goes to a paper above or below; where it is not known which that is, it asks, and where it is not in the book,
// it offers to enter it.
func (r *reader) follow(link paperLink) scene.Action {
	switch {
	case link.answer != 0:
		return scene.Show{Place: scene.OwnPaper{ID: link.answer}}
	case link.Linked != 0:
		return scene.Push{Screen: NewReader(r.desk, link.Linked, "")}
	case len(link.several) > 0:
		return r.pickOne(link)
	case r.desk.Book.ReadOnly():
		return scene.Notice{Text: r.desk.T("directive.reader.not_in_book_long")}
	}
	return r.offerEntry(link.Citation)
}

// pickOne asks which of several papers is meant.
func (r *reader) pickOne(link paperLink) scene.Action {
	d := r.desk
	items := make([]kit.Item, 0, len(link.several))
	for _, p := range link.several {
		words := []string{p.Symbol, p.IssuedOn.Local(), p.Issuer}
		items = append(items, kit.Item{
			ID:    strconv.FormatInt(int64(p.ID), 10),
			Label: strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), " · "),
			Hint:  d.T("directive.number", p.FullNumber()),
		})
	}
	return scene.Pick{Title: d.T("directive.reader.which", link.Symbol), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		for _, p := range link.several {
			if strconv.FormatInt(int64(p.ID), 10) == item.ID {
				return scene.Push{Screen: NewReader(d, p.ID, "")}, nil
			}
		}
		return nil, nil
	}}
}

// offerEntry asks in which way a cited paper comes into the book. What the citation says of it is filled in.
func (r *reader) offerEntry(c model.Citation) scene.Action {
	d := r.desk
	items := make([]kit.Item, 0, 3)
	for _, way := range []string{"hand", "file", "hold"} {
		items = append(items, kit.Item{ID: way, Label: d.T("directive.way." + way), Hint: d.T("directive.way." + way + "_hint")})
	}
	return scene.Pick{Title: d.T("directive.reader.enter_cited", citedName(d, c)), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		switch item.ID {
		case "hand":
			return scene.Show{Place: scene.Review{Proposal: intake.Proposal{Directive: model.Directive{
				Symbol: c.Symbol, Kind: c.Kind, Issuer: c.Issuer, IssuedOn: c.IssuedOn, Urgency: model.UrgencyNormal,
			}}}}, nil
		case "hold":
			note := strings.TrimSpace(citedName(d, c) + " " + c.IssuedOn.Local())
			return r.hold.dialog(map[string]string{"issuer": c.Issuer, "note": note, "received_at": scene.Moment(d.Now())}), nil
		}
		return scene.Show{Place: scene.Import{}}, nil
	}}
}

// seekWords shows the words of the search that led here, once.
func (r *reader) seekWords() tea.Cmd {
	if r.seek == "" || !r.loaded {
		return nil
	}
	r.find.input.SetValue(r.seek)
	r.find.apart, r.seek = true, ""
	r.Resize(r.w, r.h)
	return r.look()
}
