/** The sheet: margins, running lines, headings, and the cover. */
export const page = String.raw`
#let numbered(n) = "OR-" + ("000000" + str(n)).slice(-6)

#let sheet(meta, body) = {
  set document(
    title: meta.title, author: (), date: datetime(
      year: meta.made.at(0), month: meta.made.at(1), day: meta.made.at(2),
      hour: meta.made.at(3), minute: meta.made.at(4), second: meta.made.at(5),
    ),
  )
  let bleed = label-width + label-gap
  set page(
    paper: "a4",
    margin: (top: 74pt, bottom: 66pt, left: 56pt + bleed, right: 56pt),
    header-ascent: 22pt,
    footer-descent: 20pt,
    header: context if here().page() > 1 {
      set text(font: plain, size: 7.5pt, fill: soft)
      pad(left: -bleed, stack(
        spacing: 5pt,
        grid(columns: (1fr, auto), column-gutter: 12pt, words(meta.runningTitle), words(meta.label)),
        std.line(length: 100%, stroke: 0.9pt + ink),
      ))
    },
    footer: context {
      set text(font: plain, size: 7.5pt, fill: soft)
      pad(left: -bleed, stack(
        spacing: 6pt,
        std.line(length: 100%, stroke: 0.5pt + line-colour),
        grid(
          columns: (1fr, auto, 1fr), align: (left, center, right),
          [On Record · custody head #text(font: mono, size: 6.8pt, meta.head)],
          numbered(meta.firstPage + here().page() - 1),
          [page #here().page() of #counter(page).final().first()],
        ),
      ))
    },
  )
  set text(font: plain, size: 10pt, fill: ink, lang: meta.lang, hyphenate: false, fallback: false)
  set par(justify: false, leading: 0.64em, spacing: 1em)
  set list(marker: text(fill: soft, "·"), indent: 0pt, body-indent: 6pt)
  show link: set text(fill: accent)
  show heading: set text(font: reading, weight: 600)
  show heading.where(level: 1): it => block(above: 40pt, below: 14pt, sticky: true, text(size: 20pt, it.body))
  show heading.where(level: 2): it => block(above: 26pt, below: 10pt, sticky: true, text(size: 13.5pt, it.body))
  body
}

#let cover(c) = {
  v(64pt)
  block(below: 12pt, text(font: plain, size: 10pt, fill: soft, words(c.kind)))
  block(below: 36pt, {
    set par(leading: 0.42em)
    text(font: reading, size: 30pt, weight: 600, words(c.title))
  })
  for (name, value) in c.facts {
    hanging(name, text(size: 10pt, words(value)), dy: 2pt)
  }
  v(1fr)
  block(width: 100%, {
    show outline.entry: it => link(it.element.location(), block(above: 6pt, below: 0pt, width: 100%, {
      set text(size: 9.5pt, fill: ink)
      it.body()
      box(width: 1fr, inset: (x: 6pt), repeat(gap: 4pt, text(fill: line-colour, ".")))
      it.page()
    }))
    hanging("contents", outline(title: none, depth: 1, indent: 0pt))
  })
}
`;
