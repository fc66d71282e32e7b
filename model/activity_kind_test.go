package model_test

import (
	"strings"
	"testing"

	"sotruc/model"
)

func TestPlainCodes(t *testing.T) {
	t.Parallel()
	for code, want := range map[model.ActivityKind]bool{
		"patrol": true, "night-check2": true, "": false, "2x": false, "-x": false, "Patrol": false, "tuần": false, "a b": false, "a.b": false,
		model.ActivityKind(strings.Repeat("a", 32)): true, model.ActivityKind(strings.Repeat("a", 33)): false, "z0": true, "a9-": true,
	} {
		if code.Plain() != want {
			t.Errorf("%q plain: %v", code, !want)
		}
	}
}
