package pdffile

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5" //nolint:gosec // what the format asks for
	"crypto/rc4" //nolint:gosec // what the format asks for
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
	"hash"
)

// decipher undoes the encryption of streams in files that anybody may open but not change: those whose password for
// reading is empty. ISO 32000-1, 7.6, and ISO 32000-2 for keys of 256 bits.
type decipher struct {
	key    []byte
	method Name // of the crypt filter: V2, AESV2, AESV3; Identity
}

// padding stands for the characters a password lacks.
const padding = "\x28\xbf\x4e\x5e\x4e\x75\x8a\x41\x64\x00\x4e\x56\xff\xfa\x01\x08\x2e\x2e\x00\xb6\xd0\x68\x3e\x80\x2f\x0c\xa9\xfe\x64\x53\x69\x7a"

// encryption is the dictionary that says how a file is encrypted.
type encryption struct {
	revision, version, length, rights int
	owner, user, userKey              string
	metadata                          bool
}

// newDecipher makes the key of the empty password; ErrEncrypted where the file has another.
func (f *File) newDecipher(d Dict) (*decipher, error) {
	text := func(key Name) string {
		s, _ := f.Resolve(d[key]).(String)
		return string(s)
	}
	e := encryption{
		revision: f.Int(d["R"]), version: f.Int(d["V"]), length: f.Int(d["Length"]) / 8, rights: f.Int(d["P"]),
		owner: text("O"), user: text("U"), userKey: text("UE"), metadata: f.Resolve(d["EncryptMetadata"]) != false,
	}
	c := &decipher{method: "V2"}
	if e.version >= 4 {
		name := f.Name(d["StmF"])
		c.method = f.Name(f.Dict(f.Dict(d["CF"])[name])["CFM"])
		if name == "" || name == "Identity" || c.method == "None" {
			c.method = "Identity"
		}
		e.length = 16
	}
	if e.length < 5 || e.length > 16 || e.version == 1 {
		e.length = 5
	}
	var ok bool
	if e.revision >= 5 {
		c.key, ok = e.longKey()
	} else {
		c.key, ok = e.shortKey(f.firstID())
	}
	if !ok {
		return nil, ErrEncrypted
	}
	return c, nil
}

// shortKey is algorithm 2, checked by algorithms 4 and 5.
func (e encryption) shortKey(id String) ([]byte, bool) {
	h := md5.New() //nolint:gosec // what the format asks for
	h.Write([]byte(padding + e.owner))
	h.Write(binary.LittleEndian.AppendUint32(nil, uint32(e.rights)))
	h.Write([]byte(id))
	if e.revision >= 4 && !e.metadata {
		h.Write([]byte{0xff, 0xff, 0xff, 0xff})
	}
	key := h.Sum(nil)
	want := []byte(padding)
	rounds := 0
	if e.revision >= 3 {
		for range 50 {
			sum := md5.Sum(key[:e.length]) //nolint:gosec // what the format asks for
			key = sum[:]
		}
		sum := md5.Sum([]byte(padding + string(id))) //nolint:gosec // what the format asks for
		want, rounds = sum[:], 19
	}
	key = key[:e.length]
	for i := range rounds + 1 {
		turned := bytes.Clone(key)
		for k := range turned {
			turned[k] ^= byte(i)
		}
		want = rc4Of(turned, want)
	}
	return key, len(e.user) >= len(want) && e.user[:len(want)] == string(want)
}

func rc4Of(key, data []byte) []byte {
	c, err := rc4.NewCipher(key) //nolint:gosec // what the format asks for
	if err != nil {
		return nil
	}
	out := make([]byte, len(data))
	c.XORKeyStream(out, data)
	return out
}

// longKey is algorithm 2.A: the user entry is a hash, the salt of the hash and the salt of the key.
func (e encryption) longKey() ([]byte, bool) {
	if len(e.user) < 48 || len(e.userKey) < 32 || e.revision > 6 {
		return nil, false
	}
	hashed := e.hash(e.user[32:40])
	if string(hashed) != e.user[:32] {
		return nil, false
	}
	key, ok := decryptBlocks(e.hash(e.user[40:48]), make([]byte, aes.BlockSize), []byte(e.userKey[:32]))
	return key, ok
}

// hash hashes the empty password and a salt. Revision 6 goes on by algorithm 2.B, which ends after about 70 rounds.
func (e encryption) hash(salt string) []byte {
	first := sha256.Sum256([]byte(salt))
	k := first[:]
	for i := 0; e.revision == 6 && i < 400; i++ {
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		data := bytes.Repeat(k, 64)
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(data, data)
		sum := 0
		for _, c := range data[:16] {
			sum += int(c)
		}
		h := []func() hash.Hash{sha256.New, sha512.New384, sha512.New}[sum%3]()
		h.Write(data)
		k = h.Sum(nil)
		if i >= 63 && int(data[len(data)-1]) <= i-31 {
			break
		}
	}
	return k[:32]
}

// stream decrypts the data of the stream that is the object ref.
func (c *decipher) stream(ref Ref, data []byte) []byte {
	key := c.key
	if c.method != "AESV3" {
		key = append(bytes.Clone(key), byte(ref.ID), byte(ref.ID>>8), byte(ref.ID>>16), byte(ref.Gen), byte(ref.Gen>>8))
		if c.method == "AESV2" {
			key = append(key, "sAlT"...)
		}
		sum := md5.Sum(key) //nolint:gosec // what the format asks for
		key = sum[:min(len(c.key)+5, 16)]
	}
	switch c.method {
	case "Identity":
		return data
	case "AESV2", "AESV3":
		if len(data) < 2*aes.BlockSize {
			return nil
		}
		out, _ := decryptBlocks(key, data[:aes.BlockSize], data[aes.BlockSize:])
		if n := len(out); n > 0 && int(out[n-1]) <= aes.BlockSize && int(out[n-1]) <= n {
			out = out[:n-int(out[n-1])]
		}
		return out
	}
	return rc4Of(key, data)
}

// decryptBlocks undoes AES in chained blocks; bytes over a whole block are dropped.
func decryptBlocks(key, vector, data []byte) ([]byte, bool) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, false
	}
	out := make([]byte, len(data)/aes.BlockSize*aes.BlockSize)
	cipher.NewCBCDecrypter(block, vector).CryptBlocks(out, data[:len(out)])
	return out, true
}
