package handout

import (
	"strings"

	"sotruc/model"
)

// dots are room for a pen, n letters wide.
func dots(n int) string { return strings.Repeat("…", (n+1)/2) }

// joined puts texts that are not empty beside each other.
func joined(between string, texts ...string) string {
	var kept []string
	for _, t := range texts {
		if t != "" {
			kept = append(kept, t)
		}
	}
	return strings.Join(kept, between)
}

// birthOf is the day of birth as papers have it, or the year alone.
func birthOf(p model.Person) string {
	if day, err := model.ParseDate(p.Birth); err == nil && day != 0 {
		return day.Local()
	}
	return p.Birth
}

// categoryName says why somebody is followed. F0, F1 and F2 are words of COVID-19 for what others have other words for.
// Source: Thông tư 15/2026/TT-BYT, Điều 5.
func categoryName(i model.Isolation) string {
	covid := i.Disease == model.DiseaseCovid
	switch i.Category {
	case model.CategoryF0:
		if covid {
			return "ca bệnh (F0)"
		}
		return "ca bệnh"
	case model.CategoryF1:
		if covid {
			return "người tiếp xúc gần (F1)"
		}
		return "người tiếp xúc"
	case model.CategoryF2:
		return "người tiếp xúc với người tiếp xúc gần (F2)"
	case model.CategoryOutbreakArea:
		return "người đến từ vùng có dịch"
	case model.CategoryAfterCentral:
		return "người đã cách ly tập trung về"
	case model.CategorySuspect:
		return "người nghi ngờ mắc bệnh"
	case model.CategoryCarrier:
		return "người mang mầm bệnh"
	case model.CategoryAnimal:
		return "người bị động vật cắn, tiếp xúc động vật"
	case model.CategoryHousehold:
		return "người trong hộ có ổ dịch"
	case model.CategoryOther:
	}
	return ""
}

// untilNote says what ends an isolation where that is no day.
func untilNote(i model.Isolation) string {
	switch i.Until {
	case model.UntilCrusts:
		return ", kết thúc khi các nốt đã đóng vảy hết, vảy bong"
	case model.UntilNegative:
		return ", kết thúc khi có đủ kết quả xét nghiệm âm tính"
	case model.UntilNoFever:
		return ", kết thúc khi hết sốt"
	case model.UntilStation:
		return ", kết thúc khi trạm y tế xác nhận"
	case model.UntilDay:
	}
	return ""
}
