package proof

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Folder is where a log's checkpoint and tree are published: the layout of
// c2sp.org/tlog-tiles, without entries, so that any web server can serve it and
// nothing in it tells of a person. Files appear whole and durable, or not at all.
type Folder struct{ dir string }

// The folder's files beside the tiles.
const (
	checkpointFile = "checkpoint"
	dailyFolder    = "checkpoints" // the last checkpoint of each day
	keysFile       = "keys.json"   // the statements of rotations, in their order
	positionsFile  = "positions"
	lockFile       = "lock"
)

// OpenFolder gives a folder, which it makes if it is not there.
func OpenFolder(dir string) (*Folder, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	return &Folder{dir}, nil
}

// ReadFolder gives a folder that must be there, to read it.
func ReadFolder(dir string) (*Folder, error) {
	info, err := os.Stat(dir)
	if err == nil && !info.IsDir() {
		err = fmt.Errorf("%s is not a folder", dir)
	}
	return &Folder{dir}, err
}

func (f *Folder) file(name string) string { return filepath.Join(f.dir, filepath.FromSlash(name)) }

// Checkpoint is the published one; published is false if nothing was published yet.
func (f *Folder) Checkpoint(keys Keys) (s Signed, published bool, err error) {
	text, err := readBounded(f.file(checkpointFile), maxNote)
	if errors.Is(err, fs.ErrNotExist) {
		return Signed{}, false, nil
	}
	if err != nil {
		return Signed{}, false, err
	}
	if s, err = OpenCheckpoint(text, keys); err != nil {
		return Signed{}, false, fmt.Errorf("the published checkpoint: %w", err)
	}
	return s, true, nil
}

// maxNote bounds what is read as a note.
const maxNote = 64 << 10

// putCheckpoint publishes a checkpoint, once everything that it stands for is there.
func (f *Folder) putCheckpoint(s Signed, day time.Time) error {
	return errors.Join(
		f.put(checkpointFile, s.Message),
		f.put(dailyFolder+"/"+day.UTC().Format(time.DateOnly), s.Message),
	)
}

// Statements are those of the log's rotations.
func (f *Folder) Statements() ([][]byte, error) {
	text, err := os.ReadFile(f.file(keysFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return ParseStatements(text)
}

// ParseStatements reads a list of statements as a folder publishes it.
func ParseStatements(text []byte) ([][]byte, error) {
	var list []string
	if err := json.Unmarshal(text, &list); err != nil {
		return nil, fmt.Errorf("the list of keys: %w", err)
	}
	statements := make([][]byte, len(list))
	for i, s := range list {
		statements[i] = []byte(s)
	}
	return statements, nil
}

func (f *Folder) putStatements(statements [][]byte) error {
	list := make([]string, len(statements))
	for i, s := range statements {
		list[i] = string(s)
	}
	text, err := json.MarshalIndent(list, "", "  ")
	if err != nil {
		return err
	}
	return f.put(keysFile, append(text, '\n'))
}

// put writes a file that is whole and durable before it has its name.
func (f *Folder) put(name string, content []byte) error { return putFile(f.file(name), content, 0o644) }

func putFile(path string, content []byte, mode fs.FileMode) error {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	t, err := os.CreateTemp(dir, ".new-*")
	if err != nil {
		return err
	}
	_, err = t.Write(content)
	err = errors.Join(err, t.Chmod(mode), t.Sync(), t.Close())
	if err == nil {
		err = os.Rename(t.Name(), path)
	}
	if err != nil {
		return errors.Join(err, removeIfThere(t.Name()))
	}
	return syncDir(dir)
}

func removeIfThere(path string) error {
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// readBounded reads a small file; a larger one is cut, and will not be what it should.
func readBounded(path string, most int) ([]byte, error) {
	text, err := os.ReadFile(path)
	return text[:min(len(text), most)], err
}
