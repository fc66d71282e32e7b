package place

import (
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"
)

// disk asks the system for the drive and the name of its file system.
func disk(folder string) Kind {
	volume := filepath.VolumeName(folder)
	if strings.HasPrefix(volume, `\\`) {
		return Share
	}
	root, err := windows.UTF16PtrFromString(volume + `\`)
	if err != nil || volume == "" {
		return ""
	}
	switch windows.GetDriveType(root) {
	case windows.DRIVE_REMOTE:
		return Share
	case windows.DRIVE_REMOVABLE:
		return Stick
	}
	var name [windows.MAX_PATH + 1]uint16
	if windows.GetVolumeInformation(root, nil, 0, nil, nil, nil, &name[0], uint32(len(name))) != nil {
		return ""
	}
	return byName(windows.UTF16ToString(name[:]))
}
