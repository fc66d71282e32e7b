package when

import (
	"sotruc/intake/dated"
	"sotruc/model"
)

// ParseClock reads a time of day as an officer types it alone, as dated.TypedClock does.
func ParseClock(typed string) (model.Clock, bool) { return dated.TypedClock(typed) }
