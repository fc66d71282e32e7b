package cli

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"sotruc/model"
	"sotruc/model/called"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/report"
	"sotruc/report/calendar"
	"sotruc/store"
)

// sendOptions narrow a list of tasks to a unit or a member, and say how it goes to them.
type sendOptions struct {
	unit, member string
	todo         bool // only what is still to be done
	text, ics    bool
	out, format  string // the folder for files, and with text which
}

func (p *program) sendFlags(cmd *cobra.Command, opts *sendOptions) {
	cmd.Flags().StringVar(&opts.unit, "unit", "", p.words.T("cli.flag_unit"))
	cmd.Flags().StringVar(&opts.member, "member", "", p.words.T("cli.flag_member"))
	cmd.Flags().BoolVar(&opts.todo, "todo", false, p.words.T("cli.flag_todo"))
	cmd.Flags().BoolVar(&opts.text, "text", false, p.words.T("cli.flag_text"))
	cmd.Flags().BoolVar(&opts.ics, "ics", false, p.words.T("cli.flag_ics"))
	cmd.Flags().StringVar(&opts.out, "out", "", p.words.T("cli.flag_text_out"))
	cmd.Flags().StringVar(&opts.format, "format", "", p.words.T("cli.flag_format", strings.Join(report.ReminderFormats(), ",")))
}

// sendUsage says which of the flags do not go together.
func (p *program) sendUsage(thing string, opts listOptions) error {
	asked := opts.sendOptions
	if !opts.text && !opts.ics {
		asked.out = "" // a list goes to a file too
	}
	given := asked != sendOptions{}
	forms := 0
	for _, one := range []bool{opts.asJSON, opts.asCSV, opts.text, opts.ics} {
		if one {
			forms++
		}
	}
	var key string
	switch {
	case given && thing != "tasks":
		key = "cli.send_tasks"
	case opts.unit != "" && opts.member != "":
		key = "cli.unit_or_member"
	case forms > 1:
		key = "cli.one_form"
	case opts.text && opts.unit == "" && opts.member == "":
		key = "cli.text_to_whom"
	case opts.out != "" && forms == 0, opts.format != "" && (opts.out == "" || !opts.text):
		key = "cli.out_of_text"
	default:
		return nil
	}
	return usageError{errors.New(p.words.T(key))}
}

// taskFilter is what the flags narrow a list of tasks to, the instant it is of, and the name of the unit or the member.
func (p *program) taskFilter(
	ctx context.Context, book *store.Book, opts listOptions,
) (f model.TaskFilter, now model.Instant, name string, err error) {
	now = p.instant()
	if opts.on != "" {
		now = opts.day.At("24:00")
	}
	f = model.TaskFilter{Find: opts.find, Settled: opts.on == ""}
	switch {
	case opts.unit != "":
		f.UnitID, name, err = p.unitNamed(ctx, book, opts.unit)
	case opts.member != "":
		f.MemberID, name, err = p.memberNamed(ctx, book, opts.member)
	}
	return f, now, name, err
}

// unitNamed finds a unit of the roster, also by a short form as "CA phường".
func (p *program) unitNamed(ctx context.Context, book *store.Book, typed string) (model.UnitID, string, error) {
	units, err := book.Units(ctx)
	if err != nil {
		return 0, "", err
	}
	gone, err := office.Gone(ctx, book, p.set, p.instant()) // what they owe is found by their name
	if err != nil {
		return 0, "", err
	}
	still := len(units)
	for _, u := range gone {
		u.Name = p.words.T("task.unit_gone_named", u.Name)
		units = append(units, u)
	}
	names := make([]string, len(units))
	short, is := called.NewNames(units, p.set.Office.Name).Find(typed)
	for i, u := range units {
		names[i] = u.Name
		if is && u.ID == short {
			p.warnOfGone(u.Name, gone)
			return u.ID, u.Name, nil
		}
	}
	at, err := p.named(typed, names)
	if err != nil {
		return 0, "", err
	}
	if at < still {
		p.warnOfGone(units[at].Name, gone)
	}
	return units[at].ID, units[at].Name, nil
}

