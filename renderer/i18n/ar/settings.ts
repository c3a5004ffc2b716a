import type { settings as source } from '../en/settings.ts';

/** الإعدادات. */
export const settings = {
  'settings.title': 'الإعدادات',
  'settings.look': 'المظهر',
  'settings.theme': 'السمة',
  'settings.theme.system': 'كالنظام',
  'settings.theme.light': 'فاتحة',
  'settings.theme.dark': 'داكنة',
  'settings.density': 'الكثافة',
  'settings.density.compact': 'متراصة',
  'settings.density.comfortable': 'مريحة',
  'settings.language': 'لغة النافذة',
  'settings.language.system': 'كالنظام',
  'settings.language.help': 'تبقى كلمات الأقوال دائمًا بلغتها واتجاهها.',
  'settings.language.begun': 'هذه الترجمة في بدايتها: {done, number} من {all, number} نصًا. والباقي بالإنجليزية.',
  'settings.work': 'العمل',
  'settings.actor': 'من يعمل هنا',
  'settings.privacy': 'الخصوصية',
  'settings.close': 'إغلاق القضية',
} as const satisfies Partial<Record<keyof typeof source, string>>;
