package part

import (
	"encoding/json"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// taskRow is what the journal keeps of a task, of what was said or shown of one, of a unit of one, or of an earlier rule.
type taskRow struct {
	Lead     string          `json:"lead"`
	LeadID   *model.UnitID   `json:"lead_id"`
	MemberID *model.MemberID `json:"member_id"`

	DirectiveID *model.DirectiveID `json:"directive_id"`

	Period     string             `json:"period"`
	UnitID     *model.UnitID      `json:"unit_id"`
	State      string             `json:"state"`
	Reason     string             `json:"reason"`
	DoneAt     model.Instant      `json:"done_at"`
	Note       string             `json:"note"`
	Evidence   string             `json:"evidence"`
	Kind       model.EvidenceKind `json:"kind"`
	PaperKind  string             `json:"paper_kind"`
	Symbol     string             `json:"symbol"`
	On         model.Date         `json:"on"`
	ActivityID *model.ActivityID  `json:"activity_id"`
	Name       string             `json:"name"`
	Size       int                `json:"size"`
	Role       model.TaskRole     `json:"role"`
	DueOn      model.Date         `json:"due_on"`
	Until      string             `json:"until"` // a day, or of a unit an instant

	Every    model.Every    `json:"every"`
	Due      model.Date     `json:"due"`
	Time     model.Clock    `json:"time"`
	Also     model.Clock    `json:"also"`
	Relation model.Relation `json:"relation"`
	Interval int            `json:"interval"`
	Weekday  int            `json:"weekday"`
	AlsoOn   model.Weekdays `json:"also_on"`
	Nth      int            `json:"nth"`
	Day      int            `json:"day"`
	Month    int            `json:"month"`
	From     model.Date     `json:"from"`
	To       model.Date     `json:"to"`
	FromDay  int            `json:"from_day"`
	StartsOn model.Date     `json:"starts_on"`
	EndsOn   model.Date     `json:"ends_on"`
	Roll     int            `json:"roll"`
	ToWhom   string         `json:"to_whom"`
}

// The columns of a task that a sentence tells together; the rest are told one by one.
var (
	leadColumns     = []string{"lead", "lead_id"}
	memberColumns   = []string{"member_id"}
	deadlineColumns = []string{
		"every", "due", "time", "also", "relation", "interval", "weekday", "also_on", "nth", "day", "month", "from", "to", "from_day", "starts_on",
		"ends_on", "roll", "to_whom", "phrase",
	}
)

func taskRowOf(text string) taskRow {
	var row taskRow
	if text == "" || json.Unmarshal([]byte(text), &row) != nil {
		return taskRow{}
	}
	return row
}

func (r taskRow) deadline() model.Deadline {
	return model.Deadline{
		Every: r.Every, Due: r.Due, Time: r.Time, Also: r.Also, Relation: r.Relation, Interval: r.Interval, Weekday: r.Weekday, AlsoOn: r.AlsoOn,
		Nth: r.Nth, Day: r.Day, Month: r.Month, From: r.From, To: r.To, FromDay: r.FromDay, StartsOn: r.StartsOn, EndsOn: r.EndsOn,
		Roll: r.Roll != 0, ToWhom: r.ToWhom,
	}
}

// unit names the unit of a row; "" for none.
func (r taskRow) unit(names RowNames) string {
	if r.UnitID == nil {
		return r.Name
	}
	return names["unit "+scene.IDOption(*r.UnitID)]
}

func (r taskRow) lead(names RowNames) string {
	if r.LeadID != nil {
		if name := names["unit "+scene.IDOption(*r.LeadID)]; name != "" {
			return name
		}
	}
	return r.Lead
}

func (r taskRow) member(names RowNames) string {
	if r.MemberID == nil {
		return ""
	}
	return names["member "+scene.IDOption(*r.MemberID)]
}

// taskSentence tells a change of a task, or of what is said, shown or asked of one, as somebody would: "hạn chậm nhất ngày
// 20/08/2021 → …", "miễn kỳ 16/08/2021 vì mất điện"; ok is false for the other tables.
func taskSentence(d *scene.Desk, c model.Change, names RowNames) (words string, ok bool) {
	was, is := taskRowOf(c.Before), taskRowOf(c.After)
	about := is
	if c.After == "" {
		about = was
	}
	verb := ChangeVerb(c)
	did := func(name string, args ...any) string { return d.T("task.did."+name, args...) }
	switch c.Table {
	case "task":
		words = taskDid(d, c, was, is, names)
	case "completion":
		words = completionDid(d, verb, was, is, about, names)
	case "evidence":
		words = did("evidence_"+verb, pieceSaid(about, names)) + ofRound(d, about, names)
	case "task_unit":
		words = did(string(about.Role)+"_"+verb, about.unit(names))
		if about.DueOn != 0 && (was.DueOn != is.DueOn) {
			words += did("due_on", about.DueOn.Local())
		}
	case "past_rule":
		until, _ := model.ParseDate(about.Until)
		words = did("past_rule_"+verb, DeadlineWords(d, about.deadline()), until.Local())
		if about.Reason != "" {
			words += did("reason", about.Reason)
		}
	default:
		return "", false
	}
	return kit.Plain(words), true
}

// taskDid tells what became of a task: who is to do it, by when, and column by column what else changed.
func taskDid(d *scene.Desk, c model.Change, was, is taskRow, names RowNames) string {
	verb := ChangeVerb(c)
	var told, columns []string
	tell := func(name, before, after string, of []string) {
		if before != after {
			columns = append(columns, of...)
		}
		switch {
		case before == after:
		case before == "":
			told = append(told, d.T("task.did."+name+"_set", after))
		case after == "":
			told = append(told, d.T("task.did."+name+"_cleared", before))
		default:
			told = append(told, d.T("task.did."+name, before, after))
		}
	}
	tell("lead", was.lead(names), is.lead(names), leadColumns)
	tell("member", was.member(names), is.member(names), memberColumns)
	deadline := func(r taskRow) string {
		if r.Every == model.EveryNone {
			return ""
		}
		return DeadlineWords(d, r.deadline())
	}
	tell("deadline", deadline(was), deadline(is), deadlineColumns)
	if verb != "changed" {
		told = append([]string{d.T("task.did.task_" + verb)}, told...)
		switch {
		case verb != "added":
			told = told[:1]
		case is.DirectiveID != nil:
			told[0] += d.T("task.did.paper", names["directive "+scene.IDOption(*is.DirectiveID)])
		}
		return strings.Join(told, ", ")
	}
	for _, one := range Differences(d, c, names) {
		if !slices.Contains(columns, one.Column) {
			told = append(told, one.line())
		}
	}
	switch {
	case len(told) == 0 && d.Words.Has("step."+c.Label):
		return d.T("step." + c.Label)
	case len(told) == 0:
		return d.T("log.verb.changed")
	}
	return strings.Join(told, "; ")
}

// completionDid tells what was said of a round: the state with its reason, and what else was noted.
func completionDid(d *scene.Desk, verb string, was, is, about taskRow, names RowNames) string {
	did := func(name string, args ...any) string { return d.T("task.did."+name, args...) }
	words := did("state_" + about.State)
	switch {
	case verb == "removed":
		words = did("unticked")
	case was.State == is.State:
		words = did("amended")
	}
	words += ofRound(d, about, names)
	if is.Reason != "" && (is.Reason != was.Reason || was.State != is.State) {
		if to, passed := PassedTo(is.Reason); passed {
			words += did("passed", to)
		} else {
			words += did("because", is.Reason)
		}
	}
	if was.State != "" && was.State != is.State {
		words += did("before", d.T("word.task."+was.State))
	}
	if is.DoneAt != 0 && is.DoneAt != was.DoneAt {
		words += did("done_at", doneOn(is.DoneAt))
	}
	for _, one := range [][3]string{{"note", was.Note, is.Note}, {"evidence", was.Evidence, is.Evidence}} {
		switch {
		case one[1] == one[2]:
		case one[2] == "":
			words += did(one[0]+"_cleared", one[1])
		default:
			words += did(one[0], one[2])
		}
	}
	return words
}

// doneOn is when something was done: the day alone where no time of day was typed, which is the first instant of the day.
func doneOn(at model.Instant) string {
	if at == at.Date().At("") {
		return at.Date().Local()
	}
	return scene.Moment(at)
}

// ofRound names the round and the unit that something was said of: " kỳ 16/08/2021 của Chi bộ 4".
func ofRound(d *scene.Desk, r taskRow, names RowNames) string {
	words := ""
	if r.Period != "" {
		words = d.T("task.did.round", RoundName(d, r.Period))
	}
	switch {
	case r.UnitID != nil && r.Period == "":
		words += d.T("task.did.part_of", r.unit(names))
	case r.UnitID != nil:
		words += d.T("task.did.of", r.unit(names))
	}
	return words
}

// passedSign stands before who took over in the reason of what is waived of a unit that went.
const passedSign = "→ "

// PassedTo is who took over what was waived for a reason, where that is the reason.
func PassedTo(reason string) (to string, passed bool) { return strings.CutPrefix(reason, passedSign) }

// pieceSaid names the evidence of a row.
func pieceSaid(r taskRow, names RowNames) string {
	if r.ActivityID != nil {
		return names["activity "+scene.IDOption(*r.ActivityID)]
	}
	return PieceWords(model.Evidence{
		Kind: r.Kind, PaperKind: r.PaperKind, Symbol: r.Symbol, On: r.On, File: model.File{Name: r.Name, Size: r.Size},
	})
}

// PieceWords says what a paper or a file is that shows that something was done: "Báo cáo 12-BC/ĐU, 16/08/2021".
func PieceWords(e model.Evidence) string {
	if e.Kind == model.EvidenceFile {
		return kit.Plain(e.File.Name) + " (" + FileSize(e.File.Size) + ")"
	}
	words := strings.TrimSpace(e.PaperKind + " " + e.Symbol)
	if e.On != 0 {
		words += ", " + e.On.Local()
	}
	return kit.Plain(words)
}
