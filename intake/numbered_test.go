package intake_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/intake"
	"sotruc/model"
)

// A cell, a team or a quarter with a number or a name of its own is read whole, wherever it stands; of several with one head each has it. What
// only counts is no number of a body.
func TestNumberedBodies(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ item, leads, doubts string }{
		{"Chi bộ 5 báo cáo kết quả.", "Chi bộ 5", ""},
		{"Giao Chi bộ 5 rà soát hộ cách ly.", "Chi bộ 5", ""},
		{"Đảng ủy giao Chi bộ 5 rà soát hộ cách ly.", "Chi bộ 5", ""},
		{"Đề nghị Bí thư Chi bộ 5 báo cáo kết quả.", "Bí thư Chi bộ 5", ""},
		{"Chi bộ 5: báo cáo kết quả.", "Chi bộ 5", ""},
		{"Chi bộ 5, trước ngày 20/8/2021, báo cáo kết quả.", "Chi bộ 5", ""},
		{"Công an phường, hằng ngày trước 16 giờ, báo cáo kết quả.", "Công an phường", ""},
		{"Chi bộ 5, trong đó có 3 đảng viên mới, đã sinh hoạt.", "", ""},
		{"Chi bộ số 5 báo cáo kết quả.", "Chi bộ số 5", ""},
		{"Chi bộ 5A báo cáo kết quả.", "Chi bộ 5A", ""},
		{"Chi bộ II báo cáo kết quả.", "Chi bộ II", ""},
		{"Chi bộ khu phố 3 báo cáo kết quả.", "Chi bộ khu phố 3", ""},
		{"Chi bộ Khu phố Đông Hải 2 rà soát.", "Chi bộ Khu phố Đông Hải 2", ""},
		{"Chi bộ Trường học tổ chức tuyên truyền.", "Chi bộ Trường học", ""},
		{"Chi bộ Trường Tiểu học Kim Đồng báo cáo kết quả.", "Chi bộ Trường Tiểu học Kim Đồng", ""},
		{"Chi bộ Cơ quan Đảng báo cáo kết quả.", "Chi bộ Cơ quan Đảng", ""},
		{"Chi bộ Hưu trí, Chi bộ Doanh nghiệp báo cáo kết quả.", "Chi bộ Hưu trí + Chi bộ Doanh nghiệp", ""},
		{"Tổ COVID cộng đồng số 4 rà soát từng nhà.", "Tổ COVID cộng đồng số 4", ""},
		{"Khu phố 7 lập danh sách.", "Khu phố 7", ""},
		{"Tổ dân phố 12 lập danh sách.", "Tổ dân phố 12", ""},
		{"Tổ 5 lập danh sách.", "Tổ 5", ""},
		{"Chi hội 3 phối hợp với Chi đoàn 4 lập danh sách.", "Chi hội 3 + Chi đoàn 4", ""},

		{"Chi bộ 1, 2, 5 báo cáo kết quả.", "Chi bộ 1 + Chi bộ 2 + Chi bộ 5", ""},
		{"Giao Chi bộ 1, 2 và 5 báo cáo kết quả.", "Chi bộ 1 + Chi bộ 2 + Chi bộ 5", ""},
		{"Chi bộ 1 đến 4 báo cáo kết quả.", "Chi bộ 1 + Chi bộ 2 + Chi bộ 3 + Chi bộ 4", ""},
		{"Các chi bộ từ 1 đến 3 báo cáo kết quả.", "Chi bộ 1 + Chi bộ 2 + Chi bộ 3", ""},
		{"Từ Chi bộ 1 đến Chi bộ 3 báo cáo kết quả.", "Chi bộ 1 + Chi bộ 2 + Chi bộ 3", ""},
		{"Các Chi bộ 3 và 4 báo cáo kết quả.", "Chi bộ 3 + Chi bộ 4", ""},
		{"Giao các Chi bộ 3 và 4 báo cáo kết quả.", "Chi bộ 3 + Chi bộ 4", ""},
		{"Giao Chi bộ Trường học, Chi bộ 7 rà soát.", "Chi bộ Trường học + Chi bộ 7", ""},
		{"Các tổ dân phố 1, 2 và Chi bộ 7 nắm tình hình.", "Tổ dân phố 1 + Tổ dân phố 2 + Chi bộ 7", ""},
		{"Tổ COVID cộng đồng số 1, số 2 rà soát.", "Tổ COVID cộng đồng số 1 + Tổ COVID cộng đồng số 2", ""},
		{"Công an phường phối hợp với Chi bộ 3, 4 lập chốt.", "Công an phường + Chi bộ 3 + Chi bộ 4", ""},

		{"Giao Chi bộ 5 và 02 đồng chí cấp ủy rà soát.", "Chi bộ 5", ""},
		{"Giao Chi bộ 5, 20/8 báo cáo kết quả.", "Chi bộ 5", "unused-deadline: Chi bộ 5, 20/8"},
		{"Phòng Văn hóa thông tin rộng rãi đến nhân dân.", "Phòng Văn hóa", ""},
		{"Thành lập tổ 5 người trực chốt.", "", ""},
		{"Chi bộ 1, 2 vận dụng linh hoạt.", "", "name-cut: Chi bộ 1, 2"},
		{"Giao Chi bộ 1, 2 vận dụng linh hoạt.", "Chi bộ 1", "name-cut: Chi bộ 1, 2"},
		{"Chi bộ khối 5 báo cáo kết quả.", "Chi bộ khối 5", ""},
		{"Chi bộ KP 3 báo cáo kết quả.", "Chi bộ KP 3", ""},
		{"Ban Chỉ đạo 35 phường theo dõi thông tin.", "Ban Chỉ đạo 35 phường", ""},
		{"Bí thư các Chi bộ 3, 4 báo cáo kết quả.", "Bí thư Chi bộ 3 + Bí thư Chi bộ 4", ""},
		{"Chi bộ cụm 5 báo cáo kết quả.", "Chi bộ", "name-cut: Chi bộ cụm 5"},
		{"Chi bộ 1; 2; 3 báo cáo kết quả.", "Chi bộ 1", "name-cut: Chi bộ 1; 2"},
		{"Chi bộ 1-5 báo cáo kết quả.", "Chi bộ 1-5", "name-cut: Chi bộ 1-5"},
		{"Chi bộ khu phố 3, khu phố 4 báo cáo kết quả.", "Chi bộ khu phố 3 + khu phố 4", "name-cut: Chi bộ khu phố 3, khu phố 4"},
		{"Giao Chi bộ 3 đến 1 rà soát.", "Chi bộ 3 đến 1", "name-cut: Chi bộ 3 đến 1"},
		{"Chi bộ Đông vận dụng linh hoạt.", "Chi bộ Đông", "name-cut: Chi bộ Đông vận"},
		{"Chi bộ Đông tổ chức tuyên truyền.", "Chi bộ Đông", ""},

		{"Mọi chi bộ họp chi bộ, trừ Chi bộ 3.", "Mọi chi bộ (trừ Chi bộ 3)", "excepted: trừ Chi bộ 3"},
		{"Công an phường rà soát các hộ (trừ ngày nghỉ).", "Công an phường", "excepted: trừ ngày nghỉ"},
		{"Công an phường diệt trừ muỗi, loại trừ nguy cơ.", "Công an phường", ""},
	} {
		p := intake.Parse(paperOf("1. " + tt.item + "\n2. Công an phường kiểm tra lưu trú."))
		if len(p.Directive.Tasks) != 2 {
			t.Errorf("%s: %d tasks", tt.item, len(p.Directive.Tasks))
			continue
		}
		if got := leadsOf(p.Directive.Tasks[:1]); got != tt.leads {
			t.Errorf("%s: %q, want %q", tt.item, got, tt.leads)
		}
		if got := doubtsOf(p); got != tt.doubts {
			t.Errorf("%s: doubts %q, want %q", tt.item, got, tt.doubts)
		}
	}
}

