package main

// shots lists the pictures.
var shots = []shot{
	{name: "lan-dau", w: 80, h: 20, args: []string{}, steps: []step{{see: "Tên cơ quan"}}},
	{name: "hom-nay", w: 80, h: 24, steps: []step{{see: "CẦN LÀM"}}},
	{name: "duyet-van-ban", w: 110, h: 30, steps: []step{
		{see: "CẦN LÀM"},
		{[]string{"2"}, "Trích yếu"},
		{[]string{"n"}, "Từ tệp"},
		{[]string{"enter"}, "Đường dẫn"},
		{[]string{"{texts}/kh-104-ubnd-quan.txt", "enter"}, "104/KH-UBND"},
	}},
	{name: "doc-van-ban", w: 110, h: 28, steps: []step{
		{see: "CẦN LÀM"}, {[]string{"2"}, "Trích yếu"}, {nil, "1/17"}, {[]string{"down", "down", "enter"}, "Văn bản ›"},
	}},
	{name: "nhiem-vu", w: 90, h: 24, steps: []step{{see: "CẦN LÀM"}, {[]string{"3"}, "QUÁ HẠN"}}},
	{name: "di-mot-vong", w: 90, h: 24, steps: []step{
		{see: "CẦN LÀM"}, {[]string{"r"}, "Vòng chiều"}, {[]string{"enter"}, "14/73"}, {[]string{"3", "7", "8", "enter"}, "sốt"},
	}},
	{name: "ho-so", w: 90, h: 26, steps: []step{
		{see: "CẦN LÀM"}, {[]string{"4"}, "1/88"}, {[]string{"down", "enter"}, "Vì sao ngày này"},
	}},
	{name: "bao-cao", w: 90, h: 28, steps: []step{{see: "CẦN LÀM"}, {[]string{"5"}, "Báo cáo tuần"}}},
	{name: "danh-ba", w: 90, h: 26, steps: []step{{see: "CẦN LÀM"}, {[]string{"6"}, "Chi bộ"}}},
}
