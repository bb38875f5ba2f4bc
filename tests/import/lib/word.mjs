// Word files written by hand, as small as they can be: paragraphs, lists, tables and what else has to be odd.
import {zip} from './zip.mjs';

const spaces = ['w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"', 'r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
                'mc="http://schemas.openxmlformats.org/markup-compatibility/2006"', 'wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
                'v="urn:schemas-microsoft-com:vml"', 'm="http://schemas.openxmlformats.org/officeDocument/2006/math"',
                'a="http://schemas.openxmlformats.org/drawingml/2006/main"'].map((one) => `xmlns:${one}`).join(' ');
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const type_of = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A run. `look` is what stands in its properties. */
export const r = (text, look = '') =>
  `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
export const tab = '<w:r><w:tab/></w:r>';

/** A paragraph of runs, or of words. `style` is an id, `list` [numId, ilvl], `properties` more of them. */
export function p(inside, {style = '', list = null, properties = ''} = {}) {
  const numbered = list ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>` : '';
  const all = (style ? `<w:pStyle w:val="${style}"/>` : '') + numbered + properties;
  const runs = inside.startsWith('<') ? inside : r(inside);
  return `<w:p>${all ? `<w:pPr>${all}</w:pPr>` : ''}${runs}</w:p>`;
}
export const h = (words, level = 1) => p(words, {style: `Heading${level}`});

export const cell = (inside, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside.startsWith('<') ? inside : p(inside)}</w:tc>`;
export const row = (cells, properties = '') =>
  `<w:tr>${properties ? `<w:trPr>${properties}</w:trPr>` : ''}${cells.map((one) => (one.startsWith('<w:tc>') ? one : cell(one))).join('')}</w:tr>`;
export const table = (rows) => `<w:tbl><w:tblPr/>${rows.map((one) => (Array.isArray(one) ? row(one) : one)).join('')}</w:tbl>`;

/** A field: its code and the runs that it shows. */
export const field = (code, shown) => ['<w:r><w:fldChar w:fldCharType="begin"/></w:r>', `<w:r><w:instrText xml:space="preserve"> ${escaped(code)} </w:instrText></w:r>`,
                                       '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', shown, '<w:r><w:fldChar w:fldCharType="end"/></w:r>'].join('');
export const bookmark = (name, inside = '') => `<w:bookmarkStart w:id="0" w:name="${name}"/>${inside}<w:bookmarkEnd w:id="0"/>`;

/** A level of a list: its format, its text, what else it has. */
export const level = (ilvl, format, text, more = '') =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
export const abstract = (id, ...levels) => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
export const num = (id, of, overrides = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
export const restart = (ilvl, start) => `<w:lvlOverride w:ilvl="${ilvl}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

const heading_styles = [1, 2, 3, 4].map((n) => `<w:style w:type="paragraph" w:styleId="Heading${n}"><w:name w:val="heading ${n}"/></w:style>`).join('');

/** A Word file. `body` is XML; the other parts are what stands inside their root, and `parts` are whole. */
export function word({body, styles = '', numbering = '', footnotes = '', endnotes = '', comments = '', header = '', links = [], parts = {}, prefix = 'w'}) {
  const wrapped = (root, inside) => `${head}<w:${root} ${spaces}>${inside}</w:${root}>`;
  const own = {styles: heading_styles + styles, numbering, footnotes, endnotes, comments};
  const given = Object.entries(own).filter(([, inside]) => inside);
  const relations = given.map(([name]) => `<Relationship Id="rId-${name}" Type="${type_of}/${name}" Target="${name}.xml"/>`)
      .concat(links.map(([id, address]) => `<Relationship Id="${id}" Type="${type_of}/hyperlink" Target="${escaped(address)}" TargetMode="External"/>`));
  const made = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${head}<Relationships><Relationship Id="rId1" Type="${type_of}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': wrapped('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': `${head}<Relationships>${relations.join('')}</Relationships>`,
    ...Object.fromEntries(given.map(([name, inside]) => [`word/${name}.xml`, wrapped(name, inside)])),
    ...(header ? {'word/header1.xml': wrapped('hdr', header)} : {}),
    ...parts,
  };
  const with_prefix = (xml) => prefix === 'w' ? xml
    : xml.replaceAll('<w:', `<${prefix}:`).replaceAll('</w:', `</${prefix}:`).replaceAll(' w:', ` ${prefix}:`).replaceAll('xmlns:w=', `xmlns:${prefix}=`);
  return zip(Object.fromEntries(Object.entries(made).map(([path, xml]) => [path, with_prefix(xml)])));
}
