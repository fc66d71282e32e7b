package paste

import (
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// pipe is a keyboard whose letters a test writes.
func pipe(t rapid.TB) (*Reader, *os.File) {
	from, to, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	return &Reader{File: from}, to
}

func shut(r *Reader, to *os.File) { _, _ = r.Close(), to.Close() }

func marks(text string) string { return string(pasteBegins) + text + string(pasteEnds) }

func TestWhatIsPastedIsMarked(t *testing.T) {
	t.Parallel()
	sentence := "Báo cáo tình hình xuất hiện ca mắc"
	for _, tt := range []struct{ name, came, want string }{
		{"a sentence", sentence, marks(sentence)},
		{"lines", "Kính gửi: các đơn vị\rthực hiện ngay\r", marks("Kính gửi: các đơn vị\rthực hiện ngay\r")},
		{"a line and Enter", sentence + "\r", marks(sentence) + "\r"},
		{"a syllable of an input method", "\x7f\x7f\x7fường", "\x7f\x7f\x7fường"},
		{"a short field", "tổ dân phố 9", "tổ dân phố 9"},
		{"a path", "/home/van-phong/cong-van-215-quan-uy.txt", "/home/van-phong/cong-van-215-quan-uy.txt"},
		{"arrows", strings.Repeat("\x1b[B", 30), strings.Repeat("\x1b[B", 30)},
		{"keys that piled up", strings.Repeat("j ", 30), strings.Repeat("j ", 30)},
		{"a key that is held", strings.Repeat("j", 60), strings.Repeat("j", 60)},
		{"fields and Tab", "Đảng ủy phường Tân Lập\tQuận ủy", "Đảng ủy phường Tân Lập\tQuận ủy"},
		{"the terminal's own marks", marks(sentence), marks(sentence)},
	} {
		r, to := pipe(t)
		if _, err := to.WriteString(tt.came); err != nil {
			t.Fatal(err)
		}
		p := make([]byte, 4096)
		n, err := r.Read(p)
		shut(r, to)
		if err != nil || string(p[:n]) != tt.want {
			t.Errorf("%s: %q, %v; want %q", tt.name, p[:n], err, tt.want)
		}
	}
}

// What is longer than a read is marked to its end; nothing is lost or torn, however it is cut.
func TestALongPasteIsMarkedWhole(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Repeat(rapid.SampledFrom([]string{"Ủy ban nhân dân phường ", "Tổ 7 báo cáo trước 14 giờ hằng ngày "}).Draw(t, "text"), 20)
		text = strings.TrimSpace(text)
		own := rapid.Bool().Draw(t, "own marks")
		r, to := pipe(t)
		defer shut(r, to)
		came := text
		if own {
			came = marks(text)
		}
		if _, err := to.WriteString(came); err != nil {
			t.Fatal(err)
		}
		_ = to.Close()
		p := make([]byte, rapid.IntRange(80, 300).Draw(t, "read"))
		var got strings.Builder
		for {
			n, err := r.Read(p)
			got.Write(p[:n])
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		outside, inside := "", ""
		for rest := got.String(); rest != ""; {
			before, after, _ := strings.Cut(rest, string(pasteBegins))
			within, next, _ := strings.Cut(after, string(pasteEnds))
			outside, inside, rest = outside+before, inside+within, next
		}
		if outside != "" || inside != text {
			t.Fatalf("outside the marks %q, inside %q, want %q", outside, inside, text)
		}
	})
}

// What is typed after a paste is keys again.
func TestKeysAfterAPasteAreKeys(t *testing.T) {
	t.Parallel()
	r, to := pipe(t)
	defer shut(r, to)
	p := make([]byte, 4096)
	for _, tt := range []struct{ came, want string }{
		{"Báo cáo tình hình xuất hiện ca mắc", marks("Báo cáo tình hình xuất hiện ca mắc")}, {"x", "x"}, {" ", " "},
	} {
		if _, err := to.WriteString(tt.came); err != nil {
			t.Fatal(err)
		}
		if n, err := r.Read(p); err != nil || string(p[:n]) != tt.want {
			t.Errorf("%q gives %q, %v", tt.came, p[:n], err)
		}
	}
}
