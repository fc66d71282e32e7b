package people

import (
	"maps"
	"slices"
	"strings"
)

// field is what a column holds, named as in the book.
type field string

// The columns that are read. Male and female are columns that hold the year of birth, or a cross, for one sex.
const (
	fieldOrdinal     field = "ordinal"
	fieldName        field = "name"
	fieldFamily      field = "family" // family and middle names, where the given name has a column of its own
	fieldBirth       field = "birth"
	fieldSex         field = "sex"
	fieldMale        field = "male"
	fieldFemale      field = "female"
	fieldID          field = "national_id"
	fieldPhone       field = "phone"
	fieldAddress     field = "address"
	fieldHead        field = "head"
	fieldRelation    field = "relation"
	fieldArea        field = "area"
	fieldResponsible field = "responsible"
	fieldTeam        field = "team"
	fieldCategory    field = "category"
	fieldDisease     field = "disease"
	fieldTold        field = "told"
	fieldPlace       field = "place"
	fieldSite        field = "site" // where somebody is who is not at home
	fieldOrigin      field = "origin"
	fieldStart       field = "starts_on"
	fieldEnd         field = "ends_on"
	fieldAnchor      field = "anchor_on"
	fieldOnset       field = "onset_on" // this and the next four are what a rule may count from
	fieldRash        field = "rash_on"
	fieldSwelling    field = "swelling_on"
	fieldTreated     field = "treated_on"
	fieldBite        field = "bite_on"
	fieldAge         field = "age" // of which the year of birth is reckoned, where no column has that
	fieldOrder       field = "order_number"
	fieldOrderOn     field = "order_on"
	fieldNote        field = "note"
	fieldFollow      field = "follow"
	fieldRegime      field = "regime" // the ID of a rule; noRule for none
	fieldAnchorKind  field = "anchor"
	fieldMonitor     field = "monitor_days"
	fieldOutcome     field = "outcome"
	fieldEnded       field = "ended_on"
	fieldSource      field = "case_source"
	fieldCertificate field = "certificate"
	fieldCertifiedOn field = "certificate_on"
	fieldHomePhone   field = "home_phone" // of the household
	fieldContact     field = "contact"    // whose contact it is, as ContactName has it
	fieldWhy         field = "why"        // of a list that came back: why the row was left out; not read
)

