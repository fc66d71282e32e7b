package main

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"math"
	"os"
	"os/exec"
	"strings"

	"github.com/tc-hib/winres"
	"github.com/tc-hib/winres/version"
)

// manifest asks Windows for paths longer than 260 letters and for UTF-8 in all that is not asked for wide.
const manifest = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <assemblyIdentity type="win32" name="SoTruc" version="1.0.0.0" processorArchitecture="*"/>
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3"><security><requestedPrivileges>
    <requestedExecutionLevel level="asInvoker" uiAccess="false"/></requestedPrivileges></security></trustInfo>
  <compatibility xmlns="urn:schemas-microsoft-com:compatibility.v1"><application>
    <supportedOS Id="{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"/></application></compatibility>
  <application xmlns="urn:schemas-microsoft-com:asm.v3"><windowsSettings>
    <longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware>
    <activeCodePage xmlns="http://schemas.microsoft.com/SMI/2019/WindowsSettings">UTF-8</activeCodePage>
  </windowsSettings></application>
</assembly>
`

// The resources' names and languages.
const (
	manifestType = winres.ID(24)
	neutral      = 0
	vietnamese   = 0x042A
)

// writeResources writes the icon, the version tab and the manifest as an object the linker takes in.
func writeResources(ctx context.Context, arch string) error {
	var rs winres.ResourceSet
	var sizes []image.Image
	for _, size := range []int{256, 48, 32, 16} {
		sizes = append(sizes, icon(size))
	}
	drawn, err := winres.NewIconFromImages(sizes)
	if err != nil {
		return fmt.Errorf("draw the icon: %w", err)
	}
	info := &version.Info{Type: version.App}
	for key, value := range map[string]string{
		version.ProductName: "Sổ Trực", version.FileDescription: "Sổ Trực: sổ văn bản, nhiệm vụ và cách ly của văn phòng đảng ủy phường, xã",
		version.OriginalFilename: "sotruc.exe", version.ProductVersion: commit(ctx), version.FileVersion: commit(ctx),
	} {
		if err := info.Set(vietnamese, key, value); err != nil {
			return fmt.Errorf("write the version: %w", err)
		}
	}
	rs.SetVersionInfo(*info)
	err = errors.Join(rs.SetIcon(winres.ID(1), drawn), rs.Set(manifestType, winres.ID(1), neutral, []byte(manifest)))
	if err != nil {
		return fmt.Errorf("put the resources together: %w", err)
	}
	f, err := os.Create(resourcesName)
	if err != nil {
		return fmt.Errorf("write the resources: %w", err)
	}
	if err := errors.Join(rs.WriteObject(f, winres.Arch(arch)), f.Close()); err != nil {
		return fmt.Errorf("write the resources: %w", err)
	}
	return nil
}

// commit names the commit for the version tab.
func commit(ctx context.Context) string {
	said, err := exec.CommandContext(ctx, "git", "describe", "--tags", "--always").Output()
	if err != nil {
		return "(devel)"
	}
	return strings.TrimSpace(string(said))
}

// icon draws a book with three lines of writing, the first ticked off: white on red, its corners round.
func icon(size int) image.Image {
	const samples = 4 // in each direction, for smooth edges
	img := image.NewNRGBA(image.Rect(0, 0, size, size))
	for y := range size {
		for x := range size {
			var red, green, blue, solid float64
			for n := range samples * samples {
				at := func(pixel, part int) float64 { return (float64(pixel) + (float64(part)+0.5)/samples) / float64(size) }
				if c, ok := ink(at(x, n%samples), at(y, n/samples)); ok {
					red, green, blue, solid = red+float64(c.R), green+float64(c.G), blue+float64(c.B), solid+1
				}
			}
			if solid > 0 {
				img.SetNRGBA(x, y, color.NRGBA{uint8(red / solid), uint8(green / solid), uint8(blue / solid), uint8(255 * solid / (samples * samples))})
			}
		}
	}
	return img
}

// ink is the colour at a point of the square from 0 to 1; false outside the corners.
func ink(x, y float64) (color.NRGBA, bool) {
	red, white := color.NRGBA{R: 178, G: 34, B: 34, A: 255}, color.NRGBA{R: 255, G: 255, B: 255, A: 255}
	const corner = 0.18
	dx, dy := max(corner-x, x-1+corner, 0), max(corner-y, y-1+corner, 0)
	if math.Hypot(dx, dy) > corner {
		return color.NRGBA{}, false
	}
	line := func(top float64) bool { return x > 0.42 && x < 0.82 && y > top && y < top+0.1 }
	tick := func(fromX, fromY, toX, toY float64) bool { // within half a stroke of the way from one point to the other
		w, h := toX-fromX, toY-fromY
		along := min(max(((x-fromX)*w+(y-fromY)*h)/(w*w+h*h), 0), 1)
		return math.Hypot(x-fromX-along*w, y-fromY-along*h) < 0.05
	}
	if line(0.22) || line(0.46) || line(0.70) || tick(0.16, 0.27, 0.22, 0.34) || tick(0.22, 0.34, 0.34, 0.18) ||
		math.Hypot(x-0.25, y-0.51) < 0.06 || math.Hypot(x-0.25, y-0.75) < 0.06 {
		return white, true
	}
	return red, true
}
