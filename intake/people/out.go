package people

import (
	"strconv"

	"sotruc/model"
)

// Outgoing is somebody in a list that leaves the office; an Isolation without a first day is none.
type Outgoing struct {
	Person    model.Person
	Home      model.Household
	Isolation model.Isolation
	Disease   string // its name
}

// Header are the columns of a list that goes out; every one of them is read where such a list comes in.
func Header() []string { return Template()[0] }

// Row are the cells of somebody at the columns of Header; number counts them from 1. Unless whole, of national id and phone only the
// last four digits are given.
func (o Outgoing) Row(number int, whole bool) []string {
	p, h, i := o.Person, o.Home, o.Isolation
	id, phone := p.NationalID, p.Phone
	if !whole {
		id, phone = model.MaskedID(id), model.MaskedID(phone)
	}
	row := []string{
		strconv.Itoa(number), p.Name, birthText(p.Birth), map[model.Sex]string{model.SexMale: "Nam", model.SexFemale: "Nữ"}[p.Sex], id, phone,
		h.Head, p.Relation, h.Address, h.Area, h.Responsible, h.Team,
	}
	if i.StartsOn == 0 {
		return append(row, "", "", "", "", "", "", "", "", p.Note, "")
	}
	return append(
		row, categoryNames[i.Category], placeNames[i.Place], i.Origin, i.AnchorOn.Local(), i.StartsOn.Local(), i.LastDay().Local(), i.OrderNumber,
		i.OrderOn.Local(), p.Note, o.Disease,
	)
}

// birthText is a year, or dd/mm/yyyy.
func birthText(birth string) string {
	if day, err := model.ParseDate(birth); err == nil && day != 0 {
		return day.Local()
	}
	return birth
}

// categoryNames are what a list calls why somebody is followed; categoryOf reads each.
var categoryNames = map[model.Category]string{
	model.CategoryF0: "F0", model.CategoryF1: "F1", model.CategoryF2: "F2", model.CategoryOutbreakArea: "Về từ vùng dịch",
	model.CategoryAfterCentral: "Sau cách ly tập trung", model.CategorySuspect: "Nghi ngờ", model.CategoryCarrier: "Mang mầm bệnh",
	model.CategoryAnimal: "Phơi nhiễm động vật", model.CategoryHousehold: "Hộ trong ổ dịch", model.CategoryOther: "Khác",
}

// placeNames are what a list calls where somebody is; isolationPlace reads each.
var placeNames = map[model.Place]string{model.PlaceHome: "Tại nhà", model.PlaceCentral: "Tập trung", model.PlaceHospital: "Bệnh viện"}
