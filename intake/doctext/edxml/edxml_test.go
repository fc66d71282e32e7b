package edxml

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

const header = `<edXML:MessageHeader>
<edXML:From><edXML:OrganId>H99.01</edXML:OrganId><edXML:OrganizationInCharge>UBND tỉnh Bình Hà</edXML:OrganizationInCharge><edXML:OrganName>Sở Y tế tỉnh Bình Hà</edXML:OrganName></edXML:From>
<edXML:To><edXML:OrganName>UBND phường Bến Đá</edXML:OrganName></edXML:To><edXML:To><edXML:OrganName>UBND phường Cầu Gỗ</edXML:OrganName></edXML:To><edXML:To><edXML:OrganName>UBND phường Bến Đá</edXML:OrganName></edXML:To>
<edXML:Code><edXML:CodeNumber>125</edXML:CodeNumber><edXML:CodeNotation>SYT-NVY</edXML:CodeNotation></edXML:Code>
<edXML:PromulgationInfo><edXML:Place>Bình Hà</edXML:Place><edXML:PromulgationDate>2026/08/03</edXML:PromulgationDate></edXML:PromulgationInfo>
<edXML:DocumentType><edXML:Type>18</edXML:Type><edXML:TypeName>Công văn</edXML:TypeName></edXML:DocumentType>
<edXML:Subject>về việc
  lấy mẫu xét nghiệm</edXML:Subject><edXML:Content>Một.
Hai.</edXML:Content>
<edXML:SignerInfo><edXML:Competence>KT. GIÁM ĐỐC</edXML:Competence><edXML:Position>PHÓ GIÁM ĐỐC</edXML:Position><edXML:FullName>Lê Thị Mận</edXML:FullName></edXML:SignerInfo>
<edXML:DueDate>2026/08/20</edXML:DueDate><edXML:ToPlaces><edXML:Place>Như trên</edXML:Place><edXML:Place>Lưu VT</edXML:Place></edXML:ToPlaces>
<edXML:OtherInfo><edXML:Priority>1</edXML:Priority><edXML:PageAmount>2</edXML:PageAmount></edXML:OtherInfo><edXML:SteeringType>1</edXML:SteeringType>
</edXML:MessageHeader>`

// packet puts a header, references and attachments into an envelope.
func packet(header, references, attachments string) string {
	return `<?xml version="1.0" encoding="utf-8"?><edXML:edXML xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLEnvelope><edXML:edXMLHeader>` + header +
		`</edXML:edXMLHeader><edXML:edXMLBody><edXML:edXMLManifest>` + references + `</edXML:edXMLManifest></edXML:edXMLBody></edXML:edXMLEnvelope>` +
		attachments + `</edXML:edXML>`
}

// attached is an attachment with its payload encoded.
func attached(id, name string, content []byte) string {
	return `<AttachmentEncoded><Attachment><ContentType>application/octet-stream</ContentType><ContentId>` + id + `</ContentId><ContentTransferEncoded>` +
		base64.StdEncoding.EncodeToString(content) + `</ContentTransferEncoded><AttachmentName>` + name + `</AttachmentName></Attachment></AttachmentEncoded>`
}

