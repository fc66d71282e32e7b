package sample

import (
	"fmt"

	"sotruc/model"
)

// offence is a violation before it is dated.
type offence struct {
	ago    int
	at     model.Clock
	home   int // household it is about; −1: a place
	person bool
	place  string
	what   string
	action model.ViolationAction
	amount int
}

var offences = []offence{
	{38, "17:45", -1, false, "quán cà phê 31 Hàng Me", "Bán hàng tại chỗ, tập trung trên 10 người", model.ActionRecord, 0},
	{33, "09:10", -1, false, "chợ Tân Lập, cổng phía đông", "Không đeo khẩu trang nơi công cộng", model.ActionFine, 2_000_000},
	{25, "19:20", 8, false, "", "Người cùng nhà ra vào nhiều lần khi cả hộ đang cách ly", model.ActionReminder, 0},
	{19, "06:30", -1, false, "bờ kè Bến Cũ", "Tập thể dục ngoài trời nhiều người", model.ActionReminder, 0},
	{12, "20:05", 6, true, "", "Tự ý ra khỏi nhà khi đang cách ly y tế", model.ActionFine, 7_500_000},
	{9, "15:30", -1, false, "công trình 88 Phượng Vĩ", "Thi công quá số người cho phép, không khai báo y tế", model.ActionRecord, 0},
	{5, "18:00", 10, true, "", "Khai báo y tế không đúng ngày về địa phương", model.ActionRecord, 0},
	{3, "08:15", 2, true, "", "Vắng mặt tại nơi cách ly, từ chối đo thân nhiệt", model.ActionReminder, 0},
	{1, "21:10", 18, false, "", "Nhận khách đến chơi trong thời gian cách ly", model.ActionReminder, 0},
	{0, "08:40", -1, false, "khu nhà trọ Cầu Ván", "Không chấp hành xét nghiệm theo lịch", model.ActionRecord, 0},
}

// violations writes down the offences.
func (m *maker) violations() {
	for _, o := range offences {
		v := model.Violation{
			ID: model.ViolationID(len(m.ward.Violations) + 1), Place: o.place, At: m.day(-o.ago).At(o.at), What: o.what,
			SeenBy: m.ward.Members[8+o.ago%3].Name, Action: o.action, Amount: o.amount,
		}
		if o.home >= len(m.ward.Homes) {
			continue
		}
		if o.home >= 0 {
			h := m.ward.Homes[o.home]
			v.HouseholdID = h.Household.ID
			if o.person {
				v.PersonID = h.People[0].ID
			}
		}
		switch o.action {
		case model.ActionRecord:
			v.DocNumber = fmt.Sprintf("%02d/BB-VPHC", 11+len(m.ward.Violations))
		case model.ActionFine:
			v.DocNumber = fmt.Sprintf("%d/QĐ-XPVPHC", 64+len(m.ward.Violations))
		case model.ActionReminder:
		}
		if v.At <= m.now {
			m.ward.Violations = append(m.ward.Violations, v)
		}
	}
}

// mostMovements bounds the rows that a book of any size needs only some of.
const mostMovements = 160

var vehicles = []string{"xe máy", "xe khách", "ô tô riêng", "xe tải", "tàu hỏa", "máy bay"}

// movements are the arrivals behind the isolations of people from outbreak areas, and a few who left or came from
// elsewhere.
func (m *maker) movements() {
	d := m.dice("movements")
	for n, h := range m.ward.Homes {
		for k, i := range h.Isolations {
			if i.Category != model.CategoryOutbreakArea || i.Place != model.PlaceHome || len(m.ward.Movements) >= mostMovements {
				continue
			}
			who := personOf(h, i.PersonID)
			m.movement(model.Movement{
				Name: who.Name, PersonID: who.ID, HouseholdID: h.Household.ID, On: i.StartsOn, Where: where(i.Origin),
				By: pick(d, vehicles), OutbreakArea: true, Declared: deck[n%len(deck)].fate != undeclared || k > 0, IsolationID: i.ID,
			})
		}
	}
	for n, ago := range []int{34, 27, 16, 11, 6, 4, 1} {
		h := m.ward.Homes[(n*5+3)%len(m.ward.Homes)]
		move := model.Movement{Name: fullName(d, pick(d, families), model.SexMale), On: m.day(-ago), By: pick(d, vehicles), Declared: true}
		switch n % 3 {
		case 0:
			move.Out, move.Where, move.Name, move.Note = true, "Quảng Nam", h.People[0].Name, "Về quê chịu tang, có giấy đi đường"
			if h.Household.CreatedAt.Date() < move.On {
				move.PersonID, move.HouseholdID = h.People[0].ID, h.Household.ID
			}
		case 1:
			move.Where, move.Note = "Thừa Thiên Huế", "Không từ vùng dịch, tự theo dõi sức khỏe"
		case 2:
			move.Where, move.OutbreakArea, move.Declared = "Thành phố Hồ Chí Minh", true, false
			move.Note = "Tổ dân phố phát hiện, đang xác minh nơi ở"
		}
		m.movement(move)
	}
}

