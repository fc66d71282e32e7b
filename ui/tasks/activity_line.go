package tasks

import (
	"context"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/intake/when"
	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// activityWords is an activity in one line: "16/08 Kiểm tra: chốt chợ (3)".
func activityWords(d *scene.Desk, a model.Activity) string {
	words := part.ShortDay(d, a.On) + " " + part.ActivityName(d, a.Kind) + ": " + kit.Plain(viet.CleanLine(a.Text))
	if a.Count > 1 {
		words += " (" + viet.Number(a.Count) + ")"
	}
	return words
}

// askDone asks in one line what was done for a task.
func askDone(d *scene.Desk, t model.Task, saved *scene.Question[model.Activity]) scene.Action {
	kind := kit.Field{Key: "kind", Label: d.T("log.field.activity_kind"), Kind: kit.FieldChoice}
	kind.Options = append([]kit.Option{{Label: d.T("task.activity.from_words")}}, part.ActivityOptions(d, "")...)
	return scene.Fill{
		Title: d.T("task.activity.title"),
		Fields: []kit.Field{
			{Key: "line", Label: d.T("task.activity.line"), Required: true, Help: d.T("task.help.activity"), Limit: model.MaxLine}, kind,
		},
		Then: func(values map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			a := readActivity(values["line"], d.Today(), d.Config.Activity.Kinds)
			a.TaskID, a.UnitID = t.ID, t.LeadID
			if values["kind"] != "" {
				a.Kind = model.ActivityKind(values["kind"])
			}
			switch {
			case a.Kind == "":
				return nil, nil, map[string]string{"kind": d.T("task.activity.no_kind")}
			case a.On > d.Today():
				return nil, nil, map[string]string{"line": d.T("error.future-date")}
			}
			if wrong := d.FieldSentences(a.Validate()); wrong != nil {
				return nil, nil, map[string]string{"line": wrong["text"] + wrong["count"] + wrong["on"]}
			}
			cmd := saved.Write(d, func(ctx context.Context) (model.Activity, error) { return d.Book.AddActivity(ctx, a) })
			if cmd == nil {
				return nil, nil, map[string]string{"": d.T("app.saving")}
			}
			return nil, cmd, nil
		},
	}
}

// wasDone says that an activity is in the book.
func wasDone(d *scene.Desk, got scene.Answer[model.Activity]) scene.Action {
	if got.Err != nil {
		return d.Failure(got.Err)
	}
	return scene.Notice{Text: d.T("log.saved", activityWords(d, got.Value))}
}

// activityNames are words, without tones, that tell what kind of activity a line speaks of, the surest first.
var activityNames = []struct {
	word string
	kind model.ActivityKind
}{
	{"khen thuong", model.ActivityCommendation},
	{"bieu duong", model.ActivityCommendation},
	{"nghi quyet", model.ActivityResolution},
	{"kiem tra", model.ActivityInspection},
	{"giam sat", model.ActivityInspection},
	{"tuan tra", model.ActivityInspection},
	{"tuyen truyen", model.ActivityPropaganda},
	{"phat thanh", model.ActivityPropaganda},
	{"to roi", model.ActivityPropaganda},
	{"hop ", model.ActivityMeeting},
	{"giao ban", model.ActivityMeeting},
	{"hoi nghi", model.ActivityMeeting},
	{"sinh hoat", model.ActivityMeeting},
	{"truc chot", model.ActivityCheckpoint},
	{"chot", model.ActivityCheckpoint},
	{"ho tro", model.ActivitySupport},
	{"tang qua", model.ActivitySupport},
	{"trao", model.ActivitySupport},
	{"cap phat", model.ActivitySupport},
}

// counted are the words that follow a count at the end of a line.
var counted = []string{"luot", "buoi", "cuoc", "lan", "suat", "phan", "nguoi", "to", "dot", "ca"}

// readActivity reads what was done from one line: a day at its beginning, a count at its end, the kind from its words. What
// is not said is today, one, and "". The words of the office's own kinds go before those of the program, the longest first.
func readActivity(line string, today model.Date, own []model.OwnKind) model.Activity {
	a := model.Activity{On: today, Count: 1, Text: viet.CleanLine(line)}
	words := strings.Fields(a.Text)
	for n := min(len(words)-1, 4); n > 0; n-- { // the longest beginning that is a day
		if on, ok := when.ParseDay(strings.TrimRight(strings.Join(words[:n], " "), ":,"), today); ok {
			a.On, a.Text, words = on, strings.Join(words[n:], " "), words[n:]
			break
		}
	}
	if n := len(words); n >= 2 {
		count, err := strconv.Atoi(strings.Trim(words[n-2], "("))
		for _, unit := range counted {
			if err == nil && count > 0 && strings.TrimRight(viet.Fold(words[n-1]), ".)") == unit {
				a.Count, a.Text = count, strings.TrimRight(strings.Join(words[:n-2], " "), " ,;:(")
				break
			}
		}
	}
	folded := viet.Fold(a.Text) + " "
	longest := 0
	for _, kind := range own {
		for _, word := range kind.Words {
			if word = viet.Fold(word); len(word) > longest && strings.Contains(" "+folded, " "+word+" ") {
				a.Kind, longest = kind.Code, len(word)
			}
		}
	}
	for _, name := range activityNames {
		if a.Kind == "" && strings.Contains(folded, name.word) {
			a.Kind = name.kind
			break
		}
	}
	if a.Text == "" {
		a.Text = viet.CleanLine(line)
	}
	return a
}
