package viet

import "fmt"

// DateInWords returns the date line of a paper, "ngày 05 tháng 02 năm 2026".
// A day below ten and the months 1 and 2 carry a zero, the other months do not,
// as the form of Party papers has it.
func DateInWords(day, month, year int) string {
	form := "ngày %02d tháng %d năm %d"
	if month <= 2 {
		form = "ngày %02d tháng %02d năm %d"
	}
	return fmt.Sprintf(form, day, month, year)
}

// WeekdayName returns the name of a day of the week, 1 "Thứ Hai" (Monday) to
// 7 "Chủ nhật" (Sunday), and "" for any other number.
func WeekdayName(day int) string {
	names := [...]string{"Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"}
	if day < 1 || day > len(names) {
		return ""
	}
	return names[day-1]
}
