package pdffile

// Dict gives the dictionary v is or stands for, a stream's too; nil where it is none.
func (f *File) Dict(v any) Dict {
	switch v := f.Resolve(v).(type) {
	case Dict:
		return v
	case *Stream:
		return v.Dict
	}
	return nil
}

// Array gives the array v is or stands for.
func (f *File) Array(v any) Array {
	a, _ := f.Resolve(v).(Array)
	return a
}

// Stream gives the stream v stands for.
func (f *File) Stream(v any) *Stream {
	s, _ := f.Resolve(v).(*Stream)
	return s
}

// Name gives the name v is or stands for.
func (f *File) Name(v any) Name {
	n, _ := f.Resolve(v).(Name)
	return n
}

// Text gives the string v is or stands for. In an encrypted file strings are encrypted with the object they stand in,
// which is holder where v is no object of its own.
func (f *File) Text(v, holder any) String {
	if _, ok := v.(Ref); ok {
		holder = v
	}
	s, _ := f.Resolve(v).(String)
	ref, ok := holder.(Ref)
	if f.cipher == nil || !ok || f.objects[ref.ID].packed {
		return s
	}
	return String(f.cipher.stream(ref, []byte(s)))
}

// Int gives the whole number v is or stands for, 0 where it is none.
func (f *File) Int(v any) int {
	n, _ := Number(f.Resolve(v))
	return int(max(-maxInt, min(n, maxInt)))
}

const maxNumbers = 32 // a matrix has six

// Numbers gives the numbers of a short array; nil where it holds anything else.
func (f *File) Numbers(v any) []float64 {
	a := f.Array(v)
	if len(a) > maxNumbers {
		return nil
	}
	numbers := make([]float64, 0, len(a))
	for _, v := range a {
		n, ok := Number(f.Resolve(v))
		if !ok {
			return nil
		}
		numbers = append(numbers, n)
	}
	return numbers
}

// Number gives the number v is.
func Number(v any) (float64, bool) {
	switch v := v.(type) {
	case int:
		return float64(v), true
	case float64:
		return v, true
	}
	return 0, false
}
