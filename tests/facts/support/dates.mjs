// Dates as the documents print them, and as data files give them.
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
                'November', 'December'];
const two = (number) => String(number).padStart(2, '0');

/** "3 March 2016" is 2016-03-03, "July 2015" 2015-07, "7 July" --07-07, "" stays "". */
export function iso(printed) {
  if (printed === '') return '';
  const match = /^(?:(\d{1,2}) )?([A-Z][a-z]+)(?: (\d{4}))?$/.exec(printed);
  const month = months.indexOf(match?.[2]) + 1;
  if (month === 0) throw new Error(`not a date: “${printed}”`);
  const [, day, , year] = match;
  return [year ?? '-', two(month), ...(day ? [two(day)] : [])].join('-');
}
