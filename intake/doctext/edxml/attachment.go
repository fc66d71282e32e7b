package edxml

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"strconv"
	"strings"

	"sotruc/model/viet"
)

// readAttachments decodes the files of the packet. What the manifest says of them counts where they say nothing
// themselves.
func readAttachments(root *node) ([]Attachment, error) {
	manifest := map[string]*node{}
	for _, ref := range root.find("edXMLBody").all("Reference") {
		id := contentID(ref.value("ContentId"))
		if id == "" {
			id = contentID(ref.value("href"))
		}
		manifest[id] = ref
	}
	u := unpacker{left: maxUnpacked}
	for _, block := range root.all("AttachmentEncoded") {
		for _, n := range block.all("Attachment") {
			said := manifest[contentID(n.value("ContentId"))]
			about := Attachment{ContentType: either(n, said, "ContentType"), Description: either(n, said, "Description")}
			if err := u.add(about, either(n, said, "AttachmentName"), payload(n)); err != nil {
				return nil, err
			}
		}
	}
	return u.files, nil
}

// either gives a value of n, or of what else is said of it.
func either(n, said *node, name string) string {
	if value := n.value(name); value != "" {
		return value
	}
	return said.value(name)
}

// contentID is an id as it is compared: some systems write cid: before it, some do not.
func contentID(id string) string { return strings.TrimPrefix(strings.ToLower(id), "cid:") }

// payload gives the encoded bytes: in an element of their own, or directly in the attachment.
func payload(n *node) []byte {
	for _, name := range [...]string{"ContentTransferEncoded", "Content", "Data"} {
		if c := n.child(name); c != nil && len(c.text) > 0 {
			return c.text
		}
	}
	return n.text
}

// unpacker collects files within bounds.
type unpacker struct {
	files []Attachment
	left  int64 // bytes that may still be unpacked
}

// add decodes one attachment. Many systems put the file into a zip of its own, and that is taken apart; a Word file is a
// zip too, and stays.
func (u *unpacker) add(about Attachment, name string, encoded []byte) error {
	content, err := decode(encoded)
	if err != nil {
		return fmt.Errorf("attachment %q: %w: %w", viet.CleanLine(name), errDamaged, err)
	}
	if archive := openArchive(content); archive != nil {
		for _, f := range archive.File {
			if f.FileInfo().IsDir() {
				continue
			}
			inside, err := u.unzip(f)
			if err != nil {
				return err
			}
			about.ContentType = "" // it was that of the zip
			if err := u.keep(about, f.Name, inside); err != nil {
				return err
			}
		}
		return nil
	}
	if u.left -= int64(len(content)); u.left < 0 {
		return ErrTooLarge
	}
	return u.keep(about, name, content)
}

func (u *unpacker) keep(a Attachment, name string, content []byte) error {
	if len(u.files) >= maxAttachments {
		return ErrTooLarge
	}
	if a.Name = fileName(name); a.Name == "" {
		a.Name = "tep-" + strconv.Itoa(len(u.files)+1)
	}
	a.Bytes = content
	u.files = append(u.files, a)
	return nil
}

// decode reads base64 with or without line ends and padding.
func decode(encoded []byte) ([]byte, error) {
	text := bytes.Map(func(c rune) rune {
		switch c {
		case ' ', '\t', '\r', '\n', '=':
			return -1
		}
		return c
	}, encoded)
	content := make([]byte, base64.RawStdEncoding.DecodedLen(len(text)))
	n, err := base64.RawStdEncoding.Decode(content, text)
	if err != nil {
		return nil, fmt.Errorf("base64: %w", err)
	}
	return content[:n], nil
}

// openArchive opens content where it is a zip that only wraps files.
func openArchive(content []byte) *zip.Reader {
	if !bytes.HasPrefix(content, []byte("PK\x03\x04")) || bytes.Count(content, []byte("PK\x01\x02")) > maxAttachments {
		return nil
	}
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil || len(archive.File) == 0 {
		return nil
	}
	for _, f := range archive.File {
		if f.Name == "[Content_Types].xml" || f.Name == "mimetype" || strings.HasPrefix(f.Name, "word/") {
			return nil
		}
	}
	return archive
}

// unzip reads a file of an archive; sizes an archive declares may lie.
func (u *unpacker) unzip(f *zip.File) ([]byte, error) {
	if f.UncompressedSize64 > uint64(u.left) {
		return nil, ErrTooLarge
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errDamaged, err)
	}
	content, err := io.ReadAll(io.LimitReader(r, u.left+1))
	if u.left -= int64(len(content)); u.left < 0 {
		return nil, ErrTooLarge
	}
	if closed := r.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errDamaged, err)
	}
	return content, nil
}

// longestName is how many bytes a file name has at most, its ending not counted.
const longestName = 120

// fileName makes a name fit to be one of a file: no folder, no sign a system forbids, no end in a dot or a blank.
func fileName(name string) string {
	name = viet.CleanLine(name)
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	name = strings.Map(func(c rune) rune {
		if strings.ContainsRune(`<>:"|?*`, c) {
			return -1
		}
		return c
	}, name)
	ending := ""
	if dot := strings.LastIndexByte(name, '.'); dot > 0 && len(name)-dot <= 8 {
		name, ending = name[:dot], name[dot:]
	}
	name = strings.ToValidUTF8(name[:min(len(name), longestName)], "")
	return strings.Trim(name+ending, " .")
}
