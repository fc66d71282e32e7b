// Package earlier tells from the journal what rows of the book said before they were changed.
package earlier

import (
	"fmt"

	"sotruc/model"
	"sotruc/store/sqltx"
)

// deadline is the select list of the deadline that a row of the journal had before; an older book wrote down fewer columns.
const deadline = `j.before ->> '$.phrase' as phrase, j.before ->> '$.every' as every, j.before ->> '$.due' as due, j.before ->> '$.time' as time,
	j.before ->> '$.relation' as relation, j.before ->> '$.weekday' as weekday, j.before ->> '$.day' as day, j.before ->> '$.month' as month,
	j.before ->> '$.from' as "from", j.before ->> '$.to' as "to", j.before ->> '$.from_day' as from_day, j.before ->> '$.starts_on' as starts_on,
	j.before ->> '$.ends_on' as ends_on, j.before ->> '$.roll' as roll, coalesce(j.before ->> '$.interval', 0) as interval,
	coalesce(j.before ->> '$.also_on', 0) as also_on, coalesce(j.before ->> '$.nth', 0) as nth, coalesce(j.before ->> '$.also', '') as also`

// Rules are the deadlines that tasks had until they were changed, the latest first, also those that never were in force, and those that
// were undone: until is the day of the change. What only reads otherwise is left out.
func Rules(t *sqltx.Tx, ids []model.TaskID) (map[model.TaskID][]model.PastRule, error) {
	type row struct {
		TaskID model.TaskID
		At     model.Instant
		model.Deadline
	}
	rows, err := sqltx.List[row](t, `select j.row_id as task_id, s.at, `+deadline+` from journal j join step s on s.id = j.step_id
		where j.tbl = 'task' and j.row_id in (select value from json_each(?)) and j.before is not null and j.after is not null order by j.id desc`, sqltx.Set(ids))
	if err != nil {
		return nil, fmt.Errorf("read the deadlines of before: %w", err)
	}
	had := map[model.TaskID][]model.PastRule{}
	seen := map[model.TaskID]map[model.Deadline]bool{}
	for _, r := range rows {
		rule := r.Deadline
		rule.Phrase = ""
		if seen[r.TaskID] == nil {
			seen[r.TaskID] = map[model.Deadline]bool{}
		}
		if !seen[r.TaskID][rule] {
			seen[r.TaskID][rule] = true
			had[r.TaskID] = append(had[r.TaskID], model.PastRule{Deadline: rule, Until: r.At.Date()})
		}
	}
	return had, nil
}
