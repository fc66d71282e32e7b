package rtf_test

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/intake/doctext/rtf"
)

const enough = 1 << 20

// file puts a text behind the head every file has.
func file(text string) string {
	return `{\rtf1\ansi\ansicpg1252\uc1\deff0{\fonttbl{\f0\fnil\fcharset0 Times New Roman{\*\falt Times};}{\f1\fcharset163 Arial;}{\f2\fcharset2 Symbol;}{\f3 .VnTime;}{\f4 .VnTimeH;}{\f5 VNI-Times;}{\f6\fcharset163 .VnArial;}}` +
		`{\colortbl;\red0;}{\stylesheet{\s0 no;}}{\info{\title no}}{\*\generator no;}` + text + "}"
}

func TestText(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"paragraphs", "m\\'f4t\\par\r\n\\par hai\\pard\\plain  ba\\par", "môt\n\nhai ba\n"},
		{"no end of the last paragraph", "a", "a\n"},
		{"signs", `a\tab b\line c\~d\_e\-f\{\}\\\emdash\ldblquote\par`, "a\tb\nc\u00a0d-ef{}\\—“\n"},
		{"letters by number", `\u272\'3f\u7842?NG \uc0\u272 \uc2\u7842 ??{\uc0\u78}\u71ab\u-10179??\u-8982??\par`, "ĐẢNG ĐẢNG📪\n"},
		{"letters for programs that know none", `\u8211\endash a\u8211\~b\u272\par {c\u272}{\par d}`, "–a–bĐ\ncĐ\nd\n"},
		{"letters of Windows-1258", `\f1 \'d0\'f5\'d2n\par`, "Đơ\u0309n\n"},
		{"signs of fonts of signs", `{\f2\'b7} a\par`, "• a\n"},
		{"fonts of TCVN3 and VNI", `{\f3 \'a7\'b6ng}{\b\f3  \'f1y} {\f4\'ae\'b6ng} {\f5 \'d1a\'fbng uy\'fb} {\f6 \'ae\'f1}\par`, "Đảng ủy ĐẢNG Đảng uỷ đủ\n"},
		{"hidden, deleted, capitals", `a{\v no\v0 b}{\deleted no}{\caps \u273?\u7843?ng}{\scaps a\scaps0 b}\par`, "abĐẢNGAb\n"},
		{"fields", `{\field{\*\fldinst HYPERLINK "no"}{\fldrslt xem}} a\par`, "xem a\n"},
		{"left out", `{\pict no}{\*\unknown no{\b no}}{\footer no\par}{\object{\objdata no}{\result a}}{\*\bkmkstart no}\bin3 }}}b{\upr{no}{\*\ud{c}}}\par`, "abc\n"},
		{"lists", `{\listtext\pard\plain 1.\tab}\ls1 m\par{\listtext\f2\'b7\tab}n\par{\pntext +\tab}o{\listtext a)\tab}\par{\listtext 9.\tab}\par`, "1. m\n- n\na) o\n\n"},
		{"table", `\trowd\cellx1\pard\intbl TT\cell Vi\u7879?c\cell H\cell\row\intbl 1\cell a\par b\cell\cell\row\pard c\par`, "TT\tViệc\tH\n1\ta b\nc\n"},
		{"head in two columns", `\trowd\pard\intbl A\par *\cell B\cell\row\pard c\par`, "A\n*\nB\nc\n"},
		{"table in a cell", `\pard\intbl a\par\pard\intbl\itap2 b\nestcell{\nonesttables\par}c\nestcell{\*\nesttableprops\trowd\nestrow}\pard\intbl\cell d\cell\row\pard e\par`, "a\nb\tc\nd\ne\n"},
		{"row without end", `\pard\intbl a\cell b\cell\pard c\par`, "a\tb\nc\n"},
		{"notes", `a{\super\chftn{\footnote\pard\plain{\super\chftn} n\'f3i\par r\'f5}}b\par\pard\intbl c{\footnote d}\par\cell e\cell\row\pard f\par`, "ab\n[1] nói rõ\nc\te\n[2] d\nf\n"},
		{"text boxes", `a\par{\shp{\*\shpinst{\sp{\sn no}{\sv no}}{\shptxt\pard h\u7887?a\par t\u7889?c\par}}{\shprslt{\*\do{\dptxbxtext no}}}}b\par`, "a\nb\nhỏa\ntốc\n"},
		{"text box before all", `{\shp{\*\shpinst{\shptxt x\par}}}b\par`, "x\nb\n"},
		{"header of the first page", `\titlepg{\headerf A\par S\u7889? 1\par}{\header no\par no\par}a\par`, "A\nSố 1\na\n"},
		{"header of every page", `{\header A\par S\u7889? 1-CV\par}{\headerl no\par S\u7889? 1\par}a\par`, "A\nSố 1-CV\na\n"},
		{"number of every page", `{\header 2\par}a\par`, "a\n"},
		{"ends of old programs", "a\\\nb\\\r\nc", "a\nb\nc\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := rtf.Read([]byte(file(tt.text)), enough)
			if err != nil || got != tt.want {
				t.Errorf("got %q, %v, want %q", got, err, tt.want)
			}
		})
	}
}

