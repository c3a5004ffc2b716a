/** The sample case and its tour: each stop says what to look at, and why it is so. */
export const tour = {
  'sample.mark': 'sample case',
  'tour.label': 'Tour of the sample case',
  'tour.count': '{at, number} of {of, number}',
  'tour.begin': 'Begin the tour',
  'tour.next': 'Next',
  'tour.back': 'Back',
  'tour.end': 'End the tour',
  'tour.dismiss': 'End the tour; the palette and Help bring it back',
  'tour.off': 'It is a tour of the sample case, and another case is open.',
  'tour.welcome': 'The sample case: a letter of May 2020',
  'tour.welcome.text':
    'One real file of evidence, known only from press reports, with every trap that such a file has. The tour leads to each. Try things: what you do to it can be taken back.',
  'tour.dates': 'One poster, three dates',
  'tour.dates.text':
    'Three reports say 19 May, “on Wednesday” and “last week”. All three are kept, each with its source; one is chosen with a reason, and none is made finer than it is known.',
  'tour.wordings': 'A quotation that was shortened',
  'tour.wordings.text':
    'The letter quotes this post, and leaves words out; another report prints it translated back. Every wording stands with its source, and a comparison shows what differs.',
  'tour.paraphrase': 'A paraphrase is not a quotation',
  'tour.paraphrase.text':
    'One report only tells what was said, and is marked so; another puts its own words in brackets; a third prints it without. The statement is a defence, and a fair dossier prints it.',
  'tour.unnamed': 'What no source says stays empty',
  'tour.unnamed.text':
    'No report names the account of these fragments or gives their day. So there is a speaker and no account, and a bound instead of a date. Nothing was seen in the original: a transcript is held, not a capture.',
  'tour.dossier': 'A dossier that a stranger can check',
  'tour.dossier.text':
    'A draft can be built at any time. The list says what still stands against freezing an edition: an exception nobody answered, links nobody reviewed, a policy quoted in other words than its own.',
} as const;
