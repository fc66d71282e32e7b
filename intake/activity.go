package intake

import (
	"strconv"
	"strings"

	"sotruc/intake/when"
	"sotruc/model"
	"sotruc/model/viet"
)

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

// countWords are the words that follow a count at the end of a line.
var countWords = []string{"luot", "buoi", "cuoc", "lan", "suat", "phan", "nguoi", "to", "dot", "ca"}

// ReadActivity reads what was done from one line: a day at its beginning, a count at its end, the kind from its words. What
// is not said is today, one, and "". The words of the office's own kinds go before those of the program, the longest first.
func ReadActivity(line string, today model.Date, own []model.OwnKind) model.Activity {
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
		for _, unit := range countWords {
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
