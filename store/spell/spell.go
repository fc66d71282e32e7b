// Package spell knows since when a unit of the roster is of its kind and out of the bin, and when it was so before: a roll call asks it of
// what falls due meanwhile. It also knows whom a roll call asked before its list was another: of what fell due then they are asked still. The row of the unit keeps it, so that a step taken back takes this back as well.
package spell

import (
	"encoding/json"
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/store/sqltx"
)

// Kept is what a row of unit keeps of its spells.
type Kept struct {
	CalledSince  model.Instant // the spell that lasts began; 0: with the unit
	CalledBefore string        // those before, oldest first, as JSON; "": none
}

// one is a stretch of time in which a unit was of a kind and not in the bin.
type one struct {
	Kind  model.UnitKind `json:"kind"`
	Since model.Instant  `json:"since"`
	Until model.Instant  `json:"until"` // 0: it lasts
}

// before are the spells that are over.
func (k Kept) before() ([]one, error) {
	if k.CalledBefore == "" {
		return nil, nil
	}
	var over []one
	if err := json.Unmarshal([]byte(k.CalledBefore), &over); err != nil {
		return nil, fmt.Errorf("read the spells of a unit: %w", err)
	}
	return over, nil
}

// ended ends, in SQL, the spell of a row of unit with a value. It is plain text: as JSON a trigger would write it down as no text.
func ended(until string) string {
	return `json_insert(iif(called_before = '', '[]', called_before), '$[#]', json_object('kind', kind,
		'since', iif(called_since = '', created_at, called_since), 'until', ` + until + `)) || ''`
}

// OfKind is what the row of a unit is to keep once it is of a kind, from an instant on.
func OfKind(t *sqltx.Tx, id model.UnitID, kind model.UnitKind, from model.Instant) (Kept, error) {
	kept, err := sqltx.One[Kept](t, `select iif(kind = ?2, called_since, ?3) as called_since,
		iif(kind = ?2, called_before, `+ended("?3")+`) as called_before from unit where id = ?1`, id, kind, from)
	if err != nil {
		return kept, fmt.Errorf("unit %d: %w", id, err)
	}
	return kept, nil
}

// Back is what is to be set too, in SQL, of rows of a table that come out of the bin at an instant, with its arguments: of a unit that a
// spell ended when it went there, and another begins.
func Back(tbl string, at model.Instant) (sets string, args []any) {
	if tbl != "unit" {
		return "", nil
	}
	return ", called_before = " + ended("deleted_at") + ", called_since = ?", []any{at}
}

// Over is, in SQL, the table of the spells that are over of a row of unit with an alias. What is kept where there are none is no JSON, and a database
// works out the terms of a condition in whatever order it likes.
func Over(alias string) string {
	return "json_each(iif(" + alias + ".called_before = '', '[]', " + alias + ".called_before))"
}

// kinds are, in SQL, those that unit ? is or was of.
var kinds = `(select u.kind as kind from unit u where u.id = ? union
	select over.value ->> '$.kind' from unit u, ` + Over("u") + ` over where u.id = ?)`

// Calls is, in SQL, the condition that task alias calls upon whole kinds one of which a unit is or was of, or called upon it before,
// with its arguments.
func Calls(alias string, unit model.UnitID) (condition string, args []any) {
	return alias + ".roll_call and (exists (select 1 from " + kinds + " where " + Among("kind", alias+".roll_kind") + ") or " + alias + ".id in (select task_id from past_call where unit_id = ? or kind in " + kinds + "))",
		[]any{unit, unit, unit, unit, unit}
}

// Among is, in SQL, the condition that a kind is one of those that a roll call names. ->> binds no closer than ||.
func Among(kind, kinds string) string {
	return "instr(',' || (" + kinds + ") || ',', ',' || (" + kind + ") || ',')"
}

// every lists the units of a kind for a roll call of all of them, each while it was of that kind and not in the bin.
func every(t *sqltx.Tx, kind model.UnitKind) ([]model.TaskUnit, error) {
	rows, err := sqltx.List[struct {
		ID        model.UnitID
		Name      string
		Kind      model.UnitKind
		CreatedAt model.Instant
		DeletedAt model.Instant
		Kept
	}](t, `select id, name, kind, created_at, deleted_at, called_since, called_before from unit u
		where kind = ?1 or ?1 in (select value ->> '$.kind' from `+Over("u")+`) order by name_key, id`, kind)
	if err != nil {
		return nil, fmt.Errorf("units of a kind: %w", err)
	}
	units := make([]model.TaskUnit, len(rows))
	for i, r := range rows {
		spells, err := r.before()
		if err != nil {
			return nil, err
		}
		since := r.CalledSince
		if since == 0 {
			since = r.CreatedAt
		}
		spells = slices.DeleteFunc(append(spells, one{r.Kind, since, r.DeletedAt}), func(s one) bool { return s.Kind != kind })
		units[i] = model.TaskUnit{
			UnitID: r.ID, Name: r.Name, Role: model.RoleRoll, Since: spells[0].Since, Until: spells[len(spells)-1].Until, Away: between(spells),
		}
	}
	return units, nil
}

// Away is when a unit that a roll call names lay in the bin before, whatever its kind was.
func (k Kept) Away() ([]model.Absence, error) {
	spells, err := k.before()
	if err != nil || len(spells) == 0 {
		return nil, err
	}
	return between(append(spells, one{Since: k.CalledSince})), nil
}

// between is what lies between spells, where the one does not go on as the other begins.
func between(spells []one) []model.Absence {
	var away []model.Absence
	for i := 1; i < len(spells); i++ {
		if from, until := spells[i-1].Until, spells[i].Since; from < until {
			away = append(away, model.Absence{From: from, Until: until})
		}
	}
	return away
}
