package projections

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
)

// codec maps a row struct to the columns of its table, in PostgreSQL's binary
// format. Fields are mapped by their db tag:
//
//	db:"sex"              the column of that name
//	db:"stream,key"       the primary key
//	db:"name,flat"        a struct: its fields by their json names as name_given, name_father, …
//	db:"particulars,json" any value, as jsonb
//	db:"search,derived"   written but never read back: a function of the other fields, set by the row's method derive()
//
// What is empty is NULL, except numbers and booleans. It is set up once; no
// field is looked up by name afterwards.
type codec[Row any] struct {
	columns []column
	read    []int  // the columns that decode reads: those that are not derived
	list    string // their names
	key     int
	derives bool
	goes    bool
}

type column struct {
	name    string
	index   []int // the field's path in the row
	derived bool
	json    bool
	encode  func([]byte, reflect.Value) []byte
	decode  func(reflect.Value, []byte) error
}

// deriver is a row with derived columns.
type deriver interface{ derive() }

// leaver is a row that may leave its table.
type leaver interface{ gone() bool }

// codecs are made once for each type of row.
var codecs sync.Map

func codecOf[Row any]() *codec[Row] {
	t := reflect.TypeFor[Row]()
	if c, ok := codecs.Load(t); ok {
		return c.(*codec[Row])
	}
	c, _ := codecs.LoadOrStore(t, newCodec[Row]())
	return c.(*codec[Row])
}

// newCodec panics on a row that cannot be mapped: that is a programming error.
func newCodec[Row any]() *codec[Row] {
	t := reflect.TypeFor[Row]()
	c := &codec[Row]{key: -1}
	c.add(t, nil, "")
	if c.key < 0 {
		panic(fmt.Sprintf("projections: %s has no key column", t))
	}
	_, c.derives = any(new(Row)).(deriver)
	_, c.goes = any(new(Row)).(leaver)
	return c.only(func(column) bool { return true })
}

// only is a codec that reads no more than some of the columns.
func (c *codec[Row]) only(which func(column) bool) *codec[Row] {
	lean := *c
	lean.read = nil
	var names []string
	for i, col := range c.columns {
		if !col.derived && which(col) {
			lean.read = append(lean.read, i)
			names = append(names, col.name)
		}
	}
	lean.list = strings.Join(names, ", ")
	return &lean
}

func (c *codec[Row]) add(t reflect.Type, path []int, prefix string) {
	for i := range t.NumField() {
		f := t.Field(i)
		tag, tagged := f.Tag.Lookup("db")
		if prefix != "" {
			tag, tagged = f.Tag.Lookup("json")
		}
		name, option, _ := strings.Cut(tag, ",")
		if !tagged {
			panic(fmt.Sprintf("projections: field %s of %s has no column", f.Name, t))
		}
		index := append(append([]int{}, path...), i)
		nested := f.Type.Kind() == reflect.Struct && f.Type != dateType && f.Type != timeType
		if option == "flat" || prefix != "" && nested {
			c.add(f.Type, index, prefix+name+"_")
			continue
		}
		col := column{name: prefix + name, index: index, derived: option == "derived", json: option == "json"}
		if option == "json" {
			col.encode, col.decode = encodeJSON, decodeJSON
		} else {
			col.encode, col.decode = scalar(f.Type)
		}
		if option == "key" {
			c.key = len(c.columns)
		}
		c.columns = append(c.columns, col)
	}
}

// selectList names the columns that decode reads, in order.
func (c *codec[Row]) selectList() string { return c.list }

// insertList names the columns that encode writes, in order.
func (c *codec[Row]) insertList() string {
	names := make([]string, len(c.columns))
	for i, col := range c.columns {
		names[i] = col.name
	}
	return strings.Join(names, ", ")
}

// setKey gives a new row its key.
func (c *codec[Row]) setKey(row *Row, k Key) {
	reflect.ValueOf(row).Elem().FieldByIndex(c.columns[c.key].index).SetString(string(k))
}

func (c *codec[Row]) keyOf(row *Row) Key {
	return Key(reflect.ValueOf(row).Elem().FieldByIndex(c.columns[c.key].index).String())
}

func (c *codec[Row]) gone(row *Row) bool { return c.goes && any(row).(leaver).gone() }

// encode appends a row as a tuple of COPY's binary format.
func (c *codec[Row]) encode(dst []byte, row *Row) []byte {
	if c.derives {
		any(row).(deriver).derive()
	}
	v := reflect.ValueOf(row).Elem()
	dst = be.AppendUint16(dst, uint16(len(c.columns)))
	for i := range c.columns {
		dst = c.columns[i].encode(dst, v.FieldByIndex(c.columns[i].index))
	}
	return dst
}

// decode reads the values of selectList.
func (c *codec[Row]) decode(row *Row, values [][]byte) error {
	if len(values) < len(c.read) {
		return fmt.Errorf("%d values for the %d columns of %T", len(values), len(c.read), *row)
	}
	v := reflect.ValueOf(row).Elem()
	for i, at := range c.read {
		if values[i] == nil {
			continue
		}
		col := &c.columns[at]
		if err := col.decode(v.FieldByIndex(col.index), values[i]); err != nil {
			return fmt.Errorf("column %s: %w", col.name, err)
		}
	}
	return nil
}
