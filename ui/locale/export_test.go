package locale

import "slices"

// Keys returns all keys, sorted.
func (s *Strings) Keys() []string {
	var keys []string
	for name, read := range s.sections {
		words, err := read()
		if err != nil {
			continue // as in find
		}
		for key := range words {
			keys = append(keys, name+"."+key)
		}
	}
	slices.Sort(keys)
	return keys
}
