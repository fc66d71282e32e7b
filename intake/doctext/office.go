package doctext

import (
	"errors"
	"strings"

	"sotruc/intake/doctext/docx"
	"sotruc/intake/doctext/edxml"
	"sotruc/intake/doctext/word97"
	"sotruc/model/viet"
)

// readDocx reads a Word file.
func readDocx(data []byte, maxText int) (string, Code) {
	text, err := docx.Read(data, maxText)
	if err != nil {
		return "", refusal(err)
	}
	return finish(text, maxText)
}

// readWord97 reads a Word file of the old format.
func readWord97(data []byte, maxText int) (string, Code) {
	text, err := word97.Read(data, maxText)
	if err != nil {
		return "", refusal(err)
	}
	return finish(text, maxText)
}

// finish makes what a reader gives the text of a Doc.
func finish(text string, maxText int) (string, Code) {
	text = viet.Clean(text)
	switch {
	case len(text) > maxText:
		return "", CodeTooLarge
	case strings.TrimSpace(text) == "":
		return "", CodeEmpty
	case !strings.HasSuffix(text, "\n"):
		text += "\n"
	}
	return text, ""
}

// refusal gives the code for an error of a reader.
func refusal(err error) Code {
	for _, r := range [...]struct {
		err  error
		code Code
	}{
		{docx.ErrTooLarge, CodeTooLarge},
		{word97.ErrTooLarge, CodeTooLarge},
		{edxml.ErrTooLarge, CodeTooLarge},
		{docx.ErrDTD, CodeDTD},
		{edxml.ErrDTD, CodeDTD},
		{word97.ErrEncrypted, CodeEncrypted},
		{word97.ErrOld, CodeDoc},
		{word97.ErrNotWord, CodeBinary},
		{edxml.ErrStatus, CodeStatus},
	} {
		if errors.Is(err, r.err) {
			return r.code
		}
	}
	return CodeDamaged
}

// readPacket reads an exchange packet. Its text is that of the first attachment that gives any, else what the sender
// says the paper is about. A packet inside a packet is not opened.
func (d *Doc) readPacket(limits Limits) Code {
	packet, err := edxml.Read(d.Bytes)
	if err != nil {
		return refusal(err)
	}
	d.Packet, d.Attachments = &packet, packet.Attachments
	for _, a := range d.Attachments {
		format := sniff(a.Bytes)
		if format == FormatEdXML || int64(len(a.Bytes)) > limits.maxBytes() {
			continue
		}
		if text, encoding, code := format.read(a.Bytes, limits.maxText()); code == "" {
			d.Text, d.Encoding, d.TextOf = text, encoding, a.Name
			return ""
		}
	}
	var code Code
	d.Text, code = finish(packet.Subject+"\n\n"+packet.Content, limits.maxText())
	return code
}
