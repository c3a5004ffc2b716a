/** One exhibit: number and labels in the margin, the words at reading size, what stands for and against them in fine print. */
export const exhibit = String.raw`
// The heading carries its exhibit as metadata, so that its show rule needs no look around the document
#show heading.where(level: 3): it => {
  let e = it.body.children.first().value
  block(width: 100%, above: 0pt, below: 0pt, sticky: true, {
    place(top + start-side, dx: -forth * (label-width + label-gap), box(width: label-width, {
      set align(end-side)
      let long = e.number.len() > 4
      stack(
        spacing: 5pt,
        text(font: plain, size: 7.5pt, weight: 400, fill: soft, say("exhibit")),
        text(font: reading, size: if long { 15pt } else { 20pt }, weight: 600, dir: ltr, e.number),
      )
    }))
    text(font: headings, size: 13pt, weight: 600, words(e.title))
  })
}

#let picture(number) = {
  let p = data.pictures.at(number, default: none)
  if p == none { return }
  // Print at 150 dots an inch, never wider than the column or taller than a third of the page
  let natural = (width: p.width * 72pt / 150, height: p.height * 72pt / 150)
  let factor = calc.min(1.0, 423pt / natural.width, 250pt / natural.height)
  block(above: 5pt, below: 2pt, image(p.path, width: natural.width * factor, height: natural.height * factor, alt: p.alt))
}

// A second wording, ruled off at its own start
#let second(q, paraphrase: false, size: 10.5pt) = {
  let side = if q.dir == "rtl" { "right" } else { "left" }
  block(
    above: 0pt, below: 7pt, width: 100%,
    inset: ((side): 8pt), stroke: ((side): 1pt + line-colour),
    quotation(q, size: size, font: if paraphrase { plain } else { none }),
  )
}

// Whose wording it is, since when, and why it stands here
#let facts(f) = {
  let parts = f.said.map(words) + f.dates.map(d => date-line(d, size: 8.5pt)) + f.references.map(reference)
  if f.reason != none { parts.push(words(f.reason)) }
  if parts.len() > 0 { fine-block(by-semicolon(parts)) }
}

#let rendering(r) = hanging(words(r.label), dy: 2pt, {
  if r.beside == none { second(r.text, paraphrase: r.isParaphrase) } else {
    grid(
      columns: (1fr, 1fr), column-gutter: 14pt,
      { fine(box(height: 9pt, words(r.label))); v(2pt, weak: true); second(r.text) },
      { fine(box(height: 9pt, say("said.beside"))); v(2pt, weak: true); second(r.beside) },
    )
    fine-block(say("said.differences"))
  }
  if r.same != none { fine-block(words(r.same)) }
  if r.hidden != none { fine-block(words(r.hidden)) }
  facts(r.facts)
})

#let verdict(v) = box(baseline: 1pt, {
  let size = 6.4pt
  if v == "met" { circle(radius: size / 2, fill: ink, stroke: 0.7pt + ink) }
  else if v == "arguable" {
    box(width: size, height: size, clip: true, radius: 50%, stroke: 0.7pt + ink, place(bottom, rect(width: 100%, height: 50%, fill: ink, stroke: none)))
  } else { circle(radius: size / 2, stroke: if v == "open" { (paint: ink, thickness: 0.7pt, dash: "dotted") } else { 0.7pt + ink }) }
})

#let clause-link(l) = {
  hanging(say("label.clause"), dy: 1pt, {
    block(above: 0pt, below: 4pt, sticky: true, {
      for name in l.keys { key(name, size: 8pt); h(3pt) }
      let title = text(size: 8.5pt, weight: 600, words(l.heading))
      if l.anchor == none { title } else { link(label(l.anchor), text(fill: ink, title)) }
    })
    block(above: 0pt, below: 5pt, width: 100%, quotation(l.text, size: 10.5pt))
    fine-block({
      words(l.matched)
      if l.hash != none { [ SHA-256 ]; code(l.hash.slice(0, 20) + "…") }
      for o in l.others { linebreak(); key(o.key, size: 7.5pt); h(3pt); reference(o) }
    })
  })
  if l.elements.len() > 0 {
    hanging(say("label.elements"), dy: 1pt, {
      set text(size: 9pt)
      separated(l.elements.map(e => {
        verdict(e.verdict)
        h(4pt)
        words(e.element)
        [: ]
        text(weight: 600, words(e.finding))
        if e.note != none { h(4pt); text(size: 8.5pt, fill: soft, words(e.note)) }
      }), linebreak())
    })
  }
  hanging(say("label.against"), dy: 1pt, if l.against == none { fine(words(l.noCounter)) } else { prose(l.against) })
  if l.exceptions.len() > 0 {
    hanging(say("label.exceptions"), dy: 1pt, for e in l.exceptions {
      block(above: 0pt, below: 5pt, width: 100%, quotation(e.text, size: 9pt))
      let applies = text(size: 9pt, weight: 600, words(e.applies))
      if e.answer != none and e.answer.dir != meta.dir {
        block(above: 0pt, below: 4pt, applies)
        block(above: 0pt, below: 9pt, width: 100%, prose(e.answer, size: 9pt))
      } else {
        block(above: 0pt, below: 9pt, width: 100%, { applies; if e.answer != none { [ ]; text(size: 9pt, words(e.answer.text)) } })
      }
    })
  }
  if l.rationale != none { hanging(say("label.rationale"), dy: 1pt, { prose(l.rationale); fine-block(words(l.signed)) }) }
  else { hanging([], fine(words(l.signed))) }
}

#let observed(o) = {
  text(weight: 600, words(o.words))
  [: ]
  if o.dates.len() == 0 { say("label.date-unknown") } else { date-lines(o.dates) }
  if o.references.len() > 0 { say("join.semicolon"); by-comma(o.references.map(reference)) }
  if o.note != none { linebreak(); words(o.note) }
}

// Rungs of the ladder up to the level that is reached
#let ladder(level) = box(baseline: 1.5pt, stack(dir: ttb, spacing: 0.9pt, ..range(5).map(i => {
  std.line(length: 8pt, stroke: if 4 - i <= level { 1.1pt + soft } else { (paint: soft, thickness: 0.5pt, dash: "dotted") })
})))

#let held(e) = {
  for (i, r) in e.held.enumerate() {
    let c = data.captures.find(c => c.anchor == r.anchor)
    block(above: if i == 0 { 0pt } else { 7pt }, below: 0pt, {
      fine({
        reference(r)
        [: ]
        by-comma((words(c.name), words(c.nature)))
        if c.withheld != none { say("join.semicolon"); words(c.withheld) }
        linebreak()
        [SHA-256 ]
        code(c.sha256)
      })
      picture(e.heldNumbers.at(i))
    })
  }
}

#let set-exhibit(e) = {
  block(above: 30pt, below: 0pt, sticky: true, {
    [#heading(level: 3, [#metadata(e)#words(e.outline)]) #label("exhibit-" + e.number)]
    block(above: 7pt, below: 0pt, if e.date == none { text(weight: 600, size: 9.5pt, say("label.date-unknown")) } else { date-line(e.date) })
  })
  if e.selection != none { hanging(say("label.selection"), fine(words(e.selection))) }
  hanging(words(e.textLabel), dy: 4pt, {
    if e.text == none { fine(say("wording.none")) } else { block(width: 100%, above: 12pt, below: 0pt, quotation(e.text, font: if e.isParaphrase { plain } else { none })) }
    if e.hidden != none { block(above: 5pt, fine(words(e.hidden))) }
    if e.shown != none { block(above: 7pt, below: 0pt, facts(e.shown)) }
  })
  if e.repair != none { hanging(say("label.repair"), dy: 2pt, { second(e.repair.text); fine-block(words(e.repair.said)) }) }
  for r in e.renderings { rendering(r) }
  for version in e.versions {
    hanging(words(version.label), dy: if version.text == none { 0pt } else { 2pt }, {
      if version.text != none { second(version.text) }
      fine-block({
        words(version.said)
        for d in version.seen { linebreak(); date-line(d, size: 8.5pt) }
        if version.note != none { linebreak(); words(version.note) }
      })
    })
  }
  for l in e.links { clause-link(l) }
  if e.stance != none { hanging(say("label.stance"), dy: 1pt, text(size: 9.5pt, words(e.stance))) }
  if e.relations.len() > 0 { hanging(say("label.relations"), dy: 1pt, text(size: 9.5pt, separated(e.relations.map(reference), linebreak()))) }
  if e.context != none { hanging(say("label.context"), dy: 1pt, prose(e.context)) }
  if e.thread.len() > 0 { hanging(say("label.thread"), fine(separated(e.thread.map(reference), [ ]))) }
  if e.marked != none { hanging(say("label.marked"), fine(words(e.marked))) }
  if e.otherDates.len() > 0 {
    hanging(say("label.other-dates"), dy: 0.5pt, {
      date-lines(e.otherDates)
      if e.dateReason != none { linebreak(); fine(words(e.dateReason)) }
    })
  }
  if e.clock != none { hanging(say("label.post-id"), fine(words(e.clock))) }
  if e.statuses.len() > 0 { hanging(say("label.status"), fine(separated(e.statuses.map(observed), linebreak()))) }
  if e.url != none or e.nativeId != none {
    hanging(say("label.where"), fine({
      if e.url != none { web(e.url) }
      if e.nativeId != none { if e.url != none { say("join.semicolon") }; words(e.nativeId) }
    }))
  }
  if e.sources.len() > 0 { hanging(say("label.sources"), fine(separated(e.sources.map(reference), linebreak()))) }
  hanging(say("label.proof"), fine({ ladder(e.level); h(5pt); words(e.proof) }))
  if e.held.len() > 0 { hanging(say("label.held"), held(e)) }
  if e.reviews.len() > 0 {
    hanging(say("label.review"), fine(separated(e.reviews.map(r => { words(r.head); [: ]; words(r.text) }), linebreak())))
  }
}
`;
