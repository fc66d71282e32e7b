package report_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/report"
)

// looks reads the files of a report with the libraries of Python, as they are named on its command line, and says what it found wrong.
const looks = `
import email, email.policy, io, json, sys, xml.dom.minidom, zipfile
def package(name, content):
    with zipfile.ZipFile(io.BytesIO(content)) as z:
        assert z.testzip() is None, name
        for part in z.namelist():
            if part.endswith((".xml", ".rels")):
                xml.dom.minidom.parseString(z.read(part))
made = {name.rsplit("/", 1)[-1]: open(name, "rb").read() for name in sys.argv[1:]}
for name, content in made.items():
    if name.endswith((".docx", ".xlsx")):
        package(name, content)
    if name.endswith(".json"):
        assert json.loads(content)["schema"] == "sotruc.report/1"
    if name.endswith(".eml"):
        m = email.message_from_bytes(content, policy=email.policy.default)
        assert not m.defects, m.defects
        assert m["X-Unsent"] == "1" and m["To"].addresses[0].addr_spec == "vanphong@example.vn", m.items()
        assert m["Subject"] == "Báo cáo số 05-BC/ĐU, từ ngày 16/8 đến ngày 22/8/2021, Đảng ủy phường Hòa Minh", m["Subject"]
        assert not m["Subject"].defects and not m["Message-ID"].defects and not m["Date"].defects
        text = m.get_body().get_content().replace("\r\n", "\n")
        assert text == made[name[:-4] + ".tin-nhan.txt"].decode(), text
        brought = {a.get_filename(): a.get_content() for a in m.iter_attachments()}
        brought = {n: c if isinstance(c, bytes) else c.encode() for n, c in brought.items()}
        assert brought == {n: c for n, c in made.items() if not n.endswith((".eml", ".tin-nhan.txt"))}, brought.keys()
print(len(made))
`

// putSample puts the files of the sample, in all formats, into a folder, and gives their paths.
func putSample(t *testing.T) []string {
	t.Helper()
	d := followed(t, 11)
	d.Mail, d.Report.IssuedAt = []string{"vanphong@example.vn"}, d.Report.MadeAt
	files, err := report.Files(d, report.Formats())
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	paths := make([]string, len(files))
	for i, f := range files {
		paths[i] = filepath.Join(dir, f.Name)
		if err := os.WriteFile(paths[i], f.Bytes, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return paths
}

// Another program reads every file, and takes from the mail what was put into it.
func TestPythonReadsTheFiles(t *testing.T) {
	t.Parallel()
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no Python here")
	}
	cmd := exec.CommandContext(t.Context(), python, append([]string{"-c", looks}, putSample(t)...)...)
	cmd.Env = append(os.Environ(), "PYTHONUTF8=1")
	if out, err := cmd.CombinedOutput(); err != nil || strings.TrimSpace(string(out)) != "8" {
		t.Errorf("%v: %s", err, out)
	}
}

// Another program reads the text of the .pdf: every letter of it, in the order it is read.
func TestPopplerReadsThePDF(t *testing.T) {
	t.Parallel()
	read, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("no poppler here")
	}
	d := sample(t)
	d.Report.Narrative = []model.Section{
		{Key: "difficulties", Text: "Ắ ằ ẳ ẵ ặ ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ ứ ừ ử ữ ự ý ỳ ỷ ỹ ỵ Đ đ “ngoặc” – … 😀"},
		{Key: "results", Text: strings.Repeat("Tuyên truyền, vận động nhân dân thực hiện cách ly y tế tại nhà. ", 12000)},
	}
	d.Report.Late[0].Text = "Đầu việc " + strings.Repeat("rà soát danh sách hộ gia đình ", 600) + "cuối việc"
	path := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(path, render(t, d, "pdf"), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.CommandContext(t.Context(), read, "-layout", path, "-").CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	text := strings.Join(strings.Fields(string(out)), " ")
	if n := strings.Count(text, "danh sách hộ"); n < 300 || !strings.Contains(text, "cuối việc") {
		t.Errorf("of a row taller than a page %d parts are there, its end %t", n, strings.Contains(text, "cuối việc"))
	}
	for _, want := range []string{
		"ĐẢNG BỘ QUẬN LIÊN CHIỂU ĐẢNG CỘNG SẢN VIỆT NAM", "Số 05-BC/ĐU", "Người cách ly tại nhà 80 12 5 87 –", "T/M BAN THƯỜNG VỤ",
		"Ắ ằ ẳ ẵ ặ ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ ứ ừ ử ữ ự ý ỳ ỷ ỹ ỵ Đ đ “ngoặc” – … ?",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q", want)
		}
	}
	if pages := strings.Count(string(out), "\f"); pages < 200 {
		t.Errorf("%d pages", pages)
	}
}

// LibreOffice opens paper and annex and finds in them what they say.
func TestAnOfficeOpensTheFiles(t *testing.T) {
	t.Parallel()
	soffice, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("no LibreOffice here, or no time for it")
	}
	dir := t.TempDir()
	for _, path := range putSample(t) {
		var to, want string
		switch report.FormatOf(path) {
		case "docx":
			to, want = "txt:Text", "Người cách ly tại nhà"
		case "xlsx":
			to, want = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,4", "16/8–22/8/2021,05-BC/ĐU,87,30,33,4,2,1,6,5"
		default:
			continue
		}
		cmd := exec.CommandContext(t.Context(), soffice, "--headless", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--convert-to", to, "--outdir", dir, path)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		made, err := filepath.Glob(filepath.Join(dir, strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))+"*"))
		if err != nil || len(made) != 1 {
			t.Fatalf("%s: %v, %v", path, made, err)
		}
		text, err := os.ReadFile(made[0])
		if err != nil || !bytes.Contains(text, []byte(want)) {
			t.Errorf("%s: no %q, %v", path, want, err)
		}
		if err := os.Remove(made[0]); err != nil {
			t.Error(err)
		}
	}
}

// BenchmarkFiles makes all formats of a weekly report, with what a ward of 20,000 people does in a week.
func BenchmarkFiles(b *testing.B) {
	d := followed(b, 11)
	for i := range 300 {
		a := d.Activities[i%2]
		a.On += model.Date(i % 7)
		d.Activities = append(d.Activities, a)
	}
	for range 60 {
		d.Report.Late = append(d.Report.Late, d.Report.Late[0])
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := report.Files(d, report.Formats()); err != nil {
			b.Fatal(err)
		}
	}
}
