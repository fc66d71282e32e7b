package contacts_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// of makes somebody the contact of another.
func of(t *testing.T, d *drive.Driver, name, source string) {
	t.Helper()
	i := d.IsolationOf(name)
	i.ContactID = d.IsolationOf(source).PersonID
	if _, err := d.Desk.Book.UpdateIsolation(t.Context(), i); err != nil {
		t.Fatal(err)
	}
}

// family is the household of four: Bình is a case, of whom Cúc is a contact, and of her the two others.
func family(t *testing.T) *drive.Driver {
	t.Helper()
	d, _ := drive.StartIsolating(t)
	of(t, d, "Lê Thị Cúc", "Trần Văn Bình")
	of(t, d, "Trần Thị Dung", "Lê Thị Cúc")
	of(t, d, "Trần Văn Em", "Lê Thị Cúc")
	binh := d.IsolationOf("Trần Văn Bình")
	if err := d.Desk.Book.EndIsolations(t.Context(), []model.IsolationID{binh.ID}, model.OutcomeBecameCase, d.Desk.Today()-1, model.SourceCross, ""); err != nil {
		t.Fatal(err)
	}
	return d.Reopen()
}

func TestChainIsATree(t *testing.T) {
	t.Parallel()
	d := family(t)
	binh, em := d.IsolationOf("Trần Văn Bình").PersonID, d.IsolationOf("Trần Văn Em").PersonID
	d.Go(fmt.Sprintf("contacts/%d", binh)).See("COVID-19: 4 người trong chuỗi, 1 ca bệnh").Goldens(t)
	d.Press("home").Row("Trần Văn Em").Press("g").See("3 người trong chuỗi").Absent("Trần Thị Dung") // of those above only the way to him
	if d.Current() == "" || !strings.Contains(d.Current(), "▸ Trần Văn Em") {
		t.Errorf("not on the one in the middle: %q", d.Current())
	}
	d.Press("enter").See("Tiếp xúc với: Lê Thị Cúc 1970").Press("esc").See("3 người trong chuỗi")
	d.Go(fmt.Sprintf("contacts/%d?disease=soi", em)).See("Chưa ghi ai tiếp xúc với Trần Văn Em")
	d.KeysApart(t, "chain")
	for w := 40; w <= 130; w += 15 {
		d.Go(fmt.Sprintf("contacts/%d", binh)).Size(w, 14)
		d.Fits(w, 14)
	}
}

// Hundreds of contacts are drawn, and what stands further up is not repeated.
func TestChainOfHundreds(t *testing.T) {
	t.Parallel()
	d, home := drive.StartIsolating(t)
	binh := d.IsolationOf("Trần Văn Bình")
	last := binh.PersonID
	for n := range 300 {
		i := binh
		i.ID, i.PersonID, i.ContactID = 0, 0, binh.PersonID
		if n < 20 {
			i.ContactID = last // one below the other
		}
		p, err := d.Desk.Book.AddPerson(t.Context(), model.Person{Name: fmt.Sprintf("Lê Văn %c%c", 'A'+n/26, 'a'+n%26), HouseholdID: home.ID}, i)
		if err != nil {
			t.Fatal(err)
		}
		last = p.ID
	}
	d.Reopen().Go(fmt.Sprintf("contacts/%d", binh.PersonID)).See("301 người trong chuỗi").Press("end", "pgup", "home").Row("15: Lê Văn").See("15: Lê Văn")
}

func TestChainIsPrinted(t *testing.T) {
	t.Parallel()
	d, dir := family(t), t.TempDir()
	d.Go(fmt.Sprintf("contacts/%d", d.IsolationOf("Lê Thị Cúc").PersonID)).Press("w").Write("chuỗi").Press("enter").See("Ghi đủ số điện thoại")
	d.Field("Thư mục").Press("ctrl+u").Write(dir).Press("ctrl+s").See("Đã ghi 1 tệp")
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 1 || files[0].Name() != "chuoi-tiep-xuc-2021-08-16-le-thi-cuc.docx" {
		t.Errorf("%v, %v", files, err)
	}
}
