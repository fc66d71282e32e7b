package figure

import "sotruc/model"

// Tell puts numbers that an officer tells in the place of what is counted. Opening + Up − Down = Now holds as before: the difference came or
// went in the period. What a flow is told to be more is in its total from then on; a stock goes back to what is counted in the next report.
func Tell(figures []model.Figure, told []model.Told) []model.Figure {
	all := make([]model.Figure, len(figures))
	for i, f := range figures {
		for _, one := range told {
			if one.Code == f.Code {
				f = tell(f, one)
			}
		}
		all[i] = f
	}
	return all
}

func tell(f model.Figure, told model.Told) model.Figure {
	f.Counted, f.Reason = Reported(f), told.Reason
	more := told.Number - f.Counted
	if !IsStock(f) {
		f.Total, f.Added = f.Total+more, f.Added+more
	}
	up, down := parted(more)
	f.Up, f.Down, f.Now = f.Up+up, f.Down+down, f.Now+more
	return f
}
