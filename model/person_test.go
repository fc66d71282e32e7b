package model_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
)

func TestNormalPhone(t *testing.T) {
	tests := []struct{ in, want string }{
		{"0909123456", "0909123456"},
		{" 0909.123.456 ", "0909123456"},
		{"0909 123 456", "0909123456"},
		{"0909\u00a0123\u00a0456", "0909123456"},
		{"0909-123-456", "0909123456"},
		{"+84909123456", "0909123456"},
		{"84909123456", "0909123456"},
		{"+84 (0)909 123 456", "0909123456"},
		{"(+84) 909 123 456", "0909123456"},
		{"0321234567", "0321234567"},
		{"0561234567", "0561234567"},
		{"0771234567", "0771234567"},
		{"0881234567", "0881234567"},
		{"(0236) 3.888.888", "02363888888"},
		{"02438 123 456", "02438123456"},
		{"+84 236 3888 888", "02363888888"},
		{"0233888888", "0233888888"},
		{"", ""},
		{"113", ""},
		{"090912345", ""},
		{"09091234567", ""},
		{"0409123456", ""},
		{"0609123456", ""},
		{"0109123456", ""},
		{"1909123456", ""},
		{"01301234567", ""},
		{"01611234567", ""},
		{"0909+123456", ""},
		{"0909123456 (mẹ)", ""},
		{"٠٩٠٩١٢٣٤٥٦", ""},
		{"0909\x1b[0m123456", ""},
		{"+84", ""},
	}
	for _, tt := range tests {
		if got := model.NormalPhone(tt.in); got != tt.want {
			t.Errorf("NormalPhone(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

// The eleven-digit prefixes given up on 15/9/2018.
func TestNormalPhoneRenewsOldPrefixes(t *testing.T) {
	renewed := map[string]string{
		"0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078",
		"0123": "083", "0124": "084", "0125": "085", "0127": "081", "0129": "082",
		"0162": "032", "0163": "033", "0164": "034", "0165": "035", "0166": "036", "0167": "037", "0168": "038", "0169": "039",
		"0186": "056", "0188": "058", "0199": "059",
	}
	for before, after := range renewed {
		for _, number := range []string{before + "1234567", "+84" + before[1:] + "1234567", before + ".123.4567"} {
			if got := model.NormalPhone(number); got != after+"1234567" {
				t.Errorf("NormalPhone(%q) = %q, want %q", number, got, after+"1234567")
			}
		}
	}
}

func TestNormalPhoneIsStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		once := model.NormalPhone(rapid.StringMatching(`(\+?84|0)[0-9 .()-]{8,14}`).Draw(t, "phone"))
		if strings.Trim(once, "0123456789") != "" || model.NormalPhone(once) != once {
			t.Fatalf("%q becomes %q", once, model.NormalPhone(once))
		}
	})
}

func TestCheckNationalID(t *testing.T) {
	tests := []struct {
		id, birth string
		sex       model.Sex
		want      []model.Code
	}{
		{"087084000999", "1984", model.SexMale, nil},
		{"087084000999", "1984-02-29", model.SexMale, nil},
		{"087084000999", "", model.SexUnknown, nil},
		{"087084000999", "1985", model.SexMale, []model.Code{model.CodeIDBirth}},
		{"087084000999", "2084", model.SexMale, []model.Code{model.CodeIDBirth}},
		{"087084000999", "1984", model.SexFemale, []model.Code{model.CodeIDSex}},
		{"087084000999", "1990", model.SexFemale, []model.Code{model.CodeIDBirth, model.CodeIDSex}},
		{"048184000999", "1984", model.SexFemale, nil},
		{"048184000999", "1984", model.SexMale, []model.Code{model.CodeIDSex}},
		{"048215000999", "2015", model.SexMale, nil},
		{"048315000999", "2015", model.SexFemale, nil},
		{"048315000999", "1915", model.SexFemale, []model.Code{model.CodeIDBirth}},
		{"048415000999", "2115", model.SexMale, nil},
		{"048715000999", "2215", model.SexFemale, nil},
		{"048915000999", "2315", model.SexFemale, nil},
		{"201234567", "1990", model.SexFemale, nil},    // nine digits hold nothing
		{"08708400099", "1990", model.SexFemale, nil},  // not an id: Validate's matter
		{"08708400099x", "1990", model.SexFemale, nil}, // idem
		{"", "1990", model.SexFemale, nil},
	}
	for _, tt := range tests {
		if got := model.CheckNationalID(tt.id, tt.birth, tt.sex); !slices.Equal(got, tt.want) {
			t.Errorf("CheckNationalID(%q, %q, %q) = %v, want %v", tt.id, tt.birth, tt.sex, got, tt.want)
		}
	}
}

func TestPersonDoubts(t *testing.T) {
	p := model.Person{HouseholdID: 1, Name: "Lê Thị Bưởi", Birth: "1990", Sex: model.SexFemale, NationalID: "087084000999"}
	if err := p.Validate(); err != nil {
		t.Errorf("a contradiction keeps the person out of the book: %v", err)
	}
	doubts := p.Doubts()
	if len(doubts) != 2 || doubts[0].Field != "national_id" || doubts[0].Code != model.CodeIDBirth || doubts[1].Code != model.CodeIDSex {
		t.Errorf("doubts = %v", doubts)
	}
}

func TestBirthYear(t *testing.T) {
	for birth, want := range map[string]int{"1984": 1984, "1984-02-29": 1984, "": 0, "84": 0, "năm 84": 0} {
		if got := (model.Person{Birth: birth}).BirthYear(); got != want {
			t.Errorf("born %q in %d, want %d", birth, got, want)
		}
	}
}

func TestMaskedID(t *testing.T) {
	for id, want := range map[string]string{"087084004099": "***4099", "201234567": "***4567", "1234": "1234", "": ""} {
		if got := model.MaskedID(id); got != want {
			t.Errorf("MaskedID(%q) = %q, want %q", id, got, want)
		}
	}
}

func TestFillerID(t *testing.T) {
	for id, want := range map[string]bool{
		"": false, "0": true, "000000000000": true, "999999999": true, "123456789012": true, "123456789": true, "012345678901": true, "987654321": true,
		"1234": false, "048070000001": false, "111111111112": false, "11111x": false, "-": false,
	} {
		if got := model.FillerID(id); got != want {
			t.Errorf("%q: %v", id, got)
		}
	}
}
