package docx

// decodeFont gives in Unicode what was typed in a font of an old encoding (.VnTime, VNI-Times): such a file holds the
// letters the bytes would be in Windows-1252. The font is the one the run, its styles or the file name. No font is
// known yet, so every text is as it stands.
func decodeFont(_, text string) string { return text }
