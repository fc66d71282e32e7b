// Package found searches the book by words, and shows where they stand.
package found

import (
	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/store/rowname"
	"sotruc/store/sqlrow"
	"sotruc/store/sqltx"
)

// searches names the indexes: which rows match, best first, and what those rows are shown with. text is the long one;
// the words are looked for in the rest only where it has none of them.
var searches = [...]struct {
	kind  model.HitKind
	found string
	shown string
}{
	{
		model.HitDirective,
		`select d.id from directive_fts f join directive d on d.id = f.rowid
			where directive_fts match ? and d.deleted_at = '' order by f.rank limit ?`,
		`select x.id, ` + rowname.Directive("x") + ` as title, ` + directiveRest + ` as rest, substr(x.text, 1, ?) as text from directive x where x.id`,
	},
	{
		model.HitTask,
		`select t.id from task_fts f join task t on t.id = f.rowid where task_fts match ? and t.deleted_at = '' order by f.rank limit ?`,
		`select x.id, x.text as title, x.lead || coalesce(' · ' || (select m.name from member m where m.id = x.member_id), '')
			|| char(10) || x.note as rest, substr('', 1, ?) as text from task x where x.id`,
	},
	{
		model.HitPerson,
		`select p.id from person_fts f join person p on p.id = f.rowid
			where person_fts match ? and p.deleted_at = '' order by f.rank, p.given_key limit ?`,
		`select x.id, x.name as title, iif(x.birth <> '', substr(x.birth, 1, 4) || ', ', '') || coalesce(h.address, '')
			|| iif(x.phone <> '', ', ' || x.phone, '') as rest, substr('', 1, ?) as text
			from person x left join household h on h.id = x.household_id where x.id`,
	},
	{
		model.HitHousehold,
		`select h.id from household_fts f join household h on h.id = f.rowid
			where household_fts match ? and h.deleted_at = '' order by f.rank, h.given_key limit ?`,
		`select x.id, x.head as title, x.address || iif(x.phone <> '', ', ' || x.phone, '') as rest, substr('', 1, ?) as text
			from household x where x.id`,
	},
	{
		model.HitOwnPaper,
		`select o.id from outgoing_fts f join outgoing o on o.id = f.rowid
			where outgoing_fts match ? and o.deleted_at = '' order by f.rank limit ?`,
		`select x.id, x.symbol || ' ' || x.subject as title, x.recipients || char(10) || x.signer || char(10) || x.note as rest,
			substr('', 1, ?) as text from outgoing x where x.id`,
	},
}

// directiveRest is what of directive x is searched besides its name and its text.
const directiveRest = `x.issuer || char(10) || x.signer || char(10) || x.instruction || char(10) || x.note`

// Bounds of the texts that are read to show where words stand: of one text, of all of one search, and how many are read
// at once. What lies beyond is found all the same, and shown by its other fields.
const (
	mostOfText  = 1 << 20 // letters
	mostOfTexts = 8 << 20 // bytes
	textsAtOnce = 8
)

// Search gives at most limit hits for every word of text, shared among the kinds; more adds the tasks that are found by what is not in
// their own words.
func Search(t *sqltx.Tx, text string, limit int, more func(tasks []int64, words []string, limit int) ([]int64, error)) ([]model.Hit, error) {
	words := viet.Words(text)
	if len(words) == 0 || limit <= 0 {
		return nil, nil
	}
	var ids [len(searches)][]int64
	for i, s := range searches {
		var err error
		if ids[i], err = sqltx.List[int64](t, s.found, sqlrow.Match(text), limit); err != nil {
			return nil, err
		}
		if s.kind == model.HitTask {
			if ids[i], err = more(ids[i], words, limit); err != nil {
				return nil, err
			}
		}
	}
	var hits []model.Hit
	for i, room := range shares(ids, limit) {
		found, err := shown(t, searches[i].kind, searches[i].shown, ids[i][:room], sqlrow.Sought(text))
		if err != nil {
			return nil, err
		}
		hits = append(hits, found...)
	}
	return hits, nil
}

// InDirectives shows where the words stand in papers. Papers in which no word begins so are left out.
func InDirectives(t *sqltx.Tx, papers []model.DirectiveID, words []string) (map[model.DirectiveID]viet.Excerpt, error) {
	ids := make([]int64, len(papers))
	for i, id := range papers {
		ids[i] = int64(id)
	}
	hits, err := shown(t, model.HitDirective, searches[0].shown, ids, words)
	contexts := make(map[model.DirectiveID]viet.Excerpt, len(hits))
	for _, hit := range hits {
		switch {
		case len(hit.Context.Marks) > 0:
			contexts[model.DirectiveID(hit.ID)] = hit.Context
		case len(hit.Title.Marks) > 0:
			contexts[model.DirectiveID(hit.ID)] = hit.Title
		}
	}
	return contexts, err
}

// shown gives the hits for rows, in their order.
func shown(t *sqltx.Tx, kind model.HitKind, query string, ids []int64, words []string) ([]model.Hit, error) {
	var hits []model.Hit
	for left := mostOfTexts; len(ids) > 0; ids = ids[min(textsAtOnce, len(ids)):] {
		batch := ids[:min(textsAtOnce, len(ids))]
		type row struct {
			ID    int64
			Title string
			Rest  string
			Text  string
		}
		rows, err := sqltx.List[row](t, query+sqltx.InSet, min(left, mostOfText), sqltx.Set(batch))
		if err != nil {
			return nil, err
		}
		for _, r := range sqlrow.InOrder(batch, rows, func(r *row) int64 { return r.ID }) {
			hit := model.Hit{Kind: kind, ID: r.ID, Title: viet.Mark(r.Title, words)}
			var ok bool
			if hit.Context, ok = viet.Cut(r.Text, words); !ok {
				if rest, ok := viet.Cut(r.Rest, words); ok || r.Text == "" {
					hit.Context = rest
				}
			}
			hits = append(hits, hit)
			left = max(left-len(r.Text), 0)
		}
	}
	return hits, nil
}

// shares deals the places out in turns, so that a thousand papers do not hide the one person.
func shares(found [len(searches)][]int64, limit int) [len(searches)]int {
	var rooms [len(searches)]int
	for dealt := true; dealt; {
		dealt = false
		for i := range found {
			if limit > 0 && rooms[i] < len(found[i]) {
				rooms[i]++
				limit--
				dealt = true
			}
		}
	}
	return rooms
}
