// Package reply says which papers received ask the office for an answer, and which of them have none. It has no I/O.
package reply

import (
	"slices"
	"strings"
	"unicode"

	"sotruc/model"
	"sotruc/model/viet"
)

// The words of a task that asks for a report, those in which the same syllables ask for none, and those that ask for another answer;
// without tones.
var (
	reporting    = []string{"bao cao"}
	notReporting = []string{"bao cao vien", "nghe bao cao", "theo bao cao", "xem bao cao", "theo doi bao cao", "tiep nhan bao cao"}
	answering    = []string{"phuc dap", "tra loi bang van ban", "co van ban tra loi", "gop y", "tham gia y kien", "cho y kien", "co y kien bang van ban", "phan hoi", "hoi am", "gui ve", "nop ve"}
)

// ForReport tells whether the words of a task ask for a report.
func ForReport(words string) bool {
	plain := syllables(words)
	for _, other := range notReporting {
		plain = strings.ReplaceAll(plain, " "+other+" ", " | ")
	}
	return says(plain, reporting)
}

// asked tells whether the words of a task ask for an answer: a report, a reply or an opinion, or that a paper is to be answered.
func asked(words string) bool {
	return ForReport(words) || says(syllables(words), answering) || ToPaper(words)
}

// ToPaper tells whether words begin with the answer to a paper: "Trả lời Công văn số 210-CV/VPQU", but not "Trả lời cử tri".
func ToPaper(words string) bool {
	first, _, _ := strings.Cut(words, "\n")
	said := strings.Fields(syllables(first))
	return len(said) > 3 && said[0] == "tra" && said[1] == "loi" && slices.Contains(said[3:min(len(said), 6)], "so") || strings.HasPrefix(strings.Join(said, " "), "tra loi van ban")
}

// syllables are words without tones and signs, a blank before and behind each.
func syllables(words string) string {
	parts := strings.FieldsFunc(viet.Fold(viet.CleanLine(words)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return " " + strings.Join(parts, " ") + " "
}

func says(plain string, phrases []string) bool {
	return slices.ContainsFunc(phrases, func(one string) bool { return strings.Contains(plain, " "+one+" ") })
}

// Wait is an answer that is asked for and not given.
type Wait struct {
	Due      model.Instant // the earliest by which it is asked for; 0: no day is named
	Reckoned bool          // no paper names that day: it follows from the settings
	Late     bool
	Report   bool // that is the answer
}

// Waiting are the papers that wait for an answer, of which tasks are given with their words: a task of theirs asks the office itself for one once, and not
// time and again as a duty, and not another body or the units of a roll call; but the answer to the paper itself is waited for whoever was given it. It is
// neither done nor waived, nor said to be impossible; and no paper of the office answers the paper.
func Waiting(tasks []model.TaskOutline, office string, answered func(model.DirectiveID) bool, now model.Instant, cal model.Calendar) map[model.DirectiveID]Wait {
	waits := map[model.DirectiveID]Wait{}
	for _, o := range tasks {
		if !o.Leaf || o.DirectiveID == 0 || o.RollCall || o.Deadline.Every.Recurs() || !asked(o.Words()) || !ToPaper(o.Words()) && !ours(o.Leader().Lead, office) || answered(o.DirectiveID) {
			continue
		}
		s := o.StatusAt(now, o.Completions, cal)
		if s.Closed() {
			continue
		}
		next := Wait{Due: s.Due, Reckoned: s.Due != 0 && o.Deadline.Every == model.EveryNone, Late: s.Late, Report: ForReport(o.Words())}
		if was, there := waits[o.DirectiveID]; there {
			next.Late, next.Report = next.Late || was.Late, next.Report || was.Report
			switch {
			case next.Due == 0 || was.Due != 0 && was.Due < next.Due:
				next.Due, next.Reckoned = was.Due, was.Reckoned
			case next.Due == was.Due: // a paper that names the day names it for both
				next.Reckoned = next.Reckoned && was.Reckoned
			}
		}
		waits[o.DirectiveID] = next
	}
	return waits
}
