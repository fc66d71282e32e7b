package handout

import (
	"fmt"
	"strings"
	"unicode"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/report/docx"
)

// Subject is somebody a paper is made for, with all that its fields may ask.
type Subject struct {
	Stop
	Office      string // Đảng ủy phường Hòa Minh
	Place       string // before the date of a paper
	Disease     string // its name
	Rule        string // the legal source of the number of days; "" where none is known
	Team        string // its name
	Call        string // whom to call in need, with a phone
	Responsible string
	HeadDied    bool       // the head of the household did
	Day         model.Date // the paper is drafted on
}

// field is what {{name}} stands for in a template: a value of the book, or dots for a pen where that does not know it.
type field struct {
	name  string
	blank string // where the book knows nothing
	value func(s Subject) string
}

// Blanks for a day in words, an hour, and both.
const (
	noDay    = "ngày …… tháng …… năm ………"
	noHour   = "…… giờ ……"
	noMoment = "…… giờ …… ngày …………"
)

func fields() []field {
	return []field{
		{"ho_ten", dots(50), func(s Subject) string { return s.Person.Name }},
		{"ngay_sinh", dots(12), func(s Subject) string { return birthOf(s.Person) }},
		{"nam_sinh", dots(8), func(s Subject) string { return yearOf(s.Person) }},
		{"gioi_tinh", dots(8), func(s Subject) string { return sexName(s.Person.Sex) }},
		{"so_dinh_danh", dots(24), func(s Subject) string { return s.Person.NationalID }},
		{"dien_thoai", dots(20), func(s Subject) string { return phoneOf(s.Stop, true) }},
		{"quan_he", dots(16), func(s Subject) string { return s.Person.Relation }},
		{"chu_ho", dots(40), headOf},
		{"ky_ho", dots(28), signsForHome},
		{"vai_ky_ho", dots(12), func(s Subject) string {
			return map[bool]string{false: "Chủ hộ", true: "Đại diện hộ"}[s.HeadDied]
		}},
		{"dia_chi", dots(60), func(s Subject) string { return s.Home.Address }},
		{"khu_vuc", dots(24), func(s Subject) string { return s.Home.Area }},
		{"benh", dots(24), func(s Subject) string { return s.Disease }},
		{"doi_tuong", dots(40), func(s Subject) string { return categoryName(s.Isolation) }},
		{"lien_quan", dots(50), func(s Subject) string { return s.Isolation.Origin }},
		{"noi_cach_ly", dots(60), placeOf},
		{"moc", dots(30), func(s Subject) string { return anchorOf(s.Isolation) }},
		{"tu_ngay", dots(12), func(s Subject) string { return s.Isolation.StartsOn.Local() }},
		{"den_ngay", dots(12), func(s Subject) string { return orderedEnd(s.Isolation).Local() }},
		{"so_ngay", dots(6), func(s Subject) string { return fmt.Sprint(int(orderedEnd(s.Isolation)-s.Isolation.StartsOn) + 1) }},
		{"gia_han", "", func(s Subject) string { return movedNote(s.Isolation) }},
		{"den_khi", dots(30), func(s Subject) string { return strings.TrimPrefix(untilNote(s.Isolation), ", kết thúc khi ") }},
		{"quy_dinh", dots(44), ruleOf},
		{"so_quyet_dinh", dots(16), func(s Subject) string { return s.Isolation.OrderNumber }},
		{"ngay_quyet_dinh", noDay, func(s Subject) string { return inWords(s.Isolation.OrderOn) }},
		{"gio_quyet_dinh", noHour, func(s Subject) string { return hour(s.Isolation.OrderTime) }},
		{"nguoi_ky_quyet_dinh", dots(28), func(s Subject) string { return s.Isolation.OrderBy }},
		{"luc_phat_hien", noMoment, func(s Subject) string { return moment(s.Isolation.FoundAt) }},
		{"luc_de_nghi", noMoment, func(s Subject) string { return moment(s.Isolation.ProposedAt) }},
		{"ngay_ket_thuc", dots(12), completedOn},
		{"so_ngay_that", dots(6), completedDays},
		{"khac_quyet_dinh", "", otherThanOrdered},
		{"xet_nghiem", dots(60), func(s Subject) string { return testsOf(s.Isolation) }},
		{"so_xac_nhan", dots(16), func(s Subject) string { return s.Isolation.Certificate }},
		{"ngay_xac_nhan", noDay, func(s Subject) string { return inWords(s.Isolation.CertificateOn) }},
		{"to", dots(40), func(s Subject) string { return s.Team }},
		{"goi", dots(40), func(s Subject) string { return s.Call }},
		{"phu_trach", dots(40), func(s Subject) string { return s.Responsible }},
		{"phuong_xa", dots(30), wardOf},
		{"dia_danh", dots(20), func(s Subject) string { return s.Place }},
		{"hom_nay", noDay, func(s Subject) string { return inWords(s.Day) }},
		{"nguoi_ky", dots(28), func(Subject) string { return "" }},
	}
}

