// Package kit holds the widgets of the screen: table, grid, form, inputs, picker, question, reader, bars, tabs, help
// and the theme. Each is a plain struct: Resize gives it a size, Update a message, View returns exactly that size
// (every line exactly w cells, exactly h lines), Cursor says where the real cursor stands. It knows nothing of wards:
// every text, help text and folding function is given from outside, and nothing of ours is imported.
package kit
