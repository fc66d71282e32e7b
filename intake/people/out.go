package people

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"sotruc/model"
)

// Outgoing is somebody in a list that leaves the office; an Isolation without a first day is none.
type Outgoing struct {
	Person    model.Person
	Home      model.Household
	Isolation model.Isolation
	Disease   string // its name
	Contact   string // whose contact it is, as ContactName has it; "": nobody of the book's
}

// noRule is what stands in place of a rule where somebody is followed by days typed.
const noRule = "không"

// outColumn is a column of a list that goes out.
type outColumn struct {
	field
	title string
}

// outColumns are all of them; every one is read where such a list comes in.
var outColumns = [...]outColumn{
	{fieldOrdinal, "STT"},
	{fieldName, "Họ và tên"},
	{fieldBirth, "Ngày sinh"},
	{fieldSex, "Giới tính"},
	{fieldID, "CCCD/CMND"},
	{fieldPhone, "Điện thoại"},
	{fieldHead, "Chủ hộ"},
	{fieldRelation, "Quan hệ với chủ hộ"},
	{fieldAddress, "Địa chỉ"},
	{fieldArea, "Tổ dân phố"},
	{fieldResponsible, "Người phụ trách"},
	{fieldTeam, "Tổ Covid"},
	{fieldCategory, "Đối tượng"},
	{fieldPlace, "Hình thức cách ly"},
	{fieldSite, "Cơ sở cách ly"},
	{fieldOrigin, "Tiếp xúc với, nơi về"},
	{fieldAnchor, "Mốc (ngày tiếp xúc / ngày về)"},
	{fieldStart, "Ngày bắt đầu"},
	{fieldEnd, "Ngày kết thúc"},
	{fieldOrder, "Số quyết định"},
	{fieldOrderOn, "Ngày quyết định"},
	{fieldNote, "Ghi chú"},
	{fieldDisease, "Bệnh"},
	{fieldFollow, "Hình thức theo dõi"},
	{fieldRegime, "Quy định áp dụng"},
	{fieldAnchorKind, "Loại mốc"},
	{fieldMonitor, "Số ngày theo dõi"},
	{fieldOutcome, "Kết quả cách ly"},
	{fieldEnded, "Ngày kết thúc thực tế"},
	{fieldSource, "Nơi phát hiện ca bệnh"},
	{fieldCertificate, "Số giấy xác nhận"},
	{fieldCertifiedOn, "Ngày giấy xác nhận"},
	{fieldContact, "Là tiếp xúc của"},
	{fieldHomePhone, "Điện thoại hộ"},
}

// Columns are the names of the columns of a list that goes out, as fields of the book: "name", "ends_on".
func Columns() []string {
	names := make([]string, len(outColumns))
	for n, c := range outColumns {
		names[n] = string(c.field)
	}
	return names
}

// Header are the titles of columns of Columns.
func Header(columns []string) []string {
	titles := make([]string, len(columns))
	for n, name := range columns {
		for _, c := range outColumns {
			if string(c.field) == name {
				titles[n] = c.title
			}
		}
	}
	return titles
}

// Row are the cells of somebody at columns of Columns; number counts them from 1. Unless whole, of national id and phone only the
// last four digits are given. The last day is the planned one where the real one has a column of its own, else the real one.
func (o Outgoing) Row(columns []string, number int, whole bool) []string {
	cells := o.cells(whole)
	cells[fieldOrdinal] = strconv.Itoa(number)
	if !slices.Contains(columns, string(fieldEnded)) && o.Isolation.StartsOn != 0 {
		cells[fieldEnd] = o.Isolation.LastDay().Local()
	}
	row := make([]string, len(columns))
	for n, name := range columns {
		row[n] = cells[field(name)]
	}
	return row
}

// cells are what is known of somebody, by field.
func (o Outgoing) cells(whole bool) map[field]string {
	p, h, i := o.Person, o.Home, o.Isolation
	id, phone, call := p.NationalID, p.Phone, h.Phone
	if !whole {
		id, phone, call = model.MaskedID(id), model.MaskedID(phone), model.MaskedID(call)
	}
	cells := map[field]string{
		fieldName: p.Name, fieldBirth: birthText(p.Birth), fieldSex: map[model.Sex]string{model.SexMale: "Nam", model.SexFemale: "Nữ"}[p.Sex], fieldID: id,
		fieldPhone: phone, fieldHead: h.Head, fieldRelation: p.Relation, fieldAddress: h.Address, fieldArea: h.Area, fieldResponsible: h.Responsible,
		fieldTeam: h.Team, fieldNote: p.Note, fieldHomePhone: call,
	}
	if i.StartsOn == 0 {
		return cells
	}
	follow, rule, anchor := i.Follow, cmp.Or(i.RegimeID, noRule), i.AnchorOn.Local()
	if i.WatchOnly() && follow == model.FollowIsolation {
		follow = model.FollowWatch
	}
	if i.Anchor == model.AnchorStart {
		anchor = ""
	}
	maps.Copy(cells, map[field]string{
		fieldCategory: categoryNames[i.Category], fieldPlace: placeNames[i.Place], fieldSite: i.Site, fieldOrigin: i.Origin, fieldAnchor: anchor,
		fieldStart: i.StartsOn.Local(), fieldEnd: i.PlannedEnd().Local(), fieldOrder: i.OrderNumber, fieldOrderOn: i.OrderOn.Local(), fieldDisease: o.Disease,
		fieldFollow: followNames[follow], fieldRegime: rule, fieldAnchorKind: anchorNames[i.Anchor], fieldMonitor: strconv.Itoa(i.MonitorDays),
		fieldOutcome: outcomeNames[i.Outcome], fieldEnded: i.EndedOn.Local(), fieldSource: sourceNames[i.CaseSource],
		fieldCertificate: i.Certificate, fieldCertifiedOn: i.CertificateOn.Local(), fieldContact: o.Contact,
	})
	return cells
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

// What a list calls how somebody is followed, what is counted from, how it ended, and where a case was found; named reads each.
var (
	followNames = map[model.Follow]string{
		model.FollowIsolation: "Cách ly y tế", model.FollowWatch: "Theo dõi sức khỏe", model.FollowHousehold: "Theo dõi hộ, ổ dịch",
	}
	anchorNames = map[model.Anchor]string{
		model.AnchorStart: "Ngày bắt đầu", model.AnchorExposure: "Tiếp xúc", model.AnchorArrival: "Về, đến", model.AnchorOnset: "Khởi phát",
		model.AnchorRash: "Phát ban", model.AnchorSwelling: "Sưng", model.AnchorTreatment: "Điều trị", model.AnchorBite: "Bị cắn",
	}
	outcomeNames = map[model.Outcome]string{
		model.OutcomeCompleted: "Hoàn thành", model.OutcomeBecameCase: "Chuyển F0", model.OutcomeMoved: "Chuyển nơi khác", model.OutcomeLeft: "Rời địa bàn",
		model.OutcomeDied: "Tử vong", model.OutcomeCancelled: "Hủy",
	}
	sourceNames = map[model.CaseSource]string{
		model.SourceCommunity: "Cộng đồng", model.SourceCross: "Lây chéo", model.SourceCentral: "Cách ly tập trung", model.SourceReturned: "Về từ vùng dịch",
	}
)
