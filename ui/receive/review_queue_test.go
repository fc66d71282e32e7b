package receive_test

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/intake/doctext"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// packetReview is the review of a paper that came with other files in an exchange packet.
func packetReview(others ...doctext.Attachment) scene.Review {
	return scene.Review{
		Proposal: paperProposal(), TextOf: "1.txt", Attached: append([]doctext.Attachment{{Name: "1.txt", Bytes: []byte(paperText)}}, others...),
	}
}

func TestReviewReadsTheFilesOfAPacket(t *testing.T) {
	t.Parallel()
	p := packetReview(
		doctext.Attachment{Name: "2.txt", Bytes: []byte(strings.ReplaceAll(paperText, "961-CV/QU", "962-CV/QU"))},
		doctext.Attachment{Name: "ảnh.png", Bytes: []byte("\x89PNG\r\n\x1a\n\x00\x00\x00")},
	)
	p.Proposal.Directive.File.Name = "gói.edxml"
	d := drive.Start(t, 140).Visit(p).Field("Chức vụ")
	back := func() { // the review of the packet is as it was left
		t.Helper()
		at(t, d, reviewPath)
		onField(t, d.See("961-CV/QU"), "Chức vụ")
	}
	d.Press("ctrl+t").See("Tệp trong gói liên thông", "1.txt", "đang xem", "Đọc lần lượt cả 3 tệp").Press("down", "enter").See("962-CV/QU")
	saveReview(d)
	d.See("Đã vào sổ số").Press("esc")
	back()
	d.Press("ctrl+t", "down", "down", "enter").See("! ", "ảnh.png")
	d.Press("ctrl+t", "down", "down", "down", "enter").See("Xem lại 1/3").Press("ctrl+g")
	d.See("bỏ qua: 1", "2.txt", "Không đọc được: 1", "ảnh.png", "Để lại: 1").Press("esc")
	back()
}

// putPacket puts an exchange packet of the papers 961 and 962 into a folder, as goi.edxml.
func putPacket(t *testing.T, folder string) {
	t.Helper()
	var files strings.Builder
	for _, n := range []string{"961", "962"} {
		text := base64.StdEncoding.EncodeToString([]byte(strings.ReplaceAll(paperText, "961-CV/QU", n+"-CV/QU")))
		files.WriteString("<AttachmentEncoded><Attachment><AttachmentName>" + n + ".txt</AttachmentName><ContentTransferEncoded>" + text +
			"</ContentTransferEncoded></Attachment></AttachmentEncoded>")
	}
	data := `<?xml version="1.0"?><edXML><edXMLHeader><MessageHeader><Subject>x</Subject></MessageHeader></edXMLHeader>` + files.String() + `</edXML>`
	if err := os.WriteFile(filepath.Join(folder, "goi.edxml"), []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestImportOfAPacketKeepsItsFiles(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	putPacket(t, paperFolder(t, d))
	openImport(d).Write("goi").Press("enter").See("961-CV/QU")
	d.Press("ctrl+t").See("961.txt", "đang xem", "962.txt").Press("down", "enter").See("962-CV/QU")
}

func TestReviewAttachedLooks(t *testing.T) {
	t.Parallel()
	drive.Pictures(t, 140, func(_ *testing.T, d *drive.Driver) {
		d.Visit(packetReview(doctext.Attachment{Name: "Phụ lục 2.docx", Bytes: make([]byte, 20_000)})).Press("ctrl+t")
	})
}

// The list below stands on the paper that came in.
func TestSavedPaperHasTheCursor(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140).Press("2", "end").Visit(scene.Review{Proposal: paperProposal()})
	saveReview(d)
	if row := d.Press("esc").Current(); !strings.Contains(row, "961-CV/QU") {
		t.Errorf("the cursor is on %q:\n%s", row, d.Screen())
	}
}

// What a folder's reading puts off waits in the book, and is looked at from there.
func TestWhatIsPutOffWaits(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	folder := paperFolder(t, d)
	for _, n := range []string{"961", "962"} {
		if err := os.WriteFile(filepath.Join(folder, "bo-"+n+".txt"), []byte(strings.ReplaceAll(paperText, "961-CV/QU", n+"-CV/QU")), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	openImport(d).Write("bo-9").Press("f7").See("Xem lại 1/2", "961-CV/QU").Press("ctrl+g").See("Xem lại 2/2", "Đã để vào danh sách chờ xem")
	d.Press("ctrl+g").See("Để lại: 2")
	d.Press("esc", "1").See("2", "văn bản chờ xem").Press("2", "w").See("961.txt", "962.txt")
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	d.Later(3).Press("enter").See("Xem lại 1/2", "961-CV/QU", "Đến lúc *        16/08/2021").Press("ctrl+g").See("Xem lại 2/2", "962-CV/QU")
	saveReview(d)
	d.See("Đã vào sổ: 1", "Để lại: 1").Press("esc").See("961.txt")
	if d.Shows("962.txt") {
		t.Error("what has its number waits")
	}
	d.Press("d")
	d.See("Đã bỏ 1 văn bản chờ xem", "Không có văn bản nào chờ xem").Press("u").See("961.txt")
}