// warnOfGone says that a unit in the bin bears the name of the one that is found, and by which name that is found.
func (p *program) warnOfGone(found string, gone []model.Unit) {
	for _, u := range gone {
		if viet.SameText(u.Name, found) {
			p.warn(p.words.T("cli.also_gone", p.words.T("task.unit_gone_named", u.Name)))
		}
	}
}

func (p *program) memberNamed(ctx context.Context, book *store.Book, typed string) (model.MemberID, string, error) {
	members, err := book.Members(ctx)
	if err != nil {
		return 0, "", err
	}
	names := make([]string, len(members))
	for i, m := range members {
		names[i] = m.Name
	}
	at, err := p.named(typed, names)
	if err != nil {
		return 0, "", err
	}
	return members[at].ID, members[at].Name, nil
}

// mostNamed is how many names a sentence lists.
const mostNamed = 8

// named finds one name without tones and case: the name itself, else the only one that begins so, else the only one that has
// such words. The error lists who could be meant.
func (p *program) named(typed string, names []string) (at int, err error) {
	folded := viet.Fold(viet.CleanLine(typed))
	fits := []func(name string) bool{
		func(name string) bool { return name == folded },
		func(name string) bool { return strings.HasPrefix(name, folded) },
		func(name string) bool { return strings.Contains(" "+name, " "+folded) },
	}
	for _, fit := range fits {
		var found []int
		for i, name := range names {
			if fit(viet.Fold(viet.CleanLine(name))) {
				found = append(found, i)
			}
		}
		switch len(found) {
		case 0:
			continue
		case 1:
			return found[0], nil
		}
		meant := make([]string, 0, mostNamed+1)
		for _, i := range found[:min(len(found), mostNamed)] {
			meant = append(meant, oneLine(names[i]))
		}
		if len(found) > mostNamed {
			meant = append(meant, "…")
		}
		return 0, usageError{errors.New(p.words.T("cli.several_named", oneLine(typed), strings.Join(meant, "; ")))}
	}
	return 0, usageError{errors.New(p.words.T("cli.nobody_named", oneLine(typed)))}
}

// sendTasks prints a reminder or a calendar, or puts it into files.
func (p *program) sendTasks(ctx context.Context, book *store.Book, opts listOptions) error {
	formats, err := p.split(opts.format, report.ReminderFormats())
	if err != nil {
		return err
	}
	f, now, name, err := p.taskFilter(ctx, book, opts)
	if err != nil {
		return err
	}
	if opts.ics {
		return p.sendCalendar(ctx, book, f, name, now, opts.out)
	}
	reminder, err := office.LoadReminder(ctx, book, p.set, f, name, now)
	if err != nil {
		return err
	}
	if opts.out == "" {
		return p.write(reminder.Message() + "\n")
	}
	defer p.making(opts.out)()
	files, err := report.WriteReminder(opts.out, reminder, formats)
	return p.printFiles(opts.out, files, err)
}

// sendCalendar prints what the tasks of a filter still want as a calendar, or puts it into a file of a folder.
func (p *program) sendCalendar(
	ctx context.Context, book *store.Book, f model.TaskFilter, name string, now model.Instant, folder string,
) error {
	cal, err := office.LoadCalendar(ctx, book, p.set, f, name, now)
	if err != nil {
		return err
	}
	if older := cal.Older(); older > 0 {
		p.warn(p.words.T("task.remind.older", older))
	}
	if folder == "" {
		content, err := calendar.Render(cal)
		if err != nil {
			return err
		}
		return p.write(string(content))
	}
	defer p.making(folder)()
	files, err := calendar.Write(folder, cal)
	return p.printFiles(folder, files, err)
}

// making gives what says of a folder that it was made, once files were put there; one that is there already is said nothing of.
func (p *program) making(dir string) func() {
	lacked := office.LacksFolder(dir)
	return func() {
		if lacked && !office.LacksFolder(dir) {
			p.say("cli.folder_made", oneLine(dir))
		}
	}
}

// printFiles prints where files were put, unless that failed.
func (p *program) printFiles(folder string, files []model.File, err error) error {
	for _, f := range files {
		if err == nil {
			p.print(oneLine(filepath.Join(folder, f.Name)))
		}
	}
	return err
}
