// Package intake reads a paper someone sent and proposes what to write into the book: a directive with its tasks, and
// the doubts of the reader. It decides nothing and stores nothing; a value it cannot read stays empty and is never
// guessed. The rules follow from how papers of the Party and the State are made, not from any one paper.
package intake

import (
	"fmt"

	"sotruc/intake/doctext"
	"sotruc/intake/doubt"
	"sotruc/intake/page"
	"sotruc/intake/secret"
	"sotruc/model"
)

// Proposal is what was read from one paper.
type Proposal struct {
	// Directive has Cites, Recipients, Text and the tree of Tasks. Of the two values a register always has, Urgency is
	// normal where no mark says otherwise; the number and the time of arrival are the officer's.
	Directive model.Directive
	Doubts    []doubt.Doubt
	Spans     []Span
	// Candidates are paragraphs that may be tasks but stand outside a numbered list. They count only if the officer
	// takes them.
	Candidates []model.Task

	secret *SecretError // the paper is marked
}

// Span says where in Directive.Text a value was read, in bytes. Fields are named as in the book; for lists there is
// one span an item, in order: cites, recipients, tasks (parents before children), candidates, deadline.
type Span struct {
	Field      string
	Start, End int
}

// Read proposes what doc says. A paper with a marking of secrecy gives a *SecretError, which is the code of
// secrecy, and a Proposal that holds only that doubt: such papers are not kept on an ordinary computer.
func Read(doc doctext.Doc) (Proposal, error) { return read(doc, false) }

// ReadUnmarked is Read of a paper of which somebody has said that what looks like a marking of secrecy is none.
func ReadUnmarked(doc doctext.Doc) (Proposal, error) { return read(doc, true) }

func read(doc doctext.Doc, unmarked bool) (Proposal, error) {
	r := newReading(doc.Text)
	r.unmarked = unmarked
	p := r.read()
	if p.secret != nil {
		return p, fmt.Errorf("read %s: %w", doc.Name, p.secret)
	}
	p.Doubts = append(p.Doubts, doubt.Unread(doc.Text, doc.Pages, doc.UnreadPages, doc.Unread)...)
	if doc.FromPicture {
		p.doubtAll()
	}
	if doc.Packet != nil {
		if mark, ok := secretPacket(doc); ok && !unmarked {
			p = secretProposal(mark)
			return p, fmt.Errorf("read %s: %w", doc.Name, p.secret)
		}
		p.takePacket(*doc.Packet)
	}
	p.Directive.File = model.File{Name: doc.Name, SHA256: doc.SHA256, Size: doc.Size, Bytes: doc.Bytes}
	return p, nil
}

// SecretError says that a paper is refused for its marking of secrecy, by what words on which line of its text.
type SecretError struct{ secret.Mark }

// Error gives the code and the mark; screens use locale instead.
func (e *SecretError) Error() string {
	return fmt.Sprintf("%v, line %d: %s", e.Unwrap(), e.Line, e.Words)
}

// Unwrap gives the code of secrecy.
func (e *SecretError) Unwrap() error {
	return &model.FieldError{Field: doubt.FieldText, Code: model.CodeSecret}
}

// IsSecret tells whether a text has a marking of secrecy: nothing of such a one is put on a disk, not even for a moment.
func IsSecret(text string) bool {
	_, marked := secret.Find(page.New(text))
	return marked
}

// secretProposal holds nothing of a paper but that it is marked, and how.
func secretProposal(mark secret.Mark) Proposal {
	return Proposal{Doubts: []doubt.Doubt{doubt.About(doubt.FieldText, doubt.Secret, mark.Words)}, secret: &SecretError{mark}}
}

// TaskAt gives the innermost task or candidate whose words hold an offset of the text; nil where none does.
func (p *Proposal) TaskAt(at int) *model.Task {
	spans := map[string][]Span{}
	for _, s := range p.Spans {
		spans[s.Field] = append(spans[s.Field], s)
	}
	var found *model.Task
	var walk func(tasks []model.Task, field string)
	walk = func(tasks []model.Task, field string) {
		for i := range tasks {
			if list := spans[field]; len(list) > 0 {
				if list[0].Start <= at && at < list[0].End {
					found = &tasks[i]
				}
				spans[field] = list[1:]
			}
			walk(tasks[i].Tasks, field)
		}
	}
	walk(p.Directive.Tasks, doubt.FieldTasks)
	walk(p.Candidates, doubt.FieldCandidates)
	return found
}
