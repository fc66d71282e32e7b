package sample

import (
	"fmt"

	"sotruc/model"
)

// The units by the names that papers and tasks call them.
const (
	ubnd     = "UBND phường"
	police   = "Công an phường"
	military = "Ban Chỉ huy Quân sự phường"
	health   = "Trạm Y tế phường"
	front    = "Ủy ban MTTQ Việt Nam phường"
	women    = "Hội Liên hiệp Phụ nữ phường"
	youth    = "Đoàn Thanh niên phường"
	veterans = "Hội Cựu chiến binh phường"
	office   = "Văn phòng Đảng ủy"
	mass     = "Ban Tuyên giáo – Dân vận Đảng ủy"
	control  = "Ủy ban Kiểm tra Đảng ủy"
)

const (
	areaCount = 6
	teamCount = 5 // the last area has none: a gap that the screens show
)

func areaName(n int) string { return fmt.Sprintf("Tổ dân phố %d", n) }
func cellName(n int) string { return fmt.Sprintf("Chi bộ %d", n) }
func teamName(n int) string { return fmt.Sprintf("Tổ Covid cộng đồng số %d", n) }

// seat is a post of the ward before somebody is found for it.
type seat struct {
	unit     string
	position string
	role     model.UnitRole
	capacity model.Capacity
	sex      model.Sex
	party    bool
	also     string // a second unit
	alsoRole model.UnitRole
	alsoFor  model.Capacity
}

// seats of the bodies. The first is the secretary, who signs; the second keeps the book.
var seats = []seat{
	{office, "Bí thư Đảng ủy", model.UnitLeader, model.CapacityParty, model.SexMale, true, "", "", ""},
	{office, "Chuyên viên Văn phòng Đảng ủy", model.UnitMember, model.CapacityParty, model.SexFemale, true, "", "", ""},
	{office, "Phó Bí thư Thường trực Đảng ủy", model.UnitDeputy, model.CapacityParty, model.SexFemale, true, "", "", ""},
	{ubnd, "Phó Bí thư Đảng ủy, Chủ tịch UBND phường", model.UnitLeader, model.CapacityParty, model.SexMale, true, "", "", ""},
	{ubnd, "Phó Chủ tịch UBND phường phụ trách văn hóa – xã hội", model.UnitDeputy, model.CapacityParty, model.SexFemale, true, "", "", ""},
	{ubnd, "Công chức Văn phòng – Thống kê", model.UnitMember, model.CapacityParty, model.SexFemale, true, "", "", ""},
	{police, "Trưởng Công an phường", model.UnitLeader, model.CapacityPolice, model.SexMale, true, "", "", ""},
	{police, "Phó Trưởng Công an phường", model.UnitDeputy, model.CapacityPolice, model.SexMale, true, "", "", ""},
	{police, "Cảnh sát khu vực", model.UnitMember, model.CapacityPolice, model.SexMale, true, teamName(1), model.UnitMember, model.CapacityPolice},
	{police, "Cảnh sát khu vực", model.UnitMember, model.CapacityPolice, model.SexMale, true, teamName(3), model.UnitMember, model.CapacityPolice},
	{military, "Chỉ huy trưởng Ban Chỉ huy Quân sự", model.UnitLeader, model.CapacityParty, model.SexMale, true, "", "", ""},
	{military, "Chỉ huy phó Ban Chỉ huy Quân sự", model.UnitDeputy, model.CapacityParty, model.SexMale, true, "", "", ""},
	{health, "Trưởng Trạm Y tế", model.UnitLeader, model.CapacityHealth, model.SexFemale, true, "", "", ""},
	{health, "Y sĩ", model.UnitMember, model.CapacityHealth, model.SexFemale, false, teamName(2), model.UnitMember, model.CapacityHealth},
	{health, "Điều dưỡng", model.UnitMember, model.CapacityHealth, model.SexFemale, false, teamName(4), model.UnitMember, model.CapacityHealth},
	{front, "Chủ tịch Ủy ban MTTQ Việt Nam phường", model.UnitLeader, model.CapacityFront, model.SexMale, true, "", "", ""},
	{front, "Phó Chủ tịch Ủy ban MTTQ Việt Nam phường", model.UnitDeputy, model.CapacityFront, model.SexFemale, true, "", "", ""},
	{women, "Chủ tịch Hội Liên hiệp Phụ nữ", model.UnitLeader, model.CapacityNone, model.SexFemale, true, "", "", ""},
	{women, "Phó Chủ tịch Hội Liên hiệp Phụ nữ", model.UnitDeputy, model.CapacityNone, model.SexFemale, false, "", "", ""},
	{youth, "Bí thư Đoàn Thanh niên", model.UnitLeader, model.CapacityParty, model.SexMale, true, "", "", ""},
	{youth, "Phó Bí thư Đoàn Thanh niên", model.UnitDeputy, model.CapacityVolunteer, model.SexFemale, false, teamName(5), model.UnitMember, model.CapacityVolunteer},
	{veterans, "Chủ tịch Hội Cựu chiến binh", model.UnitLeader, model.CapacityParty, model.SexMale, true, "", "", ""},
	{mass, "Trưởng Ban Tuyên giáo – Dân vận Đảng ủy", model.UnitLeader, model.CapacityParty, model.SexMale, true, "", "", ""},
	{control, "Chủ nhiệm Ủy ban Kiểm tra Đảng ủy", model.UnitLeader, model.CapacityParty, model.SexMale, true, "", "", ""},
}

