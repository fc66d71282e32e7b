package away

import (
	"os"
	"path/filepath"

	"golang.org/x/sys/windows"
)

// apart tells whether two files lie on different disks, as far as the system tells; parts of one disk count as several.
func apart(a, b string) bool {
	one, ok := device(filepath.Dir(a))
	other, also := device(filepath.Dir(b))
	return ok && also && one != other
}

// device is the serial number of the disk a folder is on.
func device(folder string) (number uint32, ok bool) {
	f, err := os.Open(folder)
	if err != nil {
		return 0, false
	}
	defer f.Close()
	var about windows.ByHandleFileInformation
	if err := windows.GetFileInformationByHandle(windows.Handle(f.Fd()), &about); err != nil {
		return 0, false
	}
	return about.VolumeSerialNumber, true
}
