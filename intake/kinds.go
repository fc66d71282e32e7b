package intake

// KindName is a type of paper: its abbreviation in symbols, and its name.
type KindName struct {
	Code string // "" where symbols have none
	Name string
}

// Kinds lists the types of papers of the Party and the State in the order an office keeps them: papers that rule, that
// report and plan, that correspond, then slips and copies. A code may stand for two names, and a name have two codes,
// one of each side; no pair comes twice.
// Source: Quy định 399-QĐ/TW, Điều 5–7; Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III.
func Kinds() []KindName {
	return []KindName{
		{"NQ", "Nghị quyết"},
		{"QĐ", "Quyết định"},
		{"CT", "Chỉ thị"},
		{"KL", "Kết luận"},
		{"QC", "Quy chế"},
		{"QĐ", "Quy định"},
		{"QyĐ", "Quy định"},
		{"NĐ", "Nghị định"},
		{"TT", "Thông tri"},
		{"TT", "Thông tư"},
		{"TTLT", "Thông tư liên tịch"},
		{"HD", "Hướng dẫn"},
		{"TB", "Thông báo"},
		{"TC", "Thông cáo"},
		{"TC", "Thông cáo báo chí"},
		{"TBô", "Tuyên bố"},
		{"LKG", "Lời kêu gọi"},
		{"BC", "Báo cáo"},
		{"KH", "Kế hoạch"},
		{"QH", "Quy hoạch"},
		{"CTr", "Chương trình"},
		{"ĐA", "Đề án"},
		{"PA", "Phương án"},
		{"DA", "Dự án"},
		{"TTr", "Tờ trình"},
		{"CV", "Công văn"},
		{"CĐ", "Công điện"},
		{"BB", "Biên bản"},
		{"", "Cương lĩnh"},
		{"", "Điều lệ"},
		{"", "Chiến lược"},
		{"HĐ", "Hợp đồng"},
		{"BGN", "Bản ghi nhớ"},
		{"BTT", "Bản thỏa thuận"},
		{"GUQ", "Giấy ủy quyền"},
		{"GM", "Giấy mời"},
		{"GGT", "Giấy giới thiệu"},
		{"", "Giấy chứng nhận"},
		{"", "Giấy đi đường"},
		{"GNP", "Giấy nghỉ phép"},
		{"PG", "Phiếu gửi"},
		{"PC", "Phiếu chuyển"},
		{"PB", "Phiếu báo"},
		{"", "Thư công"},
		{"BS", "Bản sao"},
		{"SY", "Bản sao y"},
		{"TrS", "Bản trích sao"},
		{"SL", "Bản sao lục"},
	}
}
