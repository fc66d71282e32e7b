package place

import (
	"os"
	"path/filepath"
	"testing"
)

// Folders of programs that copy what is in them are known by name, wherever they lie; others are not.
func TestFoldersThatAreCopiedAreKnown(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	for name, want := range map[string]Kind{
		"OneDrive": Synced, "OneDrive - UBND phường": Synced, "Dropbox": Synced, "Dropbox (Văn phòng)": Synced, "Google Drive": Synced, "My Drive": Synced,
		"CloudStorage": Synced, "iCloudDrive": Synced, "Zalo Received Files": Synced, "ZaloPC": Synced, "Nextcloud": Synced,
		"Tài liệu": "", "OneDriver": "", "Zalozalo": "", "dropbox cũ": "",
	} {
		folder := filepath.Join(home, name, "sổ")
		if err := os.MkdirAll(folder, 0o700); err != nil {
			t.Fatal(err)
		}
		if got := Of(folder); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if got := Of(filepath.Join(home, "không có")); got != "" {
		t.Errorf("a folder that is not there is %q", got)
	}
}

// File systems by the names that Linux, macOS and Windows have for them.
func TestFileSystemsByName(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]Kind{
		"nfs4": Share, "cifs": Share, "smbfs": Share, "fuse.sshfs": Share, "fuse.rclone": Share, "macfuse": Share, "fuseblk": "", "FAT32": Stick, "exFAT": Stick,
		"vfat": Stick, "msdos": Stick, "NTFS": "", "ext4": "", "apfs": "", "": "",
	} {
		if got := byName(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}
