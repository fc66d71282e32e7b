package holiday

import (
	"math"

	"sotruc/model"
)

// ofMoon gives the first day of the Vietnamese lunar year that begins in the year, and the tenth day of its third month. A month
// begins on the day of the new moon at UTC+7, the eleventh has the winter solstice, and of thirteen months between two solstices
// the first in which the sun enters no sign is the leap month of the one before (Hồ Ngọc Đức, Âm lịch Việt Nam, from Meeus,
// Astronomical Algorithms, chapters 25 and 49).
func ofMoon(year int) (tet, ancestors model.Date) {
	last, first := solsticeMonth(year), solsticeMonth(year-1)
	third := first + 4
	if last-first == 13 {
		leap := first + 1
		for sign(monthStart(leap)) != sign(monthStart(leap+1)) {
			leap++
		}
		switch {
		case leap <= first+2:
			return monthStart(first + 3), monthStart(first+5) + 9
		case leap <= third:
			third++
		}
	}
	return monthStart(first + 2), monthStart(third) + 9
}

// solsticeMonth is the number of the new moon that begins the eleventh month of the year.
func solsticeMonth(year int) int {
	k := int(math.Round((float64(year) + 0.97 - 2000) * 12.3685))
	for ; sign(monthStart(k)) >= 9 || sign(monthStart(k)) < 6; k-- {
	}
	for ; sign(monthStart(k+1)) < 9; k++ {
	}
	return k
}

const (
	unixEpoch = 2440587.5 // Julian day of epoch, 00:00 UTC
	hanoi     = 7.0 / 24
	century   = 36525.0
	j2000     = 2451545.0
	dynamical = 0.0008 // what dynamical time is ahead of the clock these decades, in days
)

var epoch, _ = model.NewDate(1970, 1, 1)

// monthStart is the day of the k-th new moon since the one of 06/01/2000, at UTC+7.
func monthStart(k int) model.Date {
	n := float64(k)
	t := n / 1236.85
	sun := rad(2.5534 + 29.10535670*n - 0.0000014*t*t)
	moon := rad(201.5643 + 385.81693528*n + 0.0107582*t*t)
	node := rad(160.7108 + 390.67050284*n - 0.0016118*t*t)
	ascending := rad(124.7746 - 1.56375588*n + 0.0020672*t*t)
	e := 1 - 0.002516*t
	day := 2451550.09766 + 29.530588861*n + 0.00015437*t*t
	for _, term := range [...]struct{ of, angle float64 }{
		{-0.40720, moon},
		{0.17241 * e, sun},
		{0.01608, 2 * moon},
		{0.01039, 2 * node},
		{0.00739 * e, moon - sun},
		{-0.00514 * e, moon + sun},
		{0.00208 * e * e, 2 * sun},
		{-0.00111, moon - 2*node},
		{-0.00057, moon + 2*node},
		{0.00056 * e, 2*moon + sun},
		{-0.00042, 3 * moon},
		{0.00042 * e, sun + 2*node},
		{0.00038 * e, sun - 2*node},
		{-0.00024 * e, 2*moon - sun},
		{-0.00017, ascending},
		{0.00032, rad(299.77 + 0.107408*n)},
	} {
		day += term.of * math.Sin(term.angle)
	}
	return epoch + model.Date(math.Floor(day-dynamical-unixEpoch+hanoi))
}

// sign is the twelfth of its way, from the spring equinox on, in which the sun stands as the day begins at UTC+7.
func sign(d model.Date) int {
	t := (float64(d-epoch) + unixEpoch - hanoi + dynamical - j2000) / century
	anomaly := rad(357.52911 + 35999.05029*t - 0.0001537*t*t)
	longitude := 280.46646 + 36000.76983*t + 0.0003032*t*t +
		(1.914602-0.004817*t)*math.Sin(anomaly) + (0.019993-0.000101*t)*math.Sin(2*anomaly) + 0.000289*math.Sin(3*anomaly) -
		0.00569 - 0.00478*math.Sin(rad(125.04-1934.136*t))
	return int(math.Floor(math.Mod(math.Mod(longitude, 360)+360, 360) / 30))
}

func rad(degrees float64) float64 { return math.Mod(degrees, 360) * math.Pi / 180 }
