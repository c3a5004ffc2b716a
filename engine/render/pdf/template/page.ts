/** The sheet: margins, running lines, headings, and the cover. */
export const page = String.raw`
#let numbered(n) = "OR-" + ("000000" + str(n)).slice(-6)

#let sheet(body) = {
  set document(
    title: meta.title, author: (), date: datetime(
      year: meta.made.at(0), month: meta.made.at(1), day: meta.made.at(2),
      hour: meta.made.at(3), minute: meta.made.at(4), second: meta.made.at(5),
    ),
  )
  let bleed = label-width + label-gap
  let wide(body) = if rtl-page { pad(right: -bleed, body) } else { pad(left: -bleed, body) }
  set page(
    paper: "a4",
    margin: (
      top: 74pt, bottom: 66pt,
      left: if rtl-page { 56pt } else { 56pt + bleed }, right: if rtl-page { 56pt + bleed } else { 56pt },
    ),
    header-ascent: 22pt,
    footer-descent: 20pt,
    header: context {
      set text(font: plain, size: 7.5pt, fill: soft)
      wide(stack(
        spacing: 5pt,
        grid(
          columns: (1fr, auto), column-gutter: 12pt,
          if here().page() > 1 { words(meta.runningTitle) },
          if meta.frozen { words(meta.running) } else { text(weight: 600, fill: warn, words(meta.running)) },
        ),
        std.line(length: 100%, stroke: 0.9pt + ink),
      ))
    },
    footer: context {
      set text(font: plain, size: 7.5pt, fill: soft)
      let number(n) = numbering(meta.digit, n)
      wide(stack(
        spacing: 6pt,
        std.line(length: 100%, stroke: 0.5pt + line-colour),
        grid(
          columns: (1fr, auto, 1fr), align: (start, center, end),
          words(meta.custody),
          text(dir: ltr, numbered(meta.firstPage + here().page() - 1)),
          meta.pages.at(0) + number(here().page()) + meta.pages.at(1) + number(counter(page).final().first()) + meta.pages.at(2),
        ),
      ))
    },
  )
  set text(font: plain, size: 10pt, fill: ink, lang: meta.lang, dir: dir-of(meta.dir), hyphenate: false, fallback: false)
  set par(justify: false, leading: if meta.lang == "fa" { 0.82em } else { 0.64em }, spacing: 1em)
  set list(marker: text(fill: soft, "·"), indent: 0pt, body-indent: 6pt)
  show link: set text(fill: accent)
  show heading: set text(font: headings, weight: 600)
  show heading.where(level: 1): it => block(above: 40pt, below: 14pt, sticky: true, text(size: 20pt, it.body))
  show heading.where(level: 2): it => block(above: 26pt, below: 10pt, sticky: true, text(size: 13.5pt, it.body))
  body
}

#let cover(c) = {
  v(56pt)
  block(below: 12pt, text(font: plain, size: 10pt, fill: soft, words(c.about)))
  block(below: 30pt, {
    set par(leading: 0.42em)
    text(font: headings, size: 30pt, weight: 600, words(c.title))
  })
  if c.draft != none {
    block(
      width: 100%, below: 18pt, inset: if rtl-page { (right: 8pt, y: 3pt) } else { (left: 8pt, y: 3pt) },
      stroke: if rtl-page { (right: 2.5pt + warn) } else { (left: 2.5pt + warn) },
      text(size: 9.5pt, [#text(weight: 600, fill: warn, words(c.draft.head)) #words(c.draft.text)]),
    )
  }
  for fact in c.facts { hanging(words(fact.label), text(size: 10pt, words(fact.value)), dy: 2pt) }
  v(1fr)
  block(width: 100%, {
    show outline.entry: it => link(it.element.location(), block(above: 6pt, below: 0pt, width: 100%, {
      set text(size: 9.5pt, fill: ink)
      it.body()
      box(width: 1fr, inset: (x: 6pt), repeat(gap: 4pt, text(fill: line-colour, ".")))
      numbering(meta.digit, counter(page).at(it.element.location()).first())
    }))
    hanging(say("part.contents"), outline(title: none, depth: 1, indent: 0pt))
  })
}
`;
