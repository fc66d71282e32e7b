package archive_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"sotruc/intake/doctext/archive"
)

// file is one to be packed.
type file struct {
	head zip.FileHeader
	text string
}

// named is a file as most are.
func named(name, text string) file {
	return file{zip.FileHeader{Name: name, Method: zip.Deflate}, text}
}

// pack makes an archive.
func pack(tb testing.TB, files ...file) []byte {
	tb.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		into, err := w.CreateHeader(&f.head)
		if err == nil {
			_, err = into.Write([]byte(f.text))
		}
		if err != nil {
			tb.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

func open(data []byte) (*archive.Pack, error) {
	return archive.Open(bytes.NewReader(data), int64(len(data)))
}

// names lists what is in an archive that opens.
func names(t *testing.T, data []byte) []string {
	t.Helper()
	p, err := open(data)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, m := range p.Members() {
		all = append(all, m.Name)
	}
	return all
}

// Files come in the order of their names, numbers as numbers, in folders too; what systems keep for themselves does not come.
func TestMembers(t *testing.T) {
	t.Parallel()
	data := pack(t, named("cv-10.txt", "mười"), named("cv-2.txt", "hai"), named("thang 8/", ""), named(`thang 8\cv-3.txt`, "ba"),
		named("__MACOSX/._cv-2.txt", "x"), named(".DS_Store", "x"), named("~$cv-2.docx", "x"), named("Thumbs.db", "x"), named("thang 8/Desktop.ini", "x"))
	if got, want := names(t, data), []string{"cv-2.txt", "cv-10.txt", "thang 8/cv-3.txt"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	p, _ := open(data)
	for i, want := range []string{"hai", "mười", "ba"} {
		if got, err := p.Members()[i].Read(100); err != nil || string(got) != want {
			t.Errorf("%d: %q, %v", i, got, err)
		}
	}
	if _, err := p.Members()[0].Read(2); !errors.Is(err, archive.ErrTooLarge) {
		t.Errorf("above the bound: %v", err)
	}
}

// extra is the field in which a packer writes a name in UTF-8 beside that in a code page.
func extra(name, of string) []byte {
	field := append([]byte{1, 0, 0, 0, 0}, name...)
	binary.LittleEndian.PutUint32(field[1:], crc32.ChecksumIEEE([]byte(of)))
	return append(binary.LittleEndian.AppendUint16([]byte{0x75, 0x70}, uint16(len(field))), field...)
}

// A name is read as its packer meant it, is one line, and never a path.
func TestNames(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		head zip.FileHeader
		want string
	}{
		{zip.FileHeader{Name: "Công văn số 7.txt"}, "Công văn số 7.txt"},
		{zip.FileHeader{Name: "Co\u0302ng va\u0306n.txt"}, "Công văn.txt"},
		{zip.FileHeader{Name: "C\xf4ng v\xe3n \xf0\xea\xecn.txt", NonUTF8: true}, "Công văn đến.txt"},
		{zip.FileHeader{Name: "Caf\x82.txt", NonUTF8: true}, "Café.txt"}, // code page 437
		{zip.FileHeader{Name: "C?ng v?n.txt", Extra: extra("Công văn.txt", "C?ng v?n.txt")}, "Công văn.txt"},
		{zip.FileHeader{Name: "other.txt", Extra: extra("Công văn.txt", "C?ng v?n.txt")}, "other.txt"}, // left behind when it was renamed
		{zip.FileHeader{Name: "../../etc/passwd"}, "etc/passwd"},
		{zip.FileHeader{Name: `C:\Windows\x.txt`}, "C:/Windows/x.txt"},
		{zip.FileHeader{Name: "/a//./b.txt"}, "a/b.txt"},
		{zip.FileHeader{Name: "a\x1b[31m\u202eb\r\n.txt"}, "ab .txt"},
		{zip.FileHeader{Name: ".."}, "?"},
	} {
		c.head.Method = zip.Deflate
		got := names(t, pack(t, file{c.head, "x"}))
		if len(got) != 1 || got[0] != c.want {
			t.Errorf("%q: got %q, want %q", c.head.Name, got, c.want)
		}
	}
}

// Documents and programs that are archives are none of papers.
func TestDocuments(t *testing.T) {
	t.Parallel()
	for _, part := range []string{"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"} {
		if _, err := open(pack(t, named("a.xml", "<a/>"), named(part, "x"))); !errors.Is(err, archive.ErrDocument) {
			t.Errorf("%s: %v", part, err)
		}
	}
}

// What is hostile or damaged is told, and costs nothing.
func TestHostile(t *testing.T) {
	t.Parallel()
	whole := pack(t, named("a.txt", "một"), named("b.txt", "hai"))
	var many []file
	for i := range 2001 {
		many = append(many, named(strconv.Itoa(i), ""))
	}
	long := make([]file, 0, 100)
	for i := range 100 {
		long = append(long, named(strings.Repeat("a", 60_000)+strconv.Itoa(i), ""))
	}
	over := bytes.Clone(whole) // both files say that they fill the archive
	for at := 0; ; {
		n := bytes.Index(over[at:], []byte("PK\x01\x02"))
		if n < 0 {
			break
		}
		at += n + 4
		binary.LittleEndian.PutUint32(over[at+16:], uint32(len(whole)-50))
	}
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"too many":     {pack(t, many...), archive.ErrTooLarge},
		"a long list":  {pack(t, long...), archive.ErrTooLarge},
		"over another": {over, archive.ErrTooLarge},
		"cut off":      {whole[:len(whole)-30], archive.ErrDamaged},
		"no archive":   {[]byte("PK\x03\x04 and nothing"), archive.ErrDamaged},
		"nothing":      {nil, archive.ErrDamaged},
	} {
		if _, err := open(c.data); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

// A file that unpacks to a thousand times its size, lies about its size, is behind a password, a link, or packed in an unknown way is not
// read; the others are.
func TestMembersThatAreNotRead(t *testing.T) {
	t.Parallel()
	data := pack(t, named("a", strings.Repeat("x", 30<<20)), named("b", strings.Repeat("y", 5000)), named("c", "bí mật"),
		named("d", "packed"), named("e", "/etc/passwd"), named("f", "sound"))
	edit := func(name string, at int, value byte) { // in the list of files
		i := bytes.LastIndex(data, []byte(name+"UT")) // no such field is written
		if i < 0 {
			i = bytes.LastIndex(data, []byte(name))
		}
		for ; !bytes.HasPrefix(data[i:], []byte("PK\x01\x02")); i-- {
		}
		data[i+at] = value
	}
	edit("b", 24, 7) // bytes unpacked, its lowest byte
	edit("b", 25, 0)
	edit("c", 8, data[8]|1)
	edit("d", 10, 98)
	edit("e", 5, 3) // made on Unix
	edit("e", 41, byte(0o120777>>8))
	p, err := open(data)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]error{
		"a": archive.ErrTooLarge, "b": archive.ErrDamaged, "c": archive.ErrEncrypted, "d": archive.ErrPacked, "e": archive.ErrPacked, "f": nil,
	}
	for _, m := range p.Members() {
		got, err := m.Read(20 << 20)
		if !errors.Is(err, want[m.Name]) || want[m.Name] != nil && got != nil {
			t.Errorf("%s: %d bytes, %v; want %v", m.Name, len(got), err, want[m.Name])
		}
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(pack(f, named("a.txt", "một")))
	f.Add(pack(f, file{zip.FileHeader{Name: "\xf0.txt", NonUTF8: true, Extra: extra("đ.txt", "\xf0.txt")}, "x"}))
	f.Add([]byte("PK\x05\x06" + strings.Repeat("\x00", 18)))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := open(data)
		if err != nil {
			if !errors.Is(err, archive.ErrDamaged) && !errors.Is(err, archive.ErrTooLarge) && !errors.Is(err, archive.ErrDocument) {
				t.Errorf("an error without a name: %v", err)
			}
			return
		}
		for _, m := range p.Members() {
			if m.Name == "" || strings.ContainsFunc(m.Name, unicode.IsControl) || !fs.ValidPath(m.Name) {
				t.Errorf("a name %q", m.Name)
			}
			if got, err := m.Read(1 << 16); len(got) > 1<<16 || err == nil && got == nil {
				t.Errorf("%d bytes, %v", len(got), err)
			}
		}
	})
}
