import type { textsOnRecord as source } from '../en/texts-on-record.ts';

/** נוסחי מדיניות שעל הרישום: מתי נראו, מה עמד ביום נתון, ובמה ציטוט שונה מהם. */
export const textsOnRecord = {
  'days.exact': '{count, plural, =0 {פחות מיום} one {יום אחד} two {יומיים} other {{count, number} ימים}}',
  'days.range': '{least, number} עד {count, plural, one {יום אחד} two {יומיים} other {{count, number} ימים}}',
  'days.least': '{count, plural, one {יום אחד לפחות} two {יומיים לפחות} other {{count, number} ימים לפחות}}',

  'band.none': 'עדיין לא מוחזק נוסח כלשהו של המדיניות הזאת.',
  'band.this': 'הנוסח הזה',
  'band.this.once': 'הנוסח הזה, נראה פעם אחת',
  'band.before': 'הנוסח הקודם',
  'band.next': 'הנוסח הבא',
  'band.next.registrar': 'הבא, רושם אחר',
  'band.asked': 'היום שנשאל עליו',
  'band.gap': 'אין תצפית, {days}',
  'band.gap.means': 'שינוי בין לבין לא היה נראה כאן',
  'band.same': 'אותו נוסח משני הצדדים, {days}',
  'band.stretch.watched': 'מעקב ללא הפסקה',
  'band.stretch.before': 'לא מוחזק דבר מוקדם יותר',
  'band.stretch.after': 'לא מוחזק דבר מאוחר יותר',
  'band.lines.month':
    '{every, plural, one {כל קו הוא הראשון בחודש} two {כל קו הוא הראשון בחודש, אחד משניים} other {כל קו הוא הראשון בחודש, אחד מכל {every}}}',
  'band.lines.year':
    '{every, plural, one {כל קו הוא 1 בינואר} two {כל קו הוא 1 בינואר, אחת לשנתיים} other {כל קו הוא 1 בינואר, אחת ל־{every} שנים}}',
  'band.seen': '{day}: נראה נוסח',

  'fidelity.exact': 'עומד בנוסח השמור מילה במילה',
  'fidelity.altered': 'שונה מן הנוסח השמור',
  'fidelity.none': 'אינו עומד בשום נוסח שמור',
  'fidelity.dashed': 'מקווקו',
  'fidelity.dashed.means': 'עומד רק בציטוט.',
  'fidelity.struck': 'מחוק',
  'fidelity.struck.means': 'עומד רק בנוסח השמור.',
  'fidelity.omissions':
    '{marked, plural, =0 {{silent, plural, one {השמטה אחת אינה מסומנת.} two {שתי השמטות אינן מסומנות.} other {{silent} השמטות אינן מסומנות.}}} one {השמטה אחת מסומנת בציטוט{silent, plural, =0 {.} one {, אחת אינה מסומנת.} two {, שתיים אינן מסומנות.} other {, {silent} אינן מסומנות.}}} two {שתי השמטות מסומנות בציטוט{silent, plural, =0 {.} one {, אחת אינה מסומנת.} two {, שתיים אינן מסומנות.} other {, {silent} אינן מסומנות.}}} other {{marked} השמטות מסומנות בציטוט{silent, plural, =0 {.} one {, אחת אינה מסומנת.} two {, שתיים אינן מסומנות.} other {, {silent} אינן מסומנות.}}}}',
  'fidelity.differs': 'מלבד זאת יש הבדל ב: {list}.',
  'fidelity.differs.white-space': 'רווחים',
  'fidelity.differs.quotes': 'מירכאות',
  'fidelity.differs.dashes': 'קווים מפרידים',
  'fidelity.differs.hidden-characters': 'תווים נסתרים',
  'fidelity.differs.markup': 'סימני עיצוב',
  'fidelity.differs.entities': 'תווים שנכתבו כישויות',
  'fidelity.differs.case': 'אותיות גדולות',
  'fidelity.differs.letter-forms': 'צורות של אותיות',
  'fidelity.differs.punctuation': 'פיסוק',

  'onRecord.noPolicy': 'עדיין אין מדיניות על הרישום: אפשר להוסיף תחת „מדיניות”.',
  'onRecord.undated': 'להתבטאות אין תאריך: אי אפשר לומר איזה נוסח עמד אז.',
  'onRecord.which': 'כמה מסמכי מדיניות על הרישום: יש לפתוח את המתאים; היום נשאר נשאל.',

  'onDay.certain': '{of, select, statement {על הרישום בתאריך ההתבטאות} other {על הרישום באותו יום}}',
  'onDay.before': '{of, select, statement {על הרישום {days} לפני ההתבטאות} other {על הרישום {days} קודם לכן}}',
  'onDay.gap': 'נוסח אחר נראה לראשונה {days} אחר כך',
  'onDay.afterLast': 'לא מוחזק דבר מאוחר יותר',
  'onDay.several':
    '{count, plural, one {התאריך נוגע בשינוי של הנוסח} two {התאריך משתרע על שני נוסחים} other {התאריך משתרע על {count} נוסחים}}',
  'onDay.none': 'לא מוחזק נוסח',
  'onDay.beforeFirst':
    '{of, select, statement {לא מוחזק דבר כה מוקדם; נראה לראשונה {days} אחרי ההתבטאות} other {לא מוחזק דבר כה מוקדם; נראה לראשונה {days} אחר כך}}',
  'onDay.force.notStated': 'בתוקף: הנוסח אינו מציין',
  'onDay.force.stated': 'בתוקף מ־{date}, לפי הנוסח עצמו',
  'onDay.force.later': 'בתוקף רק מ־{date}, לפי הנוסח עצמו',
  'onDay.force.unsure': 'לפי הנוסח עצמו בתוקף מ־{date}; לא ודאי איזה נוסח עמד',
} as const satisfies Record<keyof typeof source, string>;
