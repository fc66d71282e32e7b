package office

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"sotruc/intake/doctext"
	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/report"
	"sotruc/report/folder"
)

// KeepFile reads a file that is to be kept in the book as it is, under a name that every system takes. The error is a
// *doctext.Error where it is no plain file, is empty, or is above the limit.
func KeepFile(path string, limits doctext.Limits) (model.File, error) {
	data, err := doctext.Load(path, limits)
	if err != nil {
		return model.File{}, err
	}
	file := keep(filepath.Base(path), data)
	if file.Size == 0 {
		return model.File{}, &doctext.Error{Code: doctext.CodeEmpty, Name: file.Name}
	}
	return file, nil
}

// keep makes a file of the book of bytes.
func keep(name string, data []byte) model.File {
	sum := sha256.Sum256(data)
	return model.File{Name: FileName(name), SHA256: hex.EncodeToString(sum[:]), Size: len(data), Bytes: data}
}

// LacksFolder tells whether a folder is not there, so that putting files into it makes it.
func LacksFolder(dir string) bool { return folder.Lacks(dir) }

// PutFile puts a file into a folder, under the rules of report.Put, and gives the name it got there.
func PutFile(dir string, f model.File) (string, error) {
	put, err := report.Put(dir, []model.File{f})
	if err != nil {
		return "", fmt.Errorf("save a file: %w", err)
	}
	return put[0].Name, nil
}

// maxFileName bounds the name of a file, in bytes: what systems take, less what is put to a name to tell it from another.
const maxFileName = 200

// FileName is the name of a file, whatever it was called elsewhere: one line without folders, without what turns the
// direction of writing, and without the letters and names that a system gives a meaning.
func FileName(name string) string {
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	name = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`<>:"|?*`, r):
			return '_'
		case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069, r == 0x200E, r == 0x200F:
			return -1
		}
		return r
	}, viet.CleanLine(name))
	name = strings.TrimLeft(strings.TrimRight(name, " ."), " .-")
	ending := filepath.Ext(name)
	if utf8.RuneCountInString(ending) > 10 {
		ending = ""
	}
	stem := strings.TrimSuffix(name, ending)
	device, _, _ := strings.Cut(strings.ToUpper(stem), ".")
	switch strings.TrimRight(device, " ") {
	case "CON", "PRN", "AUX", "NUL":
		stem = "_" + stem
	case "":
		stem = "tep"
	}
	if len(device) == 4 && (strings.HasPrefix(device, "COM") || strings.HasPrefix(device, "LPT")) {
		stem = "_" + stem
	}
	end := min(len(stem), maxFileName-len(ending))
	for end > 0 && end < len(stem) && !utf8.RuneStart(stem[end]) {
		end--
	}
	return strings.TrimRight(stem[:end]+ending, " .")
}
