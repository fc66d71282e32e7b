package intake_test

import (
	"slices"
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/intake/doctext"
	"sotruc/intake/doubt"
	"sotruc/model"
)

const packetPaper = `UBND TỈNH BÌNH HÀ	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ Y TẾ	Độc lập - Tự do - Hạnh phúc
Số: 125/SYT-NVY	Bình Hà, ngày 03 tháng 8 năm 2026
V/v lấy mẫu xét nghiệm
Kính gửi: Ủy ban nhân dân các phường.
Sở Y tế đề nghị các phường:
1. Lập danh sách người cần lấy mẫu.
Nơi nhận:	KT. GIÁM ĐỐC
- Như trên;	PHÓ GIÁM ĐỐC
- Lưu VT.	Lê Thị Mận
`

// same is a packet that says what the paper says.
func same() doctext.Packet {
	return doctext.Packet{
		Symbol: "125/SYT-NVY", KindName: "Công văn", Issuer: "Sở Y tế tỉnh Bình Hà", Place: "Bình Hà", Date: "2026-08-03",
		Subject: "Về việc lấy mẫu xét nghiệm", Signer: "Lê Thị Mận", Competence: "KT. GIÁM ĐỐC", Position: "Phó Giám đốc", Priority: "0",
	}
}

func readPacket(t *testing.T, text string, p doctext.Packet) intake.Proposal {
	t.Helper()
	got, err := intake.Read(doctext.Doc{Text: text, Format: doctext.FormatEdXML, Packet: &p, TextOf: "a.docx"})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// doubts lists the doubts of a proposal as field: code: text.
func doubts(p intake.Proposal) []string {
	var list []string
	for _, d := range p.Doubts {
		list = append(list, d.Field+": "+string(d.Code)+": "+d.Text)
	}
	return list
}

func TestPacketThatAgreesChangesNothing(t *testing.T) {
	want := intake.Parse(packetPaper)
	got := readPacket(t, packetPaper, same())
	if g, w := string(look(got).bytes()), string(look(want).bytes()); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
}

func TestPacketThatDiffers(t *testing.T) {
	p := same()
	p.Symbol, p.Date, p.Subject, p.Place = "126/SYT-NVY", "2026-08-04", "về việc tiêm chủng", "Cầu Gỗ"
	p.Signer, p.Position, p.Issuer, p.KindName = "Trần Văn Bền", "GIÁM ĐỐC SỞ", "Sở Nội vụ tỉnh Bình Hà", "Thông báo"
	p.Recipients = []string{"UBND các phường", "Trạm Y tế Bến Đá"}
	got := readPacket(t, packetPaper, p)
	d := got.Directive
	if d.Symbol != "126/SYT-NVY" || d.DocNumber != 126 || d.IssuedOn.String() != "2026-08-04" || d.Subject != "về việc tiêm chủng" || d.Place != "Cầu Gỗ" ||
		d.Signer != "Trần Văn Bền" || d.Issuer != "Sở Nội vụ tỉnh Bình Hà" || d.Kind != "TB" || d.KindName != "Thông báo" {
		t.Errorf("got %+v", d)
	}
	if want := []string{"Ủy ban nhân dân các phường", "Trạm Y tế Bến Đá"}; !slices.Equal(d.Recipients, want) {
		t.Errorf("recipients %q, want %q", d.Recipients, want)
	}
	for _, want := range []string{
		"symbol: differs: 125/SYT-NVY", "issued_on: differs: 03/08/2026", "subject: differs: lấy mẫu xét nghiệm", "place: differs: Bình Hà",
		"signer: differs: Lê Thị Mận", "issuer: differs: Sở Y tế tỉnh Bình Hà", "kind: differs: Công văn",
	} {
		if !slices.Contains(doubts(got), want) {
			t.Errorf("no doubt %q among %q", want, doubts(got))
		}
	}
	for _, found := range got.Doubts {
		if found.Field == doubt.FieldIssuedOn && d.Text[found.Start:found.End] != "ngày 03 tháng 8 năm 2026" {
			t.Errorf("the doubt points at %q", d.Text[found.Start:found.End])
		}
	}
	for _, s := range got.Spans {
		if s.Field == doubt.FieldSymbol || s.Field == doubt.FieldSubject {
			t.Errorf("%s is said to be read from %q", s.Field, d.Text[s.Start:s.End])
		}
	}
}

// What only the packet says is taken without a doubt, and none is left that it is missing.
func TestPacketFillsWhatIsMissing(t *testing.T) {
	got := readPacket(t, "Lập danh sách người cần lấy mẫu.\n", same())
	d := got.Directive
	if d.Symbol != "125/SYT-NVY" || d.Issuer != "Sở Y tế tỉnh Bình Hà" || d.Kind != "CV" && d.KindName != "Công văn" || d.Signer != "Lê Thị Mận" || d.SignerTitle != "KT. GIÁM ĐỐC, Phó Giám đốc" {
		t.Errorf("got %+v", d)
	}
	for _, doubt := range doubts(got) {
		if strings.Contains(doubt, "missing") || strings.Contains(doubt, "differs") || strings.Contains(doubt, "unknown-kind") {
			t.Errorf("doubt %q", doubt)
		}
	}
}

func TestPacketUrgency(t *testing.T) {
	flash := strings.Replace(packetPaper, "V/v", "HỎA TỐC\nV/v", 1)
	tests := []struct {
		name, text, priority string
		want                 model.Urgency
		doubt                string
	}{
		{"in words", packetPaper, "Thượng khẩn", model.UrgencyVeryUrgent, ""},
		{"the same", flash, "Hỏa tốc", model.UrgencyFlash, ""},
		{"lower than the paper", flash, "Khẩn", model.UrgencyFlash, "urgency: differs: Khẩn"},
		{"a number", packetPaper, "2", model.UrgencyNormal, "urgency: priority: 2"},
		{"zero", packetPaper, "0", model.UrgencyNormal, ""},
		{"a number, and the paper says", flash, "3", model.UrgencyFlash, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := same()
			p.Priority = tt.priority
			got := readPacket(t, tt.text, p)
			found := slices.DeleteFunc(doubts(got), func(d string) bool { return !strings.HasPrefix(d, "urgency") })
			if got.Directive.Urgency != tt.want || strings.Join(found, "") != tt.doubt {
				t.Errorf("got %s and %q", got.Directive.Urgency, found)
			}
		})
	}
}

