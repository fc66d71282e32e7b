package census

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"slices"

	"sotruc/model"
)

// The census is kept in the book when it is closed, so that the next start reads some kilobytes instead of everybody's
// isolations. One that is missing, of another make or damaged is no loss: another is taken.

// censusMake is the first byte of a census that is kept; it changes with what readKind and Decode read, and with what its alarms are.
const censusMake = 8

// Encode writes the make, the session, since when it knows everybody, the texts of the kinds and the episodes, all numbers as varints, and a checksum.
func (c *Census) Encode() []byte {
	b := binary.AppendVarint([]byte{censusMake}, int64(c.Day))
	b = binary.AppendVarint(b, int64(c.Since))
	b = binary.AppendUvarint(b, uint64(slices.Index(sessions[:], c.Session)))
	number, used := make([]uint64, len(c.kinds)), []int(nil) // what is no more alike anything is left behind
	seen := make([]bool, len(c.kinds))
	for _, e := range c.Episodes {
		if !seen[e.kind] {
			seen[e.kind], number[e.kind] = true, uint64(len(used))
			used = append(used, e.kind)
		}
	}
	b = binary.AppendUvarint(b, uint64(len(used)))
	for _, n := range used {
		b = binary.AppendUvarint(b, uint64(len(c.kinds[n].text)))
		b = append(b, c.kinds[n].text...)
	}
	b = binary.AppendUvarint(b, uint64(len(c.Episodes)))
	for _, e := range c.Episodes {
		b = binary.AppendVarint(b, int64(e.Person))
		b = binary.AppendVarint(b, int64(e.ID))
		b = binary.AppendVarint(b, int64(e.House))
		lookedIn := uint64(0)
		if e.LookedIn {
			lookedIn = 1
		}
		b = binary.AppendUvarint(b, number[e.kind]<<1|lookedIn)
		b = append(b, e.Alarms)
		b = binary.AppendVarint(b, int64(e.entered))
		b = binary.AppendUvarint(b, uint64(len(e.before)))
		for _, a := range e.before {
			b = binary.AppendVarint(binary.AppendVarint(binary.AppendVarint(b, int64(a.From)), int64(a.To)), int64(a.CheckIns))
		}
	}
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b))
}

var sessions = [...]model.Session{model.Morning, model.Afternoon}

var errNoCensus = errors.New("not a census of this program")

// Decode reads what Encode wrote; the error says that it did not.
func (c *Census) Decode(b []byte) error {
	c.Forget(0)
	end := len(b) - crc32.Size
	if end < 1 || b[0] != censusMake || crc32.ChecksumIEEE(b[:end]) != binary.BigEndian.Uint32(b[end:]) {
		return errNoCensus
	}
	in := varints{b[1:end]}
	c.Day = model.Date(in.signed())
	c.Since = model.Date(in.signed())
	if session := in.unsigned(); session < uint64(len(sessions)) {
		c.Session = sessions[session]
	}
	for range in.length() {
		if _, err := c.kind(in.text()); err != nil {
			return err
		}
	}
	n := in.length()
	c.Episodes = make([]Episode, 0, n)
	for range n {
		e := Episode{Person: model.PersonID(in.signed()), ID: model.IsolationID(in.signed()), House: model.HouseholdID(in.signed())}
		kind := in.unsigned()
		e.LookedIn = kind&1 == 1
		kind >>= 1
		if e.ID == 0 || kind >= uint64(len(c.kinds)) {
			return errNoCensus
		}
		e.kind, e.Alarms, e.entered = int(kind), in.one(), model.Instant(in.signed())
		for range in.length() {
			e.before = append(e.before, model.Asked{From: model.Slot(in.signed()), To: model.Slot(in.signed()), CheckIns: int(in.signed())})
		}
		c.Episodes = append(c.Episodes, e)
	}
	if len(in.rest) > 0 {
		return errNoCensus
	}
	c.LineUp()
	return nil
}

// varints reads what Encode wrote. What is cut short reads as 0 and "".
type varints struct{ rest []byte }

func (v *varints) unsigned() uint64 {
	n, size := binary.Uvarint(v.rest)
	v.rest = v.rest[max(size, 0):]
	return n
}

func (v *varints) signed() int64 {
	n, size := binary.Varint(v.rest)
	v.rest = v.rest[max(size, 0):]
	return n
}

func (v *varints) one() uint8 {
	if len(v.rest) == 0 {
		return 0
	}
	b := v.rest[0]
	v.rest = v.rest[1:]
	return b
}

// length is a count of things that take at least a byte each.
func (v *varints) length() int { return int(min(v.unsigned(), uint64(len(v.rest)))) }

func (v *varints) text() string {
	n := v.length()
	text := string(v.rest[:n])
	v.rest = v.rest[n:]
	return text
}
