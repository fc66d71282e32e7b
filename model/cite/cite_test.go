package cite

import (
	"reflect"
	"testing"

	"sotruc/model"
)

func TestCitationLinks(t *testing.T) {
	t.Parallel()
	on := func(d int) model.Date { return model.Date(700_000 + d) }
	paper := func(id model.DirectiveID, issuer string, d model.Date) model.Directive {
		return model.Directive{ID: id, Issuer: issuer, IssuedOn: d}
	}
	from := paper(99, "Đảng ủy phường", on(50))
	for _, test := range []struct {
		name   string
		cited  model.Citation
		papers []model.Directive
		want   []model.DirectiveID
	}{
		{"none", model.Citation{}, nil, nil},
		{"one", model.Citation{}, []model.Directive{paper(1, "Quận ủy", on(1))}, []model.DirectiveID{1}},
		{"a number not filled in", model.Citation{Symbol: "-CV/ĐU"}, []model.Directive{paper(1, "Quận ủy", on(1))}, nil},
		{"itself", model.Citation{}, []model.Directive{paper(99, "Quận ủy", on(1))}, nil},
		{"another day", model.Citation{IssuedOn: on(2)}, []model.Directive{paper(1, "Quận ủy", on(1))}, nil},
		{"another issuer", model.Citation{Issuer: "Thành ủy"}, []model.Directive{paper(1, "Quận ủy", on(1))}, nil},
		{"the issuer in full", model.Citation{Issuer: "Quận ủy"}, []model.Directive{paper(1, "Quận ủy Bình Hà", on(1))}, []model.DirectiveID{1}},
		{"two of a name", model.Citation{}, []model.Directive{paper(1, "Quận ủy", on(1)), paper(2, "Thành ủy", on(1))}, []model.DirectiveID{1, 2}},
		{"told by issuer", model.Citation{Issuer: "Thành ủy"}, []model.Directive{paper(1, "Quận ủy", on(1)), paper(2, "Thành ủy", on(1))}, []model.DirectiveID{2}},
		{"told by day", model.Citation{IssuedOn: on(9)}, []model.Directive{paper(1, "Quận ủy", on(1)), paper(2, "Quận ủy", on(9))}, []model.DirectiveID{2}},
		{"two years", model.Citation{Issuer: "Quận ủy"}, []model.Directive{paper(1, "Quận ủy", on(1)), paper(2, "Quận ủy", on(9))}, []model.DirectiveID{1, 2}},
		{"the later is not born yet", model.Citation{Issuer: "Quận ủy"}, []model.Directive{paper(1, "Quận ủy", on(1)), paper(2, "Quận ủy", on(60))}, []model.DirectiveID{1}},
		{"the day counts for more than silence", model.Citation{IssuedOn: on(1)}, []model.Directive{paper(1, "", 0), paper(2, "", on(1))}, []model.DirectiveID{2}},
		{"a paper that says nothing", model.Citation{IssuedOn: on(1), Issuer: "Quận ủy"}, []model.Directive{paper(1, "", 0)}, []model.DirectiveID{1}},
	} {
		c := test.cited
		Link(&c, from, test.papers)
		got := c.Several
		if c.Linked != 0 {
			got = append(got, c.Linked)
		}
		if !reflect.DeepEqual(got, test.want) || c.Linked != 0 && c.Several != nil {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

func TestSameIssuer(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"Ban Thường vụ Thành ủy An Bình", "Thành ủy An Bình", true},
		{"Thành uỷ", "Thành ủy An Bình", true},
		{"UBND TP", "Ủy ban nhân dân thành phố An Bình", true},
		{"Thủ tướng", "Thủ tướng Chính phủ", true},
		{"UBND quận 1", "UBND quận 10", false},
		{"Bộ Chính trị", "Ban Bí thư", false},
		{"Quận ủy Bình Hà", "Quận ủy An Lạc", false},
		{"Ban Thường vụ", "Thành ủy", false},
	} {
		if sameIssuer(test.a, test.b) != test.want || sameIssuer(test.b, test.a) != test.want {
			t.Errorf("sameIssuer(%q, %q) is not %v", test.a, test.b, test.want)
		}
	}
}

func TestKey(t *testing.T) {
	t.Parallel()
	for symbol, want := range map[string]string{"05-CT/TU": "5-ct/tu", "31-CT/ĐU": "31-ct/du", " 31 - CT/TU": "31-ct/tu", "000": "000", "": "", "/TTr": "/ttr"} {
		if got := Key(symbol); got != want {
			t.Errorf("Key(%q) = %q, want %q", symbol, got, want)
		}
	}
}

// A paper is known again by its symbol only where its number, its issuer and its day are all there.
func TestSame(t *testing.T) {
	t.Parallel()
	day, _ := model.NewDate(2026, 11, 27)
	for symbol, want := range map[string]bool{
		"100-CV/ĐU": true, "05-CT/TU": true, "30c/NQ-CP": true, "61/2018/NĐ-CP": true, "12 – KH/ĐU": true, "68": true, "số 7": true,
		"": false, "-CV/ĐU": false, "/TTr-VPCP": false, "…-CV/ĐU": false, "...../KH-UBND": false, "00-CV/ĐU": false, "/2021/NĐ-CP": false,
		"–CV/ĐU": false, "CV/ĐU": false,
	} {
		for _, issuer := range []string{"", "Đảng ủy phường"} {
			for _, on := range []model.Date{0, day} {
				got := Same(model.Directive{Symbol: symbol, Issuer: issuer, IssuedOn: on})
				if known := want && issuer != "" && on != 0; known != (got != "") || known && got != symbol {
					t.Errorf("%q of %q, %s: %q", symbol, issuer, on, got)
				}
			}
		}
	}
}
