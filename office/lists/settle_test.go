package lists_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/config"
	"sotruc/model"
	"sotruc/office"
	"sotruc/office/lists"
	"sotruc/store"
)

// whole takes over a list with a header of its own.
func whole(t *testing.T, book *store.Book, text string) *lists.Taken {
	t.Helper()
	path := filepath.Join(t.TempDir(), "tổ 4.csv")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	set, how := config.Default(), lists.How{Reason: "theo danh sách", Today: now().Date()}
	list, err := lists.Read(path, office.Limits(set), set, how.Today, nil)
	if err != nil {
		t.Fatal(err)
	}
	taken, err := lists.Take(t.Context(), book, list, how)
	if err != nil {
		t.Fatal(err)
	}
	return taken
}

// What stands in the column of areas and is none comes into no roster unasked; where the roster has it, it is one.
func TestAreaThatIsNone(t *testing.T) {
	t.Parallel()
	book := open(t)
	if _, err := book.AddUnit(t.Context(), model.Unit{Kind: model.UnitArea, Name: "Lê Thị Riêng"}); err != nil {
		t.Fatal(err)
	}
	taken := whole(t, book, "Họ tên;Năm sinh;Địa chỉ;Tổ dân phố\nVõ An;1980;1 Hàng Me;Tổ 4\nVõ Bé;1981;2 Hàng Me;Vũ Văn Lệch\nVõ Cúc;1982;3 Hàng Me;Lê Thị Riêng\nVõ Em;1983;4 Hàng Me;sởi\nVõ Gái;1984;5 Hàng Me;sởi\n")
	var said []string
	for _, p := range taken.Problems {
		if p.Code == lists.NoArea {
			said = append(said, p.Text)
		}
	}
	if strings.Join(said, ", ") != "Vũ Văn Lệch, sởi" || taken.People != 5 {
		t.Errorf("said of %q, %d people", said, taken.People)
	}
	units, err := book.Units(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var areas []string
	for _, u := range units {
		if u.Kind == model.UnitArea {
			areas = append(areas, u.Name)
		}
	}
	if got := strings.Join(areas, ", "); got != "Lê Thị Riêng, Tổ 4" {
		t.Errorf("areas: %s", got)
	}
}

// Who is so old may have been born in the year before: the list means whom the book has.
func TestAgeOfSomebodyOfTheBook(t *testing.T) {
	t.Parallel()
	book := open(t)
	whole(t, book, "Họ tên;Ngày sinh;Chủ hộ;Địa chỉ\nVõ An;20/12/1989;Võ An;1 Hàng Me\nVõ Bé;2012;Võ An;1 Hàng Me\n")
	taken := whole(t, book, "Họ tên;Tuổi;Chủ hộ;Địa chỉ\nVõ An;31;Võ An;1 Hàng Me\nVõ Bé;9;Võ An;1 Hàng Me\nVõ Cúc;5;Võ An;1 Hàng Me\n")
	if got := fates(taken); got != "2 same, 3 same, 4 new joined" {
		t.Errorf("got %s", got)
	}
}

// Who is only followed and not in the list is not said to be isolated.
func TestWhoIsFollowedAndNotInTheList(t *testing.T) {
	t.Parallel()
	book := open(t)
	head := "Họ tên;Năm sinh;Chủ hộ;Địa chỉ;Bệnh;Đối tượng;Hình thức theo dõi;Số ngày theo dõi;Từ ngày;Đến ngày\n"
	an := "Võ An;1980;Võ An;1 Hàng Me;sởi;F0;;;10/08/2021;20/08/2021\n"
	whole(t, book, head+an+"Võ Bé;1981;Võ An;1 Hàng Me;sởi;F1;Theo dõi sức khỏe;21;10/08/2021;\nVõ Cúc;1982;Võ An;1 Hàng Me;sởi;F0;;;10/08/2021;20/08/2021\n")
	got := map[string]bool{}
	for _, s := range whole(t, book, head+an).Said {
		for _, c := range s.Changes {
			if c.Kind == lists.Gone {
				got[c.Name] = c.Watched
			}
		}
	}
	if len(got) != 2 || !got["Võ Bé"] || got["Võ Cúc"] {
		t.Errorf("gone, and only followed: %v", got)
	}
}
