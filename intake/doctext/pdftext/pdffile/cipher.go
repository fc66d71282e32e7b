package pdffile

// decipher undoes the encryption of streams.
type decipher struct{}

func newDecipher(Dict, String) (*decipher, error) { return nil, ErrEncrypted }

func (c *decipher) stream(_ Ref, data []byte) ([]byte, error) { return data, nil }
