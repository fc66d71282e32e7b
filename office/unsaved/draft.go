// Package unsaved keeps what is typed and not saved in a file beside the book, so that a crash or a power cut costs a second or two of
// it. It is offered when the book is opened again; nothing of it enters the book by itself. The file holds personal data as the book does: only
// its owner may read it.
package unsaved

import (
	"maps"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// Draft is what stood in one form.
type Draft struct {
	At     string            `json:"at"`             // the text form of the place from which it is opened again
	Form   string            `json:"form,omitempty"` // which of the forms there; "" is the place itself
	Title  string            `json:"title"`          // what it is called on the screen
	Since  model.Instant     `json:"since"`          // when it was kept
	Values map[string]string `json:"values"`         // what was typed, by field
}

// Key tells a form from every other: one draft is kept of each.
func (d Draft) Key() string { return d.At + "#" + d.Form }

// Words are the most telling of what was typed, on one line: the longest text. Where nothing was but a box ticked or something chosen, they
// are what the form is about and what stands in those fields. Fields whose names begin with Inner are not for people.
func (d Draft) Words() string {
	longest := ""
	for field, text := range d.Values {
		line := viet.CleanLine(text)
		if _, shown := d.Values[Shown+field]; shown || strings.HasPrefix(field, Inner) {
			continue
		}
		if len(line) > len(longest) || len(line) == len(longest) && line < longest {
			longest = line
		}
	}
	if longest != "" {
		return longest
	}
	said := []string{viet.CleanLine(d.Values[About])}
	for _, field := range slices.Sorted(maps.Keys(d.Values)) {
		if strings.HasPrefix(field, Shown) {
			said = append(said, viet.CleanLine(d.Values[field]))
		}
	}
	return strings.Join(slices.DeleteFunc(said, func(words string) bool { return words == "" }), " · ")
}

// Inner begins the name of a value that is nothing somebody typed, as what was read of a paper.
const Inner = "_"

// What people know a draft by where no text was typed: Shown begins the name of what stands on the screen in the field whose name follows,
// which is ticked or chosen, "" where it is as it was; About is what the form is about.
const (
	Shown = Inner + "shown:"
	About = Inner + "about"
)

// clean makes a draft that was read from a file fit for the screen: somebody else may have written it.
func (d Draft) clean() Draft {
	d.At, d.Form, d.Title = viet.CleanLine(d.At), viet.CleanLine(d.Form), viet.CleanLine(d.Title)
	values := make(map[string]string, len(d.Values))
	for field, text := range d.Values {
		values[viet.CleanLine(field)] = viet.Clean(text)
	}
	d.Values = values
	return d
}
