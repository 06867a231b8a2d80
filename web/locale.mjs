// How the person's language writes numbers and days, as the lines that src/screen/shell/locale.hpp reads.
const latin = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' };
const places = { day: '\x01', month: '\x02', year: '\x03' };

export function localeLines(language = navigator.language) {
  const partsOf = (format, value) => new Intl[format](language, latin).formatToParts(value);
  const valueOf = (parts, wanted) => parts.find(({ type }) => type === wanted)?.value ?? '';
  const dated = { ...latin, day: 'numeric', month: 'short', year: 'numeric' };
  const days = new Intl.DateTimeFormat(language, dated);
  const inMonth = (month) => days.formatToParts(Date.UTC(2026, month));
  const first = partsOf('DateTimeFormat', 0).find(({ type }) => type === 'day' || type === 'month');
  const number = partsOf('NumberFormat', 12345.6);
  return [
    first.type[0],
    valueOf(number, 'decimal'),
    valueOf(number, 'group'),
    inMonth(0)
      .map(({ type, value }) => places[type] ?? value)
      .join(''),
    ...Array.from({ length: 12 }, (_, month) => valueOf(inMonth(month), 'month')),
  ].join('\n');
}
