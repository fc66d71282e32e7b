package tasks

import (
	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// joined puts two remarks side by side; either may be nothing.
func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " · " + b
}

// saidWords is reason, note and evidence on one line, evidence by its name: "họp xong · minh chứng: 12-BC/ĐU".
func saidWords(d *scene.Desk, c model.Completion) string {
	reason := c.Reason
	if to, passed := part.PassedTo(reason); passed {
		reason = d.T("task.passed", to)
	}
	words := joined(kit.Plain(reason), kit.Plain(c.Note))
	if c.Evidence != "" {
		words = joined(words, d.T("task.evidence.named", kit.Plain(c.Evidence)))
	}
	return words
}

// saidBy is when and by whom something was said, and what; nothing where nothing was.
func saidBy(d *scene.Desk, c model.Completion) string { return stampedBy(d, c, part.Stamp(d, c.At)) }

// doneBy is saidBy with when it was done.
func doneBy(d *scene.Desk, c model.Completion) string { return stampedBy(d, c, doneStamp(d, c)) }

func stampedBy(d *scene.Desk, c model.Completion, stamp string) string {
	if c.At == 0 {
		return ""
	}
	words := " " + stamp
	if c.By != "" {
		words += " " + kit.Plain(c.By)
	}
	if more := saidWords(d, c); more != "" {
		words += " · " + more
	}
	return words
}

// stampWidth is how wide a column of instants is where the first and the last of them are these: those of another year name it.
func stampWidth(d *scene.Desk, ends ...model.Instant) int {
	width := kit.Width(part.Stamp(d, d.Now()))
	for _, at := range ends {
		width = max(width, kit.Width(part.Stamp(d, at)))
	}
	return width
}

// doneStamp is when something was done: the day alone, where no hour was given.
func doneStamp(d *scene.Desk, said model.Completion) string {
	if on := said.Done().Date(); said.DoneAt != 0 && said.DoneAt == on.At("") {
		return part.ShortDay(d, on)
	}
	return part.Stamp(d, said.Done())
}
