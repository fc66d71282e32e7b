//go:build !race

package intake_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// reading are the packages whose statements run where a text is read.
var reading = []string{
	"sotruc/intake", "sotruc/intake/legible", "sotruc/intake/news", "sotruc/intake/page", "sotruc/intake/secret", "sotruc/intake/signer", "sotruc/intake/stamp", "sotruc/intake/source", "sotruc/intake/symbol", "sotruc/intake/who", "sotruc/intake/when", "sotruc/model/viet", "sotruc/intake/conserve", "sotruc/intake/duty", "sotruc/intake/meeting", "sotruc/intake/outline", "sotruc/intake/table",
}

// The work of reading grows as the text does: sixteen times the text takes no more than some eighteen times the steps, where
// a rule that looks back over all of it would take two hundred. A step is a statement of the reading that runs, as the
// counters of a test binary built for coverage have it; so a busy machine does not matter, and the race detector, which
// finds nothing here, need not wait for it.
func TestParseIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the reading anew, with counters")
	}
	counting := filepath.Join(t.TempDir(), "counting.exe")
	run(t, "go", "test", "-c", "-ldflags=-s -w", "-covermode=count", "-coverpkg="+strings.Join(reading, ","), "-o", counting, ".")
	for name := range shapes(t) {
		steps := map[string]int{}
		for size := range sizes {
			profile := filepath.Join(t.TempDir(), "steps")
			one := "^TestShapes$/^" + strings.ReplaceAll(name, " ", "_") + "$/^" + size + "$"
			run(t, counting, "-test.run", one, "-test.coverprofile", profile)
			steps[size] = stepsOf(t, profile)
		}
		if a, b := steps["4KB"], steps["64KB"]; a < 1000 || b > 18*a {
			t.Errorf("%s: 4 KB take %d steps, 64 KB %d", name, a, b)
		}
	}
}

func run(t *testing.T, name string, args ...string) {
	t.Helper()
	if out, err := exec.CommandContext(t.Context(), name, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
}

// stepsOf adds up a profile, whose lines are "file:from,to statements times".
func stepsOf(t *testing.T, profile string) int {
	t.Helper()
	data, err := os.ReadFile(profile)
	if err != nil {
		t.Fatal(err)
	}
	sum := 0
	for line := range strings.Lines(string(data)) {
		var where string
		var statements, times int
		if n, _ := fmt.Sscan(line, &where, &statements, &times); n == 3 {
			sum += statements * times
		}
	}
	return sum
}
