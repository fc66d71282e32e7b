package report

import (
	"cmp"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/figure"
)

// figureText is how a figure code reads in a report, under which heading.
type figureText struct{ code, label string }

// figureGroup is a heading of the table of figures and what stands under it, in order.
type figureGroup struct {
	key     string
	name    string
	figures []figureText
}

// figureGroups are the headings of the table of figures, in order.
func figureGroups() []figureGroup { return append(peopleGroups(), workGroups()...) }

// Groups are the groups of figures by key and name, in order.
func Groups() [][2]string {
	var all [][2]string
	for _, g := range figureGroups() {
		all = append(all, [2]string{g.key, g.name})
	}
	return all
}

// groupKey is the group of a figure; those of the office's own kinds of activities stand with the activities. A code that is not known
// is in none: "".
func (d Document) groupKey(code string) string {
	if figure.IsOwn(code) {
		_, named := d.Labels[code]
		if !named && !slices.ContainsFunc(d.Report.Figures, func(f model.Figure) bool { return f.Code == code }) {
			return ""
		}
		code = figure.LastActivity
	}
	for _, g := range figureGroups() {
		if slices.ContainsFunc(g.figures, func(f figureText) bool { return f.code == code }) {
			return g.key
		}
	}
	return ""
}

// peopleGroups are about those who are isolated, looked in on and tested.
func peopleGroups() []figureGroup {
	return []figureGroup{
		{"isolation", "Cách ly y tế", []figureText{
			{"home.people", "Người cách ly tại nhà"},
			{"home.households", "Hộ có người cách ly tại nhà"},
			{"home.completed", "Người hoàn thành cách ly tại nhà"},
			{"home.extended", "Lượt kéo dài thời gian cách ly"},
			{"home.shortened", "Lượt rút ngắn thời gian cách ly"},
			{"home.unconfirmed", "Người hết hạn cách ly tại nhà, chờ xác nhận"},
			{"monitor.people", "Người tự theo dõi sức khỏe"},
			{"central.people", "Người cách ly tập trung"},
			{"central.unconfirmed", "Người hết hạn cách ly tập trung, chờ xác nhận"},
			{"central.sites", "Cơ sở cách ly tập trung"},
			{"hospital.people", "Người đang ở cơ sở y tế"},
			{"left.people", "Người bỏ đi, rời địa bàn khi đang cách ly"},
			{"died.people", "Người tử vong khi đang cách ly, điều trị"},
		}},
		{"cases", "Ca bệnh và tiếp xúc", []figureText{
			{"f0.new", "Ca bệnh (F0) mới"},
			{"f0.community", "Ca bệnh phát hiện tại cộng đồng"},
			{"f0.cross", "Ca bệnh do lây nhiễm chéo"},
			{"f0.central", "Ca bệnh trong khu cách ly"},
			{"f0.returned", "Ca bệnh về từ vùng dịch"},
			{"f0.cured", "Ca bệnh khỏi"},
			{"f0.died", "Ca bệnh tử vong"},
			{"f1.people", "F1 (tiếp xúc gần) đang theo dõi"},
			{"f1.home", "F1 đang cách ly, theo dõi tại nhà"},
			{"f1.central", "F1 đang cách ly tập trung"},
			{"f2.people", "F2 (tiếp xúc F1) đang theo dõi"},
		}},
		{"returned", "Người về từ vùng dịch", []figureText{
			{"returned.people", "Người về từ vùng dịch"},
			{"returned.undeclared", "Người về chưa khai báo y tế"},
		}},
		{"checkin", "Theo dõi hằng ngày", []figureText{
			{"checkin.expected", "Lượt theo dõi phải thực hiện"},
			{"checkin.done", "Lượt theo dõi đã thực hiện"},
			{"checkin.absent", "Lượt vắng mặt, không hợp tác"},
			{"checkin.refused", "Trong đó: lượt không hợp tác"},
			{"checkin.symptoms", "Lượt ghi nhận có triệu chứng"},
			{"alarm.open", "Người đang báo động chưa xử lý"},
			{"alarm.answered", "Lượt báo động đã xử lý"},
		}},
		{"test", "Xét nghiệm", []figureText{
			{"test.taken", "Mẫu xét nghiệm đã lấy"},
			{"test.positive", "Mẫu dương tính"},
			{"test.negative", "Mẫu âm tính"},
			{"test.pending", "Mẫu chờ kết quả"},
		}},
	}
}

