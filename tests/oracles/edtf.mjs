// Reads a JSON list of strings, writes a JSON list: for each string null where npm's edtf
// refuses it, else [type, min, max] with the bounds in milliseconds since 1970 (null: none).
import { readFileSync } from 'node:fs'
import edtf from 'edtf'

const bound = (value) => (Number.isFinite(value) ? value : null)

function ask(text) {
  try {
    const value = edtf(text)
    return [value.type, bound(value.min), bound(value.max)]
  } catch {
    return null
  }
}

console.log(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(ask)))
