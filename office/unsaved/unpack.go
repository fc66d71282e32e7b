package unsaved

import (
	"encoding/json"
	"fmt"

	"sotruc/model/viet"
)

// Unpack reads a value that holds more than a text, as a screen packed it by json.Marshal. Text in it is cleaned as all text of a draft is: an
// escape sequence hides in JSON from whoever looks at the letters alone.
func Unpack(packed string, into any) error {
	var raw any
	if err := json.Unmarshal([]byte(packed), &raw); err != nil {
		return fmt.Errorf("unpack a draft: %w", err)
	}
	clean, err := json.Marshal(cleaned(raw))
	if err != nil {
		return fmt.Errorf("unpack a draft: %w", err)
	}
	if err := json.Unmarshal(clean, into); err != nil {
		return fmt.Errorf("unpack a draft: %w", err)
	}
	return nil
}

func cleaned(v any) any {
	switch v := v.(type) {
	case string:
		return viet.Clean(v)
	case []any:
		for i := range v {
			v[i] = cleaned(v[i])
		}
		return v
	case map[string]any:
		clean := make(map[string]any, len(v))
		for key, one := range v {
			clean[viet.CleanLine(key)] = cleaned(one)
		}
		return clean
	}
	return v
}
