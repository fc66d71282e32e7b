package part

import (
	"context"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// Choices are the units and members a list can be narrowed by, and a household be given to.
type Choices struct {
	Units   []model.Unit
	Members []model.Member
	Gone    []model.Unit // in the bin, with something they still owe

	Diseases []string // that the book follows or followed
}

// AskChoices reads them.
func AskChoices(q *scene.Question[Choices], d *scene.Desk) tea.Cmd {
	book := d.Book
	return q.Ask(func(ctx context.Context) (Choices, error) {
		units, err := book.Units(ctx)
		if err != nil {
			return Choices{}, err
		}
		gone, err := office.Gone(ctx, book, d.Config, d.Now())
		if err != nil {
			return Choices{}, err
		}
		members, err := book.Members(ctx)
		if err != nil {
			return Choices{}, err
		}
		diseases, err := book.Diseases(ctx, d.Today())
		return Choices{units, members, gone, diseases}, err
	})
}

// unit is the name of a unit, member that of a member.
func (c Choices) unit(id model.UnitID) string {
	for _, u := range c.Units {
		if u.ID == id {
			return u.Name
		}
	}
	return ""
}

func (c Choices) member(id model.MemberID) string {
	for _, m := range c.Members {
		if m.ID == id {
			return m.Name
		}
	}
	return ""
}

// Items are the areas and the members responsible for somebody, to narrow a list by.
func (c Choices) Items(d *scene.Desk) []kit.Item {
	var items []kit.Item
	for _, u := range c.Units {
		if u.Kind == model.UnitArea {
			items = append(items, kit.Item{ID: "area " + strconv.FormatInt(int64(u.ID), 10), Label: u.Name, Hint: d.T("isolation.by_area")})
		}
	}
	for _, m := range c.Members {
		if m.Households > 0 {
			items = append(items, kit.Item{ID: "member " + strconv.FormatInt(int64(m.ID), 10), Label: m.Name, Hint: d.T("isolation.by_member")})
		}
	}
	return items
}

// DiseaseItems are the diseases to narrow a list by; none where the book follows only one.
func (c Choices) DiseaseItems(d *scene.Desk) []kit.Item {
	var items []kit.Item
	for _, disease := range c.Diseases {
		items = append(items, kit.Item{ID: "disease " + disease, Label: d.T("isolation.field.disease") + ": " + DiseaseName(d, disease)})
	}
	if len(items) < 2 {
		return nil
	}
	return items
}

// Narrow reads the choice of an item of Items or DiseaseItems into a filter.
func (c Choices) Narrow(f model.PersonFilter, id string) model.PersonFilter {
	kind, number, _ := strings.Cut(id, " ")
	switch kind {
	case "disease":
		f.Disease = number
		return f
	case "follow":
		f.Follow = model.Follow(number)
		return f
	}
	n, err := strconv.ParseInt(number, 10, 64)
	if err != nil {
		return f
	}
	if kind == "area" {
		f.AreaID, f.ResponsibleID = model.UnitID(n), 0
	} else {
		f.AreaID, f.ResponsibleID = 0, model.MemberID(n)
	}
	return f
}

// Item is the ID of the item of Items, or of those Narrow reads beside them, that a filter was narrowed by last; "" for none.
func (c Choices) Item(f model.PersonFilter) string {
	switch {
	case f.AreaID != 0:
		return "area " + scene.IDOption(f.AreaID)
	case f.ResponsibleID != 0:
		return "member " + scene.IDOption(f.ResponsibleID)
	case f.Disease != "":
		return "disease " + f.Disease
	case f.Follow != "":
		return "follow " + string(f.Follow)
	}
	return ""
}

// Narrowed says by whom or where a filter narrows; "" where it does not.
func (c Choices) Narrowed(f model.PersonFilter) string {
	switch {
	case f.AreaID != 0:
		return c.unit(f.AreaID)
	case f.ResponsibleID != 0:
		return c.member(f.ResponsibleID)
	}
	return ""
}

// Says says to whom a filter narrows: an area or a member, and a disease.
func (c Choices) Says(d *scene.Desk, f model.PersonFilter) []string {
	var words []string
	if who := c.Narrowed(f); who != "" {
		words = append(words, who)
	}
	if f.Disease != "" {
		words = append(words, DiseaseName(d, f.Disease))
	}
	return words
}
