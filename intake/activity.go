package intake

import (
	"strconv"
	"strings"
	"unicode"

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
	a.Kind = ownKindOf(a.Text, own)
	folded := viet.Fold(a.Text) + " "
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

// ownKindOf is the office's own kind whose words, the longest there are, stand in text as whole words in a row, whatever
// is put between or around them; "" where none do.
func ownKindOf(text string, own []model.OwnKind) (kind model.ActivityKind) {
	spoken, longest := wordLine(text), 0
	for _, k := range own {
		for _, name := range k.Words {
			if line := wordLine(name); len(line) > longest && strings.Contains(spoken, line) {
				kind, longest = k.Code, len(line)
			}
		}
	}
	return kind
}

// wordLine is the words of text without tones, a blank before and behind each; "" of a text without words.
func wordLine(text string) string {
	var line strings.Builder
	for _, word := range strings.FieldsFunc(viet.Fold(viet.CleanLine(text)), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsNumber(c) }) {
		line.WriteString(word + " ")
	}
	if line.Len() == 0 {
		return ""
	}
	return " " + line.String()
}
