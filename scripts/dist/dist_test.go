package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// The guide is one page with its pictures in it, and every link within it leads somewhere.
func TestTheGuideIsOnePage(t *testing.T) {
	t.Parallel()
	files, err := guideFiles("../../docs")
	if err != nil {
		t.Fatal(err)
	}
	html := string(files[0].content)
	ids := map[string]bool{}
	for _, m := range regexp.MustCompile(` id="([^"]+)"`).FindAllStringSubmatch(html, -1) {
		ids[m[1]] = true
	}
	links := regexp.MustCompile(`href="#([^"]+)"`).FindAllStringSubmatch(html, -1)
	if len(links) == 0 || !ids["bản-quét"] {
		t.Errorf("%d links, headings %v", len(links), ids)
	}
	for _, m := range links {
		if !ids[unescape(m[1])] {
			t.Errorf("a link leads to #%s, which is nowhere", m[1])
		}
	}
	if n := strings.Count(html, "data:image/svg+xml;base64,"); n != strings.Count(html, "<img ") || n < 5 {
		t.Errorf("%d pictures are in the page", n)
	}
	if strings.Contains(html, `src="pictures/`) || strings.Contains(html, "<script") {
		t.Error("the page has a part outside itself")
	}
	if lost, err := guideFiles("testdata/none"); err == nil {
		t.Errorf("a guide that is not there gives %v", lost)
	}
}

func unescape(link string) string {
	text := []byte{}
	for i := 0; i < len(link); i++ {
		if link[i] == '%' && i+2 < len(link) {
			const digits = "0123456789ABCDEF"
			text = append(text, byte(strings.IndexByte(digits, link[i+1])<<4|strings.IndexByte(digits, link[i+2])))
			i += 2
			continue
		}
		text = append(text, link[i])
	}
	return string(text)
}

// The same files give the same archive, which unpacks to them: one folder, the program executable, Vietnamese names whole.
func TestArchives(t *testing.T) {
	t.Parallel()
	made := time.Date(2026, 11, 30, 5, 0, 0, 0, time.UTC)
	files := []file{{name: "sotruc", content: []byte("chương trình"), runs: true}, {name: "Mở Sổ Trực.cmd", content: []byte(starter)}}
	for _, to := range []target{{"windows", "386"}, {"linux", "amd64"}} {
		var content [2][]byte
		for n := range content {
			path, err := archive(to, files, filepath.Join(t.TempDir(), "sotruc-v1.2.0-x"), made)
			if err != nil {
				t.Fatal(err)
			}
			if content[n], err = os.ReadFile(path); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(content[0], content[1]) {
			t.Errorf("%s: twice gives other bytes", to.name())
		}
		got := unpacked(t, to, content[0])
		want := []string{"SoTruc/sotruc 755 chương trình", "SoTruc/Mở Sổ Trực.cmd 644 " + starter}
		if !slices.Equal(got, want) {
			t.Errorf("%s has %q, want %q", to.name(), got, want)
		}
	}
}

// unpacked lists what an archive holds.
func unpacked(t *testing.T, to target, archive []byte) (files []string) {
	t.Helper()
	add := func(name string, mode os.FileMode, from io.Reader) {
		content, err := io.ReadAll(from)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, name+" "+map[os.FileMode]string{0o755: "755", 0o644: "644"}[mode.Perm()]+" "+string(content))
	}
	if to.windows() {
		pack, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range pack.File {
			from, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			add(f.Name, f.Mode(), from)
		}
		return files
	}
	packed, err := gzip.NewReader(bytes.NewReader(archive))
	if err != nil {
		t.Fatal(err)
	}
	for pack := tar.NewReader(packed); ; {
		h, err := pack.Next()
		if errors.Is(err, io.EOF) {
			return files
		}
		if err != nil {
			t.Fatal(err)
		}
		add(h.Name, h.FileInfo().Mode(), pack)
	}
}

// A new version can be unpacked over an old one: nothing in it is a file that the program or its user writes. On Windows texts have
// the ends of lines an old Notepad wants.
func TestFilesBesideAreNobodysOwn(t *testing.T) {
	t.Chdir("../..")
	files, err := filesBeside(target{"windows", "amd64"})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if name := strings.ToLower(f.name); name == "sotruc.toml" || strings.Contains(name, "sqlite") {
			t.Errorf("%s would be overwritten", f.name)
		}
		if lines := bytes.Count(f.content, []byte("\n")); lines == 0 || lines != bytes.Count(f.content, []byte("\r\n")) {
			t.Errorf("%s has %d lines, not all of which end as on Windows", f.name, lines)
		}
	}
}

// The icon is red with white signs, and its corners are open.
func TestIcon(t *testing.T) {
	t.Parallel()
	for _, size := range []int{16, 48, 256} {
		img := icon(size)
		if _, _, _, alpha := img.At(0, 0).RGBA(); alpha > 0x8000 {
			t.Errorf("%d: the corner is filled", size)
		}
		seen := map[bool]int{}
		for y := range size {
			for x := range size {
				_, green, _, alpha := img.At(x, y).RGBA()
				if alpha == 0xffff {
					seen[green > 0xc000]++
				}
			}
		}
		if seen[true] < size*size/20 || seen[false] < size*size/3 {
			t.Errorf("%d: %d cells are white, %d red", size, seen[true], seen[false])
		}
	}
	var drawn bytes.Buffer
	if err := png.Encode(&drawn, icon(256)); err != nil {
		t.Fatal(err)
	}
}
