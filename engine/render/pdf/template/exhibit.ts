/** One exhibit: number and labels in the margin, the words at reading size, what stands for and against them in fine print. */
export const exhibit = String.raw`
// The heading carries its exhibit as metadata, so that its show rule needs no look around the document
#show heading.where(level: 3): it => {
  let e = it.body.children.first().value
  block(width: 100%, above: 0pt, below: 0pt, sticky: true, {
    place(top + left, dx: -(label-width + label-gap), box(width: label-width, {
      set align(right)
      let long = e.exhibit.len() > 4
      stack(
        spacing: 5pt,
        text(font: plain, size: 7.5pt, weight: 400, fill: soft, "Exhibit"),
        text(font: reading, size: if long { 15pt } else { 20pt }, weight: 600, e.exhibit),
      )
    }))
    text(font: reading, size: 13pt, weight: 600, words(e.title))
  })
}

#let picture(number, pictures, alt) = {
  let p = pictures.at(str(number), default: none)
  if p == none { return }
  // Print at 150 dots an inch, never wider than the column or taller than a third of the page
  let natural = (width: p.width * 72pt / 150, height: p.height * 72pt / 150)
  let factor = calc.min(1.0, 423pt / natural.width, 250pt / natural.height)
  block(above: 5pt, below: 2pt, image(p.path, width: natural.width * factor, height: natural.height * factor, alt: alt))
}

#let rendering-note(r) = {
  let notes = ()
  if r.madeBy != none { notes.push([by #words(r.madeBy)]) }
  if r.chosenReason != none { notes.push([chosen because: #words(r.chosenReason)]) }
  notes += r.sources.map(source-link)
  if notes.len() > 0 { fine(separated(notes, "; ")) }
}

#let version-note(version) = fine({
  if version.shown [The wording shown above.] else [Another wording.]
  for d in version.seen { linebreak(); [seen ]; date-line(d, size: 8.5pt) }
  if version.note != none { linebreak(); words(version.note) }
})

// A second wording, ruled off at its own start
#let second(q) = {
  let side = if q.dir == "rtl" { "right" } else { "left" }
  block(
    above: 0pt, below: 8pt, width: 100%,
    inset: ((side): 8pt), stroke: ((side): 1pt + line-colour),
    quotation(q, size: 10.5pt),
  )
}

#let observed(o) = {
  text(weight: 600, words(o.words))
  [: ]
  if o.date == none { [date not known] } else { date-line(o.date, size: 8.5pt) }
  for d in o.otherDates { linebreak(); date-line(d, size: 8.5pt) }
  let refs = references(o.sources, o.captures)
  if refs.len() > 0 { [; ]; separated(refs, ", ") }
  if o.note != none { linebreak(); words(o.note) }
}

#let held(number, captures, pictures) = {
  let c = captures.at(str(number))
  block(above: 7pt, below: 0pt, {
    fine({
      capture-link(number)
      [: #words(if c.fileName == none { "unnamed" } else { c.fileName }), #words(c.natureWords)]
      if c.withheld != none { [. ]; words(c.withheld) }
      linebreak()
      [SHA-256 ]
      code(c.sha256)
    })
    picture(number, pictures, if type(c.alt) == str { c.alt } else { "Screenshot, see text" })
  })
}

#let set-exhibit(e, list, captures, pictures) = {
  block(above: 30pt, below: 0pt, sticky: true, {
    [#heading(level: 3, [#metadata(e)#words(e.outline)]) #label("exhibit-" + e.exhibit)]
    block(above: 7pt, below: 0pt, if e.date == none { text(weight: 600, size: 9.5pt, "date not known") } else { date-line(e.date) })
  })
  if e.mayLieOutside { hanging("selection", fine[Its date is so vague that it may also lie outside the dates asked for.]) }
  hanging(e.textLabel, dy: 4pt, {
    block(width: 100%, above: 12pt, below: 0pt, quotation(e.text))
    if e.hidden != none { block(above: 5pt, fine([Hidden characters: #words(e.hidden)])) }
  })
  if e.repair != none {
    hanging("repaired reading", dy: 2pt, { second(e.repair); fine([Not the words as received. Undone: #separated(e.repair.steps.map(words), "; ").]) })
  }
  for r in e.renderings { hanging(r.label, dy: 2pt, { second(r); rendering-note(r) }) }
  for version in e.versions {
    // The wording shown already stands above
    hanging(version.label, dy: if version.shown { 0pt } else { 2pt }, { if not version.shown { second(version) }; version-note(version) })
  }
  if e.marks.len() > 0 { hanging("marked", fine(separated(e.marks.map(words), ", "))) }
  if e.stanceWords != none { hanging("stance", fine(words(e.stanceWords))) }
  if e.context != none { hanging("context", text(font: reading, size: 10.5pt, words(e.context)), dy: 1.5pt) }
  if e.otherDates.len() > 0 {
    hanging("other dates", dy: 0.5pt, {
      separated(e.otherDates.map(d => date-line(d, size: 8.5pt)), linebreak())
      if e.dateReason != none { linebreak(); fine([The date above is chosen because: #words(e.dateReason)]) }
    })
  }
  if e.postIdClock != none { hanging("post id", fine([The clock in the id says #words(e.postIdClock.words).])) }
  if e.statuses.len() > 0 { hanging("status", fine(separated(e.statuses.map(observed), linebreak()))) }
  if e.url != none or e.nativeId != none {
    hanging("where", fine({
      if e.url != none { web(e.url) }
      if e.nativeId != none { if e.url != none { [; ] }; [id #words(e.nativeId)] }
    }))
  }
  if e.sources.len() > 0 or e.importedFrom != none {
    hanging("sources", fine({
      let parts = e.sources.map(ref => source-line(ref, list))
      if e.importedFrom != none {
        let file = e.importedFrom.capture
        parts.push({ words(e.importedFrom.words); if file != none { [ (]; capture-link(file); [)] } })
      }
      separated(parts, linebreak())
    }))
  }
  hanging("proof", fine({
    words(e.assurance.words)
    for said in e.assurance.proved + e.assurance.notProved { [ ]; words(said) }
  }))
  if e.captures.len() > 0 { hanging("held", for number in e.captures { held(number, captures, pictures) }) }
}
`;
