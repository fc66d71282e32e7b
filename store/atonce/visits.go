package atonce

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/beside"
	"sotruc/store/narrow"
	"sotruc/store/sqltx"
)

// sharing joins to isolation i the check-ins c that were a visit for it as well, of its person's other isolations o.
func sharing() string {
	return "isolation i join isolation o on o.person_id = i.person_id and o.id <> i.id join check_in c on c.isolation_id = o.id where " + narrow.Shared()
}

// Several tells whether the book knows of more than one disease.
func Several(t *sqltx.Tx) (bool, error) {
	others, err := sqltx.One[bool](t, "select exists (select 1 from isolation where disease <> 'covid')")
	if err != nil {
		return false, fmt.Errorf("look for several diseases: %w", err)
	}
	return others, nil
}

// CheckIns lists the check-ins of isolations on the days from–to, as columns of check_in c, each with the isolation it was asked for, also
// where the visit was recorded of another isolation of the person: its own before those.
func CheckIns(t *sqltx.Tx, columns string, ids []model.IsolationID, from, to model.Date) ([]model.CheckIn, error) {
	found, err := sqltx.List[model.CheckIn](t, "select "+columns+" from check_in c where c.isolation_id"+sqltx.InSet+
		" and c.day between ? and ? order by c.day, c.session desc, c.isolation_id", sqltx.Set(ids), from, to)
	if err != nil {
		return nil, fmt.Errorf("check-ins: %w", err)
	}
	if some, err := Several(t); err != nil || !some {
		return found, err
	}
	shared, err := sqltx.List[struct {
		model.CheckIn
		ForIt model.IsolationID
	}](t, "select "+columns+", i.id as for_it from "+sharing()+" and i.id"+sqltx.InSet+` and c.day between ? and ?
		and not exists (select 1 from check_in own where own.isolation_id = i.id and own.day = c.day and own.session = c.session)
		order by c.day, c.session desc, i.id, c.id`, sqltx.Set(ids), from, to)
	if err != nil {
		return nil, fmt.Errorf("visits for several diseases: %w", err)
	}
	if len(shared) == 0 {
		return found, nil
	}
	type stop struct {
		id  model.IsolationID
		day model.Slot
	}
	at := map[stop]int{}
	for _, s := range shared {
		s.IsolationID = s.ForIt
		key := stop{s.ForIt, model.SlotOf(s.Day, s.Session)}
		if n, known := at[key]; known {
			found[n] = s.CheckIn // the last counts
			continue
		}
		at[key] = len(found)
		found = append(found, s.CheckIn)
	}
	slices.SortStableFunc(found, func(a, b model.CheckIn) int {
		return cmp.Or(cmp.Compare(model.SlotOf(a.Day, a.Session), model.SlotOf(b.Day, b.Session)), cmp.Compare(a.IsolationID, b.IsolationID))
	})
	return found, nil
}

// Made are the sessions recorded of isolations up to the day of an instant, as Sessions reads them. There may be hundreds of thousands: one
// row for each isolation costs a third of one for each check-in.
func Made(t *sqltx.Tx, ids []model.IsolationID, by model.Instant) (map[model.IsolationID]string, error) {
	type row struct {
		IsolationID model.IsolationID
		Made        string
	}
	rows, err := sqltx.List[row](t, `select isolation_id, group_concat(day || ' ' || session) as made from check_in
		where day <= ? and isolation_id`+sqltx.InSet+" group by isolation_id", by.Date(), sqltx.Set(ids))
	of := make(map[model.IsolationID]string, len(rows))
	for _, r := range rows {
		of[r.IsolationID] = r.Made
	}
	if err != nil {
		return nil, fmt.Errorf("check-ins: %w", err)
	}
	if some, err := Several(t); err != nil || !some {
		return of, err
	}
	rows, err = sqltx.List[row](t, `select i.id as isolation_id, group_concat(distinct c.day || ' ' || c.session) as made from `+sharing()+`
		and c.day <= ? and i.id`+sqltx.InSet+` and not exists (select 1 from check_in own where own.isolation_id = i.id and own.day = c.day
			and own.session = c.session) group by i.id`, by.Date(), sqltx.Set(ids))
	if err != nil {
		return nil, fmt.Errorf("visits for several diseases: %w", err)
	}
	for _, r := range rows {
		of[r.IsolationID] = strings.Trim(of[r.IsolationID]+","+r.Made, ",")
	}
	return of, nil
}

