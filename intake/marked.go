package intake

import (
	"strings"

	"sotruc/intake/doubt"
	"sotruc/intake/source"
	"sotruc/model"
)

// TaskOf makes a task of words an officer marked in a paper, with the ordinal, the bodies and the deadlines they name.
// issuedOn is the day of the paper; where it is 0, a day without a year gives no deadline. The doubts are those about
// who does it and the deadlines; they stand nowhere. Words without a letter give a task without text.
func TaskOf(words string, issuedOn model.Date) (model.Task, []doubt.Doubt) {
	r := newReading(words)
	r.out.Directive.IssuedOn = issuedOn
	list := r.body().Paragraphs()
	if len(list) == 0 {
		return model.Task{}, nil
	}
	said := []source.Span{list[0].Words}
	for _, p := range list[1:] {
		said = append(said, p.Span)
	}
	t := model.Task{Ordinal: list[0].Print, Text: strings.TrimSpace(r.taskText(said))}
	r.assign(&t, said[0])
	r.askWho(&t, said[0])
	r.due(&t, said)
	r.callRow(&t, said[0])
	for i := range r.out.Doubts {
		r.out.Doubts[i].Start, r.out.Doubts[i].End = -1, -1
	}
	return t, r.out.Doubts
}

// Paragraphs parts a text as the reader of tasks does: lines that a sentence was broken over are one paragraph, and an
// ordinal begins a new one. The offsets are those of Span where text is the text of a proposal.
func Paragraphs(text string) []Span {
	r := newReading(text)
	list := r.body().Paragraphs()
	spans := make([]Span, len(list))
	for i, p := range list {
		start, end := r.Printed(p.Span)
		spans[i] = Span{doubt.FieldText, start, end}
	}
	return spans
}