// Any list of numbers is the same bodies as their names written out one by one.
func TestNumberedListsAreNamesWrittenOut(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		head := rapid.SampledFrom([]string{"Chi bộ", "Khu phố", "Tổ dân phố", "Chi bộ khu phố", "Tổ COVID cộng đồng số"}).Draw(t, "head")
		verb := rapid.SampledFrom([]string{"báo cáo kết quả.", "rà soát từng hộ.", "chủ trì, tổ chức trực chốt.", "lập danh sách, gửi về Văn phòng Đảng ủy."}).Draw(t, "verb")
		led := rapid.SampledFrom([]string{"", "Giao ", "Đề nghị "}).Draw(t, "led")
		numbers := rapid.SliceOfNDistinct(rapid.IntRange(1, 40), 2, 6, rapid.ID[int]).Draw(t, "numbers")
		short, long := head, []string(nil)
		for i, n := range numbers {
			joint := ", "
			switch {
			case i == 0:
				joint = " "
			case i == len(numbers)-1 && rapid.Bool().Draw(t, "and"):
				joint = " và "
			}
			short += fmt.Sprintf("%s%d", joint, n)
			long = append(long, fmt.Sprintf("%s %d", head, n))
		}
		if got, want := leadOf(led+short+" "+verb), strings.Join(long, " + "); got != want {
			t.Fatalf("%s%s %s: %q, want %q", led, short, verb, got, want)
		}
	})
}

// A list of numbers is each of them in a line of labels and in a leader's note as well.
func TestNumberedBodiesElsewhere(t *testing.T) {
	t.Parallel()
	p := intake.Parse(paperOf("1. Lập danh sách đảng viên.\n- Cơ quan chủ trì: Chi bộ 1, 2.\n- Đơn vị phối hợp: Khu phố 3 đến 5.\n2. Công an phường kiểm tra lưu trú."))
	if got, want := leadsOf(p.Directive.Tasks[:1]), "Chi bộ 1 + Chi bộ 2 + Khu phố 3 + Khu phố 4 + Khu phố 5"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	on, _ := model.NewDate(2021, 8, 16)
	for _, note := range []string{"Giao Chi bộ 1, 2 và 3 rà soát đảng viên", "Chi bộ 1 đến 3 rà soát đảng viên"} {
		orders, _ := intake.ReadNote(note, on, isNoteUnit())
		if len(orders) != 1 {
			t.Errorf("%s: %+v", note, orders)
			continue
		}
		if got, want := leadsOf([]model.Task{orders[0].Task}), "Chi bộ 1 + Chi bộ 2 + Chi bộ 3"; got != want {
			t.Errorf("%s: %q, want %q", note, got, want)
		}
	}
}
