package merge

import (
	"slices"

	"sotruc/model"
	"sotruc/model/viet"
)

// maxFigures is how many different figures a sum may have.
const maxFigures = 1000

// add makes the sum. A report whose numbers no longer fit, or that has too many figures nobody else has, is left out.
func (o *Outcome) add() {
	o.Counted, o.Labels = map[string]int{}, map[string]string{}
	at := map[string]int{}
	o.Taken = slices.DeleteFunc(o.Taken, func(t Taken) bool {
		if fault, detail := o.fits(t.Sent, at); fault != "" {
			o.leave(t.Sent, fault, detail)
			return true
		}
		for _, f := range t.Figures {
			i, there := at[f.Code]
			if !there {
				i, at[f.Code] = len(o.Figures), len(o.Figures)
				o.Figures = append(o.Figures, model.Figure{Code: f.Code})
			}
			o.Figures[i] = plus(o.Figures[i], f)
			o.Counted[f.Code] += t.having(f.Code)
			o.label(f.Code, t.Labels[f.Code])
		}
		o.Tasks = together(o.Tasks, t.Tasks)
		o.MadeAt = max(o.MadeAt, t.MadeAt)
		o.Reports += t.Reports()
		if t.Sum != nil {
			o.Below += t.Sum.Missing
		}
		return false
	})
	o.cuts()
}

// label names a figure the program has no words for as the first has it that does, and notes who means something else by it.
func (o *Outcome) label(code, label string) {
	switch was := o.Labels[code]; {
	case label == "":
	case was == "":
		o.Labels[code] = label
	case !viet.SameText(was, label):
		if both := was + " / " + label; !slices.Contains(o.Relabelled, both) {
			o.Relabelled = append(o.Relabelled, both)
		}
	}
}

// fits tells whether a report can still be added.
func (o *Outcome) fits(s Sent, at map[string]int) (fault Fault, detail string) {
	fresh := 0
	for _, f := range s.Figures {
		i, there := at[f.Code]
		if !there {
			fresh++
			continue
		}
		sum := o.Figures[i]
		if tooLarge(sum.Opening+f.Opening, sum.Up+f.Up, sum.Down+f.Down, sum.Now+f.Now, sum.Total+f.Total) || overflows(sum, f) {
			return FaultNumber, f.Code
		}
	}
	if len(o.Figures)+fresh > maxFigures {
		return FaultTooMany, ""
	}
	t, u := o.Tasks, s.Tasks
	if tooLarge(t.Total+u.Total, t.Done+u.Done, t.OnTime+u.OnTime, t.Late+u.Late, t.Open+u.Open, t.NotExecutable+u.NotExecutable, t.Waived+u.Waived) {
		return FaultNumber, tasksDetail
	}
	return "", ""
}

// overflows tells whether a sum is more than the machine counts to: one of 32 bits is not far behind what is fined in a city.
func overflows(a, b model.Figure) bool {
	both := plus(a, b)
	return both.Opening < 0 || both.Up < 0 || both.Down < 0 || both.Total < 0 || both.Now != both.Opening+both.Up-both.Down
}

// plus adds two figures of one code.
func plus(a, b model.Figure) model.Figure {
	return model.Figure{
		Code: a.Code, Opening: a.Opening + b.Opening, Up: a.Up + b.Up, Down: a.Down + b.Down, Now: a.Now + b.Now, Total: a.Total + b.Total, Late: a.Late + b.Late,
	}
}

// together adds two totals of tasks.
func together(a, b model.TaskTotals) model.TaskTotals {
	return model.TaskTotals{
		Total: a.Total + b.Total, Done: a.Done + b.Done, OnTime: a.OnTime + b.OnTime, Late: a.Late + b.Late, Open: a.Open + b.Open,
		NotExecutable: a.NotExecutable + b.NotExecutable, Waived: a.Waived + b.Waived,
	}
}
