package docx

import "sotruc/model/viet"

// decodeFont gives in Unicode what was typed in a font of an old encoding (.VnTime, VNI-Times): such a file holds the
// letters the bytes would be in Windows-1252. The font is the one the run, its styles or the file name.
func decodeFont(font, text string) string { return viet.DecodeFont(font, text) }
