package lists_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/office/lists"
	"sotruc/store"
)

const nextHead = "Họ và tên;Năm sinh;Chủ hộ;Địa chỉ;Tổ dân phố;Đối tượng;Hình thức cách ly;Từ ngày;Đến ngày;Bệnh;Số quyết định;Ghi chú;Tiếp xúc với\n"

// isolationsOf are those of somebody, oldest first: "f1 home 10/08-24/08 became-case".
func isolationsOf(t *testing.T, book *store.Book, name string) string {
	t.Helper()
	all, err := book.EveryPerson(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(all, func(p model.Person) bool { return p.Name == name })
	if at < 0 {
		return "nobody"
	}
	of, err := book.Isolations(t.Context(), all[at].ID)
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(of)
	var text []string
	for _, i := range of {
		text = append(text, strings.TrimSpace(strings.Join([]string{
			string(i.Category), string(i.Place), i.StartsOn.Local()[:5] + "-" + i.LastDay().Local()[:5], string(i.Outcome), i.OrderNumber, i.Origin,
		}, " ")))
	}
	return strings.Join(text, ", ")
}

// The list of the next day that says something else of somebody: each is written, shown before and taken back in one step, or the row is told of.
func TestWhatTheNextListSaysOfSomebody(t *testing.T) {
	t.Parallel()
	const was = "An;1980;An;1 Hàng Me;Tổ 1;F1;Tại nhà;9/8/2021;23/8/2021;COVID-19;;;\n"
	for name, tt := range map[string]struct{ row, fate, is string }{
		"a case from a day on":  {"An;1980;An;1 Hàng Me;Tổ 1;F0;Tại nhà;14/8/2021;28/8/2021;COVID-19;;;", "2 changed case", "f1 home 09/08-14/08 became-case, f0 home 14/08-28/08"},
		"a case, the old days":  {"An;1980;An;1 Hàng Me;Tổ 1;F0;Tại nhà;9/8/2021;23/8/2021;COVID-19;;;", "2 changed case", "f1 home 09/08-16/08 became-case, f0 home 16/08-23/08"},
		"a case, in hospital":   {"An;1980;An;1 Hàng Me;Tổ 1;Ca bệnh;Cơ sở y tế;14/8/2021;28/8/2021;COVID-19;;;", "2 changed case", "f1 home 09/08-14/08 became-case, f0 hospital 14/08-28/08"},
		"another place":         {"An;1980;An;1 Hàng Me;Tổ 1;F1;Tập trung;9/8/2021;23/8/2021;COVID-19;;;", "2 changed corrected", "f1 central 09/08-23/08"},
		"another first day":     {"An;1980;An;1 Hàng Me;Tổ 1;F1;Tại nhà;10/8/2021;23/8/2021;COVID-19;;;", "2 same differs !", "f1 home 09/08-23/08"},
		"decision and contact":  {"An;1980;An;1 Hàng Me;Tổ 1;F1;Tại nhà;9/8/2021;23/8/2021;COVID-19;77/QĐ-UBND;đau lưng;F0 Cậu", "2 changed filled", "f1 home 09/08-23/08  77/QĐ-UBND F0 Cậu"},
		"another area":          {"An;1980;An;1 Hàng Me;Tổ 2;F1;Tại nhà;9/8/2021;23/8/2021;COVID-19;;;", "2 changed corrected", "f1 home 09/08-23/08"},
		"not a case any more":   {"An;1980;An;1 Hàng Me;Tổ 1;F2;Tại nhà;9/8/2021;23/8/2021;COVID-19;;;", "2 same differs !", "f1 home 09/08-23/08"},
		"died":                  {"An;1980;An;1 Hàng Me;Tổ 1;F1, tử vong;Tại nhà;9/8/2021;23/8/2021;COVID-19;;;", "2 changed closed", "f1 home 09/08-16/08 died"},
		"another disease":       {"An;1980;An;1 Hàng Me;Tổ 1;F1;Tại nhà;12/8/2021;20/8/2021;Sởi;;;", "2 changed beside", "f1 home 09/08-23/08, f1 home 12/08-20/08"},
		"a new one, first open": {"An;1980;An;1 Hàng Me;Tổ 1;F1;Tại nhà;25/8/2021;30/8/2021;COVID-19;;;", "2 left !", "f1 home 09/08-23/08"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			book := open(t)
			take.runText(t, book, nextHead+was)
			looked := preview.runText(t, book, nextHead+tt.row+"\n")
			taken := take.runText(t, book, nextHead+tt.row+"\n")
			if fates(looked) != tt.fate || fates(taken) != tt.fate {
				t.Errorf("shown %s, taken %s, want %s", fates(looked), fates(taken), tt.fate)
			}
			if got := isolationsOf(t, book, "An"); strings.TrimSpace(got) != tt.is {
				t.Errorf("%q, want %q", got, tt.is)
			}
			if got := fates(take.runText(t, book, nextHead+tt.row+"\n")); !strings.HasPrefix(got, "2 same") && !strings.HasPrefix(got, "2 left") || strings.HasSuffix(got, "!") != strings.HasSuffix(tt.fate, "!") {
				t.Errorf("the same list again: %s", got)
			}
			if strings.Contains(tt.fate, "changed") {
				if _, err := book.Undo(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
			if got := strings.TrimSpace(isolationsOf(t, book, "An")); got != "f1 home 09/08-23/08" {
				t.Errorf("one undo leaves %q", got)
			}
		})
	}
}

// Of a household of which one row cannot be, as nobody is at home and in hospital,, the others are taken, and the reason is that of the row.
func TestOneRefusedIsRefusedAlone(t *testing.T) {
	t.Parallel()
	book := open(t)
	take.runText(t, book, nextHead+"An;1980;An;1 Hàng Me;Tổ 1;F1;Tại nhà;9/8/2021;23/8/2021;COVID-19;;;\n")
	next := nextHead + "An;1980;An;1 Hàng Me;Tổ 1;F1;Bệnh viện;12/8/2021;20/8/2021;Sởi;;;\nBé;2019;An;1 Hàng Me;Tổ 1;F1;Tại nhà;12/8/2021;26/8/2021;COVID-19;;;\n" +
		"Cúc;1990;Cúc;2 Hàng Me;Tổ 1;F1;Tại nhà;12/8/2021;26/8/2021;COVID-19;;;\n"
	taken := take.runText(t, book, next)
	if got := fates(taken); got != "2 left !, 3 new joined, 4 new" || taken.Households != 1 || taken.People != 2 {
		t.Errorf("%s, %d households, %d people", got, taken.Households, taken.People)
	}
	var field *model.FieldError
	for _, left := range taken.Left {
		if !errors.As(left.Refused, &field) || field.Field != "starts_on" || left.Row != 2 {
			t.Errorf("%+v", left)
		}
	}
}

// Who should be in the list of the next day and is not: a member, and a household as a whole, of the areas the list is of.
func TestWhoIsNotInTheNextList(t *testing.T) {
	t.Parallel()
	row := func(name, head, address, area string) string {
		return name + ";1980;" + head + ";" + address + ";" + area + ";F1;Tại nhà;9/8/2021;23/8/2021;COVID-19;;;\n"
	}
	book := open(t)
	take.runText(t, book, nextHead+row("An", "An", "1 Hàng Me", "Tổ 1")+row("Bé", "An", "1 Hàng Me", "Tổ 1")+row("Cúc", "Cúc", "2 Hàng Me", "Tổ 1")+row("Dần", "Dần", "3 Hàng Me", "Tổ 2"))
	for name, tt := range map[string]struct{ list, want string }{
		"one of two":           {row("An", "An", "1 Hàng Me", "Tổ 1"), "gone Bé, gone-home Cúc, 2 Hàng Me"},
		"of another area":      {row("Dần", "Dần", "3 Hàng Me", "Tổ 2"), ""},
		"of who is new":        {row("Em", "Em", "4 Hàng Me", "Tổ 1"), ""},
		"all of them":          {row("An", "An", "1 Hàng Me", "Tổ 1") + row("Bé", "An", "1 Hàng Me", "Tổ 1") + row("Cúc", "Cúc", "2 Hàng Me", "Tổ 1"), ""},
		"of who became a case": {strings.ReplaceAll(row("An", "An", "1 Hàng Me", "Tổ 1")+row("Bé", "An", "1 Hàng Me", "Tổ 1"), "F1", "F0"), ""},
	} {
		var gone []string
		for _, s := range preview.runText(t, book, nextHead+tt.list).Said {
			for _, c := range s.Changes {
				if c.Kind == lists.Gone || c.Kind == lists.GoneHome {
					gone = append(gone, c.Kind+" "+c.Name)
				}
			}
		}
		slices.Sort(gone)
		if got := strings.Join(gone, ", "); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
