package part

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"
)

var (
	journalTrigger = regexp.MustCompile(`(?s)create trigger (\w+)_journal_insert.*?end;`)
	journalColumn  = regexp.MustCompile(`'(\w+)', new\."?(\w+)`)
)

// Every column that the journal keeps has a word, so that no history speaks of counts_from.
func TestEveryColumnOfTheJournalHasAWord(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../../store/migrations/*.sql")
	if err != nil || len(files) == 0 {
		t.Fatalf("%v: %v", files, err)
	}
	d := bareDesk(t)
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, trigger := range journalTrigger.FindAllStringSubmatch(string(text), -1) {
			for _, column := range journalColumn.FindAllStringSubmatch(trigger[0], -1) {
				if name := column[1]; name == column[2] && journalField(d, trigger[1], name) == name && !slices.Contains(hiddenColumns[:], name) {
					t.Errorf("%s: %s.%s has no word", filepath.Base(file), trigger[1], name)
				}
			}
		}
	}
}
