package odt

import (
	"encoding/xml"
	"strconv"
	"strings"

	"sotruc/intake/doctext/wordtext"
	"sotruc/intake/doctext/zipxml"
)

// levels are the forms of the levels of a list.
type levels [wordtext.Levels]wordtext.Level

// outline is the name of the list headings are in.
const outline = "\x00outline"

// lists are the lists of the file.
type lists struct {
	byStyle map[string]*levels
	latest  map[string]*wordtext.Counter // the list of a style that was read last
	byID    map[string]*wordtext.Counter
}

func newLists() *lists {
	return &lists{byStyle: map[string]*levels{}, latest: map[string]*wordtext.Counter{}, byID: map[string]*wordtext.Counter{}}
}

// list is an open list.
type list struct {
	levels  *levels // nil: those of the style of its paragraphs
	counter *wordtext.Counter
	depth   int  // from 0
	begun   bool // an item that has no paragraph yet
}

// read reads text:list-style, or the one for headings.
func (l *lists) read(r *zipxml.Reader, e xml.StartElement) error {
	name := strings.Clone(zipxml.Attr(e, "name"))
	if e.Name.Local == "outline-style" {
		name = outline
	}
	forms := &levels{}
	for i := range forms {
		forms[i] = wordtext.NewLevel()
		forms[i].Format = wordtext.FormatNone
	}
	if l.byStyle[name] = forms; len(l.byStyle) > maxNamed {
		return zipxml.ErrTooLarge
	}
	return r.Elements(func(r *zipxml.Reader, e xml.StartElement) error {
		if n := numberOf(e, "level", 0); n >= 1 && n <= wordtext.Levels {
			forms[n-1] = levelOf(e, n)
		}
		return r.Skip()
	})
}

// levelOf reads the form of level n.
func levelOf(e xml.StartElement, n int) wordtext.Level {
	level := wordtext.NewLevel()
	if strings.HasSuffix(e.Name.Local, "-bullet") || strings.HasSuffix(e.Name.Local, "-image") {
		level.Format, level.Text = wordtext.FormatBullet, strings.Clone(zipxml.Attr(e, "bullet-char"))
		return level
	}
	switch zipxml.Attr(e, "num-format") {
	case "":
		level.Format = wordtext.FormatNone
	case "a":
		level.Format = wordtext.FormatLowerLetter
	case "A":
		level.Format = wordtext.FormatUpperLetter
	case "i":
		level.Format = wordtext.FormatLowerRoman
	case "I":
		level.Format = wordtext.FormatUpperRoman
	}
	var text strings.Builder
	text.WriteString(zipxml.Attr(e, "num-prefix"))
	for i := max(1, n-numberOf(e, "display-levels", 1)+1); i <= n; i++ {
		text.WriteString("%" + strconv.Itoa(i))
		if i < n {
			text.WriteByte('.')
		}
	}
	text.WriteString(zipxml.Attr(e, "num-suffix"))
	level.Text, level.Start = text.String(), numberOf(e, "start-value", 1)
	return level
}

// open begins a list within another, or one of its own, which may go on counting where one before it ended.
func (l *lists) open(e xml.StartElement, outer *list) *list {
	style := strings.Clone(zipxml.Attr(e, "style-name"))
	if outer != nil {
		inner := &list{levels: outer.levels, counter: outer.counter, depth: outer.depth + 1}
		if own := l.byStyle[style]; own != nil {
			inner.levels = own
		}
		return inner
	}
	opened := &list{levels: l.byStyle[style], counter: &wordtext.Counter{}}
	if before := l.byID[zipxml.Attr(e, "continue-list")]; before != nil {
		opened.counter = before
	} else if before := l.latest[style]; before != nil && zipxml.Attr(e, "continue-numbering") == "true" {
		opened.counter = before
	}
	if len(l.byID) < maxNamed && len(l.latest) < maxNamed {
		l.latest[style] = opened.counter
		if id := zipxml.Attr(e, "id"); id != "" {
			l.byID[strings.Clone(id)] = opened.counter
		}
	}
	return opened
}

// label gives what stands before the first paragraph of an item.
func (l *list) label(of *levels) string {
	if l == nil || !l.begun {
		return ""
	}
	l.begun = false
	if l.levels != nil {
		of = l.levels
	}
	if of == nil {
		return ""
	}
	return l.counter.Next((*[wordtext.Levels]wordtext.Level)(of), l.depth)
}

// numberOf reads an attribute that is a number, other where it is none.
func numberOf(e xml.StartElement, name string, other int) int {
	n, err := strconv.Atoi(zipxml.Attr(e, name))
	if err != nil {
		return other
	}
	return n
}
