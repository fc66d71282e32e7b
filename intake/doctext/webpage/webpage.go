// Package webpage reads the text of a page in HTML, which is also what Word, Excel and e-office write into files named
// .doc, .xls or .pdf: paragraphs, tables and the numbers of lists, as somebody sees them in a browser. It knows nothing of
// what the text says.
package webpage

import (
	"bytes"
	"errors"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"sotruc/intake/doctext/wordtext"
)

// Why a page gives no text; any other error says that it is damaged.
var (
	ErrTooLarge = errors.New("more text than may be read")
	errDamaged  = errors.New("damaged page")
)

const maxOpen = 128 // elements that are kept track of, one inside another; a paper has some 20

// Read gives the text of the page, at most maxText bytes of it: one paragraph a line, as wordtext.Paper lays it out. What
// Word saves as one file (MHTML) is the page in it.
func Read(data []byte, maxText int) (string, error) {
	if IsArchive(data) {
		page, err := unpack(data)
		if err != nil {
			return "", err
		}
		data = page
	}
	return read(decode(data), maxText)
}

// read reads a page in UTF-8. It goes by tags alone and keeps no tree: ends that are missing are set where a browser sets
// them, ends of nothing count for nothing.
func read(page string, maxText int) (string, error) {
	p := &reader{paper: wordtext.NewPaper(maxText)}
	tokens := html.NewTokenizer(strings.NewReader(page))
	for {
		var err error
		switch tokens.Next() {
		case html.ErrorToken:
			return p.end()
		case html.TextToken:
			p.text(string(tokens.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			err = p.open(tokens.Token())
		case html.EndTagToken:
			name, _ := tokens.TagName()
			err = p.close(string(name))
		case html.CommentToken, html.DoctypeToken:
		}
		if err != nil {
			return "", tooLarge(err)
		}
	}
}

// end gives the text, once there are no more tags.
func (p *reader) end() (string, error) {
	if err := p.flush(); err != nil {
		return "", tooLarge(err)
	}
	return p.paper.Text(), nil
}

func tooLarge(err error) error {
	if errors.Is(err, wordtext.ErrTooLarge) {
		return ErrTooLarge
	}
	return err
}

// Is tells a page from other text by what its head begins with, head in UTF-8: a tag of HTML, behind comments and
// declarations, or, where somebody put words before it, three of them.
func Is(head []byte) bool {
	tokens := html.NewTokenizer(bytes.NewReader(head))
	for found, words := 0, false; ; {
		switch tokens.Next() {
		case html.ErrorToken:
			return false
		case html.TextToken:
			words = words || len(bytes.TrimSpace(tokens.Text())) > 0
		case html.DoctypeToken:
			if bytes.HasPrefix(bytes.ToLower(bytes.TrimSpace(tokens.Text())), []byte("html")) {
				return true
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := tokens.TagName()
			tag := atom.Lookup(name)
			if known := blocks[tag] || openings[tag]; !known && !words {
				return false
			} else if known {
				found++
			}
			if found > 0 && (!words || found > 2) {
				return true
			}
		case html.EndTagToken, html.CommentToken:
		}
	}
}

// openings are the tags that a page begins with, beside blocks.
var openings = set(
	atom.Head, atom.Meta, atom.Title, atom.Style, atom.Script, atom.Link, atom.Base, atom.Font, atom.B, atom.Strong, atom.I, atom.U, atom.Br, atom.Span, atom.A, atom.Img,
)
