package isolation

import (
	"sotruc/model"
	"sotruc/model/regime"
	"sotruc/ui/scene"
)

// decision is the paper that holds somebody, and the steps the law wants within hours of each other.
func (c *personCard) decision(i model.Isolation) {
	d, paper := c.desk, i.Decision()
	order := "! " + d.T("isolation.no_order")
	switch {
	case paper.Number != "":
		order = dated(d, paper.Number, paper.On)
		if paper.Time != "" {
			order = d.T("isolation.decided_at", order, string(paper.Time))
		}
		if paper.By != "" {
			order += d.T("isolation.signed_by", paper.By)
		}
	case i.WatchOnly():
		order = "–"
	}
	c.add(personPlain, 3, d.T("isolation.order")+": "+order)
	steps := regime.Procedures(i, d.Now())
	if paper.FoundAt != 0 && len(steps) > 0 {
		c.add(personPlain, 5, d.T("isolation.field.found_at")+": "+scene.Moment(paper.FoundAt))
	}
	for _, s := range steps {
		if s.Due == 0 && (s.At == 0 || s.Step == regime.StepDecided) || s.Step == regime.StepDecided && paper.On != 0 && paper.Time == "" && !s.Late {
			continue
		}
		look, mark, said := personPlain, "", scene.Moment(s.At)
		switch {
		case s.At == 0 && !s.Late:
			said = d.T("isolation.procedure_open", scene.Moment(s.Due))
		case s.At == 0:
			look, mark, said = personWarn, "▲ ", d.T("isolation.procedure_unknown")+", "+d.T("isolation.procedure_late", scene.Moment(s.Due))
		case s.Late:
			look, mark, said = personWarn, "▲ ", said+", "+d.T("isolation.procedure_late", scene.Moment(s.Due))
		case s.Due != 0:
			said += ", " + d.T("isolation.procedure_in_time")
		}
		c.add(look, 5, mark+d.T("isolation.field."+string(s.Step))+": "+said)
	}
}
