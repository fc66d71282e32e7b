package people_test

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"

	"sotruc/intake/people"
	"sotruc/model"
)

func TestRowsThatAreNobody(t *testing.T) {
	head := "STT,Họ tên,Năm sinh,Địa chỉ,Đối tượng\n1,An,1960,1 Lê Lợi,F1\n"
	tests := []struct {
		name, in, want string
		skipped        int
	}{
		{"two signatures beside each other", head + ",NGƯỜI LẬP BIỂU,,,KT. CHỦ TỊCH\n,\"(Ký, ghi rõ họ tên)\",,,PHÓ CHỦ TỊCH\n,Hoàng Thị Mẫu,,,Trần Văn Ký\n", "An @ 1 Lê Lợi: An", 3},
		{"the list goes on below a signature", head + ",NGƯỜI LẬP BIỂU,,,TM. UBND\n,Hoàng Thị Mẫu,,,Trần Văn Ký\n2,Bình,1990,2 Lê Lợi,F1\n", "An @ 1 Lê Lợi: An | Bình @ 2 Lê Lợi: Bình", 2},
		{"a signing word within a row of a person", head + "2,Ký Ghi Rõ,1990,2 Lê Lợi,F1\n", "An @ 1 Lê Lợi: An | Ký Ghi Rõ @ 2 Lê Lợi: Ký Ghi Rõ", 0},
		{"a header in another order", head + "Đối tượng,Địa chỉ,Năm sinh,Họ tên,STT\nF1,2 Lê Lợi,1990,Bình,2\n", "An @ 1 Lê Lợi: An | Bình @ 2 Lê Lợi: Bình", 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			list := read(t, tt.in)
			if got := outline(list); got != tt.want || list.Skipped != tt.skipped {
				t.Errorf("got %s, %d skipped; want %s, %d", got, list.Skipped, tt.want, tt.skipped)
			}
		})
	}
}

func TestExampleOfTheTemplateIsNobody(t *testing.T) {
	var text strings.Builder
	if err := csv.NewWriter(&text).WriteAll(people.Template()); err != nil {
		t.Fatal(err)
	}
	if list := read(t, text.String()); len(list.Households) != 0 || list.Skipped != 1 {
		t.Errorf("the example became %s", outline(list))
	}
}

func TestCategoriesAsTyped(t *testing.T) {
	for written, want := range map[string]model.Category{
		"FO": model.CategoryF0, "Tiếp xúc gần": model.CategoryF1, "F1 (tiếp xúc gần)": model.CategoryF1, "Sau CLTT": model.CategoryAfterCentral,
	} {
		list := read(t, "Họ tên,Địa chỉ,Đối tượng,Ngày bắt đầu,Ngày kết thúc\nAn,1 Lê Lợi,"+written+",01/08/2021,10/08/2021\n")
		if got := list.Households[0].Isolations[0].Category; got != want {
			t.Errorf("%s is %q, want %q", written, got, want)
		}
	}
}

// The forms kept beside the project, where they are there.
func TestFormsOfOffices(t *testing.T) {
	const folder = "../../../shared/"
	for file, want := range map[string]int{"lists/01-hai-dong-tieu-de.xlsx": 6, "cases/26-template-example/list.csv": 0, "cases/32-second-header/list.csv": 2} {
		data, err := os.ReadFile(folder + file)
		if err != nil {
			t.Skip("the forms are not here")
		}
		list, err := people.Read(file, data, options(t))
		if err != nil {
			t.Fatal(err)
		}
		got := 0
		for _, h := range list.Households {
			got += len(h.People)
		}
		if got != want {
			t.Errorf("%s: %d people (%s), want %d", file, got, outline(list), want)
		}
	}
}

// A header of two rows that comes again is nobody, also where cells that were joined tell it from the first by what stands in them; the
// rows below are read by it.
func TestHeaderOfTwoRowsAgain(t *testing.T) {
	t.Parallel()
	head := "STT,Họ và tên,Ngày sinh,,Chủ hộ,Địa chỉ,Đối tượng,Thời gian,\nSTT,Họ và tên,Nam,Nữ,Chủ hộ,Địa chỉ,Đối tượng,Từ ngày,Đến ngày\n"
	first := "1,Võ An,1980,,Võ An,9 Lê Lai,F1,2/8/2021,8/8/2021\n"
	for name, tt := range map[string]struct{ again, below string }{
		"as it was":         {head, "2,Võ Bé,,1990,Võ Bé,8 Lê Lai,F1,2/8/2021,8/8/2021\n"},
		"the second barer":  {"STT,Họ và tên,Ngày sinh,,Chủ hộ,Địa chỉ,Đối tượng,Thời gian,\n,,Nam,Nữ,,,,Từ ngày,Đến ngày\n", "2,Võ Bé,,1990,Võ Bé,8 Lê Lai,F1,2/8/2021,8/8/2021\n"},
		"in another order":  {"STT,Họ và tên,Chủ hộ,Địa chỉ,Đối tượng,Ngày sinh,,Ngày cách ly,\n,,,,,Nam,Nữ,Từ ngày,Đến ngày\n", "2,Võ Bé,Võ Bé,8 Lê Lai,F1,,1990,2/8/2021,8/8/2021\n"},
		"and numbers below": {head + "(1),(2),(3),(4),(5),(6),(7),(8),(9)\n", "2,Võ Bé,,1990,Võ Bé,8 Lê Lai,F1,2/8/2021,8/8/2021\n"},
	} {
		list := read(t, head+first+tt.again+tt.below)
		if got := outline(list); got != "Võ An @ 9 Lê Lai: Võ An | Võ Bé @ 8 Lê Lai: Võ Bé" || troubles(list) != "" {
			t.Errorf("%s: got %s, problems %q", name, got, troubles(list))
			continue
		}
		if p, i := list.Households[1].People[0], list.Households[1].Isolations[0]; p.Birth != "1990" || i.EndsOn != dayAt(t, "2021-08-08") {
			t.Errorf("%s: %+v, %+v", name, p, i)
		}
	}
}
