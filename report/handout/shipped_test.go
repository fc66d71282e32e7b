package handout_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"sotruc/model"
	"sotruc/report/handout"
)

func shipped(t testing.TB, name string) handout.Template {
	t.Helper()
	form, err := handout.Shipped(name)
	if err != nil {
		t.Fatal(err)
	}
	return form
}

// What the book knows stands in the papers, and each says that it is a draft.
func TestShippedTemplates(t *testing.T) {
	t.Parallel()
	s := subject(t, "Lê Thị Hoa")
	s.Call = "Ngô Văn Tổ 0912345678"
	s.Isolation.Origin, s.Isolation.OrderNumber, s.Isolation.OrderOn = "tiếp xúc với Trần An", "12/QĐ-UBND", day(t, "2021-08-09")
	s.Isolation.OrderTime, s.Isolation.OrderBy, s.Isolation.ProposedAt = "10:15", "Phạm Chủ Tịch", day(t, "2021-08-09").At("09:20")
	s.Isolation.Certificate, s.Isolation.CertificateOn = "7/GXN-TYT", day(t, "2021-08-25")
	s.Isolation.Outcome, s.Isolation.EndedOn = model.OutcomeCompleted, day(t, "2021-08-24")
	s.Isolation.Tests = []model.Test{
		{Kind: model.TestPCR, TakenOn: day(t, "2021-08-10"), Result: model.TestNegative},
		{Kind: model.TestRapid, TakenOn: day(t, "2021-08-16"), Result: model.TestNegative},
		{Kind: model.TestPCR, TakenOn: day(t, "2021-08-23"), Result: model.TestPending},
	}
	if len(handout.ShippedNames()) != 6 {
		t.Errorf("%v", handout.ShippedNames())
	}
	for _, name := range handout.ShippedNames() {
		t.Run(name, func(t *testing.T) {
			docx, err := handout.Fill(shipped(t, name), []handout.Subject{s})
			if err != nil {
				t.Fatal(err)
			}
			sound(t, docx)
			text := lines(t, docx)
			if !strings.HasPrefix(text, "BẢN THẢO – đối chiếu mẫu chính thức (") || strings.ContainsAny(text, "{}") {
				t.Errorf("%s", text)
			}
			golden.RequireEqual(t, []byte(text))
		})
	}
	if _, err := handout.Shipped("giay-khac"); !errors.Is(err, handout.ErrTemplate) {
		t.Errorf("%v", err)
	}
}

// A decision is printed as it was given, also after its end was moved, and says what happened to it since.
func TestADecisionStaysAsItWasGiven(t *testing.T) {
	t.Parallel()
	s := subject(t, "Lê Thị Hoa")
	s.Isolation.OrderNumber, s.Isolation.OrderOn = "12/QĐ-UBND", day(t, "2021-08-10")
	s.Isolation.StartsOn, s.Isolation.EndsOn = day(t, "2021-08-10"), day(t, "2021-08-31")
	s.Isolation.Changes = []model.EndChange{ // the first was known when it was signed
		{At: day(t, "2021-08-09").At("08:00"), PreviousEnd: day(t, "2021-08-20"), Reason: "chép nhầm"},
		{At: day(t, "2021-08-22").At("08:00"), PreviousEnd: day(t, "2021-08-24"), Reason: "chưa đủ mẫu"},
	}
	shorter := s
	shorter.Isolation.EndsOn = day(t, "2021-08-18")
	back := s
	back.Isolation.EndsOn = day(t, "2021-08-24")
	for name, c := range map[string]struct {
		of   handout.Subject
		want string
	}{
		"extended":  {s, "đến hết ngày 24/08/2021; đã gia hạn đến hết ngày 31/08/2021, lý do: chưa đủ mẫu\n"},
		"shortened": {shorter, "đến hết ngày 24/08/2021; đã rút ngắn đến hết ngày 18/08/2021, lý do: chưa đủ mẫu\n"},
		"back":      {back, "đến hết ngày 24/08/2021\n"},
	} {
		for _, form := range []string{"quyet-dinh", "quyet-dinh-879", "cam-ket"} {
			docx, err := handout.Fill(shipped(t, form), []handout.Subject{c.of})
			if err != nil {
				t.Fatal(err)
			}
			if text := lines(t, docx); !strings.Contains(text, c.want) {
				t.Errorf("%s, %s:\n%s", name, form, text)
			}
		}
	}
}

