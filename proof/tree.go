package proof

import (
	"crypto/sha256"

	"golang.org/x/mod/sumdb/tlog"
)

// A tile holds 256 hashes of one level, and each full tile is one hash of the level above it.
const (
	tileHeight = 8
	tileWidth  = 1 << tileHeight
)

// emptyRoot is the root of a tree without leaves.
var emptyRoot = tlog.Hash(sha256.Sum256(nil))

// Tree is the growing edge of a tree: the hashes of the last tile of each level.
// The zero Tree is empty.
type Tree struct {
	size int64
	edge [][]tlog.Hash                              // by level, each shorter than a tile
	Full func(level int, n int64, tile []tlog.Hash) // told of each tile that is full; may be nil
}

// Size is how many leaves the tree has.
func (t *Tree) Size() int64 { return t.size }

// Add appends a leaf by its hash.
func (t *Tree) Add(leaf tlog.Hash) {
	t.size++
	for level := 0; ; level++ {
		if level == len(t.edge) {
			t.edge = append(t.edge, make([]tlog.Hash, 0, tileWidth))
		}
		t.edge[level] = append(t.edge[level], leaf)
		if len(t.edge[level]) < tileWidth {
			return
		}
		if t.Full != nil {
			t.Full(level, t.size>>(tileHeight*(level+1))-1, t.edge[level])
		}
		leaf = perfect(t.edge[level])
		t.edge[level] = t.edge[level][:0]
	}
}

// Root is the root of all leaves so far.
func (t *Tree) Root() tlog.Hash {
	root, some := emptyRoot, false
	for level := range t.edge { // from the smallest subtree at the right to the largest at the left
		for rest := t.edge[level]; len(rest) > 0; {
			n := len(rest) & -len(rest)
			left := perfect(rest[len(rest)-n:])
			if some {
				left = tlog.NodeHash(left, root)
			}
			root, some, rest = left, true, rest[:len(rest)-n]
		}
	}
	return root
}

// perfect is the root over a power of two of hashes.
func perfect(hashes []tlog.Hash) tlog.Hash {
	if len(hashes) == 1 {
		return hashes[0]
	}
	half := len(hashes) / 2
	return tlog.NodeHash(perfect(hashes[:half]), perfect(hashes[half:]))
}
