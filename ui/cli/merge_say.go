package cli

import (
	"path/filepath"
	"strings"

	"sotruc/office/gather"

	"sotruc/model"
	"sotruc/model/merge"
	"sotruc/ui/locale"
)

// sayMerged says what became of the reports: how many are in the sum and of which days, who is missing, what is not counted and why.
func (p *program) sayMerged(found gather.Search, o merge.Outcome) {
	p.bounded(len(found.Refused), func(i int) { p.warn(found.Refused[i].Path + ": " + p.words.T("merge.fault.unreadable")) })
	p.bounded(len(found.Passed), func(i int) { p.warn(p.words.T("merge.passed", found.Passed[i])) })
	p.bounded(len(o.LeftOut), func(i int) {
		p.warn(o.LeftOut[i].File + whose(o.LeftOut[i].Office) + ": " + leftOutText(p.words, o.LeftOut[i]))
	})
	p.bounded(len(o.Aside), func(i int) {
		a := o.Aside[i]
		p.warn(a.File + whose(a.Office) + ": " + worded(p.words, "merge.aside."+string(a.Why), a.By))
	})
	if len(o.Taken) == 0 {
		p.say("merge.nothing")
		return
	}
	p.say("merge.sum", kindText(p.words, o.Kind), o.Period.From.Local(), o.Period.To.Local(), diseaseText(p.words, o.Disease, o.DiseaseName), len(o.Taken))
	if o.Reports != len(o.Taken) {
		p.say("merge.below", o.Reports, o.Below)
	}
	if len(o.OtherCut) > 0 {
		p.warn(p.words.T("merge.other_cut", o.Period.Cut, some(o.OtherCut)))
	}
	if len(o.Namesakes) > 0 {
		p.warn(p.words.T("merge.namesakes", some(o.Namesakes)))
	}
	if len(o.Unmatched) > 0 {
		p.warn(p.words.T("merge.unmatched", some(o.Unmatched)))
	}
	if len(o.Relabelled) > 0 {
		p.warn(p.words.T("merge.relabelled", some(o.Relabelled)))
	}
	if o.Listed == 0 {
		p.say("merge.no_list")
		return
	}
	if outside := o.Outside(); len(outside) > 0 {
		p.warn(p.words.T("merge.outside", len(outside), some(outside)))
	}
	if len(o.Missing) == 0 {
		p.say("merge.all_there", o.Listed)
		return
	}
	p.say("merge.missing", len(o.Missing), o.Listed)
	for _, m := range o.Missing { // all of them: who is missing is what the list was given for
		text := m.Name
		if m.Code != "" {
			text += " (" + m.Code + ")"
		}
		if m.File != "" {
			text += ": " + p.words.T("merge.sent_but", m.File)
		}
		p.warn(text)
	}
}

// bounded calls say for the first of n, and says how many more there are.
func (p *program) bounded(n int, say func(i int)) {
	for i := range min(n, shownProblems) {
		say(i)
	}
	if n > shownProblems {
		p.warn(p.words.T("merge.more", n-shownProblems))
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

// leftOutText says why a file is not counted.
func leftOutText(words *locale.Strings, l merge.LeftOut) string {
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
