package people_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"sotruc/intake/doctext"
	"sotruc/intake/people"
	"sotruc/model"
)

func dayAt(t testing.TB, s string) model.Date {
	t.Helper()
	d, err := model.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func read(t *testing.T, text string) people.List {
	t.Helper()
	list, err := people.Read("list.csv", []byte(text), options(t))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// outline shows households as "head @ address: person, person | …".
func outline(list people.List) string {
	var all []string
	for _, h := range list.Households {
		var names []string
		for _, p := range h.People {
			names = append(names, p.Name)
		}
		all = append(all, h.Household.Head+" @ "+h.Household.Address+": "+strings.Join(names, ", "))
	}
	return strings.Join(all, " | ")
}

// troubles shows problems as "row field code".
func troubles(list people.List) string {
	var all []string
	for _, p := range list.Problems {
		all = append(all, strings.TrimSpace(fmt.Sprintf("%d %s %s", p.Row, p.Field, p.Code)))
	}
	return strings.Join(all, "; ")
}

func TestHouseholds(t *testing.T) {
	tests := []struct{ name, in, want, problems string }{
		{
			"a blank head is the one above", "Họ tên,Năm sinh,Chủ hộ,Địa chỉ\nAn,1960,An,1 Lê Lợi\nBình,1990,,\nCúc,1991,Cúc,1 Lê Lợi\nDũng,1992,,1 lê lợi\n",
			"An @ 1 Lê Lợi: An, Bình | Cúc @ 1 Lê Lợi: Cúc, Dũng", "",
		},
		{
			"a head comes again", "Họ tên,Năm sinh,Chủ hộ,Địa chỉ\nAn,1960,An,1 Lê Lợi\nCúc,1991,Cúc,2 Lê Lợi\nBình,1990,AN,1  Lê Lợi\n",
			"An @ 1 Lê Lợi: An, Bình | Cúc @ 2 Lê Lợi: Cúc", "",
		},
		{
			"a blank head at another address", "Họ tên,Năm sinh,Chủ hộ,Địa chỉ\nAn,1960,An,1 Lê Lợi\nBình,1990,,9 Hùng Vương\n",
			"An @ 1 Lê Lợi: An | Bình @ 9 Hùng Vương: Bình", "",
		},
		{
			"by address alone", "Họ tên,Năm sinh,Địa chỉ\nAn,1960,1 Lê Lợi\nBình,1990,2 Lê Lợi\nCúc,1991,1 LÊ LỢI\nDũng,1992,\nÉm,1993,\n",
			"An @ 1 Lê Lợi: An, Cúc | Bình @ 2 Lê Lợi: Bình | Dũng @ : Dũng | Ém @ : Ém", "",
		},
		{
			"heads by relation", "Họ tên,Quan hệ với chủ hộ,Địa chỉ\nAn,Chủ hộ,1 Lê Lợi\nBình,Vợ,\nCúc,Chủ hộ,1 Lê Lợi\nDũng,Con,\n",
			"An @ 1 Lê Lợi: An, Bình | Cúc @ 1 Lê Lợi: Cúc, Dũng", "",
		},
		{
			"the same person twice", "Họ tên,Năm sinh,Địa chỉ\nAn,1960,1 Lê Lợi\nan,1960,1 Lê Lợi\nAn,1961,1 Lê Lợi\n",
			"An @ 1 Lê Lợi: An, An", "3 name duplicate",
		},
		{
			"headings, sums and signatures", "Họ tên,Năm sinh,Địa chỉ\n,,Tổ 1\nAn,1960,1 Lê Lợi\nHọ tên,Năm sinh,Địa chỉ\nTổng cộng,1,\nBình,,\nNGƯỜI LẬP BIỂU,,\n,1970,2 Lê Lợi\n",
			"An @ 1 Lê Lợi: An", "6 name lone-name; 8 name required",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			list := read(t, tt.in)
			if got := outline(list); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
			if got := troubles(list); got != tt.problems {
				t.Errorf("problems %q, want %q", got, tt.problems)
			}
		})
	}
}

func TestHeaders(t *testing.T) {
	person := "An @ 1 Lê Lợi: An"
	tests := []struct{ name, in, problems string }{
		{"semicolons behind a byte order mark", "\ufeffSTT;Họ và tên;Năm sinh;Địa chỉ\r\n1;An;1960;1 Lê Lợi\r\n", ""},
		{"tabs, decomposed", "Ho\u0323 te\u0302n\tNa\u0306m sinh\tĐi\u0323a chi\u0309\nAn\t1960\t1 Lê Lợi\n", ""},
		{"English", "Name,Birth year,Address\nAn,1960,1 Lê Lợi\n", ""},
		{"below a title, with commas in quotes", "\"PHƯỜNG A, QUẬN B\",,\n,,\nHọ tên (chữ in hoa),\"Ngày, tháng, năm sinh\",Chỗ ở hiện nay\nAn,1960,1 Lê Lợi\n", ""},
		{"numbered columns", "Họ tên,Năm sinh,Địa chỉ,Ghi chú\n(1),(2),(3),(4)\nAn,1960,1 Lê Lợi,\n", ""},
		{"two rows", "Họ tên,Năm sinh,,Địa chỉ\n,Nam,Nữ,\nAn,1960,,1 Lê Lợi\n", ""},
		{"a column that is not known", "Họ tên,Năm sinh,Địa chỉ,Cân nặng\nAn,1960,1 Lê Lợi,60\n", "1  unknown-column"},
		{"a column of two meanings", "Họ tên,Năm sinh,Địa chỉ,Số điện thoại người phụ trách\nAn,1960,1 Lê Lợi,0909123456\n", "1  unknown-column"},
		{"a second column of a name", "Họ tên,Năm sinh,Địa chỉ,Địa chỉ\nAn,1960,1 Lê Lợi,x\n", "1  unknown-column"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			list := read(t, tt.in)
			if outline(list) != person || troubles(list) != tt.problems {
				t.Fatalf("got %s, problems %q, want %q", outline(list), troubles(list), tt.problems)
			}
			if p := list.Households[0].People[0]; p.Birth != "1960" || p.Phone != "" {
				t.Errorf("got %+v", p)
			}
		})
	}
}

