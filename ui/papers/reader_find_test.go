package papers

import (
	"strings"
	"testing"

	"sotruc/model/viet"
)

func TestFindWords(t *testing.T) {
	t.Parallel()
	text := "Ủy ban nhân  dân\nphường\nUỷ ban"
	folded, places := viet.FoldMap(text)
	for words, want := range map[string]string{
		"uy ban": "Ủy ban|Uỷ ban", "dan phuong": "dân\nphường", "nhan dan": "nhân  dân", "": "", "khong": "", "ban ban": "",
	} {
		var got []string
		for _, hit := range findWords(folded, places, words) {
			got = append(got, text[hit.Start:hit.End])
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q found %q, want %q", words, got, want)
		}
	}
}
