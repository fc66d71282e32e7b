package intake

import (
	"strings"

	"sotruc/intake/doubt"
	"sotruc/intake/duty"
	"sotruc/intake/source"
	"sotruc/model"
)

// theOffice is who answers a paper that asks whoever gets it.
const theOffice = "Văn phòng Đảng ủy"

// isWards tells whether a body of a ward or commune wrote the paper: whoever it addresses without a name are units of its own.
func (r *reading) isWards() bool { return duty.OfWard(r.out.Directive.Issuer) }

// answer proposes the answer a paper asks for where nothing else of it is a task: a short letter asks in a sentence of its text what another
// has in a numbered list, and an answer that stands nowhere is owed by nobody. The words it asks in stand below, with the day
// they name. It gives the paragraphs that are left.
func (r *reading) answer(loose []source.Span) []source.Span {
	if len(r.out.Directive.Tasks) > 0 || r.shape != shapePaper && r.shape != shapeTitle {
		return loose
	}
	for i, p := range loose {
		if !duty.AsksAnswer(r.Text, p, r.isWards()) {
			continue
		}
		t := model.Task{Text: r.answered() + "\n" + r.Value(p), Position: 1}
		r.note(doubt.FieldTasks, p)
		r.assign(&t, p)
		r.addTerms(&t, r.termsIn(p))
		r.settle(&t)
		if t.Lead != "" && (t.Lead == t.Deadline.ToWhom || strings.HasPrefix(r.out.Directive.Issuer, t.Lead)) { // who asks is not who answers
			t.Lead = ""
		}
		if t.Lead == "" || duty.AsksOffice(r.Text, p, r.isWards()) {
			t.Lead = theOffice
		}
		r.out.Directive.Tasks = append(r.out.Directive.Tasks, t)
		return append(loose[:i:i], loose[i+1:]...)
	}
	return loose
}

// answered names what is to be done: "Trả lời Công văn số 210-CV/VPQU".
func (r *reading) answered() string {
	words := []string{"Trả lời"}
	if r.kind.Name != "" {
		words = append(words, r.kind.Name)
	} else {
		words = append(words, "văn bản")
	}
	if d := r.out.Directive; d.Symbol != "" {
		words = append(words, "số", d.Symbol)
	}
	return strings.Join(words, " ")
}
