// Package sound proves that a book is what it says: the file, what its rows refer to, the schema, the journal, search, the files that are
// kept and what is worked out from the facts.
package sound

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"sotruc/headway"
	"sotruc/store/bookfile"
	"sotruc/store/sqltx"
)

// Problem is one thing that is not as it should be.
type Problem struct {
	Code string // file, reference, numbers, journal, gap, missing, foreign, columns, changed, search, content, kept
	What string // where: a table, a year, what SQLite says
}

// String is the problem for an error.
func (p Problem) String() string { return p.Code + ": " + p.What }

// Damage gives what makes a book unfit to be worked with: the file itself, references to rows that are not there, gaps among the numbers
// of a year, tables whose changes no longer reach the journal.
func Damage(t *sqltx.Tx) ([]Problem, error) {
	return all(t, damagedFile, references, numbers, triggers)
}

// Doubts gives what is wrong although the book can be read: things of the schema that are not there or not this program's, rows of the
// journal that are gone, search that does not know all rows, files that are not what they were, lists that differ from the facts. fresh is
// the schema of a new book; a book that is not brought up to it is not held against it.
func Doubts(t *sqltx.Tx, fresh map[string]Part) ([]Problem, error) {
	return all(t, gaps, search, files, openTasks, walked, func(t *sqltx.Tx) ([]Problem, error) { return asMade(t, fresh) })
}

func all(t *sqltx.Tx, looks ...func(*sqltx.Tx) ([]Problem, error)) ([]Problem, error) {
	var problems []Problem
	next := headway.Steps(t.Ctx, len(looks))
	for _, look := range looks {
		found, err := look(t)
		if err != nil {
			return nil, err
		}
		next()
		problems = append(problems, found...)
	}
	return problems, nil
}

// listed makes a problem of each line a query gives.
func listed(t *sqltx.Tx, code, query string) ([]Problem, error) {
	lines, err := sqltx.List[string](t, query)
	var problems []Problem
	for _, line := range lines {
		problems = append(problems, Problem{code, line})
	}
	return problems, err
}

func damagedFile(t *sqltx.Tx) ([]Problem, error) {
	problems, err := listed(t, "file", "pragma integrity_check(20)")
	if len(problems) == 1 && problems[0].What == "ok" {
		problems = nil
	}
	return problems, err
}

func references(t *sqltx.Tx) ([]Problem, error) {
	return listed(t, "reference", `select "table" || ' ' || coalesce(rowid, 0) || ' → ' || parent from pragma_foreign_key_check`)
}

func numbers(t *sqltx.Tx) ([]Problem, error) {
	return listed(t, "numbers", "select year || ': ' || count(*) || '/' || max(number) from directive group by year having count(*) <> max(number) order by year")
}

// triggers holds them against the tables.
func triggers(t *sqltx.Tx) ([]Problem, error) {
	tables, err := journaled(t)
	if err != nil {
		return nil, err
	}
	have, err := sqltx.List[string](t, "select name from sqlite_schema where type = 'trigger'")
	if err != nil {
		return nil, err
	}
	var problems []Problem
	for _, tbl := range tables {
		for _, what := range []string{"insert", "update", "delete"} {
			if !slices.Contains(have, tbl+"_journal_"+what) {
				problems = append(problems, Problem{"journal", tbl + " (" + what + ")"})
			}
		}
	}
	return problems, nil
}

// journaled lists the tables that keep a journal: all but the journal itself, what is worked out anew at any time, search, and what goose writes.
func journaled(t *sqltx.Tx) ([]string, error) {
	return sqltx.List[string](t, `select name from sqlite_schema where type = 'table' and name not in ('step', 'journal', 'census', 'settled', 'summed', 'open_task', 'walked', 'goose_db_version')
		and name not like 'sqlite\_%' escape '\' and name not like '%\_fts' escape '\' and name not like '%\_fts\_%' escape '\' order by name`)
}

// gaps finds rows that are gone from what is only ever added to; each step has some of the journal behind the place it notes.
func gaps(t *sqltx.Tx) ([]Problem, error) {
	return listed(t, "gap", `select what from (
			select 'journal' as what, count(*) as n, coalesce(max(id), 0) as last from journal
			union all select 'step', count(*), coalesce(max(id), 0) from step) where n <> last
		union all select 'journal' where exists (select 1 from step) and (select max(since) from step) >= (select coalesce(max(id), 0) from journal)`)
}

// everyWord asks for all words by their first letters, so that all of the index is read.
const everyWord = "0* OR 1* OR 2* OR 3* OR 4* OR 5* OR 6* OR 7* OR 8* OR 9* OR a* OR b* OR c* OR d* OR e* OR f* OR g* OR h* OR i* OR j* OR k* OR l* OR m* OR " +
	"n* OR o* OR p* OR q* OR r* OR s* OR t* OR u* OR v* OR w* OR x* OR y* OR z*"