// zipped packs files: name, content, name, content …
func zipped(t testing.TB, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		f, err := w.Create(files[i])
		if err == nil {
			_, err = io.WriteString(f, files[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestHeader(t *testing.T) {
	want := Packet{
		Symbol: "125/SYT-NVY", Number: "125", Notation: "SYT-NVY", OrganID: "H99.01", Issuer: "Sở Y tế tỉnh Bình Hà", InCharge: "UBND tỉnh Bình Hà",
		Place: "Bình Hà", Date: "2026-08-03", Type: "18", KindName: "Công văn", Subject: "về việc lấy mẫu xét nghiệm", Content: "Một.\nHai.",
		Signer: "Lê Thị Mận", Competence: "KT. GIÁM ĐỐC", Position: "PHÓ GIÁM ĐỐC", Due: "2026-08-20",
		Recipients: []string{"UBND phường Bến Đá", "UBND phường Cầu Gỗ"}, Places: []string{"Như trên", "Lưu VT"}, Priority: "1", Steering: "1", Pages: 2,
	}
	prefixed := packet(header, "", "")
	plain := strings.NewReplacer("edXML:edXML ", "edXML ", "xmlns:edXML=", "xmlns=", "<edXML:", "<", "</edXML:", "</").Replace(prefixed)
	for name, text := range map[string]string{
		"prefix": prefixed, "default namespace": plain, "an older root": strings.ReplaceAll(prefixed, "edXMLEnvelope", "EdXMLEnvelope"),
		"no declaration": strings.TrimPrefix(prefixed, `<?xml version="1.0" encoding="utf-8"?>`),
	} {
		got, err := Read([]byte(text))
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %+v, %v, want %+v", name, got, err, want)
		}
	}
}

func TestSymbol(t *testing.T) {
	tests := []struct{ number, notation, want string }{
		{"125", "SYT-NVY", "125/SYT-NVY"},
		{"12", "CV/TU", "12-CV/TU"},
		{"12", "-CV/TU", "12-CV/TU"},
		{"12", "/UBND", "12/UBND"},
		{"30", "2020/NĐ-CP", "30/2020/NĐ-CP"},
		{"12-CV/TU", "", "12-CV/TU"},
		{"12-CV/TU", "CV/TU", "12-CV/TU"},
		{"12", "12/UBND", "12/UBND"},
		{"", "UBND", ""},
	}
	for _, tt := range tests {
		if got := symbol(tt.number, tt.notation); got != tt.want {
			t.Errorf("%q and %q give %q, want %q", tt.number, tt.notation, got, tt.want)
		}
	}
}

func TestDocumentIDFillsWhatIsMissing(t *testing.T) {
	id := func(more string) Packet {
		p, err := Read([]byte(packet(`<MessageHeader><Subject>a</Subject><DocumentId>H1, 2026/08/03 ,12/UBND-VX</DocumentId>`+more+`</MessageHeader>`, "", "")))
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	if p := id(""); p.OrganID != "H1" || p.Date != "2026-08-03" || p.Symbol != "12/UBND-VX" {
		t.Errorf("got %+v", p)
	}
	if p := id("<Code><CodeNumber>7</CodeNumber><CodeNotation>A</CodeNotation></Code>"); p.Symbol != "7/A" {
		t.Errorf("got %+v", p)
	}
}

func TestDay(t *testing.T) {
	for in, want := range map[string]string{
		"2026/08/03": "2026-08-03", "2026-8-3": "2026-08-03", "03/08/2026": "2026-08-03", "2026/08/03 10:20:30": "2026-08-03",
		"2026-08-03T10:20:30": "2026-08-03", "": "", "2026/13/01": "", "mai": "", "2026/08": "", "1/2/3": "", "99999/1/1": "",
	} {
		if got := day(in); got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
}

func TestAttachments(t *testing.T) {
	word := zipped(t, "[Content_Types].xml", "<x/>", "word/document.xml", "<x/>")
	reference := `<Reference href="cid:A1"><ContentType>text/plain</ContentType><AttachmentName>cong-van.txt</AttachmentName><Description>Văn bản</Description></Reference>`
	tests := []struct {
		name, references, attachments string
		want                          []Attachment
	}{
		{"as it is", "", attached("A1", "công văn.txt", []byte("chữ")), []Attachment{{"công văn.txt", "application/octet-stream", "", []byte("chữ")}}},
		{"line ends and no padding", "", `<AttachmentEncoded><Attachment><AttachmentName>a</AttachmentName><ContentTransferEncoded> YQ
 </ContentTransferEncoded></Attachment></AttachmentEncoded>`, []Attachment{{"a", "", "", []byte("a")}}},
		{"directly in the attachment", "", `<AttachmentEncoded><Attachment ContentId="x" AttachmentName="a.txt">YQ==</Attachment></AttachmentEncoded>`, []Attachment{{"a.txt", "", "", []byte("a")}}},
		{"in a zip", "", attached("A1", "goi.zip", zipped(t, "muc/", "", "muc/a.txt", "một", "b.txt", "hai")), []Attachment{{"a.txt", "", "", []byte("một")}, {"b.txt", "", "", []byte("hai")}}},
		{"Word file", "", attached("A1", "a.docx", word), []Attachment{{"a.docx", "application/octet-stream", "", word}}},
		{"Word file in a zip", "", attached("A1", "a.zip", zipped(t, "a.docx", string(word))), []Attachment{{"a.docx", "", "", word}}},
		{"named by the manifest", reference, attached("cid:a1", "", []byte("a")), []Attachment{{"cong-van.txt", "application/octet-stream", "Văn bản", []byte("a")}}},
		{"without a name", "", attached("1", "", []byte("a")) + attached("2", "../..", []byte("b")), []Attachment{{"tep-1", "application/octet-stream", "", []byte("a")}, {"tep-2", "application/octet-stream", "", []byte("b")}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Read([]byte(packet(header, tt.references, tt.attachments)))
			if err != nil || !reflect.DeepEqual(got.Attachments, tt.want) {
				t.Errorf("got %q, %v, want %q", got.Attachments, err, tt.want)
			}
		})
	}
}

func TestFileName(t *testing.T) {
	for in, want := range map[string]string{
		"công văn.docx": "công văn.docx", "../../etc/passwd": "passwd", `C:\a\b.txt`: "b.txt", "a\x1b[2Jb\n.txt": "ab .txt", `a<b>:"|?*.txt`: "ab.txt",
		"..": "", " . ": "", "": "", strings.Repeat("ữ", 500) + ".docx": strings.Repeat("ữ", 40) + ".docx",
	} {
		if got := fileName(in); got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
}

func TestFileNameIsFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := fileName(rapid.String().Draw(t, "name"))
		if strings.ContainsAny(name, `/\<>:"|?*`) || strings.IndexFunc(name, unicode.IsControl) >= 0 || len(name) > longestName+10 || name == "." || name == ".." {
			t.Fatalf("%q", name)
		}
	})
}

func TestRefuses(t *testing.T) {
	zeros := zipped(t, "a", string(make([]byte, maxUnpacked/2)))
	many := strings.Repeat(attached("1", "a", []byte("a")), maxAttachments+1)
	tests := []struct {
		name, in string
		want     error
	}{
		{"type declaration", `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>` + packet(header, "", ""), ErrDTD},
		{"entity", packet("<MessageHeader><Subject>&b;</Subject></MessageHeader>", "", ""), errDamaged},
		{"cut", packet(header, "", "")[:1000], errDamaged},
		{"crossed ends", "<edXML><a><b></a></b></edXML>", errDamaged},
		{"too deep", strings.Repeat("<a>", maxDepth+1), ErrTooLarge},
		{"too many nodes", "<edXML>" + strings.Repeat("<a/>", maxNodes), ErrTooLarge},
		{"too many attachments", packet(header, "", many), ErrTooLarge},
		{"bombs", packet(header, "", strings.Repeat(attached("1", "a", zeros), 3)), ErrTooLarge},
		{"no base64", packet(header, "", `<AttachmentEncoded><Attachment><ContentTransferEncoded>!!</ContentTransferEncoded></Attachment></AttachmentEncoded>`), errDamaged},
		{"status", packet(`<MessageHeader><From><OrganId>1</OrganId></From></MessageHeader><Status><StatusCode>03</StatusCode><Description>Đã tiếp nhận</Description></Status>`, "", ""), ErrStatus},
		{"status without a header", packet(`<Status><StatusCode>03</StatusCode></Status>`, "", ""), ErrStatus},
		{"nothing said", packet(`<MessageHeader><From><OrganId>1</OrganId></From></MessageHeader>`, "", ""), ErrStatus},
		{"another file", `<?xml version="1.0"?><edxml/>`, errDamaged},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := Read([]byte(tt.in)); !errors.Is(err, tt.want) {
				t.Errorf("got %v, want %v", err, tt.want)
			}
		})
	}
}

// Whatever a value says, it comes out as one clean line.
func TestValuesAreClean(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var text bytes.Buffer
		if err := xml.EscapeText(&text, []byte(rapid.String().Draw(t, "value"))); err != nil {
			t.Fatal(err)
		}
		p, err := Read([]byte(packet("<MessageHeader><Content>x</Content><Subject>"+text.String()+"</Subject></MessageHeader>", "", "")))
		if err != nil || strings.IndexFunc(p.Subject, unicode.IsControl) >= 0 {
			t.Fatalf("%q, %v", p.Subject, err)
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(packet(header, "", attached("1", "a.txt", []byte("a")))))
	f.Add([]byte(packet(header, "", attached("1", "a.zip", zipped(f, "a", "b")))))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Read(data)
		if err != nil && !errors.Is(err, errDamaged) && !errors.Is(err, ErrTooLarge) && !errors.Is(err, ErrDTD) && !errors.Is(err, ErrStatus) {
			t.Fatalf("unknown error %v", err)
		}
		for _, a := range p.Attachments {
			if a.Name == "" || strings.ContainsAny(a.Name, `/\`) {
				t.Fatalf("name %q", a.Name)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	data := []byte(packet(header, "", attached("1", "a.txt", bytes.Repeat([]byte("chữ "), 50_000))))
	b.ReportAllocs()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Read(data); err != nil {
			b.Fatal(err)
		}
	}
}
