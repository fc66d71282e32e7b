package word97

import (
	"strings"

	"sotruc/intake/doctext/wordtext"
)

// lists are the automatic lists of the file. Several uses of one list count on together.
type lists struct {
	forms   map[uint32]*[wordtext.Levels]wordtext.Level // by the number of the list
	uses    []use
	counts  map[uint32]*wordtext.Counter
	started map[int]bool // uses whose first item was counted
}

// use is a list as it is used in one place (LFO), with first numbers and levels of its own.
type use struct {
	form   uint32
	starts map[int]int
	levels map[int]wordtext.Level
}

const (
	listSize  = 28 // bytes of LSTF, and of the fixed part of LVL
	useSize   = 16 // of LFO
	maxLists  = 10_000
	listSign  = 0xffffffff // some writers put it before the levels of a use
	oneLevel  = 0x01       // in LSTF: the list has one level
	ownStart  = 0x10       // in LFOLVL
	ownLevel  = 0x20
	ownIndex  = 0x0f
	legal     = 0x04 // in LVL
	noRestart = 0x08
)

func readLists(h header) *lists {
	l := &lists{forms: map[uint32]*[wordtext.Levels]wordtext.Level{}, counts: map[uint32]*wordtext.Counter{}, started: map[int]bool{}}
	l.readForms(h.behind(pairLists))
	l.readUses(h.behind(pairListUses))
	return l
}

// readForms reads PlfLst and the levels behind it.
func (l *lists) readForms(b []byte) {
	n := int(u16(b, 0))
	if n > maxLists || len(b) < 2+n*listSize {
		return
	}
	head, rest := b[2:], b[min(len(b), 2+n*listSize):]
	for i := range n {
		form := &[wordtext.Levels]wordtext.Level{}
		count := len(form)
		if head[i*listSize+26]&oneLevel != 0 {
			count = 1
		}
		for j := range form {
			form[j] = wordtext.NewLevel()
		}
		for j := range count {
			var ok bool
			if form[j], rest, ok = readLevel(rest); !ok {
				return
			}
		}
		l.forms[u32(head, i*listSize)] = form
	}
}

// readLevel reads a LVL and gives what stands behind it.
func readLevel(b []byte) (level wordtext.Level, rest []byte, ok bool) {
	level = wordtext.NewLevel()
	if len(b) < listSize {
		return level, nil, false
	}
	level.Start = int(u32(b, 0) & 0x7fff)
	level.Format = formatOf(b[4])
	level.Legal = b[5]&legal != 0
	if b[5]&noRestart != 0 {
		level.Restart = int(b[26])
	}
	at := listSize + int(b[24]) + int(b[25])
	n := int(u16(b, at))
	if at += 2; at+2*n > len(b) {
		return level, nil, false
	}
	var text strings.Builder
	for i := range n {
		switch c := u16(b, at+2*i); {
		case c < wordtext.Levels:
			text.WriteByte('%')
			text.WriteByte('1' + byte(c))
		default:
			text.WriteRune(rune(c))
		}
	}
	level.Text = text.String()
	return level, b[at+2*n:], true
}

// formatOf gives the format of a number.
// Source: [MS-OSHARED] 2.2.1.3, MSONFC.
func formatOf(code byte) wordtext.Format {
	switch code {
	case 1:
		return wordtext.FormatUpperRoman
	case 2:
		return wordtext.FormatLowerRoman
	case 3:
		return wordtext.FormatUpperLetter
	case 4:
		return wordtext.FormatLowerLetter
	case 22:
		return wordtext.FormatDecimalZero
	case 23:
		return wordtext.FormatBullet
	case 255:
		return wordtext.FormatNone
	}
	return wordtext.FormatDecimal
}

// readUses reads PlfLfo and what each use changes.
func (l *lists) readUses(b []byte) {
	n := int(u32(b, 0))
	if n < 0 || n > maxLists || len(b) < 4+n*useSize {
		return
	}
	head, rest := b[4:], b[min(len(b), 4+n*useSize):]
	for i := range n {
		l.uses = append(l.uses, use{form: u32(head, i*useSize), starts: map[int]int{}, levels: map[int]wordtext.Level{}})
	}
	for i := range n {
		if len(rest) < 4 {
			return
		}
		if u32(rest, 0) == listSign {
			rest = rest[4:]
		}
		for range head[i*useSize+12] {
			if len(rest) < 8 {
				return
			}
			start, flags := int(u32(rest, 0)&0x7fff), rest[4]
			rest = rest[8:]
			level := int(flags & ownIndex)
			if flags&ownStart != 0 {
				l.uses[i].starts[level] = start
			}
			if flags&ownLevel != 0 {
				form, behind, ok := readLevel(rest)
				if !ok {
					return
				}
				l.uses[i].levels[level], rest = form, behind
			}
		}
	}
}

// next counts an item and gives what stands before its text.
func (l *lists) next(p paraProps) string {
	if p.list < 1 || p.list > len(l.uses) {
		return ""
	}
	u := l.uses[p.list-1]
	form := l.forms[u.form]
	if form == nil {
		return ""
	}
	counter := l.counts[u.form]
	if counter == nil {
		counter = &wordtext.Counter{}
		l.counts[u.form] = counter
	}
	if !l.started[p.list] {
		l.started[p.list] = true
		for level, start := range u.starts {
			counter.Begin(level, start)
		}
	}
	levels := *form
	for i, level := range u.levels {
		if i < len(levels) {
			levels[i] = level
		}
	}
	return counter.Next(&levels, p.level)
}
