// Package summed says what became of the reports that were added up, in sentences and as a record for other programs.
package summed

import (
	"path/filepath"
	"strings"

	"sotruc/model"
	"sotruc/model/merge"
	"sotruc/office/gather"
	"sotruc/ui/locale"
)

// Voice is how a command speaks: sentences, and remarks below them.
type Voice struct {
	Words     *locale.Strings
	Say, Warn func(text string)
}

// shown is how many files of one kind are named; the others are counted.
const shown = 200

// Tell says what became of the reports: how many are in the sum and of which days, who is missing, what is not counted and why.
func (v Voice) Tell(found gather.Search, o merge.Outcome) {
	v.bounded(len(found.Refused), func(i int) { v.Warn(found.Refused[i].Path + ": " + v.Words.T("merge.fault.unreadable")) })
	v.bounded(len(found.Passed), func(i int) { v.Warn(v.Words.T("merge.passed", found.Passed[i])) })
	v.bounded(len(o.LeftOut), func(i int) {
		v.Warn(o.LeftOut[i].File + whose(o.LeftOut[i].Office) + ": " + LeftOut(v.Words, o.LeftOut[i]))
	})
	v.bounded(len(o.Aside), func(i int) {
		a := o.Aside[i]
		v.Warn(a.File + whose(a.Office) + ": " + worded(v.Words, "merge.aside."+string(a.Why), a.By))
	})
	if len(o.Taken) == 0 {
		v.Say(v.Words.T("merge.nothing"))
		return
	}
	v.Say(v.Words.T("merge.sum", kindText(v.Words, o.Kind), o.Period.From.Local(), o.Period.To.Local(), diseaseText(v.Words, o.Disease, o.DiseaseName), len(o.Taken)))
	if o.Reports != len(o.Taken) {
		v.Say(v.Words.T("merge.below", o.Reports, o.Below))
	}
	if len(o.OtherCut) > 0 {
		v.Warn(v.Words.T("merge.other_cut", o.Period.Cut, some(o.OtherCut)))
	}
	if len(o.Namesakes) > 0 {
		v.Warn(v.Words.T("merge.namesakes", some(o.Namesakes)))
	}
	if len(o.Unmatched) > 0 {
		v.Warn(v.Words.T("merge.unmatched", some(o.Unmatched)))
	}
	if len(o.Relabelled) > 0 {
		v.Warn(v.Words.T("merge.relabelled", some(o.Relabelled)))
	}
	if o.Listed == 0 {
		v.Say(v.Words.T("merge.no_list"))
		return
	}
	if outside := o.Outside(); len(outside) > 0 {
		v.Warn(v.Words.T("merge.outside", len(outside), some(outside)))
	}
	if len(o.Missing) == 0 {
		v.Say(v.Words.T("merge.all_there", o.Listed))
		return
	}
	v.Say(v.Words.T("merge.missing", len(o.Missing), o.Listed))
	for _, m := range o.Missing { // all of them: who is missing is what the list was given for
		text := m.Name
		if m.Code != "" {
			text += " (" + m.Code + ")"
		}
		if m.File != "" {
			text += ": " + v.Words.T("merge.sent_but", m.File)
		}
		v.Warn(text)
	}
}

// bounded calls say for the first of n, and says how many more there are.
func (v Voice) bounded(n int, say func(i int)) {
	for i := range min(n, shown) {
		say(i)
	}
	if n > shown {
		v.Warn(v.Words.T("merge.more", n-shown))
	}
}

// shownNames is how many names one sentence is given.
const shownNames = 20

// some are the first of some names, as one text.
func some(names []string) string {
	if len(names) > shownNames {
		return strings.Join(names[:shownNames], "; ") + "…"
	}
	return strings.Join(names, "; ")
}

func whose(name string) string {
	if name == "" {
		return ""
	}
	return " (" + name + ")"
}

// worded are the words of a key that may have a place for a detail, filled where there is one.
func worded(words *locale.Strings, key, detail string) string {
	return strings.ReplaceAll(words.T(key), "%s", detail)
}

// LeftOut says why a file is not counted.
func LeftOut(words *locale.Strings, l merge.LeftOut) string {
	detail := l.Detail
	switch l.Fault {
	case merge.FaultPeriod:
		from, to, _ := strings.Cut(detail, "/")
		detail = localDay(from) + "–" + localDay(to)
	case merge.FaultKind:
		detail = kindText(words, model.ReportKind(detail))
	case merge.FaultDisease:
		detail = diseaseText(words, detail, "")
	case merge.FaultEarlier:
		detail = filepath.Base(detail)
	case merge.FaultNegative, merge.FaultBroken, merge.FaultTwice, merge.FaultNumber:
		if words.Has("figure." + detail) {
			detail = words.T("figure." + detail)
		}
	case merge.FaultSchema:
		if detail == "" {
			detail = "—"
		}
	case merge.FaultTooLarge, merge.FaultUnreadable, merge.FaultDamaged, merge.FaultNoOffice, merge.FaultTooMany, merge.FaultInSum, merge.FaultTitle, merge.FaultDraft:
	}
	return worded(words, "merge.fault."+string(l.Fault), detail)
}

func localDay(s string) string {
	d, err := model.ParseDate(s)
	if err != nil {
		return s
	}
	return d.Local()
}

func kindText(words *locale.Strings, k model.ReportKind) string {
	return words.T("merge.kind." + string(k))
}

func diseaseText(words *locale.Strings, id, name string) string {
	switch {
	case name != "":
		return name
	case id == "":
		return words.T("merge.every_disease")
	}
	return id
}
