package bookfile

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
)

// A rollback journal (name-journal) holds the pages of a book as they were before a step, as https://www.sqlite.org/fileformat2.html says:
// what SQLite finds beside a book it puts back into it, whatever file it was written for, and cuts the file to the length it had.
const (
	journalMagic  = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
	journalHeader = 28
	journalLooks  = 1 << 20 // so many pages are looked at for the first of the book: of a book that is larger nothing is known
)

// journalState is what a rollback journal says of the book it belongs to.
type journalState struct {
	info   fs.FileInfo
	head   [journalHeader]byte
	hot    bool   // SQLite would put it back
	page   uint32 // size in bytes
	pages  uint32 // how many the book had
	count  uint32 // of pages in its first part; 0 where the step had not touched the book yet
	before []byte // the book's header before the step, where the first page is in it
}

// same tells whether nothing else took the place of a journal between two looks: each has a number drawn by lot in its header.
func (j journalState) same(other journalState) bool {
	return j.hot == other.hot && (!j.hot || j.head == other.head && os.SameFile(j.info, other.info))
}

// goesWith tells whether the book with this header and so many bytes is the one before the step, or in the midst of it: of the same pages,
// not shorter, and with the mark and the count of changes of before the step or one more. Where the first page is not in the journal, it
// is in the book as it was, and says how many pages there were; and a step that had not touched the book left it as long as it was.
func (j journalState) goesWith(header []byte, size int64) bool {
	pages := (size + int64(j.page) - 1) / int64(j.page)
	switch {
	case pageSize(header) != j.page || pages < int64(j.pages):
		return false
	case j.count == 0:
		return pages == int64(j.pages)
	case j.before == nil:
		return binary.BigEndian.Uint32(header[sizeAt:]) == j.pages
	}
	next := func(at int) bool {
		return binary.BigEndian.Uint32(header[at:])-binary.BigEndian.Uint32(j.before[at:]) <= 1
	}
	return next(changesAt) && (next(markAt) || binary.BigEndian.Uint32(j.before[markAt:]) == 0) // a book of an older program has no mark yet
}

// pageSize is the size of a book's pages in bytes, by its header.
func pageSize(header []byte) uint32 {
	if size := uint32(binary.BigEndian.Uint16(header[16:])); size != 1 {
		return size
	}
	return 1 << 16
}

// journalOf tells whose the rollback journal beside the file at path is. One may be in use meanwhile.
func journalOf(path string) (whose, error) {
	const tries = 100 // a journal that goes or comes between two looks is looked at again
	for range tries {
		before, err := readJournal(path + "-journal")
		if err != nil || !before.hot {
			return nobodys, err
		}
		header, err := readHeader(path)
		if err != nil {
			return nobodys, err
		}
		info, err := os.Stat(path)
		if err != nil {
			return nobodys, fmt.Errorf("%w: %w", ErrDisk, err)
		}
		after, err := readJournal(path + "-journal")
		if err != nil {
			return nobodys, err
		}
		if before.same(after) {
			return whoseIf(after.goesWith(header, info.Size())), nil
		}
	}
	return nobodys, ErrBusy
}

// readJournal looks into a rollback journal; where there is none, or one SQLite would not take for one, it is not hot.
func readJournal(path string) (journalState, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return journalState{}, nil
	}
	if err != nil {
		return journalState{}, fmt.Errorf("%w: %w", ErrDisk, err)
	}
	defer f.Close()
	var j journalState
	if j.info, err = f.Stat(); err != nil {
		return j, fmt.Errorf("%w: %w", ErrDisk, err)
	}
	if _, err := io.ReadFull(f, j.head[:]); err != nil || string(j.head[:8]) != journalMagic || !j.info.Mode().IsRegular() {
		return journalState{}, nil
	}
	sector := binary.BigEndian.Uint32(j.head[20:])
	j.count, j.pages, j.page = binary.BigEndian.Uint32(j.head[8:]), binary.BigEndian.Uint32(j.head[16:]), binary.BigEndian.Uint32(j.head[24:])
	if !power(j.page, 512) || !power(sector, 32) {
		return journalState{}, nil // SQLite does not read it either
	}
	j.hot = true
	j.before = j.firstPage(f, int64(sector))
	return j, nil
}

// power tells whether a size is a power of two that SQLite takes.
func power(size, least uint32) bool { return size >= least && size <= 1<<16 && size&(size-1) == 0 }

// firstPage gives the header in the book's first page as the journal has it; nil where it has none. Each part of a journal begins at a
// sector with a header that says how many pages follow, all that there are where the number is the greatest.
func (j journalState) firstPage(f io.ReaderAt, sector int64) []byte {
	record := 4 + int64(j.page) + 4 // the number of the page, the page, a sum
	looks := 0
	for at := int64(0); looks < journalLooks; looks++ {
		var head [journalHeader]byte
		if _, err := f.ReadAt(head[:], at); err != nil || string(head[:8]) != journalMagic {
			return nil
		}
		count, nonce := binary.BigEndian.Uint32(head[8:]), binary.BigEndian.Uint32(head[12:])
		for at += sector; count > 0 && looks < journalLooks; looks++ {
			var number [4]byte
			if _, err := f.ReadAt(number[:], at); err != nil {
				return nil
			}
			if binary.BigEndian.Uint32(number[:]) == 1 {
				return soundPage(f, at+4, j.page, nonce)
			}
			at += record
			if count != math.MaxUint32 {
				count--
			}
		}
		at = (at + sector - 1) / sector * sector
	}
	return nil
}

// soundPage gives the header in a page of a journal, if the sum behind the page is right: else SQLite does not put it back.
func soundPage(f io.ReaderAt, at int64, size, nonce uint32) []byte {
	page := make([]byte, size+4)
	if _, err := f.ReadAt(page, at); err != nil {
		return nil
	}
	sum := nonce
	for i := int(size) - 200; i > 0; i -= 200 {
		sum += uint32(page[i])
	}
	if sum != binary.BigEndian.Uint32(page[size:]) {
		return nil
	}
	return page[:headerSize]
}
