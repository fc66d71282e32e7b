package intake_test

import (
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"sync/atomic"
	"testing"

	"sotruc/intake"
)

// shapes are texts of 1 MB, by the piece each repeats: papers, and what could make a rule look back too often.
func shapes(t testing.TB) map[string]string {
	t.Helper()
	return map[string]string{
		"paper":     source(t, "cong-van-hd05.txt"),
		"news":      source(t, "tin-bai.txt"),
		"symbols":   "Công văn số 12-CV/ĐU, ",
		"numbers":   "1, ",
		"days":      "từ ngày 1/2 đến ngày ",
		"periods":   "định kỳ tháng, quý, năm ",
		"one line":  "trước ngày 15 các chi bộ báo cáo về Ban Thường vụ ",
		"items":     "1. Kiểm tra.\n",
		"dashes":    "- Kiểm tra\n",
		"names":     "Ban ",
		"ngay":      "Công văn ngày ",
		"no spaces": "ĐẢNG",
		"heads":     "ĐẢNG CỘNG SẢN VIỆT NAM Số 1-CV/ĐU Hà Nội, ngày 1 tháng 2 năm 2021 ",
		"wrapped":   "Các chi bộ tiếp tục kiểm tra việc thực hiện của các hộ trên địa bàn\nvà báo cáo với ",
		"columns":   "a\tb|c    ",
		"quotes":    "“- ",
		"lists":     "các xã, phường, ",
		"recipient": "Kính gửi: - Các chi bộ;\n",
		"signature": "T/M ĐẢNG ỦY\nBÍ THƯ\nNơi nhận:\n",
		"stamps":    "ĐẢNG ỦY XÃ\n29-09-2025 13:41:12 +07:00\n100\n",
		"bare":      "Ngày 1/2 UBND xã ban hành Công văn số 5 ",
		"damage":    "K?nh g•i C?NG H?A ",
		"glued":     "Đểbảo Đảng uỷyêu cầu chủtrì\n",
		"marks":     "TỐI MẬT\nMẬT\n",
		"annexes":   "PHỤ LỤC\nNơi nhận: a\nNgười ký: b\n",
		"cells":     "Chi bộ 1 đến Chi bộ 2, 3, ",
		"annex":     "PHỤ LỤC\n1. Chi bộ 3: Tổ chức trực chốt trước ngày 20/8.\n",
		"today":     "báo cáo trong tuần này, ngày mai, chiều nay ",
		"ordinals":  "I.\nA.\n1.\n1.1\na)\n- \n",
	}
}

// sizes are how much text of each shape is read to see how the work grows, by their names.
var sizes = map[string]int{"4KB": 4 << 10, "64KB": 64 << 10}

// Whatever a text is made of, a proposal holds all of it.
func TestShapes(t *testing.T) {
	for name, piece := range shapes(t) {
		for size, bytes := range sizes {
			t.Run(strings.ReplaceAll(name, " ", "_")+"/"+size, func(t *testing.T) {
				text := strings.ToValidUTF8(strings.Repeat(piece, bytes/len(piece)+1)[:bytes], "")
				if got := intake.Parse(text).Directive.Text; len(got) < len(strings.TrimSpace(text))*9/10 {
					t.Errorf("of %d bytes %d are kept", len(text), len(got))
				}
			})
		}
	}
}

// Reading a text of 1 MB takes no more than eight times its length of memory that is alive at once, the proposal included.
// It is measured by a process that stops while it collects: what is made during a collection counts as alive in it, and how
// much that is depends on what else the machine does.
func TestParseMemory(t *testing.T) {
	if os.Getenv("GODEBUG") != stopped {
		cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestParseMemory$", "-test.count=1")
		cmd.Env = append(os.Environ(), "GODEBUG="+stopped)
		if said, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%v\n%s", err, said)
		}
		return
	}
	for name, piece := range shapes(t) {
		text := strings.Repeat(piece, 1<<20/len(piece))
		limit := 8
		if name == "ordinals" { // lines of three letters: what is kept of each line counts
			limit = 16
		}
		if peak := peakHeap(func() { intake.Parse(text) }); peak > limit*len(text) {
			t.Errorf("%s: %.1f bytes a byte of text", name, float64(peak)/float64(len(text)))
		}
	}
}

// stopped makes collections stop the program.
const stopped = "gcstoptheworld=1"

// BenchmarkParse reads each shape at 100 KB and 1 MB.
func BenchmarkParse(b *testing.B) {
	for name, piece := range shapes(b) {
		for size, bytes := range map[string]int{"100KB": 100 << 10, "1MB": 1 << 20} {
			text := strings.Repeat(piece, bytes/len(piece))
			b.Run(name+"/"+size, func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				for b.Loop() {
					intake.Parse(text)
				}
			})
		}
	}
}

// peakHeap gives the most live heap any collection found while work ran, above what was alive before. Collections come
// as often as the runtime allows; each is seen by the finalizer of an object that dies in it.
func peakHeap(work func()) int {
	defer debug.SetGCPercent(debug.SetGCPercent(5))
	runtime.GC()
	before := liveHeap()
	var peak atomic.Int64
	var done atomic.Bool
	var watch func()
	watch = func() {
		type mark [64]byte
		runtime.SetFinalizer(&mark{}, func(*mark) {
			peak.Store(max(peak.Load(), liveHeap()))
			if !done.Load() {
				watch()
			}
		})
	}
	watch()
	work()
	done.Store(true)
	return int(peak.Load() - before)
}

// liveHeap is what the last collection found alive, in bytes.
func liveHeap() int64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return int64(sample[0].Value.Uint64())
}
