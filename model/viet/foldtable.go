package viet

// The folds of the accented Latin letters, one byte a code point, so that a
// search need not decompose every letter. A space stands for a letter that the
// general rule must fold.
const (
	latinFirst = 0x00c0 // À to ɏ
	latinFold  = "" +
		"aaaaaa ceeeeiiii nooooo  uuuuy  aaaaaa ceeeeiiii nooooo  uuuuy y" +
		"aaaaaaccccccccddddeeeeeeeeeegggggggghh  iiiiiiiii   jjkk llllll " +
		"   nnnnnn   oooooo  rrrrrrsssssssstttt  uuuuuuuuuuuuwwyyyzzzzzz " +
		"                                oo             uu               " +
		"             aaiioouuuuuuuuuu aaaa    ggkkoooo  j   gg  nnaa    " +
		"aaaaeeeeiiiioooorrrruuuusstt  hh      aaeeooooooooyy            " +
		"                "

	tonedFirst = 0x1e00 // Ḁ to ỿ, where the Vietnamese letters with tones are
	tonedFold  = "" +
		"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
		"mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
		"wwwwwwwwwwxxxxyyzzzzzzhtwy      aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
		"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy      "
)