// search finds rows it does not know, such as it knows and are not there, and an index that cannot be read.
func search(t *sqltx.Tx) ([]Problem, error) {
	tables, err := sqltx.List[string](t, "select substr(name, 1, length(name) - 4) from sqlite_schema where type = 'table' and name like '%\\_fts' escape '\\' order by name")
	var problems []Problem
	for _, tbl := range tables {
		differ, err := sqltx.One[int](t, fmt.Sprintf(`select (select count(*) from "%[1]s" where id not in (select id from "%[1]s_fts_docsize"))
			+ (select count(*) from "%[1]s_fts_docsize" where id not in (select id from "%[1]s"))`, tbl))
		if err != nil {
			return nil, err
		}
		if differ > 0 {
			problems = append(problems, Problem{"search", fmt.Sprintf("%s: %d", tbl, differ)})
			continue
		}
		switch _, err := sqltx.One[int](t, fmt.Sprintf(`select count(*) from "%[1]s_fts" where "%[1]s_fts" match ?`, tbl), everyWord); {
		case errors.Is(err, bookfile.ErrDamaged):
			problems = append(problems, Problem{"search", tbl})
		case err != nil:
			return nil, err
		}
	}
	return problems, err
}

// files holds each file that is kept against the sum it was kept under.
func files(t *sqltx.Tx) ([]Problem, error) {
	ids, err := sqltx.List[int64](t, "select id from file order by id")
	var problems []Problem
	for _, id := range ids {
		file, err := sqltx.One[struct {
			Sha256 string
			Size   int
			Bytes  []byte
		}](t, "select sha256, size, bytes from file where id = ?", id)
		if err != nil {
			return nil, err
		}
		if sum := sha256.Sum256(file.Bytes); hex.EncodeToString(sum[:]) != file.Sha256 || len(file.Bytes) != file.Size {
			problems = append(problems, Problem{"content", fmt.Sprint("file ", id)})
		}
	}
	return problems, err
}

// openTasks holds the list of open tasks against the tasks.
func openTasks(t *sqltx.Tx) ([]Problem, error) {
	has, err := sqltx.One[bool](t, "select count(*) = 2 from sqlite_schema where name in ('open_task', 'task_wanting')")
	if err != nil || !has {
		return nil, err // of an older program
	}
	return listed(t, "kept", `select 'open_task: ' || count(*) from (select id from (select id from open_task except select id from task_wanting)
		union all select id from (select id from task_wanting except select id from open_task)) having count(*) > 0`)
}

// walkedAnew are the rounds somebody was looked in on in, sure where it is somebody whose isolation is not in the bin.
const walkedAnew = `select c.day, c.session, max(i.deleted_at = '') from check_in c join isolation i on i.id = c.isolation_id group by c.day, c.session`

// walked holds the list of walked rounds against the check-ins. Where it is not sure, it says nothing.
func walked(t *sqltx.Tx) ([]Problem, error) {
	has, err := sqltx.One[bool](t, "select exists (select 1 from sqlite_schema where name = 'walked')")
	if err != nil || !has {
		return nil, err // of an older program
	}
	return listed(t, "kept", `select 'walked: ' || count(*) from (
		select 1 from (`+walkedAnew+`) where (day, session) not in (select day, session from walked)
		union all select 1 from walked w where sure = 1 and not exists (
			select 1 from check_in c join isolation i on i.id = c.isolation_id where i.deleted_at = '' and c.day = w.day and c.session = w.session)
		) having count(*) > 0`)
}

// asMade holds tables, views, indexes and triggers against those of a new book: that they are there, the columns of tables and views, and how
// all that is no table is made.
func asMade(t *sqltx.Tx, fresh map[string]Part) ([]Problem, error) {
	have, err := partsOf(t)
	if err != nil || len(fresh) == 0 {
		return nil, err
	}
	var problems []Problem
	for _, name := range slices.Sorted(maps.Keys(fresh)) {
		part, is := have[name]
		if code := part.against(fresh[name], is); code != "" {
			problems = append(problems, Problem{code, name})
		}
	}
	for _, name := range slices.Sorted(maps.Keys(have)) {
		if _, is := fresh[name]; !is {
			problems = append(problems, Problem{"foreign", name})
		}
	}
	return problems, nil
}

// Part is a thing of a schema.
type Part struct {
	columns string // in order of their names
	made    string // the statement it was made by; "" where SQLite made it
}

// against is the code of what is wrong with a part, which may not be there; "" for nothing. Tables came to be in several steps, so how they were
// made tells nothing.
func (p Part) against(fresh Part, is bool) string {
	switch {
	case !is:
		return "missing"
	case p.columns != fresh.columns:
		return "columns"
	case p.made != fresh.made && !strings.HasPrefix(strings.ToLower(fresh.made), "create table"):
		return "changed"
	}
	return ""
}

func partsOf(t *sqltx.Tx) (map[string]Part, error) {
	return schemaBy(func(query string) ([]string, error) { return sqltx.List[string](t, query) })
}

// schemaBy are the things of a schema by kind and name; list runs a query.
func schemaBy(list func(query string) ([]string, error)) (map[string]Part, error) {
	lines, err := list(`select s.type || ' ' || s.name || char(31) || coalesce((select group_concat(c.name, ',' order by c.name) from pragma_table_info(s.name) c
		where s.type in ('table', 'view')), '') || char(31) || coalesce(s.sql, '')
		from main.sqlite_schema s where s.name not like 'sqlite\_%' escape '\' and s.name not like 'goose\_%' escape '\'`)
	parts := make(map[string]Part, len(lines))
	for _, line := range lines {
		name, rest, _ := strings.Cut(line, "\x1f")
		columns, made, _ := strings.Cut(rest, "\x1f")
		parts[name] = Part{columns, made}
	}
	return parts, err
}
