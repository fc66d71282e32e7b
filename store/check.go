package store

import (
	"context"
	"fmt"
	"strings"
)

// Check looks for damage and gives a line for each problem, none for a sound book: the file itself, references to rows
// that are not there, gaps among the numbers of a year, tables whose changes no longer reach the journal.
func (b *Book) Check(ctx context.Context) ([]string, error) {
	return read(ctx, b, func(t *tx) ([]string, error) {
		var problems []string
		for _, look := range []func() ([]string, error){t.checkFile, t.checkReferences, t.checkNumbers, t.checkJournal} {
			found, err := look()
			if err != nil {
				return nil, err
			}
			problems = append(problems, found...)
		}
		return problems, nil
	})
}

func (t *tx) checkFile() ([]string, error) {
	lines, err := list[string](t, "pragma integrity_check(20)")
	if err != nil || len(lines) == 1 && lines[0] == "ok" {
		return nil, err
	}
	return lines, nil
}

func (t *tx) checkReferences() ([]string, error) {
	return list[string](t, `select '"' || "table" || '" ' || coalesce(rowid, 0) || ' refers to nothing in "' || parent || '"' from pragma_foreign_key_check`)
}

func (t *tx) checkNumbers() ([]string, error) {
	return list[string](t, `select 'directives of ' || year || ': ' || count(*) || ' numbers, the highest is ' || max(number)
		from directive group by year having count(*) <> max(number) order by year`)
}

// checkJournal compares the triggers with the tables.
func (t *tx) checkJournal() ([]string, error) {
	tables, err := journaled(t)
	if err != nil {
		return nil, err
	}
	var problems []string
	for _, tbl := range tables {
		have, err := list[string](t, "select name from sqlite_schema where type = 'trigger' and tbl_name = ?", tbl)
		if err != nil {
			return nil, err
		}
		all := " " + strings.Join(have, " ") + " "
		for _, what := range []string{"insert", "update", "delete"} {
			if !strings.Contains(all, " "+tbl+"_journal_"+what+" ") {
				problems = append(problems, fmt.Sprintf("%s: no journal of %s", tbl, what))
			}
		}
	}
	return problems, nil
}

// journaled lists the tables that keep a journal: all but the journal itself, what is worked out anew at any time, search, and what goose writes.
func journaled(t *tx) ([]string, error) {
	return list[string](t, `select name from sqlite_schema where type = 'table' and name not in ('step', 'journal', 'census', 'settled', 'open_task', 'walked', 'goose_db_version')
		and name not like 'sqlite\_%' escape '\' and name not like '%\_fts' escape '\' and name not like '%\_fts\_%' escape '\' order by name`)
}
