import type { settings as source } from '../en/settings.ts';

/** تنظیمات. */
export const settings = {
  'settings.title': 'تنظیمات',
  'settings.look': 'ظاهر',
  'settings.theme': 'پوسته',
  'settings.theme.system': 'مطابق سیستم',
  'settings.theme.light': 'روشن',
  'settings.theme.dark': 'تیره',
  'settings.density': 'تراکم',
  'settings.density.compact': 'فشرده',
  'settings.density.comfortable': 'باز',
  'settings.language': 'زبان پنجره',
  'settings.language.system': 'مطابق سیستم',
  'settings.language.help': 'واژه‌های گفته‌ها همیشه به زبان و جهت خودشان می‌مانند.',
  'settings.language.begun': 'این ترجمه تازه آغاز شده است: {done, number} از {all, number} متن. بقیه به انگلیسی است.',
  'settings.work': 'کار',
  'settings.actor': 'چه کسی اینجا کار می‌کند',
  'settings.privacy': 'حریم خصوصی',
  'settings.close': 'بستن پرونده',
} as const satisfies Partial<Record<keyof typeof source, string>>;
