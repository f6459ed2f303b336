package proof

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// errTile refuses what cannot be a tile.
var errTile = errors.New("it is not a tile: that has 1 to 256 hashes of 32 bytes")

// ParseTile reads a tile's hashes.
func ParseTile(data []byte) ([]tlog.Hash, error) {
	if len(data) == 0 || len(data)%tlog.HashSize != 0 || len(data) > tileWidth*tlog.HashSize {
		return nil, errTile
	}
	hashes := make([]tlog.Hash, len(data)/tlog.HashSize)
	for i := range hashes {
		hashes[i] = tlog.Hash(data[i*tlog.HashSize:])
	}
	return hashes, nil
}

func formatTile(hashes []tlog.Hash) []byte {
	data := make([]byte, 0, len(hashes)*tlog.HashSize)
	for _, h := range hashes {
		data = append(data, h[:]...)
	}
	return data
}

// tileName is a tile's path in the folder.
func tileName(t tlog.Tile) string {
	return "tile/" + strings.TrimPrefix(t.Path(), fmt.Sprintf("tile/%d/", tileHeight))
}

// putTile publishes a tile. When it is full, the narrower ones of before have no
// more use. One that is there with other hashes is of a tree that was never
// signed: that the tree continues the signed one is proven before it is signed.
func (f *Folder) putTile(level int, n int64, hashes []tlog.Hash) error {
	t := tlog.Tile{H: tileHeight, L: level, N: n, W: len(hashes)}
	name, data := tileName(t), formatTile(hashes)
	if there, err := os.ReadFile(f.file(name)); err != nil || !bytes.Equal(there, data) {
		if err := f.put(name, data); err != nil {
			return err
		}
	}
	if len(hashes) < tileWidth {
		return nil
	}
	return os.RemoveAll(f.file(name + ".p"))
}

// tile reads the first w hashes of a tile: from a tile of that width, or the full one.
func (f *Folder) tile(level int, n int64, w int) ([]tlog.Hash, error) {
	t := tlog.Tile{H: tileHeight, L: level, N: n, W: w}
	data, err := os.ReadFile(f.file(tileName(t)))
	if errors.Is(err, fs.ErrNotExist) && w < tileWidth {
		t.W = tileWidth
		data, err = os.ReadFile(f.file(tileName(t)))
	}
	if err != nil {
		return nil, err
	}
	hashes, err := ParseTile(data)
	if err != nil || len(hashes) < w {
		return nil, fmt.Errorf("%s: %w", filepath.Base(f.file(tileName(t))), errTile)
	}
	return hashes[:w], nil
}

// leaves reads the tile of leaves that holds an index, of a tree of a size.
func (f *Folder) leaves(n, size int64) ([]tlog.Hash, error) {
	return f.tile(0, n, int(min(size-n*tileWidth, tileWidth)))
}

// edgeTree is the published tree of a size, at its growing edge.
func (f *Folder) edgeTree(size int64) (*Tree, error) {
	t := &Tree{size: size}
	for level := 0; size>>(tileHeight*level) > 0; level++ {
		count := size >> (tileHeight * level)
		t.edge = append(t.edge, make([]tlog.Hash, 0, tileWidth))
		if w := int(count % tileWidth); w > 0 {
			hashes, err := f.tile(level, count/tileWidth, w)
			if err != nil {
				return nil, err
			}
			t.edge[level] = append(t.edge[level], hashes...)
		}
	}
	return t, nil
}

// putEdge publishes the tiles at a tree's edge that are not full.
func (f *Folder) putEdge(t *Tree) error {
	for level, hashes := range t.edge {
		if len(hashes) == 0 {
			continue
		}
		if err := f.putTile(level, t.size>>(tileHeight*(level+1)), hashes); err != nil {
			return err
		}
	}
	return nil
}

// whole folds all published leaves of a checkpoint anew: nil if they are what it signs.
func (f *Folder) whole(c Checkpoint) error {
	var t Tree
	for n := int64(0); t.size < c.Size; n++ {
		hashes, err := f.leaves(n, c.Size)
		if err != nil {
			return err
		}
		for _, h := range hashes {
			t.Add(h)
		}
	}
	if t.Root() != c.Root {
		return errors.New("the published leaves are not those of the published checkpoint")
	}
	return nil
}

// Height, ReadTiles and SaveTiles make the folder a source for proofs.
func (f *Folder) Height() int { return tileHeight }

// ReadTiles reads tiles that are then authenticated against a checkpoint.
func (f *Folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(tiles))
	for i, t := range tiles {
		hashes, err := f.tile(t.L, t.N, t.W)
		if err != nil {
			return nil, err
		}
		data[i] = formatTile(hashes)
	}
	return data, nil
}

// SaveTiles does nothing: they are here.
func (f *Folder) SaveTiles([]tlog.Tile, [][]byte) {}

func (f *Folder) hashes(c Checkpoint) tlog.HashReader { return tlog.TileHashReader(c.tree(), f) }
