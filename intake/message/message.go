// Package message finds what is said in a text that is no paper: the lines of an e-mail and of a chat, and what a calendar of a week has on each day. It
// tells where each stands and of which day it is, and makes nothing of it.
package message

import (
	"regexp"
	"strings"

	"sotruc/intake/outline"
	"sotruc/intake/page"
	"sotruc/intake/source"
	"sotruc/intake/who"
)

// Entry is one thing that is said.
type Entry struct {
	Words source.Span
	Act   source.Span // Words without the part of the day, or the word that sets whom it is for apart from the others
	Day   source.Span // the day it is on, as the calendar heads it; empty in a message
	Week  source.Span // what stands above the days of the calendar: its title, and from which day to which it is
}

// What is looked at of a text, in lines, and of one line, in bytes.
const (
	mostEntries  = 400
	headLines    = 8
	longestStart = 120
)

// The lines a message begins with, and those of which a chat is made. Folded.
var (
	headerLine = regexp.MustCompile(`^(from|to|cc|bcc|date|sent|subject|tu|den|nguoi gui|nguoi nhan|ngay gui|gui luc|chu de|tieu de)\s?:`)
	sentLine   = regexp.MustCompile(`^(date|sent|ngay gui|gui luc)\s?:`)
	spokenLine = regexp.MustCompile(`^(\[[^\]\n]{4,30}\]\s*[^:\n]{2,40}:\s|[^:\n]{2,40}\s?[\[(][0-9]{1,2}:[0-9]{2}[^\])\n]{0,14}[\])]\s?:\s?|[0-9]{1,2}:[0-9]{2},?\s[^:\n]{2,40}:\s)`)
)

// Find gives what is said in an e-mail or a chat, and where its day stands; nil where the text is neither.
func Find(p *page.Page) (list []Entry, day source.Span) {
	headers, spoken := 0, 0
	for i, row := range p.Rows {
		start := p.Fold[row.From:min(row.To, row.From+longestStart)]
		switch {
		case i < headLines && headerLine.MatchString(start):
			headers++
			if sentLine.MatchString(start) {
				day = row
			}
			continue
		case row.Empty() || len(list) == mostEntries:
			continue
		}
		words := row
		if said := spokenLine.FindStringIndex(start); said != nil {
			spoken++
			if words = p.Trim(source.Over(row.From+said[1], row.To)); day.Empty() {
				day = source.Over(row.From, row.From+said[1])
			}
		} else if n := len(list); n > 0 && goesOn(p, list[n-1].Words, i) {
			list[n-1].Words.To, list[n-1].Act.To = row.To, row.To
			continue
		}
		if !words.Empty() {
			list = append(list, entry(p, words, source.Span{}))
		}
	}
	if headers < 2 && spoken < 2 {
		return nil, source.Span{}
	}
	return list, day
}

// mostPlain bounds a message of nobody known, in lines: what is longer is a manual or a form.
const mostPlain = 60

// Plain gives what is said in a short text that shows neither whose it is nor to whom, as one copied out of a chat; nil where no line of it begins with
// the name of a body. What stands in points under a name is that body's.
func Plain(p *page.Page) (list []Entry) {
	if len(p.Rows) > mostPlain {
		return nil
	}
	var heading source.Span
	named := false
	for i, row := range p.Rows {
		o, numbered := p.OrdinalAt(row)
		words := row
		if numbered {
			words.From = o.Behind
		}
		switch {
		case row.Empty():
		case outline.IsNames(p.Text, words):
			heading = words
		case numbered && o.Level >= source.LevelLetter && !heading.Empty():
			named = true
			list = append(list, Entry{Words: words, Act: heading})
		case !numbered && len(list) > 0 && goesOn(p, list[len(list)-1].Words, i):
			list[len(list)-1].Words.To = row.To
		default:
			heading = source.Span{}
			named = named || len(who.BodiesAt(p.Tokens(source.Over(words.From, min(words.To, words.From+longestStart))), 0)) > 0
			list = append(list, entry(p, words, source.Span{}))
		}
	}
	if !named {
		return nil
	}
	return list
}

// before stands in front of whom something is for. Folded.
var before = regexp.MustCompile(`^((sang|chieu|toi|ca ngay|rieng|con)\b|[0-9]{1,2}(h|g|:)[0-9]{2})\s*[:,]?\s*`)

func entry(p *page.Page, words, day source.Span) Entry {
	act := words
	for range 3 {
		act.From += len(before.FindString(p.Fold[act.From:act.To]))
	}
	return Entry{Words: words, Act: act, Day: day}
}

// goesOn tells whether line i goes on with the words before it, which no stop ends: it begins small or with a number that is none of a list, right below.
func goesOn(p *page.Page, above source.Span, i int) bool {
	row := p.Rows[i]
	small := source.IsLetter(p.Fold[row.From]) && !p.UpperAt(row.From)
	if source.IsDigit(p.Fold[row.From]) {
		_, numbered := p.OrdinalAt(row)
		small = !numbered && !spokenLine.MatchString(p.Fold[row.From:min(row.To, row.From+longestStart)])
	}
	return i > 0 && p.Rows[i-1].To == above.To && small && !p.Ends(above, ".") && !p.Ends(above, ":")
}

// The title of a calendar of a week, and a line that heads one of its days. Folded.
var (
	calendarTitle = regexp.MustCompile(`^(du kien )?lich (cong tac|lam viec|hop|hoat dong|tuan|giao ban|truc)\b`)
	dayLine       = regexp.MustCompile(`^[-*+ ]*(thu (hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|ngay)\b[ ,:(-]*(ngay )?[0-3]?[0-9][/.-][01]?[0-9]`)
)

// endLine begins what stands below a calendar. Folded.
var endLine = regexp.MustCompile(`^(t/[lm]|k/t|tuq|t[lm]\.|kt\.|noi nhan|chanh van phong|ghi chu)`)

// lastTitle is how far down a calendar may have its title, in lines.
const lastTitle = 25

// Week gives what a calendar has on each day; nil where the text is none, and of a table, whose rows are read elsewhere.
func Week(p *page.Page) (list []Entry) {
	titled, day, week := false, source.Span{}, source.Span{}
	defer func() {
		for i := range list {
			list[i].Week = week
		}
	}()
	for i, row := range p.Rows {
		start := p.Flat(source.Over(row.From, min(row.To, row.From+longestStart)))
		switch {
		case row.Empty() || len(list) == mostEntries:
		case titled && !day.Empty() && strings.Contains(p.Fold[row.From:row.To], "\t"):
			return nil
		case titled && endLine.MatchString(start):
			return list
		case i < lastTitle && calendarTitle.MatchString(start):
			titled, week = p.AllUpper(row), row
		case titled && dayLine.MatchString(start):
			day = row
			if rest := dayLine.FindStringIndex(start); len(start)-rest[1] > 24 { // the day and what is on it
				list = append(list, entry(p, row, row))
			}
		case titled && day.Empty():
			week.To = row.To
		case titled:
			list = append(list, entry(p, p.TrimAny(row, "-+* "), day))
		}
	}
	return list
}