func TestPacketDue(t *testing.T) {
	two := strings.Replace(packetPaper, "Nơi nhận", "2. Lấy mẫu trước ngày 15/8/2026.\nNơi nhận", 1)
	dated := strings.Replace(packetPaper, "lấy mẫu.\n", "lấy mẫu trước ngày 15/8/2026.\n", 1)
	tests := []struct{ name, text, due, task, doubt string }{
		{"one task without a deadline", packetPaper, "2026-08-20", "2026-08-20", ""},
		{"one task with another", dated, "2026-08-20", "2026-08-15", "deadline: due: 20/08/2026"},
		{"one task with the same", dated, "2026-08-15", "2026-08-15", ""},
		{"two tasks", two, "2026-08-20", "", "deadline: due: 20/08/2026"},
		{"two tasks, one has it", two, "2026-08-15", "", ""},
		{"no day", packetPaper, "2026-02-31", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := same()
			p.Due = tt.due
			got := readPacket(t, tt.text, p)
			if due := got.Directive.Tasks[0].Deadline.Due.String(); due != tt.task {
				t.Errorf("the first task is due %q, want %q", due, tt.task)
			}
			if found := strings.Join(doubts(got), ""); found != tt.doubt {
				t.Errorf("doubts %q, want %q", found, tt.doubt)
			}
		})
	}
}

// The book keeps a packet whole, so a mark of secrecy anywhere in it counts.
func TestSecretPacket(t *testing.T) {
	secret := doctext.Attachment{Name: "b.txt", Bytes: []byte("MẬT\nSố 1-CV/ĐU\n")}
	open := doctext.Attachment{Name: "a.txt", Bytes: []byte(packetPaper)}
	for name, doc := range map[string]doctext.Doc{
		"another attachment": {Text: packetPaper, TextOf: "a.txt", Packet: &doctext.Packet{}, Attachments: []doctext.Attachment{open, secret}},
		"the content":        {Text: packetPaper, TextOf: "a.txt", Packet: &doctext.Packet{Content: "TỐI MẬT"}},
	} {
		p, err := intake.Read(doc)
		fields := model.FieldErrors(err)
		if len(fields) != 1 || fields[0].Code != model.CodeSecret || p.Directive.Text != "" {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if _, err := intake.Read(doctext.Doc{Text: packetPaper, TextOf: "a.txt", Packet: &doctext.Packet{}, Attachments: []doctext.Attachment{open}}); err != nil {
		t.Errorf("no mark: %v", err)
	}
}

// A directive saved by Word is read like its text.
func TestReadWordFile(t *testing.T) {
	for _, name := range []string{"chi-thi.docx", "chi-thi.doc"} {
		doc, err := openFile("doctext/testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		p, err := intake.Read(doc)
		if err != nil {
			t.Fatal(err)
		}
		d := p.Directive
		if d.Symbol != "12-CT/ĐU" || d.Issuer != "Đảng ủy phường Bến Đá" || d.IssuedOn.String() != "2026-08-03" || d.Urgency != model.UrgencyFlash || d.Signer != "Trần Văn Bền" {
			t.Errorf("%s: got %+v", name, d)
		}
		if len(d.Tasks) != 2 || len(d.Tasks[0].Tasks) != 2 || d.Tasks[0].Tasks[1].Ordinal != "b)" || d.Tasks[0].Tasks[0].Deadline.Due.String() != "2026-08-15" {
			t.Errorf("%s: tasks %+v", name, d.Tasks)
		}
	}
}
