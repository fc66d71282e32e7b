package part

// exportedFiles is where files were put, and how many.
type Exported struct {
	Folder string
	Files  int
}
