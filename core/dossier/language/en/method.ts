/** How the dossier was made, what it can't show, and how a stranger checks it. */
export const method = {
  'method.words': 'Words',
  'method.words.1':
    'Every quotation is printed as it was received, in its own script and direction. Nothing is corrected, shortened or hyphenated. Where encoding arrived broken, the words stand as they are and a repaired reading stands beside them, marked as a repair.',
  'method.words.2':
    'Characters that can’t be seen are marked. A character that no shipped typeface holds is printed as its number, such as U+F8FF. The exact text of every statement stands in the data file (JSON) of this dossier, which the PDF carries as an attachment.',
  'method.words.3':
    'Words known only from others (a report, a translation, a transcript) are named as what they are; they are never presented as the original. Where two wordings in one language stand side by side, what differs is underlined with dots in both.',
  'method.dates': 'Dates',
  'method.dates.1':
    'A date is printed exactly as precisely as it is known, with full month names. Four ticks show what is known: year, month, day, minute. A filled tick is known, a hatched one approximate, an empty one not given, a split one in dispute.',
  'method.dates.exact':
    'The months are those of the Gregorian calendar. Beside each date stands its international form (EDTF, an extension of ISO 8601), which can be read in one way only.',
  'method.dates.2':
    'Several claims of when are kept side by side, each with who makes it. One is chosen, with a reason; none is deleted.',
  'method.dates.3':
    'A position is not a claim. Times without a stated zone are placed as if in {zone}; they are printed without a zone.',
  'method.order.date':
    'Statements stand in order of their chosen dates; vaguer dates come before finer ones that they could hold, and the undated stand last.',
  'method.order.number':
    'Statements stand in order of their exhibit numbers, which were given in the order of dates at that time.',
  'method.dates.4':
    'Post ids of X (Twitter) from November 2010 on carry a time. It is computed and compared with the date; it is never put in its place.',
  'method.numbers': 'Exhibit numbers',
  'method.numbers.1':
    'An exhibit keeps its number for ever, in every edition of this dossier. A late insertion takes the number before it and a letter, such as 12A. A number whose exhibit has left is not given again.',
  'method.rules': 'Policies',
  'method.rules.1':
    'A clause is printed from the stored text of its policy, letter for letter; the hash of that text stands in the policy annex. Letters in squares mark words of a statement, numbers in rounds the words of the clause that they are held against.',
  'method.rules.2':
    'Which text stood on a date is computed from when each was seen. Gaps between sightings are said. “In force” is said only where the text itself states a date.',
  'method.rules.3':
    'Where somebody quotes a policy, the quotation is compared with the stored text: struck through is what was left out, underlined with dashes what was put in.',
  'method.sure': 'How sure each exhibit is',
  'method.sure.level': '{level, number} {name}. {means}',
  'method.sure.1':
    'The level is computed from what is held and can’t be typed in. A hash shows that bytes are the same since their intake.',
  'method.sure.2':
    'No level proves that the words are true, or who wrote them behind the account. That a place showed the captured bytes rests, below level 3, on whoever collected them; that bytes existed at their intake rests, below level 4, on the custody log.',
  'method.limits': 'Limits',
  'method.limits.selection':
    'This dossier shows what was selected from what was collected. The summary counts both; what was never collected is not here.',
  'method.limits.offline':
    'The program works without a network: it did not look up, check or complete anything from outside.',
  'method.limits.conformance': 'Conformance of the PDF to PDF/A-3a or PDF/UA-1 is what its typesetter (Typst) asserts.',
  'method.limits.copying':
    'In PDFs, letters that carry vowel marks may come out in another order when text is copied from right-to-left scripts, and marks that only steer direction are not copied. The data file and the HTML edition hold the exact text.',
  'method.limits.notes':
    'Working notes, comments, where files came from, and items marked privileged are left out for this recipient.',

  'custody.log':
    'Every act on the evidence is an event in a log in which each event carries the hash of the one before. The head below is the hash of the last event when this edition was compiled: it fixes the whole log up to that moment.',
  'custody.empty': 'The log was still empty.',
  'custody.held':
    'The log held {n, plural, one {# event} other {# events}}. A later log continues this one only if it holds the same hash at the same place.',
  'custody.witness':
    'A head printed in a served dossier is an outside witness: whoever holds this document can show that the log up to that event has not been changed since.',
  'custody.no-checkpoint': 'No checkpoint had been made yet.',
  'custody.unsigned': 'The last checkpoint is not signed: no signing key was unlocked.',
  'verify.case':
    'The case: run “onrecord verify” on its folder. It reads every event, row, page and file, writes nothing, and names what differs.',
  'verify.head':
    'The head: the hash of an event is SHA-256 over the line “onrecord-custody-v1” with its line feed, followed by the event’s stored bytes; each event names the hash before it.',
  'verify.capture':
    'A capture: compute its SHA-256 (for instance with “sha256sum”) and compare it with the hash printed here.',
  'verify.document':
    'This document: the files of one edition are the same bytes whenever they are made again by the same version of the program; their hashes are kept in the case.',
} as const;