// workGroups are about what the office and its teams did.
func workGroups() []figureGroup {
	return []figureGroup{
		{"violation", "Vi phạm", []figureText{
			{"violation.cases", "Trường hợp vi phạm"},
			{"violation.reminded", "Trường hợp nhắc nhở"},
			{"violation.recorded", "Trường hợp lập biên bản"},
			{"violation.fined", "Trường hợp xử phạt"},
			{"violation.amount", "Số tiền xử phạt (đồng)"},
		}},
		{"team", "Tổ COVID cộng đồng", []figureText{
			{"team.teams", "Tổ COVID cộng đồng"},
			{"team.members", "Thành viên các tổ"},
			{"team.areas_without", "Địa bàn dân cư chưa có tổ"},
			{"team.households", "Hộ có tổ phụ trách"},
		}},
		{"activity", "Hoạt động", []figureText{
			{"activity.inspection", "Cuộc kiểm tra, giám sát"},
			{"activity.propaganda", "Đợt tuyên truyền"},
			{"activity.meeting", "Cuộc họp"},
			{"activity.resolution", "Nghị quyết, văn bản đã ban hành"},
			{"activity.checkpoint", "Ca trực chốt kiểm soát"},
			{"activity.support", "Lượt hỗ trợ"},
			{"support.deliveries", "Trong đó: cấp phát đến hộ"},
			{"activity.commendation", "Lượt khen thưởng"},
		}},
		{"task", "Văn bản và nhiệm vụ", []figureText{
			{"task.open", "Lượt nhiệm vụ chưa hoàn thành"},
			{"task.late", "Lượt nhiệm vụ quá hạn"},
			{"task.done", "Lượt nhiệm vụ hoàn thành"},
			{"task.on_time", "Lượt nhiệm vụ hoàn thành đúng hạn"},
			{"task.missed", "Lượt nhiệm vụ định kỳ không xong đúng hạn"},
			{"directive.received", "Văn bản đến"},
			{"paper.issued", "Văn bản đã ban hành"},
			{"meeting.held", "Cuộc họp đã tổ chức"},
		}},
	}
}

// label is a figure code in words; a code the office adds goes by its label, one not known is its own.
func (d Document) label(code string) string {
	for _, g := range figureGroups() {
		for _, f := range g.figures {
			if f.code == code {
				return f.label
			}
		}
	}
	if own := line(d.Labels[code]); own != "" {
		return own
	}
	return line(code)
}

// groupNames are the headings the program's figures stand under, by code.
func groupNames() map[string]string {
	heading := map[string]string{}
	for _, group := range figureGroups() {
		for _, f := range group.figures {
			heading[f.code] = group.name
		}
	}
	return heading
}

// groupOf is the heading a figure stands under.
func groupOf(heading map[string]string, code string) string {
	if figure.IsOwn(code) {
		return heading[figure.LastActivity]
	}
	if name := heading[code]; name != "" {
		return name
	}
	return "Chỉ tiêu khác"
}

// inOrder gives the figures in the order of the report, those with codes not known at the end by code.
func inOrder(figures []model.Figure) []model.Figure {
	place := map[string]int{}
	for _, g := range figureGroups() {
		for _, f := range g.figures {
			place[f.code] = len(place) + 1
		}
	}
	rank := func(f model.Figure) int {
		if figure.IsOwn(f.Code) { // in the order they came in
			return place[figure.LastActivity]
		}
		if p := place[f.Code]; p > 0 {
			return p
		}
		return len(place) + 1
	}
	sorted := slices.Clone(figures)
	slices.SortStableFunc(sorted, func(a, b model.Figure) int {
		if byRank := cmp.Compare(rank(a), rank(b)); byRank != 0 || rank(a) <= len(place) {
			return byRank
		}
		return strings.Compare(a.Code, b.Code)
	})
	return sorted
}
