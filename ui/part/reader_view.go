package part

import (
	"fmt"
	"strings"
)

// detailLines is the room for the full words of the selected task.
const DetailLines = 4

// paperSize is the size of a file in the unit people use.
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
