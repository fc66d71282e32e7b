package symbol_test

import (
	"testing"

	"sotruc/intake/source"
	"sotruc/intake/symbol"
)

// A symbol is found wherever it stands, and written as a register writes it.
func TestAll(t *testing.T) {
	for in, want := range map[string]string{
		"Công văn số 100 - CV/ĐU ngày 1/2/2021": "100-CV/ĐU",
		"Chỉ thị số 16/CT-TTg của Thủ tướng":    "16/CT-TTg",
		"Số: 4095/UBND-KGVX":                    "4095/UBND-KGVX",
		"Nghị định 61/2018/NĐ-CP":               "61/2018/NĐ-CP",
		"ngày 16/7/2021, 1.234 người":           "",
	} {
		got := ""
		for _, hit := range symbol.All(source.New(in)) {
			got += hit.Text()
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", in, got, want)
		}
	}
}

// The type a symbol says is one that goes by its abbreviation, for each type a side of the two has one for.
func TestKindOf(t *testing.T) {
	for _, k := range symbol.Known {
		for text, side := range map[string]bool{"Số 5-" + k.Abbr + "/ĐU\n": k.Party, "Số: 5/" + k.Abbr + "-UBND\n": k.State} {
			hits := symbol.All(source.New(text))
			if !side {
				continue
			}
			if len(hits) != 1 {
				t.Errorf("%q: got %d symbols", text, len(hits))
				continue
			}
			if got, ok := symbol.KindOf(hits[0].Symbol); !ok || got.Abbr != k.Abbr {
				t.Errorf("%q: got %q, want %q", text, got.Abbr, k.Abbr)
			}
		}
	}
}
