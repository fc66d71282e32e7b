package docx

import (
	"encoding/xml"
	"math"
	"strconv"

	"sotruc/intake/doctext/wordtext"
	"sotruc/intake/doctext/zipxml"
)

// listItem says that a paragraph is an item of a list.
type listItem struct {
	list  string // w:numId; "0" takes a paragraph out of the list of its style
	level int    // counted from 1; 0 where nothing is said
	style string // the style that says so
}

// over gives i, and where i is silent what is below.
func (i listItem) over(below listItem) listItem {
	if i.list == "" {
		i.list, i.style = below.list, below.style
		if i.level == 0 {
			i.level = below.level
		}
	}
	return i
}

// lists are the automatic lists of the file. Several lists may have one form, and then count on together.
type lists struct {
	forms   map[string]*listForm
	byID    map[string]list
	linked  map[string]string // the style of a list -> the form it has
	counts  map[string]*wordtext.Counter
	started map[string]bool // lists whose first item was counted
}

// listForm is w:abstractNum.
type listForm struct {
	levels [wordtext.Levels]wordtext.Level
	styles [wordtext.Levels]string // the paragraph style tied to a level
	link   string                  // the list style whose form it takes
}

// list is w:num: a form with levels and first numbers of its own.
type list struct {
	form   string
	levels map[int]wordtext.Level
	starts map[int]int
}

func readLists(p *zipxml.Pack, part string, s styles) (*lists, error) {
	l := &lists{
		forms: map[string]*listForm{}, byID: map[string]list{}, linked: map[string]string{},
		counts: map[string]*wordtext.Counter{}, started: map[string]bool{},
	}
	if !p.Has(part) {
		return l, nil
	}
	err := p.Read(part, func(r *zipxml.Reader, _ xml.StartElement) error {
		return r.Elements(func(r *zipxml.Reader, e xml.StartElement) error {
			if len(l.forms) > maxNamed || len(l.byID) > maxNamed {
				return zipxml.ErrTooLarge
			}
			switch e.Name.Local {
			case "abstractNum":
				return l.readForm(r, zipxml.Attr(e, "abstractNumId"))
			case "num":
				return l.readList(r, zipxml.Attr(e, "numId"))
			}
			return r.Skip()
		})
	})
	l.follow(s)
	return l, err
}

func (l *lists) readForm(r *zipxml.Reader, id string) error {
	f := &listForm{}
	for i := range f.levels {
		f.levels[i] = wordtext.NewLevel()
	}
	l.forms[id] = f
	return r.Elements(func(r *zipxml.Reader, e xml.StartElement) error {
		switch e.Name.Local {
		case "numStyleLink":
			f.link = zipxml.Attr(e, "val")
		case "styleLink":
			l.linked[zipxml.Attr(e, "val")] = id
		case "lvl":
			i, ok := levelOf(e)
			if !ok {
				break
			}
			var err error
			f.levels[i], f.styles[i], err = readLevel(r)
			return err
		}
		return r.Skip()
	})
}

// readLevel reads w:lvl, with the style of paragraphs tied to it.
func readLevel(r *zipxml.Reader) (level wordtext.Level, style string, err error) {
	level = wordtext.NewLevel()
	var read func(r *zipxml.Reader, e xml.StartElement) error
	read = func(r *zipxml.Reader, e xml.StartElement) error {
		switch e.Name.Local {
		case "start":
			level.Start = number(e, 1)
		case "numFmt":
			level.Format = wordtext.Format(zipxml.Attr(e, "val"))
		case "lvlText":
			level.Text = zipxml.Attr(e, "val")
		case "isLgl":
			level.Legal = isOn(e)
		case "lvlRestart":
			level.Restart = number(e, wordtext.Levels)
		case "pStyle":
			style = zipxml.Attr(e, "val")
		case "AlternateContent", "Choice", "Fallback": // the fallback comes last and is the one every program knows
			return r.Elements(read)
		}
		return r.Skip()
	}
	return level, style, r.Elements(read)
}

func (l *lists) readList(r *zipxml.Reader, id string) error {
	n := list{levels: map[int]wordtext.Level{}, starts: map[int]int{}}
	err := r.Elements(func(r *zipxml.Reader, e xml.StartElement) error {
		switch e.Name.Local {
		case "abstractNumId":
			n.form = zipxml.Attr(e, "val")
		case "lvlOverride":
			if i, ok := levelOf(e); ok {
				return n.readOverride(r, i)
			}
		}
		return r.Skip()
	})
	l.byID[id] = n
	return err
}

func (n *list) readOverride(r *zipxml.Reader, i int) error {
	return r.Elements(func(r *zipxml.Reader, e xml.StartElement) error {
		switch e.Name.Local {
		case "startOverride":
			n.starts[i] = number(e, 1)
		case "lvl":
			level, _, err := readLevel(r)
			n.levels[i] = level
			return err
		}
		return r.Skip()
	})
}

// follow gives the forms that only name a list style the form of that style.
func (l *lists) follow(s styles) {
	for id, f := range l.forms {
		if f.link == "" {
			continue
		}
		target, ok := l.linked[f.link]
		if !ok {
			target = l.byID[s.byID[f.link].item.list].form
		}
		if to := l.forms[target]; to != nil && to.link == "" {
			l.forms[id] = to
		}
	}
}

// next counts an item and gives what stands before its text.
func (l *lists) next(item listItem) string {
	n, ok := l.byID[item.list]
	if !ok {
		return ""
	}
	form := l.forms[n.form]
	if form == nil {
		return ""
	}
	counter := l.counts[n.form]
	if counter == nil {
		counter = &wordtext.Counter{}
		l.counts[n.form] = counter
	}
	if !l.started[item.list] {
		l.started[item.list] = true
		for level, start := range n.starts {
			counter.Begin(level, start)
		}
	}
	levels := form.levels
	for i, level := range n.levels {
		levels[i] = level
	}
	return counter.Next(&levels, form.levelOf(item))
}

// levelOf settles the level of an item: what it says itself, else the level tied to its style.
func (f *listForm) levelOf(item listItem) int {
	if item.level > 0 {
		return item.level - 1
	}
	for i, style := range f.styles {
		if style != "" && style == item.style {
			return i
		}
	}
	return 0
}

func levelOf(e xml.StartElement) (int, bool) {
	i := count(zipxml.Attr(e, "ilvl"), -1)
	return i, i >= 0 && i < wordtext.Levels
}

// number reads the value of e, or gives other.
func number(e xml.StartElement, other int) int { return count(zipxml.Attr(e, "val"), other) }

func count(s string, other int) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > math.MaxInt32 {
		return other
	}
	return n
}
