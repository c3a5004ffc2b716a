import { assuranceLevels } from '../domain/vocabulary.ts';
import type { DossierContent } from './model.ts';
import { showsNotes, type Profile } from './profile.ts';
import type { DossierRequest } from './request.ts';
import { assuranceWords } from './words.ts';

/** How the dossier was made and what it can't show: the same for every format, in sentences that a stranger can hold us to. */
export function compileMethod(
  { profile, order }: Pick<DossierRequest, 'profile' | 'order'>,
  caseZone: string,
): DossierContent['method'] {
  return [
    {
      heading: 'Words',
      paragraphs: [
        'Every quotation is printed as it was received, in its own script and direction. Nothing is corrected, shortened or hyphenated. Where encoding arrived broken, the words stand as they are and a repaired reading stands beside them, marked as a repair.',
        'Characters that can’t be seen are marked. A character that no shipped typeface holds is printed as its number, such as U+F8FF. The exact text of every statement stands in the data file (JSON) of this dossier, which the PDF carries as an attachment.',
        'Words known only from others (a report, a translation, a transcript) are named as what they are; they are never presented as the original.',
      ],
    },
    {
      heading: 'Dates',
      paragraphs: [
        'A date is printed exactly as precisely as it is known, with full month names. Four ticks show what is known: year, month, day, minute. A filled tick is known, a hatched one approximate, an empty one not given, a split one in dispute.',
        'Several claims of when are kept side by side, each with who makes it. One is chosen, with a reason; none is deleted.',
        `${ORDER[order]} A position is not a claim. Times without a stated zone are placed as if in ${caseZone}; they are printed without a zone.`,
        'Post ids of X (Twitter) from November 2010 on carry a time. It is computed and compared with the date; it is never put in its place.',
      ],
    },
    {
      heading: 'Exhibit numbers',
      paragraphs: [
        'An exhibit keeps its number for ever, in every edition of this dossier. A late insertion takes the number before it and a letter, such as 12A. A number whose exhibit has left is not given again.',
      ],
    },
    {
      heading: 'How sure each exhibit is',
      paragraphs: [
        ...assuranceLevels.map((name, level) => `${level} ${name}. ${assuranceWords[name]}`),
        'The level is computed from what is held and can’t be typed in. A hash shows that bytes are the same since their intake.',
        'No level proves that the words are true, or who wrote them behind the account. That a place showed the captured bytes rests, below level 3, on whoever collected them; that bytes existed at their intake rests, below level 4, on the custody log.',
      ],
    },
    { heading: 'Limits', paragraphs: limits(profile) },
  ];
}

const ORDER = {
  date: 'Statements stand in order of their chosen dates; vaguer dates come before finer ones that they could hold, and the undated stand last.',
  number: 'Statements stand in order of their exhibit numbers, which were given in the order of dates at that time.',
} as const;

function limits(profile: Profile): string[] {
  const said = [
    'This dossier shows what was selected from what was collected. The summary counts both; what was never collected is not here.',
    'The program works without a network: it did not look up, check or complete anything from outside.',
    'Conformance of the PDF to PDF/A-3a or PDF/UA-1 is what its typesetter (Typst) asserts.',
    'In PDFs, some readers mis-order Arabic ligatures and joiners when text is copied. The data file and the HTML edition hold the exact text.',
  ];
  if (!showsNotes(profile)) {
    said.push(
      'Working notes, comments, where files came from, and items marked privileged are left out for this recipient.',
    );
  }
  return said;
}
