package sample

import (
	"fmt"

	"sotruc/model"
	"sotruc/model/regime"
)

// Places and reasons, invented.
const (
	centralSite = "Khu cách ly Trường THCS Tân Lập"
	hospital    = "Bệnh viện dã chiến quận Bình Hà"
)

var (
	outbreakAreas = []string{"Thành phố Hồ Chí Minh", "Bình Dương", "Đồng Nai", "Long An"}
	contacts      = []string{
		"tiếp xúc gần với ca mắc tại chợ Tân Lập", "làm cùng chuyền với ca mắc tại xưởng may Bình Hà",
		"người cùng nhà của ca mắc", "ngồi cùng bàn với ca mắc tại quán ăn đường Hàng Me",
		"đi chung xe với ca mắc", "tiếp xúc với nhân viên giao hàng mắc COVID-19",
	}
	sources = []model.CaseSource{model.SourceCommunity, model.SourceCross, model.SourceReturned, model.SourceCentral}
)

// mostCertificates bounds the certificates given: an office behind with its papers.
const mostCertificates = 120

// ruleDay is the day whose rules hold on d. The rules shipped are those of 2021; a ward that is made at another time
// lives by them all the same.
func (m *maker) ruleDay(d model.Date) model.Date {
	return d - m.today + model.DateOf(demoNow())
}

// rule is the one the ward keeps to: it takes part in every trial, and who leaves a central site stays at home for the days
// of monitoring. Where there is no rule it is fourteen days.
func (m *maker) rule(c regime.Case) regime.Rule {
	p := regime.Propose(m.rules, c)
	r := p.Rule
	for _, offered := range p.Rules {
		if offered.Ask == regime.AskPilot {
			r = offered
		}
	}
	switch {
	case r.ID == "":
		r = regime.Rule{Disease: c.Disease, Follow: model.FollowIsolation, Category: c.Category, Place: c.Place, Anchor: model.AnchorStart, Days: 14}
		if c.Place == model.PlaceHome {
			r.CheckIns = 2
		}
	case c.Category == model.CategoryAfterCentral && r.Days == 0:
		r.Days, r.MonitorDays = r.MonitorDays, 0
	}
	return r
}

// begin opens an isolation of a person from a day on, under the rule that held then, or for fourteen days where there
// was none.
func (m *maker) begin(p model.Person, c model.Category, place model.Place, start model.Date) model.Isolation {
	at := regime.Case{Disease: model.DiseaseCovid, Category: c, Place: place, StartsOn: m.ruleDay(start)}
	rule := m.rule(at)
	at.StartsOn = start
	if at.AnchorOn = start; rule.Anchor == model.AnchorExposure {
		at.AnchorOn -= 2
	}
	i := at.Begin(rule)
	m.isolated++
	i.ID, i.PersonID, i.HouseholdID = model.IsolationID(m.isolated), p.ID, p.HouseholdID
	switch place {
	case model.PlaceCentral:
		i.Site = centralSite
	case model.PlaceHospital:
		i.Site = hospital
	case model.PlaceHome:
	}
	return i
}

// episodes gives the people of a household the isolations of its card.
func (m *maker) episodes(d *dice, h *Home, c card, round int) {
	start := m.day(-c.ago[round%3])
	origin := m.origin(d, c.category)
	number := m.order()
	who := h.People
	if c.isolated > 0 {
		who = who[:c.isolated]
	}
	for k, p := range who {
		i := m.begin(p, c.category, firstPlace(c.fate), start)
		i.Origin, i.OrderNumber, i.OrderOn, i.CreatedAt = origin, number, start, h.Household.CreatedAt
		if c.category == model.CategoryF0 {
			i.CaseSource = sources[round%len(sources)]
		}
		h.Isolations = append(h.Isolations, m.befall(i, c.fate, p, k)...)
	}
	switch h.Household.ID {
	case 1:
		m.feverish = h.Isolations[0].ID
	case 3:
		m.absentee = h.Isolations[0].ID
	}
	for k := range h.Isolations {
		m.complete(&h.Isolations[k], c.fate)
	}
}

func (m *maker) origin(d *dice, c model.Category) string {
	switch c {
	case model.CategoryOutbreakArea:
		return "về từ " + pick(d, outbreakAreas)
	case model.CategoryF2:
		return "tiếp xúc với F1 cùng cơ quan"
	case model.CategoryAfterCentral:
		return "hoàn thành cách ly tập trung tại " + centralSite
	case model.CategoryF0:
		return "phát hiện qua xét nghiệm sàng lọc"
	default:
	}
	return pick(d, contacts)
}

