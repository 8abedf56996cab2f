// Writes, for every day from argument 1 to argument 2, the era and year that ICU gives it.
const [first, last] = process.argv.slice(2).map((day) => Date.parse(`${day}T00:00:00Z`))
const format = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  timeZone: 'UTC', era: 'long', year: 'numeric',
})
const days = []
for (let day = first; day <= last; day += 86_400_000) {
  const parts = Object.fromEntries(format.formatToParts(day).map((p) => [p.type, p.value]))
  days.push([parts.era, parts.year])
}
console.log(JSON.stringify(days))