func TestValues(t *testing.T) {
	tests := []struct {
		title, in, want, code string
	}{
		{"Ngày sinh", "15/4/1990", "1990-04-15", ""},
		{"Ngày sinh", "5-4-90", "1990-04-05", ""},
		{"Ngày sinh", "05.04.19", "2019-04-05", ""},
		{"Ngày sinh", "05.04.22", "1922-04-05", ""},
		{"Ngày sinh", "1990-04-15", "1990-04-15", ""},
		{"Ngày sinh", "ngày 15 tháng 4 năm 1990", "1990-04-15", ""},
		{"Ngày sinh", "32978", "1990-04-15", ""},
		{"Ngày sinh", "1990", "1990", ""},
		{"Ngày sinh", "1990.0", "1990", ""},
		{"Ngày sinh", "4/1990", "1990", ""},
		{"Ngày sinh", "00/00/1990", "1990", ""},
		{"Ngày sinh", "29/77/1990", "", "invalid-date"},
		{"Ngày sinh", "30/2/1990", "1990", "year-only"},
		{"Ngày sinh", "11/8/2021", "", "invalid-date"},
		{"Ngày sinh", "2022", "", "invalid-date"},
		{"Ngày sinh", "15/4", "", "invalid-date"},
		{"Ngày sinh", "#VALUE!", "", "cell-error"},
		{"SĐT", "909123456", "0909123456", ""},
		{"SĐT", "0909.123.456", "0909123456", ""},
		{"SĐT", "+84 909 123 456", "0909123456", ""},
		{"SĐT", `"=""0909123456"""`, "0909123456", ""},
		{"SĐT", "909123456.0", "0909123456", ""},
		{"SĐT", "1234567890", "0834567890", ""},
		{"SĐT", "9.09123456E8", "0909123456", ""},
		{"SĐT", "9.09E+08", "", "lost-digits"},
		{"SĐT", "0909***", "0909***", ""},
		{"SĐT", "0909123456/0912345678", "0909123456", "many-values"},
		{"SĐT", "12", "", "invalid-phone"},
		{"SĐT", "gọi con", "", "invalid-phone"},
		{"CCCD", "087084000999", "087084000999", ""},
		{"CCCD", "87084000999", "087084000999", "zeros-back"},
		{"CCCD", "8.7084000999E+10", "087084000999", "zeros-back"},
		{"CCCD", "8.7084E+10", "", "lost-digits"},
		{"CCCD", "201 234 567", "201234567", ""},
		{"CCCD", "1084000999", "", "lost-zeros"},
		{"CCCD", "12", "", "invalid-national-id"},
		{"CMND", "B1234567", "", "invalid-national-id"},
		{"Giới tính", "Nữ", "female", ""},
		{"Giới tính", "NAM", "male", ""},
		{"Giới tính", "khác", "", "unknown-value"},
		{"Nữ", "1990", "1990 female", ""},
		{"Nam", "x", "male", ""},
	}
	for _, tt := range tests {
		t.Run(tt.title+" "+tt.in, func(t *testing.T) {
			list := read(t, "Họ tên,Địa chỉ,"+tt.title+"\nAn,1 Lê Lợi,"+tt.in+"\n")
			if len(list.Households) != 1 {
				t.Fatalf("got %s", outline(list))
			}
			p := list.Households[0].People[0]
			if got := strings.TrimSpace(p.Birth + p.Phone + p.NationalID + " " + string(p.Sex)); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if code := strings.TrimSpace(troubles(list)); !strings.HasSuffix(code, tt.code) || tt.code == "" && code != "" {
				t.Errorf("problems %q, want %q", code, tt.code)
			}
		})
	}
}

