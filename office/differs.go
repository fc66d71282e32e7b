package office

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"sotruc/intake"
	"sotruc/intake/doctext"
	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/store"
)

// Differs is the first thing that a paper asks for and that the one of the book with the same number does not, as its text is read: a task, or a
// task by another day; or else the first that only that one asks for. It is "" where both ask for the same, or where the text of one is not there
// or was read from pictures, whose letters are never the same.
func Differs(ctx context.Context, book *store.Book, known model.DirectiveID, p intake.Proposal) (string, error) {
	was, err := book.Directive(ctx, known)
	if err != nil {
		return "", fmt.Errorf("compare with the paper of the book: %w", err)
	}
	if was.Text == "" || p.Directive.Text == "" || fromPicture(p) || was.File.SHA256 != "" && was.File.SHA256 == p.Directive.File.SHA256 {
		return "", nil
	}
	read, err := intake.Read(doctext.Doc{Text: was.Text})
	if err != nil { // a text that somebody said has no marking of secrecy
		return "", nil //nolint:nilerr // nothing can be compared
	}
	before, now := asked(read), asked(p)
	for _, pair := range [...][2][]ask{{now, before}, {before, now}} {
		has := map[string]bool{}
		for _, one := range pair[1] {
			has[one.key] = true
		}
		for _, one := range pair[0] {
			if !has[one.key] {
				text := []rune(viet.CleanLine(one.text))
				return string(text[:min(len(text), mostDiffers)]), nil
			}
		}
	}
	return "", nil
}

// mostDiffers bounds what is shown of it, in letters.
const mostDiffers = 200

// ask is what a task says: its words, and by them and its days what tells it from others.
type ask struct{ text, key string }

// asked are the tasks of a paper, and those it may have.
func asked(p intake.Proposal) (list []ask) {
	var walk func([]model.Task)
	walk = func(tasks []model.Task) {
		for _, t := range tasks {
			key := viet.Fold(t.Lead) + "|" + strings.Join(strings.FieldsFunc(viet.Fold(t.Text), isNoWord), " ")
			for _, d := range t.Deadlines {
				d.Phrase = ""
				key += fmt.Sprintf("|%+v", d)
			}
			list = append(list, ask{t.Text, key})
			walk(t.Tasks)
		}
	}
	walk(p.Directive.Tasks)
	walk(p.Candidates)
	return list
}

func isNoWord(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsNumber(c) }

// fromPicture tells whether the text of a paper was read from pictures.
func fromPicture(p intake.Proposal) bool {
	return slices.ContainsFunc(p.Doubts, func(d doubt.Doubt) bool { return d.Code == doubt.FromPicture })
}
