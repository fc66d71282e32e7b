package cli

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"

	"sotruc/model"
	"sotruc/model/handed"
	"sotruc/office"
	"sotruc/store"
	"sotruc/ui/cli/aschain"
	"sotruc/ui/cli/printed"
)

// directiveRecord is a directive in list directives --json.
type directiveRecord struct {
	ID         model.DirectiveID `json:"id"`
	Number     int               `json:"number"`
	Year       int               `json:"year"`
	ReceivedAt model.Instant     `json:"received_at"`
	Kind       string            `json:"kind,omitempty"`
	Symbol     string            `json:"symbol,omitempty"`
	Issuer     string            `json:"issuer,omitempty"`
	IssuedOn   model.Date        `json:"issued_on,omitempty"`
	Subject    string            `json:"subject,omitempty"`
	Urgency    model.Urgency     `json:"urgency"`
	Signer     string            `json:"signer,omitempty"`
	HandledBy  string            `json:"handled_by,omitempty"`
	Forwarded  model.Date        `json:"forwarded_on,omitempty"`
	Held       bool              `json:"held,omitempty"` // the number waits for its paper
	Tasks      int               `json:"tasks"`
	Done       int               `json:"done"`
	Unanswered bool              `json:"unanswered,omitempty"` // it asks for an answer and has none
	AnswerDue  model.Instant     `json:"answer_due,omitempty"` // by when, where a day is named
	Context    string            `json:"context,omitempty"`    // with --find: where the words stand
	Chain      *aschain.Record   `json:"chain,omitempty"`      // with --chain
}

func (p *program) listDirectives(ctx context.Context, book *store.Book, opts listOptions) (printed.List, error) {
	ids, err := book.DirectiveIDs(ctx, model.DirectiveFilter{Find: opts.find})
	if err != nil {
		return printed.List{}, err
	}
	waits, err := office.Unanswered(ctx, book, p.set, 0, p.instant())
	if err != nil {
		return printed.List{}, err
	}
	if opts.unanswered {
		ids = slices.DeleteFunc(ids, func(id model.DirectiveID) bool { _, is := waits[id]; return !is })
	}
	lines, err := book.Directives(ctx, ids)
	if err != nil {
		return printed.List{}, err
	}
	lines = asked(lines, opts)
	extra, err := p.paperExtras(ctx, book, lines, opts)
	if err != nil {
		return printed.List{}, err
	}
	l := printed.List{Head: p.heads("number", "received", "symbol", "issued", "issuer", "subject", "tasks")}
	for _, d := range lines {
		if l.Text != "" {
			l.Text += "\n"
		}
		l.Text += extra.tree(d.ID)
	}
	l.Entries = printed.Of(lines, func(d model.DirectiveLine) printed.Entry {
		record := directiveRecord{
			ID: d.ID, Number: d.Number, Year: d.Year, ReceivedAt: d.ReceivedAt, Kind: d.Kind, Symbol: d.Symbol, Issuer: d.Issuer,
			IssuedOn: d.IssuedOn, Subject: d.Subject, Urgency: d.Urgency, Signer: d.Signer, HandledBy: d.HandledBy,
			Forwarded: d.ForwardedOn, Held: d.Held(), Tasks: d.Leaves, Done: d.Done,
			Context: extra.contexts[d.ID].Text, Chain: aschain.Of(extra.chain, d.ID),
		}
		if wait, is := waits[d.ID]; is {
			record.Unanswered = true
			if !wait.Reckoned {
				record.AnswerDue = wait.Due
			}
		}
		if d.Held() {
			d.Symbol, d.Subject = p.words.T("directive.held"), d.Note
		}
		return printed.Entry{Record: record, Row: []string{
			d.FullNumber(), d.ReceivedAt.Date().Local(), d.Symbol, d.IssuedOn.Local(), d.Issuer, d.Subject,
			fmt.Sprintf("%d/%d", d.Done, d.Leaves),
		}, Note: extra.note(d.ID)}
	})
	return l, nil
}

