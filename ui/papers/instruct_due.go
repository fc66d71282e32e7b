package papers

import (
	"sotruc/intake"
	"sotruc/intake/when"
	"sotruc/model"
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
func (g giving) dueWords(d *scene.Desk, o intake.Order) string {
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
func (g giving) due(d *scene.Desk, o intake.Order, typed string) (due model.Deadline, wrong string) {
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
func (g giving) dueParser(d *scene.Desk, o intake.Order) func(string) kit.Parsed {
	words, typed := g.dueWords(d, o), part.DeadlineParser(d, "", g.issued, g.issued, false)
	return func(now string) kit.Parsed {
		if now == words {
			return kit.Parsed{Shown: words, Means: part.DeadlineMeans(d, readDue(o))}
		}
		return typed(now)
	}
}

// isOver asks about a deadline that is over before the order is given, the first time it is typed: that may be meant.
func (in *instructing) isOver(due model.Deadline) map[string]string {
	d := in.desk
	at, ok := due.DueAt(d.Calendar())
	if due.Every != model.EveryOnce || !ok || at >= d.Now() || at == in.over {
		return nil
	}
	in.over = at
	return map[string]string{"deadline": d.T("directive.give.over_asked", part.DueInstant(d, at))}
}
