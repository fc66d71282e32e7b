package doctext

import (
	"sotruc/intake/doctext/edxml"
)

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
		if format == FormatEdXML || int64(len(a.Bytes)) > limits.Largest() {
			continue
		}
		if code := d.readText(format, a.Bytes, limits.maxText()); code == "" {
			d.TextOf = a.Name
			return ""
		}
	}
	var code Code
	d.Text, d.Encoding, code = finish(packet.Subject+"\n\n"+packet.Content, "", limits.maxText())
	return code
}
