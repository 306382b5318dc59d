package lists

import (
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Decode puts the list into v, a pointer to a struct or a map. Fields of
// structs are named by the tag "toml". A key without a field, and a value of
// another kind than the field, are errors with their place.
//
// A slice of strings also takes a single string. Types with UnmarshalText take
// strings.
func (f *File) Decode(v any) error {
	return f.decode(&f.Root, reflect.ValueOf(v).Elem())
}

func (f *File) decode(v *Value, to reflect.Value) error {
	if v.Kind == String && to.CanAddr() {
		if u, ok := to.Addr().Interface().(encoding.TextUnmarshaler); ok {
			if err := u.UnmarshalText([]byte(v.Text)); err != nil {
				return &Error{File: f.Name, Place: v.Place, Message: err.Error()}
			}
			return nil
		}
	}
	switch to.Kind() {
	case reflect.Pointer:
		to.Set(reflect.New(to.Type().Elem()))
		return f.decode(v, to.Elem())
	case reflect.String:
		if v.Kind == String {
			to.SetString(v.Text)
			return nil
		}
	case reflect.Bool:
		if v.Kind == Bool {
			to.SetBool(v.True)
			return nil
		}
	case reflect.Slice:
		return f.decodeList(v, to)
	case reflect.Map:
		return f.decodeMap(v, to)
	case reflect.Struct:
		return f.decodeStruct(v, to)
	}
	return f.wrongKind(v, to)
}

func (f *File) wrongKind(v *Value, to reflect.Value) error {
	want := map[reflect.Kind]Kind{
		reflect.Bool: Bool, reflect.Slice: List, reflect.Map: Table, reflect.Struct: Table,
	}[to.Kind()]
	return &Error{File: f.Name, Place: v.Place, Message: fmt.Sprintf("here should be %v", want), Polish: "tu powinno być: " + want.polish()}
}

func (f *File) decodeList(v *Value, to reflect.Value) error {
	items := v.Items
	if v.Kind == String && to.Type().Elem().Kind() == reflect.String {
		items = []Value{*v}
	} else if v.Kind != List {
		return f.wrongKind(v, to)
	}
	to.Set(reflect.MakeSlice(to.Type(), len(items), len(items)))
	for i := range items {
		if err := f.decode(&items[i], to.Index(i)); err != nil {
			return err
		}
	}
	return nil
}

func (f *File) decodeMap(v *Value, to reflect.Value) error {
	if v.Kind != Table {
		return f.wrongKind(v, to)
	}
	to.Set(reflect.MakeMapWithSize(to.Type(), len(v.Fields)))
	for i := range v.Fields {
		field := &v.Fields[i]
		item := reflect.New(to.Type().Elem()).Elem()
		if err := f.decode(&field.Value, item); err != nil {
			return err
		}
		to.SetMapIndex(reflect.ValueOf(field.Key), item)
	}
	return nil
}

func (f *File) decodeStruct(v *Value, to reflect.Value) error {
	if v.Kind != Table {
		return f.wrongKind(v, to)
	}
	names := f.fieldsOf(to.Type())
	for i := range v.Fields {
		field := &v.Fields[i]
		at := slices.Index(names, field.Key)
		if at < 0 {
			known := strings.Join(slices.DeleteFunc(slices.Clone(names), func(n string) bool { return n == "" }), ", ")
			return &Error{
				File: f.Name, Place: field.Place,
				Message: fmt.Sprintf("unknown key %s; known are %s", field.Key, known),
				Polish:  fmt.Sprintf("nieznany klucz „%s”; znane są %s", field.Key, known),
			}
		}
		if err := f.decode(&field.Value, to.Field(at)); err != nil {
			return err
		}
	}
	return nil
}

// fieldsOf lists the names of a struct's fields in lists, "" for those that
// have none. The list keeps them, as reflection takes its time.
func (f *File) fieldsOf(t reflect.Type) []string {
	if names, ok := f.fields[t]; ok {
		return names
	}
	names := make([]string, t.NumField())
	for i := range names {
		if tag := t.Field(i).Tag.Get("toml"); tag != "-" {
			names[i] = tag
		}
	}
	if f.fields == nil {
		f.fields = map[reflect.Type][]string{}
	}
	f.fields[t] = names
	return names
}

// Unmarshal reads a list into v; see Decode.
func Unmarshal(name string, data []byte, v any) error {
	f, err := Parse(name, data)
	if err != nil {
		return err
	}
	return f.Decode(v)
}
