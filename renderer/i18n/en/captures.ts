/** Captures, the inbox, and the first page of an empty case. */
export const captures = {
  'first.title': 'Begin with what you have.',
  'first.lead':
    'A screenshot, a saved page, a table of posts, a line someone sent you. It is kept first and sorted later; nothing you add is changed.',
  'first.drop': 'Drop files and folders anywhere in this window',
  'first.drop.text': 'Images, PDF, HTML, MHTML, WARC, ZIP, mail, audio, video, plain text. Any other type is kept too.',
  'first.choose': 'Choose files',
  'first.table': 'Import a table',
  'first.type': 'Type a quotation',
  'first.1': 'What was said',
  'first.1.text':
    'One statement is one utterance. Its words stay in their own script and direction, exactly as captured.',
  'first.1.flag': 'invented example',
  'first.2': 'When, and how surely',
  'first.2.text': 'A date is never made finer than its source. The four ticks are year, month, day, minute.',
  'first.2.day': 'known to the day',
  'first.2.about': '“last week”, seen from 25 May',
  'first.2.before': 'day not given',
  'first.2.conflict': 'sources differ; 25 chosen',
  'first.3': 'What is held for it',
  'first.3.text':
    'How much is proved is computed from what the case holds, never typed in. An item says what it does not prove, too.',
  'first.foot': 'This page goes when the first item arrives.',
} as const;
