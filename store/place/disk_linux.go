package place

import (
	"os"
	"strings"

	"golang.org/x/sys/unix"
)

// disk asks the system by the number of the file system; for what is behind FUSE, and has one for all, by the name it is mounted with.
func disk(folder string) Kind {
	var about unix.Statfs_t
	if unix.Statfs(folder, &about) != nil {
		return ""
	}
	switch uint32(about.Type) {
	case unix.NFS_SUPER_MAGIC, unix.CIFS_SUPER_MAGIC, unix.SMB2_SUPER_MAGIC, unix.SMB_SUPER_MAGIC, unix.V9FS_MAGIC, unix.AFS_SUPER_MAGIC, unix.CEPH_SUPER_MAGIC, unix.CODA_SUPER_MAGIC:
		return Share
	case unix.MSDOS_SUPER_MAGIC, unix.EXFAT_SUPER_MAGIC:
		return Stick
	case unix.FUSE_SUPER_MAGIC:
		mounts, err := os.ReadFile("/proc/self/mountinfo")
		if err != nil {
			return Share
		}
		return mounted(string(mounts), folder)
	}
	return ""
}

// octal are the characters that the list of mounts writes by their numbers.
var octal = strings.NewReplacer(`\040`, " ", `\011`, "\t", `\012`, "\n", `\134`, `\`)

// mounted is the kind of what a folder lies on, by the list of mounts: the longest path wins, and of equal ones the last.
// Source: proc(5), mountinfo.
func mounted(mounts, folder string) Kind {
	kind, longest := Kind(""), -1
	for line := range strings.Lines(mounts) {
		where, about, found := strings.Cut(line, " - ")
		fields, what := strings.Fields(where), strings.Fields(about)
		if !found || len(fields) < 5 || len(what) < 1 {
			continue
		}
		at := octal.Replace(fields[4])
		if len(at) >= longest && (folder == at || strings.HasPrefix(folder, strings.TrimSuffix(at, "/")+"/")) {
			kind, longest = byName(what[0]), len(at)
		}
	}
	return kind
}
