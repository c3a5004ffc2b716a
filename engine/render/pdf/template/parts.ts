/** Everything around the chronology: summary, accounts, clauses, policies, requests, sources, captures, method, custody, index. */
export const parts = String.raw`
#let ruled(columns, align, head, rows) = table(
  columns: columns, align: align, inset: (x: 6pt, y: 4pt),
  stroke: (x, y) => (bottom: 0.5pt + line-colour),
  table.header(..head.map(t => text(fill: soft, size: 8pt, t))),
  ..rows.flatten(),
)
#let counts(first, rows) = {
  set text(size: 9pt)
  ruled(
    (1fr, auto, auto, auto), (start, end, end, end),
    (first, say("column.on-record"), say("column.included"), say("column.set-aside")),
    rows.map(r => (words(r.label), ..r.counts.map(words))),
  )
}

#let summary(s) = {
  [#heading(level: 1, say("part.summary"))#label("part-summary")]
  for sentence in s.sentences { par(words(sentence)) }
  heading(level: 2, say("part.chosen"))
  for item in s.selection { hanging(words(item.label), words(item.value), dy: 2pt) }
  heading(level: 2, say("part.by-account"))
  counts(say("column.account"), s.byAccount)
  heading(level: 2, say("part.by-year"))
  counts(say("column.year"), s.byPeriod)
  heading(level: 2, say("part.how-sure"))
  set text(size: 9pt)
  ruled(
    (auto, 1fr, auto), (start, start, end), (say("column.level"), say("column.means"), say("column.statements")),
    s.byAssurance.map(r => (words(r.name), words(r.words), words(r.statements))),
  )
  if s.searches.len() > 0 {
    heading(level: 2, say("part.searched"))
    for item in s.searches { hanging(words(item.when), dy: 1pt, { words(item.what); linebreak(); fine(words(item.more)) }) }
  }
}

#let accounts(list) = {
  [#heading(level: 1, say("part.accounts"))#label("part-accounts")]
  let row(key, body) = hanging(say(key), text(size: 9.5pt, body), dy: 1.5pt)
  for a in list {
    block(above: 22pt, below: 0pt, sticky: true, text(font: headings, size: 13pt, weight: 600, words(a.label)))
    row("account.platform", words(a.platform))
    if a.whose != none { row("account.whose", { words(a.whose.names); linebreak(); fine(words(a.whose.about)) }) }
    if a.sameAs != none { row("account.same-as", words(a.sameAs)) }
    row("account.user-id", words(a.userId))
    if a.url != none { row("account.address", web(a.url)) }
    row("account.names", if a.names.len() == 0 { words(a.noName) } else {
      separated(a.names.map(n => {
        words(n.words)
        h(5pt)
        text(size: 8.5pt, fill: soft, by-comma((words(n.when), ..n.references.map(reference))))
      }), linebreak())
    })
    if a.observations.len() > 0 { hanging(say("account.status"), dy: 1pt, fine(separated(a.observations.map(observed), linebreak()))) }
    row("account.statements", words(a.statements))
  }
}

#let exhibits-of(x) = if x.exhibits.len() > 0 {
  by-comma(x.exhibits.map(reference))
  if x.more != none { say("join.comma"); words(x.more) }
}

#let clauses(list) = {
  [#heading(level: 1, say("part.clauses"))#label("part-clauses")]
  set text(size: 9pt)
  ruled(
    (auto, 1fr, 84pt), (start, start, start), ([], say("column.clause"), say("column.exhibits")),
    list.map(c => (
      [#words(c.number)#metadata(none)#label(c.anchor)],
      {
        text(weight: 600, words(c.title))
        h(5pt)
        text(fill: soft, words(c.about))
        block(above: 4pt, below: 0pt, quotation(c.text, size: 9.5pt))
      },
      by-comma(c.exhibits.map(reference)),
    )),
  )
}

#let policy-text(v) = {
  fine(words(v.note))
  for p in v.passages {
    if p.text == none { block(above: 6pt, below: 6pt, width: 100%, stroke: (y: (paint: line-colour, thickness: 0.5pt, dash: "dotted")), inset: (y: 2.5pt), text(size: 7.5pt, fill: soft, words(p.gap))) }
    else { block(above: 6pt, below: 6pt, width: 100%, quotation(p.text, size: 9.5pt)) }
  }
}

#let annex(a) = {
  [#heading(level: 1, say("part.annex"))#label("part-policies")]
  for p in a.policies {
    heading(level: 2, { words(p.title); h(6pt); text(font: plain, size: 8.5pt, weight: 400, fill: soft, words(p.platform)) })
    if p.url != none { web(p.url) }
    for v in p.versions {
      hanging(words(v.label), dy: 1pt, {
        [#metadata(none)#label(v.anchor)]
        set text(size: 9pt)
        for s in v.sightings { by-comma((words(s.words), ..s.references.map(reference))); linebreak() }
        for f in v.facts { words(f); linebreak() }
        [SHA-256 ]
        code(v.sha256)
        block(above: 8pt, policy-text(v))
      })
    }
  }
  heading(level: 2, say("part.quotations"))
  if a.quotations.len() == 0 { par(text(size: 9.5pt, say("annex.none-quoted"))) } else { fine(say("annex.key")) }
  for q in a.quotations {
    block(above: 14pt, below: 0pt, width: 100%, stroke: (top: 0.5pt + line-colour), inset: (top: 4pt), {
      hanging(say("annex.quotation"), dy: 2pt, { second(q.text); fine-block(by-semicolon(q.by.map(reference))) })
      if q.passage != none { hanging(say("annex.passage"), dy: 2pt, quotation(q.passage, size: 9.5pt)) }
      hanging(say("annex.compared"), dy: 2pt, {
        if q.compared != none { second(q.compared) }
        set text(size: 9pt)
        separated(q.sentences.map(words), linebreak())
      })
    })
  }
}

#let answered(a) = block(above: 0pt, below: 10pt, width: 100%, {
  text(size: 9.5pt, weight: 600, words(a.words))
  if a.dates.len() > 0 { linebreak(); date-lines(a.dates) }
  if a.text != none { v(3pt); second(a.text) }
  let rest = a.said.map(words) + a.references.map(reference)
  if rest.len() > 0 { fine-block(by-semicolon(rest)) }
})

#let requests(list) = {
  [#heading(level: 1, say("part.requests"))#label("part-requests")]
  if list.len() == 0 { par(say("request.none")) }
  let row(key, body) = hanging(say(key), text(size: 9.5pt, body), dy: 1.5pt)
  for r in list {
    [#heading(level: 2, words(r.heading))#label(r.anchor)]
    row("request.by", words(r.by))
    row("request.to", words(r.to))
    row("request.channel", words(r.channel))
    if r.reference != none { row("request.reference", words(r.reference)) }
    if r.about.len() > 0 { row("request.about", by-comma(r.about.map(words))) }
    row("request.sent", {
      if r.sent.len() == 0 { fine(say("label.date-unknown")) } else { date-lines(r.sent) }
      if r.sentReason != none { linebreak(); fine(words(r.sentReason)) }
    })
    row("request.asked", { second(r.asked); if r.references.len() > 0 { fine-block(by-comma(r.references.map(reference))) } })
    row("request.came-back", if r.answers.len() == 0 { fine(say("request.nothing")) } else { for a in r.answers { answered(a) } })
    row("request.standing", separated(r.standing.map(words), linebreak()))
  }
}

// An entry of a list, its number in the margin
#let entry(number, anchor, body) = block(above: 13pt, below: 0pt, width: 100%, [
  #place(top + start-side, dx: -forth * (label-width + label-gap), box(width: label-width, align(end-side, text(font: headings, size: 12pt, weight: 600, words(number)))))
  #body
] + [#metadata(none)#label(anchor)])

#let sources(list) = {
  [#heading(level: 1, say("part.sources"))#label("part-sources")]
  if list.len() == 0 { par(say("source.none")) }
  for s in list {
    entry(s.number, s.anchor, {
      text(size: 9.5pt, weight: 600, fill: if s.hasTitle { ink } else { soft }, words(s.title))
      linebreak()
      fine({
        by-semicolon(s.facts.map(words))
        if s.dates.len() > 0 { linebreak(); date-lines(s.dates) }
        if s.url != none { linebreak(); web(s.url) }
        if s.archiveUrl != none { linebreak(); words(s.archived); web(s.archiveUrl) }
        if s.usedLabel != none { linebreak(); words(s.usedLabel); exhibits-of(s) }
      })
    })
  }
}

#let captures(list) = {
  [#heading(level: 1, say("part.captures"))#label("part-captures")]
  if list.len() == 0 { par(say("capture.none")) }
  for c in list {
    entry(c.number, c.anchor, {
      text(size: 9.5pt, weight: 600, words(c.name))
      linebreak()
      fine({
        by-semicolon(c.facts.map(words))
        if c.withheld != none { say("join.semicolon"); words(c.withheld) }
        for url in c.urls { linebreak(); web(url) }
        linebreak()
        [SHA-256 ]
        code(c.sha256)
        if c.usedLabel != none { linebreak(); words(c.usedLabel); exhibits-of(c) }
      })
    })
  }
}

#let method(m) = {
  [#heading(level: 1, say("part.method"))#label("part-method")]
  for s in m.sections {
    heading(level: 2, words(s.heading))
    for p in s.paragraphs { par(text(size: 9.5pt, words(p))) }
  }
  heading(level: 2, say("part.findings"))
  if m.findings.len() == 0 { par(text(size: 9.5pt, say("findings.none"))) }
  for f in m.findings {
    hanging(words(f.severity), dy: 1pt, {
      set text(size: 9pt)
      words(f.text)
      if f.waived != none { [ ]; text(weight: 600, say("findings.waived")); [ ]; words(f.waived) }
    })
  }
}

#let custody(c) = {
  [#heading(level: 1, say("part.custody"))#label("part-custody")]
  for p in c.paragraphs { par(text(size: 9.5pt, words(p))) }
  if c.headHash != none {
    hanging(say("custody.head"), code(c.headHash))
    hanging(say("custody.event"), text(size: 9pt, { words(c.event); code(c.chain) }), dy: 1pt)
  }
  if c.checkpoint != none {
    hanging(say("custody.checkpoint"), dy: 1pt, { text(size: 9pt, words(c.checkpoint.made)); linebreak(); code(c.checkpoint.root) })
  }
  heading(level: 2, say("part.verify"))
  for p in c.howToVerify { par(text(size: 9.5pt, words(p))) }
  fine(words(c.program))
}

// Exhibits with their pages, then everything that has a name with its exhibits
#let back-index(sections) = {
  [#heading(level: 1, say("part.index"))#label("part-index")]
  set text(size: 8.5pt)
  let line(body, to) = block(above: 5pt, below: 0pt, width: 100%, grid(
    columns: (1fr, auto), column-gutter: 10pt, align: (start, end), body, box(width: auto, to),
  ))
  if data.sections.len() > 0 {
    heading(level: 2, say("index.exhibits"))
    context for section in data.sections {
      for e in section.exhibits {
        let place = query(label("exhibit-" + e.number)).first().location()
        line(link(place, text(fill: ink, words(e.outline))), numbering(meta.digit, counter(page).at(place).first()))
      }
    }
  }
  for s in sections {
    heading(level: 2, words(s.heading))
    for e in s.entries {
      block(above: 5pt, below: 0pt, width: 100%, grid(
        columns: (1fr, 110pt), column-gutter: 10pt, align: (start, end),
        { words(e.words); if e.note != none { h(5pt); text(fill: soft, size: 7.5pt, words(e.note)) } },
        exhibits-of(e),
      ))
    }
  }
}
`;