// Sessions reads the check-ins of an isolation as Made has them, "2021-08-16 morning,2021-08-16 afternoon", into room, whose memory serves the next.
func Sessions(made string, room []model.CheckIn) ([]model.CheckIn, error) {
	room = room[:0]
	for made != "" {
		var one string
		one, made, _ = strings.Cut(made, ",")
		day, session, _ := strings.Cut(one, " ")
		on, err := model.ParseDate(day)
		if err != nil {
			return room, fmt.Errorf("read a check-in: %w", err)
		}
		room = append(room, model.CheckIn{Day: on, Session: model.Session(session)})
	}
	return room, nil
}

// Recorded gives of each check-in that is to be written, or taken back, the isolation of which the visit was recorded already: its own,
// else another that asked for the same visit; where none was it stays its own.
func Recorded(t *sqltx.Tx, found []model.CheckIn) ([]model.CheckIn, error) {
	if some, err := Several(t); err != nil || !some {
		return found, err
	}
	at := make([]model.CheckIn, len(found))
	for n, c := range found {
		of, err := sqltx.List[model.IsolationID](t, "select isolation_id from check_in where id = (select "+narrow.ForIt()+" from isolation i where i.id = ?)",
			c.Day, c.Session, c.Day, c.Session, c.IsolationID)
		if err != nil {
			return nil, fmt.Errorf("a visit for several diseases: %w", err)
		}
		if len(of) > 0 {
			c.IsolationID = of[0]
		}
		at[n] = c
	}
	return at, nil
}

// Alone tells whether nobody asks for the visits of an isolation but itself.
const Alone = `select not exists (select 1 from isolation i join isolation o on o.person_id = i.person_id and o.disease <> i.disease and o.deleted_at = ''
	where i.id = ?)`

// AskedBefore notes of isolations in which sessions a round asked for their people before they were written down, on account of those whose place they
// took: of what ended before that until it was said how, as the journal has it. Only of one that began before it was written down is anything to note.
func AskedBefore(t *sqltx.Tx, found []model.Isolation) error {
	at := map[model.IsolationID]int{}
	for n, i := range found {
		if model.SlotOf(i.StartsOn, model.Afternoon) < model.SlotOf(i.CreatedAt.Date(), model.SessionAt(i.CreatedAt)) && i.Place == model.PlaceHome {
			at[i.ID] = n
		}
	}
	if len(at) == 0 {
		return nil
	}
	rows, err := sqltx.List[struct {
		Of   model.IsolationID
		Said model.Instant
		model.Isolation
	}](t, `select n.id as "of", i.disease, i.created_at, iif(i.outcome = '', '', coalesce((select max(s.at) from journal j join step s on s.id = j.step_id
			where j.tbl = 'isolation' and j.row_id = i.id and j.before ->> '$.outcome' = '' and j.after ->> '$.outcome' <> ''), i.created_at)) as said,
			`+narrow.StateColumns+` from isolation n cross join isolation i on i.person_id = n.person_id and i.disease = n.disease and i.id <> n.id
			and i.deleted_at = '' and i.place = 'home' and i.created_at < n.created_at where n.id`+sqltx.InSet, sqltx.Set(slices.Collect(maps.Keys(at))))
	if err != nil {
		return wrapped(err)
	}
	for _, r := range rows {
		i := &found[at[r.Of]]
		if asked, some := beside.AskedBefore(*i, r.Isolation, r.Said); some {
			i.Before = append(i.Before, asked)
		}
	}
	return nil
}

// LeftOut counts of isolations that asked for a session those that nobody made it for, unless the round was waived.
func LeftOut(t *sqltx.Tx, due []model.IsolationID, day model.Date, session model.Session) (int, error) {
	several, err := Several(t)
	if err != nil {
		return 0, err
	}
	others := "" // where there is one disease nobody's other isolations are looked through
	if several {
		others = ` and not exists (select 1 from isolation o join check_in c on c.isolation_id = o.id
			and c.day = ?2 and c.session = ?3 where ` + narrow.Shared() + ")"
	}
	left, err := sqltx.One[int](t, `select count(*) from json_each(?1) x join isolation i on i.id = x.value where not exists (select 1 from check_in c
		where c.isolation_id = i.id and c.day = ?2 and c.session = ?3)`+others+` and not exists (select 1 from waived_round w where w.day = ?2 and w.session = ?3)`,
		sqltx.Set(due), day, session)
	if err != nil {
		return 0, fmt.Errorf("who was left out of a round: %w", err)
	}
	return left, nil
}
