package webpage_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"pgregory.net/rapid"

	"sotruc/intake/doctext/webpage"
)

const enough = 1 << 20

func TestText(t *testing.T) {
	tests := []struct{ name, page, want string }{
		{"paragraphs", "<p>một</p><p>hai\n  dòng</p>ba<div>bốn</div>", "một\nhai dòng\nba\nbốn\n"},
		{"ends left out", "<p>một<p>hai<ul><li>ba<li>bốn</ul>năm", "một\nhai\n- ba\n- bốn\nnăm\n"},
		{"line breaks", "một<br>hai<br/><br>ba<br>", "một\nhai\n\nba\n"},
		{"empty paragraphs of word processors", "<p>một</p><p>&nbsp;</p><p><br></p><p></p><p>hai<o:p></o:p></p>", "một\n\n\nhai\n"},
		{"runs", "<p>S<b>ố </b> <span lang=VI>12</span>-CV/Đ<i>U</i></p>", "Số 12-CV/ĐU\n"},
		{"tabs of LibreOffice", "<p>TT\tTên\n\t\tviệc\t</p>", "TT\tTên việc\n"},
		{"tabs of Word", "<p>TT<span style='mso-tab-count:1'>&nbsp;&nbsp; </span>Tên</p>", "TT\tTên\n"},
		{"entities", "<p>&ldquo;T&#432;&#x1a1;ng&rdquo; &lt;3 &amp; &eacute;&#150;&khong;</p>", "“Tương” <3 & é–&khong;\n"},
		{"as it stands", "<pre>a  b\n c</pre><p>d  e</p>", "a  b\n c\nd e\n"},
		{"not shown", "<head><title>no</title><style>p{}</style><script>no</script></head><body><noscript>no</noscript><!-- no --><p>a</p><del>no</del>", "a\n"},
		{"head without end", "<head><meta charset=utf-8><body><p>a", "a\n"},
		{"hidden", "<p style='display:none'>no<b>no</b><p>a<span style='mso-hide:all'>no</span><span hidden>no</span><div style='display: none'><div>no</div>no</div>b", "a\nb\n"},
		{"beside the text of Word", "<!--[if gte mso 9]><xml><w:View>no</w:View></xml><![endif]--><xml><o:x>no</o:x></xml><div style='mso-element:header'><p>no</p></div><p>a</p>", "a\n"},
		{"lists", "<ol><li>a<li><p>b</p><ol type=a start=3><li>c</ol><li value=7>d</ol><ul><li>e</ul><ol style='list-style-type:upper-roman'><li>f</ol><ul style='list-style:none'><li>g</ul>", "1. a\n2. b\nc) c\n7. d\n- e\nI. f\ng\n"},
		{"item without text", "<ol><li></li><li>b</li></ol><p>c</p><ul><li></ul>d", "2. b\nc\nd\n"},
		{
			"lists of Word", "<p><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>một</p>" +
				"<p><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp; </span></span></span><![endif]>hai</p>", "1. một\n- hai\n",
		},
		{"line break and layout", "<p>a<br/>\n\n\t b</p>", "a\nb\n"},
		{"notes of Word", `<p>a<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>.</p><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> b</p>`, "a.\n[1] b\n"},
		{"notes of LibreOffice", `<p>a<a href="#sdfootnote1sym"><sup>1</sup></a>.</p><p><a href="#sdfootnote1anc">1</a>b <a href="#x">c</a></p>`, "a.\n[1] b c\n"},
		{"cells over rows", "<table><tr><td>TT<td>A<td>B<tr><td rowspan=2>1<td>a<td rowspan=3>b<tr><td>c<tr><td>2<td>d<tr><td>3<td>e<td>f</table>", "TT\tA\tB\n1\ta\tb\n\tc\n2\td\n3\te\tf\n"},
		{"cells over rows and columns", "<table><tr><td rowspan=2>1<td colspan=2 rowspan=2>a<td>b<tr><td>c<tr><td>2<td>d<td>e<td rowspan=9999999999>f</table>", "1\ta\tb\n\t\tc\n2\td\te\tf\n"},
		{"table", "<table><tr><th>TT<th>Việc<th>Hạn<tr><td>1<td><p>a<p>b<td></table>c", "TT\tViệc\tHạn\n1\ta b\nc\n"},
		{"table with all ends", "<table>\n<thead>\n<tr>\n<td>TT</td>\n<td/>\n<td>Hạn</td>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td>&nbsp;</td>\n<td>3</td>\n</tr>\n</tbody></table>", "TT\t\tHạn\n1\t\t3\n"},
		{"head in two columns", "<table><tr><td><p>ĐẢNG ỦY<p>*<p>Số 1<td><p>ĐẢNG CỘNG SẢN<p>ngày 1</table>", "ĐẢNG ỦY\n*\nSố 1\nĐẢNG CỘNG SẢN\nngày 1\n"},
		{"table in a cell", "<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table>", "a\nb\tc\nd\n"},
		{"ends of nothing", "</td></p></table></ol>a</b></html>b", "a\nb\n"},
		{"tag cut", "<p>a</p><p cla", "a\n"},
		{"font of TCVN3", `<p><font face=".VnTime">§¶ng ñy</font> a <span style="font-family:.VnTimeH,serif">®¶ng</span>`, "Đảng ủy a ĐẢNG\n"},
		{"capitals", `<p style="text-transform:uppercase">đảng <b style="text-transform:none">ủy</b>`, "ĐẢNG ủy\n"},
		{"mark", "\ufeff<p>a", "a\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := webpage.Read([]byte(tt.page), enough)
			if err != nil || got != tt.want {
				t.Errorf("got %q, %v, want %q", got, err, tt.want)
			}
		})
	}
}

