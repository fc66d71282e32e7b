// Command dist makes what is given to those who use the program: for each system one archive with the program, the guide, the
// licences and what else stands in files, and the checksums of them all. The same commit gives the same bytes.
package main

import (
	"context"
	"crypto/sha256"
	"debug/buildinfo"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// target is a system a program is built for.
type target struct{ os, arch string }

func (t target) name() string { return t.os + "-" + t.arch }

func (t target) windows() bool { return t.os == "windows" }

// program is the name of the program's file.
func (t target) program() string {
	if t.windows() {
		return "sotruc.exe"
	}
	return "sotruc"
}

var targets = []target{{"windows", "amd64"}, {"windows", "386"}, {"linux", "amd64"}, {"linux", "arm64"}, {"darwin", "arm64"}, {"darwin", "amd64"}}

// resourcesName is the file of resources that the linker finds by its name beside main.go; see .gitignore.
const resourcesName = "rsrc_windows.syso"

func main() {
	out := flag.String("out", "dist", "folder of the archives")
	only := flag.String("only", "", "make only these, as windows-amd64,linux-amd64")
	flag.Parse()
	if err := run(context.Background(), os.Stdout, *out, *only); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run makes the archives in a folder, and says which.
func run(ctx context.Context, say io.Writer, out, only string) (err error) {
	if err := os.MkdirAll(out, 0o750); err != nil {
		return fmt.Errorf("make the folder: %w", err)
	}
	work, err := os.MkdirTemp("", "sotruc-dist-")
	if err != nil {
		return fmt.Errorf("make a folder to work in: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(work)) }()
	guide, err := guideFiles("docs")
	if err != nil {
		return err
	}
	var sums strings.Builder
	for _, t := range targets {
		if only != "" && !slices.Contains(strings.Split(only, ","), t.name()) {
			continue
		}
		archive, err := pack(ctx, t, guide, work, out)
		if err != nil {
			return fmt.Errorf("%s: %w", t.name(), err)
		}
		content, err := os.ReadFile(archive)
		if err != nil {
			return fmt.Errorf("sum up: %w", err)
		}
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(content), filepath.Base(archive))
		fmt.Fprintf(say, "%s  %d KB\n", archive, len(content)/1024)
	}
	if err := os.WriteFile(filepath.Join(out, "SHA256SUMS"), []byte(sums.String()), 0o600); err != nil {
		return fmt.Errorf("write the sums: %w", err)
	}
	return nil
}

// pack builds the program of a target and puts it into its archive, whose path it returns.
func pack(ctx context.Context, t target, guide []file, work, out string) (string, error) {
	path := filepath.Join(work, t.name(), t.program())
	if err := build(ctx, t, path); err != nil {
		return "", err
	}
	info, err := buildinfo.ReadFile(path)
	if err != nil {
		return "", fmt.Errorf("read what was built: %w", err)
	}
	version, made := stamp(info)
	content, err := os.ReadFile(path)
	if err != nil {
		return "", fmt.Errorf("read what was built: %w", err)
	}
	licences, err := licences(ctx, info)
	if err != nil {
		return "", err
	}
	files := append([]file{{name: t.program(), content: content, runs: true}, {name: "GIAY-PHEP-THU-VIEN.txt", content: licences}}, guide...)
	beside, err := filesBeside(t)
	if err != nil {
		return "", err
	}
	return archive(t, append(files, beside...), filepath.Join(out, "sotruc-"+version+"-"+t.name()), made)
}

// build makes the program, on Windows with its icon, its version and its manifest.
func build(ctx context.Context, t target, path string) (err error) {
	if t.windows() {
		if err := writeResources(ctx, t.arch); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, os.Remove(resourcesName)) }()
	}
	cmd := exec.CommandContext(ctx, "go", "build", "-buildvcs=true", "-trimpath", "-ldflags", "-s -w", "-o", path, ".") //nolint:gosec // the path is our own
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+t.os, "GOARCH="+t.arch)
	if said, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("build: %w\n%s", err, said)
	}
	return nil
}

// stamp is the version the program says it is, and the instant of its commit. Without a repository it is a development version made
// at the beginning of time.
func stamp(info *buildinfo.BuildInfo) (version string, made time.Time) {
	version, made = strings.Trim(info.Main.Version, "()"), time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, s := range info.Settings {
		if at, err := time.Parse(time.RFC3339, s.Value); s.Key == "vcs.time" && err == nil {
			made = at
		}
	}
	return version, made
}
