// The functions of a C++ file, as far as a test needs them: name, length, parameters. A scanner of braces, brackets and
// semicolons, not a parser; it counts on code that clang-format has laid out.

const blank = (text) => text.replace(/[^\n]/g, ' ');

/** The file with comments, strings, preprocessor lines and names of operators made harmless; lines stay lines. */
function stripped(source) {
  return source
      .replace(/R"(\w*)\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
               (found) => /^['"R]/.test(found) ? `0${blank(found).slice(1)}` : blank(found))
      .replace(/^[ \t]*#(?:[^\n]*\\\n)*[^\n]*/gm, blank)
      .replace(/operator\s*(<=>|<<|>>|<=|>=|==|!=|\(\)|\[\]|->|[<>=!+\-*\/])/g, (found) => 'operator'.padEnd(found.length, '_'));
}

const closing = {'(': ')', '[': ']', '{': '}'};

/** The place behind the bracket that ends the one at `at`. */
function behind(text, at) {
  const open = [];
  for (let i = at; i < text.length; ++i) {
    if (closing[text[i]]) open.push(closing[text[i]]);
    if (text[i] === open.at(-1)) open.pop();
    if (open.length === 0) return i + 1;
  }
  return text.length;
}

/** The parts of a list between commas that stand in no bracket. */
function parts(list) {
  const found = [''];
  let angles = 0;
  for (let i = 0; i < list.length; ++i) {
    if (closing[list[i]]) {
      const end = behind(list, i);
      found[found.length - 1] += list.slice(i, end);
      i = end - 1;
      continue;
    }
    if (list[i] === '<') ++angles;
    if (list[i] === '>') --angles;
    if (list[i] === ',' && angles === 0) found.push('');
    else found[found.length - 1] += list[i];
  }
  return found.map((part) => part.trim()).filter((part) => part !== '' && part !== 'void');
}

/**
 * What stands before a body or a semicolon, read as the head of a function: {name, parameters}, or null where it is
 * none. Brackets inside <> belong to types, and what follows `=` or the colon of a constructor is no longer head.
 */
function function_head(text) {
  const head = text.replace(/^\s*((public|private|protected):\s*)+/, '');
  let angles = 0;
  let found = null;
  for (let i = 0; i < head.length; ++i) {
    if (head[i] === '<') ++angles;
    if (head[i] === '>' && head[i - 1] !== '-') --angles;
    if (angles > 0) continue;
    if (head[i] === '=') return found;
    if (head[i] === ':' && head[i + 1] !== ':' && head[i - 1] !== ':' && found) return found;
    if (head[i] !== '(') continue;
    const end = behind(head, i);
    const name = /([~\w]+)\s*$/.exec(head.slice(0, i))?.[1];
    const list = parts(head.slice(i + 1, end - 1));
    if (name === 'requires' || name === 'noexcept') { i = end - 1; continue; }
    if (name && (!found || list.length > found.parameters.length)) found = {name: found?.name ?? name, parameters: list};
    i = end - 1;
  }
  return found;
}

const scope_of = (head) => {
  const words = head.replace(/template\s*<[^{}]*?>(?=\s*(struct|class|union)\b)/g, '')
                    .replace(/^\s*((public|private|protected):\s*)+/, '').trim();
  if (/^(inline\s+)?namespace\b|^extern\b[^()]*$/.test(words)) return 'public';
  if (/^(struct|union)\b[^()]*$/.test(words)) return 'public';
  if (/^class\b[^()]*$/.test(words)) return 'private';
  return null;
};

/**
 * Every function that the file defines or declares outside other functions, as {name, line, lines, parameters, access};
 * `lines` is 0 for a mere declaration.
 */
export function functions_of(source) {
  const text = stripped(source);
  const line_at = (at) => text.slice(0, at).split('\n').length;
  const found = [];
  const scopes = ['public'];  // access in each namespace or class around
  let begin = 0;  // of the head
  const add = (end_of_head, end) => {
    const head = function_head(text.slice(begin, end_of_head));
    if (!head) return;
    const line = line_at(begin + text.slice(begin).search(/\S/));
    found.push({...head, line, lines: end === 0 ? 0 : line_at(end - 1) - line + 1, access: scopes.at(-1)});
  };
  for (let i = 0; i < text.length; ++i) {
    const access = /(public|private|protected):\s*$/.exec(text.slice(Math.max(begin, i - 12), i + 1))?.[1];
    if (access && text[i] === ':' && text[i + 1] !== ':') {
      scopes[scopes.length - 1] = access;
      begin = i + 1;
    } else if (text[i] === '(' || text[i] === '[') {
      i = behind(text, i) - 1;
    } else if (text[i] === ';') {
      add(i, 0);
      begin = i + 1;
    } else if (text[i] === '}') {
      scopes.pop();
      begin = i + 1;
    } else if (text[i] === '{') {
      const head = text.slice(begin, i);
      const scope = scope_of(head);
      if (scope) {
        scopes.push(scope);
        begin = i + 1;
        continue;
      }
      const end = behind(text, i);
      // An initializer goes on to a semicolon, or to the next member of a constructor's list.
      const is_body = function_head(head) && !/=\s*$/.test(head) && !/[\w>]$/.test(head);
      if (is_body) add(i, end);
      if (is_body || /^\s*enum\b/.test(head.replace(/^\s*((public|private|protected):)*/, ''))) begin = end;
      i = end - 1;
    }
  }
  return found;
}
