package fault_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
	"testing"

	"sotruc/office/fault"
)

// A file another program holds open is called that, by its name, whichever of the numbers the system gives and however it is wrapped.
func TestFilesHeldOpenElsewhere(t *testing.T) {
	t.Parallel()
	for _, number := range []syscall.Errno{32, 33} { // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
		for _, err := range []error{
			&fs.PathError{Op: "open", Path: `D:\BC.docx`, Err: number},
			&os.LinkError{Op: "rename", Old: `D:\~1`, New: `D:\BC.docx`, Err: number},
		} {
			path, means := fault.Of(fmt.Errorf("put a file: %w", err))
			if path != `D:\BC.docx` || !errors.Is(means, fault.ErrInUse) {
				t.Errorf("%v: %q, %v", err, path, means)
			}
		}
	}
}
