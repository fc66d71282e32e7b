package scan

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"

	"sotruc/intake/doctext/pdftext/pdffile"
)

// picturesOf makes a file of a picture in a PDF.
func (f *File) picturesOf(p placed) (picture []byte, err error) {
	width, height := f.pdf.Int(p.stream.Dict["Width"]), f.pdf.Int(p.stream.Dict["Height"])
	if isTooLarge(width, height) {
		return nil, errNoPicture
	}
	data, format, param, err := f.pdf.Picture(p.stream)
	if err != nil {
		return nil, fmt.Errorf("unpack a picture: %w", err)
	}
	switch format {
	case "":
		shades, err := f.samples(p.stream, data, width, height)
		if err != nil {
			return nil, err
		}
		return asPNG(p.upright(shades))
	case "DCTDecode", "DCT":
		return p.jpeg(data)
	case "CCITTFaxDecode", "CCF":
		return f.fax(p, data, param, height)
	case "JBIG2Decode":
		return nil, ErrJBIG2
	case "JPXDecode":
		return nil, ErrJPX
	}
	return nil, errNoPicture
}

// isTooLarge tells whether a picture is more than is read, or nothing.
func isTooLarge(width, height int) bool {
	return width <= 0 || height <= 0 || width > maxSide || height > maxSide || width > maxPixels/height
}

// jpeg gives a photograph as it is, or upright.
func (p placed) jpeg(data []byte) ([]byte, error) {
	size, err := jpeg.DecodeConfig(bytes.NewReader(data))
	if err != nil || isTooLarge(size.Width, size.Height) {
		return nil, errNoPicture
	}
	if p.turn == 0 && !p.flipped {
		return data, nil
	}
	decoded, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, errNoPicture
	}
	box := decoded.Bounds()
	shades := image.NewGray(image.Rect(0, 0, box.Dx(), box.Dy()))
	for y := range box.Dy() {
		for x := range box.Dx() {
			shades.Set(x, y, decoded.At(box.Min.X+x, box.Min.Y+y))
		}
	}
	return asPNG(p.upright(shades))
}

// upright turns a picture as the page shows it.
func (p placed) upright(from *image.Gray) *image.Gray {
	if p.turn == 0 && !p.flipped {
		return from
	}
	w, h := from.Rect.Dx(), from.Rect.Dy()
	to := image.NewGray(image.Rect(0, 0, w, h))
	if p.turn%2 == 1 {
		to = image.NewGray(image.Rect(0, 0, h, w))
	}
	for y := range h {
		row := y
		if p.flipped {
			row = h - 1 - y
		}
		for x := range w {
			shade := from.Pix[row*from.Stride+x]
			switch p.turn {
			case 0:
				to.Pix[y*to.Stride+x] = shade
			case 1:
				to.Pix[x*to.Stride+h-1-y] = shade
			case 2:
				to.Pix[(h-1-y)*to.Stride+w-1-x] = shade
			case 3:
				to.Pix[(w-1-x)*to.Stride+y] = shade
			}
		}
	}
	return to
}

func asPNG(shades *image.Gray) ([]byte, error) {
	var b bytes.Buffer
	e := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := e.Encode(&b, shades); err != nil {
		return nil, fmt.Errorf("write a picture: %w", err)
	}
	return b.Bytes(), nil
}

// colours is how the samples of a picture are read.
type colours struct {
	parts    int    // samples a point
	palette  []byte // of an indexed one, with base parts an entry
	base     int
	inverted bool // the highest is dark
}

// samples makes shades of grey of the points of a picture.
func (f *File) samples(s *pdffile.Stream, data []byte, width, height int) (*image.Gray, error) {
	bits := f.pdf.Int(s.Dict["BitsPerComponent"])
	c, ok := f.coloursOf(s)
	if f.pdf.Resolve(s.Dict["ImageMask"]) == true {
		bits, c, ok = 1, colours{parts: 1, inverted: c.inverted}, true
	}
	if !ok || bits != 1 && bits != 2 && bits != 4 && bits != 8 {
		return nil, errNoPicture
	}
	row := (width*c.parts*bits + 7) / 8
	if row == 0 || len(data) < row*height/2 { // half a page is not the page
		return nil, errNoPicture
	}
	shades := image.NewGray(image.Rect(0, 0, width, height))
	most := byte(1<<bits - 1)
	part := make([]byte, c.parts)
	for y := range height {
		line := data[min(y*row, len(data)):min((y+1)*row, len(data))]
		if len(line) < row { // cut off: the rest is paper
			for i := range shades.Pix[y*width:] {
				shades.Pix[y*width+i] = 0xff
			}
			break
		}
		for x := range width {
			for i := range part {
				at := (x*c.parts + i) * bits
				part[i] = line[at/8] >> (8 - bits - at%8) & most
			}
			shades.Pix[y*width+x] = c.shade(part, most)
		}
	}
	return shades, nil
}

// shade is that of one point.
func (c colours) shade(part []byte, most byte) byte {
	if c.palette != nil {
		at := int(part[0]) * c.base
		if at+c.base > len(c.palette) {
			return 0xff
		}
		return mixed(c.palette[at : at+c.base])
	}
	if most != 0xff {
		for i := range part {
			part[i] = byte(int(part[i]) * 0xff / int(most))
		}
	}
	if c.inverted {
		for i := range part {
			part[i] = 0xff - part[i]
		}
	}
	return mixed(part)
}

// mixed is the shade of a colour of one part (grey), three (red, green, blue) or four (cyan, magenta, yellow, black).
func mixed(part []byte) byte {
	switch len(part) {
	case 3:
		return shadeOf(part[0], part[1], part[2])
	case 4:
		return shadeOf(color.CMYKToRGB(part[0], part[1], part[2], part[3]))
	}
	return part[0]
}

// shadeOf is how light a colour is, green most of all.
func shadeOf(red, green, blue byte) byte {
	return byte((299*int(red) + 587*int(green) + 114*int(blue)) / 1000)
}

// coloursOf reads how a picture says what its samples mean.
func (f *File) coloursOf(s *pdffile.Stream) (colours, bool) {
	decode := f.pdf.Numbers(s.Dict["Decode"])
	c := colours{inverted: len(decode) > 1 && decode[0] > decode[1]}
	space := f.pdf.Resolve(s.Dict["ColorSpace"])
	if list, ok := space.(pdffile.Array); ok && len(list) == 4 && (f.pdf.Name(list[0]) == "Indexed" || f.pdf.Name(list[0]) == "I") {
		c.parts, c.base = 1, f.partsOf(list[1])
		if stream := f.pdf.Stream(list[3]); stream != nil {
			c.palette, _ = f.pdf.Data(stream)
		} else {
			c.palette = []byte(f.pdf.Text(list[3], nil))
		}
		return c, c.base > 0 && len(c.palette) >= c.base
	}
	c.parts = f.partsOf(space)
	return c, c.parts > 0
}

// partsOf is how many samples a point has; 0 where a space of colours is not known.
func (f *File) partsOf(space any) int {
	name := f.pdf.Name(space)
	list := f.pdf.Array(space)
	if len(list) > 0 {
		name = f.pdf.Name(list[0])
	}
	switch name {
	case "DeviceGray", "G", "CalGray":
		return 1
	case "DeviceRGB", "RGB", "CalRGB":
		return 3
	case "DeviceCMYK", "CMYK":
		return 4
	case "ICCBased":
		if len(list) > 1 {
			if n := f.pdf.Int(f.pdf.Dict(list[1])["N"]); n == 1 || n == 3 || n == 4 {
				return n
			}
		}
	}
	return 0
}