// roster makes the units, then a member for every seat.
func (m *maker) roster() {
	m.units = map[string]model.UnitID{}
	for _, name := range []string{ubnd, police, military, health, front, women, youth, veterans, office, mass, control} {
		m.unit(model.UnitBody, name, "")
	}
	for n := 1; n <= areaCount; n++ {
		m.unit(model.UnitArea, areaName(n), "")
	}
	for n := 1; n <= areaCount; n++ {
		m.unit(model.UnitCell, cellName(n), "")
	}
	for n := 1; n <= teamCount; n++ {
		m.unit(model.UnitTeam, teamName(n), areaName(n))
	}
	d := m.dice("members")
	for _, s := range allSeats(d) {
		m.member(d, s)
	}
	m.ward.Secretary, m.ward.Officer = m.ward.Members[0].Name, m.ward.Members[1].Name
}

// allSeats adds those of every area, its cell and its team.
func allSeats(d *dice) []seat {
	all := append([]seat(nil), seats...)
	for n := 1; n <= areaCount; n++ {
		team, cell, area := teamName(n), cellName(n), areaName(n)
		if n > teamCount {
			team = ""
		}
		all = append(
			all,
			seat{cell, "Bí thư Chi bộ " + fmt.Sprint(n), model.UnitLeader, model.CapacityCell, anySex(d, 300), true, team, model.UnitDeputy, model.CapacityParty},
			seat{cell, "Phó Bí thư Chi bộ " + fmt.Sprint(n), model.UnitDeputy, model.CapacityCell, anySex(d, 500), true, "", "", ""},
			seat{area, "Tổ trưởng tổ dân phố " + fmt.Sprint(n), model.UnitLeader, model.CapacityNone, anySex(d, 400), d.chance(600), team, model.UnitLeader, model.CapacityNone},
			seat{cell, "Trưởng ban Công tác Mặt trận", model.UnitMember, model.CapacityFront, anySex(d, 500), true, team, model.UnitMember, model.CapacityFront},
		)
		if team != "" {
			all = append(all, seat{team, "Tình nguyện viên", model.UnitMember, model.CapacityVolunteer, anySex(d, 600), false, "", "", ""})
		}
	}
	return all
}

func (m *maker) unit(kind model.UnitKind, name, parent string) {
	id := model.UnitID(len(m.ward.Units) + 1)
	m.units[name] = id
	m.ward.Units = append(m.ward.Units, model.Unit{
		ID: id, Kind: kind, Name: name, ParentID: m.units[parent], CreatedAt: m.ward.Begun,
	})
}

// member fills a seat; a leader also becomes the unit's.
func (m *maker) member(d *dice, s seat) {
	id := model.MemberID(len(m.ward.Members) + 1)
	who := model.Member{
		ID: id, Name: fullName(d, pick(d, families), s.sex), Position: s.position, Phone: phone(d), PartyMember: s.party,
		CreatedAt:   m.ward.Begun.Add(5 * minute),
		Memberships: []model.Membership{{UnitID: m.units[s.unit], Role: s.role, Capacity: s.capacity}},
	}
	if s.role == model.UnitLeader {
		m.ward.Units[m.units[s.unit]-1].LeaderID = id
	}
	if s.also != "" {
		who.Memberships = append(who.Memberships, model.Membership{UnitID: m.units[s.also], Role: s.alsoRole, Capacity: s.alsoFor})
		if s.alsoRole == model.UnitLeader {
			m.ward.Units[m.units[s.also]-1].LeaderID = id
		}
	}
	m.ward.Members = append(m.ward.Members, who)
}

// carers lists the members who look after the households of an area: its cell and its team.
func (m *maker) carers(area int) []model.Member {
	var found []model.Member
	for _, who := range m.ward.Members {
		for _, s := range who.Memberships {
			if s.UnitID == m.units[cellName(area)] || s.UnitID == m.units[areaName(area)] {
				found = append(found, who)
				break
			}
		}
	}
	return found
}
