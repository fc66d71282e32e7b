// Package stops reads the stops of a round: people at home, each with what was found in the session.
package stops

import (
	"fmt"

	"sotruc/model"
	"sotruc/model/beside"
	"sotruc/store/atonce"
	"sotruc/store/narrow"
	"sotruc/store/sqlrow"
	"sotruc/store/sqltx"
)

// Row is somebody at home by one isolation.
type Row struct {
	model.RoundLine
	Isolation model.Isolation
}

// Read reads those of isolations at home that are among the stops of a session.
func Read(t *sqltx.Tx, ids []model.IsolationID, day model.Date, session model.Session, among func(Row, model.Date, model.Session) bool) ([]model.RoundLine, error) {
	several, err := atonce.Several(t)
	if err != nil {
		return nil, wrapped(err)
	}
	made, args := "(select id from check_in where isolation_id = i.id and day = ? and session = ?)", []any{day, session}
	if several { // a visit for one disease is found as one for another
		made, args = narrow.ForIt(), append(args, day, session)
	}
	rows, err := sqltx.List[Row](t, `select p.name, p.birth, i.disease, coalesce(p.household_id, 0) as household_id,
		coalesce(h.head, '') as household, coalesce(h.address, '') as address, coalesce(a.name, '') as area,
		iif(p.phone <> '', p.phone, coalesce(h.phone, '')) as phone, `+sqlrow.Nested("isolation", narrow.StateColumns)+`,
		coalesce(c.id, 0) as "check_in.id", coalesce(c.result, '') as "check_in.result",
		coalesce(c.symptoms, '') as "check_in.symptoms", coalesce(c.temperature, 0) as "check_in.temperature",
		coalesce(c."by", '') as "check_in.by", coalesce(c.at, '') as "check_in.at", coalesce(c.note, '') as "check_in.note"
		from isolation i join person p on p.id = i.person_id left join household h on h.id = p.household_id
		left join unit a on a.id = h.area_id left join check_in c on c.id = `+made+`
		where i.place = 'home' and i.id`+sqltx.InSet, append(args, sqltx.Set(ids))...)
	var lines []model.RoundLine
	for _, r := range sqlrow.InOrder(ids, rows, func(r *Row) model.IsolationID { return r.Isolation.ID }) {
		if r.PastEnd = r.Isolation.StateOn(day) == model.StateUnconfirmed; among(r, day, session) {
			lines = append(lines, r.line(day, session))
		}
	}
	return lines, wrapped(err)
}

// Asked tells whether a round comes to somebody in a session, or came all the same.
func (r Row) Asked(day model.Date, session model.Session) bool {
	return r.CheckIn.ID != 0 || r.PastEnd || r.Isolation.Expects(day, session)
}

// Made tells whether somebody was looked in on in a session of the last day of an isolation: who left on that day, or went on to another.
func (r Row) Made(day model.Date, session model.Session) bool {
	return r.CheckIn.ID != 0 && beside.WholeDay(r.Isolation, day).Expects(day, session)
}

func (r Row) line(day model.Date, session model.Session) model.RoundLine {
	l := r.RoundLine
	l.IsolationID, l.PersonID, l.Category = r.Isolation.ID, r.Isolation.PersonID, r.Isolation.Category
	l.DayNumber = int(day-r.Isolation.StartsOn) + 1
	if l.CheckIn.ID != 0 {
		l.CheckIn.IsolationID, l.CheckIn.Day, l.CheckIn.Session = l.IsolationID, day, session
	}
	return l
}

// Join gives stops and those that were made besides, each person once, and apart from them who is only past the planned end.
func Join(lines, made []model.RoundLine) (met, past []model.RoundLine) {
	there := map[model.PersonID]bool{}
	for _, l := range lines {
		if !l.PastEnd {
			there[l.PersonID], met = true, append(met, l)
		}
	}
	for _, l := range made {
		if !there[l.PersonID] {
			there[l.PersonID], met = true, append(met, l)
		}
	}
	for _, l := range lines {
		if !there[l.PersonID] {
			past = append(past, l)
		}
	}
	return met, past
}

// Ended are the isolations at home whose last day is one, however they ended.
func Ended(t *sqltx.Tx, on model.Date) ([]model.IsolationID, error) {
	ids, err := sqltx.List[model.IsolationID](t, `select id from isolation where deleted_at = '' and last_day = ? and place = 'home'
		and outcome not in ('', 'cancelled')`, on)
	return ids, wrapped(err)
}

func wrapped(err error) error {
	if err != nil {
		return fmt.Errorf("the stops of a round: %w", err)
	}
	return nil
}