func firstPlace(f fate) model.Place {
	switch f {
	case inHospital, discharged:
		return model.PlaceHospital
	case onSite, released:
		return model.PlaceCentral
	default:
		return model.PlaceHome
	}
}

// befall makes of a first isolation what the fate has in store for the k-th of a household.
func (m *maker) befall(i model.Isolation, f fate, p model.Person, k int) []model.Isolation {
	switch f {
	case becameCase:
		return m.caseFound(i, p, k)
	case extended:
		change(&i, i.EndsOn+7, i.EndsOn-1, "Kéo dài 7 ngày: chưa lấy đủ mẫu xét nghiệm lần cuối")
	case shortened:
		change(&i, i.EndsOn-3, i.StartsOn+4, "Xác minh lại: đã về địa phương trước ngày khai báo 3 ngày")
	case unordered:
		i.OrderNumber, i.OrderOn = "", 0
	case moved:
		end(&i, model.OutcomeMoved, i.StartsOn+3)
		i.Note = "Nhà không đủ điều kiện, chuyển cách ly tập trung"
		return []model.Isolation{i, m.next(i, p, i.Category, model.PlaceCentral, i.EndedOn+1)}
	case discharged:
		end(&i, model.OutcomeCompleted, min(i.EndsOn, m.today-4))
		i.MonitorDays = 0 // what follows takes its place
		next := m.next(i, p, model.CategoryOther, model.PlaceHome, i.EndedOn)
		next.Origin = "ra viện, tiếp tục theo dõi tại nhà"
		return []model.Isolation{i, next}
	case released:
		end(&i, model.OutcomeCompleted, min(i.EndsOn, m.today-3))
		i.MonitorDays = 0
		next := m.next(i, p, model.CategoryAfterCentral, model.PlaceHome, i.EndedOn)
		next.Origin = "hoàn thành cách ly tập trung tại " + centralSite
		return []model.Isolation{i, next}
	case wentAway:
		if k == 0 {
			end(&i, model.OutcomeLeft, i.StartsOn+6)
			i.Note = "Về lại nơi thường trú, đã báo địa phương nơi đến"
		} else {
			end(&i, model.OutcomeCancelled, i.StartsOn)
			i.Note = "Ghi nhầm: không đi cùng chuyến xe"
		}
	case running, unconfirmed, inHospital, onSite, undeclared, nobodysCharge:
	}
	return []model.Isolation{i}
}

// caseFound sends the first of a household to hospital on the sixth day; the others count again from that day.
func (m *maker) caseFound(i model.Isolation, p model.Person, k int) []model.Isolation {
	found := i.StartsOn + 5
	if k > 0 {
		change(&i, found+14, found, "Người cùng nhà dương tính ngày "+found.Local()+", tính lại từ lần tiếp xúc cuối")
		return []model.Isolation{i}
	}
	end(&i, model.OutcomeBecameCase, found)
	i.CaseSource = model.SourceCross
	next := m.next(i, p, model.CategoryF0, model.PlaceHospital, found)
	next.CaseSource = model.SourceCross
	return []model.Isolation{i, next}
}

// next opens the isolation that follows another.
func (m *maker) next(i model.Isolation, p model.Person, c model.Category, place model.Place, start model.Date) model.Isolation {
	next := m.begin(p, c, place, start)
	next.Origin, next.OrderNumber, next.OrderOn = i.Origin, m.order(), start
	next.CreatedAt = start.At("16:10")
	return next
}

// change moves the end of an isolation, as decided on a day.
func change(i *model.Isolation, to, decided model.Date, reason string) {
	i.Changes = append(i.Changes, model.EndChange{At: decided.At("10:20"), PreviousEnd: i.EndsOn, Reason: reason})
	i.EndsOn = to
}

func end(i *model.Isolation, o model.Outcome, on model.Date) { i.Outcome, i.EndedOn = o, on }

// complete records the outcome of an isolation whose end has passed, but of those the card leaves open.
func (m *maker) complete(i *model.Isolation, f fate) {
	if i.Outcome == model.OutcomeNone && i.EndsOn < m.today && f != unconfirmed {
		end(i, model.OutcomeCompleted, i.EndsOn)
	}
	if i.Outcome == model.OutcomeCompleted && i.Place == model.PlaceHome && m.certified < mostCertificates {
		m.certified++
		i.Certificate = fmt.Sprintf("%d/GXN-TYT", 120+m.certified)
	}
}