// taskRecord is a task in list tasks --json, as the contract says.
type taskRecord struct {
	ID        model.TaskID    `json:"id"`
	Directive string          `json:"directive,omitempty"`
	Ordinal   string          `json:"ordinal,omitempty"`
	Text      string          `json:"text"`
	Lead      string          `json:"lead,omitempty"`
	Member    string          `json:"member,omitempty"`
	Headings  []headingRecord `json:"headings,omitempty"` // above it and led by somebody, the nearest first
	Due       string          `json:"due,omitempty"`
	Every     model.Every     `json:"every,omitempty"`     // by the rule in force
	NextRule  *nextRule       `json:"next_rule,omitempty"` // that is to take its place
	Period    string          `json:"period,omitempty"`
	State     model.TaskState `json:"state"`
	Late      bool            `json:"late"`
	Missed    int             `json:"missed,omitempty"`    // rounds past due, neither done nor waived
	DueToday  bool            `json:"due_today,omitempty"` // a round is due on the day and open, as the first screen counts, also behind one that was missed
	Reckoned  bool            `json:"reckoned,omitempty"`  // nobody named the due day: it follows from the settings
	OwedBy    string          `json:"owed_by,omitempty"`   // who has not done what is late, or next, where that is not who leads alone
}

// headingRecord is a heading above a task, and who leads it and so answers for the task.
type headingRecord struct {
	ID      model.TaskID `json:"id"`
	Ordinal string       `json:"ordinal,omitempty"`
	Lead    string       `json:"lead,omitempty"`
	Member  string       `json:"member,omitempty"`
}

// nextRule is a rule of a task that is not in force yet.
type nextRule struct {
	Every model.Every `json:"every"`
	From  model.Date  `json:"from"`
}

// rulesOf is how often a task comes back by the rule in force on a day, and the rule that takes its place next; nil where none does.
func rulesOf(t model.Task, on model.Date) (model.Every, *nextRule) {
	for i, past := range t.Past {
		if past.Until <= on {
			continue
		}
		next := t.Deadline.Every
		if i+1 < len(t.Past) {
			next = t.Past[i+1].Deadline.Every
		}
		return past.Deadline.Every, &nextRule{next, past.Until}
	}
	return t.Deadline.Every, nil
}

func headingRecords(t model.Task) []headingRecord {
	var led []headingRecord
	for _, h := range t.Above {
		if h.Lead != "" || h.MemberID != 0 {
			led = append(led, headingRecord{h.ID, h.Ordinal, h.Lead, h.Member})
		}
	}
	return led
}

func (p *program) listTasks(ctx context.Context, book *store.Book, opts listOptions) (printed.List, error) {
	f, now, _, err := p.taskFilter(ctx, book, opts)
	if err != nil {
		return printed.List{}, err
	}
	f.Texts, f.Open = true, opts.todo && opts.on == "" // the book knows what is open today
	leaves, _, err := office.Standings(ctx, book, p.set, f, now)
	if err != nil {
		return printed.List{}, err
	}
	papers := make([]model.DirectiveID, len(leaves))
	for i, l := range leaves {
		papers[i] = l.Task.DirectiveID
	}
	symbols, err := book.Symbols(ctx, papers)
	if err != nil {
		return printed.List{}, err
	}
	if opts.todo {
		leaves = slices.DeleteFunc(leaves, func(l office.Standing) bool { return l.Status.Closed() })
	}
	entries := printed.Of(leaves, func(leaf office.Standing) printed.Entry {
		t, s := leaf.Task, leaf.Status
		rule := t.RuleOf(s.Period, s.Due)
		r := taskRecord{
			ID: t.ID, Directive: symbols[t.DirectiveID], Ordinal: t.Ordinal, Text: t.Text, Lead: t.Lead, Member: t.Member, Headings: headingRecords(t), Due: due(s, rule),
			Period: s.Period, State: s.State, Late: s.Late, Missed: s.Missed,
			Reckoned: s.Due != 0 && rule.Every == model.EveryNone,
		}
		if handed.Nobody(t, s) { // of the contract a due instant is one by which somebody is asked
			r.Due, r.Reckoned = "", false
		}
		r.Every, r.NextRule = rulesOf(t, now.Date())
		if !s.Closed() {
			days := handed.Days{}
			days.Count(t, opts.day, opts.day, now, leaf.Said, p.set.Calendar())
			r.DueToday = days[opts.day].Open > 0
			r.OwedBy = handed.Owing(t, f.UnitID, now, leaf.Said, p.set.Calendar())
		}
		if opts.asJSON {
			return printed.Entry{Record: r}
		}
		state := p.words.T("word.task." + string(s.State))
		if s.Late {
			state = "▲ " + p.words.T("word.task.late")
		}
		row := []string{strconv.Itoa(int(t.ID)), r.Directive, t.Ordinal, t.Words(), t.Leader().Lead, dueLocal(s, rule), state, r.OwedBy}
		return printed.Entry{Record: r, Row: row}
	})
	return printed.List{Head: p.heads("id", "symbol", "ordinal", "text", "lead", "due", "state", "owed_by"), Entries: entries}, nil
}

