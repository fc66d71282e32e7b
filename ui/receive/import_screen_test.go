package receive

import (
	"os"
	"path/filepath"
	"testing"
)

func TestTypedPathFromWhereTheProgramStarted(t *testing.T) {
	t.Parallel()
	got, err := lookAt("", filepath.Join("testdata", "TestImportLooks", "80x24.golden"), t.TempDir())
	if err != nil || got.dir || filepath.Base(got.path) != "80x24.golden" {
		t.Fatalf("%+v, %v", got, err)
	}
	if _, err := os.Stat(got.path); err != nil {
		t.Error(err)
	}
}
