package people_test

import (
	"strings"
	"testing"
)

// What is no name of anybody makes nobody, and is said.
func TestNamesThatAreNone(t *testing.T) {
	t.Parallel()
	none := []string{"0905000333", "12 Trần Phú", "12/3 Lê Lợi", "12A Lê Lợi", "Số nhà 5", "Tổ 4", "=1+1", `"=HYPERLINK(""http://x"")"`, "1+1", "048080002001", "=A1&B1"}
	for _, cell := range none {
		list := read(t, "Họ tên,Năm sinh,Địa chỉ\n"+cell+",1960,1 Lê Lợi\n")
		if len(list.Households) != 0 || troubles(list) != "2 name no-name" || len(list.Left) != 1 || !list.Left[0].Person {
			t.Errorf("%s: %s, problems %q", cell, outline(list), troubles(list))
		}
	}
	for _, cell := range []string{"12 Trần Phú", "=1+1", "1+1", "0905000333"} {
		list := read(t, "Họ tên,Năm sinh,Chủ hộ\nAn,1960,"+cell+"\n")
		if len(list.Households) != 0 || troubles(list) != "2 head no-name" {
			t.Errorf("head %s: %s, problems %q", cell, outline(list), troubles(list))
		}
	}
	for _, cell := range []string{"Lê An", "1. Lê An", "2) Lê An", "- Lê An (con)", "Lê Văn A1", "BN1234", "=Lê An", "Nguyễn Văn An 0905000111"} {
		if list := read(t, "Họ tên,Năm sinh,Địa chỉ\n"+cell+",1960,1 Lê Lợi\n"); len(list.Households) != 1 {
			t.Errorf("%s is nobody: %q", cell, troubles(list))
		}
	}
	for _, cell := range []string{"x", "-", "1", "12", "Hộ 12"} {
		if list := read(t, "Họ tên,Năm sinh,Chủ hộ\nAn,1960,"+cell+"\n"); len(list.Households) != 1 {
			t.Errorf("head %s makes nobody: %q", cell, troubles(list))
		}
	}
}

// Digits that somebody hid say nothing: not that there is none, nor that it is wrong.
func TestMaskedDigits(t *testing.T) {
	t.Parallel()
	list := read(t, "Họ tên,CCCD,SĐT,Điện thoại hộ,Địa chỉ\nAn,***4099,***0111,***0222,1 Lê Lợi\nBình,xxxxxxxx4099,0905***111,,\n")
	if troubles(list) != "" || len(list.Left) != 0 {
		t.Fatalf("problems %q", troubles(list))
	}
	for n, p := range list.Households[0].People {
		says := list.Households[0].Says[n].Fields
		if p.NationalID+p.Phone != "" || says["national_id"] || says["phone"] || strings.Contains(list.Households[0].Household.Phone, "*") {
			t.Errorf("%+v, %v", p, says)
		}
	}
}
