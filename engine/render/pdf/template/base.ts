/** Faces, colours, sizes and the small functions that everything else is set with. Sides are those of the page's own direction. */
export const base = String.raw`
#let data = json("/print.json")
#let meta = data.meta
#let say(key) = words(data.labels.at(key))

#let rtl-page = meta.dir == "rtl"
#let start-side = if rtl-page { right } else { left }
#let end-side = if rtl-page { left } else { right }
#let forth = if rtl-page { -1 } else { 1 }

#let ink = rgb("#16191a")
#let soft = rgb("#4a5254")
#let line-colour = rgb("#c9d0ce")
#let accent = rgb("#0c5560")
#let warn = rgb("#99231f")
#let st-ground = rgb("#f8e6b0")
#let st-line = rgb("#8a5d00")
#let cl-ground = rgb("#d8e5f8")
#let cl-line = rgb("#2456a3")
#let gone = rgb("#99231f")
#let gone-ground = rgb("#f8e1dd")
#let added = rgb("#2b5f3a")
#let added-ground = rgb("#dcecdf")

#let signs = ("Noto Sans Math", "Noto Emoji", "Noto Sans Symbols", "Noto Sans Symbols 2", "Noto Sans Mono")
#let chinese = ("Noto Sans SC", "Noto Sans JP", "Noto Sans KR")
// In a page of another script its own face sets the spaces and stops between its words too
#let common = " .,:;!?()\\[\\]«»/·–—"
#let own-face = if meta.lang == "fa" {
  ((name: "Vazirmatn", covers: regex("[\u{0600}-\u{06ff}\u{200c}\u{200d}\u{fb50}-\u{fdff}\u{fe70}-\u{fefc}" + common + "]")),)
} else if meta.lang == "he" {
  ((name: "Noto Sans Hebrew", covers: regex("[\u{0590}-\u{05ff}" + common + "]")),)
} else { () }
#let latin-first = ("Noto Sans", "Vazirmatn", "Noto Sans Hebrew", ..chinese, ..signs)
#let plain = (..own-face, ..latin-first)
#let reading = ("Source Serif 4", "Noto Sans", "Vazirmatn", "Noto Sans Hebrew", ..chinese, ..signs)
#let headings = (..own-face, ..reading)
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

#let lang-of(tag) = {
  let first = tag.split("-").first()
  if first.match(regex("^[a-z]{2,3}$")) == none { "und" } else { first }
}
#let dir-of(value) = if value == "rtl" { rtl } else { ltr }

// A sign before marked words: a drawing, so that it isn't copied with them
// It takes no more height than the letters do, so that lines stay evenly apart
#let key(name, size: 0.86em) = box(height: 0.55em, baseline: 0pt, align(bottom, move(dy: 0.13em, image("/keys/" + name + ".svg", height: size, alt: name.split(":").last()))))
// What keeps a sign on the line of the word after it, and leaves nothing in the text
#let glue = text(tracking: 0.0001pt, "\u{2060}")

#let drawn(run) = {
  let body = words(run.text)
  if run.kind == "plain" { body }
  else if run.kind == "differs" { underline(stroke: (paint: ink, thickness: 0.9pt, dash: "densely-dotted"), offset: 2.2pt, evade: false, body) }
  else if run.kind == "gone" { highlight(fill: gone-ground, text(fill: gone, strike(stroke: 0.8pt + gone, body))) }
  else if run.kind == "added" { highlight(fill: added-ground, text(fill: added, underline(stroke: (paint: added, thickness: 0.8pt, dash: "densely-dashed"), offset: 2.2pt, evade: false, body))) }
  else if run.kind == "st" {
    for name in run.keys { key(name); h(2.4pt); glue }
    highlight(fill: if run.over { st-ground.darken(8%) } else { st-ground }, underline(stroke: 1.3pt + st-line, offset: 2.4pt, evade: false, body))
  } else {
    for name in run.keys { key(name); h(2.4pt); glue }
    highlight(
      fill: if run.over { cl-ground.darken(8%) } else { cl-ground },
      underline(stroke: 0.55pt + cl-line, offset: 3.4pt, evade: false, underline(stroke: 0.55pt + cl-line, offset: 1.9pt, evade: false, body)),
    )
  }
}

// A quotation in its own face, language and direction, from its own start
#let quotation(q, size: 12pt, font: none) = {
  let factor = scale.at(q.face, default: 1.0)
  set text(
    font: if font == none or q.face not in ("latin", "cyrillic", "greek", "other") { faces.at(q.face) } else { font },
    size: size * factor, lang: lang-of(q.lang), dir: dir-of(q.dir),
  )
  set par(leading: leading-of.at(q.face, default: 0.66em))
  set align(start)
  for run in q.runs { drawn(run) }
}

// Somebody's words in a paragraph of their own
#let prose(p, size: 9.5pt) = block(above: 0pt, below: 0pt, width: 100%, {
  set text(size: size, dir: dir-of(p.dir), font: if p.dir == meta.dir { plain } else { latin-first })
  set align(start)
  words(p.text)
})

#let fine(body) = {
  set text(font: plain, size: 8.5pt, fill: soft)
  set par(leading: 0.56em)
  body
}

#let fine-block(body) = block(above: 5pt, below: 0pt, width: 100%, fine(body))

// A label that hangs in the margin beside what it names
#let hanging(label, body, dy: 0pt) = block(width: 100%, above: 10pt, below: 0pt, {
  place(top + start-side, dx: -forth * (label-width + label-gap), dy: dy, box(width: label-width, {
    set align(end-side)
    set text(font: plain, size: 7.5pt, fill: soft)
    set par(leading: 0.45em)
    label
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
    } else { box(cell(stroke: 0.5pt + rgb("#7b8581"))) }
  }
})

#let separated(parts, by) = parts.intersperse(by).join()
#let by-comma(parts) = separated(parts, say("join.comma"))
#let by-semicolon(parts) = separated(parts, say("join.semicolon"))

// A source, a capture, an exhibit: where it stands in this volume, a link
#let reference(r) = {
  if r.anchor == none { words(r.words) } else { link(label(r.anchor), words(r.words)) }
  words(r.more)
}

#let code(value, size: 7.2pt) = text(font: mono, size: size, fill: ink, dir: ltr, value)
#let web(url) = text(font: plain, size: 8pt, dir: ltr, words(url))
#let exact(value) = text(font: mono, size: 0.88em, dir: ltr, words(value))

// A date with all that it leaves unsaid, how it was shown, and who says so
#let date-line(d, size: 9.5pt) = {
  let about = d.sign == "~"
  let said = text(font: plain, size: size, weight: if about { 400 } else { 600 }, style: if about and not rtl-page { "italic" } else { "normal" }, fill: ink, words(d.words))
  if d.sign not in ("", "~") { text(font: plain, size: size, fill: if d.sign == "≠" { warn } else { soft }, d.sign); h(2.5pt) }
  if about and rtl-page { underline(stroke: (paint: ink, thickness: 0.7pt, dash: "dash-dotted"), offset: 2pt, evade: false, said) } else { said }
  h(4pt)
  gauge(d.gauge)
  h(4pt)
  let notes = d.notes.map(words)
  if d.exact != none { notes.insert(0, exact(d.exact)) }
  if d.references.len() > 0 { notes.push(by-comma(d.references.map(reference))) }
  text(font: plain, size: 8.5pt, fill: soft, by-semicolon(notes))
}
#let date-lines(dates, size: 8.5pt) = separated(dates.map(d => date-line(d, size: size)), linebreak())
`;

/** Texts of anybody's: a string, or an array of strings, marks for characters without a face, and places to break. */
export const texts = String.raw`
#let words(value) = {
  if value == none { return }
  if type(value) == str { return text(value) }
  for part in value {
    if type(part) == str { text(part) } else if "brk" in part { text(tracking: 0.0001pt, "\u{200b}") } else {
      box(
        stroke: 0.5pt + rgb("#4a5254"), radius: 1.5pt, inset: (x: 1.5pt, y: 0pt), outset: (y: 1.5pt),
        text(font: ("Noto Sans Mono",), size: 0.68em, fill: rgb("#4a5254"), dir: ltr, part.u),
      )
    }
  }
}
`;
