package taskform

import (
	"sotruc/intake/entry"
	"sotruc/intake/when"
	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// typedDue is the one day that the field for it holds, as an officer types a day or in the words of a paper: "trước ngày 5 tháng sau". Without a
// reason it is one.
func (f *taskForm) typedDue(typed string) (model.Deadline, entry.Refusal) {
	found, no := when.TypedDeadlines(typed, f.desk.Today(), f.desk.Today())
	switch {
	case no.Why != "":
		return model.Deadline{}, no
	case len(found) > 1:
		return model.Deadline{}, part.Several(found)
	case found[0].Due == 0:
		return found[0], entry.Refusal{Why: entry.NotRead}
	}
	return found[0], entry.Refusal{}
}

// dueParser reads the day something is due, with its hour, and says what was understood. Words that mean another instant than the end of the day
// they are shown as say which; the way of counting they name is put into its field as they are typed.
func (f *taskForm) dueParser() func(string) kit.Parsed {
	d, day := f.desk, scene.DayAndClock(f.desk)
	return func(typed string) kit.Parsed {
		dl, no := f.typedDue(typed)
		if _, none := entry.ReadDay(typed, d.Today()); none.Why == "" && no.Why != entry.Over {
			return day(typed)
		}
		switch {
		case dl.Every.Recurs():
			return kit.Parsed{Wrong: d.T("task.due_recurs")}
		case no.Why != "":
			return kit.Parsed{Wrong: scene.DayRefused(d, no)}
		}
		return kit.Parsed{Shown: dl.Due.Local(), Means: part.DeadlineMeans(d, dl), Clock: string(dl.Time)}
	}
}

// related is a way of counting that was typed with a day: which, for what day, and what the field for it had before.
type related struct {
	put, was model.Relation
	due      model.Date
}

// relate puts the way of counting that is typed with a day into its field: "trước ngày 5 tháng sau". Another day, typed alone, goes back to what
// stood there before, unless an officer has changed it since: "before" said of one day is not said of the next.
func (f *taskForm) relate() {
	typed, now := f.form.Value("due"), model.Relation(f.form.Value("relation"))
	if day, no := entry.ReadDay(typed, f.desk.Today()); no.Why == "" {
		if f.related.put != "" && day.On != f.related.due {
			if now == f.related.put {
				f.form.SetValue("relation", string(f.related.was))
			}
			f.related = related{}
		}
		return
	}
	dl, no := f.typedDue(typed)
	if no.Why != "" || dl.Relation == "" {
		return
	}
	if f.related.put == "" {
		f.related.was = now
	}
	f.related.put, f.related.due = dl.Relation, dl.Due
	f.form.SetValue("relation", string(dl.Relation))
}
