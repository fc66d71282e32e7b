// Package pdftext gives the text of a PDF as a reader sees it: lines in reading order, paragraphs on one line each,
// the two columns of a letterhead or a signature one after the other, the cells of a table parted by tabs. It knows
// the geometry of papers, and nothing of what they say.
package pdftext

import (
	"errors"
	"fmt"
	"strings"

	"sotruc/intake/doctext/pdftext/pdffile"
	"sotruc/model/viet"
)

// Why there is no text; any other error says that the file is damaged.
var (
	ErrEncrypted = errors.New("a password is needed")
	errDamaged   = errors.New("the file is damaged")
	ErrNoText    = errors.New("pictures only, no text")
	ErrTooLarge  = errors.New("too large")
)

// Result is what was read.
type Result struct {
	Text        string // NFC, lines end in \n
	Pages       int
	EmptyPages  int // pages without a word
	UnreadPages int // pictures, too damaged to be read, or with a larger picture beside their text
	Unmapped    int // signs of which the file does not say which letter they are; each stands as U+FFFD
}

// Limits bounds what is read. A zero field counts as its default.
type Limits struct {
	MaxBytes int // of the file
	MaxPages int
	MaxText  int // bytes of text
}

// What is read where Limits says nothing.
const (
	defaultMaxBytes = 20 << 20
	defaultMaxPages = 2000
	defaultMaxText  = 2 << 20
)

// What one file may cost. A page of a paper holds 4,000 signs and 20,000 values, a map as a drawing a million values.
const (
	maxStream     = 16 << 20
	maxUnpacked   = 128 << 20
	maxObjects    = 1_500_000 // values of the objects that are kept
	maxPageValues = 1_000_000
	maxFileValues = 20_000_000
	maxPageGlyphs = 100_000
	maxFileGlyphs = 2_000_000
	maxFileRules  = 200_000
	maxFileBytes  = 256 << 20 // of the operators of pages and forms, read once or often
	maxFileLooks  = 20_000_000
	maxParts      = 1000      // streams of one page
	maxFonts      = 4000      // fonts loaded
	maxCodeValues = 3_000_000 // values of all character maps and lists of widths
)

func orDefault(n, standard int) int {
	if n <= 0 {
		return standard
	}
	return n
}

// Text reads data. Its error may be, or wrap, one of those above; one bad page keeps the others.
func Text(data []byte, limits Limits) (Result, error) {
	if len(data) > orDefault(limits.MaxBytes, defaultMaxBytes) {
		return Result{}, ErrTooLarge
	}
	file, err := pdffile.Open(data, pdffile.Limits{
		Stream: maxStream, Unpacked: maxUnpacked, Values: maxObjects, Pages: orDefault(limits.MaxPages, defaultMaxPages),
	})
	if err != nil {
		return Result{}, reason(err)
	}
	pages, err := file.Pages()
	if err != nil {
		return Result{}, reason(err)
	}
	d := newDocument(file)
	result := Result{Pages: len(pages)}
	var out writer
	most := orDefault(limits.MaxText, defaultMaxText)
	for _, p := range pages {
		broken := d.broken
		sheet, err := d.page(p)
		if errors.Is(err, pdffile.ErrTooLarge) {
			return Result{}, ErrTooLarge
		}
		hides := sheet.hidesText()
		lines, across, words := layOut(sheet)
		if words && hides {
			result.UnreadPages++
		}
		if !words {
			result.EmptyPages++
			if sheet.painted || d.broken > broken {
				result.UnreadPages++
			}
			if len(across) == 0 && len(lines) == 0 {
				continue
			}
		}
		out.page(lines)
		for _, text := range across {
			out.keep(text)
		}
		if out.text.Len() > most {
			return Result{}, ErrTooLarge
		}
	}
	out.finish()
	result.Text = viet.Clean(out.text.String())
	result.Unmapped = strings.Count(result.Text, "\ufffd")
	switch {
	case result.EmptyPages == result.Pages && d.broken > 0:
		return result, errDamaged
	case result.EmptyPages == result.Pages:
		return result, ErrNoText
	case len(result.Text) > most:
		return Result{}, ErrTooLarge
	}
	return result, nil
}

// reason puts the reasons of pdffile into those of this package.
func reason(err error) error {
	switch {
	case errors.Is(err, pdffile.ErrEncrypted):
		return ErrEncrypted
	case errors.Is(err, pdffile.ErrTooLarge):
		return ErrTooLarge
	}
	return fmt.Errorf("%w: %w", errDamaged, err)
}
