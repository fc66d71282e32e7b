package guide

import (
	"regexp"
	"strings"
)

// section is a heading of the guide and where it begins in the text, in bytes.
type section struct {
	title string
	level int
	at    int
}

var (
	picture  = regexp.MustCompile(`^!\[[^\]]*\]\([^)]*\)$`)
	link     = regexp.MustCompile(`\[([^\]]+)\]\([^)]*\)`)
	ruled    = regexp.MustCompile(`^\|[-:| ]+\|$`)
	heading  = regexp.MustCompile(`^(#{1,4}) +(.+)$`)
	begins   = regexp.MustCompile(`^(?:[-*] |\d+\. |\||#|>|` + "```" + `)`)
	emphasis = regexp.MustCompile(`\*\*([^*]+)\*\*|(^|[\s(“])\*([^*\s][^*]*)\*`)
)

// plain is a page of Markdown as a text to read, each paragraph one line, and its headings. Pictures are left out; a row of a table has its
// cells beside one another.
func plain(page string) (string, []section) {
	var w writer
	code := false
	for _, line := range strings.Split(page, "\n") {
		words := strings.TrimSpace(line)
		head := heading.FindStringSubmatch(line)
		switch {
		case strings.HasPrefix(words, "```"):
			code = !code
			w.blank()
		case code:
			w.add("    " + line)
		case words == "":
			w.blank()
		case picture.MatchString(words), ruled.MatchString(words):
		case head != nil:
			w.head(len(head[1]), spoken(head[2]))
		case strings.HasPrefix(words, "|"):
			w.add("  " + strings.Join(strings.Fields(spoken(strings.ReplaceAll(words, "|", " "))), " "))
		case w.open && !begins.MatchString(words):
			w.goOn(spoken(words))
		default:
			indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
			w.add(indent + spoken(words))
			w.open = true
		}
	}
	return w.text(), w.sections
}

// writer puts lines under one another, with one empty line at most between them.
type writer struct {
	b        strings.Builder
	sections []section
	open     bool // the last line can go on
	space    bool // an empty line is due before the next
}

func (w *writer) blank() { w.open, w.space = false, w.b.Len() > 0 }

func (w *writer) add(line string) {
	if w.b.Len() > 0 {
		w.b.WriteByte('\n')
	}
	if w.space {
		w.b.WriteByte('\n')
	}
	w.b.WriteString(line)
	w.open, w.space = false, false
}

func (w *writer) goOn(words string) { w.b.WriteString(" " + words) }

// head writes a heading, those of the first two levels with a rule before them.
func (w *writer) head(level int, title string) {
	w.blank()
	rule := strings.Repeat("═", max(3-level, 0))
	w.add(strings.TrimLeft(rule+" "+title, " "))
	line := len(rule) + len(title)
	if rule != "" {
		line++
	}
	w.sections = append(w.sections, section{title: title, level: level, at: w.b.Len() - line})
	w.blank()
}

func (w *writer) text() string { return w.b.String() + "\n" }

// spoken are words without the signs of Markdown: what stands in backquotes is a key or something to type, and keeps quotes.
func spoken(words string) string {
	words = link.ReplaceAllString(words, "$1")
	words = emphasis.ReplaceAllString(words, "$1$2$3")
	return strings.ReplaceAll(words, "`", "")
}
