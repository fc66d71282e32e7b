package round

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// settled takes the end of a write. What could not be written is blank again, and said so.
func (r *round) settled(msg tea.Msg) (scene.Action, bool) {
	e, failed := r.take(msg)
	switch {
	case e == nil:
		return nil, false
	case failed != nil:
		r.dress()
		return failed, true
	}
	for i := range r.stops {
		if c, ok := e.of(r.stops[i].IsolationID, r.day, r.session); ok {
			r.stops[i].CheckIn = c
		}
	}
	r.dress()
	if done, of := r.progress(); e.last && e.said == "" {
		e.said = r.desk.T("isolation.round_all_done", done, of)
	}
	if e.said == "" {
		return nil, true
	}
	if r.typing { // it would stand over the digits, and in the place of what is wrong with them
		r.held = e.said
		return nil, true
	}
	return scene.Notice{Text: e.said}, true
}

// release says what was held back while a temperature was typed, once that has ended.
func (r *round) release(act scene.Action, cmd tea.Cmd) (scene.Action, tea.Cmd) {
	if r.typing || r.held == "" || act != nil {
		return act, cmd
	}
	act, r.held = scene.Notice{Text: r.held}, ""
	return act, cmd
}

// record writes an entry and shows it as on its way.
func (r *round) record(e *entry) tea.Cmd {
	cmd := r.queue.record(e)
	r.dress()
	return cmd
}

// note records what was found at the selected stop and goes on to the next.
func (r *round) note(result model.CheckInResult, symptoms string, tenths int) (scene.Action, tea.Cmd) {
	s := r.stop()
	if s == nil {
		return nil, nil
	}
	return nil, r.noteAt(*s, model.CheckIn{Result: result, Symptoms: symptoms, Temperature: tenths})
}

func (r *round) noteAt(s model.RoundLine, found model.CheckIn) tea.Cmd {
	found.IsolationID, found.Day, found.Session, found.Note = s.IsolationID, r.day, r.session, r.found(s).Note
	e := &entry{who: s.Name, found: []model.CheckIn{found}}
	cmd := r.record(e)
	e.last = !r.next()
	if found.Temperature >= model.FeverFrom && found.Symptoms == r.desk.T("isolation.fever") {
		e.said = r.desk.T("isolation.fever_said", kit.Plain(s.Name), part.Degrees(found.Temperature))
	}
	return cmd
}

// normal records that somebody not yet recorded is well. Of somebody who is, it changes nothing and goes on to the next,
// so that a key pressed once too often, or held down, never takes the place of what was found.
func (r *round) normal() (scene.Action, tea.Cmd) {
	s := r.stop()
	switch {
	case s == nil:
		return nil, nil
	case r.found(*s).Result == "":
		return r.note(model.CheckInNormal, "", 0)
	case !r.next():
		return scene.Notice{Text: r.desk.T("isolation.round_nothing_left")}, nil
	}
	return nil, nil
}

// instead goes on with act, after asking where it takes the place of symptoms or a temperature.
func (r *round) instead(msg tea.KeyPressMsg, act func() (scene.Action, tea.Cmd)) (scene.Action, tea.Cmd) {
	s := r.stop()
	if s == nil {
		return nil, nil
	}
	return askInstead(r.desk, s.Name, r.found(*s), msg.String(), act)
}

// typeDegrees begins a temperature with its first digit.
func (r *round) typeDegrees(first string) (scene.Action, tea.Cmd) {
	r.typing = true
	r.typed.SetValue(first)
	return nil, nil
}

// temperature records a temperature: a fever is a symptom.
func (r *round) temperature(tenths int) (scene.Action, tea.Cmd) {
	if tenths < model.FeverFrom {
		return r.note(model.CheckInNormal, "", tenths)
	}
	return r.note(model.CheckInSymptoms, r.desk.T("isolation.fever"), tenths)
}

// symptoms asks which, of the list in the settings or others, and the temperature.
func (r *round) symptoms() scene.Action {
	s := r.stop()
	if s == nil {
		return nil
	}
	at := *s
	return askSymptoms(r.desk, kit.Plain(at.Name), r.found(at), func(c model.CheckIn) tea.Cmd { return r.noteAt(at, c) })
}

