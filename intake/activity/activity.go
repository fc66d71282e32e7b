// Package activity reads the line an officer types of what was done: the day it begins with, the kind its words name and how many there were.
package activity

import (
	"strconv"
	"strings"
	"unicode"

	"sotruc/intake/entry"
	"sotruc/model"
	"sotruc/model/viet"
)

// activityNames are words that tell what kind of activity a line speaks of, the surest first.
var activityNames = []struct {
	words string
	kind  model.ActivityKind
}{
	{"khen thưởng", model.ActivityCommendation},
	{"biểu dương", model.ActivityCommendation},
	{"nghị quyết", model.ActivityResolution},
	{"kiểm tra", model.ActivityInspection},
	{"giám sát", model.ActivityInspection},
	{"tuần tra", model.ActivityInspection},
	{"tuyên truyền", model.ActivityPropaganda},
	{"phát thanh", model.ActivityPropaganda},
	{"tờ rơi", model.ActivityPropaganda},
	{"họp", model.ActivityMeeting},
	{"giao ban", model.ActivityMeeting},
	{"hội nghị", model.ActivityMeeting},
	{"sinh hoạt", model.ActivityMeeting},
	{"trực chốt", model.ActivityCheckpoint},
	{"chốt", model.ActivityCheckpoint},
	{"hỗ trợ", model.ActivitySupport},
	{"tặng quà", model.ActivitySupport},
	{"trao", model.ActivitySupport},
	{"cấp phát", model.ActivitySupport},
}

// notMeetings are words that end or begin with hợp and look like a meeting where they are typed without tones.
var notMeetings = []string{
	"phoi hop", "tong hop", "ket hop", "truong hop", "phu hop", "thich hop", "to hop", "hop tac", "hop dong", "hop le", "hop ly", "hop phap",
}

// countedWords are the words that follow a count at the end of a line.
var countedWords = []string{"luot", "buoi", "cuoc", "lan", "suat", "phan", "nguoi", "to", "dot", "ca"}

// Read reads what was done from one line: a day at its beginning, a count at its end, the kind from its words. What
// is not said is today, one, and "". The words of the office's own kinds go before those of the program, the longest first.
func Read(line string, today model.Date, own []model.OwnKind) model.Activity {
	a := model.Activity{On: today, Count: 1, Text: viet.CleanLine(line)}
	words := strings.Fields(a.Text)
	for n := min(len(words)-1, 4); n > 0; n-- { // the longest beginning that is a day
		if on, ok := entry.ParseDay(strings.TrimRight(strings.Join(words[:n], " "), ":,"), today); ok {
			a.On, a.Text, words = on, strings.Join(words[n:], " "), words[n:]
			break
		}
	}
	if n := len(words); n >= 2 {
		count, err := strconv.Atoi(strings.Trim(words[n-2], "("))
		for _, unit := range countedWords {
			if err == nil && count > 0 && strings.TrimRight(viet.Fold(words[n-1]), ".)") == unit {
				a.Count, a.Text = count, strings.TrimRight(strings.Join(words[:n-2], " "), " ,;:(")
				break
			}
		}
	}
	a.Kind = ownKindOf(a.Text, own)
	if a.Kind == "" {
		a.Kind = kindOf(a.Text)
	}
	if a.Text == "" {
		a.Text = viet.CleanLine(line)
	}
	return a
}

// kindOf is the kind of the program that a text names in whole words, typed with tones or without any; "" where it names
// none.
func kindOf(text string) model.ActivityKind {
	spoken := wordLine(text, strings.ToLower)
	for _, not := range notMeetings {
		spoken = strings.ReplaceAll(spoken, " "+not+" ", " ; ")
	}
	for _, name := range activityNames {
		for _, typed := range []string{name.words, viet.Fold(name.words)} {
			if strings.Contains(spoken, " "+typed+" ") {
				return name.kind
			}
		}
	}
	return ""
}

// ownKindOf is the office's own kind whose words, the longest there are, stand in text as whole words in a row, whatever
// is put between or around them; "" where none do.
func ownKindOf(text string, own []model.OwnKind) (kind model.ActivityKind) {
	spoken, longest := wordLine(text, viet.Fold), 0
	for _, k := range own {
		for _, name := range k.Words {
			if line := wordLine(name, viet.Fold); len(line) > longest && strings.Contains(spoken, line) {
				kind, longest = k.Code, len(line)
			}
		}
	}
	return kind
}

// wordLine is the words of text as spelled writes them, a blank before and behind each; "" of a text without words.
func wordLine(text string, spelled func(string) string) string {
	var line strings.Builder
	for _, word := range strings.FieldsFunc(spelled(viet.CleanLine(text)), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsNumber(c) }) {
		line.WriteString(word + " ")
	}
	if line.Len() == 0 {
		return ""
	}
	return " " + line.String()
}
