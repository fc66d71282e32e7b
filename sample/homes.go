package sample

import (
	"fmt"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// streets of each area, invented.
var streets = [areaCount][]string{
	{"Bến Cũ", "Giếng Đình", "kiệt 12 Bến Cũ"},
	{"Hoa Sữa", "Bằng Lăng", "kiệt 45 Hoa Sữa"},
	{"Chợ Mới", "Hàng Me", "hẻm 8 Chợ Mới"},
	{"Phượng Vĩ", "Cây Đa", "kiệt 101 Phượng Vĩ"},
	{"Đồng Dâu", "Vườn Trầu", "hẻm 27 Đồng Dâu"},
	{"Lũy Tre", "Cầu Ván", "khu nhà trọ Cầu Ván"},
}

// homes deals the deck until there are people enough; the last household takes in whoever is left.
func (m *maker) homes() {
	d := m.dice("homes")
	people := 0
	for n := 0; people < m.people; n++ {
		c, round := deck[n%len(deck)], n/len(deck)
		c.size = min(c.size, m.people-people)
		if c.isolated > c.size {
			c.isolated = 0
		}
		people += c.size
		m.ward.Homes = append(m.ward.Homes, m.home(d, c, n, round))
	}
}

// home makes the n-th household from a card dealt in a round.
func (m *maker) home(d *dice, c card, n, round int) Home {
	area := areaOf(n)
	family := pick(d, families)
	h := Home{Household: model.Household{
		ID: model.HouseholdID(n + 1), AreaID: m.units[areaName(area)], Phone: phone(d),
		Address:         fmt.Sprintf("%s, tổ %d", street(d, area), area),
		WholeIsolated:   c.isolated == 0 && c.size > 1 && (c.category == model.CategoryF1 || c.category == model.CategoryOutbreakArea),
		SuppliesEnsured: c.help == "" || round%3 == 1,
	}}
	if c.help != "" && round%3 != 2 {
		h.Household.HelpNeeded = c.help
	}
	if area <= teamCount {
		h.Household.TeamID = m.units[teamName(area)]
	}
	if c.fate != nobodysCharge || round%3 != 0 {
		h.Household.ResponsibleID = pick(d, m.carers(area)).ID
	}
	h.Household.CreatedAt = m.day(-c.ago[round%3]).At("07:20").Add(minutes(d.roll(40)))
	m.family(d, &h, family, c.size)
	h.Household.Head = h.People[0].Name
	m.episodes(d, &h, c, round)
	return h
}

// areaOf deals the areas in turn, shifted by one each round of the deck so that a card meets several of them.
func areaOf(n int) int { return (n+n/len(deck))%areaCount + 1 }

func street(d *dice, area int) string {
	name := pick(d, streets[area-1])
	if name == "khu nhà trọ Cầu Ván" {
		return fmt.Sprintf("phòng %d, %s", d.between(1, 24), name)
	}
	return fmt.Sprintf("%d %s", d.between(2, 180), name)
}

// family makes the people of a household: head, husband or wife, children, a grandparent.
func (m *maker) family(d *dice, h *Home, family string, size int) {
	sex := anySex(d, 350)
	born := d.between(1952, 1994)
	m.person(d, h, family, sex, born, "Chủ hộ")
	if size > 1 && d.chance(850) || size > 3 {
		m.person(d, h, pick(d, families), other(sex), born+d.between(-4, 4), spouse(other(sex)))
	}
	if sex == model.SexFemale && len(h.People) > 1 {
		family, _, _ = strings.Cut(h.People[1].Name, " ")
	}
	for len(h.People) < size {
		if len(h.People) == size-1 && size > 3 && born > 1965 {
			m.person(d, h, pick(d, families), model.SexFemale, born-d.between(22, 30), "Mẹ")
			continue
		}
		m.person(d, h, family, anySex(d, 500), min(born+d.between(23, 32), 2020), "Con")
	}
}

func spouse(s model.Sex) string {
	if s == model.SexMale {
		return "Chồng"
	}
	return "Vợ"
}

// person adds somebody; who is fourteen has an id, most have a phone.
func (m *maker) person(d *dice, h *Home, family string, sex model.Sex, born int, relation string) {
	name := fullName(d, family, sex)
	for slices.ContainsFunc(h.People, func(p model.Person) bool { return viet.Given(p.Name) == viet.Given(name) }) {
		name = fullName(d, family, sex)
	}
	m.made++
	p := model.Person{
		ID: model.PersonID(m.made), HouseholdID: h.Household.ID, Name: name, Sex: sex, Relation: relation,
		Birth: fmt.Sprint(born), CreatedAt: h.Household.CreatedAt,
	}
	if d.chance(700) {
		p.Birth = fmt.Sprintf("%d-%02d-%02d", born, d.between(1, 12), d.between(1, 28))
	}
	switch age := m.today.Year() - born; {
	case age < 14:
	case age > 60 && d.chance(300):
		p.NationalID = oldID(m.made)
	default:
		p.NationalID = nationalID(born, sex, m.made)
		if d.chance(800) {
			p.Phone = phone(d)
		}
	}
	h.People = append(h.People, p)
}
