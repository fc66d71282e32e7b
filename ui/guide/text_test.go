package guide

import (
	"strings"
	"testing"

	"sotruc/docs"
)

// The signs of Markdown go, what stands on several lines becomes one, and the headings know where they begin.
func TestPlain(t *testing.T) {
	t.Parallel()
	page := "# Một\n\nDòng thứ nhất\ncủa **đoạn** có `phím`.\n\n![Hình](pictures/a.svg)\n\n## Hai\n\n| Việc | Phím |\n|---|---|\n| mở | `Enter` |\n\n- mục *nghiêng*\n  còn tiếp\n- [nối](x.md)\n\n```\nsotruc  today\n```\n"
	text, sections := plain(page)
	want := "══ Một\n\nDòng thứ nhất của đoạn có phím.\n\n═ Hai\n\n  Việc Phím\n  mở Enter\n\n- mục nghiêng còn tiếp\n- nối\n\n    sotruc  today\n"
	if text != want {
		t.Errorf("got\n%s\nwant\n%s", text, want)
	}
	for i, title := range []string{"══ Một", "═ Hai"} {
		if i >= len(sections) || !strings.HasPrefix(text[sections[i].at:], title) {
			t.Errorf("section %d of %+v does not begin with %s", i, sections, title)
		}
	}
}

// The whole guide is read: nothing of its words is lost, and no sign of Markdown is left.
func TestTheGuideIsPlain(t *testing.T) {
	t.Parallel()
	text, sections := plain(docs.Guide)
	if len(sections) < 20 || strings.Count(docs.Guide, "\n#")+1 != len(sections) {
		t.Errorf("%d sections", len(sections))
	}
	for _, sign := range []string{"**", "](", "```", "`", "|--", "\n\n\n\n"} {
		if at := strings.Index(strings.ReplaceAll(text, "***0111", ""), sign); at >= 0 {
			t.Errorf("%q is left: %.80s", sign, text[max(at-20, 0):])
		}
	}
	left := strings.Fields(text)
	for _, word := range []string{"Unikey", "SmartScreen", "hand-over", "Excel"} {
		if !strings.Contains(strings.Join(left, " "), word) {
			t.Errorf("no %s", word)
		}
	}
}