func TestIDAgainstBirth(t *testing.T) {
	list := read(t, "Họ tên,Năm sinh,Giới tính,CCCD\nAn,1984,Nam,1084000999\nBình,1990,Nữ,087084000999\n")
	if got := list.Households[0].People[0].NationalID; got != "001084000999" {
		t.Errorf("two zeros that birth confirms: %q", got)
	}
	if got := list.Households[1].People[0].NationalID; got != "087084000999" {
		t.Errorf("an id in doubt is kept: %q", got)
	}
	if got := troubles(list); got != "2 national_id zeros-back; 3 national_id id-birth-mismatch; 3 national_id id-sex-mismatch" {
		t.Errorf("problems %q", got)
	}
	if text := list.Problems[0].Text; text != "***0999" {
		t.Errorf("the id is shown as %q", text)
	}
}

func TestIsolation(t *testing.T) {
	tests := []struct {
		name, in, want, problems string // columns: category, place, anchor, start, end
	}{
		{"a rule, from the start", "F1,,,2/8/2021,", "f1 home start 2021-08-02 2021-08-02 2021-08-16 byt5599", ""},
		{"a rule, from the anchor", "về từ vùng dịch,tại nhà,30/7/2021,2/8/2021,", "outbreak-area home arrival 2021-07-30 2021-08-02 2021-08-13 byt879-area", ""},
		{"the end of the list", "F1,,,2/8/2021,20/8/2021", "f1 home start 2021-08-02 2021-08-02 2021-08-20 byt5599", ""},
		{"serial days", "F2,,,44410,44424", "f2 home start 2021-08-02 2021-08-02 2021-08-16 byt879-f2", ""},
		{"central", "Tiếp xúc F1,Tập trung,,2/8/2021,", "f1 central start 2021-08-02 2021-08-02 2021-08-16 byt5599c", ""},
		{"no rule, an end", "F0,bệnh viện,,2/8/2021,12/8/2021", "f0 hospital start 2021-08-02 2021-08-02 2021-08-12 ", ""},
		{"no rule, no end", "F0,,,2/8/2021,", "", "2 ends_on no-end"},
		{"no start", "F1,,2/8/2021,,", "", "2 starts_on no-start"},
		{"no category", ",,,2/8/2021,", "", "2 category no-category"},
		{"unknown category", "F7,,,2/8/2021,", "", "2 category no-isolation"},
		{"two categories", "F1 về từ vùng dịch,,,2/8/2021,", "", "2 category no-isolation"},
		{"unknown place", "F1,trên thuyền,,2/8/2021,", "", "2 place no-isolation"},
		{"end before start", "F1,,,2/8/2021,1/8/2021", "", "2 ends_on end-before-start"},
		{"an end too far", "F1,,,2/8/2021,2/9/2022", "", "2 ends_on out-of-range"},
		{"a month for a day", "F1,,,8/2/2021,16/8/2021", "", "2 ends_on long-isolation"},
		{"a start far ahead", "F1,,,2/8/2022,16/8/2022", "", "2 starts_on future-date"},
		{"a start that is no day", "F1,,,31/6/2021,", "", "2 starts_on invalid-date"},
		{"a start in another century", "F1,,,2/8/1021,", "", "2 starts_on far-date"},
		{"an end that is no day", "F1,,,2/8/2021,31/9/2021", "f1 home start 2021-08-02 2021-08-02 2021-08-16 byt5599", "2 ends_on invalid-date"},
		{"nothing", ",,,,", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			list := read(t, "Họ tên,Năm sinh,Đối tượng,Hình thức cách ly,Mốc (ngày tiếp xúc / ngày về),Từ ngày,Đến ngày\nAn,1960,"+tt.in+"\n")
			if outline(list) != "An @ : An" {
				t.Fatalf("got %s", outline(list))
			}
			i := list.Households[0].Isolations[0]
			got := ""
			if i.StartsOn != 0 {
				got = fmt.Sprintf("%s %s %s %s %s %s %s", i.Category, i.Place, i.Anchor, i.AnchorOn, i.StartsOn, i.EndsOn, i.RegimeID)
				i.PersonID = 1
				if err := i.Validate(); err != nil {
					t.Error(err)
				}
			}
			if got != tt.want || troubles(list) != tt.problems {
				t.Errorf("got  %q, problems %q\nwant %q, problems %q", got, troubles(list), tt.want, tt.problems)
			}
		})
	}
}

