package scan

import (
	"encoding/binary"

	"sotruc/intake/doctext/pdftext/pdffile"
)

// The fields of a TIFF file that hold how its one strip is packed; TIFF 6.0, section 8 and 11.
const (
	tagWidth       = 256
	tagHeight      = 257
	tagBits        = 258
	tagPacking     = 259
	tagPhotometric = 262
	tagStrip       = 273
	tagOrientation = 274
	tagSamples     = 277
	tagRows        = 278
	tagStripBytes  = 279
	tagOptions3    = 292
)

// orientations are the numbers TIFF has for a picture that is to be turned to the right by so many quarters; and for one that is flipped
// before.
var orientations = [2][4]uint32{{1, 6, 3, 8}, {4, 5, 2, 7}}

// fax puts what a fax packs, group 3 or 4, into a TIFF file, which says the same of it.
func (f *File) fax(p placed, data []byte, param pdffile.Dict, height int) ([]byte, error) {
	columns := f.pdf.Int(param["Columns"])
	if columns == 0 {
		columns = 1728
	}
	if isTooLarge(columns, height) {
		return nil, errNoPicture
	}
	aligned := f.pdf.Resolve(param["EncodedByteAlign"]) == true
	var packing, options uint32 = 4, 0
	switch k := f.pdf.Int(param["K"]); {
	case k < 0 && aligned: // TIFF has no such thing
		return nil, errNoPicture
	case k > 0:
		packing, options = 3, 1
	case k == 0:
		packing = 3
	}
	if packing == 3 && aligned {
		options |= 4
	}
	decode := f.pdf.Numbers(p.stream.Dict["Decode"])
	inverted := len(decode) > 1 && decode[0] > decode[1]
	photometric := uint32(0) // runs of black are black
	if (f.pdf.Resolve(param["BlackIs1"]) == true) != inverted {
		photometric = 1
	}
	flipped := 0
	if p.flipped {
		flipped = 1
	}
	fields := [][2]uint32{
		{tagWidth, uint32(columns)},
		{tagHeight, uint32(height)},
		{tagBits, 1},
		{tagPacking, packing},
		{tagPhotometric, photometric},
		{tagStrip, 0},
		{tagOrientation, orientations[flipped][p.turn]},
		{tagSamples, 1},
		{tagRows, uint32(height)},
		{tagStripBytes, uint32(len(data))},
	}
	if packing == 3 {
		fields = append(fields, [2]uint32{tagOptions3, options})
	}
	begin := 8 + 2 + 12*len(fields) + 4
	fields[5][1] = uint32(begin)
	le := binary.LittleEndian
	out := append([]byte("II*\x00\x08\x00\x00\x00"), byte(len(fields)), 0)
	for _, field := range fields {
		out = le.AppendUint16(out, uint16(field[0]))
		out = le.AppendUint16(out, 4) // a number of four bytes
		out = le.AppendUint32(out, 1)
		out = le.AppendUint32(out, field[1])
	}
	out = le.AppendUint32(out, 0) // no further page
	return append(out, data...), nil
}
