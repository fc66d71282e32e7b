package people

import (
	"strings"

	"sotruc/model"
)

// outcomeWords are how lists say that an isolation is over and how, beside outcomeNames: folded, signs as single spaces. A cross, and whatever
// says that somebody is out of it, is a completion.
var outcomeWords = map[string]model.Outcome{
	"x": model.OutcomeCompleted, "v": model.OutcomeCompleted, "co": model.OutcomeCompleted, "roi": model.OutcomeCompleted, "da": model.OutcomeCompleted,
	"da hoan thanh": model.OutcomeCompleted, "hoan thanh cach ly": model.OutcomeCompleted, "da hoan thanh cach ly": model.OutcomeCompleted,
	"ket thuc": model.OutcomeCompleted, "da ket thuc": model.OutcomeCompleted, "ket thuc cach ly": model.OutcomeCompleted, "da ket thuc cach ly": model.OutcomeCompleted,
	"het cach ly": model.OutcomeCompleted, "da het cach ly": model.OutcomeCompleted, "ra vien": model.OutcomeCompleted, "da ra vien": model.OutcomeCompleted,
	"xuat vien": model.OutcomeCompleted, "da xuat vien": model.OutcomeCompleted, "khoi": model.OutcomeCompleted, "da khoi": model.OutcomeCompleted,
	"khoi benh": model.OutcomeCompleted, "da khoi benh": model.OutcomeCompleted,
	"thanh f0": model.OutcomeBecameCase, "tro thanh f0": model.OutcomeBecameCase, "chuyen thanh f0": model.OutcomeBecameCase, "thanh ca benh": model.OutcomeBecameCase,
	"chuyen di": model.OutcomeMoved, "da chuyen": model.OutcomeMoved, "chuyen dia phuong khac": model.OutcomeMoved, "chuyen vien": model.OutcomeMoved,
	"bo di": model.OutcomeLeft, "bo tron": model.OutcomeLeft, "roi khoi dia ban": model.OutcomeLeft,
	"chet": model.OutcomeDied, "da chet": model.OutcomeDied, "mat": model.OutcomeDied,
	"da huy": model.OutcomeCancelled, "huy quyet dinh": model.OutcomeCancelled,
}

// goesOn are words of the same columns that say of no end: it runs, or what a test said.
var goesOn = map[string]bool{
	"chua": true, "khong": true, "0": true, "dang cach ly": true, "dang theo doi": true, "dang dieu tri": true, "con cach ly": true, "chua ket thuc": true,
	"chua hoan thanh": true, "chua ra vien": true, "am tinh": true, "duong tinh": true, "am": true, "duong": true, "cho ket qua": true, "chua co ket qua": true,
}

// outcomeOf reads how an isolation ended from a cell that says so in words or by a cross.
func outcomeOf(written string) (model.Outcome, bool) {
	folded := strings.Join(titleWords(written), " ")
	for code, name := range outcomeNames {
		if strings.Join(titleWords(name), " ") == folded || string(code) == folded {
			return code, true
		}
	}
	outcome, known := outcomeWords[folded]
	return outcome, known
}

// plannedEnd is what stands in the column of the last day, where it is none of the words that say how it ended.
func (l line) plannedEnd() string {
	written := l.raw(fieldEnd)
	if _, is := outcomeOf(written); is || goesOn[strings.Join(titleWords(written), " ")] {
		return ""
	}
	return written
}

// outcome reads how an isolation ended and on which day, 0 where the list does not say: from the column of the outcome, where a day alone is
// that of a completion (ra viện 14/8), or where there is none from the column of the last day, or from the real last day alone.
func (l line) outcome() (model.Outcome, model.Date) {
	on, sound := l.day(fieldEnded)
	written := l.raw(fieldOutcome)
	if written == "" || written == "-" {
		if outcome, is := outcomeOf(l.raw(fieldEnd)); is {
			return outcome, on
		}
		if on != 0 && !l.head.has(fieldOutcome) {
			return model.OutcomeCompleted, on
		}
		return model.OutcomeNone, 0
	}
	if goesOn[strings.Join(titleWords(written), " ")] {
		return model.OutcomeNone, 0
	}
	if day := l.readable(fieldOutcome); day != 0 {
		if on == 0 && sound {
			on, _ = l.day(fieldOutcome)
		}
		return model.OutcomeCompleted, on
	}
	outcome, is := outcomeOf(written)
	if !is {
		l.bad(fieldOutcome, model.CodeUnknown, written)
		return model.OutcomeNone, 0
	}
	return outcome, on
}

// ended reads how an isolation ended, and its certificate. Its last day is left at 0 where the list does not say it.
func (l line) ended(i *model.Isolation) {
	i.CaseSource, _ = named(l, fieldSource, sourceNames)
	if i.Outcome, i.EndedOn = l.outcome(); i.Outcome == model.OutcomeNone {
		if !strings.Contains(strings.Join(titleWords(l.raw(fieldCategory)), " "), "tu vong") {
			for _, f := range []field{fieldEnded, fieldCertificate, fieldCertifiedOn} {
				if written := l.raw(f); written != "" && written != "-" && !l.wrong[f] {
					l.bad(f, NoOutcome, written)
				}
			}
			return
		}
		i.Outcome = model.OutcomeDied // "F0, tử vong"
		i.EndedOn, _ = l.day(fieldEnded)
	}
	i.Certificate = l.text(fieldCertificate)
	i.CertificateOn, _ = l.day(fieldCertifiedOn)
}

// onlyEnded reads a row without days that says that an isolation is over: of which one is for whoever has the book to find. It has no
// start; false where the row is none.
func (l line) onlyEnded() (model.Isolation, bool) {
	if l.raw(fieldStart) != "" || l.plannedEnd() != "" || !l.head.has(fieldStart) && l.raw(fieldAnchor) != "" {
		return model.Isolation{}, false
	}
	var i model.Isolation
	if l.ended(&i); i.Outcome == model.OutcomeNone {
		return model.Isolation{}, false
	}
	if l.raw(fieldDisease) != "" {
		var known bool
		if i.Disease, known = l.disease(l.opts.Today); !known {
			return model.Isolation{}, true
		}
	}
	if today := l.opts.Today; today != 0 && (i.EndedOn > today || i.CertificateOn > today) {
		l.bad(fieldEnded, model.CodeFutureDate, "")
		return model.Isolation{}, true
	}
	return i, true
}