// Fields are the names a template may use between {{ and }}.
func Fields() []string {
	var names []string
	for _, f := range fields() {
		names = append(names, f.name)
	}
	return names
}

// fieldNamed finds a field as somebody wrote it: "ho_ten", "Họ tên", "HO_TEN". One in capitals is set in capitals.
func fieldNamed(written string) (f field, capitals, known bool) {
	name := strings.Join(strings.FieldsFunc(viet.Fold(written), func(r rune) bool { return unicode.IsSpace(r) || r == '_' || r == '-' }), "_")
	for _, f := range fields() {
		if f.name == name {
			return f, strings.ToUpper(written) == written, true
		}
	}
	return field{}, false, false
}

// says is what stands in the place of a field for somebody.
func (f field) says(s Subject, capitals bool) string {
	value := docx.Line(f.value(s))
	switch {
	case value == "":
		return f.blank
	case capitals:
		return strings.ToUpper(value)
	}
	return value
}

// inWords is a day as the end of a letterhead has it; "" for none.
func inWords(d model.Date) string {
	if d == 0 {
		return ""
	}
	return viet.DateInWords(d.Day(), int(d.Month()), d.Year())
}

// hour is a time of day as papers have it: "14 giờ 05"; "" for none.
func hour(c model.Clock) string {
	if c == "" {
		return ""
	}
	return fmt.Sprintf("%d giờ %02d", c.Minutes()/60, c.Minutes()%60)
}

// moment is an instant as papers have it: "14 giờ 05 ngày 01/09/2026"; "" for none.
func moment(at model.Instant) string {
	if at == 0 {
		return ""
	}
	return hour(at.Clock()) + " ngày " + at.Date().Local()
}

func yearOf(p model.Person) string {
	if year := p.BirthYear(); year != 0 {
		return fmt.Sprint(year)
	}
	return ""
}

func sexName(s model.Sex) string {
	switch s {
	case model.SexMale:
		return "Nam"
	case model.SexFemale:
		return "Nữ"
	case model.SexUnknown:
	}
	return ""
}

// placeOf is where somebody is isolated: the address of the household, or the site.
func placeOf(s Subject) string {
	if s.Isolation.Place == model.PlaceHome {
		return joined(", ", s.Home.Address, s.Home.Area)
	}
	return s.Isolation.Site
}

// wardOf is the ward of an office of the Party: "phường Hòa Minh" of "Đảng ủy phường Hòa Minh".
func wardOf(s Subject) string {
	name := docx.Line(s.Office)
	for _, body := range []string{"Đảng ủy ", "Đảng uỷ ", "Đảng bộ ", "Văn phòng Đảng ủy ", "Văn phòng Đảng uỷ "} {
		if ward, is := strings.CutPrefix(name, body); is {
			return ward
		}
	}
	return ""
}

// anchorOf is the day a rule counts from, in words.
func anchorOf(i model.Isolation) string {
	if i.AnchorOn == 0 {
		return ""
	}
	day := " " + i.AnchorOn.Local()
	switch i.Anchor {
	case model.AnchorArrival:
		return "ngày về" + day
	case model.AnchorExposure:
		return "ngày tiếp xúc lần cuối" + day
	case model.AnchorOnset:
		return "ngày khởi phát" + day
	case model.AnchorRash:
		return "ngày phát ban" + day
	case model.AnchorSwelling:
		return "ngày sưng" + day
	case model.AnchorTreatment:
		return "ngày bắt đầu điều trị" + day
	case model.AnchorBite:
		return "ngày bị cắn" + day
	case model.AnchorStart:
	}
	return "ngày" + day
}

