package store

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"slices"

	"sotruc/model"
	"sotruc/store/bookfile"
)

// The census is kept in the book when it is closed, so that the next start reads some kilobytes instead of everybody's
// isolations. One that is missing, of another make or damaged is no loss: another is taken.

// censusMake is the first byte of a census that is kept; it changes with what readKind and decode read.
const censusMake = 4

// encode writes the make, the session, the texts of the kinds and the episodes, all numbers as varints, and a checksum.
func (c *census) encode() []byte {
	b := binary.AppendVarint([]byte{censusMake}, int64(c.day))
	b = binary.AppendUvarint(b, uint64(slices.Index(sessions[:], c.session)))
	number, used := make([]uint64, len(c.kinds)), []int(nil) // what is no more alike anything is left behind
	seen := make([]bool, len(c.kinds))
	for _, e := range c.episodes {
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
	b = binary.AppendUvarint(b, uint64(len(c.episodes)))
	for _, e := range c.episodes {
		b = binary.AppendVarint(b, int64(e.person))
		b = binary.AppendVarint(b, int64(e.id))
		b = binary.AppendVarint(b, int64(e.house))
		lookedIn := uint64(0)
		if e.lookedIn {
			lookedIn = 1
		}
		b = binary.AppendUvarint(b, number[e.kind]<<1|lookedIn)
		b = append(b, e.alarms)
		b = binary.AppendVarint(b, int64(e.entered))
	}
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b))
}

var sessions = [...]model.Session{model.Morning, model.Afternoon}

var errNoCensus = errors.New("not a census of this program")

func (c *census) decode(b []byte) error {
	c.forget()
	end := len(b) - crc32.Size
	if end < 1 || b[0] != censusMake || crc32.ChecksumIEEE(b[:end]) != binary.BigEndian.Uint32(b[end:]) {
		return errNoCensus
	}
	in := varints{b[1:end]}
	c.day = model.Date(in.signed())
	if session := in.unsigned(); session < uint64(len(sessions)) {
		c.session = sessions[session]
	}
	for range in.length() {
		if _, err := c.kind(in.text()); err != nil {
			return err
		}
	}
	n := in.length()
	c.episodes = make([]episode, 0, n)
	for range n {
		e := episode{person: model.PersonID(in.signed()), id: model.IsolationID(in.signed()), house: model.HouseholdID(in.signed())}
		kind := in.unsigned()
		e.lookedIn = kind&1 == 1
		kind >>= 1
		if e.id == 0 || kind >= uint64(len(c.kinds)) {
			return errNoCensus
		}
		e.kind, e.alarms, e.entered = int(kind), in.one(), model.Instant(in.signed())
		c.episodes = append(c.episodes, e)
	}
	if len(in.rest) > 0 {
		return errNoCensus
	}
	c.lineUp()
	return nil
}

// varints reads what encode wrote. What is cut short reads as 0 and "".
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

// recall reads the census that is kept, and tells whether there was one. A book of an older program has no place for it.
func (t *tx) recall(c *census) bool {
	kept, err := one[struct {
		Upto  int64
		Bytes []byte
	}](t, "select upto, bytes from census where id = 1 and upto <= (select coalesce(max(id), 0) from journal)")
	if err != nil || c.decode(kept.Bytes) != nil {
		return false
	}
	c.upto, c.kept = kept.Upto, kept.Upto
	return true
}

// keepCensus keeps the census for the next start. It is no step: nothing is recorded by it.
func (b *Book) keepCensus(ctx context.Context) error {
	c := &b.people
	c.mu.Lock()
	defer c.mu.Unlock()
	if b.set.readOnly || !c.taken || c.upto == c.kept {
		return nil
	}
	_, err := b.db.ExecContext(ctx, `insert into census (id, upto, bytes) values (1, ?, ?)
		on conflict (id) do update set upto = excluded.upto, bytes = excluded.bytes`, c.upto, c.encode())
	if err != nil {
		return fmt.Errorf("keep the census: %w", bookfile.Translate(err))
	}
	return nil
}
