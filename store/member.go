package store

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"sotruc/model"
	"sotruc/store/label"
	"sotruc/store/sqlrow"
)

func (t *tx) members(where string, args ...any) ([]model.Member, error) {
	found, err := list[model.Member](t, `select `+members.Read("m")+`,
		(select count(*) from household h where h.responsible_id = m.id and h.deleted_at = '') as households
		from member m where m.deleted_at = ''`+where+` order by m.`+t.book.personKey()+`, m.id`, args...)
	if err != nil || len(found) == 0 {
		return found, err
	}
	seats, err := list[struct {
		MemberID model.MemberID
		model.Membership
	}](t, `select s.member_id, s.unit_id, u.name as unit, s.role, s.capacity
		from membership s join unit u on u.id = s.unit_id and u.deleted_at = '' order by s.member_id, s.position, s.id`)
	if err != nil {
		return nil, err
	}
	of := map[model.MemberID][]model.Membership{}
	for _, s := range seats {
		of[s.MemberID] = append(of[s.MemberID], s.Membership)
	}
	for i := range found {
		found[i].Memberships = of[found[i].ID]
	}
	return found, nil
}

func (t *tx) member(id model.MemberID) (model.Member, error) {
	found, err := t.members(" and m.id = ?", id)
	if err == nil && len(found) == 0 {
		err = fmt.Errorf("member %d: %w", id, model.ErrNotFound)
	}
	if err != nil {
		return model.Member{}, err
	}
	return found[0], nil
}

// Members lists everybody who serves, by name, with memberships and the number of households.
func (b *Book) Members(ctx context.Context) ([]model.Member, error) {
	return read(ctx, b, func(t *tx) ([]model.Member, error) { return t.members("") })
}

// Member gives one member with memberships.
func (b *Book) Member(ctx context.Context, id model.MemberID) (model.Member, error) {
	return read(ctx, b, func(t *tx) (model.Member, error) { return t.member(id) })
}

type memberRow struct {
	model.Member
	nameKeys
}

func memberRowOf(m model.Member) (memberRow, error) {
	m = sqlrow.Tidy(m)
	m.Phone = phone(m.Phone)
	for i := range m.Memberships {
		if m.Memberships[i].Role == "" {
			m.Memberships[i].Role = model.UnitMember
		}
	}
	return memberRow{Member: m, nameKeys: keysOf(m.Name)}, m.Validate()
}

// AddMember adds a member with memberships.
func (b *Book) AddMember(ctx context.Context, m model.Member) (model.Member, error) {
	row, err := memberRowOf(m)
	if err != nil {
		return model.Member{}, err
	}
	return written(ctx, b, label.AddMember, short(row.Name), func(t *tx) (model.Member, error) {
		row.ID, row.CreatedAt = 0, t.Now
		id, err := t.Insert(members, row)
		if err != nil {
			return model.Member{}, err
		}
		if err := t.seat(model.MemberID(id), row.Memberships); err != nil {
			return model.Member{}, err
		}
		return t.member(model.MemberID(id))
	})
}

// UpdateMember saves a form; the memberships given replace the old ones.
func (b *Book) UpdateMember(ctx context.Context, m model.Member) (model.Member, error) {
	row, err := memberRowOf(m)
	if err != nil {
		return model.Member{}, err
	}
	return written(ctx, b, label.UpdateMember, short(row.Name), func(t *tx) (model.Member, error) {
		if err := t.Update(members, row, int64(row.ID), row.Rev); err != nil {
			return model.Member{}, err
		}
		if err := t.seat(row.ID, row.Memberships); err != nil {
			return model.Member{}, err
		}
		return t.member(row.ID)
	})
}

type membershipRow struct {
	MemberID model.MemberID
	Position int
	UnitID   model.UnitID
	Role     model.UnitRole
	Capacity model.Capacity
}

// seat makes the memberships of a member what they should be, touching nothing where they are.
func (t *tx) seat(id model.MemberID, seats []model.Membership) error {
	var want []membershipRow
	for _, s := range seats {
		row := membershipRow{MemberID: id, Position: len(want), UnitID: s.UnitID, Role: s.Role, Capacity: s.Capacity}
		same := func(r membershipRow) bool { return r.UnitID == row.UnitID }
		if !slices.ContainsFunc(want, same) { // a second seat in the same unit says nothing new
			want = append(want, row)
		}
	}
	return replace(t, memberships, `where x.member_id = ? order by x.position`, id, want)
}

// replace makes the rows below one row what they should be. The condition selects them with the id of the row above;
// x is the table.
func replace[R comparable, ID ~int64](t *tx, in sqlrow.Table, condition string, above ID, want []R) error {
	have, err := list[R](t, "select "+in.Contents("x")+" from "+in.Name+" x "+condition, above)
	if err != nil || slices.Equal(have, want) {
		return err
	}
	if _, err := t.Exec("delete from "+in.Name+" where id in (select x.id from "+in.Name+" x "+condition+")", above); err != nil {
		return err
	}
	for _, row := range want {
		if _, err := t.Insert(in, row); err != nil {
			return err
		}
	}
	return nil
}

// DeleteMember moves a member to the bin; *InUseError while households, units or open tasks are in the member's hands.
func (b *Book) DeleteMember(ctx context.Context, id model.MemberID) error {
	return b.write(ctx, label.DeleteMember, "", func(t *tx) error {
		t.what = t.nameOf("member", int64(id))
		return t.deleteMember(id, 0)
	})
}

// memberBears is what stays with a member, whoever takes over the tasks, beside a unit that goes to the bin too.
func memberBears(with model.UnitID) []reference {
	return []reference{
		{"household", "x.responsible_id = ? and x.deleted_at = ''"},
		{"unit", fmt.Sprintf("x.leader_id = ? and x.deleted_at = '' and x.id <> %d", with)},
	}
}

// deleteMember moves a member to the bin, whom nothing may need but a unit that goes there too.
func (t *tx) deleteMember(id model.MemberID, with model.UnitID) error {
	h, err := t.inHands(0, id)
	if err != nil {
		return err
	}
	if err = t.unused(int64(id), memberBears(with), h.uses()...); err != nil {
		return err
	}
	return discardOne(t, "member", id)
}

// AssignResponsible puts households into a member's hands, or into nobody's with 0, as one step.
func (b *Book) AssignResponsible(ctx context.Context, ids []model.HouseholdID, to model.MemberID) error {
	return b.write(ctx, label.Assign, "", func(t *tx) error {
		t.what = t.nameOf("member", int64(to))
		_, err := t.Exec(`update household set responsible_id = nullif(?1, 0), rev = rev + 1
			where deleted_at = '' and coalesce(responsible_id, 0) <> ?1 and id in (select value from json_each(?2))`, to, set(ids))
		return err
	})
}

// ShareHouseholds puts households that nobody is responsible for into the hands of members, as one step, and gives how many; one that
// somebody got meanwhile stays there.
func (b *Book) ShareHouseholds(ctx context.Context, to map[model.MemberID][]model.HouseholdID) (int, error) {
	return written(ctx, b, label.Assign, "", func(t *tx) (int, error) {
		given := 0
		for _, id := range slices.Sorted(maps.Keys(to)) {
			n, err := t.Exec(`update household set responsible_id = ?, rev = rev + 1
				where deleted_at = '' and responsible_id is null and id in (select value from json_each(?))`, id, set(to[id]))
			if err != nil {
				return 0, err
			}
			given += int(n)
		}
		t.what = fmt.Sprint(given)
		return given, nil
	})
}