// ruleOf says where the number of days comes from: "14 ngày kể từ ngày tiếp xúc lần cuối 01/08/2021, theo 5599/BYT-MT".
func ruleOf(s Subject) string {
	i := s.Isolation
	if s.Rule == "" || i.RegimeID == "" {
		return ""
	}
	text := fmt.Sprintf("%d ngày", i.Days)
	if i.WatchOnly() {
		text = fmt.Sprintf("tự theo dõi %d ngày", i.MonitorDays)
	}
	if from := anchorOf(i); from != "" {
		text += " kể từ " + from
	}
	return text + ", theo " + s.Rule
}

// firstMoved is the first change of the end that the decision cannot have known, so that it is printed as it was given; one without a day knows none.
// It is len(i.Changes) where there is none.
func firstMoved(i model.Isolation) int {
	for k, change := range i.Changes {
		if change.At.Date() >= i.OrderOn {
			return k
		}
	}
	return len(i.Changes)
}

// orderedEnd is the planned last day as it was when the decision was given.
func orderedEnd(i model.Isolation) model.Date { return i.EndAfter(firstMoved(i) - 1) }

// movedNote says, behind the days of a decision, where the end has been moved to since and why; "" where it was not.
func movedNote(i model.Isolation) string {
	ordered, now := orderedEnd(i), i.PlannedEnd()
	if firstMoved(i) == len(i.Changes) || now == ordered {
		return ""
	}
	moved := "gia hạn"
	if now < ordered {
		moved = "rút ngắn"
	}
	return "; đã " + moved + " đến hết ngày " + now.Local() + ", lý do: " + i.Changes[len(i.Changes)-1].Reason
}

// completedOn is the last day of an isolation that was completed.
func completedOn(s Subject) string {
	if s.Isolation.Outcome != model.OutcomeCompleted {
		return ""
	}
	return s.Isolation.EndedOn.Local()
}

// completedDays are the days of an isolation that was completed, the first and the last among them, however many were ordered.
func completedDays(s Subject) string {
	if completedOn(s) == "" {
		return ""
	}
	return fmt.Sprint(int(s.Isolation.EndedOn-s.Isolation.StartsOn) + 1)
}

// otherThanOrdered says, behind the days of an isolation that was completed, that they are fewer or more than those of the decision; "" where
// they are the same.
func otherThanOrdered(s Subject) string {
	ordered := orderedEnd(s.Isolation)
	said := ", sớm hơn quyết định"
	switch ended := s.Isolation.EndedOn; {
	case completedOn(s) == "" || ended == ordered:
		return ""
	case ended > ordered:
		said = ", muộn hơn quyết định"
	}
	return said + " (đến hết ngày " + ordered.Local() + ")"
}

// headOf is the head of a household as a paper names who is or was that.
func headOf(s Subject) string {
	if s.HeadDied && s.Home.Head != "" {
		return s.Home.Head + " (đã mất)"
	}
	return s.Home.Head
}

// signsForHome is who signs for a household: its head. Where that one died somebody else does, who is not known.
func signsForHome(s Subject) string {
	if s.HeadDied {
		return ""
	}
	return s.Home.Head
}

// testsOf are the tests whose result is known.
func testsOf(i model.Isolation) string {
	var all []string
	for _, t := range i.Tests {
		kind, result := "PCR", ""
		if t.Kind == model.TestRapid {
			kind = "xét nghiệm nhanh"
		}
		switch t.Result {
		case model.TestNegative:
			result = "âm tính"
		case model.TestPositive:
			result = "dương tính"
		case model.TestPending:
			continue
		}
		all = append(all, kind+" ngày "+t.TakenOn.Local()+" "+result)
	}
	return strings.Join(all, "; ")
}
