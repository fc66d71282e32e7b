// Package place tells on what kind of disk a folder lies, as far as the system and the names of folders say, and how a book has to be kept there.
package place

import (
	"path/filepath"
	"regexp"
	"strings"
)

// Kind is a kind of place.
type Kind string

// The kinds of place where a book needs care. Of a plain disk, or one nobody knows, the kind is "".
const (
	Share  Kind = "share"  // another machine's disk: its locks may not be seen here, and memory is not shared over it
	Stick  Kind = "stick"  // FAT or exFAT, or what can be pulled out: without a journal of its own
	Synced Kind = "synced" // a folder that another program copies elsewhere, file by file
	Odd    Kind = "odd"    // what does not take the usual journal, whatever it is
)

// Of is the kind of place a folder is.
func Of(folder string) Kind {
	if abs, err := filepath.Abs(folder); err == nil {
		folder = abs
	}
	if leads, err := filepath.EvalSymlinks(folder); err == nil {
		folder = leads
	}
	if kind := disk(folder); kind != "" {
		return kind
	}
	return named(folder)
}

// OneFile tells whether a book shall lie in one file between two steps: on a stick that is pulled out and in a folder that is copied file by
// file a log beside it would be parted from it, and over a share it does not work.
func (k Kind) OneFile() bool { return k != "" }

// Alone tells whether one program at a time may have a book open there, also to read it.
func (k Kind) Alone() bool { return k == Share }

// synced are the names of folders that programs copy elsewhere: those of OneDrive, of an office too ("OneDrive - UBND"), Dropbox, Google
// Drive, iCloud, Nextcloud, Zalo and what macOS keeps for such programs.
var synced = regexp.MustCompile(`^(onedrive( - .*)?|dropbox( \(.*\))?|google ?drive|my drive|drive của tôi|googledrive-.*|icloud ?drive|mobile documents|cloudstorage|` +
	`nextcloud|pcloud ?drive|zalo ?pc|zalo( received files)?)$`)

// named is the kind that the names of a folder and of those above it tell.
func named(folder string) Kind {
	for part := range strings.SplitSeq(strings.ToLower(filepath.ToSlash(folder)), "/") {
		if synced.MatchString(part) {
			return Synced
		}
	}
	return ""
}

// byName is the kind of a file system by the name the system has for it.
func byName(fs string) Kind {
	fs = strings.ToLower(fs)
	switch {
	case fs == "fuseblk": // a disk of this machine, as ntfs-3g has them
		return ""
	case strings.HasPrefix(fs, "fuse"):
		return Share
	}
	switch fs {
	case "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "webdav", "davfs", "ftp", "9p", "afs", "ceph", "coda", "vboxsf", "prl_fs", "macfuse", "osxfuse":
		return Share
	case "vfat", "msdos", "fat", "fat12", "fat16", "fat32", "exfat":
		return Stick
	}
	return ""
}
