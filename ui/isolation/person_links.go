package isolation

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/contact"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// personLinks is whose contact somebody is, and who is a contact of this one in the disease of the latest isolation.
type personLinks struct {
	sources  map[model.PersonID]contactSource
	contacts []model.PersonLine
}

// contactSource is somebody somebody else is a contact of, with the first day as a case; 0 where this is no case.
type contactSource struct {
	person model.PersonLine
	since  map[string]model.Date // by disease
}

// readLinks reads the links of somebody with those isolations, the newest first.
func readLinks(ctx context.Context, d *scene.Desk, id model.PersonID, isolations []model.Isolation) (links personLinks, err error) {
	links.sources = map[model.PersonID]contactSource{}
	var keys []model.PersonKey
	var ids []model.PersonID
	for _, i := range isolations {
		if i.ContactID != 0 {
			ids, keys = append(ids, i.ContactID), append(keys, model.PersonKey{PersonID: i.ContactID})
		}
	}
	if len(ids) > 0 {
		of, err := d.Book.IsolationsOf(ctx, ids)
		if err != nil {
			return links, err
		}
		lines, err := d.Book.PersonLines(ctx, keys, d.Now())
		if err != nil {
			return links, err
		}
		for _, l := range lines {
			source := contactSource{person: l, since: map[string]model.Date{}}
			for _, i := range of[l.ID] {
				source.since[i.Disease] = contact.CaseSince(of[l.ID], i.Disease)
			}
			links.sources[l.ID] = source
		}
	}
	all, err := d.Book.ContactLinks(ctx, id, contact.ChainDisease(isolations))
	if err != nil {
		return links, err
	}
	keys = nil
	for _, l := range all {
		if l.Of == id {
			keys = append(keys, model.PersonKey{PersonID: l.PersonID})
		}
	}
	links.contacts, err = d.Book.PersonLines(ctx, keys, d.Now())
	return links, err
}

// sourceWords is whose contact an isolation is, and since when that is a case.
func (c *personCard) sourceWords(i model.Isolation) string {
	source, known := c.facts.links.sources[i.ContactID]
	if !known {
		return ""
	}
	text := part.PersonName(source.person.Person)
	if on := source.since[i.Disease]; on != 0 {
		text = c.desk.T("isolation.source_case", text, part.CategoryName(c.desk, i.Disease, model.CategoryF0), on.Local())
	}
	return text
}

// walk offers the people somebody is linked with, and the whole chain.
func (c *personCard) walk() scene.Action {
	d, links := c.desk, c.facts.links
	var items []kit.Item
	item := func(l model.PersonLine, name string) {
		items = append(items, kit.Item{
			ID: scene.IDOption(l.ID), Label: d.T(name, kit.Plain(part.PersonName(l.Person))), Hint: kit.Plain(part.HomeOf(l.Name, l.Household, l.Address)),
		})
	}
	listed := map[model.PersonID]bool{}
	for _, i := range c.facts.isolations {
		if source, known := links.sources[i.ContactID]; known && !listed[i.ContactID] {
			listed[i.ContactID] = true
			item(source.person, "isolation.walk_source")
		}
	}
	for _, l := range links.contacts {
		item(l, "isolation.walk_contact")
	}
	if len(items) == 0 {
		return scene.Notice{Text: d.T("isolation.no_contacts", kit.Plain(c.facts.person.Name)), Bad: true}
	}
	const whole = "chain"
	items = append([]kit.Item{{ID: whole, Label: d.T("isolation.chain")}}, items...)
	return scene.Pick{Title: d.T("isolation.walk_title", kit.Plain(c.facts.person.Name)), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		if item.ID == whole {
			return scene.Show{Place: scene.Contacts{ID: c.id}}, nil
		}
		return scene.Show{Place: scene.PersonCard{ID: scene.OptionID[model.PersonID](item.ID)}}, nil
	}}
}
