package model_test

import (
	"strings"
	"testing"

	"sotruc/model"
)

func TestEvidenceHoldsTogether(t *testing.T) {
	t.Parallel()
	sum := strings.Repeat("a", 64)
	paper := model.Evidence{TaskID: 1, Kind: model.EvidencePaper, Symbol: "12-BC/ĐU", PaperKind: "Báo cáo", On: 5, DirectiveID: 3}
	file := model.Evidence{TaskID: 1, Kind: model.EvidenceFile, File: model.File{Name: "a.pdf", SHA256: sum}}
	deed := model.Evidence{TaskID: 1, Kind: model.EvidenceActivity, ActivityID: 4}
	long := strings.Repeat("a", model.MaxLine+1)
	checkFaults(t, []faultCase{
		{"a paper", paper, nil},
		{"a file", file, nil},
		{"an activity", deed, nil},
		{"of no task", with(paper, func(e *model.Evidence) { e.TaskID = 0 }), []string{"task_id: required"}},
		{"of no kind", with(deed, func(e *model.Evidence) { e.Kind, e.ActivityID = "x", 0 }), []string{"kind: unknown-value"}},
		{"a paper without symbol", with(paper, func(e *model.Evidence) { e.Symbol = "" }), []string{"symbol: required"}},
		{"a file without name", with(file, func(e *model.Evidence) { e.File.Name = "" }), []string{"file: required"}},
		{"a file without fingerprint", with(file, func(e *model.Evidence) { e.File.SHA256 = "" }), []string{"file: required"}},
		{"no activity", with(deed, func(e *model.Evidence) { e.ActivityID = 0 }), []string{"activity_id: required"}},
		{"a file with a symbol", with(file, func(e *model.Evidence) { e.Symbol = "1" }), []string{"symbol: unknown-value"}},
		{"a file with a kind of paper", with(file, func(e *model.Evidence) { e.PaperKind = "Báo cáo" }), []string{"symbol: unknown-value"}},
		{"a file with a day", with(file, func(e *model.Evidence) { e.On = 5 }), []string{"symbol: unknown-value"}},
		{"a file with a directive", with(file, func(e *model.Evidence) { e.DirectiveID = 3 }), []string{"symbol: unknown-value"}},
		{"an activity with a file", with(deed, func(e *model.Evidence) { e.File = file.File }), []string{"file: unknown-value"}},
		{"a file with an activity", with(file, func(e *model.Evidence) { e.ActivityID = 4 }), []string{"activity_id: unknown-value"}},
		{"a symbol of the longest", with(paper, func(e *model.Evidence) { e.Symbol = strings.Repeat("a", model.MaxLine) }), nil},
		{"a symbol too long", with(paper, func(e *model.Evidence) { e.Symbol = long }), []string{"symbol: too-long"}},
		{"a kind too long", with(paper, func(e *model.Evidence) { e.PaperKind = long }), []string{"kind: too-long"}},
		{"a name too long", with(file, func(e *model.Evidence) { e.File.Name = long }), []string{"file: too-long"}},
	})
}

func TestWhatEvidenceIsFor(t *testing.T) {
	t.Parallel()
	e := model.Evidence{TaskID: 1, Period: "2021-08-16", UnitID: 2}
	gone := e
	gone.Gone = true
	for name, got := range map[string]bool{
		"another task": e.For(2, "2021-08-16", 2), "another period": e.For(1, "2021-08-17", 2), "another unit": e.For(1, "2021-08-16", 3),
		"in the bin": gone.For(1, "2021-08-16", 2), "its own": !e.For(1, "2021-08-16", 2),
	} {
		if got {
			t.Error(name)
		}
	}
	added := at("2021-08-16 13:00")
	for name, tt := range map[string]struct {
		e    model.Evidence
		want string
	}{
		"a paper":             {model.Evidence{Kind: model.EvidencePaper, On: on("2021-08-10"), At: added}, "2021-08-10"},
		"a paper without day": {model.Evidence{Kind: model.EvidencePaper, At: added}, "2021-08-16"},
		"an activity":         {model.Evidence{Kind: model.EvidenceActivity, Activity: model.Activity{On: on("2021-08-11")}, At: added}, "2021-08-11"},
		"a file":              {model.Evidence{Kind: model.EvidenceFile, On: on("2021-08-10"), At: added}, "2021-08-16"},
	} {
		if got := tt.e.Day(); got != on(tt.want) {
			t.Errorf("%s is of %s", name, got)
		}
	}
}
