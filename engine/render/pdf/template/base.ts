/** Faces, colours, sizes and the small functions that everything else is set with. */
export const base = String.raw`
#let ink = rgb("#16211f")
#let soft = rgb("#4b5957")
#let line-colour = rgb("#c9d0ce")
#let accent = rgb("#0d5561")
#let warn = rgb("#8a2f1d")

#let signs = ("Noto Sans Math", "Noto Emoji", "Noto Sans Symbols", "Noto Sans Symbols 2", "Noto Sans Mono")
#let chinese = ("Noto Sans SC", "Noto Sans JP", "Noto Sans KR")
#let plain = ("Noto Sans", "Vazirmatn", "Noto Sans Hebrew", ..chinese, ..signs)
#let reading = ("Source Serif 4", "Noto Sans", "Vazirmatn", "Noto Sans Hebrew", ..chinese, ..signs)
#let mono = ("Noto Sans Mono", "Noto Sans", ..signs)
#let faces = (
  latin: reading,
  cyrillic: reading,
  greek: reading,
  other: reading,
  arabic: ("Vazirmatn", ..reading),
  hebrew: ("Noto Sans Hebrew", ..reading),
  chinese: ("Source Serif 4", "Noto Sans SC", ..reading),
  japanese: ("Source Serif 4", "Noto Sans JP", ..reading),
  korean: ("Source Serif 4", "Noto Sans KR", ..reading),
)
// Scripts whose letters look smaller or stand taller beside Latin at the same size
#let scale = (arabic: 1.06, hebrew: 1.04, chinese: 0.97, japanese: 0.97, korean: 0.97)
#let leading-of = (arabic: 1.02em, hebrew: 0.78em, chinese: 0.8em, japanese: 0.8em, korean: 0.8em)

#let label-width = 58pt
#let label-gap = 12pt

// A text of somebody's: a string, or an array of strings, marks for characters without a face, and places to break
#let words(value) = {
  if value == none { return }
  if type(value) == str { return text(value) }
  for part in value {
    if type(part) == str { text(part) } else if "brk" in part { text(tracking: 0.0001pt, "\u{200b}") } else {
      box(
        stroke: 0.5pt + soft, radius: 1.5pt, inset: (x: 1.5pt, y: 0pt), outset: (y: 1.5pt),
        text(font: mono, size: 0.68em, fill: soft, part.u),
      )
    }
  }
}

#let lang-of(tag) = {
  let first = tag.split("-").first()
  if first.match(regex("^[a-z]{2,3}$")) == none { "und" } else { first }
}

// A quotation in its own face, language and direction, from its own start
#let quotation(q, size: 12pt) = {
  let factor = scale.at(q.face, default: 1.0)
  set text(
    font: faces.at(q.face), size: size * factor, lang: lang-of(q.lang),
    dir: if q.dir == "rtl" { rtl } else { ltr },
  )
  set par(leading: leading-of.at(q.face, default: 0.66em))
  set align(start)
  words(q.text)
}

#let fine(body) = {
  set text(font: plain, size: 8.5pt, fill: soft)
  set par(leading: 0.56em)
  body
}

// A label that hangs in the margin beside what it names
#let hanging(label, body, dy: 0pt) = block(width: 100%, above: 10pt, below: 0pt, {
  place(top + left, dx: -(label-width + label-gap), dy: dy, box(width: label-width, {
    set align(right)
    set text(font: plain, size: 7.5pt, fill: soft)
    set par(leading: 0.45em)
    words(label)
  }))
  body
})

// Four ticks: year, month, day, minute
#let gauge(ticks) = box(baseline: 0.4pt, {
  let width = 4.4pt
  let height = 6.6pt
  for (i, tick) in ticks.enumerate() {
    if i > 0 { h(2.2pt) }
    let cell = rect.with(width: width, height: height, inset: 0pt, outset: 0pt)
    if tick == "known" { box(cell(fill: ink, stroke: 0.5pt + ink)) }
    else if tick == "approximate" {
      box(cell(stroke: 0.5pt + ink, fill: tiling(size: (2pt, 2pt), std.line(start: (0%, 100%), end: (100%, 0%), stroke: 0.6pt + ink))))
    } else if tick == "conflict" {
      box(width: width, height: height, {
        place(polygon(fill: warn, stroke: none, (0pt, 0pt), (width, 0pt), (0pt, height * 0.62)))
        place(polygon(fill: warn, stroke: none, (width, height * 0.38), (width, height), (0pt, height)))
      })
    } else { box(cell(stroke: 0.5pt + rgb("#9aa6a3"))) }
  }
})

#let separated(parts, by) = parts.intersperse(by).join()

#let source-link(ref) = {
  link(label("source-" + str(ref.source)), "source " + str(ref.source))
  if ref.locator != none { [, ]; words(ref.locator) }
  if ref.note != none { [ (]; words(ref.note); [)] }
}
// A source with its title, as it stands under an exhibit
#let source-line(ref, list) = {
  let s = list.at(str(ref.source))
  link(label("source-" + str(ref.source)), [#ref.source. #words(if s.title == none { s.kindWords } else { s.title })])
  if s.publisher != none { [, ]; words(s.publisher) }
  if ref.locator != none { [, ]; words(ref.locator) }
  if ref.note != none { [ (]; words(ref.note); [)] }
}
#let capture-link(number) = link(label("capture-" + str(number)), "capture " + str(number))
#let references(sources, captures) = sources.map(source-link) + captures.map(capture-link)

// A date with all that it leaves unsaid, how it was shown, and who says so
#let date-notes(d) = {
  let notes = ()
  if d.precisionWords != "" { notes.push(words(d.precisionWords)) }
  if d.note != none { notes.push(words(d.note)) }
  if d.displayed != none { notes.push([displayed as “#words(d.displayed)”]) }
  if d.assertedBy != none { notes.push(words(d.assertedBy)) }
  if d.methodWords != "" { notes.push(words(d.methodWords)) }
  notes += references(d.sources, d.captures)
  separated(notes, "; ")
}

#let date-line(d, size: 9.5pt) = {
  let style = if d.sign == "~" { "italic" } else { "normal" }
  text(font: plain, size: size, weight: if d.sign == "~" { 400 } else { 600 }, style: style, fill: ink, words(d.words))
  h(4pt)
  gauge(d.gauge)
  h(4pt)
  text(font: plain, size: 8.5pt, fill: soft, date-notes(d))
}

#let web(url) = text(font: plain, size: 8pt, dir: ltr, words(url))
#let code(value) = text(font: mono, size: 7.2pt, fill: ink, value)
`;
