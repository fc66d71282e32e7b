package activity_test

import (
	"testing"

	"sotruc/intake/activity"
	"sotruc/model"
)

func TestActivityInOneLine(t *testing.T) {
	t.Parallel()
	today, _ := model.NewDate(2021, 8, 16)
	day := func(d int) model.Date { on, _ := model.NewDate(2021, 8, d); return on }
	for line, want := range map[string]model.Activity{
		"16/8 kiểm tra chốt chợ, 3 lượt":        {On: day(16), Kind: model.ActivityInspection, Text: "kiểm tra chốt chợ", Count: 3},
		"Họp giao ban Tổ Covid":                 {On: day(16), Kind: model.ActivityMeeting, Text: "Họp giao ban Tổ Covid", Count: 1},
		"hôm qua: phát thanh lưu động (2 buổi)": {On: day(15), Kind: model.ActivityPropaganda, Text: "phát thanh lưu động", Count: 2},
		"14/8/2021 Trao 40 suất":                {On: day(14), Text: "Trao", Count: 40, Kind: model.ActivitySupport},
		"rà soát 12 hộ":                         {On: day(16), Text: "rà soát 12 hộ", Count: 1},
		"16/8":                                  {On: day(16), Text: "16/8", Count: 1},
		"trực chốt 0 ca":                        {On: day(16), Kind: model.ActivityCheckpoint, Text: "trực chốt 0 ca", Count: 1},
	} {
		if got := activity.Read(line, today, nil); got != want {
			t.Errorf("%q:\n got %+v\nwant %+v", line, got, want)
		}
	}
}

func TestActivityOfTheOfficesOwnKind(t *testing.T) {
	t.Parallel()
	today, _ := model.NewDate(2021, 8, 16)
	own := []model.OwnKind{
		{Code: "patrol", Label: "Lượt tuần tra", Words: []string{"Tuần tra", "chốt chợ"}},
		{Code: "market", Label: "Lượt kiểm tra chợ", Words: []string{"kiểm tra chốt chợ"}},
	}
	for line, want := range map[string]model.ActivityKind{
		"16/8 tuần tra khu chợ, 3 lượt": "patrol", "kiểm tra chốt chợ, 3 lượt": "market", "trực chốt chợ": "patrol", "kiểm tra hộ": model.ActivityInspection,
		"kiểm tra chốt chợ; đêm": "market", "kiểm tra, chốt chợ": "market", "rà soát hộ": "", "tuần tra: khu chợ": "patrol", "tuần tra, nhắc nhở": "patrol",
		"(tuần tra)": "patrol", "tuần tra.": "patrol", "Phối hợp tuần-tra đêm": "patrol", "tuần trao quà": model.ActivitySupport,
		"một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy; tuần tra": "patrol",
	} {
		if got := activity.Read(line, today, own); got.Kind != want || line[0] == '1' && got.Count != 3 {
			t.Errorf("%q is %+v, want %q", line, got, want)
		}
	}
}

// The program's own words count as whole words, with tones or without any.
func TestWordsOfActivities(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]model.ActivityKind{
		"Phối hợp Công an rà soát": "", "phoi hop cong an ra soat": "", "tổng hợp báo cáo": "", "tong hop bao cao": "", "ký hợp đồng": "",
		"họp chi bộ": model.ActivityMeeting, "hop chi bo": model.ActivityMeeting, "dự cuộc họp": model.ActivityMeeting, "HỌP TỔ": model.ActivityMeeting,
		"phối hợp họp dân": model.ActivityMeeting, "phoi hop hop dan": model.ActivityMeeting, "họp, phối hợp": model.ActivityMeeting,
		"kiem tra cho": model.ActivityInspection, "kiểm tra, phối hợp": model.ActivityInspection, "phong trào thi đua": "", "trao quà": model.ActivitySupport,
		"trực chốt đêm": model.ActivityCheckpoint, "chốt chặn": model.ActivityCheckpoint, "ho tro 5 ho": model.ActivitySupport,
	} {
		if got := activity.Read(line, 1, nil); got.Kind != want {
			t.Errorf("%q is %q, want %q", line, got.Kind, want)
		}
	}
}