// columnTitles are the names a column may have: folded, signs as single spaces.
var columnTitles = map[field][]string{
	fieldOrdinal: {"stt", "tt", "so tt", "so thu tu", "no"},
	fieldName: {
		"ho ten", "ho va ten", "ho ten nguoi cach ly", "ho va ten nguoi cach ly", "ho ten cong dan", "ho ten thanh vien",
		"ho va ten thanh vien", "ten", "name", "full name", "ho dem va ten", "ho chu dem va ten", "ho va ten khai sinh",
	},
	fieldFamily: {"ho dem", "ho va dem", "ho va ten dem", "ho ten dem", "ho chu dem", "ho va chu dem", "ho lot", "ho va chu lot", "family name"},
	fieldBirth: {
		"nam sinh", "ngay sinh", "ngay thang nam sinh", "sinh ngay", "sinh nam", "ntns", "birth", "birth year", "date of birth",
		"year of birth", "birthday", "born", "ngay nam sinh", "ngay thang sinh", "ns", "n sinh", "ngay sinh nam sinh",
	},
	fieldSex:    {"gioi", "gioi tinh", "nam nu", "phai", "gt", "sex", "gender", "gioi tinh nam nu"},
	fieldMale:   {"nam", "male"},
	fieldFemale: {"nu", "female"},
	fieldID: {
		"cccd", "cmnd", "cccd cmnd", "cmnd cccd", "so cccd", "so cmnd", "so cccd cmnd", "so cmnd cccd", "so dinh danh",
		"so dinh danh ca nhan", "ma dinh danh", "can cuoc", "can cuoc cong dan", "so can cuoc", "so can cuoc cong dan",
		"chung minh nhan dan", "so chung minh", "so giay to", "cmt", "so cmt", "national id", "id number", "cmnd cccd ho chieu",
	},
	fieldPhone: {
		"dien thoai", "so dien thoai", "sdt", "so dt", "dt", "di dong", "so di dong", "dien thoai lien he",
		"so dien thoai lien he", "sdt lien he", "phone", "phone number", "telephone", "mobile",
	},
	fieldAddress: {
		"dia chi", "dia chi noi o", "dia chi cu tru", "dia chi hien tai", "dia chi thuong tru", "dia chi tam tru", "noi o",
		"noi o hien tai", "noi o hien nay", "cho o", "cho o hien nay", "noi cu tru", "dia chi noi cu tru", "dia chi cach ly",
		"so nha", "so nha duong", "dia chi nha", "address",
	},
	fieldHead: {
		"chu ho", "ho ten chu ho", "ho va ten chu ho", "ten chu ho", "ho gia dinh", "head", "head of household", "household head",
		"household",
	},
	fieldRelation: {
		"quan he voi chu ho", "quan he", "quan he chu ho", "moi quan he", "moi quan he voi chu ho", "qh voi chu ho", "relation",
		"relation to head",
	},
	fieldArea: {
		"to dan pho", "khu pho", "thon", "ap", "to", "tdp", "kp", "khoi", "khoi pho", "khu vuc", "khu dan cu", "buon", "xom",
		"dia ban", "thon to dan pho", "to dan pho thon", "to dan pho khu pho", "khu pho to dan pho", "khu pho ap", "area",
		"to dan pho khu pho thon", "thon ap khu pho", "thon to",
	},
	fieldResponsible: {
		"nguoi phu trach", "can bo phu trach", "dang vien phu trach", "phu trach", "phan cong phu trach", "nguoi theo doi",
		"can bo theo doi", "nguoi giam sat", "ho ten nguoi phu trach", "responsible", "person in charge",
	},
	fieldTeam:     {"to covid", "to covid cong dong", "to covid phu trach", "to covid cong dong phu trach", "to cong dong", "team"},
	fieldCategory: {"f", "loai f", "loai", "loai doi tuong", "nhom doi tuong", "phan loai f", "dien f", "f1 f2", "f0 f1", "doi tuong f", "dien", "doi tuong", "dien cach ly", "doi tuong cach ly", "dien doi tuong", "phan loai", "phan loai cach ly", "f0 f1 f2", "muc do cach ly", "ly do cach ly", "category"},
	fieldPlace:    {"hinh thuc cach ly", "hinh thuc", "place of isolation"},
	fieldSite: {
		"co so cach ly", "ten co so cach ly", "co so", "ten co so", "co so cach ly tap trung", "khu cach ly", "ten khu cach ly", "khu cach ly tap trung",
		"noi cach ly tap trung", "co so y te", "benh vien dieu tri", "co so dieu tri", "site",
	},
	fieldOrigin: {"noi ve", "ve tu", "tro ve tu", "noi di", "den tu", "ve tu dia phuong", "tiep xuc voi", "nguon lay", "yeu to dich te", "dich te", "di tu dau ve", "tu dau ve", "ve tu dau", "noi di ve", "origin"},
	fieldStart: {
		"ngay bat dau", "tu ngay", "ngay bat dau cach ly", "bat dau", "bat dau cach ly", "cach ly tu ngay", "ngay cach ly",
		"thoi gian bat dau", "ngay bat dau cach ly tai nha", "ngay bd", "ngay bd cach ly", "ngay bat dau cl", "bat dau cl", "ngay bat dau cach ly y te", "ngay vao cach ly", "ngay cl", "cach ly tu", "bd", "tu", "start", "start date", "starts on", "from",
	},
	fieldEnd: {
		"den ngay", "ngay ket thuc", "ngay ket thuc cach ly", "ket thuc", "ket thuc cach ly", "cach ly den ngay", "ngay het cach ly",
		"ngay kt", "ngay kt cach ly", "ngay het cl", "ngay ket thuc cl", "ngay het han", "het cl", "kt", "ngay du kien ket thuc", "du kien ket thuc", "ngay du kien het cach ly", "ngay du kien ra", "ngay du kien hoan thanh", "ngay hoan thanh cach ly", "cach ly den", "den",
		"thoi gian ket thuc", "ngay het thoi gian cach ly", "het thoi gian cach ly", "ngay het han cach ly", "end", "end date", "ends on", "until",
	},
	fieldAnchor: {
		"moc", "ngay moc", "moc tinh", "ngay tiep xuc", "ngay tiep xuc cuoi", "ngay tiep xuc cuoi cung", "ngay tiep xuc lan cuoi",
		"ngay tiep xuc gan nhat", "ngay ve", "ngay ve dia phuong", "ngay den dia phuong", "ngay ve den dia phuong", "ngay den",
		"ngay ve tu vung dich", "moc ngay tiep xuc ngay ve", "ngay tiep xuc ngay ve", "last exposure", "arrival", "anchor",
	},
	fieldOnset: {
		"ngay khoi phat", "ngay khoi benh", "ngay phat benh", "ngay mac benh", "ngay sot", "ngay bat dau sot", "ngay khoi phat benh",
		"ngay co trieu chung", "ngay xuat hien trieu chung", "ngay khoi phat trieu chung", "date of onset", "onset",
	},
	fieldRash:     {"ngay phat ban", "ngay noi ban", "ngay moc ban", "ngay xuat hien ban", "ngay noi bong nuoc", "ngay noi phong nuoc", "date of rash", "rash"},
	fieldSwelling: {"ngay sung", "ngay sung dau", "ngay sung tuyen mang tai", "ngay sung mang tai", "date of swelling", "swelling"},
	fieldTreated: {
		"ngay bat dau dieu tri", "bat dau dieu tri", "ngay bat dau khang sinh", "ngay bat dau dung khang sinh", "ngay dung khang sinh",
		"ngay uong khang sinh", "start of treatment",
	},
	fieldBite:    {"ngay bi can", "ngay bi can cao", "ngay bi dong vat can", "ngay bi suc vat can", "ngay bi cho can", "date of bite", "bite"},
	fieldAge:     {"tuoi", "so tuoi", "nam tuoi", "do tuoi", "age"},
	fieldDisease: {"benh", "ten benh", "loai benh", "mac benh", "dich benh", "benh theo doi", "disease"},
	fieldTold: {
		"tiem chung", "tiem vac xin", "tiem vaccine", "tinh trang tiem", "tinh trang tiem chung", "da tiem", "vaccination", "vaccinated",
	},
	fieldOrder:       {"so quyet dinh", "quyet dinh so", "so qd", "quyet dinh", "qd so", "so quyet dinh cach ly", "order", "order number"},
	fieldOrderOn:     {"ngay quyet dinh", "ngay qd", "ngay ra quyet dinh", "ngay ban hanh quyet dinh", "ngay cua quyet dinh", "order date"},
	fieldFollow:      {"hinh thuc theo doi", "cach theo doi", "follow"},
	fieldRegime:      {"quy dinh ap dung", "ma quy dinh", "rule"},
	fieldAnchorKind:  {"loai moc", "loai moc tinh", "counted from"},
	fieldMonitor:     {"so ngay theo doi", "so ngay tu theo doi", "so ngay theo doi suc khoe", "days watched"},
	fieldOutcome:     {"ket qua cach ly", "ket qua ket thuc", "outcome", "ket qua", "ket qua theo doi", "ket qua dieu tri", "ra vien", "xuat vien", "da ra vien", "da hoan thanh", "da ket thuc"},
	fieldEnded:       {"ngay ket thuc thuc te", "ngay thuc te ket thuc", "ended on", "ngay ra vien", "ngay xuat vien"},
	fieldSource:      {"noi phat hien ca benh", "nguon phat hien ca benh", "case source"},
	fieldCertificate: {"so giay xac nhan", "giay xac nhan hoan thanh so", "certificate"},
	fieldCertifiedOn: {"ngay giay xac nhan", "ngay cap giay xac nhan", "certificate date"},
	fieldHomePhone:   {"dien thoai ho", "dien thoai cua ho", "so dien thoai ho", "sdt ho", "household phone"},
	fieldContact:     {"la tiep xuc cua", "tiep xuc cua", "contact of"},
	fieldWhy:         {"ly do bo lai", "why left out"},
	fieldNote:        {"ghi chu", "note", "notes", "remark", "remarks", "gc"},
}

