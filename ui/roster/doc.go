// Package roster is the room of the address book (danh bạ): units, members, who looks after whom and what nobody does.
package roster