// What the bytes of a page mean follows from what they are, then from what it says, then from its words.
func TestCharset(t *testing.T) {
	in := func(page *charmap.Charmap, s string) string {
		data, err := page.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	const words = "Đảng ủy" // its tones are letters of their own in Windows-1258
	toned := in(charmap.Windows1258, "Đa\u0309ng u\u0309y")
	tests := []struct{ name, page, want string }{
		{"UTF-8 whatever is said", `<meta charset="windows-1252"><p>` + words, words},
		{"said", `<meta http-equiv=Content-Type content="text/html; charset=windows-1258"><p>` + toned, words},
		{"by its words", "<p>" + toned, words},
		{"Windows-1252", "<meta charset=windows-1252><p>caf\xe9 \x96", "café –"},
		{"UTF-8 that was cut", "<p>" + strings.Repeat(words, 10) + "\xe1", strings.Repeat(words, 10) + "\xe1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := webpage.Read([]byte(tt.page), enough)
			if err != nil || got != tt.want+"\n" {
				t.Errorf("got %q, %v, want %q", got, err, tt.want)
			}
		})
	}
}

const saved = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"==x\"\r\n\r\nWord saved this.\r\n\r\n" +
	"--==x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\naGFp\r\n" +
	"--==x\r\nContent-Location: file:///C:/a.htm\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset=\"utf-8\"\r\n\r\n" +
	"<p style=3D'color:red'>S=E1=BB=91 12=\r\n-CV/=C4=90U</p>\r\n--==x--\r\n"

func TestArchive(t *testing.T) {
	if !webpage.IsArchive([]byte(saved)) || webpage.IsArchive([]byte("<p>"+saved)) || webpage.IsArchive([]byte("Số 1\n\n"+saved)) {
		t.Error("an archive is known by its head")
	}
	if got, err := webpage.Read([]byte(saved), enough); err != nil || got != "Số 12-CV/ĐU\n" {
		t.Errorf("got %q, %v", got, err)
	}
	for _, cut := range []string{saved[:120], strings.Replace(saved, "text/html", "text/css", 1), strings.Replace(saved, "; boundary=\"==x\"", "", 1)} {
		if got, err := webpage.Read([]byte(cut), enough); err == nil {
			t.Errorf("got %q of %q", got, cut)
		}
	}
}