// header says where the columns of a sheet are.
type header struct {
	row     int // index of the row that names the columns
	names   int // index of the last row that names columns: of two rows the second
	body    int // index of the first row below
	columns map[field]int
	parted  map[field]bool // the day stands in three columns, of which columns has the first
	unknown []string       // names of columns that are not read
}

func (h header) has(f field) bool {
	_, ok := h.columns[f]
	return ok
}

// score is the number of columns known; 0 where these do not make a list of people.
func (h header) score() int {
	if !h.has(fieldName) || len(h.columns) < 2 {
		return 0
	}
	return len(h.columns)
}

// findHeader finds the row that names most columns among the first rows.
func findHeader(titles map[string]field, rows []tableRow) header {
	var best header
	for i := range rows[:min(len(rows), maxHeader)] {
		if found := headerAt(titles, rows, i); found.score() > best.score() {
			best = found
		}
	}
	return best
}

// titleIndex is the table of the names of columns, with own ones by the field they are of; those go first.
func titleIndex(own map[string][]string) map[string]field {
	index := make(map[string]field, 256)
	for field, names := range columnTitles {
		for _, name := range names {
			index[name] = field
		}
	}
	for _, of := range slices.Sorted(maps.Keys(own)) {
		for _, name := range own[of] {
			if words := titleWords(name); len(words) > 0 {
				index[strings.Join(words, " ")] = field(of)
			}
		}
	}
	return index
}