// due is the due instant as the contract writes it: with a time only where the deadline has one.
func due(s model.TaskStatus, d model.Deadline) string {
	switch {
	case s.Due == 0:
		return ""
	case d.Time != "":
		return s.Due.Date().String() + "T" + string(s.Due.Clock())
	}
	return s.Due.Date().String()
}

// dueLocal is the due instant as the other lists write days; "~" stands before one that nobody named, as on the screen.
func dueLocal(s model.TaskStatus, d model.Deadline) string {
	switch {
	case s.Due == 0:
		return ""
	case d.Time != "":
		return s.Due.Date().Local() + " " + string(s.Due.Clock())
	case d.Every == model.EveryNone:
		return "~" + s.Due.Date().Local()
	}
	return s.Due.Date().Local()
}

// reportRecord is a report in list reports --json.
type reportRecord struct {
	ID     model.ReportID   `json:"id"`
	Kind   model.ReportKind `json:"kind"`
	About  string           `json:"disease,omitempty"` // none is every disease
	Duty   string           `json:"duty,omitempty"`    // whom it is owed to, where it says so
	From   model.Date       `json:"from"`
	To     model.Date       `json:"to"`
	Number int              `json:"number,omitempty"`
	SentAt model.Instant    `json:"sent_at,omitempty"`
	Files  []string         `json:"files"`

	Corrects model.ReportID `json:"corrects,omitempty"` // the report that it corrects
}

func (p *program) listReports(ctx context.Context, book *store.Book, opts listOptions) (printed.List, error) {
	reports, err := book.Reports(ctx)
	if err != nil {
		return printed.List{}, err
	}
	if opts.on != "" {
		reports = slices.DeleteFunc(reports, func(r model.Report) bool { return !r.Period.HoldsDay(opts.day) })
	}
	if opts.disease != "" {
		reports = slices.DeleteFunc(reports, func(r model.Report) bool { return r.Disease != opts.disease })
	}
	names := p.diseaseNames()
	entries := printed.Of(reports, func(r model.Report) printed.Entry {
		files := []string{}
		for _, f := range r.Files {
			files = append(files, f.Name)
		}
		record := reportRecord{
			ID: r.ID, Kind: r.Kind, About: r.Disease, Duty: r.Duty, From: r.Period.From, To: r.Period.To, Number: r.Number, SentAt: r.SentAt, Files: files,
			Corrects: r.CorrectionOf,
		}
		return printed.Entry{Record: record, Row: []string{
			p.reportKind(r, names), r.Period.From.Local(), r.Period.To.Local(), number(r.Number), r.SentAt.Date().Local(),
		}}
	})
	return printed.List{Head: p.heads("kind", "from", "to", "report_number", "sent"), Entries: entries}, nil
}

// reportKind is the kind of a report and the disease it is about, where that is one; diseases are the names by ID.
func (p *program) reportKind(r model.Report, diseases map[string]string) string {
	name := p.words.T("word.report." + string(r.Kind))
	if to := p.set.Report.DutyShown(r.Kind, r.Duty); to != "" {
		name += " → " + to
	}
	if r.Disease != "" {
		name += ": " + cmp.Or(diseases[r.Disease], r.Disease)
	}
	if r.CorrectionOf != 0 {
		name += " (" + p.words.T("cli.correction") + ")"
	}
	return name
}

// number is n, or nothing for 0.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// heads are the titles of columns.
func (p *program) heads(names ...string) []string {
	heads := make([]string, len(names))
	for i, name := range names {
		heads[i] = p.words.T("cli.column." + name)
	}
	return heads
}