// What the book does not know is a blank, and nothing is made up in its place.
func TestShippedTemplatesLeaveBlanks(t *testing.T) {
	t.Parallel()
	start := day(t, "2026-09-01")
	s := handout.Subject{Day: start}
	s.Isolation = model.Isolation{ID: 1, Place: model.PlaceHome, StartsOn: start, EndsOn: start + 7, Category: model.CategoryOther}
	for _, name := range handout.ShippedNames() {
		docx, err := handout.Fill(shipped(t, name), []handout.Subject{s})
		if err != nil {
			t.Fatal(err)
		}
		text := lines(t, docx)
		for _, never := range []string{"01/01/", "năm 0", "năm 1", "năm 2026 ", ": ;", ": \n", "/0001", " 0 ngày", "Họ và tên: \n", "Số: \n", ", ,"} {
			if strings.Contains(strings.ReplaceAll(text, "ngày 15 tháng 5 năm 2026", ""), never) {
				t.Errorf("%s has %q:\n%s", name, never, text)
			}
		}
		if n := strings.Count(text, "………"); n < 8 {
			t.Errorf("%s has %d blanks:\n%s", name, n, text)
		}
	}
}

// Every field is named once, and gives a value or a blank, never nothing; what came after the decision has no blank.
func TestFieldsAreThere(t *testing.T) {
	t.Parallel()
	names := handout.Fields()
	if sorted := slices.Compact(slices.Sorted(slices.Values(names))); len(sorted) != len(names) {
		t.Error("a field is there twice")
	}
	empty, known := handout.Subject{}, subject(t, "An")
	empty.Isolation = model.Isolation{StartsOn: day(t, "2026-09-01"), EndsOn: day(t, "2026-09-01")}
	for _, name := range names {
		if name == "gia_han" || name == "khac_quyet_dinh" {
			continue
		}
		for _, s := range []handout.Subject{empty, known} {
			if text := fill(t, template(t, `<w:p>`+run("[{{"+name+"}}]")+`</w:p>`), s); strings.Contains(text, "[]") {
				t.Errorf("%s gives nothing", name)
			}
		}
	}
}

// A field in every way the book can know it.
func TestFieldValues(t *testing.T) {
	t.Parallel()
	start := day(t, "2026-09-01")
	tests := []struct {
		field  string
		change func(s *handout.Subject)
		want   string
	}{
		{"ngay_sinh", func(s *handout.Subject) { s.Person.Birth = "1990" }, "1990"},
		{"ngay_sinh", func(*handout.Subject) {}, "07/03/1985"},
		{"gioi_tinh", func(s *handout.Subject) { s.Person.Sex = model.SexMale }, "Nam"},
		{"dien_thoai", func(s *handout.Subject) { s.Person.Phone, s.Home.Phone = "", "02363123456" }, "02363123456"},
		{"noi_cach_ly", func(s *handout.Subject) { s.Isolation.Place, s.Isolation.Site = model.PlaceCentral, "Ký túc xá B" }, "Ký túc xá B"},
		{"doi_tuong", func(*handout.Subject) {}, "người tiếp xúc gần (F1)"},
		{"doi_tuong", func(s *handout.Subject) { s.Isolation.Disease = "soi" }, "người tiếp xúc"},
		{"doi_tuong", func(s *handout.Subject) { s.Isolation.Disease, s.Isolation.Category = "soi", model.CategoryF0 }, "ca bệnh"},
		{"moc", func(s *handout.Subject) { s.Isolation.Anchor, s.Isolation.AnchorOn = model.AnchorRash, start }, "ngày phát ban 01/09/2026"},
		{"quy_dinh", func(*handout.Subject) {}, "14 ngày kể từ ngày tiếp xúc lần cuối 10/08/2021, theo 5599/BYT-MT"},
		{"quy_dinh", func(s *handout.Subject) { s.Isolation.RegimeID = "" }, strings.Repeat("…", 22)},
		{"so_ngay", func(*handout.Subject) {}, "15"},
		{"den_khi", func(s *handout.Subject) { s.Isolation.Until = model.UntilNegative }, "có đủ kết quả xét nghiệm âm tính"},
		{"ngay_ket_thuc", func(s *handout.Subject) { s.Isolation.Outcome, s.Isolation.EndedOn = model.OutcomeLeft, start }, strings.Repeat("…", 6)},
		{"ngay_quyet_dinh", func(*handout.Subject) {}, "ngày …… tháng …… năm ………"},
		{"ngay_quyet_dinh", func(s *handout.Subject) { s.Isolation.OrderOn = start }, "ngày 01 tháng 9 năm 2026"},
		{"gio_quyet_dinh", func(*handout.Subject) {}, "…… giờ ……"},
		{"gio_quyet_dinh", func(s *handout.Subject) { s.Isolation.OrderTime = "09:05" }, "9 giờ 05"},
		{"nguoi_ky_quyet_dinh", func(s *handout.Subject) { s.Isolation.OrderBy = "Phạm Chủ Tịch" }, "Phạm Chủ Tịch"},
		{"nguoi_ky", func(s *handout.Subject) { s.Isolation.OrderBy = "Phạm Chủ Tịch" }, strings.Repeat("…", 14)},
		{"luc_de_nghi", func(s *handout.Subject) { s.Isolation.ProposedAt = start.At("14:30") }, "14 giờ 30 ngày 01/09/2026"},
		{"luc_phat_hien", func(*handout.Subject) {}, "…… giờ …… ngày …………"},
		{"phuong_xa", func(s *handout.Subject) { s.Office = "Văn phòng Đảng uỷ xã Tân An" }, "xã Tân An"},
		{"phuong_xa", func(s *handout.Subject) { s.Office = "Chi bộ 5" }, strings.Repeat("…", 15)},
	}
	for _, tt := range tests {
		s := subject(t, "An")
		tt.change(&s)
		if text := fill(t, template(t, `<w:p>`+run("[{{"+tt.field+"}}]")+`</w:p>`), s); !strings.Contains(text, "["+tt.want+"]") {
			t.Errorf("%s: %s, want %s", tt.field, text, tt.want)
		}
	}
}

