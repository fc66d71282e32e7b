package store

import (
	"context"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// searches names the four indexes, with the title and the text a hit is shown with.
var searches = [...]struct {
	kind  model.HitKind
	query string
}{
	{model.HitDirective, `select d.id, ` + directiveName("d") + ` as title,
		d.issuer || char(10) || d.instruction || char(10) || d.note || char(10) || d.text as context
		from directive_fts f join directive d on d.id = f.rowid where directive_fts match ? and d.deleted_at = '' order by f.rank limit ?`},
	{model.HitTask, `select t.id, t.text as title, t.lead || char(10) || t.note as context
		from task_fts f join task t on t.id = f.rowid where task_fts match ? and t.deleted_at = '' order by f.rank limit ?`},
	{model.HitPerson, `select p.id, p.name as title, iif(p.birth <> '', substr(p.birth, 1, 4) || ', ', '') || coalesce(h.address, '')
			|| iif(p.phone <> '', ', ' || p.phone, '') as context
		from person_fts f join person p on p.id = f.rowid left join household h on h.id = p.household_id
		where person_fts match ? and p.deleted_at = '' order by f.rank, p.given_key limit ?`},
	{model.HitHousehold, `select h.id, h.head as title, h.address || iif(h.phone <> '', ', ' || h.phone, '') as context
		from household_fts f join household h on h.id = f.rowid where household_fts match ? and h.deleted_at = '' order by f.rank, h.given_key limit ?`},
}

// Search looks for things in which every word of text begins a word, tones and đ aside; phone numbers and identity
// numbers match by their beginning or their last three, four or six digits. It gives at most limit hits, shared among
// the kinds. No text is an operator.
func (b *Book) Search(ctx context.Context, text string, limit int) ([]model.Hit, error) {
	words := searchWords(text)
	if len(words) == 0 || limit <= 0 {
		return nil, nil
	}
	return read(ctx, b, func(t *tx) ([]model.Hit, error) {
		var found [len(searches)][]model.Hit
		for i, s := range searches {
			var err error
			if found[i], err = list[model.Hit](t, s.query, match(text), limit); err != nil {
				return nil, err
			}
		}
		var hits []model.Hit
		for i, room := range shares(found, limit) {
			for _, hit := range found[i][:room] {
				hit.Kind, hit.Context, hit.Title = searches[i].kind, around(hit.Context, words), viet.CleanLine(hit.Title)
				hits = append(hits, hit)
			}
		}
		return hits, nil
	})
}

// shares deals the places out in turns, so that a thousand papers do not hide the one person.
func shares(found [len(searches)][]model.Hit, limit int) [len(searches)]int {
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

// contextWidth is how many letters stand on either side of the first match.
const contextWidth = 60

// around cuts the text around the first place where one of the words begins a word.
func around(text string, words []string) string {
	folded, pos := viet.FoldMap(text)
	start := -1
	for _, word := range words {
		if at := wordStart(folded, word); at >= 0 && (start < 0 || at < start) {
			start = at
		}
	}
	if start < 0 {
		start = 0
	}
	before := []rune(text[:pos[start]])
	after := []rune(text[pos[start]:])
	cut := ""
	if len(before) > contextWidth {
		before, cut = before[len(before)-contextWidth:], "…"
	}
	end := ""
	if len(after) > 2*contextWidth {
		after, end = after[:2*contextWidth], "…"
	}
	return cut + viet.CleanLine(string(before)+string(after)) + end
}

// wordStart finds a word's beginning in folded text; -1 where there is none.
func wordStart(folded, word string) int {
	for from := 0; ; {
		i := strings.Index(folded[from:], word)
		if i < 0 {
			return -1
		}
		at := from + i
		if at == 0 || len(searchWords(folded[at-1:at])) == 0 {
			return at
		}
		from = at + 1
	}
}
