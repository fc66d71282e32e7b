package doctext

import "fmt"

// Code names why a file gives no text; ui/locale has the sentence for each.
type Code string

// Why a file gives no text. The codes named after a format say: this is such a file, which is not read; save it in
// another format.
const (
	CodeVanished   Code = "vanished"         // there is no such file, or no longer
	CodeUnreadable Code = "unreadable"       // a folder, a device, or the system refuses
	CodeTooLarge   Code = "too-large"        // above Limits.MaxBytes, more text than Limits.MaxText, or too much when unpacked
	CodeEmpty      Code = "empty"            // no text in it
	CodeBinary     Code = "binary"           // not text at all: a program
	CodeEncoding   Code = "unknown-encoding" // text, but not Vietnamese in any encoding that is known
	CodeEncrypted  Code = "encrypted"        // behind a password
	CodeDamaged    Code = "damaged"
	CodeNoText     Code = "no-text" // a picture, or a scan: pictures of pages
	CodeDTD        Code = "dtd"     // XML with a document type declaration, which only an attack has
	CodeStatus     Code = "status"  // an exchange packet that only reports on another
	CodeDocx       Code = "docx"    // where text is wanted that no Word file gives
	CodeZip        Code = "zip"     // an archive that is no document, and that nobody packed papers in
	CodeDoc        Code = "doc"     // of a Word before 97
	CodePDF        Code = "pdf"     // where a list is wanted that no PDF gives
	CodeODT        Code = "odt"     // where a list is wanted
	CodeRTF        Code = "rtf"     // so
	CodeHTML       Code = "html"    // so
	CodeXML        Code = "word-xml"
	CodeEdXML      Code = "edxml" // a packet inside a packet

	// Of a scan, where there is a program that reads pictures: it knows no Vietnamese, takes too long, gives up, finds no letter, or the
	// pictures are of a kind nothing reads, or packed as nothing unpacks.
	CodeScanLanguage Code = "scan-language"
	CodeScanTime     Code = "scan-time"
	CodeScanFailed   Code = "scan-failed"
	CodeScanEmpty    Code = "scan-empty"
	CodeScanPicture  Code = "scan-picture"
	CodeScanJBIG2    Code = "scan-jbig2"
	CodeScanJPX      Code = "scan-jpx"

	CodeArchiveLarge Code = "archive-large" // more files in an archive than are read, or too much when unpacked
	CodeArchiveEmpty Code = "archive-empty"
	CodePacked       Code = "packed" // in an archive: an archive again, or packed in a way that is not known
)

// Error says that the file Name gives no text, and why.
type Error struct {
	Code Code
	Name string
	Err  error // what the system said, where it said something
}

// Error gives the name and the code; screens use locale instead.
func (e *Error) Error() string {
	if e.Err != nil {
		return fmt.Sprintf("read %s: %s: %v", e.Name, e.Code, e.Err)
	}
	return fmt.Sprintf("read %s: %s", e.Name, e.Code)
}

// Unwrap gives what the system said.
func (e *Error) Unwrap() error { return e.Err }
