package proof_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/transparency-dev/merkle/rfc6962"
	"github.com/transparency-dev/merkle/testonly"
	"golang.org/x/mod/sumdb/tlog"

	"sijil/proof"
)

// trees publishes a tree leaf by leaf, up to a size, and builds the same one with another implementation.
func trees(t *testing.T, size int) (folder *proof.Folder, heads []proof.Checkpoint, other *testonly.Tree) {
	t.Helper()
	folder, err := proof.OpenFolder(t.TempDir())
	must(t, err)
	tree := &proof.Tree{Full: func(level int, n int64, tile []tlog.Hash) { must(t, folder.PutTile(level, n, tile)) }}
	other = testonly.New(rfc6962.DefaultHasher)
	heads = []proof.Checkpoint{{Origin: origin, Root: tree.Root()}}
	for i := range size {
		data := fmt.Appendf(nil, "event %d", i)
		tree.Add(tlog.RecordHash(data))
		other.AppendData(data)
		must(t, folder.PutTree(tree))
		heads = append(heads, proof.Checkpoint{Origin: origin, Size: tree.Size(), Root: tree.Root()})
	}
	return folder, heads, other
}

func same(a []tlog.Hash, b [][]byte) bool {
	return slices.EqualFunc(a, b, func(h tlog.Hash, o []byte) bool { return h == tlog.Hash(o) })
}

// changes gives a path with each of its bytes changed in turn, or with a few of them if brief.
func changes(path []tlog.Hash, brief bool, try func(changed []tlog.Hash)) {
	for i := range path {
		for b := range tlog.HashSize {
			if brief && (i%3 > 0 || b != (i*7)%tlog.HashSize) {
				continue
			}
			changed := slices.Clone(path)
			changed[i][b] ^= byte(1 + b)
			try(changed)
		}
	}
}

// TestR39_ProofsAgreeWithAnotherImplementation: all inclusion and consistency
// proofs of trees of 0 to 257 leaves are those of transparency-dev/merkle, and no changed one is accepted.
func TestR39_ProofsAgreeWithAnotherImplementation(t *testing.T) {
	t.Parallel()
	const most = 257
	folder, heads, other := trees(t, most)
	proofs, changed := 0, 0
	for size := range int64(most + 1) {
		head := heads[size]
		if head.Root != tlog.Hash(other.HashAt(uint64(size))) {
			t.Fatalf("size %d: another root", size)
		}
		published := folder.Hashes(head)
		brief := size%64 > 1 && size != 7 // every byte of those, one of each hash of the others
		for i := range size {
			path, err := tlog.ProveRecord(size, i, published)
			must(t, err)
			want, err := other.InclusionProof(uint64(i), uint64(size))
			must(t, err)
			leaf := tlog.Hash(other.LeafHash(uint64(i)))
			if !same(path, want) || tlog.CheckRecord(path, size, head.Root, i, leaf) != nil {
				t.Fatalf("event %d of %d: another path", i, size)
			}
			proofs++
			changes(path, brief, func(c []tlog.Hash) {
				if changed++; tlog.CheckRecord(c, size, head.Root, i, leaf) == nil {
					t.Errorf("event %d of %d: a changed path is accepted", i, size)
				}
			})
		}
		for old := int64(1); old < size; old++ {
			path, err := tlog.ProveTree(size, old, published)
			must(t, err)
			want, err := other.ConsistencyProof(uint64(old), uint64(size))
			must(t, err)
			if !same(path, want) || tlog.CheckTree(path, size, head.Root, old, heads[old].Root) != nil {
				t.Fatalf("%d to %d: another path", old, size)
			}
			proofs++
			changes(path, brief, func(c []tlog.Hash) {
				if changed++; tlog.CheckTree(c, size, head.Root, old, heads[old].Root) == nil {
					t.Errorf("%d to %d: a changed path is accepted", old, size)
				}
			})
		}
	}
	t.Logf("%d proofs, %d changed ones", proofs, changed)
}

// TestALargerTree: tiles of two and three levels, whose leaves fold to the same root.
func TestALargerTree(t *testing.T) {
	t.Parallel()
	folder, err := proof.OpenFolder(t.TempDir())
	must(t, err)
	tree := &proof.Tree{Full: func(level int, n int64, tile []tlog.Hash) { must(t, folder.PutTile(level, n, tile)) }}
	other := testonly.New(rfc6962.DefaultHasher)
	for i := range 256*256 + 300 {
		h := tlog.RecordHash(fmt.Appendf(nil, "event %d", i))
		tree.Add(h)
		other.Append(h[:])
	}
	must(t, folder.PutTree(tree))
	head := proof.Checkpoint{Origin: origin, Size: tree.Size(), Root: tree.Root()}
	if head.Root != tlog.Hash(other.Hash()) {
		t.Fatal("another root")
	}
	must(t, folder.Whole(head))
	for _, i := range []int64{0, 255, 256, 65535, 65536, head.Size - 1} {
		path, err := tlog.ProveRecord(head.Size, i, folder.Hashes(head))
		must(t, err)
		if want, err := other.InclusionProof(uint64(i), uint64(head.Size)); err != nil || !same(path, want) {
			t.Errorf("event %d: another path, %v", i, err)
		}
	}
}
