package symbol

import "strings"

// SettledBy writes TU or TW for the TƯ that some papers print, by who issued the paper: TU is the committee of a province, TW the centre.
func SettledBy(y Symbol, issuer string) Symbol {
	switch {
	case strings.HasPrefix(issuer, "Tỉnh ủy"), strings.HasPrefix(issuer, "Tỉnh uỷ"), strings.HasPrefix(issuer, "Thành ủy"), strings.HasPrefix(issuer, "Thành uỷ"):
		y.Body = strings.ReplaceAll(y.Body, "TƯ", "TU")
	case strings.Contains(issuer, "Trung ương"), strings.Contains(issuer, "Bộ Chính trị"), strings.HasPrefix(issuer, "Ban Bí thư"):
		y.Body = strings.ReplaceAll(y.Body, "TƯ", "TW")
	}
	return y
}
