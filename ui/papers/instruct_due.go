package papers

import (
	"slices"
	"strconv"
	"strings"

	"sotruc/intake"
	"sotruc/intake/when"
	"sotruc/model"
	"sotruc/model/elapsed"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// readDue is the deadline that was read of an order; of several the first, and none where it names none.
func readDue(o intake.Order) model.Deadline {
	if len(o.Task.Deadlines) == 0 {
		return model.Deadline{}
	}
	return o.Task.Deadlines[0]
}

// dueWords are the words in which the form shows the deadline of an order: those of the note where they say it alone, and else
// the deadline written out, since "vào ngày 25" is every month where the note says so elsewhere, and one day by itself.
func (g *giving) dueWords(d *scene.Desk, o intake.Order) string {
	read := readDue(o)
	if read.Every == model.EveryNone {
		return ""
	}
	if found, no := when.TypedDeadlines(read.Phrase, g.issued, g.issued); no.Why == "" && len(found) == 1 {
		again := found[0]
		if again.Phrase = read.Phrase; again == read {
			return read.Phrase
		}
	}
	return part.DeadlineWords(d, read)
}

// due is the deadline a form says: the one that was read, as long as its words stand there, and else what is typed. Words that
// are no one deadline are answered with the sentence that says so.
func (g *giving) due(d *scene.Desk, o intake.Order, typed string) (due model.Deadline, wrong string) {
	if typed == g.dueWords(d, o) {
		return readDue(o), ""
	}
	found, wrong := part.TypedDeadlines(d, typed, g.issued, g.issued)
	switch {
	case wrong != "" || len(found) == 0:
		return due, wrong
	case len(found) > 1:
		return due, part.OneDeadline(d, found)
	}
	return found[0], ""
}

// dueParser says what the words of the deadline mean: the one that was read as it is, others as they are read.
func (g *giving) dueParser(d *scene.Desk, o intake.Order) func(string) kit.Parsed {
	words, typed := g.dueWords(d, o), part.DeadlineParser(d, "", g.issued, g.issued, false)
	return func(now string) kit.Parsed {
		if now == words {
			return kit.Parsed{Shown: words, Means: part.DeadlineMeans(d, readDue(o))}
		}
		return typed(now)
	}
}

// isOver asks about a deadline that is over before the order is given: that may be meant.
func (in *instructing) isOver(n int, due model.Deadline) map[string]string {
	d := in.desk
	at, once := due.DueAt(d.Calendar())
	if !once || elapsed.At(due, d.Now(), d.Calendar()) == elapsed.Nothing {
		return nil
	}
	return in.once(n, "deadline", d.T("directive.give.over_asked", part.DueInstant(d, at)))
}

// keepsDue asks about a deadline that tasks of the order do not take before it is given: they recur and keep their rhythm.
func (in *instructing) keepsDue(n int, o ordered) map[string]string {
	kept := in.kept(o)
	switch len(kept) {
	case 0:
		return nil
	case 1:
		name := part.ShortText(strings.TrimSpace(kept[0].Ordinal+" "+kept[0].Text), keptWidth)
		return in.once(n, "deadline", in.desk.T("directive.give.kept_asked", kit.Plain(name), part.DeadlineWords(in.desk, kept[0].Deadline)))
	default:
		return in.once(n, "deadline", in.desk.T("directive.give.kept_asked_many", len(kept), len(o.about)))
	}
}

// keptWidth is the room of a task's words within the sentence about it.
const keptWidth = 30

// kept are the tasks of an order whose own deadline stays although the order names another.
func (in *instructing) kept(o ordered) []model.Task {
	now, cal := in.desk.Now(), in.desk.Calendar()
	return slices.DeleteFunc(slices.Clone(o.about), func(t model.Task) bool {
		_, taken := t.Assigned(o.say, in.given.said[t.ID], now, cal)
		return taken
	})
}

// once is a sentence at a field of the n-th order the first time it is to be said there; said again it was meant.
func (in *instructing) once(n int, field, sentence string) map[string]string {
	asked := strconv.Itoa(n) + " " + sentence
	if in.asks[asked] {
		return nil
	}
	if in.asks == nil {
		in.asks = map[string]bool{}
	}
	in.asks[asked] = true
	return map[string]string{field: sentence}
}
