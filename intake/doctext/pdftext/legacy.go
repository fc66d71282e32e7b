package pdftext

import "sotruc/model/viet"

// decodeFont gives the text of signs of one font, which stand beside each other. font is the name without the prefix
// of a part of a font: ".VnTimeH", "VNI-Times". Fonts so named hold an encoding older than Unicode.
func decodeFont(font, text string) string { return viet.DecodeFont(font, text) }
