// The fonts of the papers: families in the order in which templates/print/page.typ names them, and the faces of each that
// must all have a letter before a paper relies on the family for it.
export const folders = ['liberation', 'dejavu', 'noto', 'droid'].map((name) => `/usr/share/fonts/truetype/${name}`);
/** Those that nearly every document is content with. */
export const common = folders.slice(0, 2);

const faces = (file, ...styles) => styles.map((style) => `${file}${style}.ttf`);
const noto = (name, ...styles) => [`Noto ${name.replace(/(?<=Sans|Serif)(?=.)/, ' ')}`, faces(`Noto${name}-`, ...styles)];
const scripts = ['Armenian', 'Bengali', 'Cherokee', 'Devanagari', 'Ethiopic', 'Georgian', 'Gujarati', 'Gurmukhi', 'Hebrew',
                 'Kannada', 'Khmer', 'Lao', 'Malayalam', 'Myanmar', 'Oriya', 'Sinhala', 'Tamil', 'Telugu', 'Thaana', 'Thai'];

export const families = [
  ['Liberation Sans', faces('LiberationSans-', 'Regular', 'Bold', 'Italic', 'BoldItalic')],
  ['DejaVu Sans', faces('DejaVuSans', '', '-Bold')],
  noto('Sans', 'Regular', 'Bold', 'Italic', 'BoldItalic'),
  ...scripts.map((name) => noto(`Sans${name}`, 'Regular', 'Bold')),
  noto('SerifTibetan', 'Regular', 'Bold'),
  ...['CanadianAboriginal', 'Mongolian', 'Symbols', 'Symbols2', 'Syriac', 'Tifinagh'].map((name) => noto(`Sans${name}`, 'Regular')),
  ['Droid Sans Fallback', ['DroidSansFallbackFull.ttf']],
];
