package intake

import (
	"slices"
	"strings"

	"sotruc/intake/doubt"
	"sotruc/intake/duty"
	"sotruc/intake/outline"
	"sotruc/intake/source"
	"sotruc/intake/who"
)

// annexTasks makes tasks of the numbers of an annex behind the signature that hand something to a body: "Phụ lục … 1. Chi bộ 3: tổ chức …". An annex
// of a paper that seldom holds tasks has them only where they are handed out in words ("Giao Chi bộ 3 …"). Their ordinals say where they stood.
func (r *reading) annexTasks() {
	first := r.annexLine()
	if first < 0 || r.invited {
		return
	}
	body := &outline.Body{Text: r.Text, Lines: r.rows, First: first + 1, Last: len(r.rows)}
	for _, l := range body.Read().Lists {
		r.takeAnnex(l.Items, "PL.", maxAnnexDepth)
	}
}

// behindSignature proposes as candidates what else stands behind the signature and asks for something.
func (r *reading) behindSignature() {
	annex := len(r.Fold)
	if line := r.annexLine(); line >= 0 {
		annex = r.rows[line].From
	}
	body := &outline.Body{Text: r.Text, Lines: r.rows, First: r.endLine, Last: len(r.rows)}
	r.beside = append(r.beside, duty.Behind(r.Text, body.Paragraphs(), annex, func(p source.Span) bool {
		start, end := r.Printed(p)
		return slices.ContainsFunc(r.out.Spans, func(s Span) bool { return s.Field == doubt.FieldTasks && s.Start < end && start < s.End })
	})...)
}

// maxAnnexDepth bounds how deep under headings an annex is looked through.
const maxAnnexDepth = 4

// takeAnnex makes tasks of the items that hand something out, and looks under the others.
func (r *reading) takeAnnex(items []*outline.Item, above string, depth int) {
	for _, it := range items {
		switch {
		case r.handsInAnnex(it), r.isLabelled(it):
			tasks := r.task(it, "")
			for i := range tasks {
				if tasks[i].Ordinal != "" {
					tasks[i].Ordinal = above + tasks[i].Ordinal
				}
			}
			r.out.Directive.Tasks = append(r.out.Directive.Tasks, tasks...)
		case depth > 0 && it.Level < source.LevelDash:
			r.takeAnnex(it.Items, above+strings.TrimRight(it.Print, ".)")+".", depth-1)
		}
	}
}

// annexLine is the line of the first annex behind the signature, -1 where there is none.
func (r *reading) annexLine() int {
	for i := r.endLine; i < len(r.rows); i++ {
		if r.Starts(r.rows[i], []string{"phu luc "}) || r.Flat(r.rows[i]) == "phu luc" {
			return i
		}
	}
	return -1
}

// isLabelled tells whether the points of an item say on lines of their own who does it or by when.
func (r *reading) isLabelled(it *outline.Item) bool {
	return slices.ContainsFunc(it.Items, func(child *outline.Item) bool { return r.labelsOf(child) != nil })
}

// handsInAnnex tells whether an item of an annex says what a body is to do: the body and what it does, or the body and points below that ask
// for something. A body with figures or names behind it is none.
func (r *reading) handsInAnnex(it *outline.Item) bool {
	if it.Level >= source.LevelDash || !r.ordering() && !duty.Gives(r.Text, it, r.out.Directive.IssuedOn) {
		return false
	}
	t := r.Tokens(source.Over(it.Words.From, min(it.Words.To, it.Words.From+400)))
	if len(t) == 0 {
		return false
	}
	if names, ok := outline.HandsAt(t, 0); ok {
		return len(who.BodiesAt(t, names)) > 0
	}
	list := who.BodiesAt(t, 0)
	if len(list) == 0 {
		return false
	}
	end := list.End()
	below := func() bool {
		return slices.ContainsFunc(it.Items, func(child *outline.Item) bool { return duty.Asks(r.Text, child.Words) }) ||
			slices.ContainsFunc(it.More, func(p source.Span) bool { return duty.Asks(r.Text, p) })
	}
	switch {
	case end >= len(t) || t.Word(end) == ":" && end+1 >= len(t):
		return below()
	case t.Word(end) == ":":
		rest := source.Over(t[end+1].From, it.Words.To)
		return r.Starts(rest, duty.Imperatives) && !strings.HasPrefix(r.Fold[rest.From:], "khong ") || below()
	}
	return duty.IsAct(r.Text, t, end) || below() || r.actsLater(t, end)
}

// actsLater tells whether behind a comma a sentence goes on with what its body is to do, whatever it does before that: "Công an phường tuần tra
// hằng ngày, báo cáo trước 17 giờ".
func (r *reading) actsLater(t source.Tokens, end int) bool {
	if !t[end].Letter || t[end].Upper {
		return false
	}
	for i := end; i+1 < len(t) && !t[i].Stop; i++ {
		if t.Word(i) == "," && duty.IsAct(r.Text, t, i+1) {
			return true
		}
	}
	return false
}
