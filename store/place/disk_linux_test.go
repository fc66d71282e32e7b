package place

import "testing"

// What is behind FUSE is known by the mount a folder lies on.
func TestTheMountAFolderLiesOn(t *testing.T) {
	t.Parallel()
	const mounts = `22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:40 / /home/lan/may\040chu rw,nosuid shared:2 - fuse.sshfs lan@host:/ rw
41 22 8:17 / /media/usb rw shared:3 master:1 - fuseblk /dev/sdb1 rw
42 22 8:18 / /media/usb/fat rw - vfat /dev/sdb2 rw
a line that is cut off
`
	for folder, want := range map[string]Kind{
		"/home/lan": "", "/home/lan/may chu": Share, "/home/lan/may chu/sổ": Share, "/home/lan/may chu 2": "", "/media/usb/sổ": "", "/media/usb/fat": Stick,
	} {
		if got := mounted(mounts, folder); got != want {
			t.Errorf("%s is %q, want %q", folder, got, want)
		}
	}
}
