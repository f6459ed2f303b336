package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"sijil/proof"
)

// Where the demo keeps its tree, below its data directory.
const (
	proofFolder  = "proof"
	proofKeyFile = "proof.key"
)

// proofPlace is where the log's key is and where its tree is published: as
// configured, or a demo's.
type proofPlace struct{ keyFile, dir string }

func configuredProof(dataDir string) (proofPlace, error) {
	c, err := readConfig()
	if err != nil {
		return proofPlace{}, err
	}
	p := proofPlace{c.ProofKey, c.ProofDir}
	if c.DatabaseURL == "" && p.dir == "" {
		p = proofPlace{filepath.Join(dataDir, proofKeyFile), filepath.Join(dataDir, proofFolder)}
	}
	return p, nil
}

// trusted are the log's keys: from the key that is given, as text or as a file
// of it, or else from the log's own key.
func (p proofPlace) trusted(key string) (proof.Keys, error) {
	text := key
	if key == "" {
		if p.keyFile == "" {
			return proof.Keys{}, usage("--key is missing: give the log's public key, as `sijil proof key` printed it")
		}
		own, err := proof.OpenKey(p.keyFile)
		if err != nil {
			return proof.Keys{}, fmt.Errorf("--key is missing, and the log's own key cannot be read: %w", err)
		}
		folder, err := proof.ReadFolder(p.dir)
		if err == nil {
			return folder.KeysOf(own)
		}
		text = own.Public()
	} else if content, err := os.ReadFile(key); err == nil {
		text = strings.TrimSpace(string(content))
	}
	v, err := proof.ParseVerifier(text)
	if err != nil {
		return proof.Keys{}, usage("--key: %v", err)
	}
	return proof.TrustKey(v)
}

// published reads the folder of a published tree.
func (p proofPlace) published(keys proof.Keys) (*proof.Folder, proof.Signed, error) {
	if p.dir == "" {
		return nil, proof.Signed{}, usage("SIJIL_PROOF_DIR is not set: it is the folder in which the log's tree is published")
	}
	folder, err := proof.ReadFolder(p.dir)
	if err != nil {
		return nil, proof.Signed{}, err
	}
	keys, err = followed(folder, keys)
	if err != nil {
		return nil, proof.Signed{}, err
	}
	s, published, err := folder.Checkpoint(keys)
	if err == nil && !published {
		err = fmt.Errorf("nothing was published in %s yet", p.dir)
	}
	return folder, s, err
}

// followed goes on to the keys that a folder's statements name.
func followed(folder *proof.Folder, keys proof.Keys) (proof.Keys, error) {
	statements, err := folder.Statements()
	if err != nil {
		return keys, err
	}
	return keys.FollowAll(statements), nil
}

// readCheckpoint reads a checkpoint from its file, or from a folder of a published tree.
func readCheckpoint(path string, keys proof.Keys) (proof.Signed, *proof.Folder, error) {
	info, err := os.Stat(path)
	if err != nil {
		return proof.Signed{}, nil, err
	}
	if info.IsDir() {
		folder, s, err := proofPlace{dir: path}.published(keys)
		return s, folder, err
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return proof.Signed{}, nil, err
	}
	s, err := proof.OpenCheckpoint(text, keys)
	if err != nil {
		err = fmt.Errorf("%s: %w", path, err)
	}
	return s, nil, err
}
