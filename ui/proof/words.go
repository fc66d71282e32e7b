package proof

import (
	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// Words says what evidence is: "Báo cáo 12-BC/ĐU, 16/08/2021", "ảnh.jpg (120 KB)", an activity.
func Words(d *scene.Desk, e model.Evidence) string {
	switch e.Kind {
	case model.EvidencePaper, model.EvidenceFile:
		return part.PieceWords(e)
	case model.EvidenceActivity:
		if e.Gone {
			return d.T("task.evidence.gone", ActivityWords(d, e.Activity))
		}
		return ActivityWords(d, e.Activity)
	}
	return ""
}

// ActivityWords is an activity in one line: "16/08 Kiểm tra: chốt chợ (3)".
func ActivityWords(d *scene.Desk, a model.Activity) string {
	words := part.ShortDay(d, a.On) + " " + part.ActivityName(d, a.Kind) + ": " + kit.Plain(viet.CleanLine(a.Text))
	if a.Count > 1 {
		words += " (" + viet.Number(a.Count) + ")"
	}
	return words
}
