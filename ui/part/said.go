package part

import (
	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// Joined puts two remarks side by side; either may be nothing.
func Joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " · " + b
}

// SaidWords is reason, note and evidence on one line, evidence by its name: "họp xong · minh chứng: 12-BC/ĐU".
func SaidWords(d *scene.Desk, c model.Completion) string {
	words := Joined(kit.Plain(c.Reason), kit.Plain(c.Note))
	if c.Evidence != "" {
		words = Joined(words, d.T("task.evidence.named", kit.Plain(c.Evidence)))
	}
	return words
}

// SaidBy is when and by whom something was said, and what; nothing where nothing was.
func SaidBy(d *scene.Desk, c model.Completion) string { return stampedBy(d, c, Stamp(d, c.At)) }

// DoneBy is SaidBy with when it was done.
func DoneBy(d *scene.Desk, c model.Completion) string { return stampedBy(d, c, DoneStamp(d, c)) }

func stampedBy(d *scene.Desk, c model.Completion, stamp string) string {
	if c.At == 0 {
		return ""
	}
	words := " " + stamp
	if c.By != "" {
		words += " " + kit.Plain(c.By)
	}
	if more := SaidWords(d, c); more != "" {
		words += " · " + more
	}
	return words
}

// DoneStamp is when something was done: the day alone, where no hour was given.
func DoneStamp(d *scene.Desk, said model.Completion) string {
	if on := said.Done().Date(); said.DoneAt != 0 && said.DoneAt == on.At("") {
		return ShortDay(d, on)
	}
	return Stamp(d, said.Done())
}
