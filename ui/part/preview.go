package part

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"

	"sotruc/ui/scene"
)

// PreviewWidth is the width from which the preview stands beside the list.
const PreviewWidth = 100

// PreviewKey shows and hides the preview of a list, in every room.
func PreviewKey(d *scene.Desk) key.Binding { return d.Key("preview", "p", "p", "ctrl+e") }

// DetailLines is the room for the full words of the selected task, or paper.
const DetailLines = 4

// FileSize is the size of a file in the unit people use.
func FileSize(bytes int) string {
	switch {
	case bytes >= 10<<20:
		return fmt.Sprintf("%d MB", bytes>>20)
	case bytes >= 1<<20:
		return strings.Replace(fmt.Sprintf("%.1f MB", float64(bytes)/(1<<20)), ".", ",", 1)
	case bytes >= 1<<10:
		return fmt.Sprintf("%d KB", bytes>>10)
	}
	return fmt.Sprintf("%d B", bytes)
}