func TestCodePages(t *testing.T) {
	for in, want := range map[string]string{
		`{\rtf1\ansi\ansicpg1258 \'d0\'f5}`: "Đơ\n", `{\rtf1\ansi\ansicpg65001 \'c4\'90` + "ả}": "Đả\n", `{\rtf1\mac caf\'e9}`: "café\n", `{\rtf1 \f9 a}  behind`: "a\n",
	} {
		if got, err := rtf.Read([]byte(in), enough); err != nil || got != want {
			t.Errorf("got %q, %v of %s", got, err, in)
		}
	}
}

func TestRefuses(t *testing.T) {
	for name, data := range map[string]string{
		"nothing": "", "no file": "text", "cut": file(`a\par`)[:250], "cut in a sign": `{\rtf1 \'a`, "cut behind a backslash": `{\rtf1 \`, "cut in bytes": `{\rtf1 \bin99999999999999999999 a}`, "no digits": `{\rtf1 \'zz}`,
	} {
		if text, err := rtf.Read([]byte(data), enough); err == nil || errors.Is(err, rtf.ErrTooLarge) {
			t.Errorf("%s: %q, %v", name, text, err)
		}
	}
	for name, text := range map[string]string{
		"deep": strings.Repeat("{", 1000), "much text": strings.Repeat("a", 2*enough), "many lines": strings.Repeat(`\par `, enough), "much beside": strings.Repeat(`{\shptxt `+strings.Repeat("a", 1000)+`}`, 2000),
		"long head": `\titlepg{\headerf a\par ` + strings.Repeat("a", enough-100) + "}" + strings.Repeat("b", 1000),
	} {
		if text, err := rtf.Read([]byte(file(text)), enough); !errors.Is(err, rtf.ErrTooLarge) || text != "" {
			t.Errorf("%s: %d bytes, %v", name, len(text), err)
		}
	}
	for name, text := range map[string]string{
		"deep tables": strings.Repeat(`\intbl\itap99999 \nestcell`, 10_000), "fonts": `{\fonttbl` + strings.Repeat(`\f1\f2\f3`, 10_000) + "}", "rows": strings.Repeat(`\row\nestrow`, 10_000),
	} {
		if text, err := rtf.Read([]byte(file(text+`\pard\par a`)), enough); err != nil || len(text) > 1000 {
			t.Errorf("%s: %d bytes, %v", name, len(text), err)
		}
	}
}

// Whatever stands around them, no words that can be seen are lost and none come twice, and a file that is cut anywhere gives none.
func TestNothingIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var text strings.Builder
		var want []string
		open := 0
		for range rapid.IntRange(0, 60).Draw(t, "pieces") {
			piece := rapid.SampledFrom([]string{"{", "}", `\par `, `\pard `, `\intbl `, `\itap2 `, `\cell `, `\nestcell `, `\row `, `\nestrow `, `\b `, `\f5 `, `\line `, `\page `, `\trowd `}).Draw(t, "piece")
			switch {
			case piece == "{":
				open++
			case piece == "}" && open == 0:
				continue
			case piece == "}":
				open--
			}
			text.WriteString(piece)
			if word := rapid.StringMatching("[b-df-hj-np-t]{0,5}").Draw(t, "word"); word != "" {
				want = append(want, word)
				text.WriteString(" " + word + " ")
			}
		}
		whole := file(text.String() + strings.Repeat("}", open))
		got, err := rtf.Read([]byte(whole), enough)
		if err != nil || strings.Join(strings.Fields(got), " ") != strings.Join(want, " ") {
			t.Fatalf("got %q, %v of %s", got, err, whole)
		}
		if got, err = rtf.Read([]byte(whole[:rapid.IntRange(0, len(whole)-1).Draw(t, "cut")]), enough); err == nil {
			t.Fatalf("got %q of a file that was cut", got)
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(file(`\trowd\intbl a\cell b\cell\row{\listtext 1.\tab}\u272?{\footnote c}{\shptxt d}{\headerf e\par f}\titlepg\itap2\nestcell\nestrow`)))
	f.Add([]byte(file(`{\f3\'a7}{\upr{a}{\*\ud b}}\bin3 abc\uc2\u-10179??\v\deleted\caps`)))
	f.Fuzz(func(t *testing.T, data []byte) {
		if text, err := rtf.Read(data, 1<<16); err != nil && text != "" || len(text) > 1<<16 {
			t.Errorf("%d bytes, %v", len(text), err)
		}
	})
}
