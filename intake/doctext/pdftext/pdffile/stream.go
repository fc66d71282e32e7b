package pdffile

import (
	"bytes"
	"compress/flate"
	"encoding/ascii85"
	"io"
)

const (
	maxFilters = 8        // one behind the other
	smallData  = 1 << 20  // streams up to it are kept unpacked
	keptData   = 32 << 20 // all of them together
)

// Data unpacks a stream. What is cut off or broken is given as far as it goes, and what is packed as only pictures are is
// nothing. The only error is ErrTooLarge.
func (f *File) Data(s *Stream) ([]byte, error) {
	if data, ok := f.unpacked[s]; ok {
		return data, nil
	}
	data := f.packed(s)
	filters, params := f.filters(s.Dict)
	data, err := f.unwrap(data, filters, params)
	if err != nil {
		return nil, err
	}
	if len(filters) > 0 && len(data) <= smallData && f.kept+len(data) <= keptData {
		f.unpacked[s] = data
		f.kept += len(data)
	}
	return data, nil
}

// packed gives the bytes of a stream as they lie in the file, deciphered.
func (f *File) packed(s *Stream) []byte {
	data := s.raw
	if n := f.Int(s.Dict["Length"]); n > 0 && n < len(data) {
		data = data[:n]
	}
	if f.cipher != nil && s.Dict["Type"] != Name("XRef") {
		data = f.cipher.stream(s.ref, data)
	}
	return data
}

// Picture gives the bytes of a picture as its own format has them, which format is the filter named, with its parameters; where none
// is, they are the samples. The only error is ErrTooLarge.
func (f *File) Picture(s *Stream) (data []byte, format Name, param Dict, err error) {
	filters, params := f.filters(s.Dict)
	if last := len(filters) - 1; last >= 0 {
		switch filters[last] {
		case "DCTDecode", "DCT", "CCITTFaxDecode", "CCF", "JBIG2Decode", "JPXDecode":
			format, param = filters[last], params[last]
			filters, params = filters[:last], params[:last]
		}
	}
	data, err = f.unwrap(f.packed(s), filters, params)
	return data, format, param, err
}

// unwrap takes one wrapping after the other off.
func (f *File) unwrap(data []byte, filters []Name, params []Dict) ([]byte, error) {
	if len(filters) > maxFilters {
		return nil, nil
	}
	for i, filter := range filters {
		var err error
		if data, err = f.unpack(filter, params[i], data); err != nil {
			return nil, err
		}
		if f.spent += len(data); f.spent > f.limits.Unpacked {
			return nil, ErrTooLarge
		}
	}
	return data, nil
}

// filters gives how a stream is packed, the outermost first, each with its parameters.
func (f *File) filters(d Dict) ([]Name, []Dict) {
	pick := func(long, short Name) any {
		if v := f.Resolve(d[long]); v != nil {
			return v
		}
		return f.Resolve(d[short])
	}
	filter, param := pick("Filter", "F"), pick("DecodeParms", "DP")
	if name, ok := filter.(Name); ok {
		return []Name{name}, []Dict{f.Dict(param)}
	}
	list, _ := filter.(Array)
	given, _ := param.(Array)
	var names []Name
	var params []Dict
	for i, v := range list {
		names = append(names, f.Name(v))
		var p Dict
		if i < len(given) {
			p = f.Dict(given[i])
		}
		params = append(params, p)
	}
	return names, params
}

// unpack takes one wrapping off.
func (f *File) unpack(filter Name, param Dict, data []byte) ([]byte, error) {
	var r io.Reader
	switch filter {
	case "FlateDecode", "Fl":
		if len(data) < 2 {
			return nil, nil
		}
		r = flate.NewReader(bytes.NewReader(data[2:])) // behind the zlib header; the checksum is nothing to us
	case "LZWDecode", "LZW":
		early := true
		if v, ok := f.Resolve(param["EarlyChange"]).(int); ok {
			early = v != 0
		}
		data = unpackLZW(data, early, f.limits.Stream+1)
	case "ASCII85Decode", "A85":
		data, _, _ = bytes.Cut(bytes.TrimPrefix(data, []byte("<~")), []byte("~"))
		r = ascii85.NewDecoder(bytes.NewReader(data))
	case "ASCIIHexDecode", "AHx":
		data = unpackHex(data)
	case "RunLengthDecode", "RL":
		data = unpackRuns(data, f.limits.Stream+1)
	case "Crypt":
	default:
		return nil, nil // a picture's
	}
	if r != nil {
		var buf bytes.Buffer
		_, _ = buf.ReadFrom(io.LimitReader(r, int64(f.limits.Stream)+1)) // what came before the break is what there is
		data = buf.Bytes()
	}
	if len(data) > f.limits.Stream {
		return nil, ErrTooLarge
	}
	return f.unpredict(param, data), nil
}

// unpredict undoes the differences between rows that make data pack better; ISO 32000-1, 7.4.4.4. Only the kinds of
// PNG are known: the other one is for pictures.
func (f *File) unpredict(param Dict, data []byte) []byte {
	if f.Int(param["Predictor"]) < 10 {
		return data
	}
	orOne := func(key Name, one int64) int64 {
		if n := f.Int(param[key]); n > 0 {
			return min(int64(n), 1<<16)
		}
		return one
	}
	bits := orOne("Colors", 1) * orOne("BitsPerComponent", 8)
	most := int64(len(data)) // a row that claims more than there is ends with the data
	step, row := int(min((bits+7)/8, most)), int(min((bits*orOne("Columns", 1)+7)/8, most))
	out := make([]byte, 0, len(data))
	above := make([]byte, row)
	for len(data) > 1 {
		kind := data[0]
		line := bytes.Clone(data[1:min(len(data), row+1)])
		data = data[min(len(data), row+1):]
		for i := range line {
			var left, corner byte
			if i >= step {
				left, corner = line[i-step], above[i-step]
			}
			switch kind {
			case 1:
				line[i] += left
			case 2:
				line[i] += above[i]
			case 3:
				line[i] += byte((int(left) + int(above[i])) / 2)
			case 4:
				line[i] += paeth(left, above[i], corner)
			}
		}
		out = append(out, line...)
		copy(above, line)
	}
	return out
}

// paeth picks the neighbour that comes nearest to left + above - corner.
func paeth(left, above, corner byte) byte {
	p := int(left) + int(above) - int(corner)
	a, b, c := abs(p-int(left)), abs(p-int(above)), abs(p-int(corner))
	switch {
	case a <= b && a <= c:
		return left
	case b <= c:
		return above
	}
	return corner
}

func abs(n int) int { return max(n, -n) }
