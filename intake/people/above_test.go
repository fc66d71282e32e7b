package people_test

import (
	"fmt"
	"strings"
	"testing"

	"sotruc/intake/people"
)

// told is who is in a list, one line each: name, address and area of the household, reason and days.
func told(t *testing.T, csv string) (lines string, list people.List) {
	t.Helper()
	list = read(t, csv)
	var all []string
	for _, h := range list.Households {
		for i, p := range h.People {
			s := h.Isolations[i]
			all = append(all, fmt.Sprintf("%s|%s|%s|%s|%v|%v", p.Name, h.Household.Address, h.Household.Area, s.Category, s.StartsOn, s.EndsOn))
		}
	}
	return strings.Join(all, "\n"), list
}

// A sign in the place of an address, a day or a reason says what stands above it; below nothing it is not understood.
func TestASignForWhatStandsAbove(t *testing.T) {
	t.Parallel()
	for _, sign := range []string{"nt", "-nt-", "NT.", "//", "\"\"\"\"", "''", "〃", "như trên"} {
		got, list := told(t, "Họ tên,Năm sinh,Địa chỉ,Đối tượng,Ngày bắt đầu,Ngày kết thúc\nBùi Văn Long,1976,\"Số 9, tổ 9\",F1,15/8/2021,29/8/2021\nBùi Thị Mai,1979,"+
			strings.Join([]string{sign, sign, sign, sign}, ",")+"\nBùi Nam,2010,"+strings.Join([]string{sign, sign, sign, sign}, ",")+"\n")
		want := "Bùi Văn Long|Số 9, tổ 9||f1|2021-08-15|2021-08-29\nBùi Thị Mai|Số 9, tổ 9||f1|2021-08-15|2021-08-29\nBùi Nam|Số 9, tổ 9||f1|2021-08-15|2021-08-29"
		if got != want || len(list.Left) != 0 {
			t.Errorf("%s: got\n%s\nleft %+v", sign, got, list.Left)
		}
	}
	if got, list := told(t, "Họ tên,Năm sinh,Đối tượng,Ngày bắt đầu\nBùi Văn Long,1976,F1,nt\n"); len(list.Left) != 1 {
		t.Errorf("a sign below nothing: %s, left %+v", got, list.Left)
	}
}

// A row of one cell that heads a household or an area says where those below it live, up to the next; what a row says itself goes before.
func TestAHeadingWithinAListSaysWhere(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ csv, want string }{
		{
			"Họ tên,Năm sinh,Quan hệ,Đối tượng,Ngày bắt đầu,Ngày hết CL\nHộ 1: Phạm Văn Dũng - Tổ 5,,,,,\nPhạm Văn Dũng,1970,Chủ hộ,F1,11/8/2021,25/8/2021\nPhạm Thị Em,2005,Con,F1,11/8/2021,25/8/2021\n" +
				"Hộ 2: Hoàng Thị Giang – Tổ 6,,,,,\nHoàng Thị Giang,1965,Chủ hộ,F2,13/8/2021,27/8/2021\n",
			"Phạm Văn Dũng|Tổ 5||f1|2021-08-11|2021-08-25\nPhạm Thị Em|Tổ 5||f1|2021-08-11|2021-08-25\nHoàng Thị Giang|Tổ 6||f2|2021-08-13|2021-08-27",
		},
		{
			"Họ tên,NS,Địa chỉ,F,Ngày BĐ,Ngày KT\nTổ dân phố 5,,,,,\nPhạm Văn Dũng,1970,12 Lê Lợi,F1,11/8/2021,25/8/2021\n,,,,,\nTổ dân phố 6,,,,,\nHoàng Thị Giang,1965,3 Lê Lai,F2,13/8/2021,27/8/2021\n",
			"Phạm Văn Dũng|12 Lê Lợi|Tổ dân phố 5|f1|2021-08-11|2021-08-25\nHoàng Thị Giang|3 Lê Lai|Tổ dân phố 6|f2|2021-08-13|2021-08-27",
		},
		{
			"Họ tên,NS,Tổ,F,Ngày BĐ,Ngày KT\nTổ dân phố 5,,,,,\nPhạm Văn Dũng,1970,Tổ 9,F1,11/8/2021,25/8/2021\n",
			"Phạm Văn Dũng||Tổ 9|f1|2021-08-11|2021-08-25",
		},
	} {
		if got, list := told(t, tt.csv); got != tt.want || len(list.Left) != 0 {
			t.Errorf("got\n%s\nwant\n%s\nleft %+v", got, tt.want, list.Left)
		}
	}
}

// Two names in one cell are left out and said: whose the rest of the row is nobody can tell.
func TestTwoPeopleInOneCellAreLeftOut(t *testing.T) {
	t.Parallel()
	got, list := told(t, "Họ tên,Năm sinh,Đối tượng,Ngày bắt đầu,Ngày kết thúc\nĐinh Năm; Đinh Sáu,1992,F1,11/8/2021,25/8/2021\nĐinh Bảy,1993,F1,11/8/2021,25/8/2021\n")
	if strings.Contains(got, "Năm") || !strings.Contains(got, "Đinh Bảy") || len(list.Left) != 1 {
		t.Errorf("%s, left %+v", got, list.Left)
	}
}

// A column in which the month stands first is turned, and with it those that say nothing, but for births; it is said of each. One in which both stand
// is not: what cannot be read is left out.
func TestAColumnWithTheMonthFirst(t *testing.T) {
	t.Parallel()
	got, list := told(t, "Họ tên,Năm sinh,Đối tượng,Ngày bắt đầu,Ngày kết thúc\nLê A,02/03/1980,F1,08/05/2021,08/10/2021\nLê B,1981,F1,08/05/2021,08/19/2021\n")
	if want := "Lê A|||f1|2021-08-05|2021-08-10\nLê B|||f1|2021-08-05|2021-08-19"; got != want || list.Households[0].People[0].Birth != "1980-03-02" {
		t.Errorf("got\n%s\nwant\n%s, born %s", got, want, list.Households[0].People[0].Birth)
	}
	said := 0
	for _, p := range list.Problems {
		if p.Code == people.MonthFirst && p.Kept {
			said++
		}
	}
	if said != 2 {
		t.Errorf("said of %d columns: %+v", said, list.Problems)
	}
	if got, list := told(t, "Họ tên,Năm sinh,Đối tượng,Ngày bắt đầu,Ngày kết thúc\nLê A,1980,F1,08/13/2021,25/8/2021\nLê B,1981,F1,14/08/2021,28/8/2021\n"); got != "Lê A|||||\nLê B|||f1|2021-08-14|2021-08-28" && len(list.Left) != 1 {
		t.Errorf("of both orders: %s, left %+v", got, list.Left)
	}
}

// The first and the last day of one cell are two days, the year behind the second is that of both; other words there are no day.
func TestTwoDaysInOneColumn(t *testing.T) {
	t.Parallel()
	for _, title := range []string{"Thời gian cách ly", "Cách ly từ ngày … đến ngày …", "Thời gian CL"} {
		got, list := told(t, "Họ tên,Năm sinh,Đối tượng,"+title+"\nLê A,1980,F1,09/8 - 23/8/2021\nLê B,1981,F1,từ 10/8/2021 đến hết 24/8/2021\nLê C,1982,F1,14 ngày\n")
		if want := "Lê A|||f1|2021-08-09|2021-08-23\nLê B|||f1|2021-08-10|2021-08-24"; !strings.HasPrefix(got, want) || len(list.Left) != 1 {
			t.Errorf("%s: got\n%s\nleft %+v", title, got, list.Left)
		}
	}
}
