/** Everything around the chronology: summary, accounts, sources, captures, method, custody. */
export const parts = String.raw`
#let grouped(n) = str(n).replace(regex("(\d)(\d{3})$"), m => m.captures.at(0) + "," + m.captures.at(1))

#let counts(first, rows) = {
  set text(size: 9pt)
  table(
    columns: (1fr, auto, auto, auto), align: (left, right, right, right), inset: (x: 6pt, y: 4pt),
    stroke: (x, y) => (bottom: 0.5pt + line-colour),
    table.header(..(first, "on record", "included", "set aside").map(t => text(fill: soft, size: 8pt, t))),
    ..rows.map(r => (words(r.label), grouped(r.onRecord), grouped(r.included), grouped(r.setAside))).flatten(),
  )
}

#let summary(s) = {
  heading(level: 1)[Summary]
  for sentence in s.sentences { par(words(sentence)) }
  heading(level: 2)[What was chosen]
  for item in s.selection { hanging(item.label, words(item.value), dy: 2pt) }
  heading(level: 2)[By account]
  counts("account", s.byAccount)
  heading(level: 2)[By year]
  counts("year", s.byPeriod)
  heading(level: 2)[How sure]
  table(
    columns: (auto, 1fr, auto), align: (left, left, right), inset: (x: 6pt, y: 4pt),
    stroke: (x, y) => (bottom: 0.5pt + line-colour),
    table.header(..("level", "what it means", "statements").map(t => text(fill: soft, size: 8pt, t))),
    ..s.byAssurance.map(r => (text(size: 9pt, [#r.level #words(r.name)]), text(size: 9pt, words(r.words)), text(size: 9pt, grouped(r.statements)))).flatten(),
  )
  if s.searches.len() > 0 {
    heading(level: 2)[What was searched]
    for item in s.searches {
      hanging(item.when, dy: 1pt, {
        text(size: 9pt, [#words(item.place): #words(item.query)])
        linebreak()
        fine({
          words(item.result)
          if item.by != none { [, by #words(item.by)] }
          if item.leftOut != none { [; left out: #words(item.leftOut)] }
        })
      })
    }
  }
}

#let name-as-of(n) = {
  let named = (n.name, n.handle).filter(p => p != none).map(words)
  if named.len() == 0 { [handle not known] } else { separated(named, " · ") }
  [ ]
  text(size: 8.5pt, fill: soft, { words(n.when); if n.source != none { [, ]; source-link((source: n.source, locator: none, note: none)) } })
}

#let accounts(list) = {
  heading(level: 1)[Accounts]
  for a in list {
    block(above: 22pt, below: 0pt, sticky: true, text(font: reading, size: 13pt, weight: 600, words(a.label)))
    hanging("platform", text(size: 9.5pt, words(a.platform)), dy: 1.5pt)
    if a.sameAs != none { hanging("same account", text(size: 9.5pt, words(a.sameAs)), dy: 1.5pt) }
    if a.platformUserId != none { hanging("user id", text(size: 9.5pt, words(a.platformUserId)), dy: 1.5pt) }
    if a.url != none { hanging("address", web(a.url)) }
    hanging("statements", text(size: 9.5pt, grouped(a.statements)), dy: 1.5pt)
    if a.subject != none {
      hanging("whose", dy: 2pt, {
        for (i, n) in a.subject.names.enumerate() {
          if i > 0 { [ · ] }
          box(text(font: faces.at(n.script, default: reading), size: 10.5pt, lang: lang-of(n.lang), dir: if n.dir == "rtl" { rtl } else { ltr }, words(n.text)))
        }
        linebreak()
        fine(separated((a.subject.kindWords, a.subject.role, a.subject.note).filter(p => p != none).map(words), "; "))
      })
    }
    if a.names.len() > 0 { hanging("names as of dates", dy: 1pt, text(size: 9.5pt, separated(a.names.map(name-as-of), linebreak()))) }
    if a.observations.len() > 0 { hanging("status observed", dy: 1pt, fine(separated(a.observations.map(observed), linebreak()))) }
  }
}

#let sources(list) = {
  heading(level: 1)[Sources]
  if list.len() == 0 { par[No source is named.] }
  for s in list {
    block(above: 13pt, below: 0pt, width: 100%, [
      #place(top + left, dx: -(label-width + label-gap), box(width: label-width, align(right, text(font: reading, size: 12pt, weight: 600, str(s.number)))))
      #text(size: 9.5pt, weight: 600, words(if s.title == none { s.kindWords } else { s.title }))
      #fine({
        separated((s.kindWords, s.author, s.publisher).filter(p => p != none).map(words), ", ")
        if s.published != none { [; published ]; date-line(s.published, size: 8.5pt) }
        if s.accessed != none { [; read ]; words(s.accessed) }
        if s.url != none { linebreak(); web(s.url) }
        if s.archiveUrl != none { linebreak(); [archived: ]; web(s.archiveUrl) }
        if s.exhibits.len() > 0 { linebreak(); [exhibits ]; separated(s.exhibits.map(words), ", ") }
      })
    ] + [#metadata(none)#label("source-" + str(s.number))])
  }
}

#let captures(list) = {
  heading(level: 1)[Captures]
  if list.len() == 0 { par[None is held.] }
  for c in list {
    block(above: 13pt, below: 0pt, width: 100%, breakable: false, [
      #place(top + left, dx: -(label-width + label-gap), box(width: label-width, align(right, text(font: reading, size: 12pt, weight: 600, str(c.number)))))
      #text(size: 9.5pt, weight: 600, words(if c.fileName == none { "unnamed" } else { c.fileName }))
      #fine({
        [#words(c.natureWords), #words(c.type), #grouped(c.bytes) bytes; taken in #words(c.takenIn)]
        for (name, value) in (("collected", c.collected), ("by", c.collector), ("with", c.tool), ("method", c.method), ("received from", c.receivedFrom)) {
          if value != none { [; #name #words(value)] }
        }
        if c.withheld != none { [. ]; words(c.withheld) }
        for url in c.urls { linebreak(); web(url) }
        linebreak()
        [SHA-256 ]
        code(c.sha256)
      })
    ] + [#metadata(none)#label("capture-" + str(c.number))])
  }
}

#let method(sections, findings) = {
  heading(level: 1)[Method and limits]
  for s in sections {
    heading(level: 2, words(s.heading))
    for p in s.paragraphs { par(text(size: 9.5pt, words(p))) }
  }
  heading(level: 2)[Findings of this edition]
  if findings.len() == 0 { par(text(size: 9.5pt)[None.]) }
  for f in findings {
    let names = (block: "stands against freezing", warning: "warning", note: "note")
    hanging(names.at(f.severity), {
      set text(size: 9pt)
      if f.exhibit != none { [Exhibit #words(f.exhibit): ] }
      words(f.message)
      if f.waived != none { [ *Waived:* ]; words(f.waived) }
    }, dy: 1pt)
  }
}

#let custody(c) = {
  heading(level: 1)[Custody]
  for p in c.paragraphs { par(text(size: 9.5pt, words(p))) }
  if c.head != none {
    hanging("head", code(c.head.hash))
    hanging("event", text(size: 9pt, [#grouped(c.head.seq) of chain #words(c.head.chain)]), dy: 1pt)
  }
  if c.checkpoint != none {
    hanging("checkpoint", dy: 1pt, {
      text(size: 9pt, [#words(c.checkpoint.made), #(if c.checkpoint.signed { "signed" } else { "not signed" }), root])
      linebreak()
      code(c.checkpoint.root)
    })
  }
  heading(level: 2)[How to verify]
  for p in c.howToVerify { par(text(size: 9.5pt, words(p))) }
}
`;