// A certificate says the days that were, counted one by one, and where they are other than those of the decision it says so.
func TestACertificateSaysTheDaysThatWere(t *testing.T) {
	t.Parallel()
	s := subject(t, "Lê Thị Hoa")
	s.Isolation.OrderNumber, s.Isolation.OrderOn = "12/QĐ-UBND", s.Isolation.StartsOn
	planned := s.Isolation.EndsOn
	s.Isolation.Outcome = model.OutcomeCompleted
	for ended := s.Isolation.StartsOn; ended <= planned+2; ended++ {
		s.Isolation.EndedOn = ended
		days := 0
		for on := s.Isolation.StartsOn; s.Isolation.StateOn(on) == model.StateIsolating; on++ {
			days++
		}
		want := fmt.Sprintf("từ ngày %s đến hết ngày %s", s.Isolation.StartsOn.Local(), ended.Local())
		switch {
		case ended < planned:
			want += ", sớm hơn quyết định (đến hết ngày " + planned.Local() + ")"
		case ended > planned:
			want += ", muộn hơn quyết định (đến hết ngày " + planned.Local() + ")"
		}
		for _, form := range []string{"giay-xac-nhan", "giay-xac-nhan-879"} {
			docx, err := handout.Fill(shipped(t, form), []handout.Subject{s})
			if err != nil {
				t.Fatal(err)
			}
			if text := lines(t, docx); !strings.Contains(text, "Thời gian: "+want+"\n") {
				t.Errorf("%s, ended on %s: no %q in\n%s", form, ended.Local(), want, text)
			}
		}
		if text := fill(t, template(t, `<w:p>`+run("[{{so_ngay_that}}]")+`</w:p>`), s); !strings.Contains(text, fmt.Sprintf("[%d]", days)) {
			t.Errorf("ended on %s: %s, want %d days", ended.Local(), text, days)
		}
	}
}

// The head of a household signs for it; where that one died somebody else does, with a pen.
func TestWhoSignsForAHousehold(t *testing.T) {
	t.Parallel()
	s := subject(t, "Lê Thị Hoa")
	s.Home.ID, s.Home.Head = 7, "Trần Văn An"
	for name, c := range map[string]struct {
		died []model.PersonLine
		is   bool
	}{
		"nobody":               {nil, false},
		"the head":             {[]model.PersonLine{{Person: model.Person{HouseholdID: 7, Name: "trần văn  an"}}}, true},
		"one of another house": {[]model.PersonLine{{Person: model.Person{HouseholdID: 8, Name: "Trần Văn An"}}}, false},
		"another of the house": {[]model.PersonLine{{Person: model.Person{HouseholdID: 7, Name: "Trần Thị Ân"}}}, false},
	} {
		s.HeadDied = handout.HeadDied(s.Home, c.died)
		docx, err := handout.Fill(shipped(t, "cam-ket"), []handout.Subject{s})
		if err != nil {
			t.Fatal(err)
		}
		text := lines(t, docx)
		_, signs, _ := strings.Cut(text, "NGƯỜI ĐƯỢC CÁCH LY")
		if s.HeadDied != c.is || strings.Contains(signs, "ĐẠI DIỆN HỘ") != c.is || strings.Contains(signs, "CHỦ HỘ") == c.is || strings.Contains(signs, "Trần Văn An") == c.is ||
			strings.Contains(text, "Chủ hộ: Trần Văn An (đã mất)\n") != c.is {
			t.Errorf("%s died: %s", name, text)
		}
	}
}
