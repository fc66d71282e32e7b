package sample

import (
	"embed"
	"io/fs"
)

//go:embed texts/*.txt
var texts embed.FS

// File is the text of a paper as it arrives.
type File struct {
	Name string
	Text string
}

// Texts gives a few directives that are not in the ward's book, for whoever wants to import one: UTF-8, their two
// columns flattened as mail programs and converters leave them. They are of the days around demoNow.
func Texts() []File {
	names, err := fs.Glob(texts, "texts/*.txt")
	if err != nil {
		panic(err) // the pattern is constant
	}
	files := make([]File, 0, len(names))
	for _, name := range names {
		text, err := fs.ReadFile(texts, name)
		if err != nil {
			panic(err) // what Glob found is in the program
		}
		files = append(files, File{Name: name[len("texts/"):], Text: string(text)})
	}
	return files
}