func (m *maker) movement(move model.Movement) {
	move.ID = model.MovementID(len(m.ward.Movements) + 1)
	m.ward.Movements = append(m.ward.Movements, move)
}

func personOf(h Home, id model.PersonID) model.Person {
	for _, p := range h.People {
		if p.ID == id {
			return p
		}
	}
	return model.Person{}
}

// where is the place in an origin such as "về từ Đồng Nai".
func where(origin string) string { return origin[len("về từ "):] }

// deed is an activity before it is dated. Tag names the task it is evidence of.
type deed struct {
	ago   int
	kind  model.ActivityKind
	unit  string
	count int
	text  string
	tag   string
}

var deeds = []deed{
	{39, model.ActivityResolution, office, 1, "Ban hành Nghị quyết lãnh đạo công tác phòng, chống dịch tháng 7", "resolution"},
	{37, model.ActivityMeeting, office, 1, "Hội nghị Ban Thường vụ mở rộng quán triệt Nghị quyết của Quận ủy", ""},
	{32, model.ActivityPropaganda, mass, 12, "Phát thanh lưu động về 5K tại 6 tổ dân phố", ""},
	{28, model.ActivityInspection, control, 2, "Kiểm tra việc phân công đảng viên phụ trách hộ tại Chi bộ 2, Chi bộ 5", ""},
	{26, model.ActivitySupport, front, 45, "Trao 45 suất nhu yếu phẩm cho hộ cách ly, hộ khó khăn", ""},
	{23, model.ActivityCheckpoint, military, 8, "Trực chốt ngã ba Bến Cũ – Hoa Sữa, 8 ca", ""},
	{20, model.ActivityMeeting, ubnd, 1, "Họp Ban Chỉ đạo phường triển khai Công điện hỏa tốc của Thành ủy", "flash"},
	{18, model.ActivityPropaganda, youth, 600, "Phát 600 tờ rơi hướng dẫn khai báo y tế điện tử", ""},
	{14, model.ActivityInspection, police, 9, "Kiểm tra 9 cơ sở kinh doanh việc tạm dừng hoạt động", ""},
	{13, model.ActivityCheckpoint, police, 14, "Trực chốt chợ Tân Lập, 14 ca trong tuần", ""},
	{12, model.ActivitySupport, women, 30, "Bếp ăn 0 đồng: 30 suất cơm cho người già cách ly", "support"},
	{10, model.ActivityResolution, office, 1, "Ban hành Nghị quyết lãnh đạo công tác phòng, chống dịch tháng 8", ""},
	{8, model.ActivityCommendation, ubnd, 3, "Khen thưởng đột xuất 3 tập thể Tổ Covid cộng đồng", ""},
	{7, model.ActivityCheckpoint, military, 21, "Trực 3 chốt kiểm soát ra vào phường, 21 ca trong tuần", ""},
	{6, model.ActivityInspection, control, 2, "Giám sát công tác lãnh đạo phòng, chống dịch tại Chi bộ 1, Chi bộ 4", "inspection"},
	{5, model.ActivityPropaganda, mass, 18, "18 tin bài trên trang thông tin phường, 6 buổi loa lưu động", ""},
	{4, model.ActivitySupport, front, 62, "Chuyển 62 túi an sinh đến hộ cách ly", "support"},
	{3, model.ActivityMeeting, office, 1, "Giao ban trực tuyến với 6 chi bộ", ""},
	{2, model.ActivityInspection, police, 6, "Kiểm tra đột xuất 6 hộ cách ly ban đêm", ""},
	{1, model.ActivityCheckpoint, youth, 6, "Đoàn viên trực chốt Phượng Vĩ, 6 ca", ""},
	{0, model.ActivityPropaganda, mass, 6, "Loa lưu động thông báo lịch xét nghiệm sàng lọc", ""},
}

// activities writes down the deeds.
func (m *maker) activities() {
	for n, a := range deeds {
		m.ward.Activities = append(m.ward.Activities, model.Activity{
			ID: model.ActivityID(n + 1), Kind: a.kind, On: m.day(-a.ago), Text: a.text, Count: a.count,
			UnitID: m.units[a.unit], TaskID: m.tagged[a.tag],
		})
	}
}