// askSymptoms asks for the symptoms and the temperature of somebody, beginning with what was found.
func askSymptoms(d *scene.Desk, who string, was model.CheckIn, write func(model.CheckIn) tea.Cmd) scene.Action {
	which := part.IsolationField(d, "symptoms", was.Symptoms)
	which.Required, which.Help, which.Pick = true, d.T("isolation.symptoms_help"), toggleSymptom
	for _, name := range d.Config.Isolation.Symptoms {
		which.Options = append(which.Options, kit.Option{Value: name, Label: name})
	}
	degrees := part.IsolationField(d, "temperature", part.Degrees(was.Temperature))
	degrees.Width, degrees.Replace = 6, true
	return scene.Fill{
		Title: d.T("isolation.symptoms_title", who), Fields: []kit.Field{which, degrees},
		Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			tenths, ok := roundTemperature(v["temperature"])
			if v["temperature"] != "" && !ok {
				return nil, nil, map[string]string{"temperature": d.T("isolation.bad_temperature")}
			}
			return nil, write(model.CheckIn{Result: model.CheckInSymptoms, Symptoms: v["symptoms"], Temperature: tenths}), nil
		},
	}
}

// toggleSymptom adds a symptom to those of a text, or takes it out where it is there.
func toggleSymptom(text, name string) string {
	const between = "; "
	var all []string
	for one := range strings.SplitSeq(text, ";") {
		if one = strings.TrimSpace(one); one != "" {
			all = append(all, one)
		}
	}
	if at := slices.Index(all, name); at >= 0 {
		return strings.Join(slices.Delete(all, at, at+1), between)
	}
	return strings.Join(append(all, name), between)
}

// remark writes a note to what was found of the selected person.
func (r *round) remark() scene.Action {
	s, d := r.stop(), r.desk
	if s == nil {
		return nil
	}
	at, c := *s, r.found(*s)
	if c.Result == "" {
		return scene.Notice{Text: d.T("isolation.note_what"), Bad: true}
	}
	note := part.IsolationField(d, "note", c.Note)
	note.Limit = scene.LineLimit
	return scene.Fill{Title: d.T("isolation.note_title", kit.Plain(at.Name)), Fields: []kit.Field{note}, Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
		c.IsolationID, c.Day, c.Session, c.Note = at.IsolationID, r.day, r.session, v["note"]
		return nil, r.record(&entry{who: at.Name, found: []model.CheckIn{c}, said: d.T("isolation.note_said", kit.Plain(at.Name))}), nil
	}}
}

// answer writes what was done about the open alarms of the selected person.
func (r *round) answer() scene.Action {
	s, d := r.stop(), r.desk
	if s == nil {
		return nil
	}
	who := kit.Plain(s.Name)
	title := who + " (" + part.AlarmWords(d, s.Alarms) + ")"
	return part.AnswerAlarms(d, title, s.Alarms, func(answers []model.AlarmAnswer) tea.Cmd {
		return r.answers.Write(d, func(ctx context.Context) (string, error) { return who, d.Book.AnswerAlarms(ctx, answers) })
	})
}

// rest asks whether everybody not yet recorded is well. Who has an open alarm is left out: somebody has to look.
func (r *round) rest() scene.Action {
	var found []model.CheckIn
	left := 0
	for _, s := range r.stops {
		switch {
		case !r.waits(s):
		case len(s.Alarms) > 0:
			left++
		default:
			found = append(found, model.CheckIn{IsolationID: s.IsolationID, Day: r.day, Session: r.session, Result: model.CheckInNormal})
		}
	}
	d := r.desk
	switch {
	case len(found) == 0 && left > 0:
		return scene.Notice{Text: d.T("isolation.round_only_alarms", left), Bad: true}
	case len(found) == 0:
		return scene.Notice{Text: d.T("isolation.round_nothing_left")}
	}
	text := d.T("isolation.round_rest", len(found), d.T("word.session."+string(r.session)), r.day.Local())
	said := d.T("isolation.round_rest_said", len(found))
	if left > 0 {
		text += " " + d.T("isolation.round_rest_but", left)
		said = d.T("isolation.round_rest_said_but", len(found), left)
	}
	return scene.Confirm{
		Text: text, Yes: d.T("isolation.round_rest_yes"), Asked: "a",
		Then: func() (scene.Action, tea.Cmd) {
			return nil, r.record(&entry{who: d.T("app.count.people", len(found)), found: found, said: said})
		},
	}
}

// blank takes back what was recorded at the selected stop.
func (r *round) blank() (scene.Action, tea.Cmd) {
	s := r.stop()
	if s == nil || r.found(*s).Result == "" {
		return nil, nil
	}
	c := model.CheckIn{IsolationID: s.IsolationID, Day: r.day, Session: r.session}
	return nil, r.record(&entry{
		who: s.Name, clear: true, found: []model.CheckIn{c}, said: r.desk.T("isolation.round_cleared", kit.Plain(s.Name)),
	})
}