func TestIs(t *testing.T) {
	for head, want := range map[string]bool{
		"<!DOCTYPE html PUBLIC>": true, "<html xmlns:o='x'>": true, "<?xml version='1.0'?>\n<HTML>": true, "<!-- a --><meta charset=x>": true, "<table border=1>": true,
		"<p>Số 1": true, "Văn bản\n<div><p>Số 1<br>": true, "": false, "Số 1": false, "<Công văn> số 1": false, "1 < 2, a<b>c": false, "<edXML><p><p><p>": false,
		"Viết <p> và <br> là thẻ": false, "<!doctype edXML>": false,
	} {
		if got := webpage.Is([]byte(head)); got != want {
			t.Errorf("%q is a page: %t", head, got)
		}
	}
}

func TestHostilePages(t *testing.T) {
	for name, page := range map[string]string{
		"too much text": strings.Repeat("<p>chữ", enough/4), "too many lines": strings.Repeat("<br>", enough/4), "one word": strings.Repeat("a", 2*enough),
		"open paragraphs": strings.Repeat("<p>&nbsp;", enough/4),
	} {
		if got, err := webpage.Read([]byte(page), enough); !errors.Is(err, webpage.ErrTooLarge) || got != "" {
			t.Errorf("%s: %d bytes, %v", name, len(got), err)
		}
	}
	for name, page := range map[string]string{
		"deep": strings.Repeat("<div>", enough/16), "deep tables": strings.Repeat("<table><tr><td>", enough/16), "lists in lists": strings.Repeat("<ol><li>", enough/16),
		"ends": strings.Repeat("<i>", 500) + strings.Repeat("</b></td>", enough/16), "one tag": "<p " + strings.Repeat("a=b ", enough/4), "one comment": "<!--" + strings.Repeat("-", enough),
	} {
		if got, err := webpage.Read([]byte(page+"<p>a</p>"), enough); err != nil || len(got) > 1000 {
			t.Errorf("%s: %d bytes, %v", name, len(got), err)
		}
	}
}

// Whatever tags stand around them, no words that can be seen are lost and none come twice.
func TestNothingIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var page strings.Builder
		var want []string
		for range rapid.IntRange(0, 60).Draw(t, "pieces") {
			tag := rapid.SampledFrom([]string{"p", "div", "table", "tr", "td", "th", "tbody", "b", "span", "font", "br", "center", "h1", "blockquote", "o:p"}).Draw(t, "tag")
			page.WriteString(rapid.SampledFrom([]string{"<", "</", "<"}).Draw(t, "kind") + tag + ">")
			if word := rapid.StringMatching("[a-z]{0,5}").Draw(t, "word"); word != "" {
				want = append(want, word)
				page.WriteString(" " + word + " ")
			}
		}
		got, err := webpage.Read([]byte(page.String()), enough)
		if err != nil || strings.Join(strings.Fields(got), " ") != strings.Join(want, " ") {
			t.Fatalf("got %q, %v of %s", got, err, page.String())
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("<table><tr><td>a<td><p>b</table><ol><li>c<pre>d"))
	f.Add([]byte("<meta charset=windows-1258><p style='display:none'>\xd0\xf5 <font face='.VnTime'>§"))
	f.Add([]byte(saved))
	f.Fuzz(func(t *testing.T, data []byte) {
		text, err := webpage.Read(data, 1<<16)
		if err == nil && (len(text) > 1<<16 || utf8.Valid(data) && !webpage.IsArchive(data) && !utf8.ValidString(text)) {
			t.Errorf("%q", text)
		}
	})
}