func TestWithoutCategoryColumnAreNotIsolated(t *testing.T) {
	list := read(t, "Họ tên,Năm sinh,Ngày về\nAn,1960,2/8/2021\n")
	if i := list.Households[0].Isolations[0]; i.StartsOn != 0 || i.Category != "" || troubles(list) != "" {
		t.Errorf("got %+v, problems %q", i, troubles(list))
	}
}

func TestTemplateIsRead(t *testing.T) {
	var text strings.Builder
	for _, row := range people.Template() {
		text.WriteString(strings.Replace(strings.Join(row, ";"), "Nguyễn Thị Mẫu", "Nguyễn Thị Nhàn", 1) + "\n")
	}
	list := read(t, text.String())
	if len(list.Households) != 1 || troubles(list) != "" {
		t.Fatalf("got %s, problems %q", outline(list), troubles(list))
	}
	h := list.Households[0]
	p, i := h.People[0], h.Isolations[0]
	if h.Household.Area != "Tổ 1" || h.Household.Team == "" || h.Household.Responsible == "" || p.Phone == "" || p.NationalID == "" ||
		p.Relation != "Vợ" || i.Origin == "" || i.OrderNumber != "12/QĐ-UBND" || i.OrderOn == 0 || i.AnchorOn.String() != "2021-08-01" {
		t.Errorf("got %+v", h)
	}
}

func TestHostileCells(t *testing.T) {
	list := read(t, "Họ tên,Năm sinh,Địa chỉ,Ghi chú\n=cmd|' - calc',1960,\x1b[2J1 Lê Lợi\x07,'@SUM(A1)\n"+
		strings.Repeat("x", 600)+",1970,2 Lê Lợi,\nBình,1980,"+strings.Repeat("y", 600)+",\nCúc,1990,3 Lê Lợi,"+strings.Repeat("z", 9000)+"\n")
	h := list.Households[0]
	if h.People[0].Name != "cmd|' - calc'" || h.Household.Address != "1 Lê Lợi" || h.People[0].Note != "SUM(A1)" {
		t.Errorf("got %+v %q", h.People[0], h.Household.Address)
	}
	if got := troubles(list); got != "5  too-long; 3 name too-long; 3 name required; 4 address too-long" {
		t.Errorf("problems %q", got)
	}
	for _, p := range list.Problems {
		if len([]rune(p.Text)) > 60 {
			t.Errorf("text of %d bytes", len(p.Text))
		}
	}
}

func TestRowLimit(t *testing.T) {
	opts := options(t)
	opts.MaxRows = 3
	text := "Họ tên,Năm sinh\n"
	for n := range 100 {
		text += fmt.Sprintf("An %d,1960\n", n)
	}
	list, err := people.Read("x.csv", []byte(text), opts)
	if err != nil || len(list.Households) != 3 || !strings.Contains(troubles(list), "5  too-many-rows") {
		t.Errorf("%d households, problems %q, %v", len(list.Households), troubles(list), err)
	}
}

// A list in TCVN3 is longer in UTF-8 than the file.
func TestTCVN3(t *testing.T) {
	list, err := people.Read("x.csv", []byte("H\xe4 t\xaan,N\xa8m sinh\nNguy\xd4n V\xa8n H\xe3a,1960\n\xf9\xf9\xf9\xf9\xf9\xf9\xf9\xf9\xf9\xf9\xf9\xf9\xf9\xf9\xf9\xf9\xf9\xf9"), options(t))
	if err != nil || len(list.Households) == 0 || list.Households[0].People[0].Name != "Nguyễn Văn Hóa" {
		t.Errorf("%+v, %v", list, err)
	}
}

func TestRefuses(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"nothing", "", "empty"},
		{"no header", "một,hai\nba,bốn\n", "no-header"},
		{"one column", "Họ tên\nAn\n", "no-header"},
		{"a picture", "\x89PNG\r\n\x1a\n\x01\x02\x03\x04", "no-text"},
		{"an unknown encoding", "Pr\xe9nom,\xe9cole\n", "unknown-encoding"},
		{"Excel 97", "\xd0\xcf\x11\xe0\xa1\xb1", "xls"},
		{"an archive", "PK\x03\x04....photo.jpg", "zip"},
		{"a broken workbook", "PK\x03\x04....xl/workbook.xml", "unreadable"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := people.Read("../x.csv", []byte(tt.in), options(t))
			code, name := "", ""
			var list *people.Error
			var text *doctext.Error
			if errors.As(err, &list) {
				code, name = string(list.Code), list.Name
			} else if errors.As(err, &text) {
				code, name = string(text.Code), text.Name
			}
			if code != tt.want || name != "x.csv" {
				t.Errorf("got %v (%s, %s), want %s", err, code, name, tt.want)
			}
		})
	}
}
