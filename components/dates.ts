/** Writes the glossary's dates (year, year-month-day) for people. Pure. */

/** "March 2025" for a date with a month, "2025" for a year. Dates are days, so no time zone may move them. */
export function monthAndYear(date: string, language: string): string {
  if (/^\d{4}$/.test(date)) return date;
  const day = new Date(`${date.slice(0, 7)}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day);
}