// headerAt reads rows[i] as a header, with the row below it where that one parts columns further: Năm sinh into Nam
// and Nữ, Thời gian into Từ ngày and Đến ngày.
func headerAt(titles map[string]field, rows []tableRow, i int) header {
	h := header{row: i, names: i, body: i + 1, columns: map[field]int{}, parted: map[field]bool{}}
	top, below := rows[i], tableRow{}
	if i+1 < len(rows) && isSubHeader(titles, rows[i+1]) {
		below = rows[i+1]
		h.names++
		h.body++
	}
	for column := 0; column < max(len(top.cells), len(below.cells)); column++ {
		if field, parted := partedDay(titles, top, below, column); parted && !h.has(field) {
			h.columns[field], h.parted[field] = column, true
			column += 2
			continue
		}
		title := below.cell(column)
		field, known := fieldOf(titles, title)
		if !known {
			title = top.cell(column)
			field, known = fieldOf(titles, title)
		}
		_, taken := h.columns[field]
		switch {
		case known && !taken:
			h.columns[field] = column
		case title != "" && field != fieldOrdinal:
			h.unknown = append(h.unknown, title)
		}
	}
	if h.body < len(rows) && isCounting(rows[h.body]) {
		h.body++
	}
	return h
}

// dayParts are the names of three columns that hold one day.
var dayParts = [...][]string{{"ngay", "ngay sinh", "day"}, {"thang", "thang sinh", "month"}, {"nam", "nam sinh", "year"}}

// isDayParts tells whether three columns of a row hold day, month and year.
func isDayParts(row tableRow, column int) bool {
	for i, names := range dayParts {
		if !slices.Contains(names, strings.Join(titleWords(row.cell(column+i)), " ")) {
			return false
		}
	}
	return true
}

// partedDay tells which day begins at a column and goes on for two more. What stands above the three says which; a day
// of which nothing is said is that of birth.
func partedDay(titles map[string]field, top, below tableRow, column int) (field, bool) {
	if isDayParts(below, column) {
		f, _ := fieldOf(titles, top.cell(column))
		if !slices.Contains([]field{fieldStart, fieldEnd, fieldAnchor, fieldOrderOn}, f) {
			f = fieldBirth
		}
		return f, true
	}
	return fieldBirth, isDayParts(top, column)
}

// isSubHeader tells a row of nothing but names of columns.
func isSubHeader(titles map[string]field, row tableRow) bool {
	known := 0
	for column := 0; column < len(row.cells); column++ {
		cell := row.cells[column]
		if cell == "" {
			continue
		}
		if isDayParts(row, column) {
			known += len(dayParts)
			column += 2
			continue
		}
		if _, ok := fieldOf(titles, cell); !ok || isArea(cell) { // "Tổ dân phố 5" heads those who live there
			return false
		}
		known++
	}
	return known > 0
}

// isCounting tells the row that numbers the columns: 1, 2, 3 or (1), (2), (3).
func isCounting(row tableRow) bool {
	want := []string{}
	for _, cell := range row.cells {
		if cell = strings.Trim(cell, "() "); cell != "" {
			want = append(want, cell)
		}
	}
	if len(want) < 3 {
		return false
	}
	return !slices.ContainsFunc(want, func(s string) bool { return len(s) > 2 || strings.Trim(s, "0123456789") != "" })
}
