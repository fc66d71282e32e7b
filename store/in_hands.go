package store

import (
	"slices"

	"sotruc/model"
	"sotruc/model/handed"
	"sotruc/store/spell"
)

// hands is what a unit or a member has still to do.
type hands struct {
	tasks  []model.TaskID       // it leads them, or does them as a member; headings among them
	seats  []seat               // what it owes beside the lead
	calls  []*model.TaskOutline // roll calls of its whole kind that it owes
	leaves []*model.TaskOutline // all that another is to take over, as handed.Hands says of each
	late   []*model.TaskOutline // the calls that stay late in its name where nobody takes anything over
}

// uses are what keeps a unit or a member from the bin.
func (h hands) uses() []Use {
	var uses []Use
	if len(h.tasks) > 0 {
		uses = append(uses, Use{Table: "task", Count: len(h.tasks)})
	}
	if n := len(h.seats) + len(h.calls) - len(h.late); n > 0 {
		uses = append(uses, Use{Table: "task_unit", Count: n})
	}
	return uses
}

// seat is what a unit has to do with a task beside the lead, with the leaves that it matters for.
type seat struct {
	ID      int64
	TaskID  model.TaskID
	Role    model.TaskRole
	DueOn   model.Date
	heading bool
	leaves  []*model.TaskOutline // of a heading all below that still want anything, or have a unit's own day
}

// inHands works out what a unit or a member has still to do; 0 is none. SQL narrows, the model decides.
func (t *tx) inHands(unit model.UnitID, member model.MemberID) (hands, error) {
	var h hands
	calls, args := spell.Calls("x", unit)
	leaves, err := t.outlines(model.TaskFilter{}, `t.deleted_at = '' and (t.id in (select id from open_task) or `+dated+`)
		and not exists (select 1 from task below where below.parent_id = t.id and below.deleted_at = '')
		and t.id in (with recursive hands (id) as (select x.id from task x where x.lead_id = ? or x.member_id = ?
				or x.id in (select task_id from task_unit where unit_id = ?) or `+calls+`
			union select x.id from hands join task x on x.parent_id = hands.id) select id from hands)`, append([]any{unit, member, unit}, args...)...)
	if err != nil {
		return h, err
	}
	below := map[model.TaskID][]*model.TaskOutline{} // a leaf is below itself
	headed := map[model.TaskID]bool{}                // headings with something in the hands of the unit below
	for i := range leaves {
		o := &leaves[i]
		below[o.ID] = append(below[o.ID], o)
		mine := slices.ContainsFunc(handed.Hands(o, t.Now, t.book.set.calendar), func(h handed.Hand) bool {
			return unit != 0 && h.Unit == unit || member != 0 && h.Member == member
		})
		led := mine && t.owes(o, model.TaskUnit{})
		if led && (model.Heading{LeadID: o.LeadID, MemberID: o.MemberID}).LedBy(unit, member) {
			h.tasks = append(h.tasks, o.ID)
		}
		for _, heading := range o.Above {
			below[heading.ID] = append(below[heading.ID], o)
			if led && heading.LedBy(unit, member) && !slices.Contains(h.tasks, heading.ID) {
				h.tasks = append(h.tasks, heading.ID)
			}
			headed[heading.ID] = headed[heading.ID] || mine
		}
		goes, late := handed.GoesWith(o, unit, t.Now, t.book.set.calendar)
		if mine && late {
			h.late, h.calls = append(h.late, o), append(h.calls, o)
		} else if mine && !goes {
			h.leaves = append(h.leaves, o)
			if u := handed.Seat(o, unit, model.RoleRoll); o.RollKind != "" && u.UnitID != 0 && t.owes(o, u) {
				h.calls = append(h.calls, o)
			}
		}
	}
	seats, err := list[seat](t, "select id, task_id, role, due_on from task_unit where unit_id = ? order by id", unit)
	for _, s := range seats {
		s.leaves = below[s.TaskID]
		leaf := slices.IndexFunc(s.leaves, func(o *model.TaskOutline) bool { return o.ID == s.TaskID })
		s.heading = leaf < 0
		if s.heading && headed[s.TaskID] || !s.heading && t.owes(s.leaves[leaf], handed.Seat(s.leaves[leaf], unit, s.Role)) {
			h.seats = append(h.seats, s)
		}
	}
	return h, err
}

// owes tells whether something is still to be done of a leaf by a unit beside the lead; the zero TaskUnit is the lead.
func (t *tx) owes(o *model.TaskOutline, as model.TaskUnit) bool {
	return handed.Owes(o, as, t.Now, t.book.set.calendar)
}
